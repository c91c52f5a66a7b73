import type { ReportContext } from "./context.ts";
import { touches } from "./spells.ts";

/** The counselling points open on any day of the year to date, in order of their keys: the norm of a year is owed by each. */
export function pointsOfYear({ history, yearToDate }: ReportContext): readonly string[] {
  return history.points
    .filter(({ openedOn, closedOn }) => touches({ from: openedOn, to: closedOn }, yearToDate))
    .map(({ key }) => key)
    .toSorted();
}
