import type { JsonObject } from "#shared/bundle/canonical-json.ts";
import { parseManifest } from "#shared/bundle/manifest.ts";
import type { OpenedBundle } from "#shared/bundle/opening.ts";
import type { KnownRecord } from "#shared/bundle/records.ts";
import { tableRecordOf, type RecordObject } from "#shared/bundle/table-records.ts";

const zeros = "0".repeat(64);
const epoch = "0198a000-0000-7000-8000-00000000e001";

/** A record id that is the n-th of its kind, in the form of a UUID version 7. */
export function idOf(n: number): string {
  return `0198a000-0000-7000-8000-${String(n).padStart(12, "0")}`;
}

/** A person of the commune 00001 as a line of a bundle has it. */
export function personLine(n: number, changes: JsonObject = {}): RecordObject {
  return {
    t: "person",
    id: idOf(n),
    rev: 1,
    own: "00001",
    base: 0,
    code: `HS${String(n).padStart(4, "0")}`,
    full_name: `Người Mẫu ${String(n)}`,
    birth_date: "1990-01-01",
    sex: "NAM",
    ...changes,
  };
}

/** The voiding of that person. */
export function voidingOf(n: number): KnownRecord {
  return { t: "xoa", id: idOf(n), rev: 2, own: "00001", of: "person", ly_do: "Nhập nhầm" };
}

interface Contents {
  readonly seq?: number;
  readonly tableRecords?: readonly RecordObject[];
  readonly records?: readonly KnownRecord[];
}

/** A bundle as the reader hands it on once everything about it was verified. */
export function openedBundle({ seq = 1, tableRecords = [], records = [] }: Contents): OpenedBundle {
  const manifestText = JSON.stringify({
    format: "gdl",
    version: 1,
    minReader: 1,
    kind: "delta",
    bundleId: idOf(900 + seq),
    station: "00001",
    stationName: "Xã Bình Lâm Thượng",
    to: ["T01"],
    toKeys: [],
    epoch,
    seq,
    prev: zeros,
    createdAt: "2026-10-02T09:00:00+07:00",
    app: "0.1.0",
    schema: { name: "cai-nghien", version: 1, minReader: 1 },
    files: [{ name: "records.ndjson.gz", bytes: 1, sha256: zeros, rawBytes: 1, rows: 1 }],
    counts: {},
    totals: {},
    audit: { seq: 0, head: zeros },
    acks: [],
    ext: {},
  });
  const manifest = parseManifest(manifestText);
  if (!manifest.ok) {
    throw new Error(manifest.refusal.code);
  }
  return {
    manifest: manifest.value,
    manifestText,
    signatureText: "",
    signerKeyId: "0".repeat(20),
    manifestSha256: String(seq).padStart(64, "a"),
    fileSha256: String(seq).padStart(64, "b"),
    fileBytes: 1,
    attachments: [],
    records,
    tableRecords: tableRecords.map((record) => tableRecordOf(record)),
    openReferences: [],
    unknownRecords: [],
    normalisedTexts: 0,
  };
}
