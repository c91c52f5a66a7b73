import type { RecordField, RecordKind } from "./record-kind.ts";

const ofPerson: RecordField = {
  key: "personId",
  type: "reference",
  to: "person",
  required: true,
  listed: true,
};
const atPoint: RecordField = {
  key: "bodyId",
  type: "reference",
  to: "body",
  bodyKinds: ["DIEM_TU_VAN", "MO_HINH", "CLB"],
  required: true,
  listed: true,
};
/** A person with a file, or nobody: then the client is known by a lasting code only. */
const client: readonly RecordField[] = [
  { key: "personId", type: "reference", to: "person", listed: true },
  { key: "clientCode", type: "text", max: 40, listed: true },
];

/** Counselling, referral, treatment, tests and support. */
export const careRecords: readonly RecordKind[] = [
  {
    entity: "counselling_visit",
    day: "date",
    fields: [
      atPoint,
      ...client,
      { key: "relativeOfId", type: "reference", to: "person" },
      { key: "clientGroup", type: "code", list: "DOI_TUONG_TV", required: true, listed: true },
      { key: "date", type: "date", required: true, listed: true },
      { key: "time", type: "time" },
      { key: "mode", type: "code", list: "HINH_THUC_TV", required: true },
      { key: "topics", type: "codes", list: "NOI_DUNG_TV", required: true, listed: true },
      { key: "counsellor", type: "name", required: true, listed: true },
      { key: "summary", type: "note", max: 4000, required: true },
      { key: "needs", type: "note" },
      { key: "nextOn", type: "date", ahead: true },
    ],
    namedBy: ["date", "clientCode"],
  },
  {
    entity: "referral",
    day: "issuedOn",
    fields: [
      atPoint,
      ...client,
      { key: "slip", type: "text", max: 60, listed: true },
      { key: "issuedOn", type: "date", required: true, listed: true },
      { key: "service", type: "code", list: "DICH_VU", required: true, listed: true },
      { key: "facilityId", type: "reference", to: "facility", listed: true },
      { key: "toFacility", type: "text" },
      { key: "reason", type: "note", required: true },
      { key: "consent", type: "yes", required: true },
      { key: "replyDueOn", type: "date", ahead: true, listed: true },
    ],
    once: ["slip"],
    namedBy: ["slip", "service"],
  },
  {
    entity: "referral_reply",
    day: "date",
    fields: [
      { key: "referralId", type: "reference", to: "referral", required: true, listed: true },
      { key: "date", type: "date", required: true, listed: true },
      { key: "result", type: "code", list: "KET_QUA_CG", required: true, listed: true },
      { key: "serviceGiven", type: "note", listed: true },
      { key: "receiver", type: "name", listed: true },
    ],
  },
  {
    entity: "rehabilitation_registration",
    day: "registeredOn",
    fields: [
      ofPerson,
      { key: "form", type: "code", list: "SC_DANG_KY_CAI", required: true, listed: true },
      { key: "registeredOn", type: "date", required: true, listed: true },
      { key: "mobilisedById", type: "reference", to: "body", bodyKinds: ["DIEM_TU_VAN"], listed: true },
      { key: "decisionNumber", type: "text", max: 60, listed: true },
    ],
    once: ["personId", "form", "registeredOn"],
  },
  {
    entity: "treatment",
    day: "from",
    spell: { from: "from", to: "to", apartBy: ["personId"] },
    fields: [
      ofPerson,
      { key: "kind", type: "code", list: "LOAI_DIEU_TRI", listed: true },
      { key: "facility", type: "text", listed: true },
      { key: "from", type: "date", required: true, listed: true },
      { key: "startCode", type: "code", list: "BAT_DAU_DT", required: true, listed: true },
      { key: "to", type: "date", listed: true },
      { key: "endCode", type: "code", list: "KET_THUC_DT", listed: true },
      { key: "noticeNumber", type: "text", max: 60 },
    ],
    problem: (values) =>
      values["to"] !== null && values["endCode"] === null ? { key: "endCode", code: "required" } : undefined,
  },
  {
    entity: "adherence_check",
    fields: [
      ofPerson,
      { key: "month", type: "month", required: true, listed: true },
      { key: "daysDue", type: "count", max: 31, listed: true },
      { key: "daysMissed", type: "count", max: 31, listed: true },
      { key: "conclusion", type: "code", list: "TUAN_THU", required: true, listed: true },
      { key: "checkedBy", type: "name", listed: true },
    ],
    once: ["personId", "month"],
    problem: ({ daysDue, daysMissed }) =>
      typeof daysDue === "number" && typeof daysMissed === "number" && daysMissed > daysDue
        ? { key: "daysMissed", code: "moreMissedThanDue" }
        : undefined,
  },
  {
    entity: "model_reach",
    day: "reachedOn",
    fields: [
      ofPerson,
      { key: "bodyId", type: "reference", to: "body", bodyKinds: ["MO_HINH"], listed: true },
      { key: "reachedOn", type: "date", required: true, listed: true },
      { key: "by", type: "name", listed: true },
      { key: "classification", type: "code", list: "TINH_TRANG", listed: true },
    ],
  },
  {
    entity: "drug_test",
    restricted: true,
    day: "date",
    fields: [
      ofPerson,
      { key: "date", type: "date", required: true, listed: true },
      { key: "result", type: "code", list: "KET_QUA_XN", required: true, listed: true },
      { key: "by", type: "text", listed: true },
      { key: "basis", type: "text", listed: true },
    ],
  },
  {
    entity: "use_report",
    restricted: true,
    day: "date",
    fields: [
      ofPerson,
      { key: "date", type: "date", required: true, listed: true },
      { key: "source", type: "text", listed: true },
      { key: "text", type: "note", listed: true },
    ],
  },
  {
    entity: "support",
    day: "approvedOn",
    fields: [
      ofPerson,
      { key: "kind", type: "code", list: "LOAI_HO_TRO", required: true, listed: true },
      { key: "approvedOn", type: "date", required: true, listed: true },
      {
        key: "amountVnd",
        type: "money",
        neededWhen: { key: "kind", is: ["VAY_VON"] },
        listed: true,
      },
      { key: "source", type: "code", list: "NGUON_HO_TRO", listed: true },
      { key: "provider", type: "text", listed: true },
      { key: "sponsorId", type: "reference", to: "sponsor" },
      { key: "householdId", type: "reference", to: "household" },
      { key: "course", type: "text" },
      { key: "job", type: "text" },
      { key: "result", type: "note" },
      { key: "note", type: "note" },
    ],
  },
];
