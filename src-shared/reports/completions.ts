import { addDays } from "#shared/base/calendar-date.ts";
import type { ReportContext } from "./context.ts";
import type { CompletionRow } from "./history.ts";
import { isResident, type HistoryIndex } from "./history-index.ts";
import { anyHoldsOn, isInside } from "./spells.ts";

/** The completions that come due in a period, and those left out because the person was gone by then. */
export interface CompletionCohort {
  readonly cohort: readonly CompletionRow[];
  readonly excluded: readonly CompletionRow[];
}

/** Why a completion is left out: in prison, dead, moved away, or not come to live here yet. */
type GoneReason = "TRAI_GIAM" | "CHET" | "CHUYEN_DI" | "CHUA_CU_TRU";

/** Not resident, or in prison; a new stay in a rehabilitation centre does not exclude. */
function isGone(index: HistoryIndex, person: string, day: string): boolean {
  return !isResident(index, person, day) || anyHoldsOn(index.prison.get(person) ?? [], day);
}

/** Completions whose day of completion + `grace_days` lies in the period: each belongs to exactly one month. */
export function completionCohort({ index, history, period, parameters }: ReportContext): CompletionCohort {
  const due = history.completions.filter(({ completedOn }) =>
    isInside(addDays(completedOn, parameters.grace_days), period),
  );
  const gone = new Set(
    due.filter(({ person, completedOn }) =>
      isGone(index, person, addDays(completedOn, parameters.grace_days)),
    ),
  );
  return { cohort: due.filter((row) => !gone.has(row)), excluded: [...gone] };
}

/** Why the person of a completion that was left out was gone on the day it came due. */
export function goneReason(
  { index, history, parameters }: ReportContext,
  { person, completedOn }: CompletionRow,
): GoneReason {
  const dueOn = addDays(completedOn, parameters.grace_days);
  if (anyHoldsOn(index.prison.get(person) ?? [], dueOn)) {
    return "TRAI_GIAM";
  }
  const last = history.residences
    .filter((row) => row.person === person && row.to !== undefined && row.to <= dueOn)
    .toSorted((left, right) => (left.to ?? "").localeCompare(right.to ?? ""))
    .at(-1);
  if (last === undefined) {
    return "CHUA_CU_TRU";
  }
  return last.endReason === "CHET" ? "CHET" : "CHUYEN_DI";
}

/** Whether a management decision for this completion was issued up to T, also before the completion. */
export function isManaged({ index, period }: ReportContext, { key }: CompletionRow): boolean {
  return (index.decisionDays.get(key) ?? []).some((day) => day <= period.to);
}

/** Whether the person got a visit, counselling, referral or support from the completion to T. */
export function isSupported(
  { index, period }: ReportContext,
  { person, completedOn }: CompletionRow,
): boolean {
  return (index.helpDays.get(person) ?? []).some((day) => completedOn <= day && day <= period.to);
}
