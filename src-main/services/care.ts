import type { CalendarDate } from "#shared/base/calendar-date.ts";
import { refuse, type Result } from "#shared/base/result.ts";
import type { RecordValues } from "#shared/domain/records/record-kind.ts";
import { firstWhere } from "../database/reading.ts";
import { referral, treatment, volunteer, volunteerService } from "../database/schema/care.ts";
import { addRecord, changeRecord } from "../database/writing.ts";
import { addEntry } from "./entries/entries.ts";
import type { EntryRefusal } from "./entries/entry-types.ts";
import { checkEnding, type EndRefusal } from "./people.ts";
import { firstRefusal, knownCode } from "./rules.ts";
import type { UseCase } from "./use-case.ts";

/*
 * What an acceptance year says in its own words (a slip, a volunteer's code, "the treatment ends") turned into records
 * of the house. The rules are those of the records themselves.
 */

interface Written {
  readonly id: string;
}

/** Phản hồi to the slip of that number. */
export function recordReply(
  useCase: UseCase,
  { slip, ...reply }: RecordValues & { readonly slip: string },
): Result<Written, EntryRefusal> {
  const answered = firstWhere(useCase.database, referral, { slip });
  return answered === undefined
    ? refuse("recordUnknown")
    : addEntry(useCase, "referral_reply", { ...reply, referralId: answered.id });
}

/** The treatment that runs ends. */
export function endTreatment(
  useCase: UseCase,
  {
    personId,
    to,
    endCode,
  }: { readonly personId: string; readonly to: CalendarDate; readonly endCode: string },
): Result<Written, EndRefusal | "codeUnknown"> {
  const { database, writing } = useCase;
  const open = firstWhere(database, treatment, { personId, to: null });
  if (open === undefined) {
    return refuse("recordUnknown");
  }
  const allowed = firstRefusal<EndRefusal | "codeUnknown">(
    () => checkEnding(useCase, open, to),
    () => knownCode("KET_THUC_DT", endCode),
  );
  if (!allowed.ok) {
    return allowed;
  }
  changeRecord(writing, treatment, { id: open.id, to, endCode });
  return { ok: true, value: { id: open.id } };
}

/** A volunteer begins to serve; a new one is added under the code given. */
export function beginService(
  useCase: UseCase,
  { code, fullName, from }: { readonly code: string; readonly fullName: string; readonly from: CalendarDate },
): Result<Written, EntryRefusal> {
  const { database, writing } = useCase;
  const volunteerId =
    firstWhere(database, volunteer, { code })?.id ?? addRecord(writing, volunteer, { code, fullName });
  return addEntry(useCase, "volunteer_service", { volunteerId, from });
}

/** The service of the volunteer of that code ends. */
export function endService(
  useCase: UseCase,
  { code, to }: { readonly code: string; readonly to: CalendarDate },
): Result<Written, EndRefusal> {
  const { database, writing } = useCase;
  const known = firstWhere(database, volunteer, { code });
  const open =
    known === undefined
      ? undefined
      : firstWhere(database, volunteerService, { volunteerId: known.id, to: null });
  if (open === undefined) {
    return refuse("recordUnknown");
  }
  const allowed = checkEnding(useCase, open, to);
  if (!allowed.ok) {
    return allowed;
  }
  changeRecord(writing, volunteerService, { id: open.id, to });
  return { ok: true, value: { id: open.id } };
}

/** Thăm gặp by the volunteer of that code. */
export function recordVisit(
  useCase: UseCase,
  { code, ...visit }: RecordValues & { readonly code: string },
): Result<Written, EntryRefusal> {
  const known = firstWhere(useCase.database, volunteer, { code });
  return known === undefined
    ? refuse("recordUnknown")
    : addEntry(useCase, "volunteer_visit", { ...visit, volunteerId: known.id });
}
