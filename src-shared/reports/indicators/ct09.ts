import type { ReportContext } from "../context.ts";
import { againstNorm, distinct, type Indicator } from "../figures.ts";
import { pointsOfYear } from "../points.ts";
import { isInside, type DaySpan } from "../spells.ts";

/** Substitution treatment is no form of rehabilitation here (article A3 names home, community and centre only). */
export const treatmentForms = new Set(["METHADONE", "THUOC_THAY_THE"]);

/**
 * CT09, persons whom the counselling points moved to register for rehabilitation, year to date, against
 * `persons_mobilised_per_point` for each point open in it (article A3: 40 persons, 10 per point).
 */
export function ct09(context: ReportContext): Indicator & { readonly in_period: number } {
  const { history, period, yearToDate, parameters } = context;
  const mobilised = (span: DaySpan): readonly string[] =>
    distinct(
      history.registrations
        .filter(
          ({ point, form, date }) => point !== undefined && !treatmentForms.has(form) && isInside(date, span),
        )
        .map(({ person }) => person),
    );
  const inPeriod = mobilised(period);
  const lists = { num: mobilised(yearToDate), den: pointsOfYear(context), in_period: inPeriod };
  return {
    ...againstNorm("CT09", lists, parameters.persons_mobilised_per_point),
    in_period: inPeriod.length,
  };
}
