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
    new Set(places.filter(({ isStamp, key }) => isStamp && key !== "id").map(({ name }) => name)),
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
  /** How many values a row has besides the shared ones. */
  readonly width: number;
}

/** How rows of some columns are added; what stands in every one of them alike (`shared`) is handed over once. */
export function insertionInto(
  table: string,
  names: readonly string[],
  shared: ReadonlySet<string> = new Set(),
): Insertion {
  const head = `INSERT INTO ${quoted(table)} (${names.map(quoted).join(", ")}) VALUES `;
  const places = `(${names.map((name) => (shared.has(name) ? `@${name}` : "?")).join(", ")})`;
  return {
    width: names.filter((name) => !shared.has(name)).length,
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

/** Who adds records, when, and for which station. */
interface Stamp {
  readonly at: string;
  readonly account: string;
  readonly own: string;
}

/** A new record: its id, and its own fields. */
interface NewRecord {
  readonly id: string;
  readonly fields: Readonly<Record<string, unknown>>;
}

/** Adds rows by as few statements as that takes; `values` are those of all rows, one after the other. */
export function insertRows(
  database: ReadableDatabase,
  { one, many, width }: Insertion,
  { values, shared }: { readonly values: readonly unknown[]; readonly shared?: DriverValues },
): void {
  const together = rowsOfStatement * width;
  const rest = shared === undefined ? [] : [shared];
  let at = 0;
  for (; at + together <= values.length; at += together) {
    prepared(database, many).run(values.slice(at, at + together), ...rest);
  }
  for (; at < values.length; at += width) {
    prepared(database, one).run(values.slice(at, at + width), ...rest);
  }
}

/** Adds records; answers what the journal says of each: its own fields that are filled, those left out being null. */
export function insertRecords(
  database: ReadableDatabase,
  table: SQLiteTable,
  { records, stamp }: { readonly records: readonly NewRecord[]; readonly stamp: Stamp },
): readonly DriverValues[] {
  const { places, insertion } = layoutOf(table);
  const own = places.filter(({ isStamp }) => !isStamp);
  const values: unknown[] = [];
  const entries: DriverValues[] = [];
  for (const { id, fields } of records) {
    values.push(id);
    const said: DriverValues = {};
    for (const place of own) {
      const kept = stored(place, fields[place.key] ?? null);
      values.push(kept);
      if (kept !== null) {
        said[place.name] = kept;
      }
    }
    entries.push(said);
  }
  const shared = {
    row_version: 1,
    created_at: stamp.at,
    created_by: stamp.account,
    updated_at: stamp.at,
    updated_by: stamp.account,
    own: stamp.own,
    voided_at: null,
    voided_by: null,
    void_reason: null,
  };
  insertRows(database, insertion, { values, shared });
  return entries;
}
