import { addDays, type CalendarDate } from "#shared/base/calendar-date.ts";

/** Every day the programme's dated tables are tried on: 01/01/2022 to 31/12/2027. */
export function everyDay(): readonly CalendarDate[] {
  const days: CalendarDate[] = [];
  for (let day = "2022-01-01"; day <= "2027-12-31"; day = addDays(day, 1)) {
    days.push(day);
  }
  return days;
}

/** The rows of one key whose validity overlaps the next one's. */
export function overlaps(
  rows: readonly {
    readonly id: string;
    readonly validFrom: string | null;
    readonly validTo: string | null;
  }[],
): readonly string[] {
  const ordered = rows.toSorted((left, right) => (left.validFrom ?? "").localeCompare(right.validFrom ?? ""));
  return ordered
    .slice(1)
    .filter((row, index) => (ordered[index]?.validTo ?? "9999-12-31") >= (row.validFrom ?? ""))
    .map(({ id }) => id);
}
