import { addDays, daysBetween, type CalendarDate } from "#shared/base/calendar-date.ts";
import type { OutputOf } from "#shared/contract/contract.ts";
import { deadlines, dueMoment, type Deadline } from "#shared/law/deadlines.ts";
import type { Regime } from "#shared/law/regime.ts";
import { deadline, dueOn } from "#shared/law/deadlines.ts";
import {
  isWorkingDay,
  uncertainHolidays,
  weekdaysOnly,
  workingDaysBetween,
  type HolidayCalendar,
} from "#shared/law/working-days.ts";
import type { Reading } from "../use-case.ts";

export type Task = OutputOf<"today.list">[number];

/** What is needed to find tasks: the records, the day, and the days the office works. */
export interface TaskReading extends Reading {
  readonly calendar: HolidayCalendar;
}

/** What starts a clock, and what is to be done when it runs out. */
export interface Clock {
  readonly key: string;
  readonly what: string;
  readonly group: Task["group"];
  readonly subject: string;
  readonly rule: Deadline;
  readonly start: CalendarDate;
  readonly startTime?: string | null;
  readonly startWhat: string;
  readonly next?: Partial<Task["next"]> & { readonly action: string };
  readonly reminderId?: string;
  readonly settles?: boolean;
}

/** The days between start and due day on which the office does not work. */
function skippedDays(calendar: HolidayCalendar, from: CalendarDate, to: CalendarDate): CalendarDate[] {
  const [first, last] = from < to ? [from, to] : [to, from];
  const days: CalendarDate[] = [];
  for (let day = addDays(first, 1); day < last && days.length < 60; day = addDays(day, 1)) {
    const works = isWorkingDay(day, calendar);
    if (works.ok && !works.value) {
      days.push(day);
    }
  }
  return days;
}

/** Days until the due day: working days where the limit counts those; negative when it has passed. */
function daysLeftOf(
  calendar: HolidayCalendar,
  {
    today,
    due,
    workingDays,
  }: { readonly today: CalendarDate; readonly due: CalendarDate; readonly workingDays: boolean },
): number {
  if (!workingDays) {
    return daysBetween(today, due);
  }
  const [from, to, sign] = due < today ? [due, today, -1] : [today, due, 1];
  const count = workingDaysBetween(from, to, calendar);
  return count.ok ? sign * count.value : daysBetween(today, due);
}

interface Reached {
  readonly dueOn: CalendarDate;
  readonly dueTime: string | null;
  readonly opensOn: CalendarDate | null;
  readonly calendar: HolidayCalendar;
  readonly known: boolean;
}

/** Where the clock ends; outside the years of the calendar, weekdays alone are counted and said to be uncertain. */
function reached(clock: Clock, calendar: HolidayCalendar): Reached | undefined {
  const { rule, start } = clock;
  const known = dueOn(rule, start, calendar);
  const used = known.ok || known.refusal.code !== "HOLIDAYS_UNKNOWN" ? calendar : weekdaysOnly;
  const due = known.ok ? known : dueOn(rule, start, used);
  if (!due.ok) {
    return rule.limitKind === "simultaneous"
      ? { dueOn: start, dueTime: null, opensOn: null, calendar, known: true }
      : undefined;
  }
  if (rule.limitKind === "window") {
    return { dueOn: start, dueTime: null, opensOn: due.value, calendar: used, known: known.ok };
  }
  const moment = dueMoment(rule, start, clock.startTime ?? null);
  return {
    dueOn: moment?.date ?? due.value,
    dueTime: moment?.time ?? null,
    opensOn: null,
    calendar: used,
    known: known.ok,
  };
}

const nowhere: Task["next"] = { action: "none", personId: null, clubId: null, kind: null, period: null };

/** A task with its due day and why it is that day; nothing where the table gives no length of time. */
export function taskOf(clock: Clock, { calendar: known, today }: TaskReading): Task[] {
  const end = reached(clock, known);
  if (end === undefined) {
    return [];
  }
  const { rule, start } = clock;
  const workingDays = rule.unit === "working_days";
  const far = end.opensOn ?? end.dueOn;
  const [first, last] = start < far ? [start, far] : [far, start];
  return [
    {
      key: clock.key,
      what: clock.what,
      group: clock.group,
      subject: clock.subject,
      dueOn: end.dueOn,
      dueTime: end.dueTime,
      opensOn: end.opensOn,
      daysLeft: daysLeftOf(end.calendar, { today, due: end.dueOn, workingDays }),
      workingDays,
      ownRule: rule.ownRule || rule.limitValue === null,
      source: rule.source,
      why: {
        start,
        startTime: clock.startTime ?? null,
        startWhat: clock.startWhat,
        rule: rule.id,
        skipped: workingDays ? skippedDays(end.calendar, start, far) : [],
        uncertain: workingDays && (!end.known || uncertainHolidays(first, last, end.calendar).length > 0),
      },
      next: { ...nowhere, ...clock.next },
      snoozed: null,
      settles: clock.settles === true,
      reminderId: clock.reminderId ?? null,
    },
  ];
}

/** A task whose day no table of limits gives: a reminder of the office. */
interface OwnTask {
  readonly key: string;
  readonly what: string;
  readonly group: Task["group"];
  readonly subject: string;
  readonly dueOn: CalendarDate;
  readonly start: CalendarDate;
  readonly startWhat: string;
  readonly source?: string;
  readonly rule?: string;
  /** Whether no law sets it; so unless said otherwise. */
  readonly ownRule?: boolean;
  readonly settles?: boolean;
  readonly next: Partial<Task["next"]> & { readonly action: string };
  readonly reminderId?: string;
}

/** Such a task as the list shows it: days are calendar days, and it is marked as the office's own. */
export function ownTaskOf(own: OwnTask, { calendar, today }: TaskReading): Task {
  return {
    key: own.key,
    what: own.what,
    group: own.group,
    subject: own.subject,
    dueOn: own.dueOn,
    dueTime: null,
    opensOn: null,
    daysLeft: daysLeftOf(calendar, { today, due: own.dueOn, workingDays: false }),
    workingDays: false,
    ownRule: own.ownRule ?? true,
    source: own.source ?? "",
    why: {
      start: own.start,
      startTime: null,
      startWhat: own.startWhat,
      rule: own.rule ?? "",
      skipped: [],
      uncertain: false,
    },
    next: { ...nowhere, ...own.next },
    snoozed: null,
    settles: own.settles === true,
    reminderId: own.reminderId ?? null,
  };
}

/** The limit of a key that holds on a day. */
export function ruleOn(key: string, date: CalendarDate): Deadline | undefined {
  const rule = deadline(key, date);
  return rule.ok ? rule.value : undefined;
}

/** The limit of a key in the regime an episode was opened in: it keeps that regime to its end. */
export function ruleOfRegime(key: string, regime: string): Deadline | undefined {
  const known: Regime = regime === "R1" ? "R1" : "R2";
  return deadlines(known).find((row) => row.key === key);
}
