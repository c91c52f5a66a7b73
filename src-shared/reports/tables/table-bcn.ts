import { addDays, ageOn } from "#shared/base/calendar-date.ts";
import { byCode, cells, type Cells } from "../cells.ts";
import type { ClubFigures } from "../club-figures.ts";
import type { ReportContext } from "../context.ts";
import { distinct } from "../figures.ts";
import type { Spell } from "../history.ts";
import { categoryOn, completionOf, isPresent } from "../history-index.ts";
import { ct20, type FormCounts } from "../indicators/ct20.ts";
import { managementSpells, type ManagementSpell } from "../managements.ts";
import { peopleGroup, type PeopleGroup } from "../people-groups.ts";
import { anyHoldsOn, holdsOn, isInside, joined, shared } from "../spells.ts";
import type { ManagementTable } from "./table-04.ts";
import { officeStatistics, type OfficeRows, type OfficeStatistics } from "./table-bcn-office.ts";
import type { SupportTable } from "./table-05.ts";

type Counts = Cells<Readonly<Record<string, readonly string[]>>>;
type Movement = Cells<Readonly<Record<"opening" | "increase" | "decrease" | "closing", readonly string[]>>>;

/**
 * Biểu 01-BCN (Thông tư 05/2011/TT-BLĐTBXH điều 3): rehabilitation and post-rehabilitation management in a commune.
 * The groups are those of the form; its lines are not published, so these are the programme's own.
 */
export interface StatisticsTable extends OfficeStatistics {
  /** Those under each category on the last day, and those under management (QLSC), by sex, age and ethnic group. */
  readonly people: Readonly<Record<string, PeopleGroup>>;
  /** Voluntary rehabilitation at home and in the community, which the records keep as one form. */
  readonly rehabilitation: Movement;
  /** Admissions and registrations of the period by form (CT20). */
  readonly forms: FormCounts;
  readonly management: ManagementTable["total"];
  /** Those under management on the last day by kind (list LOAI_QLSC). */
  readonly management_by_kind: Counts;
  readonly papers: Cells<Readonly<Record<"decisions" | "certificates", readonly string[]>>>;
  readonly support: SupportTable["total"];
  readonly support_by_kind: Counts;
  readonly activity: Cells<
    Readonly<
      Record<
        | "counselling_visits"
        | "counselled_persons"
        | "tests"
        | "positive_tests"
        | "slips"
        | "relapsed"
        | "absent_unreported",
        readonly string[]
      >
    >
  >;
  readonly treatment: Movement;
  readonly club_members: Movement;
  readonly clubs: Pick<ClubFigures, "sessions_held" | "expected" | "present">;
}

const listedCategories = ["SU_DUNG", "NGHIEN", "CAI_CONG_DONG", "METHADONE", "SAU_CAI"];
const adult = 18;

/** The movement of persons whose spells are given, spells that touch or overlap being one. */
function movementOf({ period }: ReportContext, spells: ReadonlyMap<string, readonly Spell[]>): Movement {
  const one = [...spells].map(([person, own]) => ({ person, spells: joined(own) }));
  const on = (day: string): readonly string[] =>
    one
      .filter((row) => anyHoldsOn(row.spells, day))
      .map(({ person }) => person)
      .toSorted();
  const turning = (end: "from" | "to"): readonly string[] =>
    one
      .flatMap((row) =>
        row.spells.flatMap((spell) => (isInside(spell[end] ?? "", period) ? [row.person] : [])),
      )
      .toSorted();
  return cells({
    opening: on(addDays(period.from, -1)),
    increase: turning("from"),
    decrease: turning("to"),
    closing: on(period.to),
  });
}

/** The days on which a person was present in one category. */
function presentAs({ index }: ReportContext, category: string): ReadonlyMap<string, readonly Spell[]> {
  return new Map(
    [...index.categories].map(([person, spells]) => [
      person,
      shared(
        index.presence.get(person) ?? [],
        spells.filter((spell) => spell.category === category),
      ),
    ]),
  );
}

const voluntaryForms = new Set(["CONG_DONG", "TU_NGUYEN_CO_SO"]);

/** The kind of a management (list LOAI_QLSC), by the completion it follows and the age on that day. */
function kindOf({ index }: ReportContext, { decision }: ManagementSpell): string {
  const { form = "", completedOn = "" } = completionOf(index, decision) ?? {};
  if (voluntaryForms.has(form)) {
    return "TN";
  }
  if (form === "THUOC_THAY_THE") {
    return "OST";
  }
  const birth = index.persons.get(decision.person)?.birthDate;
  if (form !== "BAT_BUOC" || birth === undefined) {
    return "KHONG_RO";
  }
  return ageOn(birth, completedOn) < adult ? "BB_12_18" : "BB_18";
}

/** Rehabilitated before, and determined to be addicted again in the period (Nghị định 163/2026/NĐ-CP điều 4). */
function relapsed({ index, history, period }: ReportContext): readonly string[] {
  const rehabilitated = (person: string, before: string): boolean =>
    (index.completions.get(person) ?? []).some(({ completedOn }) => completedOn < before) ||
    (index.categories.get(person) ?? []).some(
      ({ category, from }) => category === "SAU_CAI" && from < before,
    );
  return distinct(
    history.categories
      .filter(
        ({ person, category, from }) =>
          category === "NGHIEN" && isInside(from, period) && rehabilitated(person, from),
      )
      .map(({ person }) => person),
  );
}

function persons(rows: readonly { readonly person: string }[]): readonly string[] {
  return rows.map(({ person }) => person).toSorted();
}

function activityOf(context: ReportContext): StatisticsTable["activity"] {
  const { history, period } = context;
  const visits = history.counsellings.filter(({ date }) => isInside(date, period));
  const tests = history.tests.filter(({ date }) => isInside(date, period));
  return cells({
    counselling_visits: visits.map(({ client }) => client).toSorted(),
    counselled_persons: distinct(visits.map(({ client }) => client)),
    tests: persons(tests),
    positive_tests: persons(tests.filter(({ result }) => result === "DUONG")),
    slips: history.referrals
      .filter(({ issuedOn }) => isInside(issuedOn, period))
      .map(({ slip }) => slip)
      .toSorted(),
    relapsed: relapsed(context),
    absent_unreported: distinct(
      history.absences
        .filter(({ from, reported }) => reported === 0 && isInside(from, period))
        .map(({ person }) => person),
    ),
  });
}

/** Everyone listed on the last day by category, and everyone under management. */
function peopleOf({ index, period }: ReportContext, managed: readonly string[]): StatisticsTable["people"] {
  const present = index.personKeys.filter((person) => isPresent(index, person, period.to));
  const groups: Record<string, PeopleGroup> = {};
  for (const category of listedCategories) {
    const own = present.filter((person) => categoryOn(index, person, period.to) === category);
    groups[category] = peopleGroup(index, own, period.to);
  }
  return { ...groups, QLSC: peopleGroup(index, managed, period.to) };
}

function managementByKind(context: ReportContext): Counts {
  const managed = managementSpells(context).filter((spell) => holdsOn(spell, context.period.to));
  return cells(
    byCode(managed, {
      codes: ["TN", "OST", "BB_12_18", "BB_18"],
      codeOf: (spell) => kindOf(context, spell),
      keyOf: ({ person }) => person,
    }),
  );
}

function papersOf({ history, period }: ReportContext): StatisticsTable["papers"] {
  return cells({
    decisions: persons(history.decisions.filter(({ decidedOn }) => isInside(decidedOn, period))),
    certificates: persons(
      history.decisions.filter(
        ({ endedOn, certificateNumber }) =>
          certificateNumber !== undefined && endedOn !== undefined && isInside(endedOn, period),
      ),
    ),
  });
}

function supportByKind({ history, period }: ReportContext): Counts {
  return cells(
    byCode(
      history.supports.filter(({ date }) => isInside(date, period)),
      {
        codes: ["VAY_VON", "HOC_NGHE", "VIEC_LAM", "HOC_VAN_HOA"],
        codeOf: ({ kind }) => kind,
        keyOf: ({ person }) => person,
      },
    ),
  );
}

function clubMembers(context: ReportContext): Movement {
  const memberships = context.history.memberships.map(({ person, joinedOn, leftOn }) => ({
    person,
    from: joinedOn,
    to: leftOn,
  }));
  return movementOf(
    context,
    Map.groupBy(memberships, ({ person }) => person),
  );
}

/** What the statistics take over from the tables of the same period. */
interface StatisticsInput {
  readonly management: ManagementTable;
  readonly support: SupportTable;
  readonly clubs: Readonly<Record<string, ClubFigures>>;
  readonly office: OfficeRows;
}

/** Biểu 01-BCN of a period of either calendar, from the records and from Biểu 04 and 05 of the same days. */
export function statisticsTable(
  context: ReportContext,
  { management, support, clubs, office }: StatisticsInput,
): StatisticsTable {
  const sum = (figure: keyof StatisticsTable["clubs"]): number =>
    Object.values(clubs).reduce((total, club) => total + club[figure], 0);
  return {
    people: peopleOf(context, management.total.ids.closing),
    rehabilitation: movementOf(context, presentAs(context, "CAI_CONG_DONG")),
    forms: ct20(context),
    management: management.total,
    management_by_kind: managementByKind(context),
    papers: papersOf(context),
    support: support.total,
    support_by_kind: supportByKind(context),
    activity: activityOf(context),
    treatment: movementOf(context, context.index.treatments),
    club_members: clubMembers(context),
    clubs: { sessions_held: sum("sessions_held"), expected: sum("expected"), present: sum("present") },
    ...officeStatistics(office, context),
  };
}
