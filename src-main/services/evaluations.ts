import { firstDayOfMonth, lastDayOfMonth, monthOf } from "#shared/base/calendar-date.ts";
import { accept, refuse, type Result } from "#shared/base/result.ts";
import {
  countedMeetingKinds,
  rankOfScores,
  rankOfTotal,
  spellsOverlap,
  type Rank,
  type Scores,
} from "#shared/domain/club.ts";
import { addDays } from "#shared/base/calendar-date.ts";
import type { ReadableDatabase } from "../database/database.ts";
import { firstWhere, recordsWhere } from "../database/reading.ts";
import { attendance, body, evaluation, meeting, membership } from "../database/schema/clubs.ts";
import { addRecord, changeRecord } from "../database/writing.ts";
import { membershipSpell } from "./members.ts";
import { mustExist } from "./rules.ts";
import type { UseCase } from "./use-case.ts";

/** A member's attendance of one month's counted meetings. */
export interface MonthAttendance {
  readonly expected: number;
  readonly present: number;
  readonly excused: number;
  /** Twenty points for attendance, excused absences half; `null` where no meeting was due. */
  readonly score: number | null;
  readonly threeUnexcusedInARow: boolean;
}

function marksOf(
  database: ReadableDatabase,
  bodyId: string,
  personId: string,
): readonly { readonly month: string; readonly mark: string }[] {
  const held = recordsWhere(database, meeting, { bodyId, state: "DA_TO_CHUC" }).filter(({ kind }) =>
    countedMeetingKinds.has(kind),
  );
  const byMeeting = new Map(
    recordsWhere(database, attendance, { personId }).map(({ meetingId, mark }) => [meetingId, mark]),
  );
  return held
    .toSorted((a, b) => a.date.localeCompare(b.date))
    .flatMap(({ id, date }) => {
      const mark = byMeeting.get(id);
      return mark === undefined || mark === "KHACH" ? [] : [{ month: monthOf(date), mark }];
    });
}

/** What the records say about a member's month, to propose the attendance score from. */
export function monthAttendance(
  database: ReadableDatabase,
  { bodyId, personId, month }: { readonly bodyId: string; readonly personId: string; readonly month: string },
): MonthAttendance {
  const all = marksOf(database, bodyId, personId).filter((one) => one.month <= month);
  const mine = all.filter((one) => one.month === month);
  const present = mine.filter(({ mark }) => mark === "CM").length;
  const excused = mine.filter(({ mark }) => mark === "VP").length;
  const expected = mine.length;
  const lastThree = all.slice(-3);
  return {
    expected,
    present,
    excused,
    score: expected === 0 ? null : Math.floor((20 * (2 * present + excused) + expected) / (2 * expected)),
    threeUnexcusedInARow: lastThree.length === 3 && lastThree.every(({ mark }) => mark === "VK"),
  };
}

export interface EvaluationInput {
  readonly clubId: string;
  readonly personId: string;
  readonly month: string;
  readonly scores: Scores | null;
  readonly score: number | null;
  readonly rank: Rank | null;
  readonly comment: string | null;
}

type EvaluationRefusal = "recordUnknown" | "notMemberInMonth" | "scoresMissing" | "monthInFuture";

/** Total and rank: from the sheet, or as decided by hand (the rank follows the total unless it is given). */
function decided(
  database: ReadableDatabase,
  { clubId, personId, month, scores, score, rank }: EvaluationInput,
): { readonly score: number; readonly rank: Rank } | undefined {
  if (scores !== null) {
    return rankOfScores(
      scores,
      monthAttendance(database, { bodyId: clubId, personId, month }).threeUnexcusedInARow,
    );
  }
  return score === null ? undefined : { score, rank: rank ?? rankOfTotal(score) };
}

/** One member's evaluation of a month; recorded again, it replaces the former one and keeps it in the journal. */
export function recordEvaluation(
  { database, writing, today }: UseCase,
  input: EvaluationInput,
): Result<
  { readonly id: string; readonly version: number; readonly score: number; readonly rank: Rank },
  EvaluationRefusal
> {
  const { clubId, personId, month, scores, comment } = input;
  const club = mustExist(database, body, clubId);
  if (!club.ok) {
    return club;
  }
  if (month > monthOf(today)) {
    return refuse("monthInFuture", { month });
  }
  const span = { from: firstDayOfMonth(month), to: addDays(lastDayOfMonth(month), 1) };
  const belongs = recordsWhere(database, membership, { bodyId: clubId, personId }).some((one) =>
    spellsOverlap(membershipSpell(one), span),
  );
  if (!belongs) {
    return refuse("notMemberInMonth", { month });
  }
  const result = decided(database, input);
  if (result === undefined) {
    return refuse("scoresMissing");
  }
  const known = firstWhere(database, evaluation, { bodyId: clubId, personId, month });
  const fields = { ...result, scores, comment };
  if (known === undefined) {
    const id = addRecord(writing, evaluation, { bodyId: clubId, personId, month, ...fields });
    return accept({ id, version: 1, ...result });
  }
  return accept({
    id: known.id,
    version: changeRecord(writing, evaluation, { id: known.id, ...fields }),
    ...result,
  });
}
