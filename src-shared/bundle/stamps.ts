/*
 * A line says besides the columns of its record when and by whom it was changed last, and after which version. Two tables
 * have a column `by` of their own (who tested, who reached the person): there `by` is that column, in every bundle that was
 * ever written, and who changed the record stands under another key.
 */

/** Keys of a line that are shown and never merged: a difference in them is no change of the record. */
export type StampKeys = ReadonlySet<string>;

type Columns = Readonly<Record<string, unknown>>;

/** The key under which a line of a table with these columns says who changed the record last. */
export function changedByKey(columns: Columns): "by" | "changed_by" {
  return Object.hasOwn(columns, "by") ? "changed_by" : "by";
}

/** The stamps of a line of a table with these columns. */
export function stampKeysOf(columns: Columns): StampKeys {
  return new Set(["at", changedByKey(columns), "base"]);
}

/** The stamps where no column has the name of one. */
export const usualStamps: StampKeys = stampKeysOf({});
