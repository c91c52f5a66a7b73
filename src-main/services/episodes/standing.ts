import type { CalendarDate } from "#shared/base/calendar-date.ts";
import { isFinal, nextSteps, type Standing } from "#shared/domain/episode.ts";
import type { OutputOf } from "#shared/contract/contract.ts";
import { form } from "#shared/law/forms.ts";
import { regimeOn, type Regime } from "#shared/law/regime.ts";
import { formsOfStep, type Transition } from "#shared/law/state-machines.ts";
import type { ReadableDatabase } from "../../database/database.ts";
import { recordsWhere } from "../../database/reading.ts";
import { type episode, episodeEvent } from "../../database/schema/episodes.ts";
import type { management } from "../../database/schema/people.ts";
import type { RecordOf } from "../../database/writing.ts";
import { managementClock } from "../management-pauses.ts";
import type { Reading } from "../use-case.ts";

export type Episode = RecordOf<typeof episode>;
export type Management = RecordOf<typeof management>;
type EventRow = RecordOf<typeof episodeEvent>;
type Line = OutputOf<"episodes.list">[number];

/** The regime of a stored code. */
function regimeOf(code: string): Regime {
  return code === "R1" ? "R1" : "R2";
}

/** What happened to an episode or a management, the first first. */
export function eventsOf(
  database: ReadableDatabase,
  of: { readonly episodeId: string } | { readonly managementId: string },
): readonly EventRow[] {
  return recordsWhere(database, episodeEvent, of).toSorted(
    (one, other) => one.date.localeCompare(other.date) || one.id.localeCompare(other.id),
  );
}

const endStates: Readonly<Record<string, string>> = { HET_THOI_HAN: "HOAN_THANH", CHUYEN_DI: "CHUYEN_DI" };

/** The state of a management follows from its end, or from whether its clock stands still. */
export function managementState(reading: Reading, row: Management): string {
  if (row.endedOn !== null) {
    return endStates[row.endReason ?? ""] ?? "RA_DS";
  }
  return managementClock(reading, row).pausedSince === null ? "DANG_QL" : "GIAN_DOAN";
}

/** Where a management stands for its next step; an end that was recorded without a step counts as one. */
export function managementStanding(reading: Reading, row: Management): Standing {
  const past = eventsOf(reading.database, { managementId: row.id }).map(({ event }) => event);
  const ended = row.endReason !== null && past.at(-1) !== row.endReason ? [row.endReason] : [];
  return {
    state: managementState(reading, row),
    regime: regimeOf(row.regime),
    past: [...past, ...ended],
  };
}

export function episodeStanding({ database }: Reading, row: Episode): Standing {
  return {
    state: row.state,
    regime: regimeOf(row.regime),
    past: eventsOf(database, { episodeId: row.id }).map(({ event }) => event),
  };
}

/** A preparation of management is handed over to the decision once that is recorded. */
export function isHandedOver({ kind, managementId }: Episode): boolean {
  return kind === "QLSC" && managementId !== null;
}

/** A step with the forms of the day's regime: a new paper takes the form of its own date. */
export function stepLine(step: Transition, today: CalendarDate): Line["next"][number] {
  const regime = regimeOn(today);
  const codes = regime.ok ? formsOfStep(step, regime.value) : [];
  const forms = codes.map((code) => {
    const found = form(code);
    return { code, title: found.ok ? found.value.title : "" };
  });
  return { event: step.event, to: step.to, forms, source: step.source };
}

function eventLine({ id, event, date, document, note, ...row }: EventRow): Line["events"][number] {
  return {
    id,
    event,
    date,
    document,
    note,
    from: row.fromState,
    to: row.toState,
    remainingDays: row.remainingDays,
  };
}

/** Steps that are made by recording the decision itself, not by a step of the preparation. */
export const stepsOfDecision: ReadonlySet<string> = new Set(["KY", "TIEP_NHAN"]);

export function episodeLine(reading: Reading, row: Episode): Line {
  const handedOver = isHandedOver(row);
  const next = handedOver
    ? []
    : nextSteps(row.kind, episodeStanding(reading, row)).filter(({ event }) => !stepsOfDecision.has(event));
  return {
    id: row.id,
    version: row.rowVersion,
    subject: "episode",
    kind: row.kind,
    regime: regimeOf(row.regime),
    state: row.state,
    openedOn: row.openedOn,
    decisionNumber: row.decisionNumber,
    plannedTo: row.plannedTo,
    facility: row.facility,
    ended: handedOver || isFinal(row.kind, row.state),
    events: eventsOf(reading.database, { episodeId: row.id }).map(eventLine),
    next: next.map((step) => stepLine(step, reading.today)),
  };
}

export function managementLine(reading: Reading, row: Management): Line {
  return {
    id: row.id,
    version: row.rowVersion,
    subject: "management",
    kind: "QLSC",
    regime: regimeOf(row.regime),
    state: managementState(reading, row),
    openedOn: row.decidedOn,
    decisionNumber: row.decisionNumber,
    plannedTo: row.managedTo,
    facility: null,
    ended: row.endedOn !== null,
    events: eventsOf(reading.database, { managementId: row.id }).map(eventLine),
    next: nextSteps("QLSC", managementStanding(reading, row)).map((step) => stepLine(step, reading.today)),
  };
}
