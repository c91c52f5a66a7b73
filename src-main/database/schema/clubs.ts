import { integer, text, sqliteTable } from "drizzle-orm/sqlite-core";
import { person } from "./people.ts";
import { recordColumns } from "./record.ts";

/** Tổ chức do xã thành lập: câu lạc bộ, mô hình, điểm tư vấn, đội tình nguyện. */
export const body = sqliteTable("body", {
  ...recordColumns,
  kind: text("kind").notNull(),
  code: text("code").notNull(),
  fullName: text("full_name").notNull(),
  shortName: text("short_name"),
  neutralName: text("neutral_name"),
  areaText: text("area_text"),
  venue: text("venue"),
  program: text("program"),
  foundedOn: text("founded_on").notNull(),
  foundingDocument: text("founding_document"),
  dissolvedOn: text("dissolved_on"),
  dissolutionDocument: text("dissolution_document"),
});

/** Tạm dừng: half-open spell. */
export const suspension = sqliteTable("suspension", {
  ...recordColumns,
  bodyId: text("body_id")
    .notNull()
    .references(() => body.id),
  from: text("from").notNull(),
  to: text("to"),
  document: text("document"),
  resumeDocument: text("resume_document"),
});

/** Số buổi bắt buộc mỗi tháng, from a day on. */
export const meetingRequirement = sqliteTable("meeting_requirement", {
  ...recordColumns,
  bodyId: text("body_id")
    .notNull()
    .references(() => body.id),
  value: integer("value").notNull(),
  from: text("from").notNull(),
});

/** Thành viên Ban chủ nhiệm. */
export const boardMember = sqliteTable("board_member", {
  ...recordColumns,
  bodyId: text("body_id")
    .notNull()
    .references(() => body.id),
  fullName: text("full_name").notNull(),
  honorific: text("honorific").notNull(),
  positionAtOrganisation: text("position_at_organisation"),
  role: text("role").notNull(),
  from: text("from").notNull(),
  to: text("to"),
  document: text("document"),
});

/** Hội viên: half-open spell. */
export const membership = sqliteTable("membership", {
  ...recordColumns,
  personId: text("person_id")
    .notNull()
    .references(() => person.id),
  bodyId: text("body_id")
    .notNull()
    .references(() => body.id),
  joinedOn: text("joined_on").notNull(),
  joinCode: text("join_code").notNull(),
  leftOn: text("left_on"),
  leaveReason: text("leave_reason"),
  inCharge: text("in_charge"),
  document: text("document"),
  applicationOn: text("application_on"),
  categoryAtJoin: text("category_at_join"),
  memberNumber: text("member_number"),
});

/** Buổi sinh hoạt. */
export const meeting = sqliteTable("meeting", {
  ...recordColumns,
  bodyId: text("body_id")
    .notNull()
    .references(() => body.id),
  code: text("code").notNull(),
  date: text("date").notNull(),
  start: text("start"),
  end: text("end"),
  venue: text("venue"),
  kind: text("kind").notNull(),
  state: text("state").notNull(),
  topic: text("topic"),
  chair: text("chair"),
  secretary: text("secretary"),
  guests: text("guests"),
  content: text("content"),
  conclusion: text("conclusion"),
  cancelReason: text("cancel_reason"),
  speaker: text("speaker"),
  actions: text("actions"),
  guestCount: integer("guest_count"),
});

/** Điểm danh. */
export const attendance = sqliteTable("attendance", {
  ...recordColumns,
  meetingId: text("meeting_id")
    .notNull()
    .references(() => meeting.id),
  personId: text("person_id")
    .notNull()
    .references(() => person.id),
  mark: text("mark").notNull(),
  reason: text("reason"),
});

/** Đánh giá tháng của một hội viên. */
export const evaluation = sqliteTable("evaluation", {
  ...recordColumns,
  personId: text("person_id")
    .notNull()
    .references(() => person.id),
  bodyId: text("body_id")
    .notNull()
    .references(() => body.id),
  month: text("month").notNull(),
  scores: text("scores", { mode: "json" }),
  score: integer("score").notNull(),
  rank: text("rank").notNull(),
  comment: text("comment"),
  selfComment: text("self_comment"),
  needs: text("needs"),
  assessedOn: text("assessed_on"),
  assessor: text("assessor"),
  overrideReason: text("override_reason"),
  /** A draft until someone approved it. */
  approvedOn: text("approved_on"),
  approvedBy: text("approved_by"),
});

/** Kế hoạch cá nhân đã duyệt. */
export const personalPlan = sqliteTable("personal_plan", {
  ...recordColumns,
  personId: text("person_id")
    .notNull()
    .references(() => person.id),
  bodyId: text("body_id")
    .notNull()
    .references(() => body.id),
  approvedOn: text("approved_on").notNull(),
  approvedBy: text("approved_by"),
  plannedTo: text("planned_to"),
  note: text("note"),
  closedOn: text("closed_on"),
  closeReason: text("close_reason"),
});
