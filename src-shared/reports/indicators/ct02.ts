import type { ReportContext } from "../context.ts";
import { counted, distinct, type Indicator } from "../figures.ts";
import type { History } from "../history.ts";
import { categoryOn } from "../history-index.ts";
import { daysWithin, isInside } from "../spells.ts";

/** Categories whose visit counts as help of a volunteer. */
const helpedCategories = new Set(["CAI_CONG_DONG", "SAU_CAI"]);

/** The visits of the period that count as help: to a person in rehabilitation or after it on that day. */
export function helpVisits({ index, history, period }: ReportContext): History["visits"] {
  return history.visits.filter(
    ({ person, date }) =>
      isInside(date, period) && helpedCategories.has(categoryOn(index, person, date) ?? ""),
  );
}

/**
 * CT02, share of volunteers who help at least two persons (article A1). Counted are volunteers with at least
 * `min_volunteer_days` days of service inside the period, the days of several spells added; a person helped is one
 * visited in the period who is in community rehabilitation or post-rehabilitation on that day.
 */
export function ct02(
  context: ReportContext,
): Indicator & { readonly detail: Readonly<Record<string, readonly string[]>> } {
  const { history, period, parameters } = context;
  const volunteers = history.volunteers
    .filter(
      ({ spells }) =>
        spells.reduce((days, spell) => days + daysWithin(spell, period), 0) >= parameters.min_volunteer_days,
    )
    .map(({ key }) => key)
    .toSorted();
  const visits = Map.groupBy(helpVisits(context), ({ volunteer }) => volunteer);
  const detail = Object.fromEntries(
    volunteers.map((key) => [key, distinct((visits.get(key) ?? []).map(({ person }) => person))]),
  );
  const helpful = volunteers.filter(
    (key) => (detail[key]?.length ?? 0) >= parameters.min_persons_per_volunteer,
  );
  return { ...counted("CT02", helpful, volunteers), detail };
}
