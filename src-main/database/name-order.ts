import { nameSortKey } from "#shared/base/vietnamese-text.ts";
import { type NameOrder, nameOrderField } from "#shared/domain/name-order.ts";
import type { ReadableDatabase } from "./database.ts";
import { readMeta, writeMeta } from "./settings.ts";
import type { Writing } from "./writing.ts";

const setting = "name_order";

/** The order of names this office chose; by family name where it chose nothing. */
export function nameOrder(database: ReadableDatabase): NameOrder {
  return nameOrderField.catch("TEN_HO_DEM").parse(readMeta(database, setting));
}

export function writeNameOrder(writing: Writing, order: NameOrder): void {
  writeMeta(writing, setting, order);
}

/** What orders people in a list of this office: text whose plain byte order is the order of their names. */
export function nameKeys(
  database: ReadableDatabase,
): (who: { readonly fullName: string; readonly sortName?: string | null | undefined }) => string {
  const order = nameOrder(database);
  return ({ fullName, sortName }) => nameSortKey(fullName, sortName ?? undefined, order);
}
