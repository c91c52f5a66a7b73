import {
  addDays,
  daysBetween,
  lastDayOfMonth,
  monthOf,
  addMonths,
  firstDayOfMonth,
  type CalendarDate,
} from "#shared/base/calendar-date.ts";
import { accept } from "#shared/base/result.ts";
import type { OutputOf } from "#shared/contract/contract.ts";
import { deadline, dueOn, type Deadline } from "#shared/law/deadlines.ts";
import { isWorkingDay } from "#shared/law/working-days.ts";
import { firstWhere, recordsWhere } from "../database/reading.ts";
import { referral, referralReply } from "../database/schema/care.ts";
import { body, evaluation, meeting } from "../database/schema/clubs.ts";
import { document } from "../database/schema/papers.ts";
import { completion, identityDocument, management, person } from "../database/schema/people.ts";
import { upperLevel } from "../database/schema/station.ts";
import { bodyActiveOn, mustBeBody, requiredMeetingsOn } from "./clubs.ts";
import { membersOn } from "./members.ts";
import { closedOf } from "./report-source.ts";
import type { HandlersOf } from "./ports.ts";
import type { Desk, Reading } from "./use-case.ts";

type Task = OutputOf<"today.list">[number];

/** What starts a clock, and what is to be done when it runs out. */
interface Clock {
  readonly key: string;
  readonly what: string;
  readonly subject: string;
  readonly rule: Deadline;
  readonly start: CalendarDate;
  readonly startWhat: string;
  readonly next: Partial<Task["next"]> & { readonly action: string };
}

/** The days between start and due day on which the office does not work. */
function skippedDays(from: CalendarDate, to: CalendarDate): CalendarDate[] {
  const [first, last] = from < to ? [from, to] : [to, from];
  const days: CalendarDate[] = [];
  for (let day = addDays(first, 1); day < last && days.length < 40; day = addDays(day, 1)) {
    const works = isWorkingDay(day);
    if (works.ok && !works.value) {
      days.push(day);
    }
  }
  return days;
}

/** A task with its due day and why it is that day; nothing where the table gives no length of time. */
function taskOf(clock: Clock, today: CalendarDate): Task[] {
  const due = dueOn(clock.rule, clock.start);
  if (!due.ok) {
    return [];
  }
  const workingDays = clock.rule.unit === "working_days";
  return [
    {
      key: clock.key,
      what: clock.what,
      subject: clock.subject,
      dueOn: due.value,
      daysLeft: daysBetween(today, due.value),
      workingDays,
      ownRule: clock.rule.ownRule || clock.rule.limitValue === null,
      source: clock.rule.source,
      why: {
        start: clock.start,
        startWhat: clock.startWhat,
        rule: clock.rule.id,
        skipped: workingDays ? skippedDays(clock.start, due.value) : [],
      },
      next: { personId: null, clubId: null, kind: null, period: null, ...clock.next },
    },
  ];
}

function ruleOn(key: string, date: CalendarDate): Deadline | undefined {
  const rule = deadline(key, date);
  return rule.ok ? rule.value : undefined;
}

/** Completions without a decision: the decision is due (own rule of the indicator where the law sets no day). */
function decisionsDue({ database, today }: Reading): Task[] {
  return recordsWhere(database, completion).flatMap((row) => {
    const rule = ruleOn("C07", row.completedOn);
    if (
      rule === undefined ||
      firstWhere(database, management, { completionId: row.id }) !== undefined ||
      daysBetween(row.completedOn, today) > 400
    ) {
      return [];
    }
    const who = firstWhere(database, person, { id: row.personId });
    return taskOf(
      {
        key: `decision-${row.id}`,
        what: "managementDecision",
        subject: who?.fullName ?? "",
        rule,
        start: row.completedOn,
        startWhat: "completedOn",
        next: { action: "openPerson", personId: row.personId, kind: "M53" },
      },
      today,
    );
  });
}

/** Managements whose term ends within two months: the certificate. */
function certificatesDue({ database, today }: Reading): Task[] {
  return recordsWhere(database, management, { endedOn: null }).flatMap((row) => {
    const rule = ruleOn("D21", row.managedTo);
    const near = daysBetween(today, row.managedTo);
    if (rule === undefined || near > 60 || near < -365) {
      return [];
    }
    const who = firstWhere(database, person, { id: row.personId });
    return taskOf(
      {
        key: `certificate-${row.id}`,
        what: "managementCertificate",
        subject: who?.fullName ?? "",
        rule,
        start: row.managedTo,
        startWhat: "managedTo",
        next: { action: "openPerson", personId: row.personId },
      },
      today,
    );
  });
}

/** Clubs: evaluations of the month, and meetings still to be held. */
function clubTasks(reading: Reading): Task[] {
  const { database, today } = reading;
  const month = monthOf(today);
  const rule = ruleOn("D34", today);
  if (rule === undefined) {
    return [];
  }
  return recordsWhere(database, body, { kind: "CLB" }).flatMap((club) => {
    const found = mustBeBody(database, club.id);
    if (!found.ok || !bodyActiveOn(found.value, today)) {
      return [];
    }
    const subject = club.shortName ?? club.fullName;
    const evaluated = new Set(
      recordsWhere(database, evaluation, { bodyId: club.id, month }).map(({ personId }) => personId),
    );
    const open = membersOn(database, club.id, today).filter(
      ({ personId, joinedOn }) => joinedOn <= `${month}-15` && !evaluated.has(personId),
    );
    const held = recordsWhere(database, meeting, { bodyId: club.id, state: "DA_TO_CHUC" }).filter(
      ({ date }) => monthOf(date) === month,
    ).length;
    const base = { subject, rule, start: addDays(firstDayOfMonth(month), -1), startWhat: "monthBegan" };
    const due = (task: Task): Task => ({
      ...task,
      dueOn: lastDayOfMonth(month),
      daysLeft: daysBetween(today, lastDayOfMonth(month)),
    });
    return [
      ...(open.length === 0
        ? []
        : taskOf(
            {
              ...base,
              key: `evaluations-${club.id}`,
              what: "evaluationsOpen",
              next: { action: "openClub", clubId: club.id, period: month },
            },
            today,
          )),
      ...(held >= requiredMeetingsOn(database, club.id, firstDayOfMonth(month))
        ? []
        : taskOf(
            {
              ...base,
              key: `meeting-${club.id}`,
              what: "meetingOpen",
              next: { action: "openClub", clubId: club.id },
            },
            today,
          )),
    ].map(due);
  });
}

/** The report of the month before, as long as it was not closed; only where there is someone to send it to. */
function reportDue(reading: Reading): Task[] {
  const { database, today } = reading;
  const month = monthOf(addMonths(firstDayOfMonth(monthOf(today)), -1));
  const rule = ruleOn("C03", today);
  if (
    rule === undefined ||
    closedOf(reading, month) !== undefined ||
    recordsWhere(database, upperLevel).length === 0
  ) {
    return [];
  }
  return taskOf(
    {
      key: `report-${month}`,
      what: "monthReport",
      subject: recordsWhere(database, upperLevel)
        .map(({ name }) => name)
        .join(", "),
      rule,
      start: lastDayOfMonth(month),
      startWhat: "monthEnded",
      next: { action: "openReport", period: month },
    },
    today,
  );
}

/** Referral slips without reply. */
function repliesDue({ database, today }: Reading): Task[] {
  return recordsWhere(database, referral).flatMap((row) => {
    const rule = ruleOn("C05", row.issuedOn);
    const answered = firstWhere(database, referralReply, { referralId: row.id }) !== undefined;
    if (rule === undefined || answered || daysBetween(row.issuedOn, today) > 120) {
      return [];
    }
    const who = row.personId === null ? undefined : firstWhere(database, person, { id: row.personId });
    return taskOf(
      {
        key: `reply-${row.id}`,
        what: "referralReply",
        subject: [who?.fullName, row.slip].filter(Boolean).join(", "),
        rule,
        start: row.issuedOn,
        startWhat: "issuedOn",
        next: { action: "openPerson", personId: row.personId },
      },
      today,
    );
  });
}

/** Signed papers without number: the next working day at the latest (Nghị định 30/2020/NĐ-CP, Điều 15). */
function numbersDue({ database, today }: Reading): Task[] {
  const rule = ruleOn("C09", today);
  return rule === undefined
    ? []
    : recordsWhere(database, document, { state: "DA_KY" }).flatMap((row) =>
        taskOf(
          {
            key: `number-${row.id}`,
            what: "paperNumber",
            subject: row.title,
            rule,
            start: row.updatedAt.slice(0, 10),
            startWhat: "signedOn",
            next: { action: "openDocuments", kind: row.kind },
          },
          today,
        ),
      );
}

/** People without any identity document: to be guided to one; no time limit in law, so it stands at today. */
function identitiesMissing({ database, today }: Reading): Task[] {
  return recordsWhere(database, identityDocument, { kind: "KHONG_CO" }).flatMap((row) => {
    const has = recordsWhere(database, identityDocument, { personId: row.personId }).some(
      ({ number }) => number !== null,
    );
    const who = firstWhere(database, person, { id: row.personId });
    return has || who === undefined
      ? []
      : [
          {
            key: `identity-${row.id}`,
            what: "identityMissing",
            subject: who.fullName,
            dueOn: today,
            daysLeft: 0,
            workingDays: false,
            ownRule: true,
            source: "",
            why: { start: row.createdAt.slice(0, 10), startWhat: "recordedOn", rule: "", skipped: [] },
            next: { action: "openPerson", personId: row.personId, clubId: null, kind: null, period: null },
          },
        ];
  });
}

/** Việc hôm nay, the most urgent first. */
export function todayHandlers(desk: Desk): HandlersOf<"today.list"> {
  return {
    "today.list": ({ on }) => {
      const now = desk.reading();
      const reading = on === undefined ? now : { ...now, today: on };
      const tasks = [
        decisionsDue,
        certificatesDue,
        clubTasks,
        reportDue,
        repliesDue,
        numbersDue,
        identitiesMissing,
      ].flatMap((find) => find(reading));
      return accept(
        tasks.toSorted(
          (one, other) => one.dueOn.localeCompare(other.dueOn) || one.key.localeCompare(other.key),
        ),
      );
    },
  };
}
