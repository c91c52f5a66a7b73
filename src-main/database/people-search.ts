import { prepared, type ReadableDatabase } from "./database.ts";
import { peopleAsOf, type IndexedPerson, type PeopleIndex } from "./people-index.ts";

/** One line of the list of people. */
export interface PersonLine {
  readonly id: string;
  readonly code: string;
  readonly fullName: string;
  readonly birthDate: string;
  readonly birthPrecision: string;
  readonly sex: "NAM" | "NU";
  readonly category: string | null;
  readonly area: string | null;
  readonly club: string | null;
  readonly managedTo: string | null;
  readonly identity: string | null;
  readonly phone: string | null;
  readonly address: string | null;
  readonly ethnicity: string;
  readonly education: string | null;
  readonly occupation: string | null;
  readonly household: string | null;
  readonly note: string | null;
}

/** Which people a list wants, as of a day. `parts` are folded words that must all occur. */
export interface PeopleQuery {
  readonly parts: readonly string[];
  readonly category: string | null;
  readonly state: "HIEN_CO" | "DA_ROI" | "TAT_CA";
  readonly today: string;
  readonly offset: number;
  readonly limit: number;
}

const shortestPartOfNumber = 4;

/** A word is found in the name, as the initials, or in code, year of birth, identity number or telephone. */
function hasPart(person: IndexedPerson, part: string): boolean {
  return (
    person.folded.includes(part) ||
    person.initials === part ||
    person.code === part ||
    person.birthYear === part ||
    (part.length >= shortestPartOfNumber && person.numbers.includes(part))
  );
}

function fits(person: IndexedPerson, { parts, category, state }: PeopleQuery): boolean {
  return (
    (state === "TAT_CA" || person.resident === (state === "HIEN_CO")) &&
    (category === null || person.category === category) &&
    parts.every((part) => hasPart(person, part))
  );
}

const digit = /\d/u;

/** A part that can only be found in names: whoever does not have it there need not be looked at. */
function partOfNames(index: PeopleIndex, parts: readonly string[]): string {
  const words = index.someHaveWordBesideName ? [] : parts.filter((part) => !digit.test(part));
  return words.toSorted((one, other) => other.length - one.length)[0] ?? "";
}

interface Found {
  readonly asked: string;
  readonly people: readonly IndexedPerson[];
}

/** What was found last in an index: the pages of one list, and their count, ask the same. */
const lastFound = new WeakMap<PeopleIndex["people"], Found>();

/** The people the query wants, in Vietnamese order of names, no more than `most` of them. */
function wanted(database: ReadableDatabase, query: PeopleQuery, most = Infinity): readonly IndexedPerson[] {
  const index = peopleAsOf(database, query.today);
  const { parts, category, state } = query;
  if (state === "TAT_CA" && category === null && parts.length === 0) {
    return index.people;
  }
  const asked = JSON.stringify([state, category, parts]);
  const last = lastFound.get(index.people);
  if (last?.asked === asked) {
    return last.people;
  }
  const people = searched(index, query, most);
  if (people.length < most) {
    lastFound.set(index.people, { asked, people });
  }
  return people;
}

function searched(index: PeopleIndex, query: PeopleQuery, most: number): readonly IndexedPerson[] {
  const { people, names, starts } = index;
  const word = partOfNames(index, query.parts);
  const found: IndexedPerson[] = [];
  for (let line = 0; line < people.length && found.length < most; line += 1) {
    const at = names.indexOf(word, starts[line]);
    if (at < 0) {
      break;
    }
    while ((starts[line + 1] ?? names.length) <= at) {
      line += 1;
    }
    const person = people[line];
    if (person !== undefined && fits(person, query)) {
      found.push(person);
    }
  }
  return found;
}

const selectLines = `SELECT p.id, p.code, p.full_name AS fullName, p.birth_date AS birthDate, p.birth_precision AS birthPrecision, p.sex,
    (SELECT json_array(area, address) FROM (SELECT r.area, r.address, max(r."from") FROM residence r WHERE r.person_id = p.id
      AND r.voided_at IS NULL AND r."from" <= @today AND (r."to" IS NULL OR @today < r."to"))) AS home,
    (SELECT coalesce(b.short_name, b.full_name) FROM membership m JOIN body b ON b.id = m.body_id WHERE m.person_id = p.id
      AND m.voided_at IS NULL AND m.joined_on <= @today AND (m.left_on IS NULL OR @today < m.left_on) LIMIT 1) AS club,
    (SELECT max(g.managed_to) FROM management g WHERE g.person_id = p.id AND g.voided_at IS NULL AND g.ended_on IS NULL
      AND g.managed_to >= @today) AS managedTo,
    (SELECT d.number FROM identity_document d WHERE d.person_id = p.id AND d.voided_at IS NULL AND d.number IS NOT NULL
      ORDER BY d.id DESC LIMIT 1) AS identity,
    p.phone, p.ethnicity, p.education, p.occupation, p.note,
    (SELECT h.code FROM household h WHERE h.id = p.household_id) AS household
    FROM person p WHERE p.id IN (SELECT value FROM json_each(@ids))`;

type StoredLine = Omit<PersonLine, "category" | "area" | "address"> & { readonly home: string };

/** Where somebody lives as `selectLines` answers it: a list of area and address. */
function homeOf(home: string): Pick<PersonLine, "area" | "address"> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- `json_array` of two columns of text
  const [area, address] = JSON.parse(home) as [string | null, string | null];
  return { area, address };
}

/** People in Vietnamese order of names, one page of them. */
export function findPeople(database: ReadableDatabase, query: PeopleQuery): readonly PersonLine[] {
  const { offset, limit } = query;
  const { today } = query;
  const page = wanted(database, query, offset + limit).slice(offset, offset + limit);
  const ids = JSON.stringify(page.map(({ id }) => id));
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the columns of the SELECT are the fields of the line
  const lines = prepared(database, selectLines).all({ today, ids }) as StoredLine[];
  const lineOf = new Map(lines.map((line) => [line.id, line]));
  return page.flatMap(({ id, category }) => {
    const line = lineOf.get(id);
    if (line === undefined) {
      return [];
    }
    const { home, ...rest } = line;
    return [{ ...rest, ...homeOf(home), category }];
  });
}

/** How many people the query finds on all pages. */
export function countPeople(database: ReadableDatabase, query: PeopleQuery): number {
  return wanted(database, query).length;
}

/** Names behind the codes of reports: persons, clubs and volunteers. */
export function namesOfCodes(
  database: ReadableDatabase,
  codes: readonly string[],
): ReadonlyMap<
  string,
  { readonly entity: string; readonly id: string; readonly name: string; readonly detail: string }
> {
  const sql = `SELECT 'person' AS entity, id, code, full_name AS name, substr(birth_date, 1, 4) AS detail FROM person
      WHERE code IN (SELECT value FROM json_each(@codes))
    UNION ALL SELECT 'body', id, code, coalesce(short_name, full_name), founded_on FROM body WHERE code IN (SELECT value FROM json_each(@codes))
    UNION ALL SELECT 'volunteer', id, code, full_name, '' FROM volunteer WHERE code IN (SELECT value FROM json_each(@codes))
    UNION ALL SELECT 'household', id, code, code, '' FROM household WHERE code IN (SELECT value FROM json_each(@codes))`;
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the columns of the SELECT are the fields of the row
  const rows = prepared(database, sql).all({ codes: JSON.stringify(codes) }) as {
    readonly entity: string;
    readonly id: string;
    readonly code: string;
    readonly name: string;
    readonly detail: string;
  }[];
  return new Map(rows.map(({ code, ...row }) => [code, row]));
}
