import {
  calendarDate,
  firstDayOfMonth,
  isCalendarDate,
  lastDayOfMonth,
  monthOf,
  yearOf,
  type CalendarDate,
} from "#shared/base/calendar-date.ts";
import { accept, refuse, type Result } from "#shared/base/result.ts";

/** What a reporting period is: whole months of one year, the year up to a month's end, or any range of days. */
type PeriodKind = "MONTH" | "QUARTER" | "HALF_YEAR" | "NINE_MONTHS" | "YEAR" | "YEAR_TO_DATE" | "RANGE";

/** A reporting period with both days included; `key` is its one written form (`2026-09`, `2026-Q3`, `2026`). */
export interface ReportingPeriod {
  readonly key: string;
  readonly kind: PeriodKind;
  readonly from: CalendarDate;
  readonly to: CalendarDate;
}

function monthKey(year: string, month: number): string {
  return `${year}-${String(month).padStart(2, "0")}`;
}

interface MonthSpan {
  readonly kind: PeriodKind;
  readonly first: number;
  readonly last: number;
}

type SpanOf = (value: number) => MonthSpan;

/** What may follow the year, and the months it stands for. */
const writtenForms: readonly (readonly [RegExp, SpanOf])[] = [
  [/^$/u, () => ({ kind: "YEAR", first: 1, last: 12 })],
  [/^-(0[1-9]|1[0-2])$/u, (month) => ({ kind: "MONTH", first: month, last: month })],
  [/^-Q([1-4])$/u, (quarter) => ({ kind: "QUARTER", first: quarter * 3 - 2, last: quarter * 3 })],
  [/^-H([12])$/u, (half) => ({ kind: "HALF_YEAR", first: half * 6 - 5, last: half * 6 })],
  [/^-9M$/u, () => ({ kind: "NINE_MONTHS", first: 1, last: 9 })],
  [/^-YTD-(0[1-9]|1[0-2])$/u, (month) => ({ kind: "YEAR_TO_DATE", first: 1, last: month })],
];

function spanOf(part: string): MonthSpan | undefined {
  for (const [pattern, span] of writtenForms) {
    const match = pattern.exec(part);
    if (match !== null) {
      return span(Number(match[1] ?? 0));
    }
  }
  return undefined;
}

function parseRange(text: string): ReportingPeriod | undefined {
  const [, from = "", to = ""] = /^(\d{4}-\d{2}-\d{2})\.\.(\d{4}-\d{2}-\d{2})$/u.exec(text) ?? [];
  return isCalendarDate(from) && isCalendarDate(to) && from <= to
    ? { key: text, kind: "RANGE", from, to }
    : undefined;
}

function parseMonths(text: string): ReportingPeriod | undefined {
  const [, year = "", part = ""] = /^(\d{4})(|-.+)$/u.exec(text) ?? [];
  const span = isCalendarDate(`${year}-01-01`) ? spanOf(part) : undefined;
  return span === undefined
    ? undefined
    : {
        key: text,
        kind: span.kind,
        from: firstDayOfMonth(monthKey(year, span.first)),
        to: lastDayOfMonth(monthKey(year, span.last)),
      };
}

/**
 * Reads a period: `2026-09`, `2026-Q3`, `2026-H1`, `2026-9M`, `2026`, `2026-YTD-09`, or a range of days
 * `2026-03-15..2026-04-14`. Anything else is refused with `PERIOD_INVALID`.
 */
export function parsePeriod(text: string): Result<ReportingPeriod, "PERIOD_INVALID"> {
  const period = parseMonths(text) ?? parseRange(text);
  return period === undefined ? refuse("PERIOD_INVALID", { period: text.slice(0, 40) }) : accept(period);
}

/** The months (`YYYY-MM`) that lie wholly inside a span of days, both days included. */
export function monthsInside(from: CalendarDate, to: CalendarDate): readonly string[] {
  const months: string[] = [];
  let [year, month] = [yearOf(from), Number(from.slice(5, 7))];
  for (let first = calendarDate(year, month, 1); first <= to; first = calendarDate(year, month, 1)) {
    if (first >= from && lastDayOfMonth(monthOf(first)) <= to) {
      months.push(monthOf(first));
    }
    year += month === 12 ? 1 : 0;
    month = month === 12 ? 1 : month + 1;
  }
  return months;
}
