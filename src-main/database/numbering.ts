import { prepared, type ReadableDatabase } from "./database.ts";

/** A number of a year as the register keeps it: of a paper of the programme, given by hand, or voided. */
export interface RegisteredNumber {
  readonly id: string;
  readonly version: number;
  readonly documentId: string | null;
  readonly series: string;
  readonly number: number;
  readonly numberText: string;
  readonly date: string | null;
  readonly source: "PAPER" | "BY_HAND" | "VOID";
  readonly title: string;
  readonly signer: string | null;
  readonly recipients: string | null;
  readonly note: string | null;
}

/**
 * Every number given in a year, whoever bears it; a voided paper keeps its own: a number is given once
 * (Nghị định 30/2020/NĐ-CP, Điều 15).
 */
export function numbersOfYear(database: ReadableDatabase, year: number): readonly RegisteredNumber[] {
  const rows = prepared(
    database,
    `SELECT id, row_version AS version, id AS documentId, series, number, number_text AS numberText, date,
       CASE state WHEN 'HUY' THEN 'VOID' ELSE 'PAPER' END AS source, abstract AS title, signer,
       NULL AS recipients, discard_reason AS note
     FROM document WHERE year = ? AND number IS NOT NULL
     UNION ALL
     SELECT id, row_version, NULL, series, number, number_text, date, source, coalesce(title, ''), signer, recipients, note
     FROM number_entry WHERE year = ? AND voided_at IS NULL`,
  ).all(year, year);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the columns of the SELECT are these fields
  return rows as readonly RegisteredNumber[];
}

/** The years in which numbers were given, the latest first. */
export function numberedYears(database: ReadableDatabase): readonly number[] {
  return prepared(
    database,
    `SELECT year FROM document WHERE number IS NOT NULL
     UNION SELECT year FROM number_entry WHERE voided_at IS NULL ORDER BY year DESC`,
  )
    .pluck()
    .all()
    .map(Number);
}

/** Which papers a list wants. `parts` are folded words that must all occur in number, kind or title. */
export interface DocumentQuery {
  readonly parts: readonly string[];
  readonly state: string | null;
  readonly year: number | null;
  readonly numbered: boolean;
  readonly offset: number;
  readonly limit: number;
}

function where({ parts, state, year, numbered }: DocumentQuery): {
  readonly sql: string;
  readonly values: readonly unknown[];
} {
  const conditions = [
    "voided_at IS NULL",
    ...(state === null ? [] : ["state = ?"]),
    ...(numbered ? ["number IS NOT NULL AND state <> 'HUY'"] : []),
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
