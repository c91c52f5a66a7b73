import { z } from "zod";
import { accept, refuse, type Result } from "../base/result.ts";
import { hasForbiddenKey, isTooDeep, parseCanonicalObject, type JsonObject } from "./canonical-json.ts";
import * as field from "./fields.ts";
import { formatVersion, limits, partNames } from "./limits.ts";
import { valueBreach } from "./text-checks.ts";

/**
 * What a bundle is for. `delta` = changes of a month, `full` = everything (to rebuild a station), `report` = totals only,
 * no persons, `receipt` = what arrived, `keycard` = the sender's new key card, `roster` = the upper level's list of
 * cards, `transfer` = a person moves to another commune.
 */
const bundleKinds = ["delta", "full", "report", "receipt", "keycard", "roster", "transfer"] as const;
export type BundleKind = (typeof bundleKinds)[number];

const size = z.int().min(0);
const recordsFile = z.object({
  name: z.literal(partNames.records),
  bytes: size,
  sha256: field.sha256Hex,
  rawBytes: size,
  rows: size,
});
const attachmentFile = z
  .object({ name: z.string(), bytes: size, sha256: field.sha256Hex })
  .refine((file) => file.name === attachmentName(file.sha256));

/** The fields of a manifest; others are passed over. */
export const manifestSchema = z.object({
  format: z.literal("gdl"),
  version: z.literal(formatVersion),
  minReader: z.int().min(1),
  kind: z.enum(bundleKinds),
  bundleId: field.uuid,
  station: field.stationCode,
  stationName: field.nonBlank,
  to: z.array(field.stationCode).min(1).max(limits.recipients),
  toKeys: z.array(field.keyId).max(limits.recipients),
  epoch: field.uuid,
  seq: z.int(),
  prev: field.sha256Hex,
  after: z.object({ seq: size, sha256: field.sha256Hex }).optional(),
  createdAt: field.instant,
  app: z.string().max(40),
  schema: z.object({ name: field.shortCode, version: z.int().min(1), minReader: z.int().min(1) }),
  period: z.object({ from: field.calendarDay, to: field.calendarDay }).optional(),
  base: z.object({ fromRev: size, toRev: size }).optional(),
  files: z.tuple([recordsFile], attachmentFile),
  counts: z.record(field.shortCode, size),
  totals: z.record(field.shortCode, z.record(field.shortCode, z.int())),
  audit: z.object({ seq: size, head: field.sha256Hex }),
  acks: z.array(z.object({ station: field.stationCode, seq: size, sha256: field.sha256Hex })).max(10_000),
  ext: z.record(z.string(), z.json()),
});

/**
 * The signed contents list of a bundle: who to whom, which number of the stream, and size and SHA-256 of every part.
 * `audit` anchors the sender's journal: its last sequence number and hash. `prev` chains all numbers of the stream; `after` names
 * the bundle that must be here first (number 0 = none): between the two stand only such as say all by themselves.
 */
export type Manifest = z.infer<typeof manifestSchema>;

/** The name under which an attachment stands in the archive. */
export function attachmentName(sha256: string): string {
  return `att/${sha256}`;
}

function needsNewerReader(object: JsonObject): number | undefined {
  const { format, version, minReader } = object;
  if (format !== "gdl") {
    return undefined;
  }
  const needed = [version, minReader].filter((value) => typeof value === "number");
  const highest = Math.max(...needed, 0);
  return highest > formatVersion ? highest : undefined;
}

/** Where attachments repeat or there are too many of them. */
function filesBreach(manifest: Manifest): boolean {
  const names = new Set(manifest.files.map((file) => file.name));
  return names.size !== manifest.files.length || manifest.files.length > limits.attachments + 1;
}

/**
 * Reads a manifest's text. G50: it needs a newer programme. G29: it is not exactly canonical JSON or breaks a rule, `field`
 * says which. Keys this version does not know are left out. Sizes are judged by `sizeRefusal`, trust and sequence by others.
 */
export function parseManifest(text: string): Result<Manifest, "G29" | "G50"> {
  const object = isTooDeep(text) ? undefined : parseCanonicalObject(text);
  if (object === undefined || hasForbiddenKey(object)) {
    return refuse("G29", { field: "json" });
  }
  const needed = needsNewerReader(object);
  if (needed !== undefined) {
    return refuse("G50", { a: needed, b: needed });
  }
  const parsed = manifestSchema.safeParse(object);
  if (!parsed.success) {
    return refuse("G29", { field: String(parsed.error.issues[0]?.path[0] ?? "json") });
  }
  const breach = valueBreach(object);
  if (breach !== undefined) {
    return refuse("G29", { field: breach.field });
  }
  return filesBreach(parsed.data) ? refuse("G29", { field: "files" }) : accept(parsed.data);
}

/** G23 or G32 when a part the manifest declares is beyond the limits; looked at before any part is read. */
export function sizeRefusal(manifest: Manifest): "G23" | "G32" | undefined {
  const [records, ...attachments] = manifest.files;
  if (records.rawBytes > records.bytes * limits.inflationRatio) {
    return "G32";
  }
  const tooLarge =
    records.rawBytes > limits.rawBytes ||
    records.rows > limits.rows ||
    attachments.some((attachment) => attachment.bytes > limits.attachmentBytes);
  return tooLarge ? "G23" : undefined;
}
