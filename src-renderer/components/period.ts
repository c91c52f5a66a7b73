import { isCalendarDate, monthNumberOf, monthOf, yearOf } from "#shared/base/calendar-date.ts";
import { shiftMonth } from "../text/format.ts";

/** How long a period is. */
export type PeriodKind = "month" | "quarter" | "half" | "nine" | "year" | "ytd" | "range";

const forms: readonly (readonly [RegExp, PeriodKind])[] = [
  [/\.\./u, "range"],
  [/YTD/u, "ytd"],
  [/-Q/u, "quarter"],
  [/-H/u, "half"],
  [/-9M/u, "nine"],
  [/^\d{4}$/u, "year"],
];

export function kindOfPeriod(period: string): PeriodKind {
  return forms.find(([form]) => form.test(period))?.[1] ?? "month";
}

function monthIn(year: string, month: number): string {
  return `${year}-${String(month).padStart(2, "0")}`;
}

/** The last month of a period, from which its neighbours of another length follow. */
function lastMonthOf(period: string): string {
  const year = period.slice(0, 4);
  switch (kindOfPeriod(period)) {
    case "month":
      return period;
    case "quarter":
      return monthIn(year, Number(period.slice(6)) * 3);
    case "half":
      return monthIn(year, Number(period.slice(6)) * 6);
    case "nine":
      return monthIn(year, 9);
    case "year":
      return monthIn(year, 12);
    case "ytd":
      return monthIn(year, Number(period.slice(-2)));
    case "range":
      return monthOf(period.slice(-10));
  }
}

function periodOfMonth(month: string, kind: PeriodKind): string {
  const year = month.slice(0, 4);
  const number = monthNumberOf(`${month}-01`);
  switch (kind) {
    case "month":
    case "range":
      return month;
    case "quarter":
      return `${year}-Q${String(Math.ceil(number / 3))}`;
    case "half":
      return `${year}-H${String(Math.ceil(number / 6))}`;
    case "nine":
      return `${year}-9M`;
    case "year":
      return year;
    case "ytd":
      return `${year}-YTD-${month.slice(5)}`;
  }
}

/** The same time as another length of period; a year that is running keeps to what has begun. */
export function asKind(period: string, kind: PeriodKind, today: string): string {
  const month = lastMonthOf(period);
  const begun = month > monthOf(today) ? monthOf(today) : month;
  return periodOfMonth(begun, kind);
}

const monthsOfKind = { month: 1, ytd: 1, range: 1, quarter: 3, half: 6, nine: 12, year: 12 } as const;

/** The period before or after; from a range of days one goes on month by month. */
export function stepPeriod(period: string, by: -1 | 1): string {
  const kind = kindOfPeriod(period);
  return periodOfMonth(shiftMonth(lastMonthOf(period), by * monthsOfKind[kind]), kind);
}

/** The period one works on: the month before, in the first ten days; else this month. */
export function usualPeriod(today: string): string {
  const month = monthOf(today);
  return Number(today.slice(8)) <= 10 && yearOf(today) > 2000 ? shiftMonth(month, -1) : month;
}

/** A free range of days as a period; nothing where the days are none or in the wrong order. */
export function rangePeriod(from: string | null, to: string | null): string | undefined {
  return from !== null && to !== null && isCalendarDate(from) && isCalendarDate(to) && from <= to
    ? `${from}..${to}`
    : undefined;
}
