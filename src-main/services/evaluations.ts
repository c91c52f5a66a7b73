import { addDays, firstDayOfMonth, lastDayOfMonth, monthOf } from "#shared/base/calendar-date.ts";
import { accept, refuse, type Result } from "#shared/base/result.ts";
import type { Role } from "#shared/contract/operation.ts";
import {
  overriddenCriteria,
  rankOfScores,
  rankOfTotal,
  scoresField,
  spellsOverlap,
  type Rank,
  type Scores,
} from "#shared/domain/club.ts";
import { firstWhere, recordsWhere } from "../database/reading.ts";
import { body, evaluation, membership } from "../database/schema/clubs.ts";
import { addRecord, changeRecord, type RecordOf } from "../database/writing.ts";
import { draftAgain, mayBeWritten } from "./evaluation-approval.ts";
import { proposedScores } from "./evaluation-proposals.ts";
import { membershipSpell } from "./members.ts";
import { monthAttendance } from "./month-attendance.ts";
import { firstRefusal, mustExist, notInFuture, refuseIf } from "./rules.ts";
import type { UseCase } from "./use-case.ts";

interface MemberMonth {
  readonly clubId: string;
  readonly personId: string;
  readonly month: string;
}

/** What the sheet says besides its points: in the words of the member, of whoever assessed, and when. */
interface Remarks {
  readonly comment: string | null;
  readonly selfComment?: string | null;
  readonly needs?: string | null;
  readonly assessor?: string | null;
  readonly assessedOn?: string | null;
  readonly overrideReason?: string | null;
  /** Why a sheet that was approved is written again. */
  readonly correctionReason?: string | null;
}

export interface EvaluationInput extends MemberMonth, Remarks {
  readonly scores: Scores | null;
  readonly score: number | null;
  readonly rank: Rank | null;
  /** Whose proposals count: who may not see tests is proposed nothing from them. */
  readonly role?: Role | undefined;
}

type EvaluationRefusal =
  | "recordUnknown"
  | "notMemberInMonth"
  | "scoresMissing"
  | "monthInFuture"
  | "dateInFuture"
  | "overrideNeedsReason"
  | "sheetApproved";

interface Decided {
  readonly score: number;
  readonly rank: Rank;
}

/** Total and rank: from the sheet, or as decided by hand (the rank follows from the points unless it is given). */
function decided(
  { database }: UseCase,
  { clubId, personId, month, scores, score, rank }: EvaluationInput,
): Decided | undefined {
  if (scores === null) {
    return score === null ? undefined : { score, rank: rank ?? rankOfTotal(score) };
  }
  const { threeUnexcusedInARow } = monthAttendance(database, { bodyId: clubId, personId, month });
  const computed = rankOfScores(scores, threeUnexcusedInARow);
  return computed === undefined ? undefined : { score: computed.score, rank: rank ?? computed.rank };
}

/** Whether a sheet decides otherwise than its points or the records do. */
function overrides(
  { database }: UseCase,
  { clubId, personId, month, scores, rank, role }: EvaluationInput,
  known: RecordOf<typeof evaluation> | undefined,
): boolean {
  if (scores === null) {
    return false;
  }
  const attendance = monthAttendance(database, { bodyId: clubId, personId, month });
  const proposed = proposedScores(
    database,
    { personId, bodyId: clubId, month },
    { attendance: attendance.score, role },
  );
  const saved = scoresField.safeParse(known?.scores);
  const changed = overriddenCriteria(scores, proposed, saved.success ? saved.data : null);
  const computed = rankOfScores(scores, attendance.threeUnexcusedInARow)?.rank;
  return changed.length > 0 || (rank !== null && rank !== computed);
}

/** The member belongs to the club in that month, the month has begun, and the sheet is a draft or there is a reason. */
function checkMonth(
  useCase: UseCase,
  { clubId, personId, month, assessedOn = null, correctionReason: reason = null }: EvaluationInput,
): Result<unknown, EvaluationRefusal> {
  const span = { from: firstDayOfMonth(month), to: addDays(lastDayOfMonth(month), 1) };
  const belongs = (): boolean =>
    recordsWhere(useCase.database, membership, { bodyId: clubId, personId }).some((one) =>
      spellsOverlap(membershipSpell(one), span),
    );
  return firstRefusal<EvaluationRefusal>(
    () => mustExist(useCase.database, body, clubId),
    () => refuseIf(month > monthOf(useCase.today), "monthInFuture", { month }),
    () => refuseIf(!belongs(), "notMemberInMonth", { month }),
    () => (assessedOn === null ? accept({}) : notInFuture(useCase, assessedOn)),
    () => mayBeWritten(firstWhere(useCase.database, evaluation, { bodyId: clubId, personId, month }), reason),
  );
}

/** One member's evaluation of a month; recorded again, it replaces the former one and keeps it in the journal. */
export function recordEvaluation(
  useCase: UseCase,
  input: EvaluationInput,
): Result<Decided & { readonly id: string; readonly version: number }, EvaluationRefusal> {
  const { database, writing } = useCase;
  const { clubId, personId, month, scores, overrideReason = null } = input;
  const allowed = checkMonth(useCase, input);
  if (!allowed.ok) {
    return allowed;
  }
  const result = decided(useCase, input);
  if (result === undefined) {
    return refuse("scoresMissing");
  }
  const known = firstWhere(database, evaluation, { bodyId: clubId, personId, month });
  if (overrideReason === null && overrides(useCase, input, known)) {
    return refuse("overrideNeedsReason");
  }
  const { comment, selfComment = null, needs = null, assessor = null, assessedOn = null } = input;
  const fields = { ...result, scores, comment, selfComment, needs, assessor, assessedOn, overrideReason };
  if (known === undefined) {
    const id = addRecord(writing, evaluation, { bodyId: clubId, personId, month, ...fields });
    return accept({ id, version: 1, ...result });
  }
  return accept({
    id: known.id,
    version: changeRecord(writing, evaluation, { id: known.id, ...fields, ...draftAgain }),
    ...result,
  });
}
