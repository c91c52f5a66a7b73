import type { RecordField, RecordKind } from "./record-kind.ts";

const ofVolunteer: RecordField = {
  key: "volunteerId",
  type: "reference",
  to: "volunteer",
  required: true,
  listed: true,
};
const ofPerson: RecordField = {
  key: "personId",
  type: "reference",
  to: "person",
  required: true,
  listed: true,
};

/** Volunteers, communication, the network of facilities, sponsors, staff and money. */
export const networkRecords: readonly RecordKind[] = [
  {
    entity: "volunteer",
    fields: [
      { key: "code", type: "text", max: 40, listed: true },
      { key: "fullName", type: "name", required: true, listed: true },
      { key: "phone", type: "phone", listed: true },
      { key: "organisation", type: "text", listed: true },
      { key: "personId", type: "reference", to: "person" },
    ],
    once: ["code"],
    namedBy: ["fullName", "code"],
  },
  {
    entity: "volunteer_service",
    spell: { from: "from", to: "to", apartBy: ["volunteerId"] },
    fields: [
      ofVolunteer,
      { key: "bodyId", type: "reference", to: "body", bodyKinds: ["DOI_TNV", "TO_QLHT"], listed: true },
      { key: "role", type: "code", list: "VAI_TRO_TNV", listed: true },
      { key: "from", type: "date", required: true, listed: true },
      { key: "to", type: "date", listed: true },
      { key: "document", type: "text", max: 60, listed: true },
    ],
  },
  {
    entity: "volunteer_assignment",
    day: "from",
    spell: { from: "from", to: "to", apartBy: ["volunteerId", "personId"] },
    fields: [
      ofVolunteer,
      ofPerson,
      { key: "from", type: "date", required: true, listed: true },
      { key: "to", type: "date", listed: true },
      { key: "document", type: "text", max: 60, listed: true },
      { key: "task", type: "note" },
    ],
  },
  {
    entity: "volunteer_visit",
    day: "date",
    fields: [
      ofVolunteer,
      ofPerson,
      { key: "date", type: "date", required: true, listed: true },
      { key: "content", type: "note", listed: true },
      { key: "note", type: "note" },
    ],
  },
  {
    entity: "communication_event",
    day: "date",
    fields: [
      { key: "date", type: "date", required: true, listed: true },
      { key: "form", type: "code", list: "HINH_THUC_TT", required: true, listed: true },
      { key: "topic", type: "text", max: 300, required: true, listed: true },
      { key: "place", type: "text", listed: true },
      { key: "bodyId", type: "reference", to: "body" },
      { key: "speaker", type: "name", listed: true },
      { key: "headcountOther", type: "count", required: true, listed: true },
      { key: "note", type: "note" },
    ],
    namedBy: ["date", "topic"],
  },
  {
    entity: "communication",
    day: "date",
    fields: [
      { key: "eventId", type: "reference", to: "communication_event", listed: true },
      { key: "personId", type: "reference", to: "person", listed: true },
      { key: "householdId", type: "reference", to: "household", listed: true },
      { key: "date", type: "date", listed: true },
    ],
    problem: ({ eventId, personId, householdId, date }) => {
      if (personId === null && householdId === null) {
        return { key: "personId", code: "personOrHousehold" };
      }
      return eventId === null && date === null ? { key: "date", code: "required" } : undefined;
    },
  },
  {
    entity: "facility",
    fields: [
      { key: "name", type: "text", required: true, listed: true },
      { key: "kind", type: "code", list: "LOAI_CO_SO", required: true, listed: true },
      { key: "address", type: "text", max: 300, listed: true },
      { key: "phone", type: "text", max: 40, listed: true },
      { key: "contact", type: "name", listed: true },
      { key: "agreementDocument", type: "text", max: 60 },
      { key: "from", type: "date" },
      { key: "to", type: "date" },
      { key: "note", type: "note" },
    ],
    once: ["name"],
    namedBy: ["name"],
  },
  {
    entity: "sponsor",
    fields: [
      { key: "name", type: "text", required: true, listed: true },
      { key: "kind", type: "text", max: 60, required: true, listed: true },
      { key: "phone", type: "text", max: 40, listed: true },
      { key: "address", type: "text", max: 300, listed: true },
      { key: "note", type: "note" },
    ],
    once: ["name"],
    namedBy: ["name"],
  },
  {
    entity: "contribution",
    day: "date",
    fields: [
      { key: "sponsorId", type: "reference", to: "sponsor", required: true, listed: true },
      { key: "date", type: "date", required: true, listed: true },
      { key: "text", type: "text", max: 300, required: true, listed: true },
      { key: "amountVnd", type: "money", listed: true },
      { key: "purpose", type: "text", max: 300, listed: true },
      { key: "voucher", type: "text", max: 40 },
    ],
  },
  {
    entity: "staff_member",
    spell: { from: "from", to: "to", apartBy: ["fullName", "duty"] },
    fields: [
      { key: "fullName", type: "name", required: true, listed: true },
      { key: "duty", type: "text", required: true, listed: true },
      { key: "qualification", type: "text", listed: true },
      { key: "fullTime", type: "yes", required: true, listed: true },
      { key: "from", type: "date", required: true, listed: true },
      { key: "to", type: "date", listed: true },
      { key: "document", type: "text", max: 60 },
    ],
    namedBy: ["fullName", "duty"],
  },
  {
    entity: "staff_training",
    day: "from",
    fields: [
      { key: "staffMemberId", type: "reference", to: "staff_member", required: true, listed: true },
      { key: "topic", type: "text", max: 300, required: true, listed: true },
      { key: "organiser", type: "text", listed: true },
      { key: "from", type: "date", required: true, listed: true },
      { key: "to", type: "date", listed: true },
      { key: "hours", type: "count", max: 2000 },
      { key: "certificate", type: "text", max: 60, listed: true },
    ],
    problem: ({ from, to }) =>
      typeof to === "string" && to < String(from) ? { key: "to", code: "endBeforeStart" } : undefined,
  },
  {
    entity: "budget_entry",
    day: "date",
    fields: [
      { key: "date", type: "date", required: true, listed: true },
      { key: "source", type: "code", list: "NGUON_QUY", required: true, listed: true },
      { key: "purpose", type: "text", max: 300, required: true, listed: true },
      { key: "amountVnd", type: "money", required: true, listed: true },
      { key: "document", type: "text", max: 60, listed: true },
    ],
  },
];
