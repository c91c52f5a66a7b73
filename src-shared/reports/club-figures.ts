import { firstDayOfMonth, lastDayOfMonth, type CalendarDate } from "#shared/base/calendar-date.ts";
import type { IndicatorParameters } from "#shared/law/indicators.ts";
import type { ReportContext } from "./context.ts";
import { percent } from "./figures.ts";
import type { ClubRow, MeetingRow } from "./history.ts";
import { parametersOfClub } from "./parameters.ts";
import { membershipsOn, type HistoryIndex } from "./history-index.ts";
import { covers, isInside, touches, type DaySpan } from "./spells.ts";

/** What a club did in a period; the names are those of the report's JSON. */
export interface ClubFigures {
  readonly due_months: number;
  readonly required: number;
  readonly counted_toward_required: number;
  readonly sessions_held: number;
  readonly expected: number;
  readonly present: number;
  readonly absent_excused: number;
  readonly absent_unexcused: number;
  readonly attendance_pct: number | null;
  readonly fulfilment_pct: number | null;
  /** Whether the club met regularly (CT01); `null` when no month was due. */
  readonly regular: boolean | null;
}

/** Kinds of meetings that count; a launch, a family meeting and a cancelled one do not. */
const countedKinds = new Set(["THUONG_KY", "CHUYEN_DE"]);

/** Marks of members; a guest's is none. */
const countedMarks = new Set(["CM", "VP", "VK"]);

function spanOfMonth(month: string): DaySpan {
  return { from: firstDayOfMonth(month), to: lastDayOfMonth(month) };
}

/** A month is due when the club was active, without a day's suspension, on every day of it. */
function isDue(club: ClubRow, month: DaySpan): boolean {
  return (
    covers({ from: club.foundedOn, to: club.dissolvedOn }, month) &&
    !club.suspensions.some((suspension) => touches(suspension, month))
  );
}

function requirementOn(club: ClubRow, day: CalendarDate): number {
  const inForce = club.requirements.filter(({ from }) => from <= day);
  return inForce.toSorted((left, right) => right.from.localeCompare(left.from)).at(0)?.value ?? 0;
}

/** The members expected at one meeting, by what the sheet says of them. */
export interface Attendance {
  readonly meeting: MeetingRow;
  readonly expected: readonly string[];
  readonly present: readonly string[];
  readonly excused: readonly string[];
  readonly unexcused: readonly string[];
  /** Expected, and nothing of the three is recorded. */
  readonly unmarked: readonly string[];
}

/** The members of that day are expected, whatever their excuse; guests count nowhere. */
function attendanceOf(index: HistoryIndex, meeting: MeetingRow): Attendance {
  const members = new Set(membershipsOn(index, meeting.club, meeting.date).map(({ person }) => person));
  const marks = (index.attendance.get(meeting.key) ?? []).filter(({ person }) => members.has(person));
  const known = new Set(marks.filter(({ status }) => countedMarks.has(status)).map(({ person }) => person));
  const marked = (wanted: string): readonly string[] =>
    marks.filter(({ status }) => status === wanted).map(({ person }) => person);
  return {
    meeting,
    expected: [...members],
    present: marked("CM"),
    excused: marked("VP"),
    unexcused: marked("VK"),
    unmarked: [...members].filter((person) => !known.has(person)),
  };
}

/** The meetings of a club that count, whenever they were. */
function countedMeetings(index: HistoryIndex, club: string): readonly MeetingRow[] {
  return (index.meetings.get(club) ?? []).filter(({ kind }) => countedKinds.has(kind));
}

/** The attendance of every counted meeting of a club in the period. */
export function clubAttendance({ index, period }: ReportContext, club: string): readonly Attendance[] {
  return countedMeetings(index, club)
    .filter(({ date }) => isInside(date, period))
    .map((meeting) => attendanceOf(index, meeting));
}

function sum<Row>(rows: readonly Row[], value: (row: Row) => number): number {
  return rows.reduce((total, row) => total + value(row), 0);
}

/** Whether `num/den` reaches a threshold in percent; nothing to divide by does not. */
function reaches(num: number, den: number, threshold: number): boolean {
  return den > 0 && num * 100 >= threshold * den;
}

type Measured = Pick<ClubFigures, "required" | "counted_toward_required" | "expected" | "present">;

/** Which of the two halves of "meets regularly" a club with a due month reaches. */
export function isRegularBy(
  { required, counted_toward_required: fulfilled, expected, present }: Measured,
  parameters: IndicatorParameters,
): { readonly meetings: boolean; readonly attendance: boolean } {
  return {
    meetings: reaches(fulfilled, required, parameters.session_min),
    attendance: reaches(present, expected, parameters.attendance_min),
  };
}

/**
 * Meetings and attendance of one club. Fulfilment caps each due month at what it owed, so that an extra
 * meeting does not repair another month; attendance is pooled over all counted meetings of the period.
 */
function clubFigures(context: ReportContext, club: ClubRow): ClubFigures {
  const { index, months } = context;
  const counted = countedMeetings(index, club.key);
  const due = months
    .map(spanOfMonth)
    .filter((month) => isDue(club, month))
    .map((month) => ({
      owed: requirementOn(club, month.from),
      held: counted.filter(({ date }) => isInside(date, month)).length,
    }));
  const attendance = clubAttendance(context, club.key);
  const required = sum(due, ({ owed }) => owed);
  const fulfilled = sum(due, ({ owed, held }) => Math.min(owed, held));
  const expected = sum(attendance, (row) => row.expected.length);
  const present = sum(attendance, (row) => row.present.length);
  const regular = isRegularBy(
    { required, counted_toward_required: fulfilled, expected, present },
    parametersOfClub(context.parameters, club),
  );
  return {
    due_months: due.length,
    required,
    counted_toward_required: fulfilled,
    sessions_held: attendance.length,
    expected,
    present,
    absent_excused: sum(attendance, (row) => row.excused.length),
    absent_unexcused: sum(attendance, (row) => row.unexcused.length),
    attendance_pct: percent(present, expected),
    fulfilment_pct: percent(fulfilled, required),
    regular: due.length === 0 ? null : regular.meetings && regular.attendance,
  };
}

/** The figures of every club founded up to the last day of the period, by club key. */
export function allClubFigures(context: ReportContext): Readonly<Record<string, ClubFigures>> {
  return Object.fromEntries(
    context.index.clubs
      .filter(({ foundedOn }) => foundedOn <= context.period.to)
      .map((club) => [club.key, clubFigures(context, club)]),
  );
}
