import { z } from "zod";
import * as field from "./fields.ts";
import type { BundleKind } from "./manifest.ts";

const envelope = { id: field.uuid, rev: z.int().min(1), own: field.stationCode };

/** What every record has: its type, its id, the revision it is, and the station it belongs to. */
export const envelopeSchema = z.object({ t: field.shortCode, ...envelope });

/** A record that its owner voided: `of` is its table. It stays known here, and counts nowhere. */
const tombstone = z.looseObject({
  t: z.literal("xoa"),
  ...envelope,
  of: field.shortCode,
  ly_do: field.nonBlank,
});

/** What a travelling record says of itself besides its columns: the version the receiver is known to hold, and its last change. */
export const travelSchema = z.object({ base: z.int().min(0).optional(), at: field.instant.optional() });

const identityLike = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|(?<!\d)\d{12}(?!\d)/iu;
const shortestIdentity = 12;

function leadsToPerson(text: string): boolean {
  return text.length >= shortestIdentity && identityLike.test(text);
}

/** Whether no text or key in the value could lead to a person: no record id and no personal number. */
function namesNobody(value: unknown): boolean {
  if (typeof value === "string") {
    return !leadsToPerson(value);
  }
  return (
    typeof value !== "object" ||
    value === null ||
    (!Object.keys(value).some(leadsToPerson) && Object.values(value).every(namesNobody))
  );
}

// The value comes out of a parsed line, so it is JSON already; only what it names is looked at.
const totalsOnly = z.custom<z.core.util.JSONType>(namesNobody);
const indicator = z.looseObject({ num: field.count.nullable(), den: field.count.nullable() });

/** Number and day of a paper. */
const paperReference = z.strictObject({
  so: z.string().max(60).refine(namesNobody),
  ngay: field.calendarDay,
});

/**
 * A frozen period as it is sent up: totals only. `ky.ma` is the period's code (`2026-09`, `2026-Q3`), `chi_tieu` holds
 * numerator and denominator of each indicator as whole numbers (`null` where there is none), `bieu` the tables. Every
 * number is a whole number; no text may hold a record id or a personal number. `van_ban` is the numbered report on paper,
 * where there is one, with the one it takes the place of.
 */
const report = z.strictObject({
  t: z.literal("bao_cao"),
  ...envelope,
  ky: z.strictObject({ ma: field.shortCode, tu: field.calendarDay, den: field.calendarDay }),
  chot_luc: field.instant.optional(),
  van_ban: paperReference.extend({ thay_the: paperReference.optional() }).optional(),
  chi_tieu: z.record(field.shortCode, indicator.refine(namesNobody)),
  bieu: z.record(field.shortCode, totalsOnly),
});

const anyJson = z.custom<z.core.util.JSONType>(() => true);

/** The same pattern for a report of which one look at its line has shown that it names nobody. */
export const reportWithoutNames = report.extend({
  chi_tieu: z.record(field.shortCode, indicator),
  bieu: z.record(field.shortCode, anyJson),
});

/** What became of a bundle: taken whole, in part, or turned away. */
const receiptResults = ["nhan", "nhan_mot_phan", "tu_choi"] as const;

const receipt = z.looseObject({
  t: z.literal("bien_nhan"),
  ...envelope,
  bundleId: field.uuid,
  seq: z.int().min(1),
  manifestSha256: field.sha256Hex,
  result: z.enum(receiptResults),
  code: z.string().regex(/^(G\d\d)?$/u),
  rows: field.count,
  at: field.instant,
  ly_do: z.string().nullish(),
  han_gui_lai: field.calendarDay.nullish(),
});

const card = z.looseObject({
  t: z.literal("the_khoa"),
  ...envelope,
  the: field.nonBlank,
  trang_thai: z.enum(["COMPARED", "REVOKED"]).nullish(),
  ngay: field.calendarDay.nullish(),
  ly_do: z.string().nullish(),
});

/**
 * A person moves: who, on which day, why, by which decision. `RUT` takes an earlier one of the same id back. The person's
 * records come with it; nothing of them counts at the receiver before a person there has accepted it.
 */
const transfer = z.looseObject({
  t: z.literal("chuyen_ho_so"),
  ...envelope,
  nguoi: field.uuid,
  ten: field.nonBlank,
  ngay: field.calendarDay,
  ly_do: field.nonBlank,
  so_quyet_dinh: z.string().nullish(),
  trang_thai: z.enum(["CHUYEN", "RUT"]),
});

/** The record types this version understands, each with its pattern. */
export const recordSchemas = {
  xoa: tombstone,
  bao_cao: report,
  bien_nhan: receipt,
  the_khoa: card,
  chuyen_ho_so: transfer,
} as const;

export type RecordType = keyof typeof recordSchemas;

/** One line of a receipt: what the receiver did with one bundle; `code` is the refusal's code or empty. */
export type ReceiptRecord = z.infer<typeof receipt>;
/** The heading of a transfer of a person. */
export type TransferRecord = z.infer<typeof transfer>;
/** Any record this version understands. */
export type KnownRecord = z.infer<(typeof recordSchemas)[RecordType]>;

/** Which kinds may carry records of tables, and lines of types that only a later version knows; totals never do. */
export const kindsWithRecords: ReadonlySet<BundleKind> = new Set(["delta", "full", "transfer"]);

/** Which of its own types a kind may carry; a report can never bring persons. */
export const typesOfKind: Readonly<Record<BundleKind, readonly RecordType[]>> = {
  delta: ["xoa", "bao_cao"],
  full: ["xoa", "bao_cao"],
  report: ["bao_cao"],
  receipt: ["bien_nhan"],
  keycard: ["the_khoa"],
  roster: ["the_khoa"],
  transfer: ["chuyen_ho_so"],
};

/** Whether a record type is one of this version's. */
export function isRecordType(type: string): type is RecordType {
  return Object.hasOwn(recordSchemas, type);
}
