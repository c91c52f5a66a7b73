import { integer, text, sqliteTable } from "drizzle-orm/sqlite-core";
import { body } from "./clubs.ts";
import { facility, sponsor } from "./network.ts";
import { household, person } from "./people.ts";
import { recordColumns } from "./record.ts";

/** Lượt tư vấn; `clientCode` is a person's code or an anonymous client's lasting code. */
export const counsellingVisit = sqliteTable("counselling_visit", {
  ...recordColumns,
  bodyId: text("body_id")
    .notNull()
    .references(() => body.id),
  personId: text("person_id").references(() => person.id),
  clientCode: text("client_code").notNull(),
  date: text("date").notNull(),
  counsellor: text("counsellor"),
  clientGroup: text("client_group"),
  relativeOfId: text("relative_of_id").references(() => person.id),
  time: text("time"),
  mode: text("mode"),
  topics: text("topics", { mode: "json" }),
  summary: text("summary"),
  needs: text("needs"),
  nextOn: text("next_on"),
});

/** Phiếu chuyển gửi. */
export const referral = sqliteTable("referral", {
  ...recordColumns,
  slip: text("slip").notNull(),
  personId: text("person_id").references(() => person.id),
  clientCode: text("client_code").notNull(),
  bodyId: text("body_id")
    .notNull()
    .references(() => body.id),
  service: text("service").notNull(),
  issuedOn: text("issued_on").notNull(),
  facilityId: text("facility_id").references(() => facility.id),
  toFacility: text("to_facility"),
  reason: text("reason"),
  consent: integer("consent", { mode: "boolean" }),
  replyDueOn: text("reply_due_on"),
});

/** Phản hồi phiếu chuyển gửi. */
export const referralReply = sqliteTable("referral_reply", {
  ...recordColumns,
  referralId: text("referral_id")
    .notNull()
    .references(() => referral.id),
  date: text("date").notNull(),
  result: text("result").notNull(),
  serviceGiven: text("service_given"),
  receiver: text("receiver"),
});

/** Đăng ký cai nghiện. */
export const rehabilitationRegistration = sqliteTable("rehabilitation_registration", {
  ...recordColumns,
  personId: text("person_id")
    .notNull()
    .references(() => person.id),
  form: text("form").notNull(),
  registeredOn: text("registered_on").notNull(),
  mobilisedById: text("mobilised_by_id").references(() => body.id),
  decisionNumber: text("decision_number"),
});

/** Đợt điều trị thay thế: half-open spell. */
export const treatment = sqliteTable("treatment", {
  ...recordColumns,
  personId: text("person_id")
    .notNull()
    .references(() => person.id),
  facility: text("facility"),
  from: text("from").notNull(),
  startCode: text("start_code").notNull(),
  to: text("to"),
  endCode: text("end_code"),
  kind: text("kind"),
  noticeNumber: text("notice_number"),
});

/** Theo dõi tuân thủ của một tháng. */
export const adherenceCheck = sqliteTable("adherence_check", {
  ...recordColumns,
  personId: text("person_id")
    .notNull()
    .references(() => person.id),
  month: text("month").notNull(),
  conclusion: text("conclusion").notNull(),
  daysDue: integer("days_due"),
  daysMissed: integer("days_missed"),
  checkedBy: text("checked_by"),
});

/** Người được mô hình tiếp cận. */
export const modelReach = sqliteTable("model_reach", {
  ...recordColumns,
  personId: text("person_id")
    .notNull()
    .references(() => person.id),
  reachedOn: text("reached_on").notNull(),
  bodyId: text("body_id").references(() => body.id),
  by: text("by"),
  classification: text("classification"),
});

/** Xét nghiệm. */
export const drugTest = sqliteTable("drug_test", {
  ...recordColumns,
  personId: text("person_id")
    .notNull()
    .references(() => person.id),
  date: text("date").notNull(),
  result: text("result").notNull(),
  by: text("by"),
  basis: text("basis"),
});

/** Thông tin sử dụng. */
export const useReport = sqliteTable("use_report", {
  ...recordColumns,
  personId: text("person_id")
    .notNull()
    .references(() => person.id),
  date: text("date").notNull(),
  text: text("text"),
  source: text("source"),
});

/** Hỗ trợ được duyệt. */
export const support = sqliteTable("support", {
  ...recordColumns,
  personId: text("person_id")
    .notNull()
    .references(() => person.id),
  kind: text("kind").notNull(),
  approvedOn: text("approved_on").notNull(),
  amountVnd: integer("amount_vnd"),
  householdId: text("household_id").references(() => household.id),
  source: text("source"),
  provider: text("provider"),
  result: text("result"),
  course: text("course"),
  job: text("job"),
  sponsorId: text("sponsor_id").references(() => sponsor.id),
  note: text("note"),
});

/** Buổi truyền thông; who was reached stands in `communication`. */
export const communicationEvent = sqliteTable("communication_event", {
  ...recordColumns,
  date: text("date").notNull(),
  form: text("form").notNull(),
  topic: text("topic").notNull(),
  place: text("place"),
  bodyId: text("body_id").references(() => body.id),
  speaker: text("speaker"),
  headcountOther: integer("headcount_other").notNull(),
  note: text("note"),
});

/** Truyền thông tới một người hoặc một hộ. */
export const communication = sqliteTable("communication", {
  ...recordColumns,
  personId: text("person_id").references(() => person.id),
  householdId: text("household_id").references(() => household.id),
  date: text("date").notNull(),
  eventId: text("event_id").references(() => communicationEvent.id),
});

/** Tình nguyện viên. */
export const volunteer = sqliteTable("volunteer", {
  ...recordColumns,
  code: text("code").notNull(),
  fullName: text("full_name").notNull(),
  phone: text("phone"),
  organisation: text("organisation"),
  personId: text("person_id").references(() => person.id),
});

/** Thời gian phục vụ của tình nguyện viên: half-open spell. */
export const volunteerService = sqliteTable("volunteer_service", {
  ...recordColumns,
  volunteerId: text("volunteer_id")
    .notNull()
    .references(() => volunteer.id),
  from: text("from").notNull(),
  to: text("to"),
  bodyId: text("body_id").references(() => body.id),
  role: text("role"),
  document: text("document"),
});

/** Thăm gặp, giúp đỡ. */
export const volunteerVisit = sqliteTable("volunteer_visit", {
  ...recordColumns,
  volunteerId: text("volunteer_id")
    .notNull()
    .references(() => volunteer.id),
  personId: text("person_id")
    .notNull()
    .references(() => person.id),
  date: text("date").notNull(),
  content: text("content"),
  note: text("note"),
});

/** Phân công tình nguyện viên giúp đỡ một người: half-open spell. */
export const volunteerAssignment = sqliteTable("volunteer_assignment", {
  ...recordColumns,
  volunteerId: text("volunteer_id")
    .notNull()
    .references(() => volunteer.id),
  personId: text("person_id")
    .notNull()
    .references(() => person.id),
  from: text("from").notNull(),
  to: text("to"),
  document: text("document"),
  task: text("task"),
});
