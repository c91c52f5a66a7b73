import type { ReportContext } from "../context.ts";
import { againstNorm, distinct, type Indicator } from "../figures.ts";
import { pointsOfYear } from "../points.ts";
import { isInside, type DaySpan } from "../spells.ts";

/**
 * CT10, clients referred to vocational training, year to date, against `vocational_per_point` for each point open
 * in it (article A3: 20 persons, 5 per point). Two referrals of one client are one person.
 */
export function ct10(context: ReportContext): Indicator & { readonly in_period: number } {
  const { history, period, yearToDate, parameters } = context;
  const referred = (span: DaySpan): readonly string[] =>
    distinct(
      history.referrals
        .filter(({ service, issuedOn }) => service === "HOC_NGHE" && isInside(issuedOn, span))
        .map(({ client }) => client),
    );
  const inPeriod = referred(period);
  const lists = { num: referred(yearToDate), den: pointsOfYear(context), in_period: inPeriod };
  return {
    ...againstNorm("CT10", lists, parameters.vocational_per_point),
    in_period: inPeriod.length,
  };
}
