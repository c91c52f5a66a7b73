import { accepts, keptRecord, type OperationCase, refuses, unknownId } from "../operation-cases.ts";

const bodyRows: readonly OperationCase[] = [
  accepts({
    operation: "bodies.found",
    does: "founds a volunteer team under its own code",
    as: "CAN_BO",
    input: { kind: "DOI_TNV", body: { fullName: "Đội tình nguyện Mẫu", foundedOn: "2026-01-05" } },
    holds: ({ code }) => /^DOI\d+$/u.test(code),
    keep: "team",
  }),
  refuses({
    operation: "bodies.found",
    does: "gives no name twice",
    input: { kind: "MO_HINH", body: { fullName: "Đội tình nguyện Mẫu", foundedOn: "2026-01-05" } },
    refuses: "nameTaken",
  }),
  accepts({
    operation: "bodies.list",
    does: "lists bodies of the kinds wanted",
    as: "LANH_DAO",
    input: { kinds: ["DOI_TNV"] },
    answers: [{ kind: "DOI_TNV", fullName: "Đội tình nguyện Mẫu", state: "HOAT_DONG" }],
  }),
];

const entryRows: readonly OperationCase[] = [
  accepts({
    operation: "entries.add",
    does: "adds a facility of the network",
    as: "CAN_BO",
    input: { kind: "facility", fields: { name: "Trạm Y tế Mẫu", kind: "TRAM_Y_TE" } },
    answers: { version: 1 },
    keep: "facility",
  }),
  refuses({
    operation: "entries.add",
    does: "adds none twice",
    input: { kind: "facility", fields: { name: "Trạm Y tế Mẫu", kind: "TRAM_Y_TE" } },
    refuses: "duplicateRecord",
  }),
  refuses({
    operation: "entries.add",
    does: "names the fields that are missing, too long, unknown or needed because of another",
    input: {
      kind: "plan_goal",
      fields: { planId: unknownId, domain: "NGHE", text: "x".repeat(501), status: "DAT", hiv: true },
    },
    refuses: "invalidInput",
    fields: [
      { path: "fields.text", code: "tooLong" },
      { path: "fields.hiv", code: "unknownField" },
      { path: "fields.result", code: "required" },
    ],
  }),
  accepts({
    operation: "entries.list",
    does: "lists what was added",
    as: "LANH_DAO",
    input: { kind: "facility" },
    answers: { total: 1, rows: [{ version: 1, fields: { name: "Trạm Y tế Mẫu", phone: null } }] },
  }),
  accepts({
    operation: "entries.list",
    does: "finds by parts of what stands in it, marks or not",
    as: "LANH_DAO",
    input: { kind: "facility", query: "y te mau tram" },
    answers: { total: 1, rows: [{ fields: { name: "Trạm Y tế Mẫu" } }] },
  }),
  accepts({
    operation: "entries.list",
    does: "finds nothing in which a part is missing",
    input: { kind: "facility", query: "tram khac" },
    answers: { total: 0, rows: [] },
  }),
  refuses({
    operation: "entries.list",
    does: "shows no tests where the office keeps none",
    input: { kind: "drug_test" },
    refuses: "recordKindOff",
  }),
  accepts({
    operation: "entries.choices",
    does: "finds a person by a part of the name",
    as: "LANH_DAO",
    input: { entity: "person", query: "an mau" },
    holds: (choices) => choices.some(({ label }) => label === "Nguyễn Văn An Mẫu"),
  }),
  refuses({
    operation: "entries.choices",
    does: "offers no tests where the office keeps none",
    input: { entity: "drug_test" },
    refuses: "recordKindOff",
  }),
  accepts({
    operation: "entries.change",
    does: "keeps a correction as version 2",
    as: "CAN_BO",
    input: (desk) => ({
      kind: "facility",
      ...keptRecord(desk, "facility"),
      fields: { name: "Trạm Y tế Mẫu", kind: "TRAM_Y_TE", phone: "0900000000" },
      reason: "Bổ sung điện thoại",
    }),
    answers: { version: 2 },
  }),
  refuses({
    operation: "entries.change",
    does: "overwrites no one else's change",
    input: (desk) => ({
      kind: "facility",
      ...keptRecord(desk, "facility"),
      fields: { name: "Trạm Y tế khác", kind: "TRAM_Y_TE" },
      reason: "Sửa lần nữa",
    }),
    refuses: "changedMeanwhile",
  }),
  accepts({
    operation: "entries.restricted",
    does: "says which restricted kinds are kept: none at first",
    as: "LANH_DAO",
    input: {},
    answers: [
      { kind: "drug_test", kept: false },
      { kind: "use_report", kept: false },
    ],
  }),
  accepts({
    operation: "entries.keepRestricted",
    does: "begins to keep tests",
    input: { kind: "drug_test", kept: true },
  }),
  refuses({
    operation: "entries.keepRestricted",
    does: "cannot switch what is always kept",
    input: { kind: "facility", kept: false },
    refuses: "recordUnknown",
  }),
  accepts({
    operation: "entries.list",
    does: "shows tests to those who write records",
    as: "CAN_BO",
    input: { kind: "drug_test" },
    answers: { total: 0 },
  }),
  refuses({
    operation: "entries.list",
    does: "shows tests to no one else",
    as: "LANH_DAO",
    input: { kind: "drug_test" },
    refuses: "recordKindOff",
  }),
  accepts({
    operation: "records.void",
    does: "voids the facility",
    input: (desk) => ({ entity: "facility", id: keptRecord(desk, "facility").id, reason: "Ghi nhầm" }),
  }),
  accepts({
    operation: "entries.voided",
    does: "keeps what was voided readable, with the reason",
    as: "LANH_DAO",
    input: { kind: "facility" },
    answers: [{ fields: { name: "Trạm Y tế Mẫu" }, voidedBy: "quantri", reason: "Ghi nhầm" }],
  }),
  refuses({
    operation: "entries.voided",
    does: "shows none of a kind that is not kept",
    input: { kind: "use_report" },
    refuses: "recordKindOff",
  }),
];

const draft = { form: "new person", focus: "person.fullName", values: { "person.fullName": "Nguyễn V" } };

const draftRows: readonly OperationCase[] = [
  accepts({ operation: "drafts.keep", does: "keeps what is being typed", as: "CAN_BO", input: draft }),
  accepts({
    operation: "drafts.get",
    does: "gives it back to who typed it",
    as: "CAN_BO",
    input: { form: "new person" },
    answers: { focus: "person.fullName", values: { "person.fullName": "Nguyễn V" } },
  }),
  accepts({
    operation: "drafts.get",
    does: "gives it to no one else",
    input: { form: "new person" },
    holds: (found) => found === null,
  }),
  accepts({ operation: "drafts.drop", does: "forgets it", as: "CAN_BO", input: { form: "new person" } }),
  accepts({
    operation: "drafts.get",
    does: "has nothing left of it",
    as: "CAN_BO",
    input: { form: "new person" },
    holds: (found) => found === null,
  }),
];

const undoRows: readonly OperationCase[] = [
  accepts({
    operation: "entries.add",
    does: "adds a sponsor by mistake",
    as: "CAN_BO",
    input: { kind: "sponsor", fields: { name: "Công ty Mẫu", kind: "Doanh nghiệp" } },
  }),
  accepts({
    operation: "undo.mine",
    does: "says what would be taken back",
    as: "CAN_BO",
    input: { limit: 1 },
    answers: [
      {
        operation: "entries.add",
        obstacle: null,
        records: [{ entity: "sponsor", effect: "added", label: "Công ty Mẫu" }],
      },
    ],
    keep: "mistake",
  }),
  accepts({
    operation: "undo.take",
    does: "takes it back",
    as: "CAN_BO",
    input: (desk) => ({ batch: (desk.kept.get("mistake") as { batch: string }[])[0]?.batch ?? "" }),
  }),
  accepts({
    operation: "entries.list",
    does: "lists the sponsor no more",
    input: { kind: "sponsor" },
    answers: { total: 0 },
  }),
  refuses({
    operation: "undo.take",
    does: "takes nothing back twice",
    as: "CAN_BO",
    input: (desk) => ({ batch: (desk.kept.get("mistake") as { batch: string }[])[0]?.batch ?? "" }),
    refuses: "actionUnknown",
  }),
];

/** Simple records of every kind, drafts of forms, and taking back. */
export const recordCases: readonly OperationCase[] = [...bodyRows, ...entryRows, ...draftRows, ...undoRows];
