import { prepared, type ReadableDatabase } from "./database.ts";
import { journalHead } from "./journal.ts";

/** Rows of one entity that are kept in memory in an order: how they are read, all or those of some ids, and compared. */
export interface KeptRows<Row> {
  readonly entity: string;
  readonly read: (ids?: readonly string[]) => readonly Row[];
  readonly inOrder: (one: Row, other: Row) => number;
}

interface KeptOrder {
  /** The number of the journal entry up to which the order is right. */
  readonly sequence: number;
  readonly rows: readonly { readonly id: string }[];
}

/** When more rows than this changed, reading all of them again is the shorter way. */
const mostChanged = 500;

const orders = new WeakMap<ReadableDatabase["sqlite"], Map<string, KeptOrder>>();

function caughtUp<Row extends { readonly id: string }>(
  database: ReadableDatabase,
  { entity, read, inOrder }: KeptRows<Row>,
  { sequence, rows }: { readonly sequence: number; readonly rows: readonly Row[] },
): readonly Row[] {
  const sql = "SELECT DISTINCT record_id FROM journal WHERE sequence > ? AND entity = ?";
  const changed = prepared(database, sql).pluck().all(sequence, entity).map(String);
  if (changed.length === 0) {
    return rows;
  }
  if (changed.length > mostChanged) {
    return read().toSorted(inOrder);
  }
  const ids = new Set(changed);
  return [...rows.filter(({ id }) => !ids.has(id)), ...read(changed)].toSorted(inOrder);
}

/**
 * Rows in their order. Kept in memory while the database is open and brought up to date by the journal, which every
 * write goes through. The same array comes back until one of the entity's records is written, and the same object for
 * each row until its own record is.
 */
export function keptInOrder<Row extends { readonly id: string }>(
  database: ReadableDatabase,
  kept: KeptRows<Row>,
): readonly Row[] {
  const { sequence } = journalHead(database);
  const known = orders.get(database.sqlite) ?? new Map<string, KeptOrder>();
  orders.set(database.sqlite, known);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- rows of one entity are read by one reader only
  const before = known.get(kept.entity) as { sequence: number; rows: readonly Row[] } | undefined;
  if (before?.sequence === sequence) {
    return before.rows;
  }
  const rows =
    before === undefined || before.sequence > sequence
      ? kept.read().toSorted(kept.inOrder)
      : caughtUp(database, kept, before);
  // What a running transaction shows may be taken back, and its numbers given to other entries.
  if (!database.sqlite.inTransaction) {
    known.set(kept.entity, { sequence, rows });
  }
  return rows;
}
