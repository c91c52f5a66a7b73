import type { CalendarDate } from "#shared/base/calendar-date.ts";
import type { Facts } from "#shared/documents/kind.ts";
import { recordsWhere } from "../../database/reading.ts";
import type { counsellingVisit } from "../../database/schema/care.ts";
import { planGoal, planReview } from "../../database/schema/club-life.ts";
import { personalPlan } from "../../database/schema/clubs.ts";
import type { RecordOf } from "../../database/writing.ts";
import type { Reading } from "../use-case.ts";
import { known } from "./common.ts";

/** A goal's state on paper: the records tell an adjusted goal apart, the paper counts it among those being worked on. */
const goalStates: Readonly<Record<string, string>> = { DANG_TH: "DANG_LAM", DIEU_CHINH: "DANG_LAM" };

/** Goals and reviews of a person's latest plan in a club on a day, as the paper of the plan names them; nothing where none is on record. */
export function planOnRecord(
  { database }: Reading,
  {
    personId,
    clubId,
    date,
  }: { readonly personId: string; readonly clubId: string; readonly date: CalendarDate },
): Facts {
  const plan = recordsWhere(database, personalPlan, { personId, bodyId: clubId })
    .filter(({ approvedOn }) => approvedOn <= date)
    .toSorted((one, other) => one.approvedOn.localeCompare(other.approvedOn))
    .at(-1);
  if (plan === undefined) {
    return {};
  }
  const goals = recordsWhere(database, planGoal, { planId: plan.id }).map((goal) =>
    known({
      domain: goal.domain,
      goal: goal.text,
      activity: goal.activity,
      helper: goal.supporter,
      dueDate: goal.dueOn,
      state: goalStates[goal.status] ?? goal.status,
      result: goal.result,
    }),
  );
  const reviews = recordsWhere(database, planReview, { planId: plan.id }).map(({ date: on, text }) => ({
    date: on,
    comment: text,
  }));
  return { ...(goals.length > 0 ? { goals } : {}), ...(reviews.length > 0 ? { reviews } : {}) };
}

/** What was talked about at a visit, as both papers of counselling name it. */
export function talkOf(visit: RecordOf<typeof counsellingVisit> | undefined): Facts {
  return known({
    startsAt: visit?.time,
    mode: visit?.mode,
    topics: visit?.topics,
    summary: visit?.summary,
    wishes: visit?.needs,
    counsellor: visit?.counsellor,
  });
}
