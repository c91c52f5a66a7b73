import { prepared, type ReadableDatabase } from "./database.ts";

/** One series of numbers of one calendar year. */
export interface SeriesYear {
  readonly series: string;
  readonly year: number;
}

/**
 * The highest number of a series and year with its date. Numbers run from 01 on 1 January and are never reused
 * (Nghị định 30/2020/NĐ-CP, Điều 15).
 */
export function highestNumber(
  database: ReadableDatabase,
  { series, year }: SeriesYear,
): { readonly number: number; readonly date: string } | undefined {
  const row = prepared(
    database,
    `SELECT number, date FROM document WHERE series = ? AND year = ? AND number IS NOT NULL ORDER BY number DESC LIMIT 1`,
  ).get(series, year);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the columns of the SELECT are these fields
  return row as { readonly number: number; readonly date: string } | undefined;
}

/** The paper that holds a number, also when it was voided: a number is given once. */
export function numberHolder(
  database: ReadableDatabase,
  { series, year, number }: SeriesYear & { readonly number: number },
): string | undefined {
  const id: unknown = prepared(
    database,
    "SELECT id FROM document WHERE series = ? AND year = ? AND number = ?",
  )
    .pluck()
    .get(series, year, number);
  return typeof id === "string" ? id : undefined;
}

/** Which papers a list wants. `parts` are folded words that must all occur in number, kind or title. */
export interface DocumentQuery {
  readonly parts: readonly string[];
  readonly state: string | null;
  readonly year: number | null;
  readonly offset: number;
  readonly limit: number;
}

function where({ parts, state, year }: DocumentQuery): {
  readonly sql: string;
  readonly values: readonly unknown[];
} {
  const conditions = [
    "voided_at IS NULL",
    ...(state === null ? [] : ["state = ?"]),
    ...(year === null ? [] : ["(year = ? OR (year IS NULL AND substr(created_at, 1, 4) = ?))"]),
    ...parts.map(
      () =>
        "(instr(fold(coalesce(number_text, '')), ?) > 0 OR instr(fold(kind), ?) > 0 OR instr(fold(title), ?) > 0)",
    ),
  ];
  return {
    sql: conditions.join(" AND "),
    values: [
      ...(state === null ? [] : [state]),
      ...(year === null ? [] : [year, String(year)]),
      ...parts.flatMap((part) => [part, part, part]),
    ],
  };
}

/** Ids of one page of papers, the newest first, and how many there are on all pages. */
export function findDocuments(
  database: ReadableDatabase,
  query: DocumentQuery,
): { readonly ids: readonly string[]; readonly total: number } {
  const { sql, values } = where(query);
  const ids = prepared(
    database,
    `SELECT id FROM document WHERE ${sql} ORDER BY coalesce(date, created_at) DESC, id DESC LIMIT ? OFFSET ?`,
  )
    .pluck()
    .all(...values, query.limit, query.offset)
    .map(String);
  return {
    ids,
    total: Number(
      prepared(database, `SELECT count(*) FROM document WHERE ${sql}`)
        .pluck()
        .get(...values),
    ),
  };
}
