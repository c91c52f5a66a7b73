import { getTableColumns, getTableName } from "drizzle-orm";
import { present } from "#shared/base/assert.ts";
import { prepared, type ReadableDatabase } from "./database.ts";
import { keptInOrder } from "./kept-order.ts";
import type { RecordTable } from "./writing.ts";

/** A record as lists order and narrow it. It is the same object until the record is written again. */
export interface OrderedRecord {
  readonly id: string;
  /** What it is ordered by; empty where it has none. */
  readonly day: string;
  /** The ids it refers to, by the keys of its fields. */
  readonly references: Readonly<Record<string, string | null>>;
}

/** What a table is ordered by and which of its columns refer to others, by their keys. */
interface Ordering {
  readonly day: string;
  readonly references: readonly string[];
}

function newestFirst(one: OrderedRecord, other: OrderedRecord): number {
  if (one.day !== other.day) {
    return one.day < other.day ? 1 : -1;
  }
  return one.id < other.id ? 1 : -1;
}

function columnName(table: RecordTable, key: string): string {
  return present(getTableColumns(table)[key], "an order is by columns of the table").name;
}

/** Reads the records that hold: all of them, or those of some ids. */
function readOrdered(
  database: ReadableDatabase,
  table: RecordTable,
  { ordering, ids }: { readonly ordering: Ordering; readonly ids: readonly string[] | undefined },
): readonly OrderedRecord[] {
  const { day, references } = ordering;
  const columns = ["id", columnName(table, day), ...references.map((key) => columnName(table, key))];
  const sql = `SELECT ${columns.map((name) => `"${name}"`).join(", ")} FROM "${getTableName(table)}" WHERE voided_at IS NULL`;
  const narrowed = ids === undefined ? sql : `${sql} AND id IN (SELECT value FROM json_each(?))`;
  const statement = prepared(database, narrowed).raw();
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- ids, days and references are columns of text
  const rows = statement.all(...(ids === undefined ? [] : [JSON.stringify(ids)])) as (string | null)[][];
  return rows.map(([id, on, ...referred]) => ({
    id: id ?? "",
    day: on ?? "",
    references: Object.fromEntries(references.map((key, index) => [key, referred[index] ?? null])),
  }));
}

/**
 * The records of a table that hold, the highest day first: any page of a list then reads no more rows than it shows.
 * The same array comes back until something changed.
 */
export function recordsInOrder(
  database: ReadableDatabase,
  table: RecordTable,
  ordering: Ordering,
): readonly OrderedRecord[] {
  return keptInOrder(database, {
    entity: getTableName(table),
    read: (ids) => readOrdered(database, table, { ordering, ids }),
    inOrder: newestFirst,
  });
}
