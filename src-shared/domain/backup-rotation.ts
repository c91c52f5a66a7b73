import type { CalendarDate } from "../base/calendar-date.ts";
import { addDays, weekday } from "../base/calendar-date.ts";

/** How many copies stay: the last days, then one a week, then one a month. */
const kept = { days: 7, weeks: 4, months: 12 } as const;

function newestOfEach(
  days: readonly CalendarDate[],
  groupOf: (day: CalendarDate) => string,
  count: number,
): readonly CalendarDate[] {
  const newest = new Map<string, CalendarDate>();
  for (const day of days) {
    const group = groupOf(day);
    if (!newest.has(group)) {
      newest.set(group, day);
    }
  }
  return [...newest.values()].slice(0, count);
}

/** Monday of the week a day lies in. */
function weekOf(day: CalendarDate): string {
  return addDays(day, 1 - weekday(day));
}

/**
 * Which daily copies stay: the newest seven, the newest of each of the last four weeks (from Monday) and of each of the
 * last twelve months that have one. Whatever the order of the days given; the newest one always stays.
 */
export function keptBackups(days: readonly CalendarDate[]): ReadonlySet<CalendarDate> {
  const newestFirst = [...new Set(days)].toSorted().toReversed();
  return new Set([
    ...newestFirst.slice(0, kept.days),
    ...newestOfEach(newestFirst, weekOf, kept.weeks),
    ...newestOfEach(newestFirst, (day) => day.slice(0, 7), kept.months),
  ]);
}
