import { shortDate, type CalendarDate } from "#shared/base/calendar-date.ts";
import { accept, refuse, type Result } from "#shared/base/result.ts";
import { recordsWhere } from "../database/reading.ts";
import { body, evaluation } from "../database/schema/clubs.ts";
import { changeRecord, type RecordOf } from "../database/writing.ts";
import { mustExist, notInFuture } from "./rules.ts";
import type { UseCase } from "./use-case.ts";

/** What a sheet that is written again loses: its approval was of what stood there before. */
export const draftAgain = { approvedOn: null, approvedBy: null } as const;

interface Approval {
  readonly clubId: string;
  readonly month: string;
  readonly approvedBy: string;
  readonly approvedOn: CalendarDate;
}

type ApprovalRefusal = "recordUnknown" | "dateInFuture" | "nothingToApprove" | "approvedBeforeAssessed";

/** Approves every sheet of a club's month that is still a draft; answers how many. */
export function approveSheets(
  { database, writing, ...reading }: UseCase,
  { clubId, month, approvedBy, approvedOn }: Approval,
): Result<{ readonly approved: number }, ApprovalRefusal> {
  const club = mustExist(database, body, clubId);
  const future = club.ok ? notInFuture({ database, ...reading }, approvedOn) : club;
  if (!future.ok) {
    return future;
  }
  const drafts = recordsWhere(database, evaluation, { bodyId: clubId, month, approvedOn: null });
  const days = drafts.flatMap(({ assessedOn }) => assessedOn ?? []).toSorted();
  const last = days.at(-1);
  if (drafts.length === 0) {
    return refuse("nothingToApprove");
  }
  if (last !== undefined && approvedOn < last) {
    return refuse("approvedBeforeAssessed", { date: shortDate(last) });
  }
  for (const { id } of drafts) {
    changeRecord(writing, evaluation, { id, approvedOn, approvedBy });
  }
  return accept({ approved: drafts.length });
}

/** An approved sheet is changed with a reason only; a draft is free. */
export function mayBeWritten(
  sheet: RecordOf<typeof evaluation> | undefined,
  correctionReason: string | null,
): Result<object, "sheetApproved"> {
  const approvedOn = sheet?.approvedOn ?? null;
  return approvedOn === null || correctionReason !== null
    ? accept({})
    : refuse("sheetApproved", { date: shortDate(approvedOn), name: sheet?.approvedBy ?? "" });
}
