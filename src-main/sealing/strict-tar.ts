import { accept, refuse, type Result } from "#shared/base/result.ts";
import { latinText, utf8Bytes } from "./bytes.ts";

/** Archives are read and written in blocks of this many bytes. */
export const tarBlock = 512;
/** The two zero blocks that end an archive. */
export const tarEnd = new Uint8Array(2 * tarBlock);

/** Bytes of zero padding after a part of `size` bytes. */
export function paddingOf(size: number): number {
  return (tarBlock - (size % tarBlock)) % tarBlock;
}

/** The bytes a part takes in the archive, with header and padding. */
export function tarredSize(size: number): number {
  return tarBlock + size + paddingOf(size);
}

const checksumAt = 148;
const checksumLength = 8;

function checksum(header: Uint8Array): number {
  return header.reduce(
    (sum, byte, index) => sum + (index >= checksumAt && index < checksumAt + checksumLength ? 0x20 : byte),
    0,
  );
}

function octal(value: number, digits: number): string {
  return value.toString(8).padStart(digits, "0");
}

/** The ustar header of one part: a plain file, mode 0644, owner 0, time 0, so that equal parts give equal bytes. */
export function tarHeader(name: string, size: number): Uint8Array {
  const header = new Uint8Array(tarBlock);
  const write = (text: string, at: number): void => {
    header.set(utf8Bytes(text), at);
  };
  write(name, 0);
  write("0000644\0", 100);
  write("0000000\0", 108);
  write("0000000\0", 116);
  write(`${octal(size, 11)}\0`, 124);
  write(`${octal(0, 11)}\0`, 136);
  write("0", 156);
  write("ustar", 257);
  write("00", 263);
  write(`${octal(checksum(header), 6)}\0 `, checksumAt);
  return header;
}

/** The name a header gives, whatever it is; only ever compared, never used as a path. */
export function tarName(header: Uint8Array): string {
  const field = latinText(header.subarray(0, 100));
  const end = field.indexOf("\0");
  return end < 0 ? field : field.slice(0, end);
}

/** What the next part must be. */
export interface ExpectedPart {
  readonly name: string;
  readonly maxBytes: number;
}

/**
 * Reads one header strictly: G20 wrong checksum or anything unusual, G21 a link, folder or extension entry, G22 another name
 * than the one due, G23 larger than allowed. Answers the part's size in bytes.
 */
export function readTarHeader(
  header: Uint8Array,
  expected: ExpectedPart,
): Result<number, "G20" | "G21" | "G22" | "G23"> {
  const text = latinText(header);
  if (text.slice(checksumAt, checksumAt + checksumLength) !== `${octal(checksum(header), 6)}\0 `) {
    return refuse("G20");
  }
  if (text[156] !== "0") {
    return refuse("G21");
  }
  if (tarName(header) !== expected.name) {
    return refuse("G22");
  }
  const sizeField = text.slice(124, 136);
  if (!/^[0-7]{11}\0$/u.test(sizeField)) {
    return refuse("G20");
  }
  const size = Number.parseInt(sizeField, 8);
  if (size > expected.maxBytes) {
    return refuse("G23");
  }
  return text === latinText(tarHeader(expected.name, size)) ? accept(size) : refuse("G20");
}
