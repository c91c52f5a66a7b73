import { accept, refuse } from "#shared/base/result.ts";
import { z } from "zod";
import type { HandlersOf } from "./ports.ts";
import { receivedSendings } from "./received-sendings.ts";
import { upperSummary, upperYear } from "./upper-summary.ts";
import type { Desk } from "./use-case.ts";

/** Cấp trên: who has sent what, by month; and each received report. */
export function upperHandlers(desk: Desk): HandlersOf<"upper.report" | "upper.summary" | "upper.year"> {
  return {
    "upper.year": ({ year }) => accept(upperYear(desk.reading(), year)),
    "upper.summary": (input) => upperSummary(desk.reading(), input),
    "upper.report": ({ station, period, bundleId }) => {
      const { rows, sendings } = receivedSendings(desk.reading(), { station, period });
      const report = rows.findLast((row) => bundleId === null || row.receivedBundleId === bundleId);
      return report === undefined
        ? refuse("recordUnknown")
        : accept({
            station,
            name: report.stationName,
            period,
            receivedAt: report.createdAt,
            bundleId: report.receivedBundleId,
            report: z.json().parse(report.snapshot),
            sendings,
          });
    },
  };
}
