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
 * completion (NĐ 163/2026 điều 134). A late decision turns the year to date, not the frozen month. Those left out stand
 * in `ids` by reason: `excluded_CHUYEN_DI`, `excluded_CHET`, `excluded_TRAI_GIAM`, `excluded_CHUA_CU_TRU`.
 */
export function ct03(
  context: ReportContext,
  { cohort, excluded }: CompletionCohort,
): Indicator & {
  readonly excluded: readonly string[];
  readonly cohort: readonly string[];
} {
  const persons = personsOf(cohort);
  const managed = personsOf(cohort.filter((row) => isManaged(context, row)));
  const figure = counted("CT03", managed, persons);
  const gone = Map.groupBy(excluded, (row) => `excluded_${goneReason(context, row)}`);
  const lists = Object.fromEntries([...gone].map(([reason, rows]) => [reason, personsOf(rows)]));
  return {
    ...figure,
    ids: { ...figure.ids, ...lists },
    excluded: personsOf(excluded),
    cohort: persons,
  };
}
