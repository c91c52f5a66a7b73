import type { RecordKind } from "#shared/domain/records/record-kind.ts";
import { fieldsReader, type FieldsReader, type Filter, voidedRecords } from "../../database/reading.ts";
import type { RecordOf, RecordTable } from "../../database/writing.ts";
import type { Reading } from "../use-case.ts";
import { foundEntries, type EntryOwner } from "./entry-finding.ts";
import { keptNames, type NameOf } from "./entry-names.ts";
import { isValue, kindOf, tableOf } from "./entry-tables.ts";

/** A record as lists show it: its fields, and the names of what they refer to. */
export interface EntryRow {
  readonly id: string;
  readonly version: number;
  readonly fields: Record<string, string | number | boolean | string[] | null>;
  readonly names: Record<string, string>;
}

type StoredEntry = ReturnType<FieldsReader>[number];

const readers = new WeakMap<RecordKind, FieldsReader>();

/** What reads the fields of a kind, made once. */
function readerOf(kind: RecordKind): FieldsReader {
  const reader =
    readers.get(kind) ??
    fieldsReader(
      tableOf(kind.entity),
      kind.fields.map(({ key }) => key),
    );
  readers.set(kind, reader);
  return reader;
}

function storedOf(kind: RecordKind, row: RecordOf<RecordTable>): StoredEntry {
  return [row.id, row.rowVersion, ...kind.fields.map(({ key }): unknown => Reflect.get(row, key))];
}

/** A stored record as lists show it. */
function rowOf(kind: RecordKind, stored: StoredEntry, nameOf: NameOf): EntryRow {
  const fields: EntryRow["fields"] = {};
  const names: EntryRow["names"] = {};
  let place = 2;
  for (const { key, to } of kind.fields) {
    const value = stored[place];
    fields[key] = isValue(value) ? value : null;
    if (to !== undefined && typeof value === "string") {
      names[key] = nameOf(to, value);
    }
    place += 1;
  }
  return { id: stored[0], version: stored[1], fields, names };
}

function filterOf(kind: RecordKind, of: EntryOwner): Filter<RecordTable> | undefined {
  if (of === null) {
    return {};
  }
  const known = kind.fields.some(({ key, type }) => key === of.key && type === "reference");
  return known ? ({ [of.key]: of.id } as Filter<RecordTable>) : undefined;
}

/** One page of the records of a kind, newest first, and how many there are; only what `query` is found in. */
export function listEntries(
  { database }: Reading,
  entity: string,
  wanted: {
    readonly of: EntryOwner;
    readonly query: string;
    readonly offset: number;
    readonly limit: number;
  },
): { readonly rows: EntryRow[]; readonly total: number } {
  const kind = kindOf(entity);
  const found = foundEntries(database, kind, wanted);
  const ids = found.slice(wanted.offset, wanted.offset + wanted.limit).map(({ id }) => id);
  const nameOf = keptNames(database);
  return {
    rows: readerOf(kind)(database, ids).map((stored) => rowOf(kind, stored, nameOf)),
    total: found.length,
  };
}

function voidingOf(row: object): {
  readonly voidedAt: string;
  readonly voidedBy: string;
  readonly reason: string | null;
} {
  const text = (key: string): string => {
    const value: unknown = Reflect.get(row, key);
    return typeof value === "string" ? value : "";
  };
  return { voidedAt: text("voidedAt"), voidedBy: text("voidedBy"), reason: text("voidReason") || null };
}

/** What was voided of a kind, the last first. */
export function voidedEntries(
  { database }: Reading,
  entity: string,
  of: EntryOwner,
): (EntryRow & { readonly voidedAt: string; readonly voidedBy: string; readonly reason: string | null })[] {
  const kind = kindOf(entity);
  const filter = filterOf(kind, of);
  const nameOf = keptNames(database);
  return (filter === undefined ? [] : voidedRecords(database, tableOf(entity), filter)).map((row) => ({
    ...rowOf(kind, storedOf(kind, row), nameOf),
    ...voidingOf(row),
  }));
}
