import { accepts, type OperationCase, refuses } from "../operation-cases.ts";

/** Reports and what is due; the month of the rows before is September 2026, today its 15th. */
export const reportCases: readonly OperationCase[] = [
  accepts({
    operation: "reports.compute",
    does: "computes a month that is running",
    as: "LANH_DAO",
    input: { period: "2026-09" },
    answers: { periodKey: "2026-09", from: "2026-09-01", to: "2026-09-30", closed: null },
  }),
  refuses({
    operation: "reports.compute",
    does: "understands no period that is none",
    input: { period: "2026-13" },
    refuses: "periodMalformed",
  }),
  accepts({
    operation: "reports.checkList",
    does: "finds nothing that blocks August",
    as: "LANH_DAO",
    input: { period: "2026-08" },
    holds: (lines) => lines.every(({ blocking }) => !blocking),
  }),
  refuses({
    operation: "reports.checkList",
    does: "checks nothing that has not begun",
    input: { period: "2026-10" },
    refuses: "periodInFuture",
  }),
  refuses({
    operation: "reports.close",
    does: "closes no month that still runs",
    as: "CAN_BO",
    input: { period: "2026-09" },
    refuses: "periodNotOver",
  }),
  accepts({
    operation: "reports.close",
    does: "freezes August",
    as: "CAN_BO",
    input: { period: "2026-08" },
  }),
  refuses({
    operation: "reports.close",
    does: "freezes nothing twice",
    input: { period: "2026-08" },
    refuses: "alreadyClosed",
  }),
  accepts({
    operation: "reports.closed",
    does: "lists what is frozen, by whom",
    as: "LANH_DAO",
    input: {},
    answers: [{ period: "2026-08", account: "canbo" }],
  }),
  accepts({
    operation: "today.list",
    does: "lists what is due, each with its source",
    as: "LANH_DAO",
    input: {},
    holds: (lines) => lines.every(({ source, why }) => source !== "" && why.rule !== ""),
  }),
];
