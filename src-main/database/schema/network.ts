import { integer, text, sqliteTable } from "drizzle-orm/sqlite-core";
import { recordColumns } from "./record.ts";

/** Cơ sở trong mạng lưới. */
export const facility = sqliteTable("facility", {
  ...recordColumns,
  name: text("name").notNull(),
  kind: text("kind").notNull(),
  address: text("address"),
  phone: text("phone"),
  contact: text("contact"),
  agreementDocument: text("agreement_document"),
  from: text("from"),
  to: text("to"),
  note: text("note"),
});

/** Nhà hảo tâm, đơn vị tài trợ. */
export const sponsor = sqliteTable("sponsor", {
  ...recordColumns,
  name: text("name").notNull(),
  kind: text("kind").notNull(),
  phone: text("phone"),
  address: text("address"),
  note: text("note"),
});

/** Một lần đóng góp, tài trợ; amounts in đồng. */
export const contribution = sqliteTable("contribution", {
  ...recordColumns,
  sponsorId: text("sponsor_id")
    .notNull()
    .references(() => sponsor.id),
  date: text("date").notNull(),
  text: text("text").notNull(),
  amountVnd: integer("amount_vnd"),
  purpose: text("purpose"),
  voucher: text("voucher"),
});

/** Người làm công tác cai nghiện, quản lý sau cai của xã: half-open spell. */
export const staffMember = sqliteTable("staff_member", {
  ...recordColumns,
  fullName: text("full_name").notNull(),
  duty: text("duty").notNull(),
  qualification: text("qualification"),
  fullTime: integer("full_time", { mode: "boolean" }).notNull(),
  from: text("from").notNull(),
  to: text("to"),
  document: text("document"),
});

/** Tập huấn của một người: `to` is the last day, included. */
export const staffTraining = sqliteTable("staff_training", {
  ...recordColumns,
  staffMemberId: text("staff_member_id")
    .notNull()
    .references(() => staffMember.id),
  topic: text("topic").notNull(),
  organiser: text("organiser"),
  from: text("from").notNull(),
  to: text("to"),
  hours: integer("hours"),
  certificate: text("certificate"),
});

/** Kinh phí của công tác; amounts in đồng. */
export const budgetEntry = sqliteTable("budget_entry", {
  ...recordColumns,
  date: text("date").notNull(),
  source: text("source").notNull(),
  purpose: text("purpose").notNull(),
  amountVnd: integer("amount_vnd").notNull(),
  document: text("document"),
});
