import type { Result } from "#shared/base/result.ts";
import type { InputOf } from "#shared/contract/contract.ts";
import type { Reading } from "../use-case.ts";

/** What a caller asks of a list: its filters and, where only some rows are wanted, their ids. */
export type Wanted = InputOf<"lists.excel">;

/** A cell of a list: text, a number, or a day; `null` where nothing is known. */
export type ListCell = string | number | { readonly date: string } | null;

export interface ListRow {
  readonly id: string;
  /** Whose data the row is, where it is somebody's. */
  readonly personId?: string | null;
  readonly cells: Readonly<Record<string, ListCell>>;
}

/** One list that goes out. */
export interface OutgoingList {
  /** How many letters a cell of each column takes; the keys are the columns there are. */
  readonly columns: Readonly<Record<string, number>>;
  readonly rows: (reading: Reading, wanted: Wanted) => Result<readonly ListRow[], "recordUnknown">;
}

/** A day as a cell, or nothing. */
export function dayCell(date: string | null | undefined): ListCell {
  return date === null || date === undefined ? null : { date };
}
