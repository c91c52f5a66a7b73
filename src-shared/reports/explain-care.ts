import { addDays } from "#shared/base/calendar-date.ts";
import { completionCohort, isManaged } from "./completions.ts";
import type { ReportContext } from "./context.ts";
import type { Reason, Why } from "./explain-reasons.ts";
import { helpVisits } from "./indicators/ct02.ts";
import { treatmentForms } from "./indicators/ct09.ts";
import { daysWithin, isInside, touches } from "./spells.ts";

/* Why somebody is not in the indicators of volunteers, completions and counselling points: CT02, CT04 to CT06, CT08 to CT10. */

/** CT02: volunteers who helped fewer persons than asked, and those who served too few days of the period. */
export function whyHelped(context: ReportContext): Why {
  const { history, period, parameters } = context;
  const visits = new Set(
    history.visits.filter(({ date }) => isInside(date, period)).map(({ volunteer }) => volunteer),
  );
  const counted = new Set(helpVisits(context).map(({ volunteer }) => volunteer));
  return {
    reasonsOf: (volunteer) => {
      if (counted.has(volunteer)) {
        return ["HELPED_TOO_FEW"];
      }
      return [visits.has(volunteer) ? "VISITS_NOT_COUNTED" : "NO_VISIT"];
    },
    leftOut: history.volunteers
      .filter(({ spells }) => spells.some((spell) => touches(spell, period)))
      .filter(
        ({ spells }) =>
          spells.reduce((days, spell) => days + daysWithin(spell, period), 0) < parameters.min_volunteer_days,
      )
      .map(({ key }) => [key, "SERVICE_TOO_SHORT"]),
  };
}

/** CT04 and, with a form, CT05: who is not managed by the reasons of CT03, who is managed and got no help. */
export function whySupported(context: ReportContext, managed: Why, form?: string): Why {
  const { cohort } = completionCohort(context);
  const unmanaged = new Set(
    cohort.filter((completion) => !isManaged(context, completion)).map(({ person }) => person),
  );
  const others = form === undefined ? [] : cohort.filter((completion) => completion.form !== form);
  return {
    reasonsOf: (person) => (unmanaged.has(person) ? managed.reasonsOf(person) : ["NO_SUPPORT"]),
    leftOut: [...others.map(({ person }) => [person, "OTHER_FORM"] as const), ...managed.leftOut],
  };
}

const nothing = (): readonly Reason[] => ["NOT_COUNTED"];

/** CT06: clients whose visits all lie outside the year to date. */
export function whyCounselled({ history, yearToDate }: ReportContext): Why {
  return {
    reasonsOf: nothing,
    leftOut: [
      ...new Set(
        history.counsellings.filter(({ date }) => !isInside(date, yearToDate)).map(({ client }) => client),
      ),
    ].map((client) => [client, "COUNSELLED_OUTSIDE_YEAR"]),
  };
}

/** CT08: slips without a reply, with a late one or one that says no, and slips of the period that are not due yet. */
export function whyReplied({ index, history, period, parameters }: ReportContext): Why {
  return {
    reasonsOf: (slip) => {
      const replies = index.replies.get(slip) ?? [];
      if (replies.some(({ result }) => result === "DA_TIEP_NHAN")) {
        return ["REPLY_AFTER_PERIOD"];
      }
      return [replies.length === 0 ? "NO_REPLY" : "NOT_ACCEPTED"];
    },
    leftOut: history.referrals
      .filter(
        ({ issuedOn }) =>
          isInside(issuedOn, period) && addDays(issuedOn, parameters.feedback_days) > period.to,
      )
      .map(({ slip }) => [slip, "REPLY_NOT_DUE"]),
  };
}

/** CT09: registrations of the year that no point brought about, or for what is no form of rehabilitation here. */
export function whyMobilised({ history, yearToDate }: ReportContext): Why {
  return {
    reasonsOf: nothing,
    leftOut: history.registrations
      .filter(({ date }) => isInside(date, yearToDate))
      .flatMap(({ person, form, point }): (readonly [string, Reason])[] => {
        if (treatmentForms.has(form)) {
          return [[person, "TREATMENT_IS_NO_FORM"]];
        }
        return point === undefined ? [[person, "NOT_MOBILISED"]] : [];
      }),
  };
}

/** CT10: clients whose slips of the year are for other services. */
export function whyVocational({ history, yearToDate }: ReportContext): Why {
  return {
    reasonsOf: nothing,
    leftOut: history.referrals
      .filter(({ service, issuedOn }) => service !== "HOC_NGHE" && isInside(issuedOn, yearToDate))
      .map(({ client }) => [client, "OTHER_SERVICE"]),
  };
}
