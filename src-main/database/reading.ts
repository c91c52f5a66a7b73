import { and, asc, eq, getTableColumns, isNull, type SQL } from "drizzle-orm";
import { present } from "#shared/base/assert.ts";
import type { ReadableDatabase } from "./database.ts";
import type { RecordOf, RecordTable } from "./writing.ts";

/** Equality on some columns; `null` means "is null". */
export type Filter<Table extends RecordTable> = {
  readonly [Key in keyof RecordOf<Table>]?: RecordOf<Table>[Key];
};

function condition(table: RecordTable, filter: Readonly<Record<string, unknown>>): SQL | undefined {
  const columns = getTableColumns(table);
  const parts = Object.entries(filter).map(([key, value]) => {
    const column = present(columns[key], "the keys of a filter are the table's own columns");
    return value === null ? isNull(column) : eq(column, value);
  });
  return and(isNull(table.voidedAt), ...parts);
}

/** The records that are not voided and fit the filter, in the order in which they were made. */
export function recordsWhere<Table extends RecordTable>(
  database: ReadableDatabase,
  table: Table,
  filter: Filter<Table> = {},
): readonly RecordOf<Table>[] {
  const rows: unknown = database.query
    .select()
    .from(table)
    .where(condition(table, filter))
    .orderBy(asc(table.id))
    .all();
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- Drizzle's generic select loses the table's type here
  return rows as RecordOf<Table>[];
}

/** The first record that is not voided and fits the filter. */
export function firstWhere<Table extends RecordTable>(
  database: ReadableDatabase,
  table: Table,
  filter: Filter<Table>,
): RecordOf<Table> | undefined {
  const rows: unknown = database.query
    .select()
    .from(table)
    .where(condition(table, filter))
    .orderBy(asc(table.id))
    .limit(1)
    .all();
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- Drizzle's generic select loses the table's type here
  return (rows as RecordOf<Table>[])[0];
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
