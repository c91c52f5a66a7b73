import type { ReportingPeriod } from "#shared/domain/reporting-period.ts";
import type { ReportPaper } from "./facts/earlier-reports.ts";

/*
 * What of a report leaves the office: totals only. Everything that could name someone (lists, ids, texts) stays; whole
 * numbers, yes/no and counts by code go.
 */

type Json = Readonly<Record<string, unknown>>;

function isObject(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isTotal(value: unknown): boolean {
  return (
    typeof value === "boolean" || value === null || (typeof value === "number" && Number.isSafeInteger(value))
  );
}

/** The totals of an object: whole numbers and counts by code; lists, texts and fractions are left out. */
function totalsOf(value: Json): Json {
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => key !== "ids" && key !== "detail" && key !== "pct")
      .flatMap(([key, inner]): [string, unknown][] => {
        if (isTotal(inner)) {
          return [[key, inner]];
        }
        return isObject(inner) ? [[key, totalsOf(inner)]] : [];
      }),
  );
}

/** Rows of a table: codes of clubs, whole numbers and yes/no; the receiver computes percentages itself. */
function tableTotals(table: unknown): unknown {
  if (Array.isArray(table)) {
    return table.map(tableTotals);
  }
  if (!isObject(table)) {
    return table;
  }
  return Object.fromEntries(
    Object.entries(table)
      .filter(([key, inner]) => key !== "ids" && (typeof inner !== "number" || Number.isSafeInteger(inner)))
      .map(([key, inner]) => [key, tableTotals(inner)]),
  );
}

/** The office's own plan stays with the office. */
const ownTables = new Set(["KE_HOACH"]);

interface FrozenPeriod {
  readonly id: string;
  readonly own: string;
  readonly closedAt: string;
  /** The numbered report on paper, where there is one. */
  readonly paper: ReportPaper | undefined;
}

/** One frozen period as the record of a `report` bundle. */
export function reportRecord(
  { id, own, closedAt, paper }: FrozenPeriod,
  period: ReportingPeriod,
  snapshot: Json,
): Json {
  const indicators = isObject(snapshot["indicators"]) ? snapshot["indicators"] : {};
  const tables = isObject(snapshot["tables"]) ? snapshot["tables"] : {};
  return {
    t: "bao_cao",
    id,
    rev: 1,
    own,
    ky: { ma: period.key, tu: period.from, den: period.to },
    chot_luc: closedAt,
    ...(paper === undefined ? {} : { van_ban: paper }),
    chi_tieu: Object.fromEntries(
      Object.entries(indicators).map(([code, figure]) => [
        code,
        { num: null, den: null, ...(isObject(figure) ? totalsOf(figure) : {}) },
      ]),
    ),
    bieu: Object.fromEntries(
      Object.entries(tables)
        .filter(([code]) => !ownTables.has(code))
        .map(([code, table]) => [code, tableTotals(table)]),
    ),
  };
}
