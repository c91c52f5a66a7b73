import { z } from "zod";
import { isCalendarDate, type CalendarDate } from "#shared/base/calendar-date.ts";

/** First and last day on which a row of a dated table holds, both inclusive; `null` is open on that side. */
export interface Validity {
  readonly validFrom: CalendarDate | null;
  readonly validTo: CalendarDate | null;
}

/** A real calendar day as text. */
export const calendarDay = z.string().refine(isCalendarDate, "is not a calendar day");

/** The two columns of every dated table. */
export const validity = { validFrom: calendarDay.nullable(), validTo: calendarDay.nullable() };

/** Whether a dated row holds on a day. An unknown end (`null`) never ends it: the programme warns, it does not block. */
export function holdsOn(row: Validity, date: CalendarDate): boolean {
  return (row.validFrom === null || row.validFrom <= date) && (row.validTo === null || date <= row.validTo);
}
