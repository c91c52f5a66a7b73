import { shortDate, type CalendarDate } from "#shared/base/calendar-date.ts";
import { accept, refuse, type Result } from "#shared/base/result.ts";
import { spellsOverlap } from "#shared/domain/club.ts";
import {
  type IdentityFields,
  isTooLongAgo,
  oldestAge,
  type PersonFields,
  type ResidenceFields,
} from "#shared/domain/person.ts";
import { nextCode } from "../database/codes.ts";
import type { ReadableDatabase } from "../database/database.ts";
import { comparisonOf, type Suspect } from "../database/person-comparing.ts";
import { firstWhere, recordsWhere } from "../database/reading.ts";
import { notSamePerson } from "../database/schema/desk.ts";
import {
  absence,
  categoryStatus,
  completion,
  household,
  identityDocument,
  person,
  residence,
} from "../database/schema/people.ts";
import { addRecord, changeRecord, type FieldsOf } from "../database/writing.ts";
import { firstRecordedDay } from "./first-recorded-day.ts";
import { oldEnough } from "./first-category.ts";
import { settleClocks } from "./management-pauses.ts";
import { searchColumns, writePersons, type NewPerson } from "./person-writing.ts";
import {
  firstRefusal,
  knownCode,
  livingPerson,
  mustBeUnchanged,
  notInFuture,
  refuseIf,
  type Nothing,
} from "./rules.ts";
import type { Reading, UseCase } from "./use-case.ts";

/** What registering a person takes besides the person: everything the first paper already needs. */
export interface Registration extends Omit<NewPerson, "code" | "substance"> {
  /** Persons the official looked at and said are someone else. */
  readonly notTheSameAs: readonly string[];
  /** Given by imports that bring their own codes. */
  readonly code?: string;
  /** Of the list LOAI_CHAT; stands beside the category. */
  readonly substance?: string | null;
}

interface Written {
  readonly id: string;
  readonly version: number;
}

type BirthRefusal = "codeUnknown" | "dateInFuture" | "birthTooLongAgo";

function checkPerson(reading: Reading, fields: PersonFields): Result<Nothing, BirthRefusal> {
  return firstRefusal<BirthRefusal>(
    () => notInFuture(reading, fields.birthDate),
    () =>
      refuseIf(isTooLongAgo(fields, reading.today), "birthTooLongAgo", {
        date: shortDate(fields.birthDate),
        years: oldestAge,
      }),
    () => knownCode("DAN_TOC", fields.ethnicity),
    () => knownCode("HOC_VAN", fields.education),
  );
}

/** One number belongs to one person: (kind, number) is the key of a document. */
function identityFree(
  { database }: Reading,
  identity: IdentityFields | null,
): Result<Nothing, "identityNumberTaken"> {
  const number = identity?.number ?? null;
  const holder =
    identity === null || number === null
      ? undefined
      : firstWhere(database, identityDocument, { kind: identity.kind, number });
  const owner = holder === undefined ? undefined : firstWhere(database, person, { id: holder.personId });
  return refuseIf(owner !== undefined, "identityNumberTaken", { code: owner?.code ?? "" });
}

/** Whoever on record is likely this person, and was not yet said to be someone else. */
export function likelyKnown(
  { database }: Reading,
  registration: Pick<Registration, "person" | "identity" | "residence" | "householdCode" | "notTheSameAs">,
): readonly Suspect[] {
  const { person: fields, identity, residence: home, householdCode, notTheSameAs } = registration;
  const number = identity?.number ?? null;
  const code = householdCode === null ? undefined : firstWhere(database, household, { code: householdCode });
  return comparisonOf(database)
    .suspectsOf({
      ...fields,
      identityNumbers: number === null ? [] : [number],
      household: code?.id ?? null,
      area: home.area,
    })
    .filter(({ person: known }) => !notTheSameAs.includes(known.id));
}

/** Likely someone on record, looked at by nobody yet: asked about, never merged silently. */
function perhapsKnown(reading: Reading, registration: Registration): Result<Nothing, "perhapsTheSamePerson"> {
  const [likely] = likelyKnown(reading, registration);
  return refuseIf(likely !== undefined, "perhapsTheSamePerson", {
    id: likely?.person.id ?? "",
    code: likely?.person.code ?? "",
  });
}

/** Remembers whom an official looked at and said is someone else; an id that nobody has any more says nothing. */
export function keepApart({ database, writing }: UseCase, personId: string, others: readonly string[]): void {
  for (const otherId of new Set(others)) {
    if (firstWhere(database, person, { id: otherId }) !== undefined) {
      addRecord(writing, notSamePerson, { personId, otherId });
    }
  }
}

type RegisterRefusal =
  BirthRefusal | "identityNumberTaken" | "perhapsTheSamePerson" | "birthAfterEvent" | "tooYoungForCategory";

/** Adds a person with identity document, residence and category. */
export function registerPerson(
  useCase: UseCase,
  registration: Registration,
): Result<Written & { readonly code: string }, RegisterRefusal> {
  const { person: fields, residence: home } = registration;
  const allowed = firstRefusal<RegisterRefusal>(
    () => checkPerson(useCase, fields),
    () => notInFuture(useCase, home.from),
    () => refuseIf(home.from < fields.birthDate, "birthAfterEvent", { date: shortDate(home.from) }),
    () =>
      registration.category === null
        ? accept({})
        : oldEnough(fields, { category: registration.category, from: home.from }),
    () => identityFree(useCase, registration.identity),
    () => perhapsKnown(useCase, registration),
  );
  if (!allowed.ok) {
    return allowed;
  }
  const code = registration.code ?? nextCode(useCase.database, person, "HS");
  const [id = ""] = writePersons(useCase, [
    { ...registration, substance: registration.substance ?? null, code },
  ]);
  keepApart(useCase, id, registration.notTheSameAs);
  return accept({ id, version: 1, code });
}

/** The first day on which anything is recorded about a person must not lie before their birth. */
function bornBeforeRecords(
  database: ReadableDatabase,
  { id, person: { birthDate } }: { readonly id: string; readonly person: PersonFields },
): Result<Nothing, "birthAfterEvent"> {
  const first = firstRecordedDay(database, id);
  return refuseIf(first !== undefined && first < birthDate, "birthAfterEvent", {
    date: shortDate(first ?? birthDate),
  });
}

/** Corrects who a person is; the former wording stays in the journal. */
export function changePerson(
  useCase: UseCase,
  change: { readonly id: string; readonly version: number; readonly person: PersonFields },
): Result<Written, BirthRefusal | "recordUnknown" | "changedMeanwhile" | "birthAfterEvent"> {
  const found = mustBeUnchanged(useCase.database, person, change);
  const allowed = found.ok
    ? firstRefusal<BirthRefusal | "birthAfterEvent">(
        () => checkPerson(useCase, change.person),
        () => bornBeforeRecords(useCase.database, change),
      )
    : found;
  if (!allowed.ok) {
    return allowed;
  }
  const version = changeRecord(useCase.writing, person, {
    id: change.id,
    ...change.person,
    ...searchColumns(change.person),
  });
  return accept({ id: change.id, version });
}

/** Another identity document; earlier ones stay. */
export function addIdentity(
  useCase: UseCase,
  { personId, identity }: { readonly personId: string; readonly identity: IdentityFields },
): Result<Written, "recordUnknown" | "identityNumberTaken" | "dateInFuture"> {
  const allowed = firstRefusal<"recordUnknown" | "identityNumberTaken" | "dateInFuture">(
    () =>
      firstWhere(useCase.database, person, { id: personId }) === undefined
        ? refuse("recordUnknown")
        : accept({}),
    () => notInFuture(useCase, identity.issuedOn ?? useCase.today),
    () => identityFree(useCase, identity),
  );
  return allowed.ok
    ? accept({ id: addRecord(useCase.writing, identityDocument, { personId, ...identity }), version: 1 })
    : allowed;
}

type SpellRefusal = "recordUnknown" | "spellsOverlap" | "personDead" | "dateInFuture";

/** A residence begins; two of the same kind never overlap. */
export function addResidence(
  useCase: UseCase,
  { personId, residence: home }: { readonly personId: string; readonly residence: ResidenceFields },
): Result<Written, SpellRefusal> {
  const others = recordsWhere(useCase.database, residence, { personId, kind: home.kind });
  const allowed = firstRefusal<SpellRefusal>(
    () => livingPerson(useCase.database, personId, home.from),
    () => notInFuture(useCase, home.from),
    () =>
      refuseIf(
        others.some((other) => spellsOverlap(other, { from: home.from, to: null })),
        "spellsOverlap",
      ),
  );
  return allowed.ok
    ? accept({ id: addRecord(useCase.writing, residence, { personId, ...home }), version: 1 })
    : allowed;
}

interface Ending {
  readonly id: string;
  readonly version: number;
  readonly to: CalendarDate;
}
export type EndRefusal =
  "recordUnknown" | "changedMeanwhile" | "endBeforeStart" | "alreadyEnded" | "dateInFuture";

/** What every ending of a half-open spell must hold: it runs, it ends after it began, and not in the future. */
export function checkEnding(
  reading: Reading,
  spell: { readonly from: CalendarDate; readonly to: CalendarDate | null },
  to: CalendarDate,
): Result<Nothing, "endBeforeStart" | "alreadyEnded" | "dateInFuture"> {
  return firstRefusal<"endBeforeStart" | "alreadyEnded" | "dateInFuture">(
    () => refuseIf(spell.to !== null, "alreadyEnded", { date: shortDate(spell.to ?? to) }),
    () => refuseIf(to <= spell.from, "endBeforeStart", { start: shortDate(spell.from), end: shortDate(to) }),
    () => notInFuture(reading, to),
  );
}

/** A residence ends on the first day it no longer holds. */
export function endResidence(
  useCase: UseCase,
  ending: Ending & { readonly reason: string },
): Result<Written & { readonly personId: string }, EndRefusal> {
  const found = mustBeUnchanged(useCase.database, residence, ending);
  if (!found.ok) {
    return found;
  }
  const allowed = checkEnding(useCase, found.value, ending.to);
  if (!allowed.ok) {
    return allowed;
  }
  const version = changeRecord(useCase.writing, residence, {
    id: ending.id,
    to: ending.to,
    endReason: ending.reason,
  });
  return accept({ id: ending.id, version, personId: found.value.personId });
}

/** A stay elsewhere begins (rehabilitation centre, prison, hospital, work away). */
export function beginAbsence(
  useCase: UseCase,
  stay: {
    readonly personId: string;
    readonly kind: string;
    readonly form: string | null;
    readonly facility: string | null;
    readonly from: CalendarDate;
    readonly reported: boolean;
  },
): Result<Written, SpellRefusal> {
  const others = recordsWhere(useCase.database, absence, { personId: stay.personId, kind: stay.kind });
  const allowed = firstRefusal<SpellRefusal>(
    () => livingPerson(useCase.database, stay.personId, stay.from),
    () => notInFuture(useCase, stay.from),
    () =>
      refuseIf(
        others.some((other) => spellsOverlap(other, { from: stay.from, to: null })),
        "spellsOverlap",
      ),
  );
  return allowed.ok ? accept({ id: addRecord(useCase.writing, absence, stay), version: 1 }) : allowed;
}

export function endAbsence(useCase: UseCase, ending: Ending): Result<Written, EndRefusal> {
  const found = mustBeUnchanged(useCase.database, absence, ending);
  if (!found.ok) {
    return found;
  }
  const allowed = checkEnding(useCase, found.value, ending.to);
  if (!allowed.ok) {
    return allowed;
  }
  const version = changeRecord(useCase.writing, absence, { id: ending.id, to: ending.to });
  settleClocks(useCase, found.value.personId);
  return accept({ id: ending.id, version });
}

type EventRefusal = "recordUnknown" | "personDead" | "dateInFuture";

/** The category from a day on, until the next one. */
export function setCategory(
  useCase: UseCase,
  status: FieldsOf<typeof categoryStatus>,
): Result<Written, EventRefusal | "tooYoungForCategory"> {
  const who = livingPerson(useCase.database, status.personId, status.from);
  const allowed = firstRefusal<EventRefusal | "tooYoungForCategory">(
    () => who,
    () => notInFuture(useCase, status.from),
    () => (who.ok ? oldEnough(who.value, status) : accept({})),
  );
  return allowed.ok
    ? accept({ id: addRecord(useCase.writing, categoryStatus, status), version: 1 })
    : allowed;
}

/** Completion of rehabilitation or substitution treatment. */
export function recordCompletion(
  useCase: UseCase,
  finished: FieldsOf<typeof completion>,
): Result<Written, EventRefusal | "endBeforeStart" | "duplicateRecord"> {
  const { personId, form, completedOn, startedOn } = finished;
  const allowed = firstRefusal<EventRefusal | "endBeforeStart" | "duplicateRecord">(
    () => livingPerson(useCase.database, personId, completedOn),
    () => notInFuture(useCase, completedOn),
    () => refuseIf(typeof startedOn === "string" && startedOn >= completedOn, "endBeforeStart"),
    () =>
      refuseIf(
        firstWhere(useCase.database, completion, { personId, form, completedOn }) !== undefined,
        "duplicateRecord",
      ),
  );
  return allowed.ok ? accept({ id: addRecord(useCase.writing, completion, finished), version: 1 }) : allowed;
}
