import type { RecordField, RecordKind } from "./record-kind.ts";

const ofPerson: RecordField = {
  key: "personId",
  type: "reference",
  to: "person",
  required: true,
  listed: true,
};
const ofBody: RecordField = { key: "bodyId", type: "reference", to: "body", required: true };
const ofPlan: RecordField = { key: "planId", type: "reference", to: "personal_plan", required: true };

/** What bodies decide and do: names, pauses, boards, members, plans, praise and money. */
export const clubRecords: readonly RecordKind[] = [
  {
    entity: "body_name",
    fields: [
      ofBody,
      { key: "fullName", type: "text", max: 300, required: true, listed: true },
      { key: "shortName", type: "text", max: 60, listed: true },
      { key: "from", type: "date", required: true, listed: true },
      { key: "document", type: "text", max: 60, listed: true },
    ],
    once: ["bodyId", "from"],
  },
  {
    entity: "suspension",
    ownWay: true,
    spell: { from: "from", to: "to", apartBy: ["bodyId"] },
    fields: [
      ofBody,
      { key: "from", type: "date", required: true, listed: true },
      { key: "to", type: "date", listed: true },
      { key: "document", type: "text", max: 60, listed: true },
      { key: "resumeDocument", type: "text", max: 60, listed: true },
    ],
  },
  {
    entity: "meeting_requirement",
    ownWay: true,
    fields: [
      ofBody,
      { key: "value", type: "count", max: 8, required: true, listed: true },
      { key: "from", type: "date", required: true, ahead: true, listed: true },
    ],
    once: ["bodyId", "from"],
  },
  {
    entity: "board_member",
    ownWay: true,
    spell: { from: "from", to: "to", apartBy: ["bodyId", "fullName", "role"] },
    fields: [
      ofBody,
      { key: "fullName", type: "name", required: true, listed: true },
      { key: "role", type: "code", list: "VAI_TRO_BCN", required: true, listed: true },
      { key: "positionAtOrganisation", type: "text", listed: true },
      { key: "from", type: "date", required: true, listed: true },
      { key: "to", type: "date", listed: true },
      { key: "document", type: "text", max: 60, listed: true },
    ],
  },
  {
    entity: "membership",
    ownWay: true,
    day: "joinedOn",
    spell: { from: "joinedOn", to: "leftOn", apartBy: ["personId", "bodyId"] },
    fields: [
      ofPerson,
      { ...ofBody, listed: true },
      { key: "applicationOn", type: "date" },
      { key: "joinedOn", type: "date", required: true, listed: true },
      { key: "joinCode", type: "code", list: "LY_DO_VAO", required: true },
      { key: "memberNumber", type: "text", max: 20 },
      { key: "categoryAtJoin", type: "code", list: "TINH_TRANG" },
      { key: "inCharge", type: "name", listed: true },
      { key: "document", type: "text", max: 60, listed: true },
      { key: "leftOn", type: "date", listed: true },
      { key: "leaveReason", type: "code", list: "LY_DO_RA", listed: true },
    ],
    problem: ({ leftOn, leaveReason }) =>
      leftOn !== null && leaveReason === null ? { key: "leaveReason", code: "required" } : undefined,
  },
  {
    entity: "personal_plan",
    day: "approvedOn",
    fields: [
      ofPerson,
      { ...ofBody, listed: true },
      { key: "approvedOn", type: "date", required: true, listed: true },
      { key: "approvedBy", type: "name", listed: true },
      { key: "plannedTo", type: "date", ahead: true, listed: true },
      { key: "closedOn", type: "date", listed: true },
      { key: "closeReason", type: "text" },
      { key: "note", type: "note" },
    ],
    problem: ({ approvedOn, closedOn }) =>
      typeof closedOn === "string" && closedOn < String(approvedOn)
        ? { key: "closedOn", code: "endBeforeStart" }
        : undefined,
    namedBy: ["approvedOn"],
  },
  {
    entity: "plan_goal",
    fields: [
      ofPlan,
      { key: "domain", type: "code", list: "LINH_VUC_KH", required: true, listed: true },
      { key: "text", type: "note", max: 500, required: true, listed: true },
      { key: "activity", type: "note", max: 500 },
      { key: "supporter", type: "text", listed: true },
      { key: "dueOn", type: "date", ahead: true, listed: true },
      { key: "status", type: "code", list: "TRANG_THAI_MUC_TIEU", required: true, listed: true },
      { key: "result", type: "note", neededWhen: { key: "status", is: ["DAT", "KHONG_DAT"] } },
    ],
  },
  {
    entity: "plan_review",
    day: "date",
    fields: [
      ofPlan,
      { key: "date", type: "date", required: true, listed: true },
      { key: "reviewer", type: "name", listed: true },
      { key: "text", type: "note", required: true, listed: true },
    ],
  },
  {
    entity: "conduct",
    day: "date",
    fields: [
      ofPerson,
      { key: "bodyId", type: "reference", to: "body", listed: true },
      { key: "kind", type: "code", list: "KHEN_KY_LUAT", required: true, listed: true },
      { key: "date", type: "date", required: true, listed: true },
      { key: "document", type: "text", max: 60, listed: true },
      { key: "text", type: "note", required: true, listed: true },
    ],
  },
  {
    entity: "fund_entry",
    day: "date",
    fields: [
      ofBody,
      { key: "date", type: "date", required: true, listed: true },
      { key: "direction", type: "code", list: "THU_CHI", required: true, listed: true },
      { key: "amountVnd", type: "money", required: true, listed: true },
      { key: "source", type: "code", list: "NGUON_QUY", required: true, listed: true },
      { key: "text", type: "text", max: 300, required: true, listed: true },
      { key: "voucher", type: "text", max: 40, listed: true },
    ],
  },
];
