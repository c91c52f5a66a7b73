import { monthOf, shortDate, type CalendarDate } from "#shared/base/calendar-date.ts";
import { accept, refuse, type Result } from "#shared/base/result.ts";
import { isActiveOn, type BodyFields, type BodyKind, type Spell } from "#shared/domain/club.ts";
import { nextCode } from "../database/codes.ts";
import { firstWhere, recordsWhere } from "../database/reading.ts";
import type { ReadableDatabase } from "../database/database.ts";
import { body, boardMember, meetingRequirement, suspension } from "../database/schema/clubs.ts";
import { addRecord, changeRecord, type FieldsOf, type RecordOf } from "../database/writing.ts";
import {
  firstRefusal,
  knownCode,
  mustBeUnchanged,
  mustExist,
  notInFuture,
  refuseIf,
  type Nothing,
} from "./rules.ts";
import type { Reading, UseCase } from "./use-case.ts";

/** A body with its suspensions, as the rules look at it. */
export interface BodyOnRecord {
  readonly record: RecordOf<typeof body>;
  readonly suspensions: readonly Spell[];
}

export type ClubState = "HOAT_DONG" | "TAM_DUNG" | "GIAI_THE";

const codePrefixes: Readonly<Record<BodyKind, string>> = {
  CLB: "CLB",
  MO_HINH: "MH",
  DIEM_TU_VAN: "DTV",
  DOI_TNV: "DOI",
  TO_QLHT: "TO",
};

/** A body by its id. */
export function mustBeBody(database: ReadableDatabase, id: string): Result<BodyOnRecord, "recordUnknown"> {
  const found = mustExist(database, body, id);
  return found.ok
    ? accept({ record: found.value, suspensions: recordsWhere(database, suspension, { bodyId: id }) })
    : found;
}

/** Whether the body exists and is not suspended on a day. */
export function bodyActiveOn({ record, suspensions }: BodyOnRecord, date: CalendarDate): boolean {
  return isActiveOn({ ...record, suspensions }, date);
}

/** A body that exists and is not suspended on the day; else the refusal names the day. */
export function activeBody(
  database: ReadableDatabase,
  id: string,
  date: CalendarDate,
): Result<BodyOnRecord, "recordUnknown" | "clubNotActive"> {
  const found = mustBeBody(database, id);
  return found.ok && !bodyActiveOn(found.value, date)
    ? refuse("clubNotActive", { date: shortDate(date) })
    : found;
}

/** The state words of lists. */
export function stateOf(found: BodyOnRecord, today: CalendarDate): ClubState {
  if (found.record.dissolvedOn !== null && found.record.dissolvedOn <= today) {
    return "GIAI_THE";
  }
  return bodyActiveOn(found, today) || found.record.foundedOn > today ? "HOAT_DONG" : "TAM_DUNG";
}

/** Required meetings a month: the value in force on a day (for a month, its first day). */
export function requiredMeetingsOn(database: ReadableDatabase, bodyId: string, date: CalendarDate): number {
  const values = recordsWhere(database, meetingRequirement, { bodyId }).toSorted((a, b) =>
    a.from.localeCompare(b.from),
  );
  return (values.findLast(({ from }) => from <= date) ?? values[0])?.value ?? 0;
}

type FoundRefusal = "nameTaken" | "dateInFuture" | "codeUnknown";

function checkBody(reading: Reading, fields: BodyFields, ownId?: string): Result<Nothing, FoundRefusal> {
  const named = firstWhere(reading.database, body, { fullName: fields.fullName });
  return firstRefusal<FoundRefusal>(
    () => notInFuture(reading, fields.foundedOn),
    () => refuseIf(named !== undefined && named.id !== ownId, "nameTaken", { code: named?.code ?? "" }),
    () => knownCode("CHUONG_TRINH", fields.program),
  );
}

/** Founds a body of some kind; clubs also say how many meetings a month they must hold. */
export function foundBody(
  useCase: UseCase,
  {
    kind,
    fields,
    requiredMeetings,
    code,
  }: {
    readonly kind: BodyKind;
    readonly fields: BodyFields;
    readonly requiredMeetings?: number;
    readonly code?: string;
  },
): Result<{ readonly id: string; readonly version: number; readonly code: string }, FoundRefusal> {
  const allowed = checkBody(useCase, fields);
  if (!allowed.ok) {
    return allowed;
  }
  const { database, writing } = useCase;
  const given = code ?? nextCode(database, body, codePrefixes[kind]);
  const id = addRecord(writing, body, { kind, code: given, ...fields });
  if (requiredMeetings !== undefined) {
    addRecord(writing, meetingRequirement, {
      bodyId: id,
      value: requiredMeetings,
      from: `${monthOf(fields.foundedOn)}-01`,
    });
  }
  return accept({ id, version: 1, code: given });
}

export function changeBody(
  useCase: UseCase,
  change: { readonly id: string; readonly version: number; readonly fields: BodyFields },
): Result<
  { readonly id: string; readonly version: number },
  FoundRefusal | "recordUnknown" | "changedMeanwhile"
> {
  const found = mustBeUnchanged(useCase.database, body, change);
  const allowed = found.ok ? checkBody(useCase, change.fields, change.id) : found;
  return allowed.ok
    ? accept({
        id: change.id,
        version: changeRecord(useCase.writing, body, { id: change.id, ...change.fields }),
      })
    : allowed;
}

/** A new required number of meetings, from a day on. */
export function requireMeetings(
  { database, writing }: UseCase,
  requirement: FieldsOf<typeof meetingRequirement>,
): Result<Nothing, "recordUnknown" | "duplicateRecord"> {
  const { bodyId, from } = requirement;
  const allowed = firstRefusal<"recordUnknown" | "duplicateRecord">(
    () => mustExist(database, body, bodyId),
    () =>
      refuseIf(firstWhere(database, meetingRequirement, { bodyId, from }) !== undefined, "duplicateRecord"),
  );
  if (allowed.ok) {
    addRecord(writing, meetingRequirement, requirement);
  }
  return allowed;
}

/** Tạm dừng hoạt động từ một ngày; it lasts until the club is resumed, so no later suspension may be on record. */
export function suspendBody(
  useCase: UseCase,
  {
    bodyId,
    from,
    document,
  }: { readonly bodyId: string; readonly from: CalendarDate; readonly document: string | null },
): Result<Nothing, "recordUnknown" | "clubNotActive" | "dateInFuture"> {
  const later = recordsWhere(useCase.database, suspension, { bodyId }).find((one) => from < one.from);
  const allowed = firstRefusal<"recordUnknown" | "clubNotActive" | "dateInFuture">(
    () => activeBody(useCase.database, bodyId, from),
    () => notInFuture(useCase, from),
    () => refuseIf(later !== undefined, "clubNotActive", { date: shortDate(later?.from ?? from) }),
  );
  if (allowed.ok) {
    addRecord(useCase.writing, suspension, { bodyId, from, document });
  }
  return allowed;
}

/** Hoạt động trở lại: `to` is the first day of activity again. */
export function resumeBody(
  useCase: UseCase,
  {
    bodyId,
    to,
    document,
  }: { readonly bodyId: string; readonly to: CalendarDate; readonly document: string | null },
): Result<Nothing, "recordUnknown" | "clubNotSuspended" | "endBeforeStart" | "dateInFuture"> {
  const { database, writing } = useCase;
  const found = mustExist(database, body, bodyId);
  if (!found.ok) {
    return found;
  }
  const open = firstWhere(database, suspension, { bodyId, to: null });
  if (open === undefined) {
    return refuse("clubNotSuspended");
  }
  const allowed = firstRefusal<"endBeforeStart" | "dateInFuture">(
    () => refuseIf(to <= open.from, "endBeforeStart", { start: shortDate(open.from), end: shortDate(to) }),
    () => notInFuture(useCase, to),
  );
  if (allowed.ok) {
    changeRecord(writing, suspension, { id: open.id, to, resumeDocument: document });
  }
  return allowed;
}

/** Adds a board member; one chair on any day. */
export function appointToBoard(
  useCase: UseCase,
  {
    bodyId,
    member,
  }: { readonly bodyId: string; readonly member: Omit<FieldsOf<typeof boardMember>, "bodyId"> },
): Result<
  { readonly id: string; readonly version: number },
  "recordUnknown" | "chairTaken" | "dateInFuture" | "clubNotActive"
> {
  const { database, writing } = useCase;
  const chairs = recordsWhere(database, boardMember, { bodyId, role: "CHU_NHIEM" });
  const allowed = firstRefusal<"recordUnknown" | "chairTaken" | "dateInFuture" | "clubNotActive">(
    () => activeBody(database, bodyId, member.from),
    () => notInFuture(useCase, member.from),
    () =>
      refuseIf(
        member.role === "CHU_NHIEM" && chairs.some((chair) => chair.to === null || chair.to > member.from),
        "chairTaken",
        { name: chairs.at(-1)?.fullName ?? "" },
      ),
  );
  return allowed.ok
    ? accept({ id: addRecord(writing, boardMember, { bodyId, ...member }), version: 1 })
    : allowed;
}

export function releaseFromBoard(
  useCase: UseCase,
  ending: { readonly id: string; readonly version: number; readonly to: CalendarDate },
): Result<
  { readonly id: string; readonly version: number },
  "recordUnknown" | "changedMeanwhile" | "endBeforeStart" | "alreadyEnded" | "dateInFuture"
> {
  const { database, writing } = useCase;
  const found = mustBeUnchanged(database, boardMember, ending);
  if (!found.ok) {
    return found;
  }
  const { from, to } = found.value;
  const allowed = firstRefusal<"endBeforeStart" | "alreadyEnded" | "dateInFuture">(
    () => notInFuture(useCase, ending.to),
    () => refuseIf(to !== null, "alreadyEnded", { date: shortDate(to ?? from) }),
    () =>
      refuseIf(ending.to <= from, "endBeforeStart", { start: shortDate(from), end: shortDate(ending.to) }),
  );
  return allowed.ok
    ? accept({ id: ending.id, version: changeRecord(writing, boardMember, { id: ending.id, to: ending.to }) })
    : allowed;
}
