import { firstDayOfMonth, lastDayOfMonth, type CalendarDate } from "#shared/base/calendar-date.ts";
import { allClubFigures } from "./club-figures.ts";
import { reportContext } from "./context.ts";
import type { History } from "./history.ts";
import type { ReportParameters } from "./parameters.ts";
import { allMovements, movementTotal } from "./movement.ts";

/** What a chart of months shows of one of them. */
export interface TrendPoint {
  /** `YYYY-MM`. */
  readonly month: string;
  /** Members of all clubs on the month's last day. */
  readonly members: number;
  /** Members who came and went, without changes of club. */
  readonly joined: number;
  readonly left: number;
  readonly expected: number;
  readonly present: number;
}

/** Members, movement and attendance of one month, from the records as they stand. */
export function trendPoint(history: History, month: string, parameters?: ReportParameters): TrendPoint {
  const context = reportContext(
    history,
    { from: firstDayOfMonth(month), to: lastDayOfMonth(month) },
    parameters,
  );
  const { closing, joined_from_outside, left_for_outside } = movementTotal(
    Object.values(allMovements(context)),
  );
  const clubs = Object.values(allClubFigures(context));
  const sum = (cell: "expected" | "present"): number => clubs.reduce((total, club) => total + club[cell], 0);
  return {
    month,
    members: closing,
    joined: joined_from_outside,
    left: left_for_outside,
    expected: sum("expected"),
    present: sum("present"),
  };
}

function earliest(days: readonly (CalendarDate | undefined)[]): CalendarDate | undefined {
  return days
    .filter((day) => day !== undefined)
    .toSorted()
    .at(0);
}

/**
 * The first day of which the office recorded work of its own: the founding of a club or point, a meeting, a decision,
 * a counselling. Of a period that ended before it nothing is known, which is not zero.
 */
export function firstKnownDay(history: History): CalendarDate | undefined {
  return earliest([
    ...history.clubs.map(({ foundedOn }) => foundedOn),
    ...history.points.map(({ openedOn }) => openedOn),
    ...history.meetings.map(({ date }) => date),
    ...history.decisions.map(({ decidedOn }) => decidedOn),
    ...history.completions.map(({ completedOn }) => completedOn),
    ...history.counsellings.map(({ date }) => date),
    ...history.communications.map(({ date }) => date),
  ]);
}
