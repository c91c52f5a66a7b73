import { foldText, initialsOf, nameSortKey } from "#shared/base/vietnamese-text.ts";
import type { IdentityFields, PersonFields, ResidenceFields } from "#shared/domain/person.ts";
import { firstWhere } from "../database/reading.ts";
import { categoryStatus, household, identityDocument, person, residence } from "../database/schema/people.ts";
import { addRecord, addRecords, type FieldsOf } from "../database/writing.ts";
import type { UseCase } from "./use-case.ts";

/** A person as they are written: with everything the first paper already needs. */
export interface NewPerson {
  readonly code: string;
  readonly person: PersonFields;
  /** `null` where a document exists and its number is not known yet: it stays on the list of what is missing. */
  readonly identity: IdentityFields | null;
  readonly residence: ResidenceFields;
  readonly category: string | null;
  /** Of the category; nothing without one. */
  readonly substance: string | null;
  readonly householdCode: string | null;
  readonly familyMembersAtHome: number;
}

/** The columns by which a person is searched and sorted, from the name. */
export function searchColumns(
  fields: Pick<PersonFields, "fullName" | "sortName">,
): Pick<FieldsOf<typeof person>, "folded" | "initials" | "sortKey"> {
  const folded = foldText(fields.fullName);
  return {
    folded,
    initials: initialsOf(folded),
    sortKey: nameSortKey(fields.fullName, fields.sortName ?? undefined),
  };
}

/** The household of that code, made where it is new. */
function householdId({ database, writing }: UseCase, code: string | null): string | null {
  if (code === null) {
    return null;
  }
  return firstWhere(database, household, { code })?.id ?? addRecord(writing, household, { code });
}

/** Writes people whom the rules have let through, with documents, residences and categories; answers their ids. */
export function writePersons(useCase: UseCase, people: readonly NewPerson[]): readonly string[] {
  const { writing } = useCase;
  const ids = addRecords(
    writing,
    person,
    people.map(({ person: fields, code, householdCode, familyMembersAtHome }) => ({
      ...fields,
      ...searchColumns(fields),
      code,
      householdId: householdId(useCase, householdCode),
      familyMembersAtHome,
    })),
  );
  const withIds = people.map((one, index) => ({ ...one, personId: ids[index] ?? "" }));
  addRecords(
    writing,
    identityDocument,
    withIds.flatMap(({ personId, identity }) => (identity === null ? [] : [{ personId, ...identity }])),
  );
  addRecords(
    writing,
    residence,
    withIds.map(({ personId, residence: home }) => ({ personId, ...home })),
  );
  addRecords(
    writing,
    categoryStatus,
    withIds.flatMap(({ personId, category, substance, residence: { from } }) =>
      category === null ? [] : [{ personId, category, substance, from, source: "CONG_AN" }],
    ),
  );
  return ids;
}
