import { Column, getTableColumns, getTableName } from "drizzle-orm";
import type { SQLiteTable } from "drizzle-orm/sqlite-core";
import { prepared, type ReadableDatabase } from "./database.ts";
import { recordColumns } from "./schema/record.ts";

/** Values by the names of their columns, as the driver takes them. */
export type DriverValues = Record<string, unknown>;

/** A column as it is written: under which key of a record, under which name, and whether its value is stored as it is. */
interface Place {
  readonly key: string;
  readonly column: Column;
  readonly name: string;
  readonly isPlain: boolean;
  /** What every record carries: of a new one its journal entry says the same in columns of its own. */
  readonly isStamp: boolean;
}

/** A table as it is written. */
interface Layout {
  readonly places: readonly Place[];
  readonly insertion: Insertion;
}

const layouts = new WeakMap<SQLiteTable, Layout>();

export function quoted(name: string): string {
  return `"${name}"`;
}

/** Looked up once a table: an import writes tens of thousands of records. */
function layoutOf(table: SQLiteTable): Layout {
  const known = layouts.get(table);
  if (known !== undefined) {
    return known;
  }
  const places = Object.entries<Column>(getTableColumns(table)).map(([key, column]) => ({
    key,
    column,
    name: column.name,
    isPlain: column.mapToDriverValue === Column.prototype.mapToDriverValue,
    isStamp: Object.hasOwn(recordColumns, key),
  }));
  const insertion = insertionInto(
    getTableName(table),
    places.map(({ name }) => name),
  );
  const layout = { places, insertion };
  layouts.set(table, layout);
  return layout;
}

/** One statement takes so many rows: fewer cost the way into SQLite and back for each, more gain nothing. */
const rowsOfStatement = 20;

/** How rows of some columns are added to a table: one, and `rowsOfStatement` at a time. */
export interface Insertion {
  readonly one: string;
  readonly many: string;
}

/** How rows of some columns are added to a table. */
export function insertionInto(table: string, names: readonly string[]): Insertion {
  const head = `INSERT INTO ${quoted(table)} (${names.map(quoted).join(", ")}) VALUES `;
  const places = `(${names.map(() => "?").join(", ")})`;
  return {
    one: `${head}${places}`,
    many: `${head}${Array.from({ length: rowsOfStatement }, () => places).join(", ")}`,
  };
}

function stored({ column, isPlain }: Place, value: unknown): unknown {
  return value === null || isPlain ? value : column.mapToDriverValue(value);
}

/** The names of a table's own columns, without what every record carries. */
export function ownColumnNames(table: SQLiteTable): readonly string[] {
  return layoutOf(table).places.flatMap(({ name, isStamp }) => (isStamp ? [] : [name]));
}

/** The values of a record that are given, by the names of their columns. */
export function driverValues(table: SQLiteTable, values: Readonly<Record<string, unknown>>): DriverValues {
  const row: DriverValues = {};
  for (const place of layoutOf(table).places) {
    const value = values[place.key];
    if (value !== undefined) {
      row[place.name] = stored(place, value);
    }
  }
  return row;
}

/** A new record as it is stored, one value a column, and what its journal entry says of it: its own fields that are filled. */
interface NewRow {
  readonly row: readonly unknown[];
  readonly said: DriverValues;
}

/** A new record, what it leaves out being null. */
export function newRow(
  table: SQLiteTable,
  fields: Readonly<Record<string, unknown>>,
  stamps: Readonly<Record<string, unknown>>,
): NewRow {
  const row: unknown[] = [];
  const said: DriverValues = {};
  for (const place of layoutOf(table).places) {
    const value = place.isStamp ? stamps[place.key] : fields[place.key];
    const kept = value === undefined ? null : stored(place, value);
    row.push(kept);
    if (kept !== null && !place.isStamp) {
      said[place.name] = kept;
    }
  }
  return { row, said };
}

/** Adds rows by as few statements as that takes. */
export function insertRows(
  database: ReadableDatabase,
  { one, many }: Insertion,
  rows: readonly (readonly unknown[])[],
): void {
  const together = rows.length - (rows.length % rowsOfStatement);
  for (let at = 0; at < together; at += rowsOfStatement) {
    prepared(database, many).run(rows.slice(at, at + rowsOfStatement).flat());
  }
  for (const row of rows.slice(together)) {
    prepared(database, one).run(row);
  }
}

/** Adds rows that `newRow` made. */
export function insertNewRows(
  database: ReadableDatabase,
  table: SQLiteTable,
  rows: readonly (readonly unknown[])[],
): void {
  insertRows(database, layoutOf(table).insertion, rows);
}
