import { monthOf } from "#shared/base/calendar-date.ts";
import { countedMeetingKinds } from "#shared/domain/club.ts";
import type { ReadableDatabase } from "../database/database.ts";
import { recordsWhere } from "../database/reading.ts";
import { attendance, meeting } from "../database/schema/clubs.ts";

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
