import {
  addMonths,
  firstDayOfMonth,
  lastDayOfMonth,
  monthNumberOf,
  monthOf,
  yearOf,
  type CalendarDate,
} from "#shared/base/calendar-date.ts";
import { deadlines } from "#shared/law/deadlines.ts";
import { recordsWhere } from "../../database/reading.ts";
import { body } from "../../database/schema/clubs.ts";
import { ownReminder } from "../../database/schema/desk.ts";
import { person } from "../../database/schema/people.ts";
import { upperLevel } from "../../database/schema/station.ts";
import { taskRows } from "../../database/task-rows.ts";
import type { RecordOf } from "../../database/writing.ts";
import { closedOf } from "../report-source.ts";
import { sheetTriedOn } from "../station-recovery.ts";
import { ownTaskOf, ruleOn, taskOf, type Task, type TaskReading } from "./task.ts";

interface DueReport {
  readonly period: string;
  readonly end: CalendarDate;
  readonly rule: string;
  readonly what: string;
}

/** The half year or year that ended with the month before, besides the month itself. */
function endedPeriods(today: CalendarDate): readonly DueReport[] {
  const month = monthOf(addMonths(firstDayOfMonth(monthOf(today)), -1));
  const end = lastDayOfMonth(month);
  const year = String(yearOf(end));
  const monthly = {
    period: month,
    end,
    rule: ruleOn("D31", end) === undefined ? "C03" : "D31",
    what: "monthReport",
  };
  if (monthNumberOf(end) === 6) {
    return [monthly, { period: `${year}-H1`, end, rule: "C04", what: "halfYearReport" }];
  }
  return monthNumberOf(end) === 12
    ? [monthly, { period: year, end, rule: "C04", what: "yearReport" }]
    : [monthly];
}

/** Reports of the periods that just ended, as long as they were not closed; only where there is someone to send them to. */
function reportsDue(reading: TaskReading): Task[] {
  const levels = recordsWhere(reading.database, upperLevel);
  if (levels.length === 0) {
    return [];
  }
  return endedPeriods(reading.today).flatMap(({ period, end, rule: key, what }) => {
    const rule = ruleOn(key, end);
    return rule === undefined || closedOf(reading, period) !== undefined
      ? []
      : taskOf(
          {
            key: `report-${period}`,
            what,
            group: "OFFICE",
            subject: levels.map(({ name }) => name).join(", "),
            rule,
            start: end,
            startWhat: "monthEnded",
            next: { action: "openReport", period },
          },
          reading,
        );
  });
}

/** Signed papers without number: the next working day at the latest (Nghị định 30/2020/NĐ-CP, Điều 15). */
function numbersDue(reading: TaskReading): Task[] {
  const { database, today } = reading;
  const rule = ruleOn("C09", today);
  return rule === undefined
    ? []
    : taskRows(database, "unnumbered", { from: today, to: today }).flatMap((row) =>
        taskOf(
          {
            key: `number-${row.id}`,
            what: "paperNumber",
            group: "OFFICE",
            subject: row.title,
            rule,
            start: row.on,
            startWhat: "signedOn",
            next: { action: "openPaper", period: row.id },
          },
          reading,
        ),
      );
}

type Reminder = RecordOf<typeof ownReminder>;

function groupOf({ personId, bodyId }: Reminder): Task["group"] {
  if (personId !== null) {
    return "PERSON";
  }
  return bodyId === null ? "OFFICE" : "CLUB";
}

/** Reminders the office set: its own, and time limits of the law it started by hand. */
function reminders(reading: TaskReading): Task[] {
  const { database } = reading;
  const people = new Map<string, string>();
  const open = recordsWhere(database, ownReminder, { doneOn: null });
  for (const { personId } of open) {
    const who = personId === null ? undefined : recordsWhere(database, person, { id: personId })[0];
    if (who !== undefined) {
      people.set(who.id, who.fullName);
    }
  }
  const clubs = new Map(
    recordsWhere(database, body).map(({ id, shortName, fullName }) => [id, shortName ?? fullName]),
  );
  const rules = new Map([...deadlines("R1"), ...deadlines("R2")].map((rule) => [rule.id, rule]));
  return open.flatMap((row) => {
    const subject = [people.get(row.personId ?? ""), clubs.get(row.bodyId ?? "")].filter(Boolean).join(", ");
    const rule = rules.get(row.rule ?? "");
    return rule === undefined
      ? ownTaskOf(
          {
            key: `reminder-${row.id}`,
            what: row.what,
            group: groupOf(row),
            subject,
            dueOn: row.dueOn,
            start: row.createdAt.slice(0, 10),
            startWhat: "recordedOn",
            next: { action: "reminder", personId: row.personId, clubId: row.bodyId },
            reminderId: row.id,
          },
          reading,
        )
      : taskOf(
          {
            key: `reminder-${row.id}`,
            what: `rule:${rule.key}`,
            group: groupOf(row),
            subject: [subject, row.what].filter((part) => part !== "").join(", "),
            rule,
            start: row.startOn ?? row.dueOn,
            startTime: row.startTime,
            startWhat: "clockBegan",
            next: { action: "reminder", personId: row.personId, clubId: row.bodyId },
            reminderId: row.id,
          },
          reading,
        );
  });
}

/** The trial of the recovery sheet is a year apart, and spoken of a month before. */
const monthsBetweenTrials = 12;
const monthsOfNotice = 1;

/** The recovery sheet in the safe, typed once a year: a sheet that nobody finds any more is found missing in time. */
function sheetTrial(reading: TaskReading): Task[] {
  const { database, today } = reading;
  const triedOn = sheetTriedOn(database);
  const dueOn = triedOn === undefined ? undefined : addMonths(triedOn, monthsBetweenTrials);
  return triedOn === undefined || dueOn === undefined || today < addMonths(dueOn, -monthsOfNotice)
    ? []
    : [
        ownTaskOf(
          {
            key: `recovery-sheet-${triedOn}`,
            what: "recoveryTrial",
            group: "OFFICE",
            subject: "",
            dueOn,
            start: triedOn,
            startWhat: "sheetTriedOn",
            next: { action: "openRecovery" },
          },
          reading,
        ),
      ];
}

/** What is due for the office itself. */
export function officeTasks(reading: TaskReading): Task[] {
  return [reportsDue, numbersDue, sheetTrial, reminders].flatMap((find) => find(reading));
}
