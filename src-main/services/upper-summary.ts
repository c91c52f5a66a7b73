import { calendarDate, monthOf, type CalendarDate } from "#shared/base/calendar-date.ts";
import { accept, refuse, type Result } from "#shared/base/result.ts";
import type { OutputOf } from "#shared/contract/contract.ts";
import type { ReportingPeriod } from "#shared/domain/reporting-period.ts";
import { targetPercent } from "#shared/law/indicators.ts";
import { commune, provinces } from "#shared/law/units.ts";
import { ratio } from "#shared/reports/figures.ts";
import {
  rankCommunes,
  upperIndicators,
  upperTables,
  type ListedSubmission,
  type SentClub,
} from "#shared/reports/upper-tables.ts";
import {
  comparedStations,
  receivedClubs,
  receivedFigures,
  receivedStates,
  receivedTotals,
  stationsWithModel,
  type ReceivedState,
} from "../database/received-summary.ts";
import { recordsWhere } from "../database/reading.ts";
import { upperLevel } from "../database/schema/station.ts";
import { monthReportDue } from "./report-due.ts";
import { begunPeriod, type PeriodRefusal } from "./reports.ts";
import type { Reading } from "./use-case.ts";

/** The province of a commune on a day; empty for a station that is no commune of the table. */
function areaOf(station: string, date: CalendarDate): string {
  const found = commune(station, date);
  const province = found.ok
    ? provinces(date).find(({ code }) => code === found.value.provinceCode)
    : undefined;
  return province?.name ?? "";
}

/** The state of a period at the upper level: late when the first report of it came after the day it was due. */
function stateOf(
  { key, kind, to }: ReportingPeriod,
  sent: ReceivedState | undefined,
  today: CalendarDate,
): ListedSubmission["state"] {
  const due = kind === "MONTH" ? monthReportDue(key) : undefined;
  if (sent?.returned === 1) {
    return "TRA_LAI";
  }
  if (sent !== undefined) {
    return due !== undefined && sent.firstAt.slice(0, 10) > due ? "MUON" : "DA_NHAN";
  }
  return today > (due ?? to) ? "THIEU" : "CHUA_DEN_HAN";
}

/** The stations a report is expected of: every compared key but those of levels above this one, unless they sent one. */
function communesOf(
  { database }: Reading,
  {
    date,
    sent,
  }: { readonly date: CalendarDate; readonly sent: { readonly has: (station: string) => boolean } },
): readonly { station: string; name: string }[] {
  const above = new Set([
    ...recordsWhere(database, upperLevel).map(({ code }) => code),
    ...provinces(date).map(({ code }) => code),
  ]);
  return comparedStations(database).filter(({ station }) => !above.has(station) || sent.has(station));
}

/**
 * What each commune has sent for a period. Whether it has an active model is what its last report up to the end of the
 * period says, so a commune whose report is missing keeps the model it had; what was turned back says nothing, and
 * until it is replaced its commune is in no sum and not among the covered.
 */
function submissionsOf(reading: Reading, period: ReportingPeriod): readonly ListedSubmission[] {
  const { database, today } = reading;
  const states = new Map(receivedStates(database, period.key).map((state) => [state.station, state]));
  const figures = Map.groupBy(receivedFigures(database, period.key), ({ station }) => station);
  const clubs = Map.groupBy(receivedClubs(database, period.key), ({ station }) => station);
  const withModel = stationsWithModel(database, period.to);
  return communesOf(reading, { date: period.to, sent: states }).map(({ station, name }) => {
    const sent = states.get(station);
    const returned = sent?.returned === 1;
    return {
      station,
      commune: name,
      area: areaOf(station, period.to),
      received: sent !== undefined && !returned,
      hasActiveModel: withModel.has(station) && !returned,
      state: stateOf(period, sent, today),
      version: sent?.versions ?? 0,
      figures: Object.fromEntries(
        (figures.get(station) ?? []).map(({ indicator, num, den }) => [indicator, { num, den }]),
      ),
      clubs: (clubs.get(station) ?? []).map((club): SentClub => ({
        active: club.active === 1,
        regular: club.regular === null ? null : club.regular === 1,
        closing: club.closing,
        sessions_held: club.sessionsHeld,
        expected: club.expected,
        present: club.present,
      })),
    };
  });
}

/** TH-01, TH-02, coverage, missing communes and the order by one indicator, of a period that has begun. */
export function upperSummary(
  reading: Reading,
  { period: key, rankBy }: { readonly period: string; readonly rankBy: string },
): Result<OutputOf<"upper.summary">, PeriodRefusal | "indicatorUnknown"> {
  const period = begunPeriod(reading, key);
  if (!period.ok) {
    return period;
  }
  if (!upperIndicators.includes(rankBy)) {
    return refuse("indicatorUnknown", { indicator: rankBy });
  }
  const submissions = submissionsOf(reading, period.value);
  const { CT19_coverage: coverage, CT19_by_area: coverageByArea, ...tables } = upperTables(submissions);
  return accept({
    period: period.value.key,
    from: period.value.from,
    to: period.value.to,
    ...tables,
    coverage,
    coverageByArea,
    ranking: rankCommunes(submissions, rankBy),
  });
}

/** Every month of a year as the sums kept with the reports have it: no report is opened for it. */
export function upperYear(reading: Reading, year: number): OutputOf<"upper.year"> {
  const { database } = reading;
  const months = Array.from({ length: 12 }, (_none, index) => monthOf(calendarDate(year, index + 1, 1)));
  const last = `${String(year)}-12-31`;
  const states = months.flatMap((month) => receivedStates(database, month));
  const sent = new Set(states.map(({ station }) => station));
  const counted = Map.groupBy(
    states.filter(({ returned }) => returned === 0),
    ({ period }) => period,
  );
  return {
    communes: communesOf(reading, { date: last, sent }).length,
    months: months.map((period) => {
      const totals = receivedTotals(database, period).filter(({ indicator }) =>
        upperIndicators.includes(indicator),
      );
      return {
        period,
        reports: counted.get(period)?.length ?? 0,
        shares: Object.fromEntries(
          totals.map(({ indicator, num, den }) => [indicator, ratio(num, den, targetPercent(indicator))]),
        ),
      };
    }),
  };
}
