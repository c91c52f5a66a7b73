import { lastDayOfMonth, monthOf } from "#shared/base/calendar-date.ts";
import type { Role } from "#shared/contract/operation.ts";
import { highestPoints, type Scores } from "#shared/domain/club.ts";
import { recordKinds } from "#shared/domain/records/all-records.ts";
import type { ReadableDatabase } from "../database/database.ts";
import { recordsWhere } from "../database/reading.ts";
import { drugTest, useReport } from "../database/schema/care.ts";
import { planGoal } from "../database/schema/club-life.ts";
import { personalPlan } from "../database/schema/clubs.ts";
import { maySee } from "./entries/restricted.ts";

interface MemberMonth {
  readonly personId: string;
  readonly bodyId: string;
  readonly month: string;
}

/** Points where nobody was tested and nothing speaks of use (scale of the club's progress sheet). */
const untestedPoints = 25;

/** Without use: only where the office keeps tests and reports, and for those who may see them. */
function withoutUse(
  database: ReadableDatabase,
  { personId, month }: MemberMonth,
  role: Role | undefined,
): number | null {
  const kinds = [recordKinds.get("drug_test"), recordKinds.get("use_report")];
  if (!kinds.every((kind) => kind !== undefined && maySee(database, kind, role))) {
    return null;
  }
  const inMonth = ({ date }: { readonly date: string }): boolean => monthOf(date) === month;
  const tests = recordsWhere(database, drugTest, { personId }).filter(inMonth);
  const reported = recordsWhere(database, useReport, { personId }).some(inMonth);
  if (reported || tests.some(({ result }) => result === "DUONG")) {
    return 0;
  }
  return tests.some(({ result }) => result === "AM") ? highestPoints.TC1 : untestedPoints;
}

/** Goals reached among those that have come due, rounded half up; none where no goal was due. */
function byPlan(database: ReadableDatabase, { personId, bodyId, month }: MemberMonth): number | null {
  const end = lastDayOfMonth(month);
  const due = recordsWhere(database, personalPlan, { personId, bodyId })
    .flatMap(({ id }) => recordsWhere(database, planGoal, { planId: id }))
    .filter(({ dueOn, status }) => dueOn !== null && dueOn <= end && status !== "DIEU_CHINH");
  const reached = due.filter(({ status }) => status === "DAT").length;
  return due.length === 0
    ? null
    : Math.floor((2 * highestPoints.TC4 * reached + due.length) / (2 * due.length));
}

/**
 * What the records propose for a member's month: attendance (handed in), the personal plan, and being without use where
 * that is kept. What only people can judge is left to them.
 */
export function proposedScores(
  database: ReadableDatabase,
  member: MemberMonth,
  { attendance, role }: { readonly attendance: number | null; readonly role: Role | undefined },
): Scores {
  return {
    TC1: withoutUse(database, member, role),
    TC2: attendance,
    TC3: null,
    TC4: byPlan(database, member),
    TC5: null,
    TC6: null,
  };
}
