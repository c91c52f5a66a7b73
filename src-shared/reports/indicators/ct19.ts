import { targetPercent } from "#shared/law/indicators.ts";
import { distinct, ratio, type Ratio } from "../figures.ts";

/** A commune as far as coverage is concerned. */
export interface CoveredCommune {
  readonly commune: string;
  readonly area: string;
  readonly hasActiveModel: boolean;
}

/** The coverage of all communes and of each area. */
export interface AreaCoverage {
  readonly CT19_coverage: Ratio;
  readonly CT19_by_area: Readonly<Record<string, Ratio>>;
}

function coverage(communes: readonly CoveredCommune[]): Ratio {
  const covered = communes.filter(({ hasActiveModel }) => hasActiveModel);
  return ratio(
    distinct(covered.map(({ commune }) => commune)).length,
    distinct(communes.map(({ commune }) => commune)).length,
    targetPercent("CT19"),
  );
}

/**
 * CT19, share of the communes with at least one active club or model (article A2: 50 % per area), over all
 * communes and by area. It rests on the register of founding decisions, not on the reports received.
 */
export function ct19(communes: readonly CoveredCommune[]): AreaCoverage {
  const areas = distinct(communes.map(({ area }) => area));
  return {
    CT19_coverage: coverage(communes),
    CT19_by_area: Object.fromEntries(
      areas.map((area) => [area, coverage(communes.filter((commune) => commune.area === area))]),
    ),
  };
}
