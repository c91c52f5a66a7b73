import { openPersonFields } from "#shared/domain/person.ts";
import { nextCode } from "../../database/codes.ts";
import { comparisonOf } from "../../database/person-comparing.ts";
import { person } from "../../database/schema/people.ts";
import { writePersons, type NewPerson } from "../person-writing.ts";
import type { Reading, UseCase } from "../use-case.ts";
import type { ImportRow } from "./layout.ts";
import { currentCategory, differencesOf, writeDifferences, type FieldChange } from "./people-changes.ts";
import { planPerson, type PersonDraft, type Planned } from "./people-plan.ts";

/** A planned row and, for someone known, what it would change. */
export interface PlannedRow<Draft> extends Planned<Draft> {
  readonly changes: readonly FieldChange[];
}

/** Plans the rows of the list of people against everybody on record. */
export function planPeople(
  { database, today }: Reading,
  rows: readonly ImportRow[],
): readonly PlannedRow<PersonDraft>[] {
  const context = {
    comparison: comparisonOf(database),
    categoryOf: (personId: string) => currentCategory(database, personId)?.category,
    today,
    before: { numbers: new Map<string, number>(), people: new Map<string, number>() },
  };
  return rows.map((row) => {
    const planned = planPerson(row, context);
    if (planned.known === undefined) {
      return { ...planned, changes: [] };
    }
    const { shown } = differencesOf(database, { personId: planned.known.id, draft: planned.draft, today });
    return { ...planned, state: shown.length === 0 ? "SAME" : "CHANGED", changes: shown };
  });
}

/** Where somebody lives from whose row does not say so: the day the user named, never before birth. */
function livesFrom({ who, residenceFrom }: PersonDraft, fallback: string): string {
  const birth = who.birth?.date ?? fallback;
  const from = residenceFrom ?? fallback;
  return from < birth ? birth : from;
}

type Codes = () => string;

/** Human codes one after the other: the highest is looked up once, not for each of ten thousand rows. */
function codesFrom({ database }: UseCase): Codes {
  let next = Number(nextCode(database, person, "HS").slice(2));
  return () => {
    const code = `HS${String(next).padStart(4, "0")}`;
    next += 1;
    return code;
  };
}

function newFromRow(draft: PersonDraft, { code, from }: { code: string; from: string }): NewPerson {
  const { who, fields } = draft;
  const { birth, sex, identity } = who;
  if (birth === undefined || sex === undefined) {
    throw new Error("Expected a value: a row without birth or sex is never planned as new");
  }
  return {
    code,
    person: {
      ...openPersonFields,
      ...fields,
      fullName: who.fullName,
      sortName: null,
      sex,
      birthDate: birth.date,
      birthPrecision: birth.precision,
      ethnicity: fields.ethnicity ?? "KHONG_RO",
    },
    identity:
      identity === undefined
        ? null
        : {
            ...identity,
            issuedOn: draft.identityIssuedOn,
            issuedBy: draft.identityIssuedBy,
            missingReason: null,
          },
    residence: { kind: "THUONG_TRU", area: draft.area, address: draft.address, from: livesFrom(draft, from) },
    category: draft.category,
    substance: draft.substance,
    householdCode: draft.household,
    familyMembersAtHome: 0,
  };
}

/** So many new people are written together. */
const peopleTogether = 200;

/** What the user decided about a doubtful row: `NEW`, the id of one of its suspects, or nothing. */
export type Choice = string | undefined;

/** Writes the planned rows; `choiceOf` answers for doubtful ones. Answers how many rows were written. */
export function writePeople(
  useCase: UseCase,
  rows: readonly PlannedRow<PersonDraft>[],
  { choiceOf, from }: { readonly choiceOf: (row: PlannedRow<PersonDraft>) => Choice; readonly from: string },
): number {
  const nextPerson = codesFrom(useCase);
  const { today, writing } = useCase;
  let written = 0;
  let added: NewPerson[] = [];
  const writeAdded = (): void => {
    writePersons(useCase, added);
    added = [];
  };
  for (const row of rows) {
    const choice = row.state === "DOUBTFUL" ? choiceOf(row) : undefined;
    const personId = row.state === "CHANGED" ? row.known?.id : choice;
    if (row.state === "NEW" || choice === "NEW") {
      added.push(newFromRow(row.draft, { code: nextPerson(), from }));
      written += 1;
      if (added.length === peopleTogether) {
        writeAdded();
      }
    } else if (personId !== undefined) {
      writeDifferences(writing, { personId, draft: row.draft, today });
      written += 1;
    }
  }
  writeAdded();
  return written;
}
