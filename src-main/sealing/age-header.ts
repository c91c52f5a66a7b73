import { armor } from "age-encryption";
import { accept, refuse, type Result } from "#shared/base/result.ts";
import { limits } from "#shared/bundle/limits.ts";
import type { BundleRefusal } from "#shared/bundle/refusals.ts";
import { latinText } from "./bytes.ts";

const firstLine = "age-encryption.org/v1\n";
const family = "age-encryption.org/";
const armorLine = "-----BEGIN AGE ENCRYPTED FILE-----";
const tagBytes = 16;
const nonceBytes = 16;

const foreignFiles: readonly (readonly [start: string, kind: string])[] = [
  ["%PDF", "PDF"],
  ["\xd0\xcf\x11\xe0", "Word/Excel"],
  ["Rar!", "RAR"],
  ["7z\xbc\xaf", "7Z"],
];

function zipKind(text: string): string {
  if (text.includes("word/")) {
    return "Word";
  }
  return text.includes("xl/") ? "Excel" : "ZIP";
}

/** What a file that does not begin like a bundle most likely is. */
function foreignRefusal(text: string): Result<never, BundleRefusal> {
  if (text.startsWith("PK\x03\x04")) {
    return refuse("G05", { type: zipKind(text) });
  }
  const foreign = foreignFiles.find(([start]) => text.startsWith(start));
  if (foreign !== undefined) {
    return refuse("G05", { type: foreign[1] });
  }
  const garbledStarts = [
    `\xef\xbb\xbf${family}`,
    "\xff\xfea\0g\0e\0",
    "\xfe\xff\0a\0g\0e",
    "a\0g\0e\0-\0",
    "\0a\0g\0e\0-",
    `${firstLine.trimEnd()}\r`,
  ];
  if (garbledStarts.some((start) => text.startsWith(start))) {
    return refuse("G08");
  }
  if (firstLine.startsWith(text)) {
    return refuse("G12");
  }
  return refuse(text.startsWith(family) ? "G06" : "G04");
}

/** The sealed bytes of a file, and whether they came as the text form. */
export interface SealedBytes {
  readonly bytes: Uint8Array;
  readonly isText: boolean;
}

/**
 * The sealed bytes of a file: as they are, or out of the text form that e-mail carries. Refuses what is no bundle: G04 unknown,
 * G05 another programme's file, G06 newer sealing, G07 broken text form, G08 altered by mail or an editor, G12 cut.
 */
export function sealedBytes(file: Uint8Array): Result<SealedBytes, BundleRefusal> {
  const start = latinText(file.subarray(0, limits.ageHeaderBytes));
  if (start.startsWith(firstLine)) {
    return accept({ bytes: file, isText: false });
  }
  if (!start.trimStart().startsWith(armorLine)) {
    return foreignRefusal(start);
  }
  if (file.length > limits.armoredBytes) {
    return refuse("G02", { megabytes: limits.armoredBytes / 1024 / 1024 });
  }
  try {
    const bytes = armor.decode(latinText(file));
    return latinText(bytes.subarray(0, firstLine.length)) === firstLine
      ? accept({ bytes, isText: true })
      : refuse("G07");
  } catch {
    return refuse("G07");
  }
}

interface HeaderLines {
  readonly lines: readonly string[];
  readonly payloadAt: number;
}

/** Finds the header's end within the bytes it may take. */
function headerLines(sealed: Uint8Array): Result<HeaderLines, "G08" | "G09" | "G12"> {
  const text = latinText(sealed.subarray(0, limits.ageHeaderBytes));
  const macAt = text.indexOf("\n--- ");
  const end = macAt < 0 ? -1 : text.indexOf("\n", macAt + 1);
  if (end < 0) {
    return refuse(sealed.length >= limits.ageHeaderBytes ? "G09" : "G12");
  }
  const header = text.slice(0, end);
  if (header.includes("\r\n")) {
    return refuse("G08");
  }
  return /^[\x20-\x7e\n]*$/u.test(header)
    ? accept({ lines: header.split("\n").slice(1), payloadAt: end + 1 })
    : refuse("G09");
}

/** The recipient types of a header, one a stanza; `undefined` where a line breaks age's own form. */
function stanzaTypes(lines: readonly string[]): readonly string[] | undefined {
  const types: string[] = [];
  let inBody = false;
  for (const line of lines.slice(0, -1)) {
    if (inBody) {
      if (!/^[A-Za-z0-9+/]{0,64}$/u.test(line)) {
        return undefined;
      }
      inBody = line.length === 64;
    } else {
      const type = /^-> ([!-~]+)( [!-~]+)*$/u.exec(line)?.[1];
      if (type === undefined) {
        return undefined;
      }
      types.push(type);
      inBody = true;
    }
  }
  return inBody || !/^--- [A-Za-z0-9+/]{43}$/u.test(lines.at(-1) ?? "") ? undefined : types;
}

function mixesStrengths(types: readonly string[]): boolean {
  return types.some((type) => type.startsWith("mlkem768")) && types.includes("X25519");
}

/** Where the payload of a sealed file begins and how long it is, in bytes. */
export interface AgeLayout {
  readonly payloadAt: number;
  readonly cipherBytes: number;
}

/**
 * Looks at the header before any cryptography: at most 64 KiB, 1 to 16 recipients (G09), never a password (G14), never
 * post-quantum and plain recipients together, which would make the strong ones worthless (G09).
 */
export function readAgeHeader(sealed: Uint8Array): Result<AgeLayout, BundleRefusal> {
  const header = headerLines(sealed);
  if (!header.ok) {
    return header;
  }
  const types = stanzaTypes(header.value.lines);
  if (types?.includes("scrypt") === true) {
    return refuse("G14");
  }
  if (types === undefined || types.length < 1 || types.length > limits.recipients || mixesStrengths(types)) {
    return refuse("G09");
  }
  const { payloadAt } = header.value;
  const cipherBytes = sealed.length - payloadAt - nonceBytes;
  return cipherBytes < tagBytes ? refuse("G12") : accept({ payloadAt, cipherBytes });
}
