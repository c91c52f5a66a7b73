import { accept, refuse } from "#shared/base/result.ts";
import { z } from "zod";
import { recordsWhere } from "../database/reading.ts";
import { receivedReport } from "../database/schema/exchange.ts";
import type { HandlersOf } from "./ports.ts";
import { upperSummary, upperYear } from "./upper-summary.ts";
import type { Desk } from "./use-case.ts";

/** Cấp trên: who has sent what, by month; and each received report. */
export function upperHandlers(desk: Desk): HandlersOf<"upper.report" | "upper.summary" | "upper.year"> {
  return {
    "upper.year": ({ year }) => accept(upperYear(desk.reading(), year)),
    "upper.summary": (input) => upperSummary(desk.reading(), input),
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
