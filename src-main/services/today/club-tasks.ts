import {
  addDays,
  daysBetween,
  firstDayOfMonth,
  lastDayOfMonth,
  monthOf,
} from "#shared/base/calendar-date.ts";
import { firstWhere, recordsWhere } from "../../database/reading.ts";
import { body } from "../../database/schema/clubs.ts";
import { document } from "../../database/schema/papers.ts";
import { meetingsHeld, taskRows, unevaluatedMembers } from "../../database/task-rows.ts";
import type { RecordOf } from "../../database/writing.ts";
import { bodyActiveOn, mustBeBody, requiredMeetingsOn } from "../clubs.ts";
import { ownTaskOf, ruleOn, taskOf, type Clock, type Task, type TaskReading } from "./task.ts";

type Club = RecordOf<typeof body>;

function nameOf(club: Club): string {
  return club.shortName ?? club.fullName;
}

/** What is due by the end of a month. */
function byMonthEnd(clock: Clock, reading: TaskReading, month: string): Task[] {
  const end = lastDayOfMonth(month);
  return taskOf(clock, reading).map((task) => ({
    ...task,
    dueOn: end,
    daysLeft: daysBetween(reading.today, end),
  }));
}

/** Evaluations and meetings of the month. */
function monthWork(reading: TaskReading, club: Club): Task[] {
  const { database, today } = reading;
  const month = monthOf(today);
  const rule = ruleOn("D34", today);
  if (rule === undefined) {
    return [];
  }
  const base = {
    group: "CLUB" as const,
    subject: nameOf(club),
    rule,
    start: addDays(firstDayOfMonth(month), -1),
    startWhat: "monthBegan",
  };
  const evaluations =
    unevaluatedMembers(database, { bodyId: club.id, month }) === 0
      ? []
      : byMonthEnd(
          {
            ...base,
            key: `evaluations-${club.id}-${month}`,
            what: "evaluationsOpen",
            next: { action: "openEvaluations", clubId: club.id, period: month },
          },
          reading,
          month,
        );
  const held = meetingsHeld(database, { bodyId: club.id, month });
  const meetings =
    held >= requiredMeetingsOn(database, club.id, firstDayOfMonth(month))
      ? []
      : byMonthEnd(
          {
            ...base,
            key: `meeting-${club.id}-${month}`,
            what: "meetingOpen",
            next: { action: "openMeetings", clubId: club.id },
          },
          reading,
          month,
        );
  return [...evaluations, ...meetings];
}

/** The club's own report to the commune, before the day its statute names. */
function reportOfClub(reading: TaskReading, club: Club): Task[] {
  const { database, today } = reading;
  const month = monthOf(today);
  const rule = ruleOn("C02", today);
  const written = firstWhere(database, document, { kind: "D23", bodyId: club.id, period: month });
  return rule === undefined || (written !== undefined && written.state !== "NHAP")
    ? []
    : taskOf(
        {
          key: `club-report-${club.id}-${month}`,
          what: "clubReport",
          group: "CLUB",
          subject: nameOf(club),
          rule,
          start: firstDayOfMonth(month),
          startWhat: "monthFirst",
          next: { action: "makePaper", clubId: club.id, kind: "D23", period: month },
        },
        reading,
      );
}

/** Members without an approved personal plan. */
function plansDue(reading: TaskReading, clubs: ReadonlyMap<string, Club>): Task[] {
  const { database, today } = reading;
  return taskRows(database, "planless", { from: addDays(today, -200), to: today }).flatMap((row) => {
    const rule = ruleOn("C06", row.on);
    const club = clubs.get(row.bodyId);
    return rule === undefined || club === undefined
      ? []
      : taskOf(
          {
            key: `plan-${row.id}`,
            what: "personalPlan",
            group: "CLUB",
            subject: `${row.name}, ${nameOf(club)}`,
            rule,
            start: row.on,
            startWhat: "joinedOn",
            next: { action: "openPerson", personId: row.personId, clubId: club.id },
          },
          reading,
        );
  });
}

/** Members who missed so many meetings in a row that the board may take them off the list. */
function missedMeetings(reading: TaskReading, clubs: ReadonlyMap<string, Club>): Task[] {
  const { database, today } = reading;
  const rule = ruleOn("C08", today);
  const most = rule?.limitValue ?? rule?.defaultValue ?? null;
  if (rule === undefined || most === null) {
    return [];
  }
  return taskRows(database, "missed", { from: addDays(today, -200), to: today, most }).flatMap((row) => {
    const club = clubs.get(row.bodyId);
    return club === undefined
      ? []
      : ownTaskOf(
          {
            key: `missed-${row.bodyId}-${row.personId}-${row.on}`,
            what: "missedMeetings",
            group: "CLUB",
            subject: `${row.name}, ${nameOf(club)}`,
            dueOn: row.on,
            start: row.on,
            startWhat: "lastMissed",
            source: rule.source,
            rule: rule.id,
            next: { action: "openPerson", personId: row.personId, clubId: row.bodyId },
          },
          reading,
        );
  });
}

function activeClubs({ database, today }: TaskReading): readonly Club[] {
  return recordsWhere(database, body, { kind: "CLB" }).filter(({ id }) => {
    const found = mustBeBody(database, id);
    return found.ok && bodyActiveOn(found.value, today);
  });
}

/** What is due for clubs: meetings, evaluations, reports, plans, members who stay away. */
export function clubTasks(reading: TaskReading): Task[] {
  const clubs = activeClubs(reading);
  const byId = new Map(clubs.map((club) => [club.id, club]));
  return [
    ...clubs.flatMap((club) => [...monthWork(reading, club), ...reportOfClub(reading, club)]),
    ...plansDue(reading, byId),
    ...missedMeetings(reading, byId),
  ];
}
