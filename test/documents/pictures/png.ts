import { crc32, deflateSync, inflateSync } from "node:zlib";

/** A picture in sixteen greys: 0 is black, 15 white; one byte a pixel, row by row. */
export interface Greys {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

function chunk(type: string, data: Uint8Array): Buffer {
  const named = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
}

/** A PNG of four bits a pixel (colour type 0), each row stored as its difference from the row above. */
export function pngOf({ width, height, pixels }: Greys): Uint8Array {
  const rowLength = Math.ceil(width / 2);
  const rows = new Uint8Array(height * (rowLength + 1));
  let above = new Uint8Array(rowLength);
  for (let y = 0; y < height; y += 1) {
    const row = new Uint8Array(rowLength);
    for (let x = 0; x < width; x += 1) {
      const half = x % 2 === 0 ? 4 : 0;
      row[x >> 1] = (row[x >> 1] ?? 0) | ((pixels[y * width + x] ?? 15) << half);
    }
    const start = y * (rowLength + 1);
    rows[start] = 2;
    rows.set(
      row.map((byte, index) => byte - (above[index] ?? 0)),
      start + 1,
    );
    above = row;
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head[8] = 4;
  return Buffer.concat([
    signature,
    chunk("IHDR", head),
    chunk("IDAT", deflateSync(rows, { level: 9 })),
    chunk("IEND", new Uint8Array()),
  ]);
}

/** Reads what `pngOf` wrote, and nothing else. */
export function greysOf(png: Uint8Array): Greys {
  const file = Buffer.from(png);
  const [width, height] = [file.readUInt32BE(16), file.readUInt32BE(20)];
  const rowLength = Math.ceil(width / 2);
  const rows = inflateSync(file.subarray(41, 41 + file.readUInt32BE(33)));
  const pixels = new Uint8Array(width * height);
  let above = new Uint8Array(rowLength);
  for (let y = 0; y < height; y += 1) {
    const stored = rows.subarray(y * (rowLength + 1) + 1, (y + 1) * (rowLength + 1));
    const row = Uint8Array.from(stored, (byte, index) => byte + (above[index] ?? 0));
    for (let x = 0; x < width; x += 1) {
      pixels[y * width + x] = ((row[x >> 1] ?? 0) >> (x % 2 === 0 ? 4 : 0)) & 15;
    }
    above = row;
  }
  return { width, height, pixels };
}
