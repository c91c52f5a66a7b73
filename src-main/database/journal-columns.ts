import type { SQLiteTable } from "drizzle-orm/sqlite-core";
import type { JournalEntry } from "./journal.ts";
import { ownColumnNames } from "./record-rows.ts";

/** Values by the names of their columns, as the journal keeps them. */
export type Columns = Readonly<Record<string, unknown>>;

/** The columns of one side of an entry. */
export function columnsOf(text: string | null): Columns {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the journal keeps an object of columns, written by the one writer
  return text === null ? {} : (JSON.parse(text) as Columns);
}

/** Whether a row still is as an entry left it. What the entry of a new record does not name was empty then. */
export function isAsLeft(
  table: SQLiteTable,
  { before, after }: Pick<JournalEntry, "before" | "after">,
  row: Columns,
): boolean {
  const left = columnsOf(after);
  return before === null
    ? ownColumnNames(table).every((name) => (row[name] ?? null) === (left[name] ?? null))
    : Object.entries(left).every(([name, value]) => row[name] === value);
}
