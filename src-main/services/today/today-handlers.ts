import { shortDate, yearOf, type CalendarDate } from "#shared/base/calendar-date.ts";
import { accept, refuse, type Result } from "#shared/base/result.ts";
import type { InputOf, OperationName, OutputOf } from "#shared/contract/contract.ts";
import { calendarKinds } from "#shared/contract/today.ts";
import { deadline, deadlines, dueOn, type Deadline } from "#shared/law/deadlines.ts";
import { regimeOn } from "#shared/law/regime.ts";
import { shippedHolidays, weekdaysOnly } from "#shared/law/working-days.ts";
import type { ReadableDatabase } from "../../database/database.ts";
import { firstWhere, recordsWhere } from "../../database/reading.ts";
import { body } from "../../database/schema/clubs.ts";
import { calendarDay, ownReminder, taskDone, taskSnooze } from "../../database/schema/desk.ts";
import { person } from "../../database/schema/people.ts";
import { addRecord, changeRecord, voidRecord } from "../../database/writing.ts";
import type { HandlersOf } from "../ports.ts";
import { firstRefusal, mustExist, notInFuture, refuseIf, type Nothing } from "../rules.ts";
import type { Desk, Reading, UseCase } from "../use-case.ts";
import { officeCalendar } from "./office-calendar.ts";
import { tasksOn } from "./tasks.ts";

type Names = Extract<OperationName, `today.${string}` | `calendar.${string}`>;

function snooze(
  useCase: UseCase,
  { key, until, reason }: InputOf<"today.snooze">,
): Result<Nothing, "taskUnknown" | "dateNotFuture"> {
  const { database, today, writing } = useCase;
  const allowed = firstRefusal<"taskUnknown" | "dateNotFuture">(
    () => refuseIf(!tasksOn(useCase).some((task) => task.key === key), "taskUnknown"),
    () => refuseIf(until <= today, "dateNotFuture", { date: shortDate(until) }),
  );
  if (allowed.ok) {
    const known = firstWhere(database, taskSnooze, { task: key });
    if (known === undefined) {
      addRecord(writing, taskSnooze, { task: key, until, reason });
    } else {
      changeRecord(writing, taskSnooze, { id: known.id, until, reason });
    }
  }
  return allowed;
}

function wake({ database, writing }: UseCase, key: string): Result<Nothing, "taskUnknown"> {
  const known = recordsWhere(database, taskSnooze, { task: key });
  for (const { id } of known) {
    voidRecord(writing, taskSnooze, id);
  }
  return refuseIf(known.length === 0, "taskUnknown");
}

/** What no record tells the end of, marked as done. */
function settle(
  useCase: UseCase,
  { key, doneOn }: InputOf<"today.settle">,
): Result<Nothing, "taskUnknown" | "dateInFuture"> {
  const allowed = firstRefusal<"taskUnknown" | "dateInFuture">(
    () => notInFuture(useCase, doneOn),
    () => refuseIf(!tasksOn(useCase).some((task) => task.key === key && task.settles), "taskUnknown"),
  );
  if (allowed.ok) {
    addRecord(useCase.writing, taskDone, { task: key, doneOn });
  }
  return allowed;
}

/** The time limits that hold on a day and have a length that can be counted from a beginning. */
function rulesOn(on: string): OutputOf<"today.rules"> {
  const regime = regimeOn(on);
  return deadlines(regime.ok ? regime.value : "R2")
    .filter((row) => {
      const holding = deadline(row.key, on);
      return holding.ok && holding.value.id === row.id && dueOn(row, on).ok;
    })
    .map(({ key, id, source, actor, unit }) => ({ key, id, source, actor, inHours: unit === "hours" }));
}

/** Outside the years of the calendar weekdays are counted; the list says that the day is uncertain. */
function dueFrom(rule: Deadline, start: CalendarDate, database: ReadableDatabase): ReturnType<typeof dueOn> {
  const due = dueOn(rule, start, officeCalendar(database));
  return due.ok || due.refusal.code === "NO_LIMIT" ? due : dueOn(rule, start, weekdaysOnly);
}

type RemindRefusal = "recordUnknown" | "ruleUnknown" | "ruleHasNoLength";

interface StartedLimit {
  readonly rule: Deadline;
  readonly startOn: CalendarDate;
  readonly due: CalendarDate;
}

/** The time limit that is started by hand, where one is: it must hold on the day it begins and have a length. */
function startedLimit(
  { database, today }: Reading,
  input: InputOf<"today.remind">,
): Result<StartedLimit | undefined, "ruleUnknown" | "ruleHasNoLength"> {
  if (input.rule === null) {
    return accept(undefined);
  }
  const startOn = input.startOn ?? today;
  const rule = deadline(input.rule, startOn);
  if (!rule.ok) {
    return refuse("ruleUnknown", { rule: input.rule });
  }
  const due = dueFrom(rule.value, startOn, database);
  return due.ok
    ? accept({ rule: rule.value, startOn, due: due.value })
    : refuse("ruleHasNoLength", { rule: input.rule });
}

function remind(
  useCase: UseCase,
  input: InputOf<"today.remind">,
): Result<{ readonly id: string; readonly version: number }, RemindRefusal> {
  const { database, today, writing } = useCase;
  const { personId, clubId } = input;
  const subjects = firstRefusal<RemindRefusal>(
    () => (personId === null ? accept({}) : mustExist(database, person, personId)),
    () => (clubId === null ? accept({}) : mustExist(database, body, clubId)),
  );
  const limit = subjects.ok ? startedLimit(useCase, input) : subjects;
  if (!limit.ok) {
    return limit;
  }
  const begun =
    limit.value === undefined
      ? { dueOn: input.dueOn ?? today }
      : {
          dueOn: limit.value.due,
          rule: limit.value.rule.id,
          startOn: limit.value.startOn,
          startTime: input.startTime,
        };
  const id = addRecord(writing, ownReminder, { what: input.what ?? "", personId, bodyId: clubId, ...begun });
  return accept({ id, version: 1 });
}

function done(
  useCase: UseCase,
  { id, doneOn }: InputOf<"today.reminderDone">,
): Result<{ readonly id: string; readonly version: number }, "recordUnknown" | "dateInFuture"> {
  const allowed = firstRefusal<"recordUnknown" | "dateInFuture">(
    () => mustExist(useCase.database, ownReminder, id),
    () => notInFuture(useCase, doneOn),
  );
  return allowed.ok
    ? accept({ id, version: changeRecord(useCase.writing, ownReminder, { id, doneOn }) })
    : allowed;
}

function daysOf({ database }: Reading, year: number): OutputOf<"calendar.days"> {
  const own = new Map(recordsWhere(database, calendarDay).map((row) => [row.date, row]));
  const shipped = shippedHolidays.days
    .filter(({ date }) => !own.has(date))
    .map(({ date, kind, name, confidence, note }) => ({
      date,
      kind,
      name,
      source: note ?? "",
      own: false,
      confidence,
    }));
  const office = [...own.values()].map(({ date, kind, name, source }) => ({
    date,
    kind: calendarKinds.find((known) => known === kind) ?? ("ordinary" as const),
    name,
    source,
    own: true,
    confidence: "office" as const,
  }));
  return [...shipped, ...office]
    .filter(({ date }) => yearOf(date) === year)
    .toSorted((one, other) => one.date.localeCompare(other.date));
}

function setDay(
  { database, writing }: UseCase,
  { date, ...day }: InputOf<"calendar.set">,
): Result<Nothing, never> {
  const known = firstWhere(database, calendarDay, { date });
  if (known === undefined) {
    addRecord(writing, calendarDay, { date, ...day });
  } else {
    changeRecord(writing, calendarDay, { id: known.id, ...day });
  }
  return accept({});
}

/** Việc hôm nay, its reminders, and the calendar of working days. */
export function todayHandlers(desk: Desk): HandlersOf<Names> {
  return {
    "today.list": ({ on, withSnoozed }) =>
      accept(tasksOn(desk.reading(), on).filter(({ snoozed }) => withSnoozed || snoozed === null)),
    "today.snooze": (input, context) =>
      desk.write({ operation: "today.snooze", context, reason: input.reason }, (useCase) =>
        snooze(useCase, input),
      ),
    "today.wake": ({ key }, context) =>
      desk.write({ operation: "today.wake", context }, (useCase) => wake(useCase, key)),
    "today.settle": (input, context) =>
      desk.write({ operation: "today.settle", context }, (useCase) => settle(useCase, input)),
    "today.rules": ({ on }) => accept(rulesOn(on)),
    "today.remind": (input, context) =>
      desk.write({ operation: "today.remind", context }, (useCase) => remind(useCase, input)),
    "today.reminderDone": (input, context) =>
      desk.write({ operation: "today.reminderDone", context }, (useCase) => done(useCase, input)),
    "calendar.days": ({ year }) => accept([...daysOf(desk.reading(), year)]),
    "calendar.set": (input, context) =>
      desk.write({ operation: "calendar.set", context }, (useCase) => setDay(useCase, input)),
    "calendar.reset": ({ date }, context) =>
      desk.write({ operation: "calendar.reset", context }, ({ database, writing }) => {
        const known = firstWhere(database, calendarDay, { date });
        if (known === undefined) {
          return refuse("recordUnknown");
        }
        voidRecord(writing, calendarDay, known.id);
        return accept({});
      }),
  };
}
