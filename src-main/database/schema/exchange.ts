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
  /** The day the key was replaced or revoked, and why. */
  endedOn: text("ended_on"),
  endReason: text("end_reason"),
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
  /** What the receipt says: `nhan`, `nhan_mot_phan` or `tu_choi`, with the reason and the day a new one is due. */
  outcome: text("outcome"),
  outcomeReason: text("outcome_reason"),
  dueOn: text("due_on"),
  /** Taken in although something stood against it: which codes, and why; marked for ever. */
  forced: text("forced"),
  forcedReason: text("forced_reason"),
});

/** Gói đã gửi, one stream a receiver. The file itself is kept beside it (`kept_file`); earlier rows have it in `sealed`, in base64. */
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
  receiptReason: text("receipt_reason"),
  receiptDueOn: text("receipt_due_on"),
  /** What a receipt of our own says; a later one may say something else about the same bundle. */
  answerOutcome: text("answer_outcome"),
  /** When someone said that the file has left the office. */
  handedOverOn: text("handed_over_on"),
  /** What the receiver said on the telephone, by its digits: a courtesy until the signed receipt comes. */
  phoneResult: text("phone_result"),
  phoneAt: text("phone_at"),
});

/** Ai được nhận những gì: totals (the default), records of the programme, and a sealed safety copy beside them. */
export const exchangePolicy = sqliteTable("exchange_policy", {
  ...recordColumns,
  to: text("to").notNull(),
  level: text("level").notNull(),
  safetyCopy: integer("safety_copy", { mode: "boolean" }).notNull(),
  reason: text("reason").notNull(),
  purpose: text("purpose").notNull(),
  legalBasis: text("legal_basis").notNull(),
  keepUntil: text("keep_until").notNull(),
  deletion: text("deletion").notNull(),
  responsibility: text("responsibility").notNull(),
});

/** Gói đang giữ: numbers before it are missing. Its file is kept beside it; earlier rows have it in `sealed`, in base64. */
export const heldBundle = sqliteTable("held_bundle", {
  ...recordColumns,
  station: text("station").notNull(),
  stationName: text("station_name").notNull(),
  sequence: integer("sequence").notNull(),
  missingFrom: integer("missing_from").notNull(),
  /** The number that must be here first; the one before it where nothing is said. */
  waitsFor: integer("waits_for"),
  /** First and last day of the period whose report it brings; nothing where it brings none. */
  periodFrom: text("period_from"),
  periodTo: text("period_to"),
  fileSha256: text("file_sha256").notNull(),
  sealed: text("sealed").notNull(),
});

/** A machine installed anew or restored, as a person confirmed by telephone. */
export const acceptedEpoch = sqliteTable("accepted_epoch", {
  ...recordColumns,
  station: text("station").notNull(),
  epoch: text("epoch").notNull(),
  reason: text("reason").notNull(),
});

/** Two persons of whom someone said whether they are one: `SAME` or `OTHER`. Ids in the order of their text. */
export const personMatch = sqliteTable("person_match", {
  ...recordColumns,
  one: text("one").notNull(),
  other: text("other").notNull(),
  verdict: text("verdict").notNull(),
  reason: text("reason").notNull(),
});

/** Chuyển hồ sơ một người: `OUT` = sent by this office, `IN` = offered to it. */
export const personTransfer = sqliteTable("person_transfer", {
  ...recordColumns,
  direction: text("direction").notNull(),
  personId: text("person_id").notNull(),
  personName: text("person_name").notNull(),
  station: text("station").notNull(),
  stationName: text("station_name").notNull(),
  movedOn: text("moved_on").notNull(),
  reason: text("reason").notNull(),
  state: text("state").notNull(),
  bundleId: text("bundle_id").notNull(),
  /** What the receiver said: why it was refused. */
  answer: text("answer"),
  /** What both offices call this transfer: the sender's id of it. */
  transferId: text("transfer_id"),
  decisionNumber: text("decision_number"),
  /** The office's own file the person was taken into. */
  takenAs: text("taken_as"),
  answeredOn: text("answered_on"),
  /** The transaction in which the person left here, to be taken back when the transfer comes to nothing. */
  batch: text("batch"),
});

/** Fields of a record, or a whole line of a type, that only a later programme understands; kept with the person they came with. */
export const carriedContent = sqliteTable("carried_content", {
  ...recordColumns,
  entity: text("entity").notNull(),
  recordId: text("record_id").notNull(),
  personId: text("person_id").notNull(),
  content: text("content", { mode: "json" }).notNull(),
});

/** Đơn vị cũ that became part of this office; `backup` names the copy of this station from just before. */
export const mergedOffice = sqliteTable("merged_office", {
  ...recordColumns,
  station: text("station").notNull(),
  name: text("name").notNull(),
  databaseId: text("database_id").notNull(),
  fileSha256: text("file_sha256").notNull(),
  decision: text("decision").notNull(),
  counts: text("counts", { mode: "json" }).notNull(),
  backup: text("backup").notNull(),
});

/** Bản sao an toàn of another station, kept unread beside its row, one row an attachment; earlier rows have it in `bytes`. */
export const safetyCopy = sqliteTable("safety_copy", {
  ...recordColumns,
  receivedBundleId: text("received_bundle_id")
    .notNull()
    .references(() => receivedBundle.id),
  station: text("station").notNull(),
  part: integer("part").notNull(),
  sha256: text("sha256").notNull(),
  bytes: text("bytes").notNull(),
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
