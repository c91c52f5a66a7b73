import { datePerPrecision, isFiner, precisionOf } from "#shared/base/calendar-date.ts";
import { accept, refuse, type Result } from "#shared/base/result.ts";
import type { OperationName, OutputOf } from "#shared/contract/contract.ts";
import { maskedNumber } from "#shared/domain/person.ts";
import type { ReadableDatabase } from "../database/database.ts";
import { moveToPerson } from "../database/merging.ts";
import { codesOfPeople, comparisonOf, type KnownPerson } from "../database/person-comparing.ts";
import { recordsWhere } from "../database/reading.ts";
import { notSamePerson, personMerge } from "../database/schema/desk.ts";
import { management, person } from "../database/schema/people.ts";
import { undoBatch } from "../database/undo.ts";
import { addRecord, changeRecord, voidRecord, type RecordOf } from "../database/writing.ts";
import { likelyKnown } from "./people.ts";
import type { HandlersOf } from "./ports.ts";
import { firstRefusal, mustExist, refuseIf, type Nothing } from "./rules.ts";
import type { Desk, Reading, UseCase } from "./use-case.ts";

type Names = Extract<OperationName, `duplicates.${string}`>;
type Pair = OutputOf<"duplicates.list">[number];

/** A person as they are compared with another; numbers are masked. */
export function shownPerson({
  id,
  code,
  fullName,
  birthDate,
  birthPrecision,
  area,
  identityNumbers,
}: KnownPerson): Pair["one"] {
  return {
    id,
    code,
    fullName,
    birth: datePerPrecision(birthDate, birthPrecision),
    area,
    identities: identityNumbers.map(maskedNumber),
  };
}

function pairKey(one: string, other: string): string {
  return one < other ? `${one} ${other}` : `${other} ${one}`;
}

/** Pairs the office has said are two people. */
function dismissed(database: ReadableDatabase): ReadonlySet<string> {
  return new Set(
    recordsWhere(database, notSamePerson).map(({ personId, otherId }) => pairKey(personId, otherId)),
  );
}

/** Pairs of persons who are likely one and of whom nobody has said otherwise. */
export function likelyPairs({ database }: Reading): readonly Pair[] {
  const comparison = comparisonOf(database);
  const seen = new Set(dismissed(database));
  const pairs: Pair[] = [];
  for (const one of comparison.everybody) {
    for (const { person: other, reasons } of comparison.suspectsOf(one, one.id)) {
      const key = pairKey(one.id, other.id);
      if (!seen.has(key)) {
        seen.add(key);
        pairs.push({ one: shownPerson(one), other: shownPerson(other), why: [...reasons] });
      }
    }
  }
  return pairs;
}

interface MergeInput {
  readonly keptId: string;
  readonly mergedId: string;
}

function twoManagements(
  { database }: Reading,
  { keptId, mergedId }: MergeInput,
): Result<Nothing, "mergeTwoManagements"> {
  const [own, theirs] = [keptId, mergedId].map((personId) =>
    recordsWhere(database, management, { personId }),
  );
  const overlap = (own ?? []).some((one) =>
    (theirs ?? []).some((other) => one.managedFrom <= other.managedTo && other.managedFrom <= one.managedTo),
  );
  return refuseIf(overlap, "mergeTwoManagements");
}

type Person = RecordOf<typeof person>;
const fillable = [
  "sortName",
  "alias",
  "education",
  "occupation",
  "workplace",
  "phone",
  "note",
  "householdId",
] as const;

/** What the kept file leaves empty and the merged one knows; another spelling of the name is kept as the other name. */
function filledFrom(kept: Person, merged: Person): Partial<Person> {
  const filled = Object.fromEntries(
    fillable.flatMap((field) =>
      kept[field] === null && merged[field] !== null ? [[field, merged[field]]] : [],
    ),
  );
  const otherName = kept.fullName !== merged.fullName && kept.alias === null && merged.alias === null;
  const birth = isFiner(precisionOf(merged.birthPrecision), precisionOf(kept.birthPrecision))
    ? { birthDate: merged.birthDate, birthPrecision: merged.birthPrecision }
    : {};
  return { ...filled, ...(otherName ? { alias: merged.fullName } : {}), ...birth };
}

/** Records that say something of the two files themselves stay where they are. */
const stays: ReadonlySet<string> = new Set(["person_merge", "not_same_person"]);

function merge(
  useCase: UseCase,
  input: MergeInput,
): Result<
  { readonly id: string; readonly records: number },
  "recordUnknown" | "samePerson" | "mergeTwoManagements"
> {
  const { database, writing } = useCase;
  const { keptId, mergedId } = input;
  const [kept, merged] = [mustExist(database, person, keptId), mustExist(database, person, mergedId)];
  const allowed = firstRefusal<"recordUnknown" | "samePerson" | "mergeTwoManagements">(
    () => refuseIf(keptId === mergedId, "samePerson"),
    () => kept,
    () => merged,
    () => twoManagements(useCase, input),
  );
  if (!allowed.ok || !kept.ok || !merged.ok) {
    return allowed.ok ? refuse("recordUnknown") : allowed;
  }
  const filled = filledFrom(kept.value, merged.value);
  const records = moveToPerson(writing, { kept: kept.value, merged: merged.value }, stays);
  if (Object.keys(filled).length > 0) {
    changeRecord(writing, person, { id: keptId, ...filled });
  }
  for (const pair of recordsWhere(database, notSamePerson)) {
    if ([pair.personId, pair.otherId].includes(mergedId)) {
      voidRecord(writing, notSamePerson, pair.id);
    }
  }
  voidRecord(writing, person, mergedId);
  return accept({ id: addRecord(writing, personMerge, { keptId, mergedId, batch: writing.batch }), records });
}

function dismiss(
  { database, writing }: UseCase,
  personId: string,
  otherId: string,
): Result<Nothing, "recordUnknown" | "samePerson"> {
  const allowed = firstRefusal<"recordUnknown" | "samePerson">(
    () => refuseIf(personId === otherId, "samePerson"),
    () => mustExist(database, person, personId),
    () => mustExist(database, person, otherId),
  );
  if (allowed.ok && !dismissed(database).has(pairKey(personId, otherId))) {
    addRecord(writing, notSamePerson, { personId, otherId });
  }
  return allowed;
}

function unmerge(
  { database, writing }: UseCase,
  id: string,
): Result<{ readonly records: number }, "recordUnknown" | "mergeUndone" | "mergeGoneOn"> {
  const found = mustExist(database, personMerge, id);
  if (!found.ok) {
    return found;
  }
  if (found.value.undoneAt !== null) {
    return refuse("mergeUndone");
  }
  const undone = undoBatch(writing, found.value.batch, new Set(["person_merge"]));
  if (!undone.ok) {
    return refuse("mergeGoneOn");
  }
  changeRecord(writing, personMerge, { id, undoneAt: writing.at });
  return undone;
}

/** Finding people who are on record twice, and making their files one. */
export function duplicateHandlers(desk: Desk): HandlersOf<Names> {
  return {
    "duplicates.ofNew": (input) =>
      accept(
        likelyKnown(desk.reading(), input).map(({ person: suspect, reasons }) => ({
          ...shownPerson(suspect),
          why: [...reasons],
        })),
      ),
    "duplicates.list": () => accept([...likelyPairs(desk.reading())]),
    "duplicates.dismiss": ({ personId, otherId }, context) =>
      desk.write({ operation: "duplicates.dismiss", context }, (useCase) =>
        dismiss(useCase, personId, otherId),
      ),
    "duplicates.merge": ({ reason, ...input }, context) =>
      desk.write({ operation: "duplicates.merge", context, reason }, (useCase) => merge(useCase, input)),
    "duplicates.merges": () => {
      const { database } = desk.reading();
      const people = new Map(comparisonOf(database).everybody.map((one) => [one.id, one]));
      const codes = codesOfPeople(database);
      return accept(
        recordsWhere(database, personMerge)
          .toReversed()
          .map(({ id, keptId, mergedId, createdAt, createdBy, undoneAt }) => ({
            id,
            keptId,
            keptCode: codes.get(keptId) ?? "",
            mergedCode: codes.get(mergedId) ?? "",
            name: people.get(keptId)?.fullName ?? "",
            at: createdAt,
            account: createdBy,
            undoneAt,
          })),
      );
    },
    "duplicates.unmerge": ({ id, reason }, context) =>
      desk.write({ operation: "duplicates.unmerge", context, reason }, (useCase) => unmerge(useCase, id)),
  };
}
