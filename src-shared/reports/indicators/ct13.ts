import type { ReportContext } from "../context.ts";
import { distinct, type FigureIds } from "../figures.ts";
import type { SupportRow } from "../history.ts";
import { isInside, type DaySpan } from "../spells.ts";

/** The three kinds of support in the indicator's name. */
export const socialKinds = new Set(["VAY_VON", "HOC_NGHE", "VIEC_LAM"]);

/** Households and persons supported; `ids.num` lists the households of the period, `ids.den` is empty. */
export interface SocialSupport {
  readonly beneficiaries_in_period: number;
  readonly beneficiaries_ytd: number;
  readonly persons_in_period: number;
  readonly loan_vnd_in_period: number;
  readonly loan_vnd_ytd: number;
  readonly ids: FigureIds;
}

function loans(rows: readonly SupportRow[]): number {
  return rows
    .filter(({ kind }) => kind === "VAY_VON")
    .reduce((total, { amountVnd }) => total + (amountVnd ?? 0), 0);
}

/**
 * CT13, loans, training and jobs (article A1: 30 in the city, so no target of a commune): distinct households, a
 * person without household being one of their own, distinct persons, and the sum of loans in dong.
 */
export function ct13({ index, history, period, yearToDate }: ReportContext): SocialSupport {
  const supports = (span: DaySpan): readonly SupportRow[] =>
    history.supports.filter(({ kind, date }) => socialKinds.has(kind) && isInside(date, span));
  const households = (rows: readonly SupportRow[]): readonly string[] =>
    distinct(rows.map(({ person }) => index.persons.get(person)?.household ?? person));
  const [inPeriod, inYear] = [supports(period), supports(yearToDate)];
  const ids = {
    num: households(inPeriod),
    den: [],
    households_ytd: households(inYear),
    persons: distinct(inPeriod.map(({ person }) => person)),
  };
  return {
    beneficiaries_in_period: ids.num.length,
    beneficiaries_ytd: ids.households_ytd.length,
    persons_in_period: ids.persons.length,
    loan_vnd_in_period: loans(inPeriod),
    loan_vnd_ytd: loans(inYear),
    ids,
  };
}
