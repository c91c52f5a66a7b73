import { isManaged, isSupported, type CompletionCohort } from "../completions.ts";
import type { ReportContext } from "../context.ts";
import { counted, type Indicator } from "../figures.ts";

/**
 * CT04, share of those who completed rehabilitation that are managed and supported (articles A1, A3, A4: 100 %):
 * CT03 and at least one visit, counselling, referral or support of any kind from the day of completion to T.
 */
export function ct04(context: ReportContext, { cohort }: CompletionCohort): Indicator {
  const supported = cohort.filter((row) => isManaged(context, row) && isSupported(context, row));
  return counted(
    "CT04",
    supported.map(({ person }) => person).toSorted(),
    cohort.map(({ person }) => person).toSorted(),
  );
}
