import { bareNameKey } from "#shared/base/name-likeness.ts";
import { likenessOf, type ComparedPerson, type Likeness } from "#shared/domain/likeness.ts";
import { prepared, type ReadableDatabase } from "./database.ts";

/** A person on record as they are compared with others. */
export interface KnownPerson extends ComparedPerson {
  readonly id: string;
  readonly code: string;
}

/** Someone on record who is likely the person asked about. */
export interface Suspect extends Likeness {
  readonly person: KnownPerson;
}

/** Everybody on record, to be compared with: by bare name and by number of a document. */
export interface Comparison {
  readonly suspectsOf: (asked: ComparedPerson, exceptId?: string) => readonly Suspect[];
  /** Whoever carries a document of that number. */
  readonly holderOf: (number: string) => KnownPerson | undefined;
  /** Someone who was registered after the comparison began. */
  readonly add: (person: KnownPerson) => void;
  readonly everybody: readonly KnownPerson[];
}

const selectKnown = `SELECT p.id, p.code, p.full_name AS fullName, p.sex, p.birth_date AS birthDate, p.birth_precision AS birthPrecision,
  p.phone, p.household_id AS household,
  (SELECT group_concat(d.number, char(10)) FROM identity_document d WHERE d.person_id = p.id AND d.voided_at IS NULL
    AND d.number IS NOT NULL) AS numbers,
  (SELECT r.area FROM residence r WHERE r.person_id = p.id AND r.voided_at IS NULL ORDER BY r."from" DESC, r.id DESC LIMIT 1) AS area
  FROM person p WHERE p.voided_at IS NULL ORDER BY p.id`;

interface Row extends Omit<KnownPerson, "identityNumbers"> {
  readonly numbers: string | null;
}

function knownPeople(database: ReadableDatabase): KnownPerson[] {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the columns of the SELECT are the fields of the row
  const rows = prepared(database, selectKnown).all() as Row[];
  return rows.map(({ numbers, ...row }) => ({
    ...row,
    identityNumbers: numbers === null ? [] : numbers.split("\n"),
  }));
}

/** The human code of everybody, those among them whose file was merged into another. */
export function codesOfPeople(database: ReadableDatabase): ReadonlyMap<string, string> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the columns of the SELECT are the fields of the row
  const rows = prepared(database, "SELECT id, code FROM person").all() as { id: string; code: string }[];
  return new Map(rows.map(({ id, code }) => [id, code]));
}

function append<Key>(map: Map<Key, KnownPerson[]>, key: Key, person: KnownPerson): void {
  const there = map.get(key);
  if (there === undefined) {
    map.set(key, [person]);
  } else {
    there.push(person);
  }
}

/** Reads everybody once; asking costs no more than the people of the same bare name or document. */
export function comparisonOf(database: ReadableDatabase): Comparison {
  const everybody: KnownPerson[] = [];
  const byName = new Map<string, KnownPerson[]>();
  const byNumber = new Map<string, KnownPerson[]>();
  const add = (person: KnownPerson): void => {
    everybody.push(person);
    append(byName, bareNameKey(person.fullName), person);
    for (const number of person.identityNumbers) {
      append(byNumber, number, person);
    }
  };
  for (const person of knownPeople(database)) {
    add(person);
  }
  return {
    everybody,
    add,
    holderOf: (number) => byNumber.get(number)?.[0],
    suspectsOf: (asked, exceptId) => {
      const near = [
        ...asked.identityNumbers.flatMap((number) => byNumber.get(number) ?? []),
        ...(byName.get(bareNameKey(asked.fullName)) ?? []),
      ];
      return [...new Set(near)].flatMap((person) => {
        const likeness = person.id === exceptId ? undefined : likenessOf(asked, person);
        return likeness === undefined ? [] : [{ ...likeness, person }];
      });
    },
  };
}
