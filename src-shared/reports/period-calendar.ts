import { addDays, addMonths, monthOf, type CalendarDate } from "#shared/base/calendar-date.ts";
import type { ReportingPeriod } from "#shared/domain/reporting-period.ts";
import type { DaySpan } from "./spells.ts";

/**
 * The two calendars of reports: from the first day of a month to its last (Thông tư 05/2011/TT-BLĐTBXH), or from the
 * 15th of the month before to the 14th (Nghị định 09/2019/NĐ-CP điều 12, recalled).
 */
export type PeriodCalendar = "01" | "15";

function fifteenthBefore(firstOfMonth: CalendarDate): CalendarDate {
  return addDays(addMonths(firstOfMonth, -1), 14);
}

/** The days of a period in a calendar: `2026-09` is 01/9–30/9 or 15/8–14/9. A free range of days stays as it is. */
export function daysInCalendar(
  { kind, from, to }: Pick<ReportingPeriod, "kind" | "from" | "to">,
  calendar: PeriodCalendar,
): DaySpan {
  return calendar === "01" || kind === "RANGE"
    ? { from, to }
    : { from: fifteenthBefore(from), to: `${monthOf(to)}-14` };
}
