import { firstDayOfMonth, lastDayOfMonth } from "#shared/base/calendar-date.ts";
import { periodBefore, periodLastYear, twelveMonthsUpTo } from "#shared/domain/neighbouring-periods.ts";
import type { ReportingPeriod } from "#shared/domain/reporting-period.ts";
import { comparisonOf, type ComparisonRow } from "#shared/reports/comparison.ts";
import { computeReport, type Report } from "#shared/reports/report.ts";
import { firstKnownDay, trendPoint, type TrendPoint } from "#shared/reports/trend.ts";
import { z } from "zod";
import { firstWhere, recordsWhere } from "../database/reading.ts";
import { body } from "../database/schema/clubs.ts";
import { closedReport } from "../database/schema/papers.ts";
import type { RecordOf } from "../database/writing.ts";
import { openHistories, type Histories } from "./history.ts";
import { rulesOn } from "./indicator-rules.ts";
import type { Reading } from "./use-case.ts";

/** The frozen figures of a period, where it was closed. */
export function closedOf({ database }: Reading, key: string): RecordOf<typeof closedReport> | undefined {
  return firstWhere(database, closedReport, { period: key });
}

/** The names of clubs and points by their codes. */
export function unitNames({ database }: Reading): Readonly<Record<string, string>> {
  return Object.fromEntries(
    recordsWhere(database, body).map(({ code, shortName, fullName }) => [code, shortName ?? fullName]),
  );
}

/** One month of a chart; `null` where nothing is known of it. */
interface TrendMonth {
  readonly month: string;
  readonly point: Omit<TrendPoint, "month"> | null;
}

const frozenMovement = z.looseObject({
  movement_total: z.looseObject({
    closing: z.int(),
    joined_from_outside: z.int(),
    left_for_outside: z.int(),
  }),
  tables: z.looseObject({
    BIEU01: z.looseObject({ total: z.looseObject({ expected: z.int(), present: z.int() }) }),
  }),
});

/** The point of a chart as a closed month's own figures give it. */
function frozenPoint(snapshot: unknown): NonNullable<TrendMonth["point"]> | undefined {
  const read = frozenMovement.safeParse(snapshot);
  if (!read.success) {
    return undefined;
  }
  const { movement_total: moved, tables } = read.data;
  return {
    members: moved.closing,
    joined: moved.joined_from_outside,
    left: moved.left_for_outside,
    expected: tables.BIEU01.total.expected,
    present: tables.BIEU01.total.present,
  };
}

/** The reports of one reading: the records are loaded once, however many periods are asked for. */
export interface ReportSource {
  readonly histories: Histories;
  /** The figures of a period as the records stand now. */
  computed(period: Pick<ReportingPeriod, "from" | "to">): Report;
  /** The frozen figures where the period was closed, today's otherwise. */
  figures(period: ReportingPeriod): unknown;
  /** A report beside that of the period before and of the same period of last year. */
  comparison(period: ReportingPeriod, current: unknown): readonly ComparisonRow[];
  /** Members, movement and attendance of the twelve months up to the period's last, of those that have begun. */
  trend(period: ReportingPeriod): readonly TrendMonth[];
}

export function reportSource(reading: Reading): ReportSource {
  const histories = openHistories(reading.database);
  const known = firstKnownDay(histories.of({ from: reading.today, to: reading.today }));
  /** A closed month keeps the point it was closed with. */
  const pointOf = (month: string): TrendMonth["point"] => {
    const frozen = frozenPoint(closedOf(reading, month)?.snapshot);
    if (frozen !== undefined) {
      return frozen;
    }
    const rules = rulesOn(reading.database, lastDayOfMonth(month));
    const days = { from: firstDayOfMonth(month), to: lastDayOfMonth(month) };
    const { month: _month, ...point } = trendPoint(histories.of(days), month, rules);
    return point;
  };
  const computed: ReportSource["computed"] = (period) =>
    computeReport(histories.of(period), period, rulesOn(reading.database, period.to));
  const figures: ReportSource["figures"] = (period) =>
    closedOf(reading, period.key)?.snapshot ?? computed(period);
  /** Of a period before the first record nothing is known. */
  const figuresOrNothing = (period: ReportingPeriod | undefined): unknown =>
    period === undefined || known === undefined || period.to < known ? undefined : figures(period);
  return {
    histories,
    computed,
    figures,
    comparison: (period, current) =>
      comparisonOf({
        current,
        previous: figuresOrNothing(periodBefore(period)),
        lastYear: figuresOrNothing(periodLastYear(period)),
      }),
    trend: (period) =>
      twelveMonthsUpTo(period)
        .filter((month) => firstDayOfMonth(month) <= reading.today)
        .map((month) => {
          if (known === undefined || lastDayOfMonth(month) < known) {
            return { month, point: null };
          }
          return { month, point: pointOf(month) };
        }),
  };
}
