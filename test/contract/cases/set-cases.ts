import { accepts, keptRecord, type OperationCase, refuses } from "../operation-cases.ts";

/** The papers of one matter. */
export const setCases: readonly OperationCase[] = [
  accepts({
    operation: "sets.procedures",
    does: "knows the founding of a club",
    as: "LANH_DAO",
    input: {},
    holds: (procedures) => procedures.some(({ code, about }) => code === "THANH_LAP_CLB" && about === "CLUB"),
  }),
  accepts({
    operation: "sets.get",
    does: "shows which papers of the founding are there",
    as: "LANH_DAO",
    input: (desk) => ({
      procedure: "THANH_LAP_CLB",
      clubId: keptRecord(desk, "club").id,
      date: "2026-09-15",
    }),
    holds: ({ steps }) => steps.some(({ key, number }) => key === "THANH_LAP" && number !== null),
  }),
  refuses({
    operation: "sets.get",
    does: "asks whom it is about",
    input: { procedure: "QLSC", date: "2026-09-15" },
    refuses: "subjectMissing",
  }),
];
