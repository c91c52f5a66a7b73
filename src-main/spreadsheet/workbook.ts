import type { CalendarDate } from "#shared/base/calendar-date.ts";

/** What one cell holds: text, a truth value, a number as the file wrote it (no digit lost), or a day. */
export type Cell = string | boolean | { readonly number: string } | { readonly date: CalendarDate } | null;

/** One sheet as rows of cells; merged cells hold their value in every place. */
export interface Sheet {
  readonly name: string;
  readonly rows: readonly (readonly Cell[])[];
  /** Places of cells that hold a formula, as `row:column` counted from 0. */
  readonly formulas: ReadonlySet<string>;
}

/** Why a file is not taken as a workbook. */
export type WorkbookRefusal =
  | "workbookNone"
  | "workbookOld"
  | "workbookProtected"
  | "workbookDamaged"
  | "workbookTooLarge"
  | "workbookTooLong"
  | "workbookTooWide"
  | "workbookEmpty"
  | "workbookStopped";

/** What a workbook may be at most. A commune's lists are a hundredth of it. */
export const workbookLimits = {
  /** Bytes of all parts after unpacking. */
  unpackedBytes: 96 * 1024 * 1024,
  rows: 50_000,
  columns: 120,
  sheets: 40,
} as const;

/** `AB` is column 27, counted from 0. */
export function columnIndex(letters: string): number {
  let index = 0;
  for (const letter of letters) {
    index = index * 26 + letter.charCodeAt(0) - 64;
  }
  return index - 1;
}

/** The letters of a column counted from 0: 27 is `AB`. */
export function columnLetters(index: number): string {
  const letter = String.fromCodePoint(65 + (index % 26));
  return index < 26 ? letter : `${columnLetters(Math.floor(index / 26) - 1)}${letter}`;
}
