import { foldText } from "#shared/base/vietnamese-text.ts";
import type { RecordKind } from "#shared/domain/records/record-kind.ts";
import type { ReadableDatabase } from "../../database/database.ts";
import { recordsOf } from "../../database/reading.ts";
import { recordsInOrder, type OrderedRecord } from "../../database/record-order.ts";
import { searchParts } from "../search-parts.ts";
import { keptNames, type NameOf } from "./entry-names.ts";
import { tableOf, valuesOf } from "./entry-tables.ts";
import { ownWordsOfEntry } from "./entry-words.ts";

/** Narrows a list to what refers to one record; a key the kind does not have finds nothing else. */
export type EntryOwner = { readonly key: string; readonly id: string } | null;

/** What a list wants of a kind. */
interface Wanted {
  readonly of: EntryOwner;
  readonly query: string;
}

type Found = readonly OrderedRecord[];

/** The words of records themselves, kept as long as the record is not written again. */
const ownWords = new WeakMap<OrderedRecord, string>();
const recordsTogether = 1000;

function readWords(database: ReadableDatabase, kind: RecordKind, records: Found): void {
  const table = tableOf(kind.entity);
  const unread = records.filter((record) => !ownWords.has(record));
  for (let at = 0; at < unread.length; at += recordsTogether) {
    const some = unread.slice(at, at + recordsTogether);
    const rows = recordsOf(
      database,
      table,
      some.map(({ id }) => id),
    );
    const words = new Map(rows.map((row) => [row.id, ownWordsOfEntry(kind, valuesOf(kind, row))]));
    for (const record of some) {
      ownWords.set(record, words.get(record.id) ?? "");
    }
  }
}

/** Those in whose words, or in the names of what they refer to, every part stands. */
function holding(
  database: ReadableDatabase,
  kind: RecordKind,
  { records, parts }: { readonly records: Found; readonly parts: readonly string[] },
): Found {
  readWords(database, kind, records);
  const nameOf = keptNames(database);
  const folded = new Map<string, string>();
  const nameWords = (to: string, id: string): string => {
    const known = folded.get(id) ?? foldText(nameOf(to, id));
    folded.set(id, known);
    return known;
  };
  const references = kind.fields.flatMap(({ key, to }) => (to === undefined ? [] : [{ key, to }]));
  return records.filter((record) => {
    const own = ownWords.get(record) ?? "";
    return parts.every(
      (part) =>
        own.includes(part) ||
        references.some(({ key, to }) => {
          const id = record.references[key] ?? null;
          return id !== null && nameWords(to, id).includes(part);
        }),
    );
  });
}

/** What was found last in an order of records: the pages of one list ask the same. */
const lastFound = new WeakMap<
  Found,
  { readonly asked: string; readonly nameOf: NameOf; readonly found: Found }
>();

function allInOrder(database: ReadableDatabase, kind: RecordKind): Found {
  const day = kind.day ?? kind.spell?.from ?? "id";
  const references = kind.fields.filter(({ type }) => type === "reference").map(({ key }) => key);
  return recordsInOrder(database, tableOf(kind.entity), { day, references });
}

/** The records of a kind that a list wants, newest first; every part of the query stands in each. */
export function foundEntries(database: ReadableDatabase, kind: RecordKind, { of, query }: Wanted): Found {
  const records = allInOrder(database, kind);
  const parts = searchParts(query);
  if (of === null && parts.length === 0) {
    return records;
  }
  const asked = JSON.stringify([of, parts]);
  const nameOf = keptNames(database);
  const last = lastFound.get(records);
  if (last?.asked === asked && last.nameOf === nameOf) {
    return last.found;
  }
  const owned = of === null ? records : records.filter(({ references: ids }) => ids[of.key] === of.id);
  const found = parts.length === 0 ? owned : holding(database, kind, { records: owned, parts });
  lastFound.set(records, { asked, nameOf, found });
  return found;
}
