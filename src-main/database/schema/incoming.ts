import { integer, text, sqliteTable } from "drizzle-orm/sqlite-core";
import { person } from "./people.ts";
import { recordColumns } from "./record.ts";

/** Văn bản đến: its number of the year (số đến), who issued it, and the official form it is, where it is one. */
export const incomingDocument = sqliteTable("incoming_document", {
  ...recordColumns,
  year: integer("year").notNull(),
  number: integer("number").notNull(),
  arrivedOn: text("arrived_on").notNull(),
  author: text("author").notNull(),
  symbol: text("symbol").notNull(),
  datedOn: text("dated_on").notNull(),
  title: text("title").notNull(),
  form: text("form"),
  receiver: text("receiver").notNull(),
  passedOn: text("passed_on"),
  personId: text("person_id").references(() => person.id),
  note: text("note"),
});
