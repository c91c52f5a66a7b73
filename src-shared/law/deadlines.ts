import { z } from "zod";
import deadlinesFile from "#resources/law/deadlines.json" with { type: "json" };
import {
  addDays,
  addMonths,
  calendarDate,
  firstDayOfMonth,
  monthNumberOf,
  monthOf,
  yearOf,
  type CalendarDate,
} from "#shared/base/calendar-date.ts";
import { accept, refuse, type Result } from "#shared/base/result.ts";
import type { Regime } from "./regime.ts";
import { readResource } from "./resource.ts";
import { holdsOn, validity } from "./validity.ts";
import { addWorkingDays, shippedHolidays, type HolidayCalendar } from "./working-days.ts";

const deadlineRow = z.strictObject({
  id: z.string(),
  key: z.string(),
  tableId: z.string().nullable(),
  trigger: z.string(),
  limitValue: z.int().nullable(),
  unit: z
    .enum([
      "hours",
      "working_days",
      "days",
      "months",
      "years",
      "day_of_month",
      "day_of_next_month",
      "sessions",
    ])
    .nullable(),
  direction: z.enum(["after", "before", "every", "with"]),
  limitKind: z.enum([
    "latest",
    "window",
    "expiry",
    "threshold",
    "earliest",
    "condition",
    "recurring",
    "simultaneous",
  ]),
  actor: z.string().nullable(),
  actorIsUbnd: z.boolean(),
  form: z.array(z.string()),
  regime: z.array(z.enum(["pre-R1", "R1", "R2"])),
  ...validity,
  validToStatus: z.enum(["open", "closed", "unknown"]),
  defaultValue: z.int().nullable(),
  remindersDays: z.array(z.int()),
  ownRule: z.boolean(),
  confidence: z.string(),
  source: z.string(),
  note: z.string().nullable(),
});
const reportRow = z.strictObject({
  id: z.string(),
  name: z.string(),
  fromUnit: z.string(),
  toUnit: z.string().nullable(),
  period: z.string().nullable(),
  due: z.string().nullable(),
  confidence: z.string(),
  form: z.string().nullable(),
  note: z.string().nullable(),
});

/** One time limit in one regime; the fields are explained in the file's `meta.fields`. */
export type Deadline = Readonly<z.infer<typeof deadlineRow>>;

/** One report that is due by itself, with sender, receiver and period as recorded. */
export type ReportDuty = Readonly<z.infer<typeof reportRow>>;

const file = readResource(
  "law/deadlines.json",
  z.strictObject({ meta: z.unknown(), rows: z.array(deadlineRow), reports: z.array(reportRow) }),
  deadlinesFile,
);

/** The reports due by the calendar. */
export const reportDuties: readonly ReportDuty[] = file.reports;

/** The time limits of a regime, in the order of the table. */
export function deadlines(regime: Regime): readonly Deadline[] {
  return file.rows.filter((row) => row.regime.includes(regime));
}

/** The time limit of that key (`D16`, `D24-read`) that holds on a day; refused where there is none. */
export function deadline(key: string, date: CalendarDate): Result<Deadline, "NO_DEADLINE"> {
  const row = file.rows.find((candidate) => candidate.key === key && holdsOn(candidate, date));
  return row === undefined ? refuse("NO_DEADLINE", { deadline: key, date }) : accept(row);
}

/** A day of the month, or the last day before it when something is due strictly before it. */
function dayOf(month: CalendarDate, day: number, direction: Deadline["direction"]): CalendarDate {
  const named = calendarDate(yearOf(month), monthNumberOf(month), day);
  return direction === "before" ? addDays(named, -1) : named;
}

function nextMonthOf(date: CalendarDate): CalendarDate {
  return addMonths(firstDayOfMonth(monthOf(date)), 1);
}

type Count = (event: CalendarDate, value: number, row: Deadline) => CalendarDate;

/** `value` is signed by the direction; the days of a month are named by the unsigned one. */
const counts: Readonly<Record<Exclude<Deadline["unit"], "working_days" | "sessions" | null>, Count>> = {
  hours: (event, value) => addDays(event, Math.trunc(value / 24)),
  days: addDays,
  months: addMonths,
  years: (event, value) => addMonths(event, value * 12),
  day_of_month: (event, value, row) => dayOf(event, Math.abs(value), row.direction),
  day_of_next_month: (event, value, row) => dayOf(nextMonthOf(event), Math.abs(value), row.direction),
};

/**
 * The day on which a time limit is reached, counted from (direction `before`: back from) the day of its event.
 * A limit in hours is given as the day its whole days reach: 24 hours from 05/9 is 06/9, 12 hours stays on 05/9.
 * Where the law states no limit, our own default counts. Refused with `NO_LIMIT` for limits that are no length of
 * time, with `HOLIDAYS_UNKNOWN` when working days leave the holiday calendar.
 */
export function dueOn(
  row: Deadline,
  event: CalendarDate,
  calendar: HolidayCalendar = shippedHolidays,
): Result<CalendarDate, "NO_LIMIT" | "HOLIDAYS_UNKNOWN"> {
  const value = row.limitValue ?? row.defaultValue;
  if (value === null || row.unit === null || row.unit === "sessions") {
    return refuse("NO_LIMIT", { deadline: row.id });
  }
  const signed = row.direction === "before" ? -value : value;
  return row.unit === "working_days"
    ? addWorkingDays(event, signed, calendar)
    : accept(counts[row.unit](event, signed, row));
}

/**
 * The day and time at which a limit in hours runs out that began at a time of day: hours run on the clock, without
 * regard to working hours. `undefined` for limits in other units and where the beginning is known by its day alone.
 */
export function dueMoment(
  row: Deadline,
  event: CalendarDate,
  time: string | null,
): { readonly date: CalendarDate; readonly time: string } | undefined {
  const value = row.limitValue ?? row.defaultValue;
  if (row.unit !== "hours" || value === null || time === null) {
    return undefined;
  }
  const [hour = 0, minute = 0] = time.split(":").map(Number);
  const reached = hour + (row.direction === "before" ? -value : value);
  const days = Math.floor(reached / 24);
  const clock = `${String(reached - days * 24).padStart(2, "0")}:${String(minute).padStart(2, "0")}`;
  return { date: addDays(event, days), time: clock };
}
