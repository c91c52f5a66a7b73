import { isCalendarDate, shortDate } from "#shared/base/calendar-date.ts";
import { recordKinds } from "#shared/domain/records/all-records.ts";
import type { RecordKind } from "#shared/domain/records/record-kind.ts";
import { codeLabel } from "#shared/law/code-lists.ts";
import type { ReadableDatabase } from "../../database/database.ts";
import { journalHead } from "../../database/journal.ts";
import { findRecord, shownName } from "../../database/reading.ts";
import { tableOf, textOf, valuesOf } from "./entry-tables.ts";

/** A record in the words of whoever refers to it. */
export function labelOf(kind: RecordKind, row: object): string {
  const values = valuesOf(kind, row);
  return (kind.namedBy ?? [])
    .map((key) => {
      const value = textOf(values, key) ?? "";
      const list = kind.fields.find((field) => field.key === key)?.list;
      const shown = isCalendarDate(value) ? shortDate(value) : value;
      return list === undefined ? shown : (codeLabel(list, value) ?? value);
    })
    .filter((part) => part !== "")
    .join(", ");
}

/** What stands behind a reference: the person's name, the club's short name, or what its kind is named by. */
export function nameOfRecord(database: ReadableDatabase, entity: string, id: string): string {
  if (entity === "person" || entity === "body") {
    return shownName(database, entity, id);
  }
  const kind = recordKinds.get(entity);
  const row = kind === undefined ? undefined : findRecord(database, tableOf(entity), id);
  return kind === undefined || row === undefined ? "" : labelOf(kind, row);
}

/** The name behind a reference. */
export type NameOf = (entity: string, id: string) => string;

const kept = new WeakMap<
  ReadableDatabase["sqlite"],
  { readonly sequence: number; readonly nameOf: NameOf }
>();

/** Names as they are now, each looked up once until something is written; the same function until then. */
export function keptNames(database: ReadableDatabase): NameOf {
  const { sequence } = journalHead(database);
  const known = kept.get(database.sqlite);
  if (known?.sequence === sequence) {
    return known.nameOf;
  }
  const namesOf = new Map<string, Map<string, string>>();
  const nameOf: NameOf = (entity, id) => {
    let names = namesOf.get(entity);
    if (names === undefined) {
      names = new Map();
      namesOf.set(entity, names);
    }
    const read = names.get(id);
    if (read !== undefined) {
      return read;
    }
    const name = nameOfRecord(database, entity, id);
    names.set(id, name);
    return name;
  };
  // What a running transaction shows may be taken back, and its numbers given to other entries.
  if (!database.sqlite.inTransaction) {
    kept.set(database.sqlite, { sequence, nameOf });
  }
  return nameOf;
}
