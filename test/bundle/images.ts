/** The first bytes of an image, by the descriptions of PNG (IHDR) and JPEG (APP0, SOF0). */
export function pngOf(side: number): Buffer {
  const head = Buffer.from("89504e470d0a1a0a0000000d49484452", "hex");
  const size = Buffer.alloc(8);
  size.writeUInt32BE(side, 0);
  size.writeUInt32BE(side, 4);
  return Buffer.concat([head, size, Buffer.alloc(32)]);
}

export function jpegOf(side: number): Buffer {
  const frame = Buffer.from("ffc0001108", "hex");
  const size = Buffer.alloc(4);
  size.writeUInt16BE(side, 0);
  size.writeUInt16BE(side, 2);
  return Buffer.concat([Buffer.from("ffd8ffe000040000", "hex"), frame, size, Buffer.alloc(32)]);
}
