const kibibyte = 1024;
const mebibyte = 1024 * kibibyte;

/** What this programme writes and reads: the bundle format, the records in it, and the least it asks of a reader. */
export const formatVersion = 1;
export const recordSchema = { name: "cai-nghien", version: 1, minReader: 1 } as const;

/** Bounds of a bundle, in bytes where not said otherwise; the reader refuses beyond them, the writer stays inside. */
export const limits = {
  fileBytes: 200 * mebibyte,
  writtenFileBytes: 100 * mebibyte,
  armoredBytes: 30 * mebibyte,
  ageHeaderBytes: 64 * kibibyte,
  recipients: 16,
  manifestBytes: 256 * kibibyte,
  signatureBytes: 4 * kibibyte,
  rawBytes: 512 * mebibyte,
  lineBytes: mebibyte,
  textBytes: 64 * kibibyte,
  depth: 8,
  rows: 2_000_000,
  inflationRatio: 400,
  attachments: 2000,
  attachmentBytes: 20 * mebibyte,
  /** How far a bundle's date may lie ahead of the reader's clock. */
  futureMilliseconds: 24 * 60 * 60 * 1000,
  /** Days for which bundles signed by a key that was properly replaced are still taken. */
  replacedKeyDays: 90,
} as const;

/** The names of the parts inside, in their fixed order. */
export const partNames = {
  manifest: "manifest.json",
  signature: "manifest.sig",
  records: "records.ndjson.gz",
} as const;

/** What the signature covers, before the exact bytes of the manifest: no other message can be mistaken for it. */
export const manifestDomain = "gdl/1 manifest\n";

/** The `prev` of the first bundle of a stream. */
export const noPrevious = "0".repeat(64);
