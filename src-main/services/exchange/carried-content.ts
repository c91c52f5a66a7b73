import type { JsonObject } from "#shared/bundle/canonical-json.ts";
import { changedSince } from "../../database/changed-records.ts";
import type { ReadableDatabase } from "../../database/database.ts";
import { firstWhere, recordsWhere } from "../../database/reading.ts";
import { carriedContent } from "../../database/schema/exchange.ts";
import { addRecord, changeRecord, type RecordOf, type Writing } from "../../database/writing.ts";
import { columnsOfTable, isTravellingTable, stampsOfTable } from "../../database/travelling-tables.ts";
import type { Line } from "./outgoing-records.ts";

/*
 * What a later programme says of a person, and this one does not understand, goes on with them: fields of records that this
 * office took over, and whole lines of types it does not know. Both are sent again exactly as they came.
 */

type Carried = RecordOf<typeof carriedContent>;

const envelopeKeys: ReadonlySet<string> = new Set(["t", "id", "rev", "own"]);

/** The fields of a received record that its table does not have here. */
function unknownFields(entity: string, content: JsonObject): JsonObject | undefined {
  const [columns, stamps] = [columnsOfTable(entity), stampsOfTable(entity)];
  const unknown = Object.entries(content).filter(
    ([key]) => !envelopeKeys.has(key) && !stamps.has(key) && !Object.hasOwn(columns, key),
  );
  return unknown.length === 0 ? undefined : Object.fromEntries(unknown);
}

interface Carrying {
  readonly entity: string;
  readonly recordId: string;
  readonly personId: string;
  readonly content: JsonObject;
}

function carry(writing: Writing, { entity, recordId, personId, content }: Carrying): void {
  const known = firstWhere(writing.database, carriedContent, { entity, recordId });
  if (known === undefined) {
    addRecord(writing, carriedContent, { entity, recordId, personId, content });
  } else {
    changeRecord(writing, carriedContent, { id: known.id, personId, content });
  }
}

/** Keeps what is not understood of a record that was taken over as `recordId`. */
export function carryFields(writing: Writing, { content, ...record }: Carrying): void {
  const unknown = unknownFields(record.entity, content);
  if (unknown !== undefined) {
    carry(writing, { ...record, content: unknown });
  }
}

/** Keeps a whole line of a type that is not known here. */
export function carryLine(writing: Writing, line: Carrying): void {
  carry(writing, line);
}

function isLine({ entity }: Pick<Carried, "entity">): boolean {
  return !isTravellingTable(entity);
}

function contentOf({ content }: Carried): JsonObject {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- only objects are written
  return content as JsonObject;
}

/** Lines of own records with the fields that came with them and are not understood here. */
export function withCarriedFields(database: ReadableDatabase, lines: readonly Line[]): readonly object[] {
  const carried = new Map(
    recordsWhere(database, carriedContent).map((row) => [`${row.entity} ${row.recordId}`, contentOf(row)]),
  );
  if (carried.size === 0) {
    return lines;
  }
  return lines.map((line) => {
    const unknown = carried.get(`${String(line["t"])} ${String(line["id"])}`);
    return unknown === undefined ? line : { ...line, ...unknown };
  });
}

/**
 * Lines of types that are not known here, as they came but for whose they are now: those of one person, or those that came
 * after a number of the journal.
 */
export function carriedLines(
  database: ReadableDatabase,
  own: string,
  which: { readonly personId: string } | { readonly since: number },
): readonly string[] {
  const rows = recordsWhere(database, carriedContent).filter(isLine);
  if (rows.length === 0) {
    return [];
  }
  const isWanted = "personId" in which ? ofPerson(which.personId) : cameAfter(database, which.since);
  return rows.filter(isWanted).map((row) => JSON.stringify({ ...contentOf(row), own }));
}

function ofPerson(personId: string): (row: Carried) => boolean {
  return (row) => row.personId === personId;
}

function cameAfter(database: ReadableDatabase, since: number): (row: Carried) => boolean {
  const changed = new Set(
    changedSince(database, since).flatMap(({ entity, id }) => (entity === "carried_content" ? [id] : [])),
  );
  return ({ id }) => changed.has(id);
}
