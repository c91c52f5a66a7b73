import { gzipSync, deflateRawSync, crc32 } from "node:zlib";
import { sha256Of, type Forgery, type Part } from "./forge.ts";
import { jpegOf, pngOf } from "./images.ts";

/*
 * Hostile inputs of the catalogue that do not depend on who reads them: tried against the reader alone, and against a station
 * whose database must be afterwards what it was before.
 */

/** What is tried, how an honest bundle is bent for it, and the code with which it is refused, or "accepted". */
export type HostileInput = readonly [name: string, changes: Partial<Forgery>, code: string];

export function manifestWith(keys: Record<string, unknown>): Partial<Forgery> {
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

const big = Buffer.alloc(600 * 1024, "0123456789abcdef");
const listed = { name: "att/" + "a".repeat(64), bytes: 1, sha256: "a".repeat(64) };
const many = Array.from({ length: 2001 }, (_, index) => {
  const sha256 = sha256Of(String(index));
  return { name: `att/${sha256}`, bytes: 1, sha256 };
});

/** Manifests, archives and attachments that are not as they must be, and some that are. */
export const manifestForgeries: readonly HostileInput[] = [
  [
    "row 42: a key twice",
    { manifestBytes: (text) => Buffer.from(text.replace(/"seq":\d/u, "$&,$&")) },
    "G29",
  ],
  [
    "row 43: __proto__",
    { manifestBytes: (text) => Buffer.from(text.replace(/"seq":\d/u, '"__proto__":{},$&')) },
    "G29",
  ],
  [
    "spaces in the manifest",
    { manifestBytes: (text) => Buffer.from(text.replace('"seq":', '"seq": ')) },
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
];

/** Compressed records that are not as they must be; `person` is a sound record. */
export function compressionForgeries(person: object): readonly HostileInput[] {
  return [
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
  ];
}

/** A sound record of a person, and what its columns are called. */
export interface PersonShape {
  readonly person: Readonly<Record<string, unknown>>;
  readonly name: string;
  readonly birth: string;
  readonly note: string;
}

/** Lines of records that are not as they must be, and some that only look so. */
export function recordForgeries({ person, name, birth, note }: PersonShape): readonly HostileInput[] {
  const json = JSON.stringify(person);
  const named = (value: unknown): Partial<Forgery> => ({ lines: [{ ...person, [name]: value }] });
  /** One line of the person with the given bytes where the name stands. */
  const nameBytes = (bytes: readonly number[]): Buffer => {
    const [before = "", after = ""] = json.split(String(person[name]));
    return Buffer.concat([Buffer.from(before), Buffer.from(bytes), Buffer.from(`${after}\n`)]);
  };
  return [
    ["row 64: broken UTF-8 in a name", { raw: nameBytes([0x4e, 0xc3]) }, "G31"],
    ["row 65: overlong UTF-8", { raw: nameBytes([0xc0, 0xaf]) }, "G31"],
    ["row 66: bytes of TCVN3", { raw: nameBytes([0x4e, 0x67, 0x75, 0x79, 0xd4, 0x6e]) }, "G31"],
    ["row 68: 5,000 nested arrays", { lines: [`{"t":${"[".repeat(5000)}${"]".repeat(5000)}}`] }, "G34"],
    ["nine layers", { lines: [`{"t":${"[".repeat(8)}${"]".repeat(8)}}`] }, "G34"],
    ["brackets inside a text are no layers", named('[[[[[[[[[[ \\" {{{{{{{{{{'), "accepted"],
    ["row 69: a key twice", { lines: [json.replace('"rev":1', '"rev":1,"rev":1')] }, "G33"],
    ["row 70: a list instead of an object", { lines: ["[1]"] }, "G33"],
    ["row 71: an empty line", { lines: [person, ""] }, "G33"],
    ["row 72: spaces between keys", { lines: [json.replaceAll(",", ", ")] }, "G33"],
    ["a byte-order mark before a line", { lines: [`\ufeff${json}`] }, "G33"],
    ["row 73: __proto__", { lines: [json.replace('"rev":1', '"__proto__":{"a":1},"rev":1')] }, "G33"],
    ["row 74: one id twice", { lines: [person, person] }, "G35"],
    ["row 75: an id that is an attack on databases", { lines: [{ ...person, id: "1' OR 1=1--" }] }, "G33"],
    ["an id in capitals", { lines: [{ ...person, id: "0198A000-0000-7000-8000-00000000000B" }] }, "G33"],
    ["row 76: a name of spaces", named("   "), "G33"],
    ["a record without a name", named(undefined), "G33"],
    ["row 120: an object where a text is due", named({ image: "/etc/passwd" }), "G33"],
    ["row 78: NUL in a name", named("A\u0000B"), "G37"],
    ["row 79: direction override", named("A\u202eB"), "G37"],
    ["row 80: zero-width space", named("A\u200bB"), "G37"],
    ["row 81: half a character", named("A\ud800"), "G37"],
    ["row 121: a hundred marks on one letter", named(`a${"\u0301".repeat(100)}`), "G37"],
    ["hidden characters in a key", { lines: [{ ...person, "a\u200b": 1 }] }, "G33"],
    ["row 82: 1e300", { lines: [{ ...person, so: 1e300 }] }, "G38"],
    ["a fraction", { lines: [{ ...person, so: 1.5 }] }, "G38"],
    [
      "row 83: a number no computer holds exactly",
      { lines: [json.replace('"rev":1', '"rev":1,"so":9007199254740993')] },
      "G33",
    ],
    ["row 84: 1e400", { lines: [json.replace('"rev":1', '"rev":1,"so":1e400')] }, "G33"],
    ["row 85: 30 February", { lines: [{ ...person, [birth]: "1980-02-30" }] }, "G39"],
    ["29 February of a common year", { lines: [{ ...person, [birth]: "1900-02-29" }] }, "G39"],
    ["29 February of a leap year", { lines: [{ ...person, [birth]: "2000-02-29" }] }, "accepted"],
    ["row 86: year 1", { lines: [{ ...person, [birth]: "0001-01-01" }] }, "G39"],
    ["row 88: a text of 70 KB", { lines: [{ ...person, [note]: "Lời ".repeat(17_500) }] }, "G36"],
    ["row 91: a formula as a name", named('=HYPERLINK("http://x","y")'), "accepted"],
    ["row 118: markup as a name", named("<img src=x onerror=alert(1)>"), "accepted"],
    [
      "row 119: SQL and templates in notes",
      { lines: [{ ...person, [note]: "'; DROP TABLE nguoi;-- {{x}} ${y} ../../z" }] },
      "accepted",
    ],
    ["row 94: a record of another station", { lines: [{ ...person, own: "XA-00002" }] }, "G43"],
  ];
}
