import { datePerPrecision, type CalendarDate } from "#shared/base/calendar-date.ts";
import type { ImportReason, ImportState } from "#shared/contract/excel.ts";
import type { PersonFields } from "#shared/domain/person.ts";
import type { ComparedPerson } from "#shared/domain/likeness.ts";
import type { Comparison, KnownPerson, Suspect } from "../../database/person-comparing.ts";
import type { ImportRow } from "./layout.ts";
import { readerOf, type RowPerson } from "./row-reading.ts";

/** What a row of the list of people says. Fields it leaves empty are `null` and change nothing. */
export interface PersonDraft {
  readonly who: RowPerson;
  readonly fields: Pick<
    PersonFields,
    "alias" | "phone" | "education" | "occupation" | "workplace" | "note"
  > & { readonly ethnicity: string | null };
  readonly identityIssuedOn: CalendarDate | null;
  readonly identityIssuedBy: string | null;
  readonly area: string | null;
  readonly address: string | null;
  readonly residenceFrom: CalendarDate | null;
  readonly category: string | null;
  /** Recorded beside a category, the row's own or the one on record. */
  readonly substance: string | null;
  readonly household: string | null;
}

/** One row with what it would do. */
export interface Planned<Draft> {
  readonly at: { readonly sheet: number; readonly row: number };
  readonly state: ImportState;
  readonly name: string;
  readonly draft: Draft;
  readonly reasons: readonly ImportReason[];
  readonly suspects: readonly Suspect[];
  /** Whom the row is about, where that is certain. */
  readonly known: KnownPerson | undefined;
}

/** Reads a row; nothing is compared yet. */
function readPerson(row: ImportRow): {
  readonly draft: PersonDraft;
  readonly problems: readonly ImportReason[];
  readonly notes: readonly ImportReason[];
} {
  const reader = readerOf(row);
  const who = reader.person();
  const draft: PersonDraft = {
    who,
    fields: {
      alias: reader.text("alias", 100),
      phone: reader.phone("phone"),
      ethnicity: reader.code("ethnicity", "DAN_TOC"),
      education: reader.code("education", "HOC_VAN"),
      occupation: reader.text("occupation", 200),
      workplace: reader.text("workplace", 200),
      note: reader.text("note", 2000),
    },
    identityIssuedOn: reader.day("identityIssuedOn"),
    identityIssuedBy: reader.text("identityIssuedBy", 200),
    area: reader.text("area", 200),
    address: reader.text("address", 300),
    residenceFrom: reader.day("residenceFrom"),
    category: reader.code("category", "TINH_TRANG"),
    substance: reader.code("substance", "LOAI_CHAT"),
    household: reader.text("household", 40),
  };
  return { draft, problems: reader.problems, notes: reader.notes };
}

/** A row's person as they are compared with those on record. */
function comparedOf({ who, fields, area, household }: PersonDraft): ComparedPerson | undefined {
  return who.birth === undefined
    ? undefined
    : {
        fullName: who.fullName,
        sex: who.sex ?? null,
        birthDate: who.birth.date,
        birthPrecision: who.birth.precision,
        identityNumbers: who.identity === undefined ? [] : [who.identity.number],
        phone: fields.phone,
        household,
        area,
      };
}

function reason(code: string, params: ImportReason["params"] = {}): ImportReason {
  return { code, params };
}

/** What a new person must have and this row does not say, or says wrongly. */
function problemsOfNew(draft: PersonDraft, today: CalendarDate): ImportReason[] {
  const { birth, sex } = draft.who;
  if (birth === undefined) {
    return [reason("birthMissing", { field: "birth" })];
  }
  const lives = draft.residenceFrom;
  return [
    ...(sex === undefined ? [reason("sexMissing", { field: "sex" })] : []),
    ...(birth.date > today ? [reason("birthInFuture", { field: "birth" })] : []),
    ...(lives !== null && lives > today ? [reason("residenceInFuture", { field: "residenceFrom" })] : []),
    ...(lives !== null && lives < birth.date
      ? [reason("residenceBeforeBirth", { field: "residenceFrom" })]
      : []),
  ];
}

/** What the plans of earlier rows of the same file have taken. */
interface RowsBefore {
  readonly numbers: Map<string, number>;
  readonly people: Map<string, number>;
}

function secondInFile(draft: PersonDraft, row: number, before: RowsBefore): ImportReason | undefined {
  const { identity, birth, fullName } = draft.who;
  const keys: readonly (readonly [Map<string, number>, string | undefined])[] = [
    [before.numbers, identity?.number],
    [
      before.people,
      birth === undefined
        ? undefined
        : `${fullName.toLowerCase()}|${datePerPrecision(birth.date, birth.precision)}|${identity?.number ?? ""}|${draft.area ?? ""}`,
    ],
  ];
  for (const [taken, key] of keys) {
    const earlier = key === undefined ? undefined : taken.get(key);
    if (earlier !== undefined) {
      return reason("twiceInFile", { row: earlier + 1 });
    }
    if (key !== undefined) {
      taken.set(key, row);
    }
  }
  return undefined;
}

interface Judgement {
  readonly state: ImportState;
  readonly reasons: readonly ImportReason[];
  readonly known?: KnownPerson;
  readonly suspects?: readonly Suspect[];
}

/** A document on record whose holder is called otherwise or born another year. */
function contradicts({ reasons }: Suspect): boolean {
  return !reasons.some((one) => one.startsWith("NAME_")) || !reasons.some((one) => one.startsWith("BIRTH_"));
}

function judged(draft: PersonDraft, suspects: readonly Suspect[], today: CalendarDate): Judgement {
  const [first, ...others] = suspects.filter(({ certain }) => certain);
  if (first !== undefined && others.length === 0) {
    return contradicts(first)
      ? { state: "DOUBTFUL", reasons: [reason("identityOfOther", { code: first.person.code })], suspects }
      : { state: "SAME", reasons: [], known: first.person };
  }
  const problems = problemsOfNew(draft, today);
  if (problems.length > 0) {
    return { state: "REFUSED", reasons: problems };
  }
  return suspects.length > 0
    ? {
        state: "DOUBTFUL",
        reasons: [reason("perhapsKnown", { code: suspects[0]?.person.code ?? "" })],
        suspects,
      }
    : { state: "NEW", reasons: [] };
}

/** What stands beside everybody when people are planned: who is on record, who is not one, and today. */
export interface PlanContext {
  /** The category on record of a person, the last one. */
  readonly categoryOf: (personId: string) => string | undefined;
  readonly comparison: Comparison;
  readonly today: CalendarDate;
  readonly before: RowsBefore;
}

/** Whether nothing on record says of what kind a person is: a substance then has no place. */
function hasNoCategory({ categoryOf }: PlanContext, known: KnownPerson | undefined): boolean {
  return known === undefined || categoryOf(known.id) === undefined;
}

/** Plans one row of the list of people: new, known (and then the same or changed), doubtful, or refused with the reasons. */
export function planPerson(row: ImportRow, context: PlanContext): Planned<PersonDraft> {
  const { draft, problems, notes } = readPerson(row);
  const at = { sheet: row.sheet, row: row.row };
  const base = { at, name: draft.who.fullName, draft };
  const twice = secondInFile(draft, row.row, context.before);
  const refusing = [...problems, ...(twice === undefined ? [] : [twice])];
  if (refusing.length > 0) {
    return { ...base, state: "REFUSED", reasons: [...refusing, ...notes], suspects: [], known: undefined };
  }
  const compared = comparedOf(draft);
  const byNumber =
    draft.who.identity === undefined ? undefined : context.comparison.holderOf(draft.who.identity.number);
  const suspects = compared === undefined ? [] : context.comparison.suspectsOf(compared);
  const judgement =
    compared === undefined && byNumber !== undefined
      ? { state: "SAME" as const, reasons: [], known: byNumber }
      : judged(draft, suspects, context.today);
  const isLost =
    draft.substance !== null && draft.category === null && hasNoCategory(context, judgement.known);
  return {
    ...base,
    state: judgement.state,
    reasons: [
      ...judgement.reasons,
      ...notes,
      ...(isLost ? [reason("substanceWithoutCategory", { field: "substance" })] : []),
    ],
    suspects: judgement.suspects ?? [],
    known: judgement.known,
  };
}
