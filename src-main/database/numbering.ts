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
