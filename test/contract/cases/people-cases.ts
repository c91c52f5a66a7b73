import { accepts, keptRecord, type OperationCase, refuses, unknownId } from "../operation-cases.ts";

/** An invented person; the number is of no one: it begins with a province code that was never given out. */
const an = {
  fullName: "Nguyễn Văn An Mẫu",
  sex: "NAM" as const,
  birthDate: "1990-05-12",
  birthPrecision: "DAY" as const,
  ethnicity: "01",
};
const identity = { kind: "CCCD" as const, number: "000190000001" };
const home = { kind: "THUONG_TRU" as const, from: "2020-01-01", area: "Tổ dân phố 1" };

const personRows: readonly OperationCase[] = [
  accepts({
    operation: "people.register",
    does: "keeps a person under a code of the house",
    as: "CAN_BO",
    input: { person: an, identity, residence: home, category: "SAU_CAI", substance: "ATS" },
    holds: ({ code, version }) => /^HS\d+$/u.test(code) && version === 1,
    keep: "an",
  }),
  refuses({
    operation: "people.register",
    does: "gives no identity number to two persons",
    as: "CAN_BO",
    input: { person: { ...an, fullName: "Hoàng Văn Bình Mẫu" }, identity, residence: home },
    refuses: "identityNumberTaken",
  }),
  refuses({
    operation: "people.register",
    does: "keeps no substance of someone whose category is not given",
    as: "CAN_BO",
    input: {
      person: { ...an, fullName: "Hoàng Văn Bình Mẫu" },
      identity: { ...identity, number: "000190000009" },
      residence: home,
      substance: "HEROINE",
    },
    refuses: "invalidInput",
    fields: [{ path: "substance", code: "categoryFirst" }],
  }),
  refuses({
    operation: "people.register",
    does: "names the fields that are wrong",
    as: "CAN_BO",
    input: {
      person: { ...an, birthDate: "1990-02-30" },
      identity: { kind: "CCCD", number: "123" },
      residence: home,
    },
    refuses: "invalidInput",
    fields: [
      { path: "person.birthDate", code: "dateNotReal" },
      { path: "identity.number", code: "twelveDigits" },
    ],
  }),
  accepts({
    operation: "people.list",
    does: "finds a name typed without its marks",
    as: "LANH_DAO",
    input: { query: "nguyen an" },
    answers: {
      total: 1,
      rows: [{ fullName: "Nguyễn Văn An Mẫu", birth: "12/5/1990", identity: "000•••••••01" }],
    },
  }),
  accepts({
    operation: "people.get",
    does: "opens the file of a person",
    as: "LANH_DAO",
    input: (desk) => ({ id: keptRecord(desk, "an").id }),
    answers: { version: 1, age: 36, person: an, residences: [home] },
  }),
  refuses({
    operation: "people.get",
    does: "knows no such person",
    input: { id: unknownId },
    refuses: "recordUnknown",
  }),
  accepts({
    operation: "people.change",
    does: "keeps a correction as version 2",
    input: (desk) => ({
      ...keptRecord(desk, "an"),
      person: { ...an, phone: "0900000000" },
      reason: "Bổ sung số điện thoại",
    }),
    answers: { version: 2 },
  }),
  refuses({
    operation: "people.change",
    does: "overwrites no one else's change",
    input: (desk) => ({ ...keptRecord(desk, "an"), person: an, reason: "Sửa lần nữa" }),
    refuses: "changedMeanwhile",
  }),
  accepts({
    operation: "people.addIdentity",
    does: "adds a passport",
    input: (desk) => ({
      personId: keptRecord(desk, "an").id,
      identity: { kind: "HC", number: "M0000001", issuedOn: "2024-01-15" },
    }),
  }),
  refuses({
    operation: "people.addIdentity",
    does: "adds no document from the future",
    input: (desk) => ({
      personId: keptRecord(desk, "an").id,
      identity: { kind: "HC", number: "M0000002", issuedOn: "2027-01-15" },
    }),
    refuses: "dateInFuture",
  }),
  accepts({
    operation: "people.names",
    does: "names the person behind a code",
    input: async (desk) => {
      const { rows } = await desk.get("people.list", { query: "nguyen an" });
      return { codes: rows.map(({ code }) => code) };
    },
    answers: [{ name: "Nguyễn Văn An Mẫu" }],
  }),
];

const spellRows: readonly OperationCase[] = [
  accepts({
    operation: "people.addResidence",
    does: "adds a temporary residence",
    input: (desk) => ({
      personId: keptRecord(desk, "an").id,
      residence: { kind: "TAM_TRU", from: "2026-01-01" },
    }),
    keep: "room",
  }),
  refuses({
    operation: "people.addResidence",
    does: "lets no two of a kind overlap",
    input: (desk) => ({
      personId: keptRecord(desk, "an").id,
      residence: { kind: "TAM_TRU", from: "2026-02-01" },
    }),
    refuses: "spellsOverlap",
  }),
  accepts({
    operation: "people.endResidence",
    does: "ends it on the first day it no longer holds",
    input: (desk) => ({ ...keptRecord(desk, "room"), to: "2026-03-01", reason: "HET_TAM_TRU" }),
    answers: { version: 2 },
    keep: "room",
  }),
  refuses({
    operation: "people.endResidence",
    does: "ends nothing twice",
    input: (desk) => ({ ...keptRecord(desk, "room"), to: "2026-04-01", reason: "HET_TAM_TRU" }),
    refuses: "alreadyEnded",
  }),
  accepts({
    operation: "people.beginAbsence",
    does: "begins a stay in hospital",
    input: (desk) => ({ personId: keptRecord(desk, "an").id, kind: "BENH_VIEN", from: "2026-02-01" }),
    keep: "stay",
  }),
  refuses({
    operation: "people.beginAbsence",
    does: "begins none tomorrow",
    input: (desk) => ({ personId: keptRecord(desk, "an").id, kind: "TRAI_GIAM", from: "2026-09-16" }),
    refuses: "dateInFuture",
  }),
  accepts({
    operation: "people.endAbsence",
    does: "ends it",
    input: (desk) => ({ ...keptRecord(desk, "stay"), to: "2026-02-10" }),
    keep: "stay",
  }),
  refuses({
    operation: "people.endAbsence",
    does: "ends nothing twice",
    input: (desk) => ({ ...keptRecord(desk, "stay"), to: "2026-02-11" }),
    refuses: "alreadyEnded",
  }),
  accepts({
    operation: "people.setCategory",
    does: "keeps the category from a day on",
    input: (desk) => ({ personId: keptRecord(desk, "an").id, category: "SAU_CAI", from: "2026-08-20" }),
  }),
  accepts({
    operation: "people.setCategory",
    does: "keeps the substance beside it",
    input: (desk) => ({
      personId: keptRecord(desk, "an").id,
      category: "SAU_CAI",
      from: "2026-08-21",
      substance: "HEROINE",
    }),
  }),
  refuses({
    operation: "people.setCategory",
    does: "knows no such person",
    input: { personId: unknownId, category: "SAU_CAI", from: "2026-08-20" },
    refuses: "recordUnknown",
  }),
];

const managementRows: readonly OperationCase[] = [
  accepts({
    operation: "people.recordCompletion",
    does: "keeps the end of compulsory rehabilitation",
    input: (desk) => ({
      personId: keptRecord(desk, "an").id,
      completion: { form: "BAT_BUOC", startedOn: "2025-02-20", completedOn: "2026-08-20" },
    }),
    keep: "completion",
  }),
  refuses({
    operation: "people.recordCompletion",
    does: "keeps the same one only once",
    input: (desk) => ({
      personId: keptRecord(desk, "an").id,
      completion: { form: "BAT_BUOC", completedOn: "2026-08-20" },
    }),
    refuses: "duplicateRecord",
  }),
  accepts({
    operation: "management.propose",
    does: "counts from the day of completion, under the law of 01/7/2026",
    input: (desk) => ({ completionId: keptRecord(desk, "completion").id, decidedOn: "2026-08-25" }),
    // Luật 120/2025/QH15: 24 months after compulsory rehabilitation.
    answers: { termMonths: 24, managedFrom: "2026-08-20", regime: "R2" },
  }),
  refuses({
    operation: "management.propose",
    does: "knows no such completion",
    input: { completionId: unknownId, decidedOn: "2026-08-25" },
    refuses: "recordUnknown",
  }),
  accepts({
    operation: "management.open",
    does: "opens management under a decision",
    input: (desk) => ({
      personId: keptRecord(desk, "an").id,
      completionId: keptRecord(desk, "completion").id,
      decisionNumber: "12/QĐ-UBND",
      decidedOn: "2026-08-25",
      termMonths: 24,
      managedFrom: "2026-08-20",
    }),
    keep: "management",
  }),
  refuses({
    operation: "management.open",
    does: "opens none twice for one completion",
    input: (desk) => ({
      personId: keptRecord(desk, "an").id,
      completionId: keptRecord(desk, "completion").id,
      decidedOn: "2026-08-26",
      termMonths: 24,
      managedFrom: "2026-08-20",
    }),
    refuses: "completionAlreadyManaged",
  }),
  refuses({
    operation: "management.end",
    does: "ends none before it began",
    input: (desk) => ({
      ...keptRecord(desk, "management"),
      endedOn: "2026-08-19",
      endReason: "CHUYEN_DI",
    }),
    refuses: "endBeforeStart",
  }),
  accepts({
    operation: "management.end",
    does: "ends it for a reason of the law",
    input: (desk) => ({
      ...keptRecord(desk, "management"),
      endedOn: "2026-09-10",
      endReason: "CHUYEN_DI",
    }),
    answers: { version: 2 },
  }),
];

const recordRows: readonly OperationCase[] = [
  accepts({
    operation: "records.history",
    does: "tells what a correction changed, why and by whom",
    as: "LANH_DAO",
    input: (desk) => ({ entity: "person", id: keptRecord(desk, "an").id }),
    holds: (entries) =>
      entries.some(
        ({ account, reason, changes }) =>
          account === "quantri" &&
          reason === "Bổ sung số điện thoại" &&
          changes.some(({ field, after }) => field === "phone" && after === "0900000000"),
      ),
  }),
  refuses({
    operation: "records.history",
    does: "knows no such record",
    input: { entity: "person", id: unknownId },
    refuses: "recordUnknown",
  }),
  refuses({
    operation: "records.void",
    does: "voids no person on whom others depend",
    input: (desk) => ({ entity: "person", id: keptRecord(desk, "an").id, reason: "Nhập nhầm" }),
    refuses: "recordHasDependants",
  }),
  accepts({
    operation: "records.void",
    does: "voids a stay that was entered by mistake",
    as: "CAN_BO",
    input: (desk) => ({ entity: "absence", id: keptRecord(desk, "stay").id, reason: "Nhập nhầm" }),
  }),
];

/** People, what happens to them, and the history of their records. */
export const peopleCases: readonly OperationCase[] = [
  ...personRows,
  ...spellRows,
  ...managementRows,
  ...recordRows,
];
