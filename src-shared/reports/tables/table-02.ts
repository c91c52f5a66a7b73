import { cells, type Cells } from "../cells.ts";
import type { ReportContext } from "../context.ts";
import { dueEvaluations } from "../indicators/ct16.ts";
import { duePlans } from "../indicators/ct17.ts";

const ranks = ["TOT", "KHA", "TB", "CHUA"] as const;
type Rank = (typeof ranks)[number];

/** Lists of Biểu 02 that do not overlap: evaluations as `2026-09 P12`, plans by person. */
type EvaluationLists = Cells<
  Readonly<Record<Rank | "missing" | "planned" | "plan_missing", readonly string[]>>
>;

/** One row; what is due, or was evaluated, are the keys of its parts together. */
interface EvaluationRow extends EvaluationLists {
  readonly due: number;
  readonly evaluated: number;
  readonly plan_due: number;
}

/** Biểu 02 - Đánh giá: a row for every club founded up to the last day, and their sums. */
export interface EvaluationsTable {
  readonly rows: readonly (EvaluationRow & { readonly club: string })[];
  /** The sums of the rows; their keys are those of the rows. */
  readonly total: Readonly<Record<Exclude<keyof EvaluationRow, "ids">, number>>;
  /** Whether the ranks of every row add up to its evaluations; a rank outside the list makes it false. */
  readonly balances: boolean;
}

/** Biểu 02: the monthly evaluations due (CT16) by rank, and the personal plans due on the last day (CT17), by club. */
export function evaluationsTable(context: ReportContext): EvaluationsTable {
  const evaluations = Map.groupBy(dueEvaluations(context), ({ club }) => club);
  const plans = Map.groupBy(duePlans(context), ({ club }) => club);
  const rows = context.index.clubs
    .filter(({ foundedOn }) => foundedOn <= context.period.to)
    .map(({ key }) => {
      const due = evaluations.get(key) ?? [];
      const labels = (chosen: typeof due): readonly string[] => chosen.map(({ label }) => label).toSorted();
      const ranked = (rank: Rank): readonly string[] => labels(due.filter((row) => row.rank === rank));
      const planDue = plans.get(key) ?? [];
      const persons = (planned: boolean): readonly string[] =>
        planDue.filter((plan) => plan.planned === planned).map(({ person }) => person);
      return {
        club: key,
        due: due.length,
        evaluated: due.filter(({ rank }) => rank !== undefined).length,
        plan_due: planDue.length,
        ...cells({
          TOT: ranked("TOT"),
          KHA: ranked("KHA"),
          TB: ranked("TB"),
          CHUA: ranked("CHUA"),
          missing: labels(due.filter(({ rank }) => rank === undefined)),
          planned: persons(true),
          plan_missing: persons(false),
        }),
      };
    });
  const sum = (cell: keyof EvaluationsTable["total"]): number =>
    rows.reduce((total, row) => total + row[cell], 0);
  return {
    rows,
    total: {
      due: sum("due"),
      evaluated: sum("evaluated"),
      TOT: sum("TOT"),
      KHA: sum("KHA"),
      TB: sum("TB"),
      CHUA: sum("CHUA"),
      missing: sum("missing"),
      plan_due: sum("plan_due"),
      planned: sum("planned"),
      plan_missing: sum("plan_missing"),
    },
    balances: rows.every((row) => row.TOT + row.KHA + row.TB + row.CHUA === row.evaluated),
  };
}
