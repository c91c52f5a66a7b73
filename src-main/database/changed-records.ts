import { prepared, type ReadableDatabase } from "./database.ts";

/** A row as the driver gives it, by the names of its columns. */
export type RawRow = Readonly<Record<string, string | number | null>>;

/** A record that changed after a number of the journal, and how many of its versions came about since. */
export interface ChangedRecord {
  readonly entity: string;
  readonly id: string;
  readonly versions: number;
}

/** Records with an entry in the journal after `sequence`, in the order of their first change since. */
export function changedSince(database: ReadableDatabase, sequence: number): readonly ChangedRecord[] {
  const sql = `SELECT entity, record_id AS id, count(*) AS versions FROM journal WHERE sequence > ?
    GROUP BY entity, record_id ORDER BY min(sequence)`;
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the table is STRICT: the columns have these types
  return prepared(database, sql).all(sequence) as ChangedRecord[];
}

/** One row of a table of records, voided or not. `entity` is a table of the registry, never what someone sent. */
export function rawRow(database: ReadableDatabase, entity: string, id: string): RawRow | undefined {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- rows of STRICT tables hold texts, integers and null
  return prepared(database, `SELECT * FROM "${entity}" WHERE id = ?`).get(id) as RawRow | undefined;
}

/** Every row of a table of records, voided ones too, in the order in which they were made. */
export function rawRows(database: ReadableDatabase, entity: string): readonly RawRow[] {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- rows of STRICT tables hold texts, integers and null
  return prepared(database, `SELECT * FROM "${entity}" ORDER BY id`).all() as RawRow[];
}
