import { isCalendarDate, shortDate } from "#shared/base/calendar-date.ts";
import { recordKinds } from "#shared/domain/records/all-records.ts";
import type { RecordKind, RecordValues } from "#shared/domain/records/record-kind.ts";
import { codeLabel } from "#shared/law/code-lists.ts";
import type { ReadableDatabase } from "../../database/database.ts";
import { findRecord, pageWhere, recordsWhere, type Filter, voidedRecords } from "../../database/reading.ts";
import { body } from "../../database/schema/clubs.ts";
import { person } from "../../database/schema/people.ts";
import type { RecordOf, RecordTable } from "../../database/writing.ts";
import type { Reading } from "../use-case.ts";
import { searchParts } from "../search-parts.ts";
import { holdsParts, wordsOfEntry } from "./entry-words.ts";
import { kindOf, tableOf, textOf, valuesOf } from "./entry-tables.ts";

/** A record as lists show it: its fields, and the names of what they refer to. */
export interface EntryRow {
  readonly id: string;
  readonly version: number;
  readonly fields: Record<string, string | number | boolean | string[] | null>;
  readonly names: Record<string, string>;
}

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
  if (entity === "person") {
    return findRecord(database, person, id)?.fullName ?? "";
  }
  if (entity === "body") {
    const found = findRecord(database, body, id);
    return found?.shortName ?? found?.fullName ?? "";
  }
  const kind = recordKinds.get(entity);
  const row = kind === undefined ? undefined : findRecord(database, tableOf(entity), id);
  return kind === undefined || row === undefined ? "" : labelOf(kind, row);
}

/** A stored record as lists show it. */
export function rowOf(database: ReadableDatabase, kind: RecordKind, row: RecordOf<RecordTable>): EntryRow {
  const values = valuesOf(kind, row);
  const names = kind.fields.flatMap(({ key, to }): [string, string][] => {
    const id = textOf(values, key);
    return to === undefined || id === null ? [] : [[key, nameOfRecord(database, to, id)]];
  });
  const fields = Object.entries(values).map(([key, value]): [string, EntryRow["fields"][string]] => [
    key,
    typeof value === "object" && value !== null ? [...value] : value,
  ]);
  return {
    id: row.id,
    version: row.rowVersion,
    fields: Object.fromEntries(fields),
    names: Object.fromEntries(names),
  };
}

/** Narrows a list to what refers to one record; a key the kind does not have finds nothing else. */
export type EntryOwner = { readonly key: string; readonly id: string } | null;

export function filterOf(kind: RecordKind, of: EntryOwner): Filter<RecordTable> | undefined {
  if (of === null) {
    return {};
  }
  const known = kind.fields.some(({ key, type }) => key === of.key && type === "reference");
  return known ? ({ [of.key]: of.id } as Filter<RecordTable>) : undefined;
}

/** The day a record is ordered by: the day it happened, the start of its spell, else when it was made. */
function dayOf(kind: RecordKind, values: RecordValues): string {
  return textOf(values, kind.day ?? kind.spell?.from ?? "") ?? "";
}

export function newestFirst(kind: RecordKind): (one: object, other: object) => number {
  return (one, other) => dayOf(kind, valuesOf(kind, other)).localeCompare(dayOf(kind, valuesOf(kind, one)));
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
  const filter = filterOf(kind, wanted.of);
  if (filter === undefined) {
    return { rows: [], total: 0 };
  }
  const { offset, limit } = wanted;
  const parts = searchParts(wanted.query);
  if (parts.length > 0) {
    const found = recordsWhere(database, tableOf(entity), filter)
      .toSorted(newestFirst(kind))
      .map((row) => rowOf(database, kind, row))
      .filter((row) => holdsParts(wordsOfEntry(kind, row), parts));
    return { rows: found.slice(offset, offset + limit), total: found.length };
  }
  const highestFirst = kind.day ?? kind.spell?.from ?? "id";
  const page = pageWhere(database, tableOf(entity), { filter, highestFirst, offset, limit });
  return { rows: page.rows.map((row) => rowOf(database, kind, row)), total: page.total };
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
  return (filter === undefined ? [] : voidedRecords(database, tableOf(entity), filter)).map((row) => ({
    ...rowOf(database, kind, row),
    ...voidingOf(row),
  }));
}
