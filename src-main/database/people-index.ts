import type { NameOrder } from "#shared/domain/name-order.ts";
import { prepared, type ReadableDatabase } from "./database.ts";
import { journalHead } from "./journal.ts";
import { nameKeys, nameOrder } from "./name-order.ts";

/** What the search looks at of one person and what a list shows of other records of theirs, as of one day. */
export interface IndexedPerson {
  readonly id: string;
  readonly sortKey: string;
  readonly folded: string;
  readonly initials: string;
  /** In lower case, as it is searched. */
  readonly code: string;
  readonly shownCode: string;
  readonly fullName: string;
  readonly birthYear: string;
  /** Telephone and identity numbers in lower case, one a line. */
  readonly numbers: string;
  /** The category of that day. */
  readonly category: string | null;
  /** Whether a residence in the commune ran on that day. */
  readonly resident: boolean;
  /** Where that residence is; nothing of somebody who has none. */
  readonly area: string | null;
  readonly address: string | null;
  /** The number of the identity document recorded last. */
  readonly identity: string | null;
  /** What the club is called in which they were a member on that day. */
  readonly club: string | null;
  /** The last day of the post-rehabilitation management that ran on that day. */
  readonly managedTo: string | null;
  /** The code of the household. */
  readonly household: string | null;
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

/** Area and address of the residence that ran on the day `@today`, a line each; NULL where none did. */
const selectHome = `(SELECT coalesce(r.area, '') || char(10) || coalesce(r.address, '') FROM residence r WHERE r.person_id = p.id
  AND r.voided_at IS NULL AND r."from" <= @today AND (r."to" IS NULL OR @today < r."to") ORDER BY r."from" DESC LIMIT 1)`;
/** The category of a person `p` on the day `@today`. */
const categoryToday = `(SELECT c.category FROM category_status c WHERE c.person_id = p.id AND c.voided_at IS NULL
  AND c."from" <= @today ORDER BY c."from" DESC, c.id DESC LIMIT 1)`;
const selectIdentities = `(SELECT group_concat(d.number, char(10) ORDER BY d.id) FROM identity_document d
  WHERE d.person_id = p.id AND d.voided_at IS NULL)`;
const selectClub = `(SELECT coalesce(b.short_name, b.full_name) FROM membership m JOIN body b ON b.id = m.body_id WHERE m.person_id = p.id
  AND m.voided_at IS NULL AND m.joined_on <= @today AND (m.left_on IS NULL OR @today < m.left_on) LIMIT 1)`;
const selectManagedTo = `(SELECT max(g.managed_to) FROM management g WHERE g.person_id = p.id AND g.voided_at IS NULL AND g.ended_on IS NULL
  AND g.managed_to >= @today)`;
const selectHousehold = "(SELECT h.code FROM household h WHERE h.id = p.household_id)";
const selectPeople = `SELECT p.id, p.sort_key AS sortKey, p.full_name AS fullName, p.sort_name AS sortName, p.folded, p.initials, p.code AS shownCode,
  substr(p.birth_date, 1, 4) AS birthYear, p.phone, ${selectIdentities} AS identities, ${categoryToday} AS category, ${selectHome} AS home,
  ${selectClub} AS club, ${selectManagedTo} AS managedTo, ${selectHousehold} AS household
  FROM person p WHERE p.voided_at IS NULL`;
const recordsOfPeople = ["residence", "category_status", "identity_document", "membership", "management"];
/** The people whose lines say something of records of an entity that were written: `whose` tells of which of them. */
const ofChanged = (entity: string, whose: string): string =>
  `SELECT ${whose} WHERE j.sequence > @after AND j.entity = '${entity}'`;
const changedPeople = [
  ofChanged("person", "j.record_id FROM journal j"),
  ...recordsOfPeople.flatMap((entity) => [
    ofChanged(entity, `r.person_id FROM journal j JOIN ${entity} r ON r.id = j.record_id`),
    // A record that went over to somebody else (two files merged, or that taken back) was of the one before.
    `${ofChanged(entity, "json_extract(j.before, '$.person_id') FROM journal j")} AND json_extract(j.before, '$.person_id') IS NOT NULL`,
  ]),
  ofChanged("body", "m.person_id FROM journal j JOIN membership m ON m.body_id = j.record_id"),
  ofChanged("household", "p.id FROM journal j JOIN person p ON p.household_id = j.record_id"),
].join(" UNION ");
/** When more people than this changed, reading everybody again is the shorter way. */
const mostChanged = 500;

const wordAlone = /^[^\d]+$/u;
const wordInNumbers = /[^\d\n]{4}/u;

interface Row {
  readonly id: string;
  readonly sortKey: string;
  readonly fullName: string;
  readonly sortName: string | null;
  readonly folded: string;
  readonly initials: string;
  readonly shownCode: string;
  readonly birthYear: string;
  readonly phone: string | null;
  readonly identities: string | null;
  readonly category: string | null;
  readonly home: string | null;
  readonly club: string | null;
  readonly managedTo: string | null;
  readonly household: string | null;
}

/** Where somebody lives, from the line of area and the line of address that `selectHome` answers. */
function homeOf(home: string | null): Pick<IndexedPerson, "resident" | "area" | "address"> {
  if (home === null) {
    return { resident: false, area: null, address: null };
  }
  const end = home.indexOf("\n");
  return { resident: true, area: home.slice(0, end) || null, address: home.slice(end + 1) || null };
}

/** The stored keys hold the usual order; for the other one they are made anew. */
function indexed(database: ReadableDatabase, rows: unknown): IndexedPerson[] {
  const isUsual = nameOrder(database) === "TEN_HO_DEM";
  const keyOf = nameKeys(database);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the columns of `selectPeople` are the fields of the row
  return (rows as Row[]).map(({ sortName, phone, identities, home, ...row }) => {
    const code = row.shownCode.toLowerCase();
    const numbers = `${phone ?? ""}\n${identities ?? ""}`.toLowerCase();
    return {
      ...row,
      sortKey: isUsual ? row.sortKey : keyOf({ fullName: row.fullName, sortName }),
      code,
      numbers,
      identity: identities?.slice(identities.lastIndexOf("\n") + 1) ?? null,
      ...homeOf(home),
      hasWordBesideName: wordAlone.test(code) || wordInNumbers.test(numbers),
    };
  });
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
