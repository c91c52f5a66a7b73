import { accept, type Result } from "#shared/base/result.ts";
import type { UseCase } from "../use-case.ts";
import { careEvents } from "./care-events.ts";
import { clubEvents } from "./club-events.ts";
import { peopleEvents } from "./people-events.ts";
import { eventRow, peopleRow, readRows, refuseRow, unitRow, type EventRow, type EventType } from "./rows.ts";
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

/** Attendance of a meeting that is not in the file belongs nowhere. */
function strayMark(events: readonly EventRow[]): EventRow | undefined {
  const meetings = new Set(events.filter(({ type }) => type === "SESSION").map(({ ref }) => ref));
  return events.find(({ type, ref }) => type === "ATTEND" && !meetings.has(ref));
}

/**
 * Reads an acceptance year through the use cases themselves, so that every rule runs. Rows that a VOID cancels were
 * never entered. A row that a rule turns away is refused by file, line and reason, and nothing is written.
 */
export function importScenario(
  useCase: UseCase,
  files: ScenarioFiles,
): Result<ScenarioSummary, "scenarioRowRefused"> {
  const people = readRows("people.csv", files.people, peopleRow);
  const units = readRows("units.csv", files.units, unitRow);
  const events = readRows("events.csv", files.events, eventRow);
  if (!people.ok) {
    return people;
  }
  if (!units.ok) {
    return units;
  }
  if (!events.ok) {
    return events;
  }
  const voided = voidedEvents(events.value);
  if (!voided.ok) {
    return voided;
  }
  const living = events.value.filter(({ seq, type }) => type !== "VOID" && !voided.value.has(seq));
  const stray = strayMark(living);
  if (stray !== undefined) {
    return refuseRow("events.csv", stray.line, "ATTEND");
  }
  const scenario: Scenario = {
    useCase,
    people: new Map(people.value.map((row) => [row.person, row])),
    units: new Map(units.value.map((row) => [row.unit, row])),
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
