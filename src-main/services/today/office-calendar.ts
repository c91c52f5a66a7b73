import { officeCalendarOf, shippedHolidays, type HolidayCalendar } from "#shared/law/working-days.ts";
import type { ReadableDatabase } from "../../database/database.ts";
import { recordsWhere } from "../../database/reading.ts";
import { calendarDay } from "../../database/schema/desk.ts";

/** The calendar that ships, with the office's own days over it. */
export function officeCalendar(database: ReadableDatabase): HolidayCalendar {
  const own = recordsWhere(database, calendarDay);
  return own.length === 0
    ? shippedHolidays
    : officeCalendarOf(
        shippedHolidays,
        own.map(({ date, kind, name }) => ({ date, kind, name })),
      );
}
