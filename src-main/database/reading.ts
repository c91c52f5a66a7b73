import { Column, getTableColumns, getTableName } from "drizzle-orm";
import { present } from "#shared/base/assert.ts";
import { prepared, type ReadableDatabase } from "./database.ts";
import type { RecordOf, RecordTable } from "./writing.ts";

/** Equality on some columns; `null` means "is null". */
export type Filter<Table extends RecordTable> = {
  readonly [Key in keyof RecordOf<Table>]?: RecordOf<Table>[Key];
};

interface Query {
  readonly sql: string;
  readonly values: readonly unknown[];
}

/** Which records a statement looks at: those that hold, those that were voided, or all there ever were. */
const conditions = { holding: "voided_at IS NULL", voided: "voided_at IS NOT NULL", ever: "TRUE" } as const;

/** The statement of a filter; the same table and keys give the same text, so it is prepared once a database. */
function queryOf(
  table: RecordTable,
  filter: Readonly<Record<string, unknown>>,
  which: keyof typeof conditions = "holding",
): Query {
  const columns = getTableColumns(table);
  const values: unknown[] = [];
  let sql = `SELECT * FROM "${getTableName(table)}" WHERE ${conditions[which]}`;
  for (const [key, value] of Object.entries(filter)) {
    const column: Column = present(columns[key], "the keys of a filter are the table's own columns");
    if (value === null) {
      sql += ` AND "${column.name}" IS NULL`;
    } else {
      sql += ` AND "${column.name}" = ?`;
      values.push(column.mapToDriverValue(value));
    }
  }
  return { sql: `${sql} ORDER BY id`, values };
}

/** A column as it is read: under which key of a record, from which column, and whether its value is stored as it is. */
interface Field {
  readonly key: string;
  readonly column: Column;
  readonly name: string;
  readonly isPlain: boolean;
}
const fieldsOfTable = new WeakMap<RecordTable, readonly Field[]>();

function fieldsOf(table: RecordTable): readonly Field[] {
  const known = fieldsOfTable.get(table);
  if (known !== undefined) {
    return known;
  }
  const fields = Object.entries<Column>(getTableColumns(table)).map(([key, column]) => ({
    key,
    column,
    name: column.name,
    isPlain: column.mapFromDriverValue === Column.prototype.mapFromDriverValue,
  }));
  fieldsOfTable.set(table, fields);
  return fields;
}

function recordOf<Table extends RecordTable>(table: Table, row: unknown): RecordOf<Table> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a row of `SELECT *` is an object of its columns
  const values = row as Readonly<Record<string, unknown>>;
  const record: Record<string, unknown> = {};
  for (const { key, column, name, isPlain } of fieldsOf(table)) {
    const value = values[name];
    record[key] = value === null || isPlain ? value : column.mapFromDriverValue(value);
  }
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- each column was read by its own mapping
  return record as RecordOf<Table>;
}

/** The records that are not voided and fit the filter, in the order in which they were made. */
export function recordsWhere<Table extends RecordTable>(
  database: ReadableDatabase,
  table: Table,
  filter: Filter<Table> = {},
): readonly RecordOf<Table>[] {
  const { sql, values } = queryOf(table, filter);
  return prepared(database, sql)
    .all(...values)
    .map((row) => recordOf(table, row));
}

/** The records that fit the filter, those that were voided too: a ledger keeps its cancelled lines. */
export function recordsEver<Table extends RecordTable>(
  database: ReadableDatabase,
  table: Table,
  filter: Filter<Table> = {},
): readonly RecordOf<Table>[] {
  const { sql, values } = queryOf(table, filter, "ever");
  return prepared(database, sql)
    .all(...values)
    .map((row) => recordOf(table, row));
}

/** The records of these ids that are not voided, in the order of the ids. */
export function recordsOf<Table extends RecordTable>(
  database: ReadableDatabase,
  table: Table,
  ids: readonly string[],
): readonly RecordOf<Table>[] {
  const sql = `SELECT * FROM "${getTableName(table)}" WHERE voided_at IS NULL AND id IN (SELECT value FROM json_each(?))`;
  const rows = prepared(database, sql)
    .all(JSON.stringify(ids))
    .map((row) => recordOf(table, row));
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** Reads some fields of records that hold: of each its id, its version, and the values in the order of the keys. */
export type FieldsReader = (
  database: ReadableDatabase,
  ids: readonly string[],
) => readonly (readonly [id: string, version: number, ...values: unknown[]])[];

/**
 * What reads no more of a table's records than the fields named, in the order of the ids; a key the table does not
 * have is `null` in all of them. Made once a list: what a page costs is then what SQLite takes to find its rows.
 */
export function fieldsReader(table: RecordTable, keys: readonly string[]): FieldsReader {
  const columns = getTableColumns(table);
  const fields = keys.map((key) => columns[key]);
  const names = fields.map((column: Column | undefined) =>
    column === undefined ? "NULL" : `"${column.name}"`,
  );
  const sql = `SELECT ${["id", "row_version", ...names].join(", ")} FROM "${getTableName(table)}" WHERE voided_at IS NULL AND id IN (SELECT value FROM json_each(?))`;
  const mapped = fields.flatMap((column: Column | undefined, index) =>
    column === undefined || column.mapFromDriverValue === Column.prototype.mapFromDriverValue
      ? []
      : [{ at: index + 2, column }],
  );
  return (database, ids) => {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the first two columns are the id and the version
    const rows = prepared(database, sql).raw().all(JSON.stringify(ids)) as [string, number, ...unknown[]][];
    for (const row of rows) {
      for (const { at, column } of mapped) {
        row[at] = row[at] === null ? null : column.mapFromDriverValue(row[at]);
      }
    }
    const byId = new Map(rows.map((row) => [row[0], row]));
    return ids.map((id) => byId.get(id)).filter((row) => row !== undefined);
  };
}

/** The voided records that fit the filter, the last voided first. */
export function voidedRecords<Table extends RecordTable>(
  database: ReadableDatabase,
  table: Table,
  filter: Filter<Table>,
): readonly RecordOf<Table>[] {
  const { sql, values } = queryOf(table, filter, "voided");
  return prepared(database, sql)
    .all(...values)
    .map((row) => recordOf(table, row))
    .toReversed();
}

/** The first record that is not voided and fits the filter. */
export function firstWhere<Table extends RecordTable>(
  database: ReadableDatabase,
  table: Table,
  filter: Filter<Table>,
): RecordOf<Table> | undefined {
  const { sql, values } = queryOf(table, filter);
  const row = prepared(database, `${sql} LIMIT 1`).get(...values);
  return row === undefined ? undefined : recordOf(table, row);
}

const selectNames = {
  person: "SELECT full_name FROM person WHERE id = ? AND voided_at IS NULL",
  body: "SELECT coalesce(short_name, full_name) FROM body WHERE id = ? AND voided_at IS NULL",
} as const;

/** What lists call a person or a body that holds, read alone; empty where there is none. */
export function shownName(database: ReadableDatabase, entity: keyof typeof selectNames, id: string): string {
  const name: unknown = prepared(database, selectNames[entity]).pluck().get(id);
  return typeof name === "string" ? name : "";
}

/** One record that is not voided, or `undefined`. */
export function findRecord<Table extends RecordTable>(
  database: ReadableDatabase,
  table: Table,
  id: string,
): RecordOf<Table> | undefined {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- every record table has an id of text
  return firstWhere(database, table, { id } as Filter<Table>);
}

/** A record that a rule or a foreign key guarantees. */
export function getRecord<Table extends RecordTable>(
  database: ReadableDatabase,
  table: Table,
  id: string,
): RecordOf<Table> {
  return present(findRecord(database, table, id), "the record referred to is there");
}
