import { integer, text, sqliteTable } from "drizzle-orm/sqlite-core";
import { body, meeting } from "./clubs.ts";
import { person } from "./people.ts";
import { recordColumns } from "./record.ts";

/** Văn bản, from draft to issue; tree, template and hash are frozen when a number is taken. */
export const document = sqliteTable("document", {
  ...recordColumns,
  kind: text("kind").notNull(),
  title: text("title").notNull(),
  abstract: text("abstract").notNull(),
  state: text("state").notNull(),
  facts: text("facts", { mode: "json" }).notNull(),
  personId: text("person_id").references(() => person.id),
  bodyId: text("body_id").references(() => body.id),
  meetingId: text("meeting_id").references(() => meeting.id),
  period: text("period"),
  date: text("date"),
  series: text("series"),
  year: integer("year"),
  number: integer("number"),
  numberText: text("number_text"),
  signer: text("signer"),
  tree: text("tree", { mode: "json" }),
  treeSha256: text("tree_sha256"),
  templateVersion: text("template_version"),
  pdfSha256: text("pdf_sha256"),
  steps: text("steps", { mode: "json" }).notNull(),
  discardReason: text("discard_reason"),
});

/** Kỳ báo cáo đã khóa: the frozen figures with their ids. */
export const closedReport = sqliteTable("closed_report", {
  ...recordColumns,
  period: text("period").notNull(),
  from: text("from").notNull(),
  to: text("to").notNull(),
  snapshot: text("snapshot", { mode: "json" }).notNull(),
  sha256: text("sha256").notNull(),
});
