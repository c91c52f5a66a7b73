import { accept, refuse, type Result } from "#shared/base/result.ts";
import { stepOf, type StepRefusal } from "#shared/domain/episode.ts";
import { getRecord, recordsWhere } from "../../database/reading.ts";
import { episode, episodeEvent } from "../../database/schema/episodes.ts";
import { absence, management } from "../../database/schema/people.ts";
import { addRecord, changeRecord } from "../../database/writing.ts";
import { endManagement } from "../management.ts";
import { managementClock, settleClocks } from "../management-pauses.ts";
import { beginAbsence, endAbsence } from "../people.ts";
import { firstRefusal, mustBeUnchanged, refuseIf } from "../rules.ts";
import type { UseCase } from "../use-case.ts";
import { eventsOf, managementStanding, managementState, type Management } from "./standing.ts";

/** A step as it is asked for. */
export interface StepAsked {
  readonly id: string;
  readonly version: number;
  readonly event: string;
  readonly on: string;
  readonly document: string | null;
  readonly note: string | null;
}

type EffectRefusal =
  | "recordUnknown"
  | "changedMeanwhile"
  | "endBeforeStart"
  | "dateInFuture"
  | "personDead"
  | "spellsOverlap"
  | "stepEnded"
  | "noDaysLeft"
  | "lawSilent";
export type ManagementStepRefusal = StepRefusal | EffectRefusal | "stepBeforeLast";

/** Events that end a management, each a reason of list KET_THUC_QLSC. */
const endings: ReadonlySet<string> = new Set([
  "HET_THOI_HAN",
  "AN_TU",
  "GIAO_DUC_BAT_BUOC",
  "XAC_DINH_NGHIEN",
  "CHUYEN_DI",
  "CHET_MAT_TICH",
]);

type Effect = (useCase: UseCase, row: Management, step: StepAsked) => Result<object, EffectRefusal>;

function openStay(
  { database }: UseCase,
  personId: string,
  fits: (row: { readonly kind: string; readonly reported: boolean }) => boolean,
): { readonly id: string; readonly version: number } | undefined {
  const row = recordsWhere(database, absence, { personId, to: null }).find(fits);
  return row === undefined ? undefined : { id: row.id, version: row.rowVersion };
}

function goAway(
  useCase: UseCase,
  row: Management,
  stay: { kind: string; on: string; reported: boolean },
): Result<object, EffectRefusal> {
  const { kind, on, reported } = stay;
  return beginAbsence(useCase, {
    personId: row.personId,
    kind,
    form: null,
    facility: null,
    from: on,
    reported,
  });
}

function comeBack(
  useCase: UseCase,
  stay: { readonly id: string; readonly version: number } | undefined,
  on: string,
): Result<object, EffectRefusal> {
  if (stay === undefined) {
    return accept({});
  }
  const back = endAbsence(useCase, { ...stay, to: on });
  if (back.ok) {
    return back;
  }
  const { code, params } = back.refusal;
  return refuse(code === "alreadyEnded" ? "stepEnded" : code, params);
}

const isPrison = ({ kind }: { readonly kind: string }): boolean => kind === "TRAI_GIAM";
const isUnreported = ({ reported }: { readonly reported: boolean }): boolean => !reported;

function end(
  useCase: UseCase,
  row: Management,
  { event, on, document }: StepAsked,
): Result<object, EffectRefusal> {
  const ended = endManagement(useCase, {
    id: row.id,
    version: row.rowVersion,
    endedOn: on,
    endReason: event,
    certificateNumber: event === "HET_THOI_HAN" ? document : row.certificateNumber,
  });
  if (ended.ok) {
    return ended;
  }
  const { code, params } = ended.refusal;
  return code === "alreadyEnded" || code === "codeUnknown" ? refuse("stepEnded") : refuse(code, params);
}

/** In prison the person leaves the list; the stay is what stops the clock. */
const toPrison: Effect = (useCase, row, step) => {
  const ended = end(useCase, row, step);
  const inside = openStay(useCase, row.personId, isPrison);
  return ended.ok && inside === undefined
    ? goAway(useCase, row, { kind: "TRAI_GIAM", on: step.on, reported: true })
    : ended;
};

/** Out of prison the rest of the term runs on (Luật 120/2025/QH15 điều 47.1). */
const fromPrison: Effect = (useCase, row, { on }) => {
  const prison = eventsOf(useCase.database, { managementId: row.id }).findLast(
    ({ event }) => event === "AN_TU",
  );
  if ((prison?.remainingDays ?? 0) < 1) {
    return refuse("noDaysLeft");
  }
  changeRecord(useCase.writing, management, { id: row.id, endedOn: null, endReason: null });
  const back = comeBack(useCase, openStay(useCase, row.personId, isPrison), on);
  settleClocks(useCase, row.personId);
  return back;
};

/** A positive test opens the determination of addiction; it changes nothing else by itself. */
const toDetermination: Effect = ({ writing }, row, { on, document }) => {
  const id = addRecord(writing, episode, {
    personId: row.personId,
    kind: "XDTTN",
    regime: row.regime,
    state: "CHO_KET_QUA",
    openedOn: on,
    decisionNumber: document,
  });
  addRecord(writing, episodeEvent, {
    episodeId: id,
    event: "DE_NGHI",
    date: on,
    document,
    fromState: "",
    toState: "CHO_KET_QUA",
  });
  return accept({});
};

const effects: Readonly<Record<string, Effect>> = {
  AN_TU: toPrison,
  MAN_HAN_TU: fromPrison,
  VANG_KHONG_BAO: (useCase, row, { on }) => goAway(useCase, row, { kind: "DI_LAM_XA", on, reported: false }),
  TRO_LAI: (useCase, row, { on }) => comeBack(useCase, openStay(useCase, row.personId, isUnreported), on),
  DUONG_TINH: toDetermination,
  GIAO_QUYET_DINH: ({ writing }, row, { on }) => {
    changeRecord(writing, management, { id: row.id, deliveredOn: on });
    return accept({});
  },
};

function effectOf(event: string): Effect {
  return effects[event] ?? (endings.has(event) ? end : () => accept({}));
}

function notBeforeLast(
  { database }: UseCase,
  row: Management,
  { on }: StepAsked,
): Result<object, "stepBeforeLast"> {
  const last = eventsOf(database, { managementId: row.id }).at(-1);
  return refuseIf(last !== undefined && on < last.date, "stepBeforeLast", { date: last?.date ?? on });
}

/** Takes one step of a management with all that follows from it. */
export function stepManagement(
  useCase: UseCase,
  step: StepAsked,
): Result<{ readonly id: string; readonly version: number }, ManagementStepRefusal> {
  const { database, writing } = useCase;
  const found = mustBeUnchanged(database, management, step);
  if (!found.ok) {
    return found;
  }
  const row = found.value;
  const standing = managementStanding(useCase, row);
  const allowed = firstRefusal<ManagementStepRefusal>(
    () => stepOf("QLSC", step.event, standing),
    () => notBeforeLast(useCase, row, step),
  );
  if (!allowed.ok) {
    return allowed;
  }
  // The day of the step itself is not served any more.
  const left = managementClock({ ...useCase, today: step.on }, row).daysLeft + 1;
  const done = effectOf(step.event)(useCase, row, step);
  if (!done.ok) {
    return done;
  }
  const after = getRecord(database, management, row.id);
  addRecord(writing, episodeEvent, {
    managementId: row.id,
    event: step.event,
    date: step.on,
    document: step.document,
    note: step.note,
    fromState: standing.state ?? "",
    toState: managementState(useCase, after),
    remainingDays: step.event === "AN_TU" ? left : null,
  });
  return accept({ id: row.id, version: after.rowVersion });
}
