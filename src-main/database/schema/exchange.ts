import { integer, text, sqliteTable } from "drizzle-orm/sqlite-core";
import { recordColumns } from "./record.ts";

/** Thẻ khóa của đơn vị khác and whether its digits were compared. */
export const trustedStation = sqliteTable("trusted_station", {
  ...recordColumns,
  station: text("station").notNull(),
  name: text("name").notNull(),
  keyId: text("key_id").notNull(),
  card: text("card", { mode: "json" }).notNull(),
  state: text("state").notNull(),
  comparedOn: text("compared_on"),
});

/** Gói đã nhận, one stream a sender. */
export const receivedBundle = sqliteTable("received_bundle", {
  ...recordColumns,
  kind: text("kind").notNull(),
  station: text("station").notNull(),
  stationName: text("station_name").notNull(),
  sequence: integer("sequence").notNull(),
  epoch: text("epoch").notNull(),
  period: text("period"),
  manifestSha256: text("manifest_sha256").notNull(),
  fileSha256: text("file_sha256").notNull(),
  manifest: text("manifest", { mode: "json" }).notNull(),
});

/** Gói đã gửi, one stream a receiver; `sealed` is the file itself in base64, so that a lost stick can be made again. */
export const sentBundle = sqliteTable("sent_bundle", {
  ...recordColumns,
  kind: text("kind").notNull(),
  to: text("to").notNull(),
  sequence: integer("sequence").notNull(),
  epoch: text("epoch").notNull(),
  period: text("period"),
  manifestSha256: text("manifest_sha256").notNull(),
  fileSha256: text("file_sha256").notNull(),
  fileName: text("file_name").notNull(),
  manifest: text("manifest", { mode: "json" }).notNull(),
  answersId: text("answers_id").references(() => receivedBundle.id),
  sealed: text("sealed").notNull(),
  receiptResult: text("receipt_result"),
  receiptCode: text("receipt_code"),
  receiptAt: text("receipt_at"),
});

/** Báo cáo của đơn vị cấp dưới as it was received. */
export const receivedReport = sqliteTable("received_report", {
  ...recordColumns,
  receivedBundleId: text("received_bundle_id")
    .notNull()
    .references(() => receivedBundle.id),
  station: text("station").notNull(),
  stationName: text("station_name").notNull(),
  period: text("period").notNull(),
  from: text("from").notNull(),
  to: text("to").notNull(),
  snapshot: text("snapshot", { mode: "json" }).notNull(),
});
