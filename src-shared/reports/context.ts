import { calendarDate, yearOf } from "#shared/base/calendar-date.ts";
import { monthsInside, type ReportingPeriod } from "#shared/domain/reporting-period.ts";
import { defaultParameters } from "#shared/law/indicators.ts";
import type { ReportParameters } from "./parameters.ts";
import type { History } from "./history.ts";
import { indexHistory, type HistoryIndex } from "./history-index.ts";
import type { DaySpan } from "./spells.ts";

/** What every indicator is computed from. */
export interface ReportContext {
  readonly index: HistoryIndex;
  readonly history: History;
  /** The period, both days included; its last day is "T" of the rules. */
  readonly period: DaySpan;
  /** From 1 January of the year of T to T (G4). */
  readonly yearToDate: DaySpan;
  /** The months wholly inside the period. */
  readonly months: readonly string[];
  readonly parameters: ReportParameters;
}

export function reportContext(
  history: History,
  { from, to }: Pick<ReportingPeriod, "from" | "to">,
  parameters: ReportParameters = defaultParameters,
): ReportContext {
  return {
    index: indexHistory(history),
    history,
    period: { from, to },
    yearToDate: { from: calendarDate(yearOf(to), 1, 1), to },
    months: monthsInside(from, to),
    parameters,
  };
}
