import { distinct, ratio, type Ratio } from "./figures.ts";
import { ct19, type AreaCoverage } from "./indicators/ct19.ts";

/** Numerator and denominator that a commune sent for one indicator; left out or 0/0 contributes nothing (G9). */
interface SentFigure {
  readonly num: number;
  readonly den: number;
}

/** What the upper level holds of one commune for one period. */
export interface CommuneSubmission {
  readonly commune: string;
  readonly area: string;
  readonly received: boolean;
  /** From the register of founding decisions, so known also when the report is missing. */
  readonly hasActiveModel: boolean;
  /** By indicator key. */
  readonly figures: Readonly<Record<string, SentFigure | undefined>>;
}

/** The sums of the communes' reports, with the communes whose report is missing beside them. */
export interface UpperReport extends AreaCoverage {
  readonly communes: number;
  readonly received: number;
  readonly missing: readonly string[];
  readonly indicators: Readonly<Record<string, Ratio>>;
}

/**
 * Adds up reports of communes: Σ numerators / Σ denominators of those received, never a mean of percentages (G9),
 * for the indicators named; coverage (CT19) over all communes.
 */
export function aggregate(
  submissions: readonly CommuneSubmission[],
  indicators: readonly string[],
): UpperReport {
  const received = submissions.filter((submission) => submission.received);
  const sum = (indicator: string, part: keyof SentFigure): number =>
    received.reduce((total, { figures }) => total + (figures[indicator]?.[part] ?? 0), 0);
  return {
    communes: distinct(submissions.map(({ commune }) => commune)).length,
    received: received.length,
    missing: submissions
      .filter((submission) => !submission.received)
      .map(({ commune }) => commune)
      .toSorted(),
    indicators: Object.fromEntries(
      indicators.map((indicator) => [indicator, ratio(sum(indicator, "num"), sum(indicator, "den"))]),
    ),
    ...ct19(submissions),
  };
}
