/*
 * What an attachment really is, whatever it calls itself: scans and signed papers are taken, programmes are not.
 */

const programmeStarts: readonly (readonly number[])[] = [
  // Windows programmes, Linux programmes, macOS programmes, Windows shortcuts, scripts.
  [0x4d, 0x5a],
  [0x7f, 0x45, 0x4c, 0x46],
  [0xcf, 0xfa, 0xed, 0xfe],
  [0x4c, 0x00, 0x00, 0x00, 0x01, 0x14, 0x02, 0x00],
  [0x23, 0x21],
];
const pngStart = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const largestSide = 20_000;

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, at) => bytes[at] === byte);
}

function bigEndian(bytes: Uint8Array, at: number, length: number): number {
  return bytes.subarray(at, at + length).reduce((value, byte) => value * 256 + byte, 0);
}

/** The longer side of a JPEG, from its frame header; 0 where there is none. */
function jpegSide(bytes: Uint8Array): number {
  for (let at = 2; at + 9 < bytes.length && bytes[at] === 0xff;) {
    const marker = bytes[at + 1] ?? 0;
    const isFrame = marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
    if (isFrame) {
      return Math.max(bigEndian(bytes, at + 5, 2), bigEndian(bytes, at + 7, 2));
    }
    at += 2 + bigEndian(bytes, at + 2, 2);
  }
  return 0;
}

/** The longer side of an image in pixels; 0 for anything else. */
function imageSide(bytes: Uint8Array): number {
  if (startsWith(bytes, pngStart)) {
    return Math.max(bigEndian(bytes, 16, 4), bigEndian(bytes, 20, 4));
  }
  return startsWith(bytes, [0xff, 0xd8]) ? jpegSide(bytes) : 0;
}

/** G22: a programme or script, whatever its name; G23: an image with a side over 20,000 pixels. */
export function attachmentRefusal(bytes: Uint8Array): "G22" | "G23" | undefined {
  if (programmeStarts.some((start) => startsWith(bytes, start))) {
    return "G22";
  }
  return imageSide(bytes) > largestSide ? "G23" : undefined;
}

/** Whether a PDF carries scripts or actions: it is kept, and a person is warned before opening it elsewhere. */
export function isActivePdf(bytes: Uint8Array): boolean {
  if (!startsWith(bytes, [0x25, 0x50, 0x44, 0x46])) {
    return false;
  }
  let text = "";
  for (let at = 0; at < bytes.length; at += 4096) {
    text += String.fromCharCode(...bytes.subarray(at, at + 4096));
  }
  return /\/(JavaScript|JS|Launch|OpenAction|EmbeddedFile)\b/u.test(text);
}
