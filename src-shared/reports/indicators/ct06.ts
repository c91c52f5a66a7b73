import type { ReportContext } from "../context.ts";
import { againstNorm, type Indicator } from "../figures.ts";
import { pointsOfYear } from "../points.ts";
import { isInside } from "../spells.ts";

/**
 * CT06, counselling visits of the year to date against `visits_per_point` for each point open in it (article A3:
 * 100 visits = 4 points × 25), not prorated. Every record is one visit, so a client may stand in `ids.num` more
 * than once; `ids.den` lists the points, each of which owes the norm.
 */
export function ct06(context: ReportContext): Indicator & {
  readonly visits_in_period: number;
  readonly by_point: Readonly<Record<string, number>>;
} {
  const { history, period, yearToDate, parameters } = context;
  const points = pointsOfYear(context);
  const ofYear = history.counsellings.filter(({ date }) => isInside(date, yearToDate));
  const ofPeriod = history.counsellings.filter(({ date }) => isInside(date, period));
  const clients = (visits: typeof ofYear): readonly string[] => visits.map(({ client }) => client).toSorted();
  const lists = { num: clients(ofYear), den: points, visits_in_period: clients(ofPeriod) };
  return {
    ...againstNorm("CT06", lists, parameters.visits_per_point),
    visits_in_period: ofPeriod.length,
    by_point: Object.fromEntries(
      points.map((point) => [point, ofPeriod.filter((visit) => visit.point === point).length]),
    ),
  };
}
