import type { OutputOf } from "#shared/contract/contract.ts";
import type { ReadableDatabase } from "../database/database.ts";
import { getRecord, recordsWhere } from "../database/reading.ts";
import { counsellingVisit, support } from "../database/schema/care.ts";
import { attendance, body, evaluation, meeting, membership } from "../database/schema/clubs.ts";
import { episode } from "../database/schema/episodes.ts";
import { absence, completion, management } from "../database/schema/people.ts";
import { eventsOf } from "./episodes/standing.ts";

type TimelineEntry = OutputOf<"people.get">["timeline"][number];

const longest = 30;

/** Measures and their steps; a management that ended without a step is named by its end. */
function measures(database: ReadableDatabase, personId: string): readonly TimelineEntry[] {
  const episodes = recordsWhere(database, episode, { personId }).flatMap(({ id, kind }) =>
    eventsOf(database, { episodeId: id }).map(({ date, event }) => ({
      date,
      what: "step",
      detail: `${kind} ${event}`,
    })),
  );
  const managed = recordsWhere(database, management, { personId }).flatMap((row) => {
    const steps = eventsOf(database, { managementId: row.id }).map(({ date, event }) => ({
      date,
      what: "step",
      detail: `QLSC ${event}`,
    }));
    const { endedOn } = row;
    const hasEnd = endedOn === null || steps.some(({ date }) => date === endedOn);
    return [
      { date: row.decidedOn, what: "management", detail: row.decisionNumber ?? "" },
      ...steps,
      ...(hasEnd ? [] : [{ date: endedOn, what: "managementEnd", detail: row.endReason ?? "" }]),
    ];
  });
  const completed = recordsWhere(database, completion, { personId }).map(({ completedOn, form }) => ({
    date: completedOn,
    what: "completion",
    detail: form,
  }));
  return [...episodes, ...managed, ...completed];
}

/** Clubs joined and left, meetings, and the sheets of the months. */
function clubLife(database: ReadableDatabase, personId: string): readonly TimelineEntry[] {
  const joined = recordsWhere(database, membership, { personId }).flatMap(({ bodyId, joinedOn, leftOn }) => {
    const { shortName, fullName } = getRecord(database, body, bodyId);
    const detail = shortName ?? fullName;
    return [
      { date: joinedOn, what: "membership", detail },
      ...(leftOn === null ? [] : [{ date: leftOn, what: "membershipEnd", detail }]),
    ];
  });
  const marks = recordsWhere(database, attendance, { personId }).map(({ meetingId, mark }) => ({
    date: getRecord(database, meeting, meetingId).date,
    what: "attendance",
    detail: mark,
  }));
  const sheets = recordsWhere(database, evaluation, { personId }).map(({ month, rank, score }) => ({
    date: `${month}-28`,
    what: "evaluation",
    detail: `${month} ${rank} ${String(score)}`,
  }));
  return [...joined, ...marks, ...sheets];
}

/** Absences, visits to a counsellor, and what was given. */
function care(database: ReadableDatabase, personId: string): readonly TimelineEntry[] {
  const away = recordsWhere(database, absence, { personId }).flatMap(({ kind, from, to }) => [
    { date: from, what: "absence", detail: kind },
    ...(to === null ? [] : [{ date: to, what: "absenceEnd", detail: kind }]),
  ]);
  const counselled = recordsWhere(database, counsellingVisit, { personId }).map(({ date }) => ({
    date,
    what: "counselling",
    detail: "",
  }));
  const supported = recordsWhere(database, support, { personId }).map(({ approvedOn, kind }) => ({
    date: approvedOn,
    what: "support",
    detail: kind,
  }));
  return [...away, ...counselled, ...supported];
}

/** What happened to a person lately, the newest first; `what` and the codes of `detail` are words of the text room. */
export function timelineOf(database: ReadableDatabase, personId: string): TimelineEntry[] {
  return [...measures(database, personId), ...clubLife(database, personId), ...care(database, personId)]
    .toSorted((one, other) => other.date.localeCompare(one.date))
    .slice(0, longest);
}
