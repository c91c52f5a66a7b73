import { integer, text, sqliteTable } from "drizzle-orm/sqlite-core";
import { recordColumns } from "./record.ts";

/** Tài khoản: who may unlock the station, in which role. */
export const account = sqliteTable("account", {
  ...recordColumns,
  login: text("login").notNull(),
  fullName: text("full_name").notNull(),
  role: text("role").notNull(),
});

/** Đơn vị: the one row of this office. */
export const office = sqliteTable("office", {
  ...recordColumns,
  kind: text("kind").notNull(),
  unitCode: text("unit_code").notNull(),
  name: text("name").notNull(),
  placeName: text("place_name").notNull(),
  provinceText: text("province_text").notNull(),
  parentLine: text("parent_line"),
  showParent: integer("show_parent", { mode: "boolean" }).notNull(),
});

/** Người ký, with the term (both days included). */
export const official = sqliteTable("official", {
  ...recordColumns,
  fullName: text("full_name").notNull(),
  position: text("position").notNull(),
  positionText: text("position_text"),
  unit: text("unit"),
  from: text("from").notNull(),
  to: text("to"),
});

/** Nơi nhận báo cáo. */
export const upperLevel = sqliteTable("upper_level", {
  ...recordColumns,
  code: text("code").notNull(),
  name: text("name").notNull(),
});

/** Thôn, tổ dân phố. */
export const area = sqliteTable("area", {
  ...recordColumns,
  name: text("name").notNull(),
  kind: text("kind").notNull(),
});
