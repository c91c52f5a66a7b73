import { shortDate } from "#shared/base/calendar-date.ts";
import { accept, refuse, type Result } from "#shared/base/result.ts";
import {
  countedMeetingKinds,
  type AttendanceMark,
  type meetingFields,
  type heldMeetingFields,
} from "#shared/domain/club.ts";
import type { z } from "zod";
import type { ReadableDatabase } from "../database/database.ts";
import { firstWhere, recordsWhere } from "../database/reading.ts";
import { attendance, body, meeting } from "../database/schema/clubs.ts";
import { person } from "../database/schema/people.ts";
import { addRecord, changeRecord, voidRecord, type RecordOf } from "../database/writing.ts";
import { activeBody } from "./clubs.ts";
import { membersOn } from "./members.ts";
import { firstRefusal, mustBeUnchanged, mustExist, notInFuture, refuseIf, type Nothing } from "./rules.ts";
import type { UseCase } from "./use-case.ts";

export type MeetingFields = z.output<typeof meetingFields>;
export type HeldMeetingFields = z.output<typeof heldMeetingFields>;
type Meeting = RecordOf<typeof meeting>;

interface Written {
  readonly id: string;
  readonly version: number;
}

/** `CLB01-2026-09-12`, with a running letter where a club meets twice that day. */
function meetingCode(database: ReadableDatabase, clubId: string, date: string): string {
  const stem = `${mustHaveCode(database, clubId)}-${date}`;
  const taken = new Set(recordsWhere(database, meeting, { bodyId: clubId, date }).map(({ code }) => code));
  return (
    ["", "b", "c", "d", "e", "f"].map((suffix) => `${stem}${suffix}`).find((code) => !taken.has(code)) ??
    `${stem}x`
  );
}

function mustHaveCode(database: ReadableDatabase, clubId: string): string {
  const found = mustExist(database, body, clubId);
  return found.ok ? found.value.code : "";
}

type ScheduleRefusal = "recordUnknown" | "clubNotActive" | "endBeforeStart" | "duplicateRecord";

/** Plans a meeting on a day on which the club is active. */
export function scheduleMeeting(
  useCase: UseCase,
  {
    clubId,
    meeting: fields,
    code,
  }: { readonly clubId: string; readonly meeting: MeetingFields; readonly code: string | null },
): Result<Written, ScheduleRefusal> {
  const { database, writing } = useCase;
  const allowed = firstRefusal<ScheduleRefusal>(
    () => activeBody(database, clubId, fields.date),
    () =>
      refuseIf(endsTooEarly(fields), "endBeforeStart", { start: fields.start ?? "", end: fields.end ?? "" }),
    () => refuseIf(code !== null && firstWhere(database, meeting, { code }) !== undefined, "duplicateRecord"),
  );
  if (!allowed.ok) {
    return allowed;
  }
  const given = code ?? meetingCode(database, clubId, fields.date);
  return accept({
    id: addRecord(writing, meeting, { bodyId: clubId, code: given, state: "DU_KIEN", ...fields }),
    version: 1,
  });
}

/** A meeting that would end before it began. */
export function endsTooEarly({
  start,
  end,
}: {
  readonly start: string | null;
  readonly end: string | null;
}): boolean {
  return start !== null && end !== null && end <= start;
}

/** One line of the attendance sheet. */
export interface AttendanceMarkOf {
  readonly personId: string;
  readonly mark: AttendanceMark;
  readonly reason: string | null;
}

/** Why an attendance sheet does not fit its meeting. */
export type AttendanceRefusal =
  "recordUnknown" | "attendanceMissing" | "notMemberThatDay" | "guestIsMember" | "duplicateRecord";

type HoldRefusal =
  | AttendanceRefusal
  | "correctionNeedsReason"
  | "changedMeanwhile"
  | "dateInFuture"
  | "meetingCancelled"
  | "endBeforeStart"
  | "clubNotActive";

/** Members of the day have a mark each (where the kind of meeting counts), guests are no members, nobody twice. */
export function checkAttendance(
  database: ReadableDatabase,
  held: Pick<Meeting, "bodyId" | "date" | "kind">,
  marks: readonly AttendanceMarkOf[],
): Result<Nothing, AttendanceRefusal> {
  const members = new Set(membersOn(database, held.bodyId, held.date).map(({ personId }) => personId));
  const marked = new Set(marks.map(({ personId }) => personId));
  const stranger = marks.find(({ personId, mark }) => mark !== "KHACH" && !members.has(personId));
  const guest = marks.find(({ personId, mark }) => mark === "KHACH" && members.has(personId));
  const missing = countedMeetingKinds.has(held.kind)
    ? [...members].filter((personId) => !marked.has(personId))
    : [];
  const codeOf = (personId: string | undefined): string =>
    personId === undefined ? "" : (firstWhere(database, person, { id: personId })?.code ?? "");
  return firstRefusal<AttendanceRefusal>(
    () => refuseIf(marked.size < marks.length, "duplicateRecord"),
    () =>
      refuseIf(
        marks.some(({ personId }) => firstWhere(database, person, { id: personId }) === undefined),
        "recordUnknown",
      ),
    () =>
      refuseIf(stranger !== undefined, "notMemberThatDay", {
        person: codeOf(stranger?.personId),
        date: shortDate(held.date),
      }),
    () =>
      refuseIf(guest !== undefined, "guestIsMember", {
        person: codeOf(guest?.personId),
        date: shortDate(held.date),
      }),
    () =>
      refuseIf(missing.length > 0, "attendanceMissing", {
        count: missing.length,
        person: codeOf(missing[0]),
      }),
  );
}

function writeMark(useCase: UseCase, meetingId: string, mark: AttendanceMarkOf): void {
  const { database, writing } = useCase;
  const known = firstWhere(database, attendance, { meetingId, personId: mark.personId });
  if (known === undefined) {
    addRecord(writing, attendance, { meetingId, ...mark });
  } else {
    changeRecord(writing, attendance, { id: known.id, mark: mark.mark, reason: mark.reason });
  }
}

/** Records what happened at a meeting, with everybody's attendance; may be corrected by recording it again. */
export function holdMeeting(
  useCase: UseCase,
  report: {
    readonly id: string;
    readonly version: number;
    readonly held: HeldMeetingFields;
    readonly attendance: readonly AttendanceMarkOf[];
    /** Why it is recorded again; left out by imports, which bring each meeting once. */
    readonly reason?: string | null;
  },
): Result<Written, HoldRefusal> {
  const { database, writing } = useCase;
  const found = mustBeUnchanged(database, meeting, report);
  if (!found.ok) {
    return found;
  }
  const planned = found.value;
  const allowed = firstRefusal<HoldRefusal>(
    () => refuseIf(planned.state === "HUY", "meetingCancelled"),
    () => refuseIf(planned.state === "DA_TO_CHUC" && report.reason === null, "correctionNeedsReason"),
    () => notInFuture(useCase, planned.date),
    // It may have been planned before the club was suspended or dissolved.
    () => activeBody(database, planned.bodyId, planned.date),
    () =>
      refuseIf(endsTooEarly(report.held), "endBeforeStart", {
        start: report.held.start ?? "",
        end: report.held.end ?? "",
      }),
    () => checkAttendance(database, planned, report.attendance),
  );
  if (!allowed.ok) {
    return allowed;
  }
  const listed = new Set(report.attendance.map(({ personId }) => personId));
  for (const mark of recordsWhere(database, attendance, { meetingId: planned.id })) {
    if (!listed.has(mark.personId)) {
      voidRecord(writing, attendance, mark.id);
    }
  }
  for (const mark of report.attendance) {
    writeMark(useCase, planned.id, mark);
  }
  return accept({
    id: planned.id,
    version: changeRecord(writing, meeting, { id: planned.id, state: "DA_TO_CHUC", ...report.held }),
  });
}

/** A meeting that does not take place, with its reason. */
export function cancelMeeting(
  { database, writing }: UseCase,
  call: { readonly id: string; readonly version: number; readonly reason: string },
): Result<Written, "recordUnknown" | "changedMeanwhile" | "alreadyHeld"> {
  const found = mustBeUnchanged(database, meeting, call);
  if (!found.ok) {
    return found;
  }
  return found.value.state === "DA_TO_CHUC"
    ? refuse("alreadyHeld")
    : accept({
        id: call.id,
        version: changeRecord(writing, meeting, { id: call.id, state: "HUY", cancelReason: call.reason }),
      });
}
