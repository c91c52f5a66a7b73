import { integer, text, sqliteTable } from "drizzle-orm/sqlite-core";
import { recordColumns } from "./record.ts";

/** Hộ. */
export const household = sqliteTable("household", {
  ...recordColumns,
  code: text("code").notNull(),
  headName: text("head_name"),
  membersOther: integer("members_other"),
  poverty: text("poverty"),
  address: text("address"),
});

/** Người. `folded` and `initials` are searched, `sortKey` orders. */
export const person = sqliteTable("person", {
  ...recordColumns,
  code: text("code").notNull(),
  fullName: text("full_name").notNull(),
  sortName: text("sort_name"),
  alias: text("alias"),
  sex: text("sex").notNull(),
  birthDate: text("birth_date").notNull(),
  birthPrecision: text("birth_precision").notNull(),
  ethnicity: text("ethnicity").notNull(),
  education: text("education"),
  occupation: text("occupation"),
  workplace: text("workplace"),
  phone: text("phone"),
  note: text("note"),
  householdId: text("household_id").references(() => household.id),
  familyMembersAtHome: integer("family_members_at_home").notNull(),
  folded: text("folded").notNull(),
  initials: text("initials").notNull(),
  sortKey: text("sort_key").notNull(),
  birthPlace: text("birth_place"),
  hometown: text("hometown"),
  religion: text("religion"),
  languageNeed: text("language_need"),
  consentOn: text("consent_on"),
  consentDocument: text("consent_document"),
});

/** Giấy tờ tùy thân. */
export const identityDocument = sqliteTable("identity_document", {
  ...recordColumns,
  personId: text("person_id")
    .notNull()
    .references(() => person.id),
  kind: text("kind").notNull(),
  number: text("number"),
  issuedOn: text("issued_on"),
  issuedBy: text("issued_by"),
  missingReason: text("missing_reason"),
  checkedOriginal: integer("checked_original", { mode: "boolean" }),
});

/** Cư trú: half-open spell. */
export const residence = sqliteTable("residence", {
  ...recordColumns,
  personId: text("person_id")
    .notNull()
    .references(() => person.id),
  kind: text("kind").notNull(),
  area: text("area"),
  address: text("address"),
  from: text("from").notNull(),
  to: text("to"),
  endReason: text("end_reason"),
  toCommune: text("to_commune"),
  transferDocument: text("transfer_document"),
});

/** Vắng mặt, ở cơ sở: half-open spell. */
export const absence = sqliteTable("absence", {
  ...recordColumns,
  personId: text("person_id")
    .notNull()
    .references(() => person.id),
  kind: text("kind").notNull(),
  form: text("form"),
  facility: text("facility"),
  from: text("from").notNull(),
  to: text("to"),
  reported: integer("reported", { mode: "boolean" }).notNull(),
});

/** Tình trạng from a day on, until the next row of the same person. */
export const categoryStatus = sqliteTable("category_status", {
  ...recordColumns,
  personId: text("person_id")
    .notNull()
    .references(() => person.id),
  category: text("category").notNull(),
  from: text("from").notNull(),
  source: text("source").notNull(),
  basis: text("basis"),
  note: text("note"),
  /** List LOAI_CHAT. */
  substance: text("substance"),
});

/** Hoàn thành cai nghiện hoặc điều trị thay thế. */
export const completion = sqliteTable("completion", {
  ...recordColumns,
  personId: text("person_id")
    .notNull()
    .references(() => person.id),
  form: text("form").notNull(),
  facility: text("facility"),
  startedOn: text("started_on"),
  completedOn: text("completed_on").notNull(),
  certificateNumber: text("certificate_number"),
});

/** Quản lý sau cai; `managedTo` is the last day, included. */
export const management = sqliteTable("management", {
  ...recordColumns,
  personId: text("person_id")
    .notNull()
    .references(() => person.id),
  completionId: text("completion_id").references(() => completion.id),
  decisionNumber: text("decision_number"),
  decidedOn: text("decided_on").notNull(),
  termMonths: integer("term_months").notNull(),
  managedFrom: text("managed_from").notNull(),
  managedTo: text("managed_to").notNull(),
  regime: text("regime").notNull(),
  responsible: text("responsible"),
  responsibleUnit: text("responsible_unit"),
  familyRepresentative: text("family_representative"),
  endedOn: text("ended_on"),
  endReason: text("end_reason"),
  certificateNumber: text("certificate_number"),
  noticeOn: text("notice_on"),
  proposalNumber: text("proposal_number"),
  proposalOn: text("proposal_on"),
  deliveredOn: text("delivered_on"),
  movedInFrom: text("moved_in_from"),
  state: text("state"),
  pausedDays: integer("paused_days"),
  /** The day from which this office manages a person who came under management; empty where it began here. */
  movedInOn: text("moved_in_on"),
});

/** Người đại diện của người chưa đủ 18 tuổi. */
export const guardian = sqliteTable("guardian", {
  ...recordColumns,
  personId: text("person_id")
    .notNull()
    .references(() => person.id),
  fullName: text("full_name").notNull(),
  relation: text("relation").notNull(),
  birthDate: text("birth_date"),
  identityNumber: text("identity_number"),
  phone: text("phone"),
  address: text("address"),
});
