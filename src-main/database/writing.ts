import { getTableName, type Column, type InferInsertModel, type InferSelectModel } from "drizzle-orm";
import type { SQLiteTable } from "drizzle-orm/sqlite-core";
import { present } from "#shared/base/assert.ts";
import { checkpointWhenQuiet } from "./checkpoints.ts";
import { prepared, type ReadableDatabase, type TextHash } from "./database.ts";
import { appendToJournal, keepingHead } from "./journal.ts";
import {
  driverValues,
  insertionInto,
  insertRecords,
  insertRows,
  quoted,
  type DriverValues,
} from "./record-rows.ts";
import type { recordColumns } from "./schema/record.ts";

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

function selectedRow(writing: Writing, table: SQLiteTable, id: string): DriverValues {
  const row = prepared(writing.database, `SELECT * FROM ${quoted(getTableName(table))} WHERE id = ?`).get(id);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a row of `SELECT *` is an object of its columns
  return present(row as DriverValues | undefined, "the record to write is there");
}

interface Happened {
  readonly entity: string;
  readonly recordId: string;
  readonly before: unknown;
  readonly after: unknown;
}

function journal(writing: Writing, happened: readonly Happened[]): void {
  appendToJournal(
    writing,
    happened.map(({ entity, recordId, before, after }) => ({
      entity,
      recordId,
      before: before === undefined ? null : JSON.stringify(before),
      after: after === undefined ? null : JSON.stringify(after),
    })),
  );
}

/**
 * Adds a record and its journal entry; answers its id. The entry holds the record's own fields that are filled: who made
 * it, when, and its id stand in the entry itself.
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
  record: { readonly id: string; readonly fields: FieldsOf<Table> },
): string {
  addAll(writing, table, [record]);
  return record.id;
}

/** Adds records of one kind that come in by the thousand, with a journal entry each; answers their ids. */
export function addRecords<Table extends RecordTable>(
  writing: Writing,
  table: Table,
  records: readonly FieldsOf<Table>[],
): readonly string[] {
  const withIds = records.map((fields) => ({ id: writing.newId(), fields }));
  addAll(writing, table, withIds);
  return withIds.map(({ id }) => id);
}

function addAll<Table extends RecordTable>(
  writing: Writing,
  table: Table,
  records: readonly { readonly id: string; readonly fields: FieldsOf<Table> }[],
): void {
  const said = insertRecords(writing.database, table, { records, stamp: writing });
  const entity = getTableName(table);
  journal(
    writing,
    records.map(({ id }, index) => ({ entity, recordId: id, before: undefined, after: said[index] })),
  );
}

/** Takes a row of another office's database over as it stands there, with its stamps and its versions. */
export function adoptRow(writing: Writing, entity: string, row: Readonly<Record<string, unknown>>): void {
  insertRows(writing.database, insertionInto(entity, Object.keys(row)), { values: Object.values(row) });
  journal(writing, [{ entity, recordId: String(row["id"]), before: undefined, after: row }]);
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
  journal(writing, [
    {
      entity: getTableName(table),
      recordId: id,
      before: Object.fromEntries(changed.map(([name]) => [name, old[name]])),
      after: Object.fromEntries(changed),
    },
  ]);
  return version + 1;
}
