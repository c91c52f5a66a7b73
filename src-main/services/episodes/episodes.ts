import { accept, refuse, type Result } from "#shared/base/result.ts";
import type { InputOf } from "#shared/contract/contract.ts";
import { isFinal, stepOf, type StepRefusal } from "#shared/domain/episode.ts";
import { regimeOn } from "#shared/law/regime.ts";
import { recordsWhere } from "../../database/reading.ts";
import { episode, episodeEvent } from "../../database/schema/episodes.ts";
import { addRecord, changeRecord, voidRecord } from "../../database/writing.ts";
import { firstRefusal, livingPerson, mustBeUnchanged, notInFuture, refuseIf } from "../rules.ts";
import type { UseCase } from "../use-case.ts";
import type { StepAsked } from "./management-steps.ts";
import { episodeStanding, eventsOf, isHandedOver, stepsOfDecision, type Episode } from "./standing.ts";

interface Written {
  readonly id: string;
  readonly version: number;
}
type OpenRefusal =
  | StepRefusal
  | "recordUnknown"
  | "dateInFuture"
  | "personDead"
  | "duplicateRecord"
  | "lawSilent"
  | "endBeforeStart";

/** Opens an episode by an event that begins one; it keeps the regime of its opening decision. */
export function openEpisode(
  useCase: UseCase,
  { event, on, ...fields }: InputOf<"episodes.open">,
): Result<Written, OpenRefusal> {
  const { database, writing } = useCase;
  const { personId, kind, from, plannedTo } = fields;
  const regime = regimeOn(fields.decidedOn ?? on);
  if (!regime.ok) {
    return refuse("lawSilent", { date: fields.decidedOn ?? on });
  }
  const running = recordsWhere(database, episode, { personId, kind }).some(
    (row) => !isFinal(kind, row.state) && !isHandedOver(row),
  );
  const step = stepOf(kind, event, { state: null, regime: regime.value, past: [] });
  const allowed = firstRefusal<OpenRefusal>(
    () => livingPerson(database, personId, on),
    () => notInFuture(useCase, on),
    () => step,
    () => refuseIf(running, "duplicateRecord"),
    () => refuseIf(from !== null && plannedTo !== null && plannedTo <= from, "endBeforeStart"),
  );
  if (!allowed.ok || !step.ok) {
    return allowed.ok ? refuse("stepUnknown") : allowed;
  }
  const { to } = step.value;
  const id = addRecord(writing, episode, { ...fields, regime: regime.value, state: to, openedOn: on });
  addRecord(writing, episodeEvent, {
    episodeId: id,
    event,
    date: on,
    document: fields.decisionNumber,
    fromState: "",
    toState: to,
  });
  return accept({ id, version: 1 });
}

type EpisodeStepRefusal = StepRefusal | "recordUnknown" | "changedMeanwhile" | "stepBeforeLast";

/** Takes one step of an episode. */
export function stepEpisode(useCase: UseCase, step: StepAsked): Result<Written, EpisodeStepRefusal> {
  const { database, writing } = useCase;
  const found = mustBeUnchanged(database, episode, step);
  if (!found.ok) {
    return found;
  }
  const row = found.value;
  const allowed = stepOf(row.kind, step.event, episodeStanding(useCase, row));
  if (!allowed.ok) {
    return allowed;
  }
  if (isHandedOver(row) || (row.kind === "QLSC" && stepsOfDecision.has(step.event))) {
    return refuse("stepNotNow");
  }
  const last = eventsOf(database, { episodeId: row.id }).at(-1);
  if (last !== undefined && step.on < last.date) {
    return refuse("stepBeforeLast", { date: last.date });
  }
  return accept(move(useCase, row, { ...step, to: allowed.value.to, writing }));
}

function move(
  { writing }: UseCase,
  row: Episode,
  {
    event,
    on,
    document,
    note,
    to,
  }: Pick<StepAsked, "event" | "on" | "document" | "note"> & {
    readonly to: string;
    readonly writing?: unknown;
  },
): Written {
  addRecord(writing, episodeEvent, {
    episodeId: row.id,
    event,
    date: on,
    document,
    note,
    fromState: row.state,
    toState: to,
  });
  return { id: row.id, version: changeRecord(writing, episode, { id: row.id, state: to }) };
}

/** Takes back the last step of an episode; taking back its beginning voids the episode. */
export function revokeStep(
  { database, writing }: UseCase,
  asked: { readonly id: string; readonly version: number },
): Result<Written, "recordUnknown" | "changedMeanwhile" | "nothingToRevoke"> {
  const found = mustBeUnchanged(database, episode, asked);
  if (!found.ok) {
    return found;
  }
  const last = eventsOf(database, { episodeId: asked.id }).at(-1);
  if (last === undefined || isHandedOver(found.value)) {
    return refuse("nothingToRevoke");
  }
  voidRecord(writing, episodeEvent, last.id);
  return accept({
    id: asked.id,
    version:
      last.fromState === ""
        ? voidRecord(writing, episode, asked.id)
        : changeRecord(writing, episode, { id: asked.id, state: last.fromState }),
  });
}

/** The decision on management was recorded: what prepared it is handed over, and says so. */
export function handOver(
  useCase: UseCase,
  decision: { readonly managementId: string; readonly personId: string; readonly on: string },
): void {
  const { database, writing } = useCase;
  const waiting = recordsWhere(database, episode, { personId: decision.personId, kind: "QLSC" }).find(
    (row) => !isHandedOver(row) && !isFinal("QLSC", row.state),
  );
  if (waiting === undefined) {
    return;
  }
  const event = waiting.state === "NHAN_VE" ? "TIEP_NHAN" : "KY";
  move(useCase, waiting, { event, on: decision.on, document: null, note: null, to: "DANG_QL" });
  changeRecord(writing, episode, { id: waiting.id, managementId: decision.managementId });
}

/** A death ends every measure whose machine knows it; one that began on that day or later is left as it stands. */
export function endEpisodesAtDeath(useCase: UseCase, personId: string, on: string): void {
  for (const row of recordsWhere(useCase.database, episode, { personId })) {
    const step = stepOf(row.kind, "CHET_MAT_TICH", episodeStanding(useCase, row));
    if (step.ok && row.openedOn <= on && !isHandedOver(row)) {
      move(useCase, row, { event: "CHET_MAT_TICH", on, document: null, note: null, to: step.value.to });
    }
  }
}
