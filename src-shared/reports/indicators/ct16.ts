import { lastDayOfMonth } from "#shared/base/calendar-date.ts";
import type { ReportContext } from "../context.ts";
import { counted, type Indicator } from "../figures.ts";
import { isActive, membershipsOn } from "../history-index.ts";

/** From this many missing evaluations on, a report carries their number instead of their list. */
const longestMissingList = 14;

interface DueEvaluation {
  /** `2026-09 P12`. */
  readonly label: string;
  readonly club: string;
  readonly rank: string | undefined;
}

function labels(rows: readonly DueEvaluation[]): readonly string[] {
  return rows.map(({ label }) => label).toSorted();
}

/**
 * The evaluations due: the members of the last day of each month of the period who joined, in this spell, up to its
 * day `evaluation_join_day`, when the club is active on that last day; each with the rank recorded for that month.
 */
export function dueEvaluations({ index, months, parameters }: ReportContext): readonly DueEvaluation[] {
  return months.flatMap((month): readonly DueEvaluation[] => {
    const lastDay = lastDayOfMonth(month);
    const joinedUpTo = `${month}-${String(parameters.evaluation_join_day).padStart(2, "0")}`;
    return index.clubs
      .filter((club) => isActive(club, lastDay))
      .flatMap(({ key }) => membershipsOn(index, key, lastDay))
      .filter(({ joinedOn }) => joinedOn <= joinedUpTo)
      .map(({ person, club }) => ({
        label: `${month} ${person}`,
        club,
        rank: index.ranks.get(`${person} ${club} ${month}`),
      }));
  });
}

/**
 * CT16, share of the monthly evaluations due that were recorded (article A0, without a number). An evaluation counts
 * for its month, whenever it was recorded; of two, the one recorded last. Ranks are counted among those due only.
 */
export function ct16(context: ReportContext): Indicator & {
  readonly ranks: Readonly<Record<"TOT" | "KHA" | "TB" | "CHUA", number>>;
  readonly missing: readonly string[] | number;
} {
  const due = dueEvaluations(context);
  const missing = labels(due.filter(({ rank }) => rank === undefined));
  const ranked = (wanted: string): number => due.filter(({ rank }) => rank === wanted).length;
  return {
    ...counted("CT16", labels(due.filter(({ rank }) => rank !== undefined)), labels(due)),
    ranks: { TOT: ranked("TOT"), KHA: ranked("KHA"), TB: ranked("TB"), CHUA: ranked("CHUA") },
    missing: missing.length <= longestMissingList ? missing : missing.length,
  };
}
