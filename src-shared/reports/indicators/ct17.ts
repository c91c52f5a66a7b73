import { addDays } from "#shared/base/calendar-date.ts";
import type { ReportContext } from "../context.ts";
import { counted, distinct, type Indicator } from "../figures.ts";
import { isActive, membershipsOn } from "../history-index.ts";

interface DuePlan {
  readonly person: string;
  readonly club: string;
  readonly planned: boolean;
}

/**
 * The memberships that hold at T in an active club and began at least `plan_days` before, in order of persons, and
 * whether a plan of any club was approved up to T.
 */
export function duePlans({ index, history, period, parameters }: ReportContext): readonly DuePlan[] {
  const joinedUpTo = addDays(period.to, -parameters.plan_days);
  const approved = new Set(
    history.plans.filter(({ approvedOn }) => approvedOn <= period.to).map(({ person }) => person),
  );
  return index.clubs
    .filter((club) => isActive(club, period.to))
    .flatMap(({ key }) => membershipsOn(index, key, period.to))
    .filter(({ joinedOn }) => joinedOn <= joinedUpTo)
    .map(({ person, club }) => ({ person, club, planned: approved.has(person) }))
    .toSorted((left, right) => left.person.localeCompare(right.person));
}

/** CT17, share of the members with an approved personal plan (article A0). */
export function ct17(context: ReportContext): Indicator & { readonly without: readonly string[] } {
  const due = duePlans(context);
  const persons = (planned: boolean): readonly string[] =>
    due.filter((row) => row.planned === planned).map(({ person }) => person);
  return {
    ...counted(
      "CT17",
      persons(true),
      due.map(({ person }) => person),
    ),
    without: distinct(persons(false)),
  };
}
