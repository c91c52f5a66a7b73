import { type CalendarDate, datePerPrecision, isFiner, precisionOf } from "#shared/base/calendar-date.ts";
import { firstWhere, recordsWhere } from "../../database/reading.ts";
import type { ReadableDatabase } from "../../database/database.ts";
import { categoryStatus, identityDocument, person, residence } from "../../database/schema/people.ts";
import { addRecord, changeRecord, type RecordOf, type Writing } from "../../database/writing.ts";
import type { PersonDraft } from "./people-plan.ts";

/** What a row would change in a file: which field, from what to what, as text. */
export interface FieldChange {
  readonly field: string;
  readonly before: string;
  readonly after: string;
}

type Person = RecordOf<typeof person>;
type Residence = RecordOf<typeof residence>;

interface Differences {
  readonly shown: readonly FieldChange[];
  readonly person: Partial<
    Pick<
      Person,
      | "alias"
      | "phone"
      | "education"
      | "occupation"
      | "workplace"
      | "note"
      | "ethnicity"
      | "birthDate"
      | "birthPrecision"
    >
  >;
  readonly residence: Residence | undefined;
  readonly place: Partial<Pick<Residence, "area" | "address">>;
  readonly identity: boolean;
  readonly status: ReturnType<typeof statusAfter>;
}

function currentResidence(
  database: ReadableDatabase,
  personId: string,
  today: CalendarDate,
): Residence | undefined {
  return recordsWhere(database, residence, { personId }).findLast(
    ({ from, to }) => from <= today && (to === null || today < to),
  );
}

/** The last category of a person, with its substance. */
export function currentCategory(
  database: ReadableDatabase,
  personId: string,
): { readonly category: string; readonly substance: string | null } | undefined {
  return recordsWhere(database, categoryStatus, { personId })
    .toSorted((one, other) => one.from.localeCompare(other.from) || one.id.localeCompare(other.id))
    .at(-1);
}

/** The category and substance after a row: what it leaves open stays; nothing where it changes neither. */
function statusAfter(
  known: ReturnType<typeof currentCategory>,
  draft: PersonDraft,
): { readonly category: string; readonly substance: string | null } | undefined {
  const former = { category: known?.category, substance: known?.substance ?? null };
  const category = draft.category ?? former.category;
  const substance = draft.substance ?? (category === former.category ? former.substance : null);
  const isKnown = category === former.category && substance === former.substance;
  return category === undefined || isKnown ? undefined : { category, substance };
}

/** What says more of a birth than the record knows: the day of its month or year, anything of a year estimated. */
function birthRefined(known: Person, { who }: PersonDraft): Differences["person"] {
  const birth = who.birth;
  const knownPrecision = precisionOf(known.birthPrecision);
  const refines =
    birth !== undefined &&
    isFiner(birth.precision, knownPrecision) &&
    (knownPrecision === "UNKNOWN_EST" || birth.date.slice(0, 4) === known.birthDate.slice(0, 4));
  return refines ? { birthDate: birth.date, birthPrecision: birth.precision } : {};
}

function shownBirth({ birthDate, birthPrecision }: Pick<Person, "birthDate" | "birthPrecision">): string {
  return datePerPrecision(birthDate, precisionOf(birthPrecision));
}

function given<Fields extends Readonly<Record<string, string | null>>>(
  fields: Fields,
  known: Readonly<Record<string, unknown>>,
): Partial<{ [Key in keyof Fields]: NonNullable<Fields[Key]> }> {
  const differing = Object.entries(fields).filter(([key, value]) => value !== null && known[key] !== value);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- some of the entries of `fields` itself
  return Object.fromEntries(differing) as Partial<{ [Key in keyof Fields]: NonNullable<Fields[Key]> }>;
}

function statusShown(
  known: ReturnType<typeof currentCategory>,
  status: ReturnType<typeof statusAfter>,
): Differences["shown"] {
  if (status === undefined) {
    return [];
  }
  const fields = ["category", "substance"] as const;
  return fields
    .map((field) => ({ field, before: known?.[field] ?? "", after: status[field] ?? "" }))
    .filter(({ before, after }) => before !== after);
}

/** What a row says otherwise than the file of a known person; an empty cell says nothing. */
export function differencesOf(
  database: ReadableDatabase,
  {
    personId,
    draft,
    today,
  }: { readonly personId: string; readonly draft: PersonDraft; readonly today: CalendarDate },
): Differences {
  const known = firstWhere(database, person, { id: personId });
  if (known === undefined) {
    throw new Error("Expected a value: the person was found by their id a moment ago");
  }
  const home = currentResidence(database, personId, today);
  const number = draft.who.identity?.number;
  const numbers = recordsWhere(database, identityDocument, { personId }).map((one) => one.number);
  const category = currentCategory(database, personId);
  const status = statusAfter(category, draft);
  const changed = { ...given(draft.fields, { ...known }), ...birthRefined(known, draft) };
  const place = home === undefined ? {} : given({ area: draft.area, address: draft.address }, { ...home });
  const addsIdentity = number !== undefined && !numbers.includes(number);
  const former = new Map(Object.entries<string | number | null>({ ...known, ...home }));
  const shown = [
    ...Object.entries({ ...changed, ...place })
      .filter(([field]) => field !== "birthPrecision")
      .map(([field, after]) => ({
        field,
        before: field === "birthDate" ? shownBirth(known) : String(former.get(field) ?? ""),
        after: field === "birthDate" ? shownBirth({ ...known, ...changed }) : String(after),
      })),
    ...(addsIdentity
      ? [{ field: "identity", before: numbers.filter(Boolean).join(", "), after: number }]
      : []),
    ...statusShown(category, status),
  ];
  return { shown, person: changed, residence: home, place, identity: addsIdentity, status };
}

/** Writes what a row says otherwise; each change stands in the journal with the import. */
export function writeDifferences(
  writing: Writing,
  {
    personId,
    draft,
    today,
  }: { readonly personId: string; readonly draft: PersonDraft; readonly today: CalendarDate },
): void {
  const found = differencesOf(writing.database, { personId, draft, today });
  if (Object.keys(found.person).length > 0) {
    changeRecord(writing, person, { id: personId, ...found.person });
  }
  if (found.residence !== undefined && Object.keys(found.place).length > 0) {
    changeRecord(writing, residence, { id: found.residence.id, ...found.place });
  }
  if (found.identity && draft.who.identity !== undefined) {
    addRecord(writing, identityDocument, {
      personId,
      ...draft.who.identity,
      issuedOn: draft.identityIssuedOn,
      issuedBy: draft.identityIssuedBy,
    });
  }
  if (found.status !== undefined) {
    addRecord(writing, categoryStatus, {
      personId,
      ...found.status,
      from: today,
      source: "CONG_AN",
    });
  }
}
