import { integer, text, sqliteTable } from "drizzle-orm/sqlite-core";
import { body } from "./clubs.ts";
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
});

/** Phản hồi phiếu chuyển gửi. */
export const referralReply = sqliteTable("referral_reply", {
  ...recordColumns,
  referralId: text("referral_id")
    .notNull()
    .references(() => referral.id),
  date: text("date").notNull(),
  result: text("result").notNull(),
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
});

/** Theo dõi tuân thủ của một tháng. */
export const adherenceCheck = sqliteTable("adherence_check", {
  ...recordColumns,
  personId: text("person_id")
    .notNull()
    .references(() => person.id),
  month: text("month").notNull(),
  conclusion: text("conclusion").notNull(),
});

/** Người được mô hình tiếp cận. */
export const modelReach = sqliteTable("model_reach", {
  ...recordColumns,
  personId: text("person_id")
    .notNull()
    .references(() => person.id),
  reachedOn: text("reached_on").notNull(),
});

/** Xét nghiệm. */
export const drugTest = sqliteTable("drug_test", {
  ...recordColumns,
  personId: text("person_id")
    .notNull()
    .references(() => person.id),
  date: text("date").notNull(),
  result: text("result").notNull(),
});

/** Thông tin sử dụng. */
export const useReport = sqliteTable("use_report", {
  ...recordColumns,
  personId: text("person_id")
    .notNull()
    .references(() => person.id),
  date: text("date").notNull(),
  text: text("text"),
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
});

/** Truyền thông tới một người hoặc một hộ. */
export const communication = sqliteTable("communication", {
  ...recordColumns,
  personId: text("person_id").references(() => person.id),
  householdId: text("household_id").references(() => household.id),
  date: text("date").notNull(),
});

/** Tình nguyện viên. */
export const volunteer = sqliteTable("volunteer", {
  ...recordColumns,
  code: text("code").notNull(),
  fullName: text("full_name").notNull(),
});

/** Thời gian phục vụ của tình nguyện viên: half-open spell. */
export const volunteerService = sqliteTable("volunteer_service", {
  ...recordColumns,
  volunteerId: text("volunteer_id")
    .notNull()
    .references(() => volunteer.id),
  from: text("from").notNull(),
  to: text("to"),
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
});
