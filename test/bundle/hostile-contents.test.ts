import { gzipSync, deflateRawSync, crc32 } from "node:zlib";
import { describe, expect, it } from "vitest";
import type { ReaderContext } from "#shared/bundle/opening.ts";
import { parseManifest } from "#shared/bundle/manifest.ts";
import { openBundle } from "#main/sealing/read-bundle.ts";
import { receiptsIn } from "#main/sealing/receipt.ts";
import { forge, sha256Of, type Forgery, type Part } from "./forge.ts";
import { jpegOf, pngOf } from "./images.ts";
import { communeCode, createWorld, epoch, idOf, outcome, provinceCode, sent } from "./world.ts";

const world = await createWorld();
const person = { t: "nguoi", id: idOf(11), rev: 1, own: communeCode, ho_ten: "Người Thử Nghiệm" };

function forgery(changes: Partial<Forgery> = {}): Forgery {
  return { signer: world.commune, recipients: [world.province.recipient], lines: [person], ...changes };
}

async function codeOf(changes: Partial<Forgery>, context: Partial<ReaderContext> = {}): Promise<string> {
  return outcome(await openBundle(await forge(forgery(changes)), { ...world.context, ...context }));
}

function manifestWith(keys: Record<string, unknown>): Partial<Forgery> {
  return { manifest: (manifest) => ({ ...manifest, ...keys }) };
}

function replacePart(index: number, change: (part: Part) => Part): Partial<Forgery> {
  return { parts: (parts) => parts.map((part, at) => (at === index ? change(part) : part)) };
}

const promise = (raw: number, rows = 1): Partial<Forgery> => ({
  records: (file) => ({ ...file, rawBytes: raw, rows }),
});

const namedGzip = (raw: Buffer): Buffer => {
  const trailer = Buffer.alloc(8);
  trailer.writeUInt32LE(crc32(raw), 0);
  trailer.writeUInt32LE(raw.length, 4);
  const head = Buffer.from([0x1f, 0x8b, 8, 0x18, 0, 0, 0, 0, 0, 3]);
  const text = Buffer.concat([Buffer.from("x.ndjson\0"), Buffer.alloc(64 * 1024, "c"), Buffer.alloc(1)]);
  return Buffer.concat([head, text, deflateRawSync(raw), trailer]);
};

const bent = (bytes: Buffer, at: number): Buffer => {
  const copy = Buffer.from(bytes);
  const index = (at + copy.length) % copy.length;
  copy[index] = (copy[index] ?? 0) ^ 1;
  return copy;
};

describe("signature and trust", () => {
  it.each<[string, Partial<Forgery>, string]>([
    ["an honest forgery opens, so the forger tells the truth", {}, "accepted"],
    ["row 21: signed by an unknown key", { signer: world.stranger }, "G25"],
    ["row 133: a receipt signed by an unknown key", { signer: world.stranger, kind: "receipt" }, "G25"],
    ["row 22: revoked key", { signer: world.revoked, ...manifestWith({ station: "XA-00004" }) }, "G27"],
    [
      "row 23: key not compared yet",
      { signer: world.newcomer, ...manifestWith({ station: "XA-00003" }) },
      "G28",
    ],
    ["row 24: another commune signs in its name", { signer: world.otherCommune }, "G51"],
    [
      "row 25: manifest changed after signing",
      { afterSigning: (bytes) => Buffer.from(bytes.toString().replace('"seq":1', '"seq":2')) },
      "G26",
    ],
    ["row 26: signature file is rubbish", { signatureBytes: Buffer.from("rác") }, "G24"],
    ["a signature file that is not UTF-8", { signatureBytes: Buffer.from([0xff, 0xfe]) }, "G24"],
    ["a signature file with another key in it", { signature: (honest) => ({ ...honest, extra: 1 }) }, "G24"],
    ["row 27: no algorithm", { signature: (honest) => ({ ...honest, alg: "none" }) }, "G26"],
    ["an empty signature", { signature: (honest) => ({ ...honest, sig: "" }) }, "G26"],
    ["row 28: re-sealed to us by a receiver, meant for another", manifestWith({ to: ["TINH-02"] }), "G52"],
    ["row 29: claims to be ours, signed by another", manifestWith({ station: provinceCode }), "G51"],
    [
      "row 140: everything of our station, as another one made it up, offered to restore from",
      { kind: "full", ...manifestWith({ station: provinceCode }) },
      "G51",
    ],
    [
      "row 53 of the catalogue: made by ourselves",
      { signer: world.province, ...manifestWith({ station: provinceCode }) },
      "G53",
    ],
    [
      "row 30: newer record pattern",
      manifestWith({ schema: { name: "cai-nghien", version: 9, minReader: 9 } }),
      "G54",
    ],
    [
      "a newer pattern that still suits us",
      manifestWith({ schema: { name: "cai-nghien", version: 9, minReader: 1 } }),
      "accepted",
    ],
    [
      "another programme's records",
      manifestWith({ schema: { name: "ke-toan", version: 1, minReader: 1 } }),
      "G54",
    ],
    ["row 31: newer format", manifestWith({ version: 2, minReader: 2 }), "G50"],
    ["row 32: made five months ahead", manifestWith({ createdAt: "2027-03-05T08:00:00+07:00" }), "G55"],
    ["made a few hours ahead", manifestWith({ createdAt: "2026-10-05T20:00:00+07:00" }), "accepted"],
    ["a replaced key within its overlap", { signer: world.replaced }, "accepted"],
    [
      "a replaced key after its overlap of 90 days",
      { signer: world.replaced, ...manifestWith({ createdAt: "2026-12-15T08:00:00+07:00" }) },
      "G27",
    ],
  ])("%s", async (name, changes, code) => {
    const context = name.startsWith("a replaced") ? { now: "2026-12-20T08:00:00+07:00" } : {};
    expect(await codeOf(changes, context)).toBe(code);
  });

  it("row 129: 2,001 attachments are refused for their number, however short a manifest might name them", async () => {
    const { manifestText } = await sent(world);
    const honest = JSON.parse(manifestText) as { readonly files: readonly object[] };
    const attached = Array.from({ length: 2001 }, (_none, at) => at.toString(16).padStart(64, "0")).map(
      (sha256) => ({ name: `att/${sha256}`, bytes: 1, sha256 }),
    );
    const text = JSON.stringify({ ...honest, files: [...honest.files, ...attached] });
    const fewer = JSON.stringify({ ...honest, files: [...honest.files, ...attached.slice(1)] });
    expect([outcome(parseManifest(text)), outcome(parseManifest(fewer))]).toEqual(["G29", "accepted"]);
  });

  it("row 110: a reader whose own clock stands at 1970", async () => {
    expect(await codeOf({}, { now: "1970-01-01T08:00:00+07:00" })).toBe("G55");
  });
});

describe("manifest and archive", () => {
  const big = Buffer.alloc(600 * 1024, "0123456789abcdef");
  const listed = { name: "att/" + "a".repeat(64), bytes: 1, sha256: "a".repeat(64) };
  const many = Array.from({ length: 2001 }, (_, index) => {
    const sha256 = sha256Of(String(index));
    return { name: `att/${sha256}`, bytes: 1, sha256 };
  });

  it.each<[string, Partial<Forgery>, string]>([
    [
      "row 42: a key twice",
      { manifestBytes: (text) => Buffer.from(text.replace('"seq":1', '"seq":1,"seq":1')) },
      "G29",
    ],
    [
      "row 43: __proto__",
      { manifestBytes: (text) => Buffer.from(text.replace('"seq":1', '"__proto__":{},"seq":1')) },
      "G29",
    ],
    [
      "spaces in the manifest",
      { manifestBytes: (text) => Buffer.from(text.replace('"seq":1', '"seq": 1')) },
      "G29",
    ],
    ["a manifest that is a list", { manifestBytes: () => Buffer.from("[]") }, "G29"],
    [
      "a manifest nested 5,000 deep",
      { manifestBytes: () => Buffer.from(`${"[".repeat(5000)}${"]".repeat(5000)}`) },
      "G29",
    ],
    ["a sequence number that is a text", manifestWith({ seq: "1" }), "G29"],
    ["an id that is none", manifestWith({ bundleId: "1' OR 1=1--" }), "G29"],
    ["a hidden character in the sender's name", manifestWith({ stationName: "UBND\u202e xã" }), "G29"],
    [
      "an attachment named otherwise than its hash",
      manifestWith({
        files: [
          { name: "records.ndjson.gz", bytes: 1, sha256: "a".repeat(64), rawBytes: 1, rows: 1 },
          { ...listed, name: "att/../../x" },
        ],
      }),
      "G29",
    ],
    [
      "an attachment listed twice",
      {
        manifest: (manifest) => ({
          ...manifest,
          files: [...(manifest["files"] as object[]), listed, listed],
        }),
      },
      "G29",
    ],
    ["unknown keys are let be", manifestWith({ moi: { a: [1] } }), "accepted"],
    ["row 44: manifest of 300 KB", manifestWith({ ext: { x: "y".repeat(300 * 1024) } }), "G23"],
    [
      "2,001 attachments, whose names alone take more than a manifest may have",
      { manifest: (manifest) => ({ ...manifest, files: [...(manifest["files"] as object[]), ...many] }) },
      "G23",
    ],
    [
      "row 45: manifest not UTF-8",
      { manifestBytes: (text) => Buffer.from(text.replace("xã", "x\u00e3"), "latin1") },
      "G31",
    ],
    [
      "row 46: a name that climbs out",
      replacePart(2, (part) => ({ ...part, name: "../../etc/passwd" })),
      "G22",
    ],
    ["row 47: a Windows path", replacePart(2, (part) => ({ ...part, name: "C:\\Windows\\x" })), "G22"],
    ["row 48: a link", replacePart(2, (part) => ({ ...part, type: "2" })), "G21"],
    ["a folder", replacePart(0, (part) => ({ ...part, type: "5" })), "G21"],
    [
      "row 49: an extension header for long names",
      {
        parts: (parts) => [
          { name: "PaxHeaders/manifest.json", bytes: Buffer.from("20 path=../../etc/x\n"), type: "x" },
          ...parts,
        ],
      },
      "G21",
    ],
    ["row 50: wrong checksum", replacePart(1, (part) => ({ ...part, breakChecksum: true })), "G20"],
    ["row 51: parts in another order", { parts: (parts) => parts.toReversed() }, "G22"],
    [
      "row 52: one part more",
      { parts: (parts) => [...parts, { name: "virus.exe", bytes: Buffer.from("MZ") }] },
      "G20",
    ],
    ["row 53: the records twice", { parts: (parts) => [...parts, ...parts.slice(2)] }, "G22"],
    ["row 53: the manifest twice", { parts: (parts) => [...parts.slice(0, 1), ...parts] }, "G22"],
    ["row 54: end blocks missing", { archive: (archive) => archive.subarray(0, -1024) }, "G12"],
    ["one end block missing", { archive: (archive) => archive.subarray(0, -512) }, "G12"],
    [
      "row 55: bytes after the end",
      { archive: (archive) => Buffer.concat([archive, Buffer.alloc(512)]) },
      "G20",
    ],
    ["row 56: a part of 8 GB", replacePart(2, (part) => ({ ...part, sizeField: "77777777777\0" })), "G23"],
    [
      "a size in binary",
      replacePart(2, (part) => ({ ...part, sizeField: "\x80\0\0\0\0\0\0\0\0\0\0\x01" })),
      "G20",
    ],
    [
      "padding that is not zero",
      {
        archive: (archive) => {
          const copy = Buffer.from(archive);
          copy[512 + 1535] = 1;
          return copy;
        },
      },
      "G20",
    ],
    ["records shorter than listed", { records: (file) => ({ ...file, bytes: 5 }) }, "G20"],
    ["records with another hash", { records: (file) => ({ ...file, sha256: "a".repeat(64) }) }, "G13"],
    [
      "row 128: more than two million rows declared",
      { records: (file) => ({ ...file, rows: 2_000_001 }) },
      "G23",
    ],
    ["row 93: an attachment", { attachments: [big] }, "accepted"],
    [
      "row 92: an attachment that is another",
      {
        attachments: [big],
        parts: (parts) =>
          parts.map((part, at) => (at === 3 ? { ...part, bytes: Buffer.alloc(big.length) } : part)),
      },
      "G13",
    ],
    [
      "row 130: a programme that calls itself a picture",
      { attachments: [Buffer.from("MZ\u0090\0", "latin1")] },
      "G22",
    ],
    ["row 130: a script", { attachments: [Buffer.from("#!/bin/sh\n")] }, "G22"],
    [
      "row 131: a PDF with JavaScript is kept, never opened",
      { attachments: [Buffer.from("%PDF-1.7 /OpenAction << /S /JavaScript /JS (x) >>")] },
      "accepted",
    ],
    ["row 132: a PNG of 60,000 × 60,000", { attachments: [pngOf(60_000)] }, "G23"],
    ["row 132: a JPEG of 60,000 × 60,000", { attachments: [jpegOf(60_000)] }, "G23"],
    ["a scan of 5,000 × 5,000", { attachments: [pngOf(5000)] }, "accepted"],
    ["a photograph of 5,000 × 5,000", { attachments: [jpegOf(5000)] }, "accepted"],
    ["an attachment missing", { attachments: [big], parts: (parts) => parts.slice(0, 3) }, "G20"],
  ])("%s", async (_, changes, code) => {
    expect(await codeOf(changes)).toBe(code);
  });
});

describe("compressed records", () => {
  it.each<[string, Partial<Forgery>, string]>([
    ["row 57: not compressed", { gzip: (raw) => raw }, "G30"],
    ["an empty member", { gzip: () => Buffer.alloc(0) }, "G32"],
    ["row 58: cut short", { gzip: (raw) => gzipSync(raw).subarray(0, -12) }, "G30"],
    ["wrong check sum", { gzip: (raw) => bent(gzipSync(raw), -8) }, "G30"],
    ["wrong length at its end", { gzip: (raw) => bent(gzipSync(raw), -1) }, "G30"],
    ["row 59: a bomb that hides its size", { raw: Buffer.alloc(50 * 1024 * 1024), ...promise(1000) }, "G32"],
    ["row 60: a bomb that tells its size", { raw: Buffer.alloc(50 * 1024 * 1024) }, "G32"],
    [
      "row 61: zeros after the member",
      { gzip: (raw) => Buffer.concat([gzipSync(raw), Buffer.alloc(100)]) },
      "G30",
    ],
    [
      "row 116: two members",
      { gzip: (raw) => Buffer.concat([gzipSync(raw.subarray(0, 9)), gzipSync(raw.subarray(9))]) },
      "G30",
    ],
    ["row 117: with a name and a comment of 64 KB", { gzip: namedGzip }, "G30"],
    ["less than promised", promise(5000), "G30"],
    ["row 62: row count wrong", { records: (file) => ({ ...file, rows: 2 }) }, "G42"],
    ["row 63: last line not ended", { raw: Buffer.from(JSON.stringify(person)) }, "G42"],
    ["no records at all", { lines: [] }, "accepted"],
  ])("%s", async (_, changes, code) => {
    expect(await codeOf(changes)).toBe(code);
  });
});

describe("receipts", async () => {
  const first = await sent(world);
  const receipt = {
    t: "bien_nhan",
    id: idOf(70),
    rev: 1,
    own: communeCode,
    bundleId: first.manifest.bundleId,
    seq: 1,
    manifestSha256: first.manifestSha256,
    result: "nhan",
    code: "",
    rows: 1,
    at: "2026-10-03T08:00:00+07:00",
  };
  const sentBundles = [{ bundleId: first.manifest.bundleId, seq: 1, manifestSha256: first.manifestSha256 }];

  it("a receipt for a bundle that was sent", async () => {
    const bytes = await forge(forgery({ kind: "receipt", lines: [receipt] }));
    const opened = await openBundle(bytes, { ...world.context, sentBundles });
    expect(opened.ok ? receiptsIn(opened.value) : opened.refusal.code).toEqual([receipt]);
  });
  it("row 134: a receipt for a bundle never sent", async () => {
    expect(await codeOf({ kind: "receipt", lines: [receipt] })).toBe("G29");
  });
  it("a receipt for other content of a bundle that was sent", async () => {
    const lines = [{ ...receipt, manifestSha256: "f".repeat(64) }];
    expect(await codeOf({ kind: "receipt", lines }, { sentBundles })).toBe("G29");
  });
  it("row 135: a receipt replayed after a newer one", async () => {
    const bytes = await forge(forgery({ kind: "receipt", lines: [receipt] }));
    const opened = await openBundle(bytes, { ...world.context, sentBundles });
    const manifestSha256 = opened.ok ? opened.value.manifestSha256 : "";
    const one = { kind: "receipt", station: communeCode, epoch, seq: 1, manifestSha256, at: "03/10/2026" };
    const imported = [one, { ...one, seq: 2, manifestSha256: "9".repeat(64) }];
    expect(outcome(await openBundle(bytes, { ...world.context, sentBundles, imported }))).toBe("G60");
  });
});
