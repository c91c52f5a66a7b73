/** A share of the year to date; `den` is `null` where there is nothing to divide by. */
interface YearToDate {
  readonly num: number | null;
  readonly den: number | null;
  readonly numeratorCodes: readonly string[];
  readonly denominatorCodes: readonly string[];
}

/** One figure of a report, wherever the report came from. */
export interface ReportFigure {
  readonly id: string;
  readonly num: number | null;
  readonly den: number | null;
  readonly target: number | undefined;
  readonly numeratorCodes: readonly string[];
  readonly denominatorCodes: readonly string[];
  /** Of the year to date (Biểu 08), where the report has it. */
  readonly yearToDate: YearToDate | undefined;
  /** Further counts of the same indicator, by their key. */
  readonly others: readonly (readonly [string, number])[];
}

type Json = Readonly<Record<string, unknown>>;

function isRecord(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function recordAt(value: unknown, ...names: readonly string[]): Json {
  const record = isRecord(value) ? value : {};
  const found = names.map((name) => record[name]).find(isRecord);
  return found ?? {};
}

function integerOf(value: unknown): number | null {
  return typeof value === "number" && Number.isSafeInteger(value) ? value : null;
}

function codesOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((code): code is string => typeof code === "string") : [];
}

const shownElsewhere = new Set(["num", "den", "pct", "target_pct", "met", "ids", "detail"]);

/** Whole numbers beside the ratio, also those one level down (`by_form`). */
function countsIn(figure: Json): readonly (readonly [string, number])[] {
  return Object.entries(figure).flatMap(([key, inner]): readonly (readonly [string, number])[] => {
    const count = integerOf(inner);
    if (shownElsewhere.has(key)) {
      return [];
    }
    return count === null ? (isRecord(inner) ? countsIn(inner) : []) : [[key, count]];
  });
}

/** The year to date of an indicator; its codes are those of the indicator where the period is the year to date itself. */
function yearToDateOf(row: Json | undefined, own: Json): YearToDate | undefined {
  if (row === undefined) {
    return undefined;
  }
  const ytd = recordAt(row, "ytd");
  const ids = isRecord(ytd["ids"]) ? ytd["ids"] : own;
  return {
    num: integerOf(ytd["num"]),
    den: integerOf(ytd["den"]),
    numeratorCodes: codesOf(ids["num"]),
    denominatorCodes: codesOf(ids["den"]),
  };
}

function figureOf(id: string, value: unknown, row: Json | undefined): ReportFigure {
  const figure = isRecord(value) ? value : {};
  const ids = recordAt(figure, "ids");
  return {
    id,
    num: integerOf(figure["num"]),
    den: integerOf(figure["den"]),
    target: typeof figure["target_pct"] === "number" ? figure["target_pct"] : undefined,
    numeratorCodes: codesOf(ids["num"]),
    denominatorCodes: codesOf(ids["den"]),
    yearToDate: yearToDateOf(row, ids),
    others: countsIn(figure),
  };
}

/** The indicators of a report: as this station computed it, or as a commune sent it. */
export function indicatorsOf(report: unknown): readonly ReportFigure[] {
  const { rows } = recordAt(recordAt(report, "tables", "bieu"), "BIEU08");
  const targets = Array.isArray(rows) ? rows.filter(isRecord) : [];
  return Object.entries(recordAt(report, "indicators", "chi_tieu")).map(([id, figure]) =>
    figureOf(
      id,
      figure,
      targets.find(({ code }) => code === id),
    ),
  );
}

/** One row of a table by column, with the codes behind its figures where the report holds them. */
export interface TableRow {
  readonly name: string;
  readonly counts: Readonly<Record<string, number | null>>;
  readonly codes: Readonly<Record<string, readonly string[]>>;
}

/** The whole numbers of a row by column, those of its inner groups as `group.column`. */
function countsOf(row: Json, group = ""): readonly (readonly [string, number | null])[] {
  return Object.entries(row).flatMap(([key, value]): readonly (readonly [string, number | null])[] => {
    if (key === "ids") {
      return [];
    }
    return isRecord(value) && group === ""
      ? countsOf(value, `${key}.`)
      : [[`${group}${key}`, integerOf(value)]];
  });
}

/** The codes behind the columns of a row, under the same names. */
function codesInRow(row: Json): readonly (readonly [string, readonly string[]])[] {
  const named = (lists: Json, group: string): readonly (readonly [string, readonly string[]])[] =>
    Object.entries(lists).map(([key, value]) => [`${group}${key}`, codesOf(value)]);
  return [
    ...named(recordAt(row, "ids"), ""),
    ...Object.entries(row).flatMap(([key, value]) =>
      isRecord(value) && key !== "ids" ? named(recordAt(value, "ids"), `${key}.`) : [],
    ),
  ];
}

function rowOf(row: Json, name: string): TableRow {
  return {
    name,
    counts: Object.fromEntries(countsOf(row)),
    codes: Object.fromEntries(codesInRow(row)),
  };
}

/** A table of a report: a row a club or point, named by `nameKey`, then the whole commune. */
export function tableOf(
  report: unknown,
  code: string,
  nameKey: string,
): { readonly rows: readonly TableRow[]; readonly total: TableRow | undefined } {
  const table = recordAt(recordAt(report, "tables", "bieu"), code);
  const rows = Array.isArray(table["rows"]) ? table["rows"].filter(isRecord) : [];
  const { total } = table;
  return {
    rows: rows.map((row) => rowOf(row, typeof row[nameKey] === "string" ? row[nameKey] : "–")),
    total: isRecord(total) ? rowOf(total, "") : undefined,
  };
}
