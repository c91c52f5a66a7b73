import { reachesPercent } from "#shared/base/numbers.ts";
import { isRatio, ratio, type FigureIds, type Indicator } from "./figures.ts";
import type { CounsellingTable } from "./tables/table-03.ts";
import type { EvaluationsTable } from "./tables/table-02.ts";
import type { ClubFigures } from "./club-figures.ts";
import type { PlanTarget } from "./parameters.ts";

/** A target with what the year to date has reached. */
interface PlanRow extends PlanTarget {
  readonly num: number;
  /** `null` for a count. */
  readonly den: number | null;
  /** `null`: nothing to measure yet ("không phát sinh"). */
  readonly met: boolean | null;
}

/** Chỉ tiêu kế hoạch năm: a row a target, against the year to date. */
export interface PlanTable {
  readonly targets: readonly PlanRow[];
}

type Figures = Readonly<Record<string, { readonly ids: FigureIds } | undefined>>;

interface Reached {
  readonly num: number;
  readonly den: number;
}

/** What an indicator that is no share has counted since 1 January. */
const yearCounts: Readonly<Record<string, string | undefined>> = {
  CT13: "beneficiaries_ytd",
  CT14: "cumulative_ytd",
  CT20: "persons_total",
};

function wholeUnit(figures: Figures, indicator: string): Reached | undefined {
  const figure = figures[indicator];
  if (figure === undefined) {
    return undefined;
  }
  if (isRatio(figure)) {
    return { num: figure.num, den: figure.den };
  }
  const count: unknown = Reflect.get(figure, yearCounts[indicator] ?? "");
  return typeof count === "number" ? { num: count, den: 0 } : undefined;
}

/** The tables of the year to date in which one club or point has a row. */
export interface UnitTables {
  readonly clubs: Readonly<Record<string, ClubFigures>>;
  readonly evaluations: EvaluationsTable;
  readonly counselling: CounsellingTable;
}

function oneClub({ clubs, evaluations }: UnitTables, unit: string, indicator: string): Reached | undefined {
  const [figures, row] = [clubs[unit], evaluations.rows.find(({ club }) => club === unit)];
  if (figures === undefined || row === undefined) {
    return undefined;
  }
  const known: Readonly<Record<string, Reached | undefined>> = {
    CT01: { num: figures.regular === true ? 1 : 0, den: figures.regular === null ? 0 : 1 },
    CT16: { num: row.evaluated, den: row.due },
    CT17: { num: row.planned, den: row.plan_due },
  };
  return known[indicator];
}

function onePoint({ counselling }: UnitTables, unit: string, indicator: string): Reached | undefined {
  const row = counselling.rows.find(({ point }) => point === unit);
  if (row === undefined) {
    return undefined;
  }
  const known: Readonly<Record<string, Reached | undefined>> = {
    CT06: { num: row.visits_ytd, den: row.norm },
    CT07: { num: row.referred, den: row.persons },
    CT09: { num: row.mobilised, den: 0 },
    CT10: { num: row.vocational, den: 0 },
  };
  return known[indicator];
}

/** The indicators a target of one club or one point may be set for. */
export const clubIndicators: readonly string[] = ["CT01", "CT16", "CT17"];
export const pointIndicators: readonly string[] = ["CT06", "CT07", "CT09", "CT10"];
/** The indicators that are counted and not shared out; only a count can be their target. */
export const countIndicators: readonly string[] = Object.keys(yearCounts);

function rowOf(target: PlanTarget, reached: Reached): PlanRow {
  const { num, den } = reached;
  return target.measure === "COUNT"
    ? { ...target, num, den: null, met: num >= target.value }
    : { ...target, num, den, met: reachesPercent(num, den, target.value) ?? null };
}

/** Every target of the year against the year to date; a target of a club or point that is not there is not measured. */
export function planTable(
  targets: readonly PlanTarget[],
  yearToDate: Figures,
  units: () => UnitTables,
): PlanTable {
  const tables = targets.some(({ unit }) => unit !== null) ? units() : undefined;
  return {
    targets: targets.flatMap((target): readonly PlanRow[] => {
      const { unit, indicator } = target;
      const reached =
        unit === null || tables === undefined
          ? wholeUnit(yearToDate, indicator)
          : (oneClub(tables, unit, indicator) ?? onePoint(tables, unit, indicator));
      return reached === undefined ? [] : [rowOf(target, reached)];
    }),
  };
}

function measured(figure: Indicator, target: number): Indicator {
  return { ...figure, ...ratio(figure.num, figure.den, target) };
}

/** The indicators with the whole unit's percentages of the plan in place of those of the articles. */
export function withPlanTargets<Indicators extends object>(
  indicators: Indicators,
  targets: readonly PlanTarget[],
): Indicators {
  const shares = new Map(
    targets
      .filter(({ unit, measure }) => unit === null && measure === "PERCENT")
      .map(({ indicator, value }) => [indicator, value]),
  );
  if (shares.size === 0) {
    return indicators;
  }
  const replaced = Object.entries(indicators).map(([id, figure]: [string, { readonly ids: FigureIds }]) => {
    const target = shares.get(id);
    return [id, target === undefined || !isRatio(figure) ? figure : measured(figure, target)];
  });
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the same indicators under the same names, two of their fields replaced
  return Object.fromEntries(replaced) as Indicators;
}
