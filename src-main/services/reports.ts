import { monthOf, shortDate } from "#shared/base/calendar-date.ts";
import { accept, refuse, type Result } from "#shared/base/result.ts";
import type { OutputOf } from "#shared/contract/contract.ts";
import { monthsInside, parsePeriod, type ReportingPeriod } from "#shared/domain/reporting-period.ts";
import { unbalancedTables, type UnbalancedTable } from "#shared/reports/balances.ts";
import type { Report } from "#shared/reports/report.ts";
import { z } from "zod";
import { recordsWhere } from "../database/reading.ts";
import { body, meeting } from "../database/schema/clubs.ts";
import { closedReport } from "../database/schema/papers.ts";
import { addRecord, voidRecord } from "../database/writing.ts";
import { sha256 } from "../sealing/digest.ts";
import type { HandlersOf } from "./ports.ts";
import { latePapers } from "./report-late-papers.ts";
import { adjustmentsOf } from "./report-adjustments.ts";
import { closedOf, reportSource, unitNames } from "./report-source.ts";
import { firstRefusal, refuseIf, type Nothing } from "./rules.ts";
import type { Desk, Reading, UseCase } from "./use-case.ts";

export type PeriodRefusal = "periodMalformed" | "periodInFuture";

/** The period a key names, begun by today. */
export function begunPeriod({ today }: Reading, key: string): Result<ReportingPeriod, PeriodRefusal> {
  const period = parsePeriod(key);
  if (!period.ok) {
    return refuse("periodMalformed", { period: key });
  }
  return period.value.from > today
    ? refuse("periodInFuture", { period: key, today: shortDate(today) })
    : accept(period.value);
}

/** The figures of a period as the records stand now. */
function currentReport(reading: Reading, period: ReportingPeriod): Report {
  return reportSource(reading).computed(period);
}

/** A report as JSON and nothing else, as it is stored, sent and shown. */
function reportJson(report: Report): z.core.util.JSONType {
  return plainJson(report);
}

/** Any plain value as JSON and nothing else. */
export function plainJson(value: object): z.core.util.JSONType {
  return z.json().parse(JSON.parse(JSON.stringify(value)));
}

type CheckLine = OutputOf<"reports.checkList">[number];

function sum(counts: Readonly<Record<string, number>>): number {
  return Object.values(counts).reduce((total, count) => total + count, 0);
}

const unbalancedCodes = {
  BIEU04: "managementUnbalanced",
  BIEU06: "volunteersUnbalanced",
  BIEU07: "treatmentUnbalanced",
} as const satisfies Readonly<Record<UnbalancedTable["table"], string>>;

/** What stands against closing: balance by club, members without evaluation, meetings planned and not closed, late papers. */
function checkLines(reading: Reading, period: ReportingPeriod): CheckLine[] {
  const report = currentReport(reading, period);
  const months = new Set(monthsInside(period.from, period.to));
  const open = recordsWhere(reading.database, meeting, { state: "DU_KIEN" }).filter(({ date }) =>
    months.has(monthOf(date)),
  );
  const clubs = new Map(recordsWhere(reading.database, body).map(({ id, code }) => [id, code]));
  const unbalanced = Object.entries(report.movement).flatMap(([club, { opening, joined, left, closing }]) => {
    return opening + sum(joined) - sum(left) === closing ? [] : [club];
  });
  const { num, den } = report.indicators.CT16;
  const missing = missingEvaluations(report);
  return [
    ...(unbalanced.length === 0 ? [] : [{ code: "movementUnbalanced", blocking: true, who: unbalanced }]),
    ...unbalancedTables(report).map(({ table, keys }) => ({
      code: unbalancedCodes[table],
      blocking: true,
      who: [...keys],
    })),
    ...(num === den ? [] : [{ code: "evaluationsMissing", blocking: false, who: missing }]),
    ...(open.length === 0
      ? []
      : [
          {
            code: "meetingsOpen",
            blocking: false,
            who: open.map(({ bodyId, date }) => `${clubs.get(bodyId) ?? ""} ${shortDate(date)}`),
          },
        ]),
    ...latePapers(reading, period),
  ];
}

function missingEvaluations({ indicators }: Report): string[] {
  const { ids } = indicators.CT16;
  const done = new Set(ids.num);
  return ids.den.filter((key) => !done.has(key)).map(String);
}

type CloseRefusal =
  PeriodRefusal | "periodNotOver" | "alreadyClosed" | "movementUnbalanced" | "tableUnbalanced";

function closePeriod(
  useCase: UseCase,
  key: string,
): Result<{ readonly id: string; readonly version: number }, CloseRefusal> {
  const period = begunPeriod(useCase, key);
  if (!period.ok) {
    return period;
  }
  const { from, to } = period.value;
  const blocking = checkLines(useCase, period.value).filter((line) => line.blocking);
  const clubs = blocking.find(({ code }) => code === "movementUnbalanced")?.who ?? [];
  const allowed = firstRefusal<CloseRefusal>(
    () => refuseIf(to >= useCase.today, "periodNotOver", { to: shortDate(to) }),
    () => refuseIf(closedOf(useCase, period.value.key) !== undefined, "alreadyClosed"),
    () => refuseIf(clubs.length > 0, "movementUnbalanced", { clubs: clubs.join(", ") }),
    () =>
      refuseIf(blocking.length > 0, "tableUnbalanced", {
        who: blocking.flatMap(({ who }) => who).join(", "),
      }),
  );
  if (!allowed.ok) {
    return allowed;
  }
  const snapshot = snapshotOf(useCase, period.value);
  const fields = { period: period.value.key, from, to, snapshot, sha256: sha256(JSON.stringify(snapshot)) };
  return accept({ id: addRecord(useCase.writing, closedReport, fields), version: 1 });
}

/**
 * What is frozen: the figures with the keys behind them, and what the report's paper shows beside them (comparison,
 * twelve months, adjustments of earlier periods), so that it prints the same for ever.
 */
function snapshotOf(reading: Reading, period: ReportingPeriod): z.core.util.JSONType {
  const source = reportSource(reading);
  const report = source.computed(period);
  return plainJson({
    ...report,
    comparison: source.comparison(period, report),
    trend: source.trend(period),
    adjustments: adjustmentsOf(reading, source, period),
  });
}

/** The frozen figures are voided, not removed; closing again freezes the figures of that day. */
function reopenPeriod(useCase: UseCase, key: string): Result<Nothing, "periodMalformed" | "periodNotClosed"> {
  const period = parsePeriod(key);
  if (!period.ok) {
    return refuse("periodMalformed", { period: key });
  }
  const closed = closedOf(useCase, period.value.key);
  if (closed === undefined) {
    return refuse("periodNotClosed", { period: key });
  }
  voidRecord(useCase.writing, closedReport, closed.id);
  return accept({});
}

/** Reports: computed anew each time until their period is closed, frozen from then on. */
export function reportHandlers(
  desk: Desk,
): HandlersOf<
  "reports.compute" | "reports.checkList" | "reports.close" | "reports.reopen" | "reports.closed"
> {
  return {
    "reports.compute": ({ period: key }) => {
      const reading = desk.reading();
      const period = begunPeriod(reading, key);
      if (!period.ok) {
        return period;
      }
      const { from, to } = period.value;
      const closed = closedOf(reading, period.value.key);
      return accept({
        periodKey: period.value.key,
        from,
        to,
        closed:
          closed === undefined
            ? null
            : { at: closed.createdAt, account: closed.createdBy, sha256: closed.sha256 },
        report:
          closed === undefined
            ? reportJson(currentReport(reading, period.value))
            : z.json().parse(closed.snapshot),
        names: unitNames(reading),
      });
    },
    "reports.checkList": ({ period: key }) => {
      const reading = desk.reading();
      const period = begunPeriod(reading, key);
      return period.ok ? accept(checkLines(reading, period.value)) : period;
    },
    "reports.close": ({ period }, context) =>
      desk.write({ operation: "reports.close", context }, (useCase) => closePeriod(useCase, period)),
    "reports.reopen": ({ period, reason }, context) =>
      desk.write({ operation: "reports.reopen", context, reason }, (useCase) =>
        reopenPeriod(useCase, period),
      ),
    "reports.closed": () =>
      accept(
        recordsWhere(desk.reading().database, closedReport).map((row) => ({
          id: row.id,
          period: row.period,
          at: row.createdAt,
          account: row.createdBy,
          sha256: row.sha256,
        })),
      ),
  };
}
