import { lastDayOfMonth, type CalendarDate } from "#shared/base/calendar-date.ts";
import { deadline, dueOn } from "#shared/law/deadlines.ts";

/** The day by which a month's report is due at the upper level: an own rule of the deadlines table (C03). */
export function monthReportDue(month: string): CalendarDate | undefined {
  const last = lastDayOfMonth(month);
  const rule = deadline("C03", last);
  const due = rule.ok ? dueOn(rule.value, last) : rule;
  return due.ok ? due.value : undefined;
}
