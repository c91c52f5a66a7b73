import { identityFields } from "../person.ts";
import type { RecordField, RecordKind } from "./record-kind.ts";

const ofPerson: RecordField = { key: "personId", type: "reference", to: "person", required: true };

/** Who someone is, where they live and how the law stands to them. */
export const personRecords: readonly RecordKind[] = [
  {
    entity: "household",
    fields: [
      { key: "code", type: "text", max: 40, required: true, listed: true },
      { key: "headName", type: "name", listed: true },
      { key: "membersOther", type: "count", max: 40, listed: true },
      { key: "poverty", type: "code", list: "HO_NGHEO", listed: true },
      { key: "address", type: "text", max: 300, listed: true },
    ],
    once: ["code"],
    namedBy: ["code", "headName"],
  },
  {
    entity: "identity_document",
    ownWay: true,
    fields: [
      ofPerson,
      { key: "kind", type: "code", list: "GIAY_TO", required: true, listed: true },
      { key: "number", type: "text", max: 20, listed: true },
      { key: "issuedOn", type: "date", listed: true },
      { key: "issuedBy", type: "text", listed: true },
      {
        key: "missingReason",
        type: "code",
        list: "LY_DO_KHONG_GIAY_TO",
        neededWhen: { key: "kind", is: ["KHONG_CO"] },
        listed: true,
      },
      { key: "checkedOriginal", type: "yes" },
    ],
    problem: ({ kind, number, missingReason }) => {
      const issue = identityFields.safeParse({ kind, number, missingReason }).error?.issues[0];
      return issue === undefined ? undefined : { key: String(issue.path[0]), code: issue.message };
    },
  },
  {
    entity: "guardian",
    fields: [
      ofPerson,
      { key: "fullName", type: "name", required: true, listed: true },
      { key: "relation", type: "text", max: 60, required: true, listed: true },
      { key: "birthDate", type: "date", listed: true },
      { key: "identityNumber", type: "text", max: 20 },
      { key: "phone", type: "phone", listed: true },
      { key: "address", type: "text", max: 300, listed: true },
    ],
  },
  {
    entity: "residence",
    ownWay: true,
    day: "from",
    spell: { from: "from", to: "to", apartBy: ["personId", "kind"] },
    fields: [
      ofPerson,
      { key: "kind", type: "code", list: "CU_TRU", required: true, listed: true },
      { key: "area", type: "text", listed: true },
      { key: "address", type: "text", max: 300, listed: true },
      { key: "from", type: "date", required: true, listed: true },
      { key: "to", type: "date", listed: true },
      { key: "endReason", type: "code", list: "LY_DO_ROI_DI", listed: true },
      { key: "toCommune", type: "text" },
      { key: "transferDocument", type: "text", max: 60 },
    ],
    problem: ({ to, endReason }) =>
      to !== null && endReason === null ? { key: "endReason", code: "required" } : undefined,
  },
  {
    entity: "absence",
    ownWay: true,
    day: "from",
    spell: { from: "from", to: "to", apartBy: ["personId", "kind"] },
    fields: [
      ofPerson,
      { key: "kind", type: "code", list: "LOAI_VANG_MAT", required: true, listed: true },
      { key: "form", type: "code", list: "HINH_THUC_CAI" },
      { key: "facility", type: "text", listed: true },
      { key: "from", type: "date", required: true, listed: true },
      { key: "to", type: "date", listed: true },
      { key: "reported", type: "yes", required: true, listed: true },
    ],
  },
  {
    entity: "category_status",
    ownWay: true,
    day: "from",
    fields: [
      ofPerson,
      { key: "category", type: "code", list: "TINH_TRANG", required: true, listed: true },
      { key: "from", type: "date", required: true, listed: true },
      { key: "source", type: "code", list: "NGUON_TINH_TRANG", required: true, listed: true },
      { key: "substance", type: "code", list: "LOAI_CHAT", listed: true },
      { key: "basis", type: "text", listed: true },
      { key: "note", type: "note" },
    ],
  },
  {
    entity: "completion",
    ownWay: true,
    day: "completedOn",
    fields: [
      ofPerson,
      { key: "form", type: "code", list: "HINH_THUC_CAI", required: true, listed: true },
      { key: "facility", type: "text", listed: true },
      { key: "startedOn", type: "date", listed: true },
      { key: "completedOn", type: "date", required: true, listed: true },
      { key: "certificateNumber", type: "text", max: 60, listed: true },
    ],
    once: ["personId", "form", "completedOn"],
    namedBy: ["form", "completedOn"],
  },
  {
    entity: "management",
    ownWay: true,
    day: "decidedOn",
    fields: [
      ofPerson,
      { key: "decisionNumber", type: "text", max: 60, listed: true },
      { key: "decidedOn", type: "date", required: true, listed: true },
      { key: "termMonths", type: "count", max: 24, required: true, listed: true },
      { key: "managedFrom", type: "date", required: true, ahead: true, listed: true },
      { key: "managedTo", type: "date", required: true, ahead: true, listed: true },
      { key: "noticeOn", type: "date" },
      { key: "proposalNumber", type: "text", max: 60 },
      { key: "proposalOn", type: "date" },
      { key: "deliveredOn", type: "date" },
      { key: "movedInFrom", type: "text" },
      { key: "responsible", type: "name" },
      { key: "responsibleUnit", type: "text" },
      { key: "familyRepresentative", type: "name" },
      { key: "certificateNumber", type: "text", max: 60 },
    ],
    problem: ({ managedFrom, managedTo }) =>
      String(managedTo) <= String(managedFrom) ? { key: "managedTo", code: "endBeforeStart" } : undefined,
    namedBy: ["decisionNumber", "decidedOn"],
  },
  {
    entity: "episode",
    ownWay: true,
    day: "openedOn",
    fields: [
      ofPerson,
      { key: "kind", type: "code", list: "LOAI_DOT", required: true, fixed: true, listed: true },
      { key: "decisionNumber", type: "text", max: 60, listed: true },
      { key: "decidedOn", type: "date", listed: true },
      { key: "signer", type: "text", listed: true },
      { key: "openedOn", type: "date", required: true, listed: true },
      { key: "from", type: "date", ahead: true },
      { key: "plannedTo", type: "date", ahead: true },
      { key: "facility", type: "text" },
      { key: "note", type: "note" },
    ],
    namedBy: ["decisionNumber", "openedOn"],
  },
];
