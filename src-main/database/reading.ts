import { getTableColumns, getTableName, type Column } from "drizzle-orm";
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

type Fields = readonly (readonly [key: string, column: Column])[];
const fieldsOfTable = new WeakMap<RecordTable, Fields>();

function fieldsOf(table: RecordTable): Fields {
  const known = fieldsOfTable.get(table);
  if (known !== undefined) {
    return known;
  }
  const fields = Object.entries<Column>(getTableColumns(table));
  fieldsOfTable.set(table, fields);
  return fields;
}

function recordOf<Table extends RecordTable>(table: Table, row: unknown): RecordOf<Table> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a row of `SELECT *` is an object of its columns
  const values = row as Readonly<Record<string, unknown>>;
  const record: Record<string, unknown> = {};
  for (const [key, column] of fieldsOf(table)) {
    const value = values[column.name];
    record[key] = value === null ? null : column.mapFromDriverValue(value);
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

/** One page of the records that are not voided and fit the filter, the highest value of a column first. */
export function pageWhere<Table extends RecordTable>(
  database: ReadableDatabase,
  table: Table,
  wanted: {
    readonly filter: Filter<Table>;
    readonly highestFirst: string;
    readonly offset: number;
    readonly limit: number;
  },
): { readonly rows: readonly RecordOf<Table>[]; readonly total: number } {
  const { sql, values } = queryOf(table, wanted.filter);
  const column = present(
    getTableColumns(table)[wanted.highestFirst],
    "the order is by a column of the table",
  );
  const plain = sql.slice(0, sql.lastIndexOf(" ORDER BY"));
  const page = `${plain} ORDER BY "${column.name}" DESC, id DESC LIMIT ? OFFSET ?`;
  const count = plain.replace("SELECT *", "SELECT count(*)");
  const total: unknown = prepared(database, count)
    .pluck()
    .get(...values);
  return {
    rows: prepared(database, page)
      .all(...values, wanted.limit, wanted.offset)
      .map((row) => recordOf(table, row)),
    total: Number(total),
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
