import { shortDate } from "#shared/base/calendar-date.ts";
import { accept, refuse, type Result } from "#shared/base/result.ts";
import type { OutputOf } from "#shared/contract/contract.ts";
import { parsePeriod, type ReportingPeriod } from "#shared/domain/reporting-period.ts";
import { indicatorDefinition } from "#shared/law/indicators.ts";
import { adjustmentsBetween } from "#shared/reports/adjustments.ts";
import { reportContext } from "#shared/reports/context.ts";
import { explainIndicator } from "#shared/reports/explain.ts";
import { isRatio, type FigureIds } from "#shared/reports/figures.ts";
import { daysInCalendar, type PeriodCalendar } from "#shared/reports/period-calendar.ts";
import { computeStatistics, type Report } from "#shared/reports/report.ts";
import type { DaySpan } from "#shared/reports/spells.ts";
import { openHistories } from "./history.ts";
import { rulesOn } from "./indicator-rules.ts";
import { officeRows } from "./office-rows.ts";
import type { HandlersOf } from "./ports.ts";
import { adjustmentsOf } from "./report-adjustments.ts";
import { closedOf, reportSource } from "./report-source.ts";
import { begunPeriod, plainJson, type PeriodRefusal } from "./reports.ts";
import type { Desk, Reading } from "./use-case.ts";

/** What looks behind the figures of a report without changing anything. */
type InsightNames = "reports.adjustments" | "reports.explain" | "reports.statistics";

type Explanation = OutputOf<"reports.explain">;

function explain(
  reading: Reading,
  period: ReportingPeriod,
  indicator: string,
): Result<Explanation, "indicatorUnknown"> {
  const definition = indicatorDefinition(indicator);
  const source = reportSource(reading);
  const report = source.computed(period);
  const figures = figureByCode(report, indicator);
  if (!definition.ok || figures === undefined) {
    return refuse("indicatorUnknown", { indicator });
  }
  const { formulaText: rule, numerator, denominator, parameters } = definition.value;
  const frozen = closedOf(reading, period.key);
  const context = reportContext(source.histories.of(period), period, rulesOn(reading.database, period.to));
  return accept({
    indicator,
    num: figures.num,
    den: figures.den,
    rule,
    numerator,
    denominator,
    parameters: parameters.map((id) => ({ id, value: context.parameters[id] })),
    differsFromClosed:
      frozen !== undefined &&
      adjustmentsBetween(frozen.snapshot, report).some(({ place }) => place === indicator),
    keys: explainIndicator(context, indicator, figures.ids).map(({ key, part, reasons }) => ({
      key,
      part,
      reasons: [...reasons],
    })),
  });
}

/** A figure with its lists; movements and counts have their lists and no denominator. */
function figureByCode(
  { indicators }: Report,
  code: string,
): { readonly num: number; readonly den: number; readonly ids: FigureIds } | undefined {
  const figures: Readonly<Record<string, { readonly ids: FigureIds } | undefined>> = { ...indicators };
  const figure = figures[code];
  if (figure === undefined) {
    return undefined;
  }
  const { ids } = figure;
  return isRatio(figure)
    ? { num: figure.num, den: figure.den, ids }
    : { num: ids.num.length, den: ids.den.length, ids };
}

/** The days of a period in a calendar, begun by today. */
function begunDays(
  { today }: Reading,
  { period: key, calendar }: { readonly period: string; readonly calendar: PeriodCalendar },
): Result<DaySpan, PeriodRefusal> {
  const period = parsePeriod(key);
  if (!period.ok) {
    return refuse("periodMalformed", { period: key });
  }
  const days = daysInCalendar(period.value, calendar);
  return days.from > today
    ? refuse("periodInFuture", { period: key, today: shortDate(today) })
    : accept(days);
}

/** Biểu 01-BCN of a period in one of the two calendars, from the records as they stand. */
export function statisticsOf(
  reading: Reading,
  input: { readonly period: string; readonly calendar: PeriodCalendar },
): Result<OutputOf<"reports.statistics">, PeriodRefusal> {
  const days = begunDays(reading, input);
  if (!days.ok) {
    return days;
  }
  const history = openHistories(reading.database).of(days.value);
  const table = computeStatistics(history, days.value, officeRows(reading.database));
  return accept({ from: days.value.from, to: days.value.to, table: plainJson(table) });
}

/** Adjustments of closed months, the reasons behind an indicator, and Biểu 01-BCN: all computed when asked for. */
export function insightHandlers(desk: Desk): HandlersOf<InsightNames> {
  return {
    "reports.adjustments": ({ period: key }) => {
      const reading = desk.reading();
      const period = begunPeriod(reading, key);
      return period.ok ? accept(adjustmentsOf(reading, reportSource(reading), period.value)) : period;
    },
    "reports.explain": ({ period: key, indicator }) => {
      const reading = desk.reading();
      const period = begunPeriod(reading, key);
      return period.ok ? explain(reading, period.value, indicator) : period;
    },
    "reports.statistics": (input) => statisticsOf(desk.reading(), input),
  };
}
