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
