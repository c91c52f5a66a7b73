import { calendarDate, lastDayOfMonth, type CalendarDate } from "#shared/base/calendar-date.ts";
import { accept, refuse } from "#shared/base/result.ts";
import type { OutputOf } from "#shared/contract/contract.ts";
import { deadline, dueOn } from "#shared/law/deadlines.ts";
import { z } from "zod";
import { recordsWhere } from "../database/reading.ts";
import { receivedReport, trustedStation } from "../database/schema/exchange.ts";
import type { RecordOf } from "../database/writing.ts";
import type { HandlersOf } from "./ports.ts";
import type { Desk } from "./use-case.ts";

type Cell = OutputOf<"upper.matrix">[number]["months"][number];
type Received = RecordOf<typeof receivedReport>;

/** The day by which a month's report is due at the upper level: an own rule of the deadlines table (C03). */
function monthReportDue(month: string): CalendarDate | undefined {
  const last = lastDayOfMonth(month);
  const rule = deadline("C03", last);
  const due = rule.ok ? dueOn(rule.value, last) : rule;
  return due.ok ? due.value : undefined;
}

function cellOf(month: string, received: Received | undefined, today: CalendarDate): Cell {
  const due = monthReportDue(month);
  if (received !== undefined) {
    const late = due !== undefined && received.createdAt.slice(0, 10) > due;
    return {
      period: month,
      state: late ? "MUON" : "DA_NHAN",
      bundleId: received.receivedBundleId,
      at: received.createdAt,
    };
  }
  return {
    period: month,
    state: due !== undefined && today > due ? "THIEU" : "CHUA_DEN_HAN",
    bundleId: null,
    at: null,
  };
}

/** Cấp trên: who has sent what, by month; and each received report. */
export function upperHandlers(desk: Desk): HandlersOf<"upper.matrix" | "upper.report"> {
  return {
    "upper.matrix": ({ year }) => {
      const { database, today } = desk.reading();
      const reports = recordsWhere(database, receivedReport);
      const months = Array.from({ length: 12 }, (_, index) => calendarDate(year, index + 1, 1).slice(0, 7));
      return accept(
        recordsWhere(database, trustedStation, { state: "COMPARED" }).map(({ station, name }) => ({
          station,
          name,
          months: months.map((month) =>
            cellOf(
              month,
              reports.findLast((report) => report.station === station && report.period === month),
              today,
            ),
          ),
        })),
      );
    },
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
            report: z.json().parse(report.snapshot),
          });
    },
  };
}
