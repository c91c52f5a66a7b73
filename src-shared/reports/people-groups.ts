import type { CalendarDate } from "#shared/base/calendar-date.ts";
import { oldestAgeOn } from "#shared/domain/person.ts";
import { byCode, cells, type Cells } from "./cells.ts";
import { substanceOn, type HistoryIndex } from "./history-index.ts";

type Counts = Cells<Readonly<Record<string, readonly string[]>>>;

/** Persons by sex, age band, ethnic group and substance, as the national indicators count them (Quyết định 13/2019). */
export interface PeopleGroup {
  readonly total: Cells<{ readonly persons: readonly string[] }>;
  /** List GIOI_TINH. */
  readonly by_sex: Counts;
  /** List NHOM_TUOI, by the age reached on the last day; of a year of birth alone, the age reached in that year. */
  readonly by_age: Counts;
  /** KINH or KHAC. */
  readonly by_ethnicity: Counts;
  /** List LOAI_CHAT, by what was recorded last up to the day. */
  readonly by_substance: Counts;
}

const unknown = "KHONG_RO";
const kinh = "01";
/** The age from which a person is in the next band, youngest first. */
const ageBands = [
  ["LT14", 14],
  ["14_16", 16],
  ["16_18", 18],
  ["18_30", 30],
  ["GE30", Infinity],
] as const;

function ageBand(index: HistoryIndex, person: string, day: CalendarDate): string {
  const { birthDate, birthPrecision } = index.persons.get(person) ?? {};
  if (birthDate === undefined) {
    return unknown;
  }
  const age = oldestAgeOn(birthDate, birthPrecision ?? "DAY", day);
  return ageBands.find(([, below]) => age < below)?.[0] ?? unknown;
}

function ethnicGroup(index: HistoryIndex, person: string): string {
  const code = index.persons.get(person)?.ethnicity;
  if (code === undefined) {
    return unknown;
  }
  return code === kinh ? "KINH" : "KHAC";
}

/** Counts persons by sex, age band on a day, and ethnic group and substance; each adds up to the total. */
export function peopleGroup(index: HistoryIndex, persons: readonly string[], day: CalendarDate): PeopleGroup {
  const grouped = (codes: readonly string[], codeOf: (person: string) => string): Counts =>
    cells(byCode(persons, { codes, codeOf, keyOf: (person) => person }));
  return {
    total: cells({ persons }),
    by_sex: grouped(["NAM", "NU"], (person) => index.persons.get(person)?.sex ?? unknown),
    by_age: grouped(
      ageBands.map(([band]) => band),
      (person) => ageBand(index, person, day),
    ),
    by_ethnicity: grouped(["KINH", "KHAC"], (person) => ethnicGroup(index, person)),
    by_substance: grouped([], (person) => substanceOn(index, person, day) ?? unknown),
  };
}
