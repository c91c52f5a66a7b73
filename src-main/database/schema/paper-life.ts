import { integer, text, sqliteTable } from "drizzle-orm/sqlite-core";
import { document } from "./papers.ts";
import { recordColumns } from "./record.ts";

/** A number that no paper of the programme bears: given by hand in the paper register, or spoiled and explained. */
export const numberEntry = sqliteTable("number_entry", {
  ...recordColumns,
  series: text("series").notNull(),
  year: integer("year").notNull(),
  number: integer("number").notNull(),
  source: text("source").notNull(),
  numberText: text("number_text").notNull(),
  date: text("date"),
  title: text("title"),
  signer: text("signer"),
  recipients: text("recipients"),
  note: text("note"),
});

/** What one paper does to another: the other is a paper of the programme, or named as it is cited. */
export const documentRelation = sqliteTable("document_relation", {
  ...recordColumns,
  documentId: text("document_id")
    .notNull()
    .references(() => document.id),
  kind: text("kind").notNull(),
  targetId: text("target_id").references(() => document.id),
  targetText: text("target_text").notNull(),
  effectiveOn: text("effective_on").notNull(),
});

/** One version of a text the office may adapt; the highest version of a key holds. */
export const wordingVersion = sqliteTable("wording_version", {
  ...recordColumns,
  key: text("key").notNull(),
  revision: integer("revision").notNull(),
  lines: text("lines", { mode: "json" }).notNull(),
  isDefault: integer("is_default", { mode: "boolean" }).notNull(),
});
