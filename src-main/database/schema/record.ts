import { integer, text } from "drizzle-orm/sqlite-core";

/**
 * What every record carries: its UUIDv7, its version (a change names the one it was based on), who made and
 * last changed it, the station it belongs to, and when and why it was voided. Nothing is ever deleted.
 */
export const recordColumns = {
  id: text("id").primaryKey(),
  rowVersion: integer("row_version").notNull(),
  createdAt: text("created_at").notNull(),
  createdBy: text("created_by").notNull(),
  updatedAt: text("updated_at").notNull(),
  updatedBy: text("updated_by").notNull(),
  own: text("own").notNull(),
  voidedAt: text("voided_at"),
  voidedBy: text("voided_by"),
  voidReason: text("void_reason"),
};
