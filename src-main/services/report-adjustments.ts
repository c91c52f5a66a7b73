import { addMonths } from "#shared/base/calendar-date.ts";
import type { OutputOf } from "#shared/contract/contract.ts";
import { adjustedMonth } from "#shared/contract/reports.ts";
import { parsePeriod, type ReportingPeriod } from "#shared/domain/reporting-period.ts";
import { adjustmentsBetween, notYetReported, type ReportedAdjustment } from "#shared/reports/adjustments.ts";
import { z } from "zod";
import { recordsWhere } from "../database/reading.ts";
import { closedReport } from "../database/schema/papers.ts";
import { closedOf, type ReportSource } from "./report-source.ts";
import type { Reading } from "./use-case.ts";

type AdjustedMonth = OutputOf<"reports.adjustments">[number];

const frozenAdjustments = z.looseObject({ adjustments: z.array(adjustedMonth).optional() });

/** The adjustments a closed report was closed with; none in one that was closed before they were kept. */
function adjustmentsIn(snapshot: unknown): readonly AdjustedMonth[] {
  const read = frozenAdjustments.safeParse(snapshot);
  return read.success ? (read.data.adjustments ?? []) : [];
}

function isMonth(key: string): boolean {
  const period = parsePeriod(key);
  return period.ok && period.value.kind === "MONTH";
}

/** What reports closed between a month and the period asked for have already told of that month, oldest first. */
function reportedOf(
  closings: readonly { readonly from: string; readonly snapshot: unknown }[],
  month: string,
): readonly ReportedAdjustment[] {
  return closings.flatMap(({ snapshot }) =>
    adjustmentsIn(snapshot)
      .filter(({ period }) => period === month)
      .flatMap(({ period, changes }) =>
        changes.map(({ place, row, cell, old, new: fresh }) => ({
          period,
          place,
          row,
          cell,
          old,
          new: fresh,
        })),
      ),
  );
}

/**
 * Số liệu điều chỉnh kỳ trước of a period: the closed months of the twelve months before it with what their figures
 * would be by the records of today, as far as no report closed since has told it. A closed period keeps those it was
 * closed with.
 */
export function adjustmentsOf(
  reading: Reading,
  source: ReportSource,
  period: ReportingPeriod,
): AdjustedMonth[] {
  const closed = closedOf(reading, period.key);
  if (closed !== undefined) {
    return [...adjustmentsIn(closed.snapshot)];
  }
  const { from } = period;
  const months = recordsWhere(reading.database, closedReport)
    .filter((row) => isMonth(row.period) && row.to < from && row.from >= addMonths(from, -12))
    .toSorted((left, right) => left.from.localeCompare(right.from));
  return months
    .map((row) => {
      const since = months.filter((later) => later.from > row.from);
      const changes = adjustmentsBetween(row.snapshot, source.computed(row));
      return {
        period: row.period,
        closedAt: row.createdAt,
        changes: notYetReported(changes, reportedOf(since, row.period)).map((change) => ({
          ...change,
          came: [...change.came],
          went: [...change.went],
        })),
      };
    })
    .filter(({ changes }) => changes.length > 0);
}
