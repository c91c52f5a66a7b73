import type { NameOrder } from "#shared/domain/name-order.ts";
import { prepared, type ReadableDatabase } from "./database.ts";
import { journalHead } from "./journal.ts";
import { nameKeys, nameOrder } from "./name-order.ts";

/** What the search looks at of one person, as of one day. */
export interface IndexedPerson {
  readonly id: string;
  readonly sortKey: string;
  readonly folded: string;
  readonly initials: string;
  readonly code: string;
  readonly birthYear: string;
  /** Telephone and identity numbers in lower case, one a line. */
  readonly numbers: string;
  /** The category of that day. */
  readonly category: string | null;
  /** Whether a residence in the commune ran on that day. */
  readonly resident: boolean;
  /** Whether a word of letters alone may be found in the code or the numbers. */
  readonly hasWordBesideName: boolean;
}

/** Everybody who is not voided, in Vietnamese order of names. */
export interface PeopleIndex {
  readonly people: readonly IndexedPerson[];
  /** One line a person in the same order: the folded name and the initials. One string is read fastest. */
  readonly names: string;
  /** Where each line begins. */
  readonly starts: Uint32Array;
  readonly someHaveWordBesideName: boolean;
}

interface DatedIndex extends PeopleIndex {
  readonly today: string;
  /** The number of the journal entry up to which the index is right. */
  readonly sequence: number;
  readonly order: NameOrder;
}

const resident = `EXISTS (SELECT 1 FROM residence r WHERE r.person_id = p.id AND r.voided_at IS NULL
  AND r."from" <= @today AND (r."to" IS NULL OR @today < r."to"))`;
/** The category of a person `p` on the day `@today`. */
const categoryToday = `(SELECT c.category FROM category_status c WHERE c.person_id = p.id AND c.voided_at IS NULL
  AND c."from" <= @today ORDER BY c."from" DESC, c.id DESC LIMIT 1)`;
const numbers = `lower(coalesce(p.phone, '') || char(10) || coalesce((SELECT group_concat(d.number, char(10))
  FROM identity_document d WHERE d.person_id = p.id AND d.voided_at IS NULL), ''))`;
const selectPeople = `SELECT p.id, p.sort_key AS sortKey, p.full_name AS fullName, p.sort_name AS sortName, p.folded, p.initials, lower(p.code) AS code,
  substr(p.birth_date, 1, 4) AS birthYear, ${numbers} AS numbers, ${categoryToday} AS category, ${resident} AS resident
  FROM person p WHERE p.voided_at IS NULL`;
const changedPeople = `SELECT record_id FROM journal WHERE sequence > @after AND entity = 'person'
  UNION SELECT r.person_id FROM journal j JOIN residence r ON r.id = j.record_id WHERE j.sequence > @after AND j.entity = 'residence'
  UNION SELECT c.person_id FROM journal j JOIN category_status c ON c.id = j.record_id
    WHERE j.sequence > @after AND j.entity = 'category_status'
  UNION SELECT d.person_id FROM journal j JOIN identity_document d ON d.id = j.record_id
    WHERE j.sequence > @after AND j.entity = 'identity_document'`;
/** When more people than this changed, reading everybody again is the shorter way. */
const mostChanged = 500;

const wordAlone = /^[^\d]+$/u;
const wordInNumbers = /[^\d\n]{4}/u;

type Row = Omit<IndexedPerson, "resident" | "hasWordBesideName"> & {
  readonly resident: number;
  readonly fullName: string;
  readonly sortName: string | null;
};

/** The stored keys hold the usual order; for the other one they are made anew. */
function indexed(database: ReadableDatabase, rows: unknown): IndexedPerson[] {
  const isUsual = nameOrder(database) === "TEN_HO_DEM";
  const keyOf = nameKeys(database);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the columns of `selectPeople` are the fields of the row
  return (rows as Row[]).map(({ fullName, sortName, ...row }) => ({
    ...row,
    sortKey: isUsual ? row.sortKey : keyOf({ fullName, sortName }),
    resident: row.resident === 1,
    hasWordBesideName: wordAlone.test(row.code) || wordInNumbers.test(row.numbers),
  }));
}

function inOrder(one: IndexedPerson, other: IndexedPerson): number {
  if (one.sortKey !== other.sortKey) {
    return one.sortKey < other.sortKey ? -1 : 1;
  }
  return one.id < other.id ? -1 : 1;
}

function readEverybody(database: ReadableDatabase, today: string): readonly IndexedPerson[] {
  return indexed(database, prepared(database, selectPeople).all({ today })).toSorted(inOrder);
}

/** The people after some of them were written: those are read again, the others stay where they are. */
function caughtUp(database: ReadableDatabase, index: DatedIndex): readonly IndexedPerson[] {
  const { today, sequence, people } = index;
  const changed = prepared(database, changedPeople).pluck().all({ after: sequence }).map(String);
  if (changed.length === 0) {
    return people;
  }
  if (changed.length > mostChanged) {
    return readEverybody(database, today);
  }
  const ids = new Set(changed);
  const again = prepared(database, `${selectPeople} AND p.id IN (SELECT value FROM json_each(@ids))`);
  const read = indexed(database, again.all({ today, ids: JSON.stringify(changed) }));
  return [...people.filter(({ id }) => !ids.has(id)), ...read].toSorted(inOrder);
}

function withNames(people: readonly IndexedPerson[]): PeopleIndex {
  const starts = new Uint32Array(people.length);
  let length = 0;
  const lines = people.map(({ folded, initials }, index) => {
    const line = `${folded}\t${initials}\n`;
    starts[index] = length;
    length += line.length;
    return line;
  });
  const someHaveWordBesideName = people.some(({ hasWordBesideName }) => hasWordBesideName);
  return { people, names: lines.join(""), starts, someHaveWordBesideName };
}

const indexes = new WeakMap<ReadableDatabase["sqlite"], DatedIndex>();

/**
 * What the search looks through, as of a day. Kept in memory while the database is open and brought up to date by
 * the journal, which every write goes through: a keystroke then reads no more rows than it shows.
 */
export function peopleAsOf(database: ReadableDatabase, today: string): PeopleIndex {
  const { sequence } = journalHead(database);
  const known = indexes.get(database.sqlite);
  if (known?.today === today && known.sequence === sequence) {
    return known;
  }
  const order = nameOrder(database);
  const people =
    known?.today === today && known.order === order && known.sequence < sequence
      ? caughtUp(database, known)
      : readEverybody(database, today);
  const index = people === known?.people ? known : withNames(people);
  // What a running transaction shows may be taken back, and its numbers given to other entries.
  if (!database.sqlite.inTransaction) {
    indexes.set(database.sqlite, { ...index, today, sequence, order });
  }
  return index;
}
