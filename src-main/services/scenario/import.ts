import { accept, refuse, type Result } from "#shared/base/result.ts";
import { countedMeetingKinds } from "#shared/domain/club.ts";
import type { UseCase } from "../use-case.ts";
import { careEvents } from "./care-events.ts";
import { clubEvents } from "./club-events.ts";
import { ethnicityCode, peopleEvents } from "./people-events.ts";
import {
  eventRow,
  peopleRow,
  readRows,
  refuseRow,
  secondOfKey,
  unitRow,
  type EventRow,
  type EventType,
  type PeopleRow,
  type UnitRow,
} from "./rows.ts";
import type { Apply, Scenario } from "./subjects.ts";

/** The text of the three files. */
export interface ScenarioFiles {
  readonly people: string;
  readonly units: string;
  readonly events: string;
}

/** What was read, by type of event. */
export interface ScenarioSummary {
  readonly rows: number;
  readonly skippedVoided: number;
  readonly counts: Readonly<Record<string, number>>;
}

const closings: ReadonlySet<EventType> = new Set([
  "MEMBER_LEAVE",
  "CENTRE_OUT",
  "CLUB_RESUME",
  "MMT_END",
  "VOL_LEAVE",
]);
/** Closings that look at what the other closings of their day left open. */
const lastClosings: ReadonlySet<EventType> = new Set(["RESIDE_OUT", "CLUB_DISSOLVE"]);

/** Rows that build on others of any date come after them; inside a day, closings come before openings. */
function phaseOf({ type }: EventRow): number {
  if (type === "MANAGE_DECISION") {
    return 1;
  }
  return type === "SESSION" || type === "EVAL" ? 2 : 0;
}

function orderInDay({ type }: EventRow): number {
  if (closings.has(type)) {
    return 0;
  }
  return lastClosings.has(type) ? 1 : 2;
}

function inOrder(one: EventRow, other: EventRow): number {
  return (
    phaseOf(one) - phaseOf(other) ||
    one.date.localeCompare(other.date) ||
    orderInDay(one) - orderInDay(other) ||
    one.seq - other.seq
  );
}

/** Attendance is taken with its meeting, a VOID before everything else. */
const appliers: Readonly<Partial<Record<EventType, Apply>>> = {
  ...peopleEvents,
  ...clubEvents,
  ...careEvents,
};

/** A VOID names an event that is there and is no VOID itself. */
function voidedEvents(events: readonly EventRow[]): Result<ReadonlySet<number>, "scenarioRowRefused"> {
  const bySequence = new Map(events.map((event) => [event.seq, event]));
  const voided = new Set<number>();
  for (const event of events.filter(({ type }) => type === "VOID")) {
    const target = bySequence.get(Number(event.ref));
    if (target === undefined || target.type === "VOID" || voided.has(target.seq)) {
      return refuseRow("events.csv", event.line, "VOID");
    }
    voided.add(target.seq);
  }
  return accept(voided);
}

/** A meeting under the key of an earlier one. */
function secondMeeting(events: readonly EventRow[]): EventRow | undefined {
  return secondOfKey(
    events.filter(({ type }) => type === "SESSION"),
    ({ ref }) => ref,
  );
}

/** Attendance belongs to a meeting of the same club and day that takes attendance. */
function strayMark(events: readonly EventRow[]): EventRow | undefined {
  const meetings = new Map(
    events.filter(({ type }) => type === "SESSION").map((event) => [event.ref, event]),
  );
  return events.find(({ type, ref, unit, date }) => {
    const held = meetings.get(ref);
    const belongs = held?.unit === unit && held?.date === date && countedMeetingKinds.has(held.code ?? "");
    return type === "ATTEND" && !belongs;
  });
}

interface Year {
  readonly people: readonly (PeopleRow & { readonly line: number })[];
  readonly units: readonly (UnitRow & { readonly line: number })[];
  readonly events: readonly EventRow[];
}

/** The three files row by row, before any of them is set beside another. */
function readYear(files: ScenarioFiles): Result<Year, "scenarioRowRefused"> {
  const people = readRows("people.csv", files.people, peopleRow);
  const units = people.ok ? readRows("units.csv", files.units, unitRow) : people;
  const events = units.ok ? readRows("events.csv", files.events, eventRow) : units;
  return people.ok && units.ok && events.ok
    ? accept({ people: people.value, units: units.value, events: events.value })
    : refuse("scenarioRowRefused", events.ok ? {} : events.refusal.params);
}

/** Keys stand once in their file, and everybody of the first file lives somewhere. */
function keysHold({ people, units, events }: Year): Result<object, "scenarioRowRefused"> {
  const settled = new Set(events.filter(({ type }) => type === "RESIDE_IN").map(({ person }) => person));
  const wrong: readonly (readonly [string, number | undefined, string])[] = [
    ["people.csv", secondOfKey(people, ({ person }) => person)?.line, "person: duplicateRecord"],
    ["units.csv", secondOfKey(units, ({ unit }) => unit)?.line, "unit: duplicateRecord"],
    ["events.csv", secondOfKey(events, ({ seq }) => seq)?.line, "seq: duplicateRecord"],
    [
      "people.csv",
      people.find((row) => ethnicityCode(row.ethnicity) === undefined)?.line,
      "ethnicity: codeUnknown",
    ],
    ["people.csv", people.find(({ person }) => !settled.has(person))?.line, "RESIDE_IN"],
  ];
  for (const [file, line, reason] of wrong) {
    if (line !== undefined) {
      return refuseRow(file, line, reason);
    }
  }
  return accept({});
}

/**
 * Reads an acceptance year through the use cases themselves, so that every rule runs. Rows that a VOID cancels were
 * never entered. A row that a rule turns away is refused by file, line and reason, and nothing is written.
 */
export function importScenario(
  useCase: UseCase,
  files: ScenarioFiles,
): Result<ScenarioSummary, "scenarioRowRefused"> {
  const year = readYear(files);
  if (!year.ok) {
    return year;
  }
  const keys = keysHold(year.value);
  if (!keys.ok) {
    return keys;
  }
  const { people, units, events } = year.value;
  const voided = voidedEvents(events);
  if (!voided.ok) {
    return voided;
  }
  const living = events.filter(({ seq, type }) => type !== "VOID" && !voided.value.has(seq));
  const stray = secondMeeting(living) ?? strayMark(living);
  if (stray !== undefined) {
    return refuseRow("events.csv", stray.line, stray.type);
  }
  const scenario: Scenario = {
    useCase,
    people: new Map(people.map((row) => [row.person, row])),
    units: new Map(units.map((row) => [row.unit, row])),
    marks: Map.groupBy(
      living.filter(({ type }) => type === "ATTEND"),
      ({ ref }) => ref ?? "",
    ),
  };
  for (const event of living.toSorted(inOrder)) {
    const applied = appliers[event.type]?.(scenario, event);
    if (applied?.ok === false) {
      return refuseRow("events.csv", event.line, `${event.type}: ${applied.refusal.code}`);
    }
  }
  return accept(summaryOf(living, voided.value.size));
}

function summaryOf(living: readonly EventRow[], skippedVoided: number): ScenarioSummary {
  const counts: Record<string, number> = {};
  for (const { type } of living) {
    counts[type] = (counts[type] ?? 0) + 1;
  }
  return { rows: living.length, skippedVoided, counts };
}
