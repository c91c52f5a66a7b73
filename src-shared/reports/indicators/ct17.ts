import { addDays } from "#shared/base/calendar-date.ts";
import type { ReportContext } from "../context.ts";
import { counted, distinct, type Indicator } from "../figures.ts";
import { isActive, membershipsOn } from "../history-index.ts";

/**
 * CT17, share of the members with an approved personal plan (article A0): memberships that hold at T in an active
 * club and began at least `plan_days` before; a plan of any club counts, approved up to T.
 */
export function ct17({
  index,
  history,
  period,
  parameters,
}: ReportContext): Indicator & { readonly without: readonly string[] } {
  const joinedUpTo = addDays(period.to, -parameters.plan_days);
  const due = index.clubs
    .filter((club) => isActive(club, period.to))
    .flatMap(({ key }) => membershipsOn(index, key, period.to))
    .filter(({ joinedOn }) => joinedOn <= joinedUpTo)
    .map(({ person }) => person)
    .toSorted();
  const planned = new Set(
    history.plans.filter(({ approvedOn }) => approvedOn <= period.to).map(({ person }) => person),
  );
  return {
    ...counted(
      "CT17",
      due.filter((person) => planned.has(person)),
      due,
    ),
    without: distinct(due.filter((person) => !planned.has(person))),
  };
}
