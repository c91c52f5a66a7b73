import { getTableColumns } from "drizzle-orm";
import { prepared, type ReadableDatabase } from "./database.ts";
import type { JournalEntry } from "./journal.ts";
import { columnsOf, isAsLeft, type Columns } from "./journal-columns.ts";
import { recordTables } from "./record-tables.ts";
import { rawRow } from "./changed-records.ts";
import { changeRecord, voidRecord, type RecordTable, type Writing } from "./writing.ts";

const columns = `sequence, batch, at, account, operation, entity, record_id AS recordId, reason, before, after,
  previous_hash AS previousHash, hash`;

/** The journal's entries of the transaction that made a record, the oldest first. */
export function batchThatMade(
  database: ReadableDatabase,
  entity: string,
  id: string,
): readonly JournalEntry[] {
  const sql = `SELECT ${columns} FROM journal WHERE batch = (SELECT batch FROM journal WHERE entity = ? AND record_id = ?
    ORDER BY sequence LIMIT 1) ORDER BY sequence`;
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the table is STRICT: the columns have these types
  return prepared(database, sql).all(entity, id) as JournalEntry[];
}

/** Entries of a transaction whose records no longer are as it left them: something was built on it. */
export function changedSinceBatch(
  database: ReadableDatabase,
  entries: readonly JournalEntry[],
): readonly JournalEntry[] {
  const last = new Map(entries.map((entry) => [`${entry.entity} ${entry.recordId}`, entry]));
  return [...last.values()].filter((entry) => {
    const table = recordTables.get(entry.entity);
    const row = table === undefined ? undefined : rawRow(database, entry.entity, entry.recordId);
    return table !== undefined && row !== undefined && !isAsLeft(table, entry, row);
  });
}

/** A row's columns as the values that records are written with; columns that are not named are left out. */
export function recordValues(table: RecordTable, row: Columns): Columns {
  return Object.fromEntries(
    Object.entries(getTableColumns(table)).flatMap(([key, column]) => {
      const value = row[column.name];
      return value === undefined ? [] : [[key, value === null ? null : column.mapFromDriverValue(value)]];
    }),
  );
}

/**
 * Takes a transaction back by the journal, last entry first: what it added is voided with the transaction's reason, what
 * it changed gets its earlier values. Both stand in the journal as changes of their own.
 */
export function undoEntries(writing: Writing, entries: readonly JournalEntry[]): void {
  for (const entry of entries.toReversed()) {
    const table = recordTables.get(entry.entity);
    if (table === undefined) {
      throw new Error(`Expected a table of records: ${entry.entity}`);
    }
    if (entry.before === null) {
      voidRecord(writing, table, entry.recordId);
    } else {
      changeRecord(writing, table, { id: entry.recordId, ...recordValues(table, columnsOf(entry.before)) });
    }
  }
}
