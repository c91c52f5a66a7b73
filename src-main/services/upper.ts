import { lastDayOfMonth, type CalendarDate } from "#shared/base/calendar-date.ts";
import { accept, refuse, type Result } from "#shared/base/result.ts";
import type { OutputOf } from "#shared/contract/contract.ts";
import { deadline, dueOn } from "#shared/law/deadlines.ts";
import type { ReportingPeriod } from "#shared/domain/reporting-period.ts";
import { commune, provinces } from "#shared/law/units.ts";
import {
  rankCommunes,
  upperIndicators,
  upperTables,
  type ListedSubmission,
  type SentClub,
} from "#shared/reports/upper-tables.ts";
import { z } from "zod";
import { recordsWhere } from "../database/reading.ts";
import { receivedReport, trustedStation } from "../database/schema/exchange.ts";
import type { RecordOf } from "../database/writing.ts";
import type { HandlersOf } from "./ports.ts";
import { begunPeriod, type PeriodRefusal } from "./reports.ts";
import type { Desk, Reading } from "./use-case.ts";

type Received = RecordOf<typeof receivedReport>;

/** The day by which a month's report is due at the upper level: an own rule of the deadlines table (C03). */
export function monthReportDue(month: string): CalendarDate | undefined {
  const last = lastDayOfMonth(month);
  const rule = deadline("C03", last);
  const due = rule.ok ? dueOn(rule.value, last) : rule;
  return due.ok ? due.value : undefined;
}

const sentClub = z.object({
  active: z.boolean().optional(),
  regular: z.boolean().nullable(),
  closing: z.int(),
  sessions_held: z.int(),
  expected: z.int(),
  present: z.int(),
});
const sentReport = z.object({
  chi_tieu: z.record(
    z.string(),
    z
      .object({ num: z.int().nullable(), den: z.int().nullable() })
      .transform(({ num, den }) => (num === null || den === null ? undefined : { num, den })),
  ),
  bieu: z.object({ BIEU01: z.object({ rows: z.array(sentClub) }).optional() }),
});

/** The clubs of a received report; a commune whose programme did not say it yet has an active club where members are. */
function clubsOf(snapshot: unknown): readonly SentClub[] {
  const rows = sentReport.parse(snapshot).bieu.BIEU01?.rows ?? [];
  return rows.map((row) => ({ ...row, active: row.active ?? row.closing > 0 }));
}

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
  first: Received | undefined,
  today: CalendarDate,
): ListedSubmission["state"] {
  const due = kind === "MONTH" ? monthReportDue(key) : undefined;
  if (first !== undefined) {
    return due !== undefined && first.createdAt.slice(0, 10) > due ? "MUON" : "DA_NHAN";
  }
  return today > (due ?? to) ? "THIEU" : "CHUA_DEN_HAN";
}

/**
 * What each station whose card was compared has sent for a period. Whether it has an active model is what its last
 * report up to the end of the period says, so a commune whose report is missing keeps the model it had.
 */
function submissionsOf({ database, today }: Reading, period: ReportingPeriod): readonly ListedSubmission[] {
  const byStation = Map.groupBy(
    recordsWhere(database, receivedReport, { period: period.key }),
    ({ station }) => station,
  );
  return recordsWhere(database, trustedStation, { state: "COMPARED" }).map(({ station, name }) => {
    const reports = byStation.get(station) ?? [];
    const last = reports.at(-1);
    const known =
      last ??
      recordsWhere(database, receivedReport, { station })
        .filter(({ to }) => to <= period.to)
        .toSorted((left, right) => left.to.localeCompare(right.to))
        .at(-1);
    return {
      station,
      commune: name,
      area: areaOf(station, period.to),
      received: last !== undefined,
      hasActiveModel: known !== undefined && clubsOf(known.snapshot).some(({ active }) => active),
      state: stateOf(period, reports[0], today),
      version: reports.length,
      figures: last === undefined ? {} : sentReport.parse(last.snapshot).chi_tieu,
      clubs: last === undefined ? [] : clubsOf(last.snapshot),
    };
  });
}

function summary(
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

/** Cấp trên: who has sent what, by month; and each received report. */
export function upperHandlers(desk: Desk): HandlersOf<"upper.report" | "upper.summary"> {
  return {
    "upper.summary": (input) => summary(desk.reading(), input),
    "upper.report": ({ station, period }) => {
      const { database } = desk.reading();
      const report = recordsWhere(database, receivedReport, { station, period }).at(-1);
      return report === undefined
        ? refuse("recordUnknown")
        : accept({
            station,
            name: report.stationName,
            period,
            receivedAt: report.createdAt,
            bundleId: report.receivedBundleId,
            report: z.json().parse(report.snapshot),
          });
    },
  };
}
