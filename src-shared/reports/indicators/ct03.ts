import { goneReason, isManaged, type CompletionCohort } from "../completions.ts";
import type { ReportContext } from "../context.ts";
import { counted, type Indicator } from "../figures.ts";
import type { CompletionRow } from "../history.ts";

function personsOf(rows: readonly CompletionRow[]): readonly string[] {
  return rows.map(({ person }) => person).toSorted();
}

/**
 * CT03, share of those who completed rehabilitation that are under post-rehabilitation management (article A1:
 * 100 %). The cohort comes due `grace_days` after completion; a decision counts up to T, also when issued before
 * completion (NĐ 163/2026 điều 134). A late decision turns the year to date, not the frozen month.
 */
export function ct03(
  context: ReportContext,
  { cohort, excluded }: CompletionCohort,
): Indicator & {
  readonly excluded: readonly string[];
  readonly cohort: readonly string[];
  /** How many are left out by reason: TRAI_GIAM, CHET, CHUYEN_DI, CHUA_CU_TRU; only reasons that occur. */
  readonly excluded_by_reason: Readonly<Record<string, number>>;
} {
  const persons = personsOf(cohort);
  const managed = personsOf(cohort.filter((row) => isManaged(context, row)));
  const reasons = Map.groupBy(excluded, (row) => goneReason(context, row));
  return {
    ...counted("CT03", managed, persons),
    excluded: personsOf(excluded),
    cohort: persons,
    excluded_by_reason: Object.fromEntries([...reasons].map(([reason, rows]) => [reason, rows.length])),
  };
}
