import { addDays } from "#shared/base/calendar-date.ts";
import { clubAttendance, type ClubFigures } from "../club-figures.ts";
import type { ReportContext } from "../context.ts";
import { distinct, percent } from "../figures.ts";
import { isActive, membershipsOn } from "../history-index.ts";
import { internalTransfer, type ClubMovement, type MovementTotal } from "../movement.ts";
import { isInside } from "../spells.ts";

type JoinedColumn = "joined_admitted" | "joined_from_club";
type LeftColumn =
  | "left_voluntary"
  | "left_moved"
  | "left_relapsed"
  | "left_violation"
  | "left_died"
  | "left_dissolved_or_club"
  | "left_other";

/** One row of Biểu 01; the columns as printed, from left to right. */
interface MembersRow {
  readonly opening: number;
  readonly joined_admitted: number;
  readonly joined_from_club: number;
  readonly left_voluntary: number;
  readonly left_moved: number;
  readonly left_relapsed: number;
  readonly left_violation: number;
  readonly left_died: number;
  readonly left_dissolved_or_club: number;
  /** Reasons without a column of their own (arrested, conditions no longer met), kept so that the row adds up. */
  readonly left_other: number;
  readonly closing: number;
  readonly required: number;
  readonly sessions_held: number;
  readonly expected: number;
  readonly present: number;
  readonly absent_excused: number;
  readonly absent_unexcused: number;
  /** Expected at a meeting whose sheet says nothing of them. */
  readonly unmarked: number;
  readonly attendance_pct: number | null;
  /** `null`: no month was due (also in the total row). */
  readonly regular: boolean | null;
}

/**
 * What stands behind a row: persons by column, meetings held, and marks as `2026-09-12 P04`. Those expected are those
 * present, absent and without a mark together.
 */
type MembersIds = Readonly<
  Record<
    | "opening"
    | JoinedColumn
    | LeftColumn
    | "closing"
    | "sessions_held"
    | "present"
    | "absent_excused"
    | "absent_unexcused"
    | "unmarked",
    readonly string[]
  >
>;

/** The row of one club. */
interface ClubRow extends MembersRow {
  readonly club: string;
  /** Founded, neither dissolved nor suspended on the last day. */
  readonly active: boolean;
  readonly ids: MembersIds;
}

/** Biểu 01 - Hội viên và sinh hoạt. */
export interface MembersTable {
  readonly rows: readonly ClubRow[];
  /** The commune, without changes from club to club. */
  readonly total: MembersRow;
  /** Clubs whose opening + increase − decrease is not their closing: the report cannot be closed while one is named. */
  readonly unbalanced: readonly string[];
  /** Whether the total row adds up: it does not when a change of club lacks its other half. */
  readonly total_balances: boolean;
}

const joinedColumns: Readonly<Record<string, JoinedColumn | undefined>> = {
  KET_NAP: "joined_admitted",
  CHUYEN_CLB: "joined_from_club",
};
const leftColumns: Readonly<Record<string, LeftColumn | undefined>> = {
  TU_NGUYEN_RA: "left_voluntary",
  CHUYEN_DI: "left_moved",
  TAI_NGHIEN: "left_relapsed",
  VI_PHAM: "left_violation",
  VANG_QUA_QUY_DINH: "left_violation",
  CHET: "left_died",
  CLB_GIAI_THE: "left_dissolved_or_club",
  CHUYEN_CLB: "left_dissolved_or_club",
};

function joinedColumnOf(code: string): JoinedColumn {
  return joinedColumns[code] ?? "joined_admitted";
}

function leftColumnOf(code: string): LeftColumn {
  return leftColumns[code] ?? "left_other";
}

function columnSum<Column>(
  counts: Readonly<Record<string, number>>,
  columnOf: (code: string) => Column,
): (column: Column) => number {
  return (wanted) =>
    Object.entries(counts)
      .filter(([code]) => columnOf(code) === wanted)
      .reduce((sum, [, count]) => sum + count, 0);
}

type MovementColumns = Pick<MembersRow, "opening" | "closing" | JoinedColumn | LeftColumn>;

function movementColumns({ opening, closing, joined, left }: ClubMovement): MovementColumns {
  const came = columnSum(joined, joinedColumnOf);
  const went = columnSum(left, leftColumnOf);
  return {
    opening,
    joined_admitted: came("joined_admitted"),
    joined_from_club: came("joined_from_club"),
    left_voluntary: went("left_voluntary"),
    left_moved: went("left_moved"),
    left_relapsed: went("left_relapsed"),
    left_violation: went("left_violation"),
    left_died: went("left_died"),
    left_dissolved_or_club: went("left_dissolved_or_club"),
    left_other: went("left_other"),
    closing,
  };
}

function balances(row: MovementColumns): boolean {
  const came = row.joined_admitted + row.joined_from_club;
  const went =
    row.left_voluntary +
    row.left_moved +
    row.left_relapsed +
    row.left_violation +
    row.left_died +
    row.left_dissolved_or_club +
    row.left_other;
  return row.opening + came - went === row.closing;
}

type MeetingColumns = Pick<
  ClubFigures,
  "required" | "sessions_held" | "expected" | "present" | "absent_excused" | "absent_unexcused"
>;

function meetingColumns(
  figures: readonly ClubFigures[],
): MeetingColumns & Pick<MembersRow, "unmarked" | "attendance_pct"> {
  const sum = (column: keyof MeetingColumns): number =>
    figures.reduce((total, figure) => total + figure[column], 0);
  return {
    required: sum("required"),
    sessions_held: sum("sessions_held"),
    expected: sum("expected"),
    present: sum("present"),
    absent_excused: sum("absent_excused"),
    absent_unexcused: sum("absent_unexcused"),
    unmarked: sum("expected") - sum("present") - sum("absent_excused") - sum("absent_unexcused"),
    attendance_pct: percent(sum("present"), sum("expected")),
  };
}

function mergeCounts(rows: readonly Readonly<Record<string, number>>[]): Readonly<Record<string, number>> {
  const result: Record<string, number> = {};
  for (const [code, count] of rows.flatMap((row) => Object.entries(row))) {
    if (code !== internalTransfer) {
      result[code] = (result[code] ?? 0) + count;
    }
  }
  return result;
}

/** The keys behind the row of one club. */
function idsOf(context: ReportContext, club: string): MembersIds {
  const { index, period } = context;
  const memberships = index.memberships.get(club) ?? [];
  const persons = (rows: typeof memberships): readonly string[] =>
    rows.map(({ person }) => person).toSorted();
  const joined = memberships.filter(({ joinedOn }) => isInside(joinedOn, period));
  const left = memberships.filter(({ leftOn }) => leftOn !== undefined && isInside(leftOn, period));
  const came = (column: JoinedColumn): readonly string[] =>
    persons(joined.filter(({ joinCode }) => joinedColumnOf(joinCode) === column));
  const went = (column: LeftColumn): readonly string[] =>
    persons(left.filter(({ leaveReason }) => leftColumnOf(leaveReason ?? "KHAC") === column));
  const meetings = clubAttendance(context, club);
  const marks = (part: "present" | "excused" | "unexcused" | "unmarked"): readonly string[] =>
    meetings.flatMap((row) => row[part].map((person) => `${row.meeting.date} ${person}`)).toSorted();
  return {
    opening: distinct(persons([...membershipsOn(index, club, addDays(period.from, -1))])),
    joined_admitted: came("joined_admitted"),
    joined_from_club: came("joined_from_club"),
    left_voluntary: went("left_voluntary"),
    left_moved: went("left_moved"),
    left_relapsed: went("left_relapsed"),
    left_violation: went("left_violation"),
    left_died: went("left_died"),
    left_dissolved_or_club: went("left_dissolved_or_club"),
    left_other: went("left_other"),
    closing: distinct(persons([...membershipsOn(index, club, period.to)])),
    sessions_held: meetings.map(({ meeting }) => meeting.key).toSorted(),
    present: marks("present"),
    absent_excused: marks("excused"),
    absent_unexcused: marks("unexcused"),
    unmarked: marks("unmarked"),
  };
}

/** What Biểu 01 is made of: the clubs' figures and movements by club key, and the commune's total. */
export interface MembersInput {
  readonly clubs: Readonly<Record<string, ClubFigures>>;
  readonly movement: Readonly<Record<string, ClubMovement>>;
  readonly movementTotal: MovementTotal;
}

/**
 * Biểu 01: a row for every club founded up to the last day, and a total row from which changes of club are left out
 * on both sides.
 */
export function membersTable(
  context: ReportContext,
  { clubs, movement, movementTotal }: MembersInput,
): MembersTable {
  const movements = Object.entries(movement);
  const rows = context.index.clubs.flatMap((club): ClubRow[] => {
    const [figures, moved] = [clubs[club.key], movement[club.key]];
    return figures === undefined || moved === undefined
      ? []
      : [
          {
            club: club.key,
            active: isActive(club, context.period.to),
            ...movementColumns(moved),
            ...meetingColumns([figures]),
            regular: figures.regular,
            ids: idsOf(context, club.key),
          },
        ];
  });
  const total = {
    ...movementColumns({
      opening: movementTotal.opening,
      closing: movementTotal.closing,
      joined: mergeCounts(movements.map(([, { joined }]) => joined)),
      left: mergeCounts(movements.map(([, { left }]) => left)),
    }),
    ...meetingColumns(Object.values(clubs)),
    regular: null,
  };
  return {
    rows,
    total,
    unbalanced: rows.filter((row) => !balances(row)).map(({ club }) => club),
    total_balances: balances(total),
  };
}
