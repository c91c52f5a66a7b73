import type { OutputOf } from "#shared/contract/contract.ts";
import { changedShares, type Shares } from "#shared/reports/changed-shares.ts";
import { z } from "zod";
import { findRecord, recordsWhere } from "../database/reading.ts";
import { receivedBundle, receivedReport } from "../database/schema/exchange.ts";
import type { RecordOf } from "../database/writing.ts";
import type { Reading } from "./use-case.ts";

type ReceivedRow = RecordOf<typeof receivedReport>;
type Sending = OutputOf<"upper.report">["sendings"][number];

const reference = z.object({ so: z.string(), ngay: z.string() });
const received = z.object({
  chi_tieu: z.record(z.string(), z.object({ num: z.int().nullable(), den: z.int().nullable() })),
  van_ban: reference.extend({ thay_the: reference.optional() }).optional(),
});

function paperOf({ van_ban: paper }: z.infer<typeof received>): Sending["paper"] {
  if (paper === undefined) {
    return null;
  }
  const { so: symbol, ngay: date, thay_the: replaced } = paper;
  const replaces = replaced === undefined ? null : { symbol: replaced.so, date: replaced.ngay };
  return { symbol, date, replaces };
}

/** Everything a commune sent of a period and that was not taken back, oldest first. */
export function receivedSendings(
  { database }: Reading,
  wanted: { readonly station: string; readonly period: string },
): { readonly rows: readonly ReceivedRow[]; readonly sendings: readonly Sending[] } {
  const rows = recordsWhere(database, receivedReport, wanted);
  let before: Shares | undefined;
  const sendings = rows.map((row): Sending => {
    const report = received.parse(row.snapshot);
    const bundle = findRecord(database, receivedBundle, row.receivedBundleId);
    const changes = before === undefined ? [] : changedShares(before, report.chi_tieu);
    before = report.chi_tieu;
    return {
      bundleId: row.receivedBundleId,
      receivedAt: row.createdAt,
      paper: paperOf(report),
      returned: bundle?.outcome === "tu_choi" ? bundle.outcomeReason : null,
      changes,
    };
  });
  return { rows, sendings };
}
