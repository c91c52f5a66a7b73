import { integer, text, sqliteTable } from "drizzle-orm/sqlite-core";
import { recordColumns } from "./record.ts";

/** Parameters of the indicators from a day on: of one programme, or of all where none is named. */
export const indicatorVersion = sqliteTable("indicator_version", {
  ...recordColumns,
  programme: text("programme"),
  validFrom: text("valid_from").notNull(),
  parameters: text("parameters", { mode: "json" }).notNull(),
  decisionSymbol: text("decision_symbol"),
  decidedOn: text("decided_on"),
});

/** Chỉ tiêu năm: what a decision sets for an indicator, for the whole unit or one club or point. */
export const planTarget = sqliteTable("plan_target", {
  ...recordColumns,
  year: integer("year").notNull(),
  programme: text("programme"),
  unit: text("unit"),
  indicator: text("indicator").notNull(),
  measure: text("measure").notNull(),
  value: integer("value").notNull(),
  decisionSymbol: text("decision_symbol").notNull(),
  decidedOn: text("decided_on").notNull(),
});
