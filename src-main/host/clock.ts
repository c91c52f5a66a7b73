import type { CalendarDate } from "#shared/base/calendar-date.ts";

/** Time as the programme sees it: Viet Nam has been UTC+7 without summer time since 1975. */
export interface HostClock {
  readonly today: () => CalendarDate;
  /** ISO 8601 with the +07:00 offset. */
  readonly now: () => string;
}

const offsetMilliseconds = 7 * 60 * 60 * 1000;

/**
 * A clock that does not ask the machine for its time zone. With `today` given it stands on that day, while the time
 * of day goes on.
 */
export function createClock(today?: CalendarDate, milliseconds: () => number = Date.now): HostClock {
  const local = (): string => new Date(milliseconds() + offsetMilliseconds).toISOString().slice(0, -1);
  return {
    today: () => today ?? local().slice(0, 10),
    now: () => `${today ?? local().slice(0, 10)}${local().slice(10)}+07:00`,
  };
}
