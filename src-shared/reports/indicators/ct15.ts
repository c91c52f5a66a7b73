import type { ReportContext } from "../context.ts";
import { counted, type Indicator } from "../figures.ts";
import { admissionsFromHere } from "../history-index.ts";
import { isInside, meetWithin } from "../spells.ts";

/** Categories of users of drugs, in rehabilitation or treatment included. */
export const userCategories = new Set(["SU_DUNG", "NGHIEN", "CAI_CONG_DONG", "METHADONE"]);
const inServiceCategories = new Set(["CAI_CONG_DONG", "METHADONE"]);

/**
 * CT15, share of the users in the community who reach a service (article A1: 90 %). Users are persons present on
 * at least one day of the period in a category of users; they reach a service by a counselling, a registration for
 * rehabilitation or an admission to a centre in the period, or by a present day in rehabilitation or treatment.
 */
export function ct15({
  index,
  history,
  period,
}: ReportContext): Indicator & { readonly without: readonly string[] } {
  const presentAs = (person: string, categories: ReadonlySet<string>): boolean =>
    meetWithin(
      index.presence.get(person) ?? [],
      (index.categories.get(person) ?? []).filter(({ category }) => categories.has(category)),
      period,
    );
  const served = new Set([
    ...history.counsellings.filter(({ date }) => isInside(date, period)).map(({ client }) => client),
    ...history.registrations.filter(({ date }) => isInside(date, period)).map(({ person }) => person),
    ...admissionsFromHere(index)
      .filter(({ from }) => isInside(from, period))
      .map(({ person }) => person),
  ]);
  const users = index.personKeys.filter((person) => presentAs(person, userCategories));
  const reaches = (person: string): boolean => served.has(person) || presentAs(person, inServiceCategories);
  return {
    ...counted("CT15", users.filter(reaches), users),
    without: users.filter((person) => !reaches(person)),
  };
}
