import type { CompletionCohort } from "../completions.ts";
import type { ReportContext } from "../context.ts";
import { counted, type Indicator } from "../figures.ts";
import { ct04 } from "./ct04.ts";

/** CT05: CT04 for those who completed compulsory rehabilitation (articles A3, A4: 100 %). */
export function ct05(context: ReportContext, { cohort }: CompletionCohort): Indicator {
  const compulsory = cohort.filter(({ form }) => form === "BAT_BUOC");
  const { ids } = ct04(context, { cohort: compulsory, excluded: [] });
  return counted("CT05", ids.num, ids.den);
}
