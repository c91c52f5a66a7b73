import { monthNumberOf, monthOf, yearOf } from "#shared/base/calendar-date.ts";
import { shiftMonth } from "../../text/format.ts";

/** How long a period is. */
export type PeriodKind = "month" | "quarter" | "year" | "ytd";

export function kindOfPeriod(period: string): PeriodKind {
  if (period.includes("YTD")) {
    return "ytd";
  }
  if (period.includes("Q")) {
    return "quarter";
  }
  return period.length === 4 ? "year" : "month";
}

/** The last month of a period, from which its neighbours of another length follow. */
function lastMonthOf(period: string): string {
  const year = period.slice(0, 4);
  switch (kindOfPeriod(period)) {
    case "month":
      return period;
    case "quarter":
      return `${year}-${String(Number(period.slice(6)) * 3).padStart(2, "0")}`;
    case "year":
      return `${year}-12`;
    case "ytd":
      return `${year}-${period.slice(-2)}`;
  }
}

function periodOfMonth(month: string, kind: PeriodKind): string {
  const year = month.slice(0, 4);
  switch (kind) {
    case "month":
      return month;
    case "quarter":
      return `${year}-Q${String(Math.ceil(monthNumberOf(`${month}-01`) / 3))}`;
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

/** The period before or after. */
export function stepPeriod(period: string, by: -1 | 1): string {
  const kind = kindOfPeriod(period);
  const months = { month: 1, ytd: 1, quarter: 3, year: 12 }[kind];
  return periodOfMonth(shiftMonth(lastMonthOf(period), by * months), kind);
}

/** The period one works on: the month before, in the first ten days; else this month. */
export function usualPeriod(today: string): string {
  const month = monthOf(today);
  return Number(today.slice(8)) <= 10 && yearOf(today) > 2000 ? shiftMonth(month, -1) : month;
}
