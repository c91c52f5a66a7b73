import { addDays, lastDayOfMonth } from "#shared/base/calendar-date.ts";
import { allClubFigures, isRegularBy } from "./club-figures.ts";
import { completionCohort } from "./completions.ts";
import type { ReportContext } from "./context.ts";
import { distinct, type FigureIds } from "./figures.ts";
import { isActive, isPresent, membershipsOn } from "./history-index.ts";
import { noUseState } from "./indicators/ct11.ts";
import { parametersOfClub } from "./parameters.ts";
import {
  whyCounselled,
  whyHelped,
  whyMobilised,
  whyReplied,
  whySupported,
  whyVocational,
} from "./explain-care.ts";
import {
  whyFollowed,
  whyForms,
  whyHouseholdTold,
  whySocial,
  whyTold,
  whyTreated,
  whyUsersServed,
} from "./explain-people.ts";
import type { Reason, Why } from "./explain-reasons.ts";
import { isInside } from "./spells.ts";

/** One key of an indicator: counted, in the denominator only, or left out, and why. */
export interface ExplainedKey {
  readonly key: string;
  readonly part: "COUNTED" | "NOT_COUNTED" | "LEFT_OUT";
  readonly reasons: readonly Reason[];
}

function whyClubs(context: ReportContext): Why {
  const figures = allClubFigures(context);
  return {
    reasonsOf: (club) => {
      const figure = figures[club];
      const row = context.index.clubs.find(({ key }) => key === club);
      const { meetings, attendance } =
        figure === undefined || row === undefined
          ? { meetings: true, attendance: true }
          : isRegularBy(figure, parametersOfClub(context.parameters, row));
      return [
        ...(meetings ? [] : (["MEETINGS_TOO_FEW"] as const)),
        ...(attendance ? [] : (["ATTENDANCE_TOO_LOW"] as const)),
      ];
    },
    leftOut: Object.entries(figures)
      .filter(([, { regular }]) => regular === null)
      .map(([club]) => [club, "NO_DUE_MONTH"]),
  };
}

/** Completions in the order of their due days, under their persons. */
function whyCompletions(context: ReportContext): Why {
  const { index, history, period, parameters } = context;
  const { cohort, excluded } = completionCohort(context);
  const undecided = new Map(
    cohort.map(({ key, person }) => [person, (index.decisionDays.get(key) ?? []).length === 0]),
  );
  const later = history.completions.filter(
    ({ completedOn }) =>
      isInside(completedOn, period) && addDays(completedOn, parameters.grace_days) > period.to,
  );
  return {
    reasonsOf: (person) => [undecided.get(person) === false ? "DECISION_AFTER_PERIOD" : "NO_DECISION"],
    leftOut: [
      ...excluded.map(({ person }) => [person, "GONE_WHEN_DUE"] as const),
      ...later.map(({ person }) => [person, "NOT_DUE_YET"] as const),
    ],
  };
}

function whyReferred({ index, history, period }: ReportContext): Why {
  const counselled = new Set(
    history.counsellings.filter(({ date }) => isInside(date, period)).map(({ client }) => client),
  );
  const referred = history.referrals.filter(({ issuedOn }) => isInside(issuedOn, period));
  return {
    reasonsOf: (client) => {
      const slips = index.referrals.get(client) ?? [];
      if (slips.some(({ issuedOn }) => isInside(issuedOn, period))) {
        return ["REFERRED_BEFORE_COUNSELLING"];
      }
      return [slips.some(({ issuedOn }) => issuedOn > period.to) ? "REFERRED_AFTER_PERIOD" : "NOT_REFERRED"];
    },
    leftOut: distinct(referred.map(({ client }) => client))
      .filter((client) => !counselled.has(client))
      .map((client) => [client, "NOT_COUNSELLED_IN_PERIOD"]),
  };
}

function whyUsing(context: ReportContext): Why {
  const { index, history, period } = context;
  const state = noUseState(context);
  const [reached, undetermined] = [new Set(state.reached), new Set(state.undetermined)];
  const window = { from: state.windowFrom, to: period.to };
  const reported = new Set(
    history.useReports.filter(({ date }) => isInside(date, window)).map(({ person }) => person),
  );
  const tested = history.tests.filter(({ date }) => isInside(date, window));
  const positive = new Set(tested.filter(({ result }) => result === "DUONG").map(({ person }) => person));
  return {
    reasonsOf: (person) => {
      if (!isPresent(index, person, period.to)) {
        return ["NOT_PRESENT"];
      }
      return [
        ...(positive.has(person) ? (["POSITIVE_TEST"] as const) : []),
        ...(reported.has(person) ? (["USE_REPORTED"] as const) : []),
        ...(undetermined.has(person) ? (["NO_TEST_IN_WINDOW"] as const) : []),
      ];
    },
    leftOut: distinct(tested.map(({ person }) => person))
      .filter((person) => !reached.has(person))
      .map((person) => [person, "NOT_REACHED"]),
  };
}

/** Members of a month who owe no evaluation, as `2026-09 P10`. */
function whyEvaluated({ index, history, months }: ReportContext): Why {
  const evaluated = new Set(history.evaluations.map(({ person, month }) => `${month} ${person}`));
  const leftOut = months.flatMap((month) => {
    const lastDay = lastDayOfMonth(month);
    const members = index.clubs.flatMap((club) =>
      membershipsOn(index, club.key, lastDay).map(({ person }) => ({
        person,
        active: isActive(club, lastDay),
      })),
    );
    const there = new Set(members.map(({ person }) => person));
    const gone = index.personKeys.filter(
      (person) => !there.has(person) && evaluated.has(`${month} ${person}`),
    );
    return [
      ...members.map(
        ({ person, active }) =>
          [`${month} ${person}`, active ? "JOINED_TOO_LATE" : "CLUB_NOT_ACTIVE"] as const,
      ),
      ...gone.map((person) => [`${month} ${person}`, "LEFT_BEFORE_MONTH_END"] as const),
    ];
  });
  return { reasonsOf: () => ["NOT_EVALUATED"], leftOut };
}

function whyPlanned({ index, history, period }: ReportContext): Why {
  const planned = new Set(history.plans.map(({ person }) => person));
  return {
    reasonsOf: (person) => [planned.has(person) ? "PLAN_AFTER_PERIOD" : "NO_PLAN"],
    leftOut: index.clubs.flatMap((club) =>
      membershipsOn(index, club.key, period.to).map(
        ({ person }) => [person, isActive(club, period.to) ? "JOINED_TOO_LATE" : "CLUB_NOT_ACTIVE"] as const,
      ),
    ),
  };
}

const explained: Readonly<Record<string, ((context: ReportContext) => Why) | undefined>> = {
  CT01: whyClubs,
  CT02: whyHelped,
  CT03: whyCompletions,
  CT04: (context) => whySupported(context, whyCompletions(context)),
  CT05: (context) => whySupported(context, whyCompletions(context), "BAT_BUOC"),
  CT06: whyCounselled,
  CT07: whyReferred,
  CT08: whyReplied,
  CT09: whyMobilised,
  CT10: whyVocational,
  CT11: whyUsing,
  CT11b: whyUsing,
  CT12: whyTold,
  CT12b: whyHouseholdTold,
  CT13: whySocial,
  CT14: whyTreated,
  CT15: whyUsersServed,
  CT16: whyEvaluated,
  CT17: whyPlanned,
  CT18: whyFollowed,
  CT20: whyForms,
};

/** Measured by a yearly norm: their denominators list the points that owe it, not who could have been counted. */
const norms = new Set(["CT06", "CT09", "CT10"]);
const plain: Why = { reasonsOf: () => ["NOT_COUNTED"], leftOut: [] };

/**
 * Who is in an indicator and who is not, with the reasons: first those counted, then those of the denominator who are
 * not, then those left out whom one might look for. Indicators without a rule of their own here give the two lists.
 */
export function explainIndicator(
  context: ReportContext,
  indicator: string,
  { num, den }: FigureIds,
): readonly ExplainedKey[] {
  const { reasonsOf, leftOut } = explained[indicator]?.(context) ?? plain;
  const [counted, all] = [new Set(num), new Set(norms.has(indicator) ? [] : den)];
  const outside = Map.groupBy(
    leftOut.filter(([key]) => !counted.has(key) && !all.has(key)),
    ([key]) => key,
  );
  return [
    ...distinct(num).map((key) => ({ key, part: "COUNTED" as const, reasons: [] })),
    ...distinct(all)
      .filter((key) => !counted.has(key))
      .map((key) => ({ key, part: "NOT_COUNTED" as const, reasons: reasonsOf(key) })),
    ...[...outside].map(([key, found]) => ({
      key,
      part: "LEFT_OUT" as const,
      reasons: [...new Set(found.map(([, reason]) => reason))],
    })),
  ];
}
