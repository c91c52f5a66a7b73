import { accept, refuse, type Result } from "#shared/base/result.ts";
import { attendanceMarks } from "#shared/domain/club.ts";
import { recordsWhere } from "../database/reading.ts";
import { attendance, meeting } from "../database/schema/clubs.ts";
import { changeRecord } from "../database/writing.ts";
import { activeBody } from "./clubs.ts";
import { type AttendanceRefusal, checkAttendance, endsTooEarly, type MeetingFields } from "./meetings.ts";
import { firstRefusal, mustBeUnchanged, notInFuture, refuseIf } from "./rules.ts";
import type { UseCase } from "./use-case.ts";

type ChangeRefusal =
  | AttendanceRefusal
  | "changedMeanwhile"
  | "clubNotActive"
  | "endBeforeStart"
  | "dateInFuture"
  | "meetingCancelled";

/** Corrects day, hours, place or kind of a meeting; where it was held, its attendance must fit the new day too. */
export function changeMeeting(
  useCase: UseCase,
  change: { readonly id: string; readonly version: number; readonly meeting: MeetingFields },
): Result<{ readonly id: string; readonly version: number }, ChangeRefusal> {
  const { database, writing } = useCase;
  const found = mustBeUnchanged(database, meeting, change);
  if (!found.ok) {
    return found;
  }
  const { id, bodyId, state } = found.value;
  const { meeting: fields } = change;
  const marks = recordsWhere(database, attendance, { meetingId: id }).flatMap((row) => {
    const mark = attendanceMarks.find((known) => known === row.mark);
    return mark === undefined ? [] : [{ personId: row.personId, mark, reason: row.reason }];
  });
  const allowed = firstRefusal<ChangeRefusal>(
    () => refuseIf(state === "HUY", "meetingCancelled"),
    () => activeBody(database, bodyId, fields.date),
    () =>
      refuseIf(endsTooEarly(fields), "endBeforeStart", { start: fields.start ?? "", end: fields.end ?? "" }),
    () => (state === "DA_TO_CHUC" ? notInFuture(useCase, fields.date) : accept({})),
    () =>
      state === "DA_TO_CHUC"
        ? checkAttendance(database, { bodyId, date: fields.date, kind: fields.kind }, marks)
        : accept({}),
  );
  return allowed.ok
    ? accept({ id, version: changeRecord(writing, meeting, { id, ...fields }) })
    : refuse(allowed.refusal.code, allowed.refusal.params);
}
