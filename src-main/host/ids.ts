import { v7 } from "uuid";

const bytesOfId = 16;
const idsPerDraw = 256;
const sequences = 0x1_0000_0000;

/**
 * Makes UUIDs of version 7 that rise in the order in which they are asked for. Random bytes are drawn for many at once:
 * an import asks for tens of thousands.
 */
export function createIds(now: () => number = Date.now): () => string {
  let drawn = new Uint8Array(0);
  let used = 0;
  let msecs = 0;
  let seq = 0;
  return () => {
    if (used >= drawn.length) {
      drawn = crypto.getRandomValues(new Uint8Array(bytesOfId * idsPerDraw));
      used = 0;
    }
    const random = drawn.subarray(used, used + bytesOfId);
    used += bytesOfId;
    const time = now();
    if (time > msecs) {
      msecs = time;
      // The upper half stays free, so that counting up within a millisecond never overflows.
      seq = new DataView(random.buffer, random.byteOffset).getUint32(0) >>> 1;
    } else {
      seq = (seq + 1) % sequences;
    }
    return v7({ random, msecs, seq });
  };
}
