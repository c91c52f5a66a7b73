import { firstDayOfMonth, lastDayOfMonth } from "#shared/base/calendar-date.ts";
import type { ReportContext } from "./context.ts";
import type { Reason, Why } from "./explain-reasons.ts";
import { isPresent } from "./history-index.ts";
import { treatmentForms } from "./indicators/ct09.ts";
import { listedPersons } from "./indicators/ct12.ts";
import { socialKinds } from "./indicators/ct13.ts";
import { userCategories } from "./indicators/ct15.ts";
import { distinctDaysWithin, isInside, touches } from "./spells.ts";

/* Why somebody is not in the indicators of talks, supports, treatment and services: CT12 to CT15, CT18, CT20. */

interface Told {
  readonly inYear: ReadonlySet<string>;
  readonly ever: ReadonlySet<string>;
}

function told({ history, yearToDate }: ReportContext, who: "person" | "household"): Told {
  const of = (rows: typeof history.communications): ReadonlySet<string> =>
    new Set(rows.flatMap((row) => row[who] ?? []));
  return {
    inYear: of(history.communications.filter(({ date }) => isInside(date, yearToDate))),
    ever: of(history.communications),
  };
}

function untold({ ever }: Told): Why["reasonsOf"] {
  return (key) => [ever.has(key) ? "TALK_OUTSIDE_YEAR" : "NO_TALK"];
}

/** CT12: who was talked to in another year or never; and who was talked to and is gone or not listed at T. */
export function whyTold(context: ReportContext): Why {
  const { index, period } = context;
  const talks = told(context, "person");
  return {
    reasonsOf: untold(talks),
    leftOut: [...talks.inYear].map((person) => [
      person,
      isPresent(index, person, period.to) ? "NOT_LISTED" : "NOT_PRESENT",
    ]),
  };
}

/** CT12b: the same for households; the listed persons who live alone have none to talk to. */
export function whyHouseholdTold(context: ReportContext): Why {
  const { index } = context;
  return {
    reasonsOf: untold(told(context, "household")),
    leftOut: listedPersons(context)
      .filter((person) => (index.persons.get(person)?.familyMembersAtHome ?? 0) < 1)
      .map((person) => [index.persons.get(person)?.household ?? person, "LIVES_ALONE"]),
  };
}

/** CT13: households supported earlier in the year, and those whose support of the period is of another kind. */
export function whySocial({ index, history, period, yearToDate }: ReportContext): Why {
  return {
    reasonsOf: () => ["NOT_COUNTED"],
    leftOut: history.supports
      .filter(({ date }) => isInside(date, yearToDate))
      .flatMap(({ person, kind, date }): (readonly [string, Reason])[] => {
        const household = index.persons.get(person)?.household ?? person;
        if (socialKinds.has(kind)) {
          return [[household, "SUPPORTED_EARLIER"]];
        }
        return isInside(date, period) ? [[household, "OTHER_SUPPORT"]] : [];
      }),
  };
}

const endReasons: Readonly<Record<string, Reason | undefined>> = {
  CHUYEN_DI: "TREATMENT_LEFT",
  BO_TRI: "TREATMENT_DROPPED",
  HOAN_THANH: "TREATMENT_COMPLETED",
  CHET: "TREATMENT_DIED",
  BAT_GIU: "TREATMENT_ARRESTED",
};

/** CT14: those of the year who are not in treatment on the last day, by how their last episode ended. */
export function whyTreated({ index, period }: ReportContext): Why {
  return {
    reasonsOf: (person) => {
      const ended = (index.treatments.get(person) ?? [])
        .filter(({ to }) => to !== undefined && to <= period.to)
        .toSorted((one, other) => (one.to ?? "").localeCompare(other.to ?? ""))
        .at(-1);
      return [endReasons[ended?.endCode ?? ""] ?? "NOT_COUNTED"];
    },
    leftOut: [],
  };
}

/** CT15: users without any service, and users who were away on every day of the period. */
export function whyUsersServed({ index, period }: ReportContext): Why {
  const users = [...index.categories].filter(([, spells]) =>
    spells.some((spell) => userCategories.has(spell.category) && touches(spell, period)),
  );
  return {
    reasonsOf: () => ["NO_SERVICE"],
    leftOut: users.map(([person]) => [person, "AWAY_ALL_PERIOD"]),
  };
}

/** CT18: months of treatment nobody followed, and months of too few days. */
export function whyFollowed({ index, months, parameters }: ReportContext): Why {
  const short = months.flatMap((month) => {
    const days = { from: firstDayOfMonth(month), to: lastDayOfMonth(month) };
    return [...index.treatments]
      .filter(([, episodes]) => {
        const treated = distinctDaysWithin(episodes, days);
        return treated > 0 && treated < parameters.treatment_days_due;
      })
      .map(([person]) => [`${month} ${person}`, "TREATMENT_TOO_SHORT"] as const);
  });
  return { reasonsOf: () => ["NOT_FOLLOWED"], leftOut: short };
}

/** CT20: registrations of the period for treatment, which is no form of rehabilitation here. */
export function whyForms({ history, period }: ReportContext): Why {
  return {
    reasonsOf: () => ["NOT_COUNTED"],
    leftOut: history.registrations
      .filter(({ form, date }) => treatmentForms.has(form) && isInside(date, period))
      .map(({ person }) => [person, "TREATMENT_IS_NO_FORM"]),
  };
}
