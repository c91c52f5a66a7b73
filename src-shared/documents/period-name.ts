import { monthNumberOf, shortDate, yearOf, type CalendarDate } from "#shared/base/calendar-date.ts";
import { parsePeriod, type ReportingPeriod } from "#shared/domain/reporting-period.ts";

const romans = ["I", "II", "III", "IV"];

/**
 * A period as papers name it: `tháng 9 năm 2026`, `quý III năm 2026`, `6 tháng đầu năm 2026`, `9 tháng đầu năm 2026`,
 * `năm 2026`; a year to date and a free range by their days.
 */
function nameOf(period: ReportingPeriod): string {
  const year = `năm ${String(yearOf(period.to))}`;
  const month = monthNumberOf(period.to);
  switch (period.kind) {
    case "MONTH":
      return `tháng ${String(month)} ${year}`;
    case "QUARTER":
      return `quý ${romans[Math.ceil(month / 3) - 1] ?? ""} ${year}`;
    case "HALF_YEAR":
      return month === 6 ? `6 tháng đầu ${year}` : `6 tháng cuối ${year}`;
    case "NINE_MONTHS":
      return `9 tháng đầu ${year}`;
    case "YEAR":
      return year;
    case "YEAR_TO_DATE":
      return `từ đầu năm đến hết tháng ${String(month)} ${year}`;
    case "RANGE":
      return `từ ngày ${shortDate(period.from)} đến ngày ${shortDate(period.to)}`;
  }
}

/** The name of a period by its key; a key that is none stands as it is. */
export function periodName(key: string): string {
  const period = parsePeriod(key);
  return period.ok ? nameOf(period.value) : key;
}

/** Days as a paper names them: by the month, quarter, half or whole year that they are, else from day to day. */
export function spanName(from: CalendarDate, to: CalendarDate): string {
  const year = String(yearOf(from));
  const quarter = Math.ceil(monthNumberOf(to) / 3);
  const keys = [
    from.slice(0, 7),
    `${year}-Q${String(quarter)}`,
    `${year}-H${String(Math.ceil(quarter / 2))}`,
    `${year}-9M`,
    year,
    `${from}..${to}`,
  ];
  const fitting = keys.find((key) => {
    const days = periodDays(key);
    return days?.from === from && days.to === to;
  });
  return periodName(fitting ?? `${from}..${to}`);
}

/** The first and last day of a period by its key, both included; `undefined` for a key that is none. */
export function periodDays(key: string): { readonly from: string; readonly to: string } | undefined {
  const period = parsePeriod(key);
  return period.ok ? period.value : undefined;
}
