import { accept, refuse, type Result } from "#shared/base/result.ts";
import { prepared, type ReadableDatabase } from "./database.ts";
import { journalOfBatch, type JournalEntry } from "./journal.ts";
import { columnsOf, isAsLeft, type Columns } from "./journal-columns.ts";
import { referencesTo } from "./record-registry.ts";
import { recordTables } from "./record-tables.ts";
import { restoreRecord, voidRecord, type RecordTable, type Writing } from "./writing.ts";

function storedRow(database: ReadableDatabase, entity: string, id: string): Columns {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a row of `SELECT *` is an object of its columns
  return prepared(database, `SELECT * FROM "${entity}" WHERE id = ?`).get(id) as Columns;
}

function isReferredTo(database: ReadableDatabase, entity: string, id: string): boolean {
  return referencesTo(entity).some(
    ({ from, column }) =>
      prepared(database, `SELECT 1 FROM "${from}" WHERE "${column}" = ? AND voided_at IS NULL LIMIT 1`).get(
        id,
      ) !== undefined,
  );
}

/** Takes back one entry; `false` where the record is not any more as this entry left it. */
function takeBack(writing: Writing, table: RecordTable, entry: JournalEntry): boolean {
  const { entity, recordId: id } = entry;
  const { database } = writing;
  const row = storedRow(database, entity, id);
  if (!isAsLeft(table, entry, row)) {
    return false;
  }
  if (entry.before !== null) {
    restoreRecord(writing, table, { id, columns: columnsOf(entry.before) });
    return true;
  }
  if (isReferredTo(database, entity, id)) {
    return false;
  }
  voidRecord(writing, table, id);
  return true;
}

/**
 * Takes back everything one earlier transaction wrote, the last first: what it added is voided with the reason of this
 * transaction, what it changed is as before. Refused with `goneOn` where a record was changed again or others refer to
 * it by now; the caller's transaction then rolls back. `except` are entities that stay (the entry of the action itself).
 */
export function undoBatch(
  writing: Writing,
  batch: string,
  except: ReadonlySet<string>,
): Result<{ readonly records: number }, "goneOn"> {
  let records = 0;
  for (const entry of journalOfBatch(writing.database, batch)) {
    const table = except.has(entry.entity) ? undefined : recordTables.get(entry.entity);
    if (table !== undefined) {
      if (!takeBack(writing, table, entry)) {
        return refuse("goneOn");
      }
      records += 1;
    }
  }
  return accept({ records });
}

/** Thrown inside the savepoint of `tryUndoBatch`; never leaves this file. */
class GoneOn extends Error {}

/** Like `undoBatch`, but all or nothing within a running transaction: `false` where something was built on it. */
export function tryUndoBatch(writing: Writing, batch: string, except: ReadonlySet<string>): boolean {
  try {
    // Within a transaction this is a savepoint.
    writing.database.sqlite.transaction(() => {
      if (!undoBatch(writing, batch, except).ok) {
        throw new GoneOn("something was built on it");
      }
    })();
    return true;
  } catch (error) {
    if (error instanceof GoneOn) {
      return false;
    }
    throw error;
  }
}
