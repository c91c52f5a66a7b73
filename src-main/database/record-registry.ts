import { getTableColumns, type Column } from "drizzle-orm";
import { getTableConfig } from "drizzle-orm/sqlite-core";
import { present } from "#shared/base/assert.ts";
import { recordTables } from "./record-tables.ts";
import type { RecordTable } from "./writing.ts";

/**
 * What a table belongs to: `records` are the office's knowledge of people and bodies (merged, exchanged, listed as
 * one); `station` is the set-up of this PC; `papers` and `exchange` have a life of their own and never travel as rows.
 */
type RecordGroup = "station" | "records" | "papers" | "exchange";

/** The record under which others are kept: the column that leads there and the entity it leads to. */
export interface RecordReference {
  readonly column: string;
  readonly key: string;
  readonly entity: string;
}

/** One record type as everything that works on all of them alike needs it. */
export interface RegisteredRecord {
  readonly entity: string;
  readonly table: RecordTable;
  readonly group: RecordGroup;
  /** The first of its references: what it is about. `undefined` for what stands alone (a person, a body). */
  readonly owner: RecordReference | undefined;
  /** Every column that holds the id of another record. */
  readonly references: readonly RecordReference[];
  /** Columns that hold a person's code instead of an id; they follow the person when two files are merged. */
  readonly personCodes: readonly string[];
}

const groups: Readonly<Record<Exclude<RecordGroup, "records">, ReadonlySet<string>>> = {
  station: new Set([
    "account",
    "office",
    "official",
    "upper_level",
    "area",
    "wording_version",
    "spreadsheet_import",
    "column_mapping",
    "person_merge",
    "calendar_day",
    "task_snooze",
    "task_done",
    "indicator_version",
    "plan_target",
  ]),
  papers: new Set(["document", "closed_report", "number_entry", "document_relation", "incoming_document"]),
  exchange: new Set([
    "trusted_station",
    "sent_bundle",
    "received_bundle",
    "received_report",
    "exchange_policy",
    "held_bundle",
    "accepted_epoch",
    "person_match",
    "person_transfer",
    "safety_copy",
    "merged_office",
    "carried_content",
  ]),
};

/** Anonymous clients have a lasting code of their own in the same column. */
const personCodes: ReadonlyMap<string, readonly string[]> = new Map([
  ["counselling_visit", ["client_code"]],
  ["referral", ["client_code"]],
]);

function groupOf(entity: string): RecordGroup {
  if (groups.station.has(entity)) {
    return "station";
  }
  if (groups.papers.has(entity)) {
    return "papers";
  }
  return groups.exchange.has(entity) ? "exchange" : "records";
}

/** The foreign keys of a table in the order of its columns. */
function referencesOf(table: RecordTable): readonly RecordReference[] {
  const targets = new Map(
    getTableConfig(table).foreignKeys.map((foreignKey) => {
      const { columns, foreignTable } = foreignKey.reference();
      const { name } = present(columns[0], "a foreign key has a column");
      return [name, getTableConfig(foreignTable).name];
    }),
  );
  return Object.entries<Column>(getTableColumns(table)).flatMap(([key, { name }]) => {
    const entity = targets.get(name);
    return entity === undefined ? [] : [{ column: name, key, entity }];
  });
}

const owners: ReadonlySet<string> = new Set(["person", "body", "household"]);
/** A person lives in a household and a volunteer may be a person with a file: neither is owned by it. */
const standsAlone: ReadonlySet<string> = new Set(["person", "volunteer"]);

/** What a record cannot be without comes first; a parent before the person or body behind it. */
function ownerOf(table: RecordTable, references: readonly RecordReference[]): RecordReference | undefined {
  const columns: Readonly<Record<string, Column>> = getTableColumns(table);
  const required = references.filter(({ key }) => columns[key]?.notNull === true);
  return required.find(({ entity }) => !owners.has(entity)) ?? required[0] ?? references[0];
}

function registered(entity: string, table: RecordTable): RegisteredRecord {
  const references = referencesOf(table);
  return {
    entity,
    table,
    group: groupOf(entity),
    owner: standsAlone.has(entity) ? undefined : ownerOf(table, references),
    references,
    personCodes: personCodes.get(entity) ?? [],
  };
}

/** Every record type by its entity name, which is the name of its table. */
export const recordRegistry: ReadonlyMap<string, RegisteredRecord> = new Map(
  [...recordTables].map(([entity, table]) => [entity, registered(entity, table)]),
);

/** Every place where the id of a record of this entity may stand, over all tables. */
export function referencesTo(entity: string): readonly (RecordReference & { readonly from: string })[] {
  return [...recordRegistry.values()].flatMap((record) =>
    record.references
      .filter((reference) => reference.entity === entity)
      .map((reference) => ({ ...reference, from: record.entity })),
  );
}
