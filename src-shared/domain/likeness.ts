import { yearOf, type CalendarDate, type DatePrecision } from "../base/calendar-date.ts";
import { nameLikeness } from "../base/name-likeness.ts";

/** What is compared of a person: as it is typed, or as the records know it. */
export interface ComparedPerson {
  readonly fullName: string;
  readonly sex: string | null;
  readonly birthDate: CalendarDate;
  readonly birthPrecision: DatePrecision;
  /** Numbers of identity documents, of any kind. */
  readonly identityNumbers: readonly string[];
  readonly phone: string | null;
  readonly household: string | null;
  readonly area: string | null;
}

export const likenessReasons = [
  "IDENTITY",
  "NAME_SAME",
  "NAME_SPELLING",
  "NAME_UNMARKED",
  "BIRTH_DAY",
  "BIRTH_YEAR",
  "BIRTH_SWAPPED",
  "BIRTH_ABOUT",
  "PHONE",
  "HOUSEHOLD",
  "AREA",
  "OLD_AND_NEW_IDENTITY",
] as const;
export type LikenessReason = (typeof likenessReasons)[number];

/** Whether two are likely the same person, why, and whether nothing speaks against it. */
export interface Likeness {
  readonly reasons: readonly LikenessReason[];
  /** Same document, or same name and whole birthday without another document. */
  readonly certain: boolean;
}

const twelveDigits = /^\d{12}$/u;

function newNumber({ identityNumbers }: ComparedPerson): string | undefined {
  return identityNumbers.find((number) => twelveDigits.test(number));
}

function hasOnlyOldNumber({ identityNumbers }: ComparedPerson): boolean {
  return identityNumbers.length > 0 && identityNumbers.every((number) => !twelveDigits.test(number));
}

/** Two different numbers of twelve digits belong to two people: a person keeps theirs for life. */
function otherDocument(one: ComparedPerson, other: ComparedPerson): boolean {
  const [mine, theirs] = [newNumber(one), newNumber(other)];
  return mine !== undefined && theirs !== undefined && mine !== theirs;
}

function swapped(one: CalendarDate, other: CalendarDate): boolean {
  const [year, month, day] = one.split("-");
  return other === `${year ?? ""}-${day ?? ""}-${month ?? ""}`;
}

function birthReason(one: ComparedPerson, other: ComparedPerson): LikenessReason | undefined {
  const whole = one.birthPrecision === "DAY" && other.birthPrecision === "DAY";
  if (whole && one.birthDate === other.birthDate) {
    return "BIRTH_DAY";
  }
  if (whole && swapped(one.birthDate, other.birthDate)) {
    return "BIRTH_SWAPPED";
  }
  if (yearOf(one.birthDate) === yearOf(other.birthDate)) {
    return "BIRTH_YEAR";
  }
  const estimated = [one, other].some(({ birthPrecision }) => birthPrecision === "UNKNOWN_EST");
  return estimated ? "BIRTH_ABOUT" : undefined;
}

function equal(one: string | null, other: string | null): boolean {
  return one !== null && one !== "" && one === other;
}

function sexDiffers(one: ComparedPerson, other: ComparedPerson): boolean {
  return one.sex !== null && other.sex !== null && one.sex !== other.sex;
}

const nameReasons = { SAME: "NAME_SAME", SPELLING: "NAME_SPELLING", UNMARKED: "NAME_UNMARKED" } as const;

function besides(one: ComparedPerson, other: ComparedPerson): LikenessReason[] {
  const oldAndNew =
    (hasOnlyOldNumber(one) && newNumber(other) !== undefined) ||
    (hasOnlyOldNumber(other) && newNumber(one) !== undefined);
  const found: readonly (readonly [LikenessReason, boolean])[] = [
    ["PHONE", equal(one.phone, other.phone)],
    ["HOUSEHOLD", equal(one.household, other.household)],
    ["AREA", equal(one.area, other.area)],
    ["OLD_AND_NEW_IDENTITY", oldAndNew],
  ];
  return found.filter(([, holds]) => holds).map(([reason]) => reason);
}

/**
 * Compares two people; `undefined` where nothing says they are one. A document both carry decides. Else the names must
 * be alike (marks, tone position, i/y aside), the sex must not differ, and the births must agree at least in the year,
 * which an estimated year can neither prove nor disprove;
 * two documents of twelve digits that differ outweigh all but the same name with the same birthday.
 */
export function likenessOf(one: ComparedPerson, other: ComparedPerson): Likeness | undefined {
  const name = nameLikeness(one.fullName, other.fullName);
  const birth = birthReason(one, other);
  const reasons: LikenessReason[] = [
    ...(name === undefined ? [] : [nameReasons[name]]),
    ...(birth === undefined ? [] : [birth]),
    ...besides(one, other),
  ];
  if (one.identityNumbers.some((number) => other.identityNumbers.includes(number))) {
    return { reasons: ["IDENTITY", ...reasons], certain: true };
  }
  if (name === undefined || birth === undefined || sexDiffers(one, other)) {
    return undefined;
  }
  const alike = birth === "BIRTH_DAY" && name !== "UNMARKED";
  const contradicted = otherDocument(one, other);
  return contradicted && !alike ? undefined : { reasons, certain: alike && !contradicted };
}
