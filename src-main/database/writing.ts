import {
  getTableColumns,
  getTableName,
  type Column,
  type InferInsertModel,
  type InferSelectModel,
} from "drizzle-orm";
import type { SQLiteTable } from "drizzle-orm/sqlite-core";
import { present } from "#shared/base/assert.ts";
import { checkpointWhenQuiet } from "./checkpoints.ts";
import { prepared, type ReadableDatabase, type TextHash } from "./database.ts";
import { appendToJournal, keepingHead } from "./journal.ts";
import { recordColumns } from "./schema/record.ts";

/** Any table of records. */
export type RecordTable = SQLiteTable & { readonly [Key in keyof typeof recordColumns]: Column };
type RecordKeys = keyof typeof recordColumns;
/** What can be read of every record, whatever its table. */
interface AnyRecord {
  readonly id: string;
  readonly rowVersion: number;
}
/** A record as it is read. */
export type RecordOf<Table extends SQLiteTable> = InferSelectModel<Table> & AnyRecord;
/** A record's own fields, without what every record carries. */
export type FieldsOf<Table extends SQLiteTable> = Omit<InferInsertModel<Table>, RecordKeys>;

/** Who writes, when, and under which operation: everything one transaction's journal entries share. */
export interface WritingParts {
  readonly account: string;
  readonly at: string;
  readonly operation: string;
  /** The station whose records these are. */
  readonly own: string;
  readonly reason?: string;
  readonly hash: TextHash;
  newId(): string;
}

/** A running write transaction; only functions that take one may change records. */
export interface Writing extends WritingParts {
  readonly database: ReadableDatabase;
  readonly batch: string;
}

/** Runs `work` in one IMMEDIATE transaction; a throw rolls everything back. */
export function withWriting<Value>(
  database: ReadableDatabase,
  parts: WritingParts,
  work: (writing: Writing) => Value,
): Value {
  const batch = parts.newId();
  const written = keepingHead(database, () =>
    database.sqlite.transaction(() => work({ ...parts, database, batch })).immediate(),
  );
  checkpointWhenQuiet(database.sqlite);
  return written;
}

function quoted(name: string): string {
  return `"${name}"`;
}

type DriverValues = Record<string, unknown>;

const columnsOfTable = new WeakMap<SQLiteTable, readonly (readonly [key: string, column: Column])[]>();

/** The columns of a table by their keys, looked up once: an import writes tens of thousands of records. */
function columnsOf(table: SQLiteTable): readonly (readonly [key: string, column: Column])[] {
  const known = columnsOfTable.get(table);
  if (known !== undefined) {
    return known;
  }
  const columns = Object.entries<Column>(getTableColumns(table));
  columnsOfTable.set(table, columns);
  return columns;
}

/** An insertion of some columns of a table. */
interface Insertion {
  readonly names: readonly string[];
  readonly sql: string;
}

/** The last insertion into each table: records that come in by the thousand mostly fill the same columns. */
const insertions = new WeakMap<SQLiteTable, Insertion>();

function insertionOf(table: SQLiteTable, names: readonly string[]): string {
  const known = insertions.get(table);
  if (known?.names.length === names.length && known.names.every((name, index) => name === names[index])) {
    return known.sql;
  }
  const sql = `INSERT INTO ${quoted(getTableName(table))} (${names.map(quoted).join(", ")}) VALUES (${names.map(() => "?").join(", ")})`;
  insertions.set(table, { names, sql });
  return sql;
}

function driverValues(table: SQLiteTable, values: Readonly<Record<string, unknown>>): DriverValues {
  const row: DriverValues = {};
  for (const [key, column] of columnsOf(table)) {
    const value = values[key];
    if (value !== undefined) {
      row[column.name] = value === null ? null : column.mapToDriverValue(value);
    }
  }
  return row;
}

function selectedRow(writing: Writing, table: SQLiteTable, id: string): DriverValues {
  const row = prepared(writing.database, `SELECT * FROM ${quoted(getTableName(table))} WHERE id = ?`).get(id);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a row of `SELECT *` is an object of its columns
  return present(row as DriverValues | undefined, "the record to write is there");
}

function journal(
  writing: Writing,
  entry: {
    readonly entity: string;
    readonly recordId: string;
    readonly before: unknown;
    readonly after: unknown;
  },
): void {
  appendToJournal(writing.database, writing.hash, {
    batch: writing.batch,
    at: writing.at,
    account: writing.account,
    operation: writing.operation,
    entity: entry.entity,
    recordId: entry.recordId,
    reason: writing.reason ?? null,
    before: entry.before === undefined ? null : JSON.stringify(entry.before),
    after: entry.after === undefined ? null : JSON.stringify(entry.after),
  });
}

/** What every record carries: of a new one its journal entry says the same in columns of its own. */
const stampKeys: ReadonlySet<string> = new Set(Object.keys(recordColumns));

/**
 * Adds a record and its journal entry; answers its id. The entry holds the record's own fields: who made it, when, and
 * its id stand in the entry itself.
 */
export function addRecord<Table extends RecordTable>(
  writing: Writing,
  table: Table,
  fields: FieldsOf<Table>,
): string {
  return addRecordAs(writing, table, { id: writing.newId(), fields });
}

/** Adds a record that has its id already: it comes from another office and stays the same record. */
export function addRecordAs<Table extends RecordTable>(
  writing: Writing,
  table: Table,
  { id, fields }: { readonly id: string; readonly fields: FieldsOf<Table> },
): string {
  const { at, account, own } = writing;
  const stamps = {
    id,
    rowVersion: 1,
    createdAt: at,
    createdBy: account,
    updatedAt: at,
    updatedBy: account,
    own,
  };
  const values: Readonly<Record<string, unknown>> = { ...fields, ...stamps };
  const names: string[] = [];
  const row: unknown[] = [];
  const said: DriverValues = {};
  for (const [key, column] of columnsOf(table)) {
    const value = values[key];
    if (value !== undefined) {
      const stored = value === null ? null : column.mapToDriverValue(value);
      names.push(column.name);
      row.push(stored);
      if (!stampKeys.has(key)) {
        said[column.name] = stored;
      }
    }
  }
  prepared(writing.database, insertionOf(table, names)).run(...row);
  journal(writing, { entity: getTableName(table), recordId: id, before: undefined, after: said });
  return id;
}

/** Takes a row of another office's database over as it stands there, with its stamps and its versions. */
export function adoptRow(writing: Writing, entity: string, row: Readonly<Record<string, unknown>>): void {
  const names = Object.keys(row);
  const sql = `INSERT INTO ${quoted(entity)} (${names.map(quoted).join(", ")}) VALUES (${names.map(() => "?").join(", ")})`;
  prepared(writing.database, sql).run(...Object.values(row));
  journal(writing, { entity, recordId: String(row["id"]), before: undefined, after: row });
}

/** Changes some fields of a record, raises its version, and journals what really differs; answers the version. */
export function changeRecord<Table extends RecordTable>(
  writing: Writing,
  table: Table,
  { id, ...fields }: { readonly id: string } & Partial<FieldsOf<Table>>,
): number {
  return writeChange(writing, table, { id, row: driverValues(table, fields) });
}

/** Writes columns as the journal keeps them: the way back to an earlier state of a record. Answers the version. */
export function restoreRecord(
  writing: Writing,
  table: RecordTable,
  { id, columns }: { readonly id: string; readonly columns: Readonly<Record<string, unknown>> },
): number {
  return writeChange(writing, table, { id, row: columns });
}

/** Voids a record with the transaction's reason: it stays in the table and the history, and counts nowhere. */
export function voidRecord(writing: Writing, table: RecordTable, id: string): number {
  const values = { voidedAt: writing.at, voidedBy: writing.account, voidReason: writing.reason ?? null };
  return writeChange(writing, table, { id, row: driverValues(table, values) });
}

function writeChange(
  writing: Writing,
  table: RecordTable,
  { id, row: wanted }: { readonly id: string; readonly row: Readonly<Record<string, unknown>> },
): number {
  const old = selectedRow(writing, table, id);
  const changed = Object.entries(wanted).filter(([name, value]) => old[name] !== value);
  const version = Number(old["row_version"]);
  if (changed.length === 0) {
    return version;
  }
  const stamps = { row_version: version + 1, updated_at: writing.at, updated_by: writing.account };
  const row = { ...Object.fromEntries(changed), ...stamps };
  prepared(
    writing.database,
    `UPDATE ${quoted(getTableName(table))} SET ${Object.keys(row)
      .map((name) => `${quoted(name)} = ?`)
      .join(", ")} WHERE id = ?`,
  ).run(...Object.values(row), id);
  journal(writing, {
    entity: getTableName(table),
    recordId: id,
    before: Object.fromEntries(changed.map(([name]) => [name, old[name]])),
    after: Object.fromEntries(changed),
  });
  return version + 1;
}
