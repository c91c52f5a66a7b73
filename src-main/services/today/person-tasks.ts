import { addDays } from "#shared/base/calendar-date.ts";
import { taskRows } from "../../database/task-rows.ts";
import { ownTaskOf, ruleOfRegime, ruleOn, taskOf, type Task, type TaskReading } from "./task.ts";

/** How far back what was not done is still reminded of, and how far ahead an end is. */
const daysBack = 400;
const daysAhead = 60;

/** Completions without a decision: the decision is due (own rule of the indicator where the law sets no day). */
function decisionsDue(reading: TaskReading): Task[] {
  const { database, today } = reading;
  return taskRows(database, "completions", { from: addDays(today, -daysBack), to: today }).flatMap((row) => {
    const rule = ruleOn("C07", row.on);
    return rule === undefined
      ? []
      : taskOf(
          {
            key: `decision-${row.id}`,
            what: "managementDecision",
            group: "PERSON",
            subject: row.name,
            rule,
            start: row.on,
            startWhat: "completedOn",
            next: { action: "openPerson", personId: row.personId, kind: "M53" },
          },
          reading,
        );
  });
}

/** Managements whose term ends within two months or has ended: the certificate, by the regime of their decision. */
function certificatesDue(reading: TaskReading): Task[] {
  const { database, today } = reading;
  const span = { from: addDays(today, -daysBack), to: addDays(today, daysAhead) };
  return taskRows(database, "endings", span).flatMap((row) => {
    const rule = ruleOfRegime("D21", row.regime);
    return rule === undefined
      ? []
      : taskOf(
          {
            key: `certificate-${row.id}`,
            what: "managementCertificate",
            group: "PERSON",
            subject: row.name,
            rule,
            start: row.on,
            startWhat: "managedTo",
            next: {
              action: "openPerson",
              personId: row.personId,
              kind: row.regime === "R1" ? "M54R1" : "M56",
            },
          },
          reading,
        );
  });
}

/**
 * Managements nobody was made responsible for: three working days after someone moved in, as our default for a limit
 * the law does not state; else with the decision itself, which names the one who is, as a reminder of our own.
 */
function supportersDue(reading: TaskReading): Task[] {
  const { database, today } = reading;
  return taskRows(database, "unassigned", { from: addDays(today, -daysBack), to: today }).flatMap((row) => {
    const { livesFrom, decidedOn } = row;
    const movedIn = livesFrom !== null && livesFrom > decidedOn;
    const rule = movedIn ? ruleOfRegime("D20", row.regime) : undefined;
    const shared = {
      key: `supporter-${row.id}`,
      what: "supporterMissing",
      group: "PERSON",
      subject: row.name,
    } as const;
    const next = { action: "openPerson", personId: row.personId };
    return rule === undefined || livesFrom === null
      ? [ownTaskOf({ ...shared, dueOn: decidedOn, start: decidedOn, startWhat: "decidedOn", next }, reading)]
      : taskOf(
          { ...shared, rule, start: livesFrom, startWhat: "movedIn", next: { ...next, kind: "M60" } },
          reading,
        );
  });
}

/** People under management who are away and did not say so: after some days the clock stops. */
function absencesOpen(reading: TaskReading): Task[] {
  const { database, today } = reading;
  return taskRows(database, "absences", { from: addDays(today, -daysBack), to: today }).flatMap((row) => {
    const rule = ruleOn("D22", row.on);
    return rule === undefined
      ? []
      : taskOf(
          {
            key: `absence-${row.id}`,
            what: "absenceUnreported",
            group: "PERSON",
            subject: row.name,
            rule,
            start: row.on,
            startWhat: "awaySince",
            next: { action: "openPerson", personId: row.personId },
          },
          reading,
        );
  });
}

/** Referral slips without reply. */
function repliesDue(reading: TaskReading): Task[] {
  const { database, today } = reading;
  return taskRows(database, "referrals", { from: addDays(today, -120), to: today }).flatMap((row) => {
    const rule = ruleOn("C05", row.on);
    return rule === undefined
      ? []
      : taskOf(
          {
            key: `reply-${row.id}`,
            what: "referralReply",
            group: "PERSON",
            subject: [row.name, row.slip].filter((part) => part !== null).join(", "),
            rule,
            start: row.on,
            startWhat: "issuedOn",
            next: { action: "openPerson", personId: row.personId },
          },
          reading,
        );
  });
}

/** People without any identity document: to be guided to one; no time limit in law, so it stands at today. */
function identitiesMissing(reading: TaskReading): Task[] {
  const { database, today } = reading;
  return taskRows(database, "unidentified", { from: today, to: today }).map((row) =>
    ownTaskOf(
      {
        key: `identity-${row.id}`,
        what: "identityMissing",
        group: "PERSON",
        subject: row.name,
        dueOn: today,
        start: row.on,
        startWhat: "recordedOn",
        next: { action: "openPerson", personId: row.personId },
      },
      reading,
    ),
  );
}

/** What is due for single people. */
export function personTasks(reading: TaskReading): Task[] {
  return [decisionsDue, certificatesDue, supportersDue, absencesOpen, repliesDue, identitiesMissing].flatMap(
    (find) => find(reading),
  );
}
