import { indicatorDefinitions } from "#shared/law/indicators.ts";
import { isRatio, type FigureIds, type Ratio } from "../figures.ts";

/** Numerator and denominator of one indicator; a count has no denominator. */
interface TargetFigure {
  readonly num: number;
  readonly den: number | null;
  readonly pct: number | null;
  /** `null`: nothing to measure ("không phát sinh"), or no target. */
  readonly met: boolean | null;
}

/** One row of Biểu 08; names are those of the table of indicators. */
interface TargetRow {
  readonly code: string;
  /** In percent; `null` where the articles set none for a commune. */
  readonly target: number | null;
  /** The keys are those of the indicator itself. */
  readonly period: TargetFigure;
  /** The keys stand here unless the period is the year to date itself. */
  readonly ytd: TargetFigure & { readonly ids?: FigureIds };
}

/** Biểu 08 - Chỉ tiêu: a row for every indicator that names this table and is a share. */
export interface TargetsTable {
  readonly rows: readonly TargetRow[];
}

/** The figures of a report by indicator, as far as this table looks at them. */
export type FiguresByCode = Readonly<Record<string, { readonly ids: FigureIds }>>;

function figureOf({ num, den, pct, met = null }: Ratio): TargetFigure {
  return { num, den, pct, met };
}

function withKeys(figure: Ratio & { readonly ids: FigureIds }): TargetRow["ytd"] {
  return { ...figureOf(figure), ids: { num: figure.ids.num, den: figure.ids.den } };
}

/** What an indicator measured by a yearly norm counts in the period itself, where it says so. */
function inPeriod(ids: FigureIds): TargetFigure | undefined {
  const keys = ids["in_period"] ?? ids["visits_in_period"];
  return keys === undefined ? undefined : { num: keys.length, den: null, pct: null, met: null };
}

/**
 * Biểu 08: every share against its target, in the period and in the year to date, which is computed anew. The
 * indicators measured by a yearly norm (CT06, CT09, CT10) show what the period adds, without a denominator.
 */
export function targetsTable(period: FiguresByCode, yearToDate: FiguresByCode): TargetsTable {
  const rows = indicatorDefinitions
    .filter(({ tables }) => tables.includes("08"))
    .flatMap(({ id }): TargetRow[] => {
      const [now, year] = [period[id], yearToDate[id]];
      return now === undefined || year === undefined || !isRatio(now) || !isRatio(year)
        ? []
        : [
            {
              code: id,
              target: now.target_pct ?? null,
              period: inPeriod(now.ids) ?? figureOf(now),
              ytd: now === year ? figureOf(year) : withKeys(year),
            },
          ];
    });
  return { rows };
}
