import { z } from "zod";
import holidaysFile from "#resources/law/holidays.json" with { type: "json" };
import { addDays, weekday, type CalendarDate } from "#shared/base/calendar-date.ts";
import { accept, refuse, type Result } from "#shared/base/result.ts";
import { readResource } from "./resource.ts";
import { calendarDay } from "./validity.ts";

const holidayRow = z.strictObject({
  date: calendarDay,
  kind: z.enum(["holiday", "compensation", "swapped_off", "swapped_work", "unconfirmed"]),
  name: z.string(),
  confidence: z.enum(["law", "computed", "recalled", "unknown"]),
  note: z.string().nullable(),
});

/** One day that differs from its weekday, or is not yet known to; the fields are explained in the file's `meta.fields`. */
export type Holiday = Readonly<z.infer<typeof holidayRow>>;

/** The days between which public holidays are known, and the days that differ from their weekday. */
export interface HolidayCalendar {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  readonly days: readonly Holiday[];
}

const file = readResource(
  "law/holidays.json",
  z.strictObject({
    meta: z.looseObject({ from: calendarDay, to: calendarDay }),
    rows: z.array(holidayRow),
  }),
  holidaysFile,
);

/** The calendar that ships with the programme; an office may hand in its own, corrected one. */
export const shippedHolidays: HolidayCalendar = { from: file.meta.from, to: file.meta.to, days: file.rows };

const kindsByCalendar = new WeakMap<HolidayCalendar, ReadonlyMap<CalendarDate, Holiday["kind"]>>();

function kindsOf(calendar: HolidayCalendar): ReadonlyMap<CalendarDate, Holiday["kind"]> {
  const known = kindsByCalendar.get(calendar) ?? new Map(calendar.days.map(({ date, kind }) => [date, kind]));
  kindsByCalendar.set(calendar, known);
  return known;
}

/** Monday to Friday and nothing known of holidays: for days outside every calendar, always said to be uncertain. */
export const weekdaysOnly: HolidayCalendar = { from: "1900-01-01", to: "2100-12-31", days: [] };

/** One day as the office itself has settled it; `ordinary` takes away what shipped for it. */
export interface OfficeDay {
  readonly date: CalendarDate;
  readonly kind: string;
  readonly name: string;
}

function settled({ date, kind, name }: OfficeDay): readonly Holiday[] {
  return kind === "holiday" || kind === "swapped_off" || kind === "swapped_work"
    ? [{ date, kind, name, confidence: "law", note: null }]
    : [];
}

/**
 * A calendar with the office's own days over it: they replace what stands for the same day. Years after the calendar
 * that the office has days of are known from then on.
 */
export function officeCalendarOf(calendar: HolidayCalendar, own: readonly OfficeDay[]): HolidayCalendar {
  const replaced = new Set(own.map(({ date }) => date));
  const days = [...calendar.days.filter(({ date }) => !replaced.has(date)), ...own.flatMap(settled)];
  const lastYear =
    own
      .map(({ date }) => date.slice(0, 4))
      .toSorted()
      .at(-1) ?? "";
  const to = `${lastYear}-12-31` > calendar.to ? `${lastYear}-12-31` : calendar.to;
  return { from: calendar.from, to, days };
}

/**
 * Whether a commune office works on a day: Monday to Friday without public holidays, plus swapped days
 * (Bộ luật Lao động 2019 điều 111–112). Refused outside the years of the calendar.
 */
export function isWorkingDay(
  date: CalendarDate,
  calendar: HolidayCalendar = shippedHolidays,
): Result<boolean, "HOLIDAYS_UNKNOWN"> {
  if (date < calendar.from || date > calendar.to) {
    return refuse("HOLIDAYS_UNKNOWN", { date });
  }
  const kind = kindsOf(calendar).get(date);
  if (kind === undefined || kind === "unconfirmed") {
    return accept(weekday(date) <= 5);
  }
  return accept(kind === "swapped_work");
}

/**
 * The day that lies `count` working days after `date` (before it, when negative). The day itself is not
 * counted (Bộ luật Dân sự 2015 điều 147). Refused when the way leaves the years of the calendar.
 */
export function addWorkingDays(
  date: CalendarDate,
  count: number,
  calendar: HolidayCalendar = shippedHolidays,
): Result<CalendarDate, "HOLIDAYS_UNKNOWN"> {
  const step = Math.sign(count);
  let day = date;
  let left = Math.abs(count);
  while (left > 0) {
    day = addDays(day, step);
    const works = isWorkingDay(day, calendar);
    if (!works.ok) {
      return works;
    }
    left -= works.value ? 1 : 0;
  }
  return accept(day);
}

/** Working days after `from` up to and including `to`; refused outside the years of the calendar. */
export function workingDaysBetween(
  from: CalendarDate,
  to: CalendarDate,
  calendar: HolidayCalendar = shippedHolidays,
): Result<number, "HOLIDAYS_UNKNOWN"> {
  let count = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) {
    const works = isWorkingDay(day, calendar);
    if (!works.ok) {
      return works;
    }
    count += works.value ? 1 : 0;
  }
  return accept(count);
}

/** The entries between two days that rest on memory or assumption, so that a screen can say so beside a due date. */
export function uncertainHolidays(
  from: CalendarDate,
  to: CalendarDate,
  calendar: HolidayCalendar = shippedHolidays,
): readonly Holiday[] {
  return calendar.days.filter(
    ({ date, confidence }) =>
      from <= date && date <= to && (confidence === "recalled" || confidence === "unknown"),
  );
}
