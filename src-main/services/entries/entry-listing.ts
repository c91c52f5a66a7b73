import type { RecordKind } from "#shared/domain/records/record-kind.ts";
import { recordsOf, type Filter, voidedRecords } from "../../database/reading.ts";
import type { RecordOf, RecordTable } from "../../database/writing.ts";
import type { Reading } from "../use-case.ts";
import { foundEntries, type EntryOwner } from "./entry-finding.ts";
import { keptNames, type NameOf } from "./entry-names.ts";
import { kindOf, tableOf, valuesOf } from "./entry-tables.ts";

/** A record as lists show it: its fields, and the names of what they refer to. */
export interface EntryRow {
  readonly id: string;
  readonly version: number;
  readonly fields: Record<string, string | number | boolean | string[] | null>;
  readonly names: Record<string, string>;
}

/** A stored record as lists show it. */
function rowOf(kind: RecordKind, row: RecordOf<RecordTable>, nameOf: NameOf): EntryRow {
  const values = valuesOf(kind, row);
  const fields: EntryRow["fields"] = {};
  const names: EntryRow["names"] = {};
  for (const { key, to } of kind.fields) {
    const value = values[key] ?? null;
    fields[key] = typeof value === "object" && value !== null ? [...value] : value;
    if (to !== undefined && typeof value === "string") {
      names[key] = nameOf(to, value);
    }
  }
  return { id: row.id, version: row.rowVersion, fields, names };
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
    rows: recordsOf(database, tableOf(entity), ids).map((row) => rowOf(kind, row, nameOf)),
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
    ...rowOf(kind, row, nameOf),
    ...voidingOf(row),
  }));
}
