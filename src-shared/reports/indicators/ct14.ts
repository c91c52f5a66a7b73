import { addDays } from "#shared/base/calendar-date.ts";
import type { ReportContext } from "../context.ts";
import { distinct, type FigureIds } from "../figures.ts";
import { anyHoldsOn, holdsOn, isInside } from "../spells.ts";

/** Substitution treatment in a period; `ids.num` lists those in treatment on the last day, `ids.den` those of the year. */
export interface TreatmentMovement {
  readonly opening: number;
  readonly new: number;
  readonly transfer_in: number;
  readonly transfer_out: number;
  readonly dropped: number;
  readonly readmitted: number;
  readonly completed: number;
  readonly died: number;
  readonly arrested: number;
  readonly closing: number;
  readonly carried_over_1_jan: number;
  readonly cumulative_ytd: number;
  readonly ids: FigureIds;
}

/**
 * CT14, substitution treatment (article A1; its numbers are the city's): opening + new + readmitted + transferred
 * in − transferred out − dropped − completed − died − arrested = closing. Cumulative ("lũy tích") are the distinct
 * persons in treatment on 31 December of last year or with an episode begun since.
 */
export function ct14({ index, history, period, yearToDate }: ReportContext): TreatmentMovement {
  const activeOn = (day: string): readonly string[] =>
    [...index.treatments]
      .filter(([, episodes]) => anyHoldsOn(episodes, day))
      .map(([person]) => person)
      .toSorted();
  const begun = history.treatments.filter(({ from }) => isInside(from, period));
  const ended = history.treatments.filter(({ to }) => to !== undefined && isInside(to, period));
  const started = (code: string): readonly string[] =>
    begun.filter(({ startCode }) => startCode === code).map(({ person }) => person);
  const closed = (code: string): readonly string[] =>
    ended.filter(({ endCode }) => endCode === code).map(({ person }) => person);
  const lastDayOfLastYear = addDays(yearToDate.from, -1);
  const ofYear = history.treatments.filter(
    (episode) => holdsOn(episode, lastDayOfLastYear) || isInside(episode.from, yearToDate),
  );
  const ids = {
    num: activeOn(period.to),
    den: distinct(ofYear.map(({ person }) => person)),
    opening: activeOn(addDays(period.from, -1)),
    new: started("MOI"),
    readmitted: started("TAI_DIEU_TRI"),
    transfer_in: started("CHUYEN_DEN"),
    transfer_out: closed("CHUYEN_DI"),
    dropped: closed("BO_TRI"),
    completed: closed("HOAN_THANH"),
    died: closed("CHET"),
    arrested: closed("BAT_GIU"),
    carried_over_1_jan: activeOn(lastDayOfLastYear),
  };
  return {
    opening: ids.opening.length,
    new: ids.new.length,
    transfer_in: ids.transfer_in.length,
    transfer_out: ids.transfer_out.length,
    dropped: ids.dropped.length,
    readmitted: ids.readmitted.length,
    completed: ids.completed.length,
    died: ids.died.length,
    arrested: ids.arrested.length,
    closing: ids.num.length,
    carried_over_1_jan: ids.carried_over_1_jan.length,
    cumulative_ytd: ids.den.length,
    ids,
  };
}

/** Whether the columns of a movement of treatment add up (G: opening + in − out = closing). */
export function treatmentBalances(row: TreatmentMovement): boolean {
  const came = row.new + row.readmitted + row.transfer_in;
  const went = row.transfer_out + row.dropped + row.completed + row.died + row.arrested;
  return row.opening + came - went === row.closing;
}
