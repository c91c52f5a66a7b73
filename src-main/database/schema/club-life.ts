import { integer, text, sqliteTable } from "drizzle-orm/sqlite-core";
import { body, personalPlan } from "./clubs.ts";
import { person } from "./people.ts";
import { recordColumns } from "./record.ts";

/** Tên cũ, tên mới của một tổ chức from a day on. */
export const bodyName = sqliteTable("body_name", {
  ...recordColumns,
  bodyId: text("body_id")
    .notNull()
    .references(() => body.id),
  fullName: text("full_name").notNull(),
  shortName: text("short_name"),
  from: text("from").notNull(),
  document: text("document"),
});

/** Mục tiêu của kế hoạch cá nhân. */
export const planGoal = sqliteTable("plan_goal", {
  ...recordColumns,
  planId: text("plan_id")
    .notNull()
    .references(() => personalPlan.id),
  domain: text("domain").notNull(),
  text: text("text").notNull(),
  activity: text("activity"),
  supporter: text("supporter"),
  dueOn: text("due_on"),
  status: text("status").notNull(),
  result: text("result"),
});

/** Lần xem lại kế hoạch cá nhân. */
export const planReview = sqliteTable("plan_review", {
  ...recordColumns,
  planId: text("plan_id")
    .notNull()
    .references(() => personalPlan.id),
  date: text("date").notNull(),
  reviewer: text("reviewer"),
  text: text("text").notNull(),
});

/** Khen thưởng, kỷ luật. */
export const conduct = sqliteTable("conduct", {
  ...recordColumns,
  personId: text("person_id")
    .notNull()
    .references(() => person.id),
  bodyId: text("body_id").references(() => body.id),
  kind: text("kind").notNull(),
  date: text("date").notNull(),
  document: text("document"),
  text: text("text").notNull(),
});

/** Thu, chi quỹ của câu lạc bộ; amounts in đồng. */
export const fundEntry = sqliteTable("fund_entry", {
  ...recordColumns,
  bodyId: text("body_id")
    .notNull()
    .references(() => body.id),
  date: text("date").notNull(),
  direction: text("direction").notNull(),
  amountVnd: integer("amount_vnd").notNull(),
  source: text("source").notNull(),
  text: text("text").notNull(),
  voucher: text("voucher"),
});
