import { addDays, addMonths, daysBetween, monthOf } from "#shared/base/calendar-date.ts";
import { parsePeriod, type ReportingPeriod } from "./reporting-period.ts";

/** Months from one period of a kind to the next. */
const steps: Readonly<Record<Exclude<ReportingPeriod["kind"], "RANGE">, number>> = {
  MONTH: 1,
  QUARTER: 3,
  HALF_YEAR: 6,
  NINE_MONTHS: 12,
  YEAR: 12,
  YEAR_TO_DATE: 1,
};

function keyOf(kind: Exclude<ReportingPeriod["kind"], "RANGE">, lastMonth: string): string {
  const year = lastMonth.slice(0, 4);
  const month = Number(lastMonth.slice(5));
  switch (kind) {
    case "MONTH":
      return lastMonth;
    case "QUARTER":
      return `${year}-Q${String(Math.ceil(month / 3))}`;
    case "HALF_YEAR":
      return `${year}-H${String(Math.ceil(month / 6))}`;
    case "NINE_MONTHS":
      return `${year}-9M`;
    case "YEAR":
      return year;
    case "YEAR_TO_DATE":
      return `${year}-YTD-${lastMonth.slice(5)}`;
  }
}

function shifted(period: ReportingPeriod, months: number): string {
  if (period.kind === "RANGE") {
    return `${addMonths(period.from, months)}..${addMonths(period.to, months)}`;
  }
  return keyOf(period.kind, monthOf(addMonths(`${monthOf(period.to)}-01`, months)));
}

function parsed(key: string): ReportingPeriod | undefined {
  const period = parsePeriod(key);
  return period.ok ? period.value : undefined;
}

/**
 * The period of the same kind just before: the month before, the quarter before, for nine months those of last year;
 * of a free range the days before it, as many as it has; of a year to date that of the month before.
 */
export function periodBefore(period: ReportingPeriod): ReportingPeriod | undefined {
  if (period.kind === "RANGE") {
    const days = daysBetween(period.from, period.to) + 1;
    return parsed(`${addDays(period.from, -days)}..${addDays(period.from, -1)}`);
  }
  return parsed(shifted(period, -steps[period.kind]));
}

/** The same period of last year; a range that ends on 29 February ends on 28 February there. */
export function periodLastYear(period: ReportingPeriod): ReportingPeriod | undefined {
  return parsed(shifted(period, -12));
}

/** The twelve months up to the one a period ends in, oldest first, as `YYYY-MM`. */
export function twelveMonthsUpTo({ to }: Pick<ReportingPeriod, "to">): readonly string[] {
  const last = `${monthOf(to)}-01`;
  return Array.from({ length: 12 }, (_nothing, index) => monthOf(addMonths(last, index - 11)));
}
