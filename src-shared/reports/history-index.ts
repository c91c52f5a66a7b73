import type { CalendarDate } from "#shared/base/calendar-date.ts";
import type {
  AttendanceRow,
  ClubRow,
  CompletionRow,
  CounsellingRow,
  DecisionRow,
  History,
  MeetingRow,
  MembershipRow,
  PersonRow,
  ReferralRow,
  ReplyRow,
  Spell,
  TestRow,
  TreatmentRow,
} from "./history.ts";
import { anyHoldsOn, holdsOn, without } from "./spells.ts";

/** A category and the days on which it was the latest one. */
interface CategorySpell extends Spell {
  readonly category: string;
}

/** A history with what the indicators look up, built once and used for every period. */
export interface HistoryIndex {
  readonly history: History;
  readonly personKeys: readonly string[];
  readonly persons: ReadonlyMap<string, PersonRow>;
  readonly clubs: readonly ClubRow[];
  readonly residences: ReadonlyMap<string, readonly Spell[]>;
  readonly prison: ReadonlyMap<string, readonly Spell[]>;
  /** Resident and neither in a rehabilitation centre nor in prison (G3). */
  readonly presence: ReadonlyMap<string, readonly Spell[]>;
  readonly categories: ReadonlyMap<string, readonly CategorySpell[]>;
  /** Person → the substances recorded, the latest day last. */
  readonly substances: ReadonlyMap<
    string,
    readonly { readonly from: CalendarDate; readonly substance: string }[]
  >;
  readonly memberships: ReadonlyMap<string, readonly MembershipRow[]>;
  readonly meetings: ReadonlyMap<string, readonly MeetingRow[]>;
  readonly attendance: ReadonlyMap<string, readonly AttendanceRow[]>;
  /** `person club month` → the rank recorded last. */
  readonly ranks: ReadonlyMap<string, string>;
  /** `person month` → the conclusion recorded last. */
  readonly adherence: ReadonlyMap<string, string>;
  readonly treatments: ReadonlyMap<string, readonly TreatmentRow[]>;
  readonly counsellings: ReadonlyMap<string, readonly CounsellingRow[]>;
  readonly referrals: ReadonlyMap<string, readonly ReferralRow[]>;
  readonly replies: ReadonlyMap<string, readonly ReplyRow[]>;
  readonly tests: ReadonlyMap<string, readonly TestRow[]>;
  /** Person → days of a visit, counselling, referral or support of any kind (CT04). */
  readonly helpDays: ReadonlyMap<string, readonly CalendarDate[]>;
  readonly completions: ReadonlyMap<string, readonly CompletionRow[]>;
  /** Completion key → days of the management decisions issued for it. */
  readonly decisionDays: ReadonlyMap<string, readonly CalendarDate[]>;
}

function byPerson<Row extends { readonly person: string }>(rows: readonly Row[]): Map<string, Row[]> {
  return Map.groupBy(rows, (row) => row.person);
}

/** Each person's categories as spells; of two rows of one day the one recorded later holds (G3). */
function categorySpells(history: History): Map<string, CategorySpell[]> {
  const result = new Map<string, CategorySpell[]>();
  for (const [person, rows] of byPerson(history.categories)) {
    const ordered = rows.toSorted((left, right) => left.from.localeCompare(right.from));
    result.set(
      person,
      ordered.map(({ category, from }, index) => ({ category, from, to: ordered[index + 1]?.from })),
    );
  }
  return result;
}

function substancesOf(history: History): HistoryIndex["substances"] {
  const recorded = history.categories
    .flatMap(({ person, from, substance }) => (substance === undefined ? [] : [{ person, from, substance }]))
    .toSorted((left, right) => left.from.localeCompare(right.from));
  return byPerson(recorded);
}

/** Absences during which a resident person is not present in the community (G3). */
const awayKinds = new Set(["CO_SO_CAI", "TRAI_GIAM"]);

function presenceOf(history: History): Map<string, readonly Spell[]> {
  const away = byPerson(history.absences.filter((row) => awayKinds.has(row.kind)));
  const residences = byPerson(history.residences);
  return new Map(
    [...residences].map(([person, spells]) => [person, without(spells, away.get(person) ?? [])]),
  );
}

function helpDaysOf(history: History): Map<string, CalendarDate[]> {
  const days = [
    ...history.visits,
    ...history.counsellings.map(({ client, date }) => ({ person: client, date })),
    ...history.referrals.map(({ client, issuedOn }) => ({ person: client, date: issuedOn })),
    ...history.supports,
  ];
  return new Map([...byPerson(days)].map(([person, rows]) => [person, rows.map(({ date }) => date)]));
}

function distance(left: CalendarDate, right: CalendarDate): number {
  return Math.abs(Date.parse(left) - Date.parse(right));
}

/**
 * The completion a decision was issued for; one that names none belongs to the same person's completion nearest in
 * days, on a tie to the later one.
 */
function nearestCompletion(
  own: readonly CompletionRow[],
  { decidedOn, completion }: DecisionRow,
): CompletionRow | undefined {
  const ordered = own
    .toSorted((left, right) => right.completedOn.localeCompare(left.completedOn))
    .toSorted(
      (left, right) => distance(left.completedOn, decidedOn) - distance(right.completedOn, decidedOn),
    );
  return completion === undefined ? ordered.at(0) : own.find(({ key }) => key === completion);
}

/** The days of the management decisions of each completion. */
function decisionDaysOf(history: History): Map<string, CalendarDate[]> {
  const completions = byPerson(history.completions);
  const result = new Map<string, CalendarDate[]>();
  for (const decision of history.decisions) {
    const key =
      decision.completion ?? nearestCompletion(completions.get(decision.person) ?? [], decision)?.key;
    if (key !== undefined) {
      result.set(key, [...(result.get(key) ?? []), decision.decidedOn]);
    }
  }
  return result;
}

/** The completion a management decision belongs to. */
export function completionOf(
  { completions }: HistoryIndex,
  decision: DecisionRow,
): CompletionRow | undefined {
  return nearestCompletion(completions.get(decision.person) ?? [], decision);
}

function buildIndex(history: History): HistoryIndex {
  return {
    history,
    personKeys: history.persons.map(({ key }) => key).toSorted(),
    persons: new Map(history.persons.map((person) => [person.key, person])),
    clubs: history.clubs.toSorted((left, right) => (left.key < right.key ? -1 : 1)),
    residences: byPerson(history.residences),
    prison: byPerson(history.absences.filter(({ kind }) => kind === "TRAI_GIAM")),
    presence: presenceOf(history),
    categories: categorySpells(history),
    substances: substancesOf(history),
    memberships: Map.groupBy(history.memberships, ({ club }) => club),
    meetings: Map.groupBy(history.meetings, ({ club }) => club),
    attendance: Map.groupBy(history.attendance, ({ meeting }) => meeting),
    ranks: new Map(
      history.evaluations.map(({ person, club, month, rank }) => [`${person} ${club} ${month}`, rank]),
    ),
    adherence: new Map(
      history.adherence.map(({ person, month, conclusion }) => [`${person} ${month}`, conclusion]),
    ),
    treatments: byPerson(history.treatments),
    counsellings: Map.groupBy(history.counsellings, ({ client }) => client),
    referrals: Map.groupBy(history.referrals, ({ client }) => client),
    replies: Map.groupBy(history.replies, ({ slip }) => slip),
    tests: byPerson(history.tests),
    helpDays: helpDaysOf(history),
    completions: byPerson(history.completions),
    decisionDays: decisionDaysOf(history),
  };
}

const indexes = new WeakMap<History, HistoryIndex>();

/** The index of a history, built at its first use. The history must not be changed afterwards. */
export function indexHistory(history: History): HistoryIndex {
  const known = indexes.get(history) ?? buildIndex(history);
  indexes.set(history, known);
  return known;
}

export function isResident(index: HistoryIndex, person: string, day: CalendarDate): boolean {
  return anyHoldsOn(index.residences.get(person) ?? [], day);
}

/** Resident and neither in a rehabilitation centre nor in prison on that day (G3). */
export function isPresent(index: HistoryIndex, person: string, day: CalendarDate): boolean {
  return anyHoldsOn(index.presence.get(person) ?? [], day);
}

/** Stays in a rehabilitation centre that began while the person lived here: who moves in during one was admitted elsewhere. */
export function admissionsFromHere(index: HistoryIndex): History["absences"] {
  return index.history.absences.filter(
    ({ kind, person, from }) => kind === "CO_SO_CAI" && isResident(index, person, from),
  );
}

/** The latest category with a date up to that day (G3). */
export function categoryOn(index: HistoryIndex, person: string, day: CalendarDate): string | undefined {
  return index.categories.get(person)?.find((spell) => holdsOn(spell, day))?.category;
}

/** The substance recorded last up to that day (list LOAI_CHAT). */
export function substanceOn(index: HistoryIndex, person: string, day: CalendarDate): string | undefined {
  return index.substances.get(person)?.findLast(({ from }) => from <= day)?.substance;
}

/** The memberships of a club that hold on a day. */
export function membershipsOn(
  index: HistoryIndex,
  club: string,
  day: CalendarDate,
): readonly MembershipRow[] {
  return (index.memberships.get(club) ?? []).filter(({ joinedOn, leftOn }) =>
    holdsOn({ from: joinedOn, to: leftOn }, day),
  );
}

/** Founded, not dissolved and not suspended on that day. */
export function isActive(club: ClubRow, day: CalendarDate): boolean {
  return holdsOn({ from: club.foundedOn, to: club.dissolvedOn }, day) && !anyHoldsOn(club.suspensions, day);
}
