import { accepts, keptRecord, type OperationCase, refuses, unknownId } from "../operation-cases.ts";

/** Mẫu 52 of the police, received on the day it was written. */
const proposal = {
  arrivedOn: "2026-08-24",
  author: "Công an xã Bình Lâm Thượng",
  symbol: "77/ĐN-CAX",
  datedOn: "2026-08-24",
  title: "Đề nghị xem xét, quyết định quản lý sau cai nghiện",
  form: "163-V-52",
  receiver: "Chủ tịch UBND",
};

/** Numbered papers for the archive. */
const archiveRows: readonly OperationCase[] = [
  accepts({
    operation: "documents.archive",
    does: "hands the numbered paper out as PDF 1.4 for the archive",
    as: "LANH_DAO",
    input: (desk) => ({ id: keptRecord(desk, "paper").id }),
    holds: async ({ ticket, name }, desk) =>
      name.endsWith("_pdfa.pdf") &&
      Buffer.from(await desk.fetch(ticket))
        .toString("latin1")
        .startsWith("%PDF-1.4"),
  }),
  refuses({
    operation: "documents.archive",
    does: "archives no draft",
    input: (desk) => ({ id: keptRecord(desk, "takenBack").id }),
    refuses: "wrongState",
  }),
];

/** Papers received, and papers put away. */
export const incomingCases: readonly OperationCase[] = [
  ...archiveRows,
  accepts({
    operation: "incoming.forms",
    does: "offers the forms received on a day of 2026",
    as: "LANH_DAO",
    input: { date: "2026-08-24" },
    holds: (forms) =>
      forms.some(({ id, name }) => id === "163-V-52" && name === "Mẫu 52 (NĐ 163/2026/NĐ-CP)") &&
      !forms.some(({ id }) => id === "116-50" || id === "163-V-53"),
  }),
  accepts({
    operation: "incoming.record",
    does: "gives the first paper of the year number 1",
    as: "CAN_BO",
    input: proposal,
    answers: { number: 1 },
    keep: "incoming",
  }),
  refuses({
    operation: "incoming.record",
    does: "registers the same paper once, however its author is typed",
    input: { ...proposal, author: "công an xã bình lâm thượng" },
    refuses: "alreadyRegistered",
  }),
  refuses({
    operation: "incoming.record",
    does: "takes nothing that arrived before it was written",
    input: { ...proposal, symbol: "78/ĐN-CAX", arrivedOn: "2026-08-23" },
    refuses: "arrivedBeforeItsDate",
  }),
  refuses({
    operation: "incoming.record",
    does: "takes nothing of tomorrow",
    input: { ...proposal, symbol: "78/ĐN-CAX", arrivedOn: "2026-09-16" },
    refuses: "dateInFuture",
  }),
  refuses({
    operation: "incoming.record",
    does: "takes no form of the earlier law on a paper of the new one",
    input: { ...proposal, symbol: "78/ĐN-CAX", form: "116-50" },
    refuses: "formNotInForce",
  }),
  refuses({
    operation: "incoming.record",
    does: "takes no form that the office itself issues",
    input: { ...proposal, symbol: "78/ĐN-CAX", form: "163-V-53" },
    refuses: "formUnknown",
  }),
  refuses({
    operation: "incoming.record",
    does: "gives no number twice",
    input: { ...proposal, symbol: "78/ĐN-CAX", number: 1 },
    refuses: "numberTaken",
  }),
  refuses({
    operation: "incoming.record",
    does: "gives numbers in the order of arrival",
    input: { ...proposal, symbol: "60/ĐN-CAX", arrivedOn: "2026-08-01", datedOn: "2026-08-01" },
    refuses: "dateBeforeLastNumber",
  }),
  refuses({
    operation: "incoming.record",
    does: "knows nobody under an unknown id",
    input: { ...proposal, symbol: "78/ĐN-CAX", personId: unknownId },
    refuses: "recordUnknown",
  }),
  accepts({
    operation: "incoming.change",
    does: "mends the day it was passed on",
    input: (desk) => ({ ...keptRecord(desk, "incoming"), ...proposal, passedOn: "2026-08-25" }),
    answers: { number: 1, version: 2 },
  }),
  refuses({
    operation: "incoming.change",
    does: "overwrites no change made meanwhile",
    input: (desk) => ({ ...keptRecord(desk, "incoming"), ...proposal }),
    refuses: "changedMeanwhile",
  }),
  accepts({
    operation: "incoming.list",
    does: "finds it without diacritics, with the name of its form",
    as: "LANH_DAO",
    input: { query: "de nghi 77", year: 2026 },
    answers: {
      total: 1,
      rows: [{ number: 1, formName: "Mẫu 52 (NĐ 163/2026/NĐ-CP)", passedOn: "2026-08-25" }],
    },
  }),
];
