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

/**
 * The first day of which the office recorded work of its own: a meeting, a counselling, a visit. Facts entered for the
 * time before (a founding, an old decision) do not make it known. Of a period that ended before it nothing is known,
 * which is not zero.
 */
export function firstKnownDay(history: History): CalendarDate | undefined {
  const days = [...history.meetings, ...history.counsellings, ...history.visits].map(({ date }) => date);
  return days.reduce<CalendarDate | undefined>(
    (first, day) => (first === undefined || day < first ? day : first),
    undefined,
  );
}
