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

/** What a line shows besides what the index holds, in the order of `Shown`. */
const selectShown = `SELECT id, birth_date, birth_precision, sex, phone, ethnicity, education, occupation, note
  FROM person WHERE id IN (SELECT value FROM json_each(?))`;

type Shown = readonly [
  id: string,
  birthDate: string,
  birthPrecision: string,
  sex: "NAM" | "NU",
  phone: string | null,
  ethnicity: string,
  education: string | null,
  occupation: string | null,
  note: string | null,
];

function lineOf(person: IndexedPerson, shown: Shown): PersonLine {
  return {
    id: person.id,
    code: person.shownCode,
    fullName: person.fullName,
    birthDate: shown[1],
    birthPrecision: shown[2],
    sex: shown[3],
    category: person.category,
    area: person.area,
    club: person.club,
    managedTo: person.managedTo,
    identity: person.identity,
    phone: shown[4],
    address: person.address,
    ethnicity: shown[5],
    education: shown[6],
    occupation: shown[7],
    household: person.household,
    note: shown[8],
  };
}

/** People in Vietnamese order of names, one page of them. */
export function findPeople(database: ReadableDatabase, query: PeopleQuery): readonly PersonLine[] {
  const { offset, limit } = query;
  const page = wanted(database, query, offset + limit).slice(offset, offset + limit);
  const ids = JSON.stringify(page.map(({ id }) => id));
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the columns of the SELECT are those of the row
  const rows = prepared(database, selectShown).raw().all(ids) as Shown[];
  const shownOf = new Map(rows.map((row) => [row[0], row]));
  return page.flatMap((person) => {
    const shown = shownOf.get(person.id);
    return shown === undefined ? [] : [lineOf(person, shown)];
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
