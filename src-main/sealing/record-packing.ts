import { finished } from "node:stream/promises";
import { createGzip } from "node:zlib";
import { accept, refuse, type Result } from "#shared/base/result.ts";
import { canonicalText } from "#shared/bundle/canonical-json.ts";
import { limits } from "#shared/bundle/limits.ts";
import { createRecordChecker, type RecordRules } from "#shared/bundle/record-checker.ts";
import type { BundleRefusal } from "#shared/bundle/refusals.ts";
import { joinBytes } from "./bytes.ts";
import type { Watch } from "./long-work.ts";

/*
 * Records become the compressed lines of a bundle piece by piece: while zlib's own thread packs one piece, the next is written
 * and checked, and the plain text never stands in memory as a whole.
 */

/**
 * A quarter less time than gzip's usual level 6, for a file larger by a sixtieth; level 9 takes twice the time, for one smaller
 * by a twenty-fifth (records of a commune).
 */
const compressionLevel = 5;

const pieceBytes = 512 * 1024;
const packedPieceBytes = 64 * 1024;
// Room for a line of most tables, thrice over as UTF-8 might need; a longer one makes its piece end sooner.
const usualLineBytes = 2048;
const lineFeed = 10;
// The most bytes that one character of a text takes in UTF-8.
const longestCharacter = 3;

/** The lines of a bundle before they are packed. */
export interface RecordSource {
  readonly rules: RecordRules;
  readonly records: readonly object[];
  /** Lines of types this version does not know, passed on exactly as they came. */
  readonly unknownRecords: readonly string[];
}

/** Packed records: one gzip member, its plain size in bytes, its lines, and how many there are of each type. */
export interface PackedRecords {
  readonly bytes: Uint8Array;
  readonly rawBytes: number;
  readonly rows: number;
  readonly counts: Readonly<Record<string, number>>;
}

/** Lines as bytes, piece by piece. */
interface LineWriter {
  /** The next piece, empty once all is written; or why a line may not go. It holds until the piece after the next is asked for. */
  readonly piece: () => Result<Uint8Array, BundleRefusal>;
  readonly written: () => number;
  readonly rows: number;
  readonly counts: Readonly<Record<string, number>>;
}

function isTooLong(text: string): boolean {
  return text.length * longestCharacter > limits.lineBytes && Buffer.byteLength(text) > limits.lineBytes;
}

/** Writes line by line, each checked as its reader will check it; what lines name may be at the receiver already. */
function createLineWriter({ rules, records, unknownRecords }: RecordSource): LineWriter {
  const checker = createRecordChecker(rules);
  const counts: Record<string, number> = {};
  const rows = records.length + unknownRecords.length;
  let row = 0;
  // A line that was judged already and did not fit into the piece before.
  let waiting: string | undefined;
  // Two take turns: one is packed while the other is filled.
  const size = Math.min(pieceBytes, rows * usualLineBytes);
  let [buffer, other] = [Buffer.allocUnsafeSlow(size), Buffer.allocUnsafeSlow(size)];

  function judged(): Result<string, BundleRefusal> {
    const line = row + 1;
    const record = records[row];
    const type = record === undefined ? "khac" : "t" in record ? String(record.t) : "";
    counts[type] = (counts[type] ?? 0) + 1;
    const text = record === undefined ? (unknownRecords[row - records.length] ?? "") : canonicalText(record);
    const refusal = record === undefined ? checker.add(text, line) : checker.addOwn(record, text, line);
    if (refusal !== undefined) {
      return { ok: false, refusal };
    }
    return isTooLong(text) ? refuse("G36", { line, field: "json" }) : accept(text);
  }
  function piece(): Result<Uint8Array, BundleRefusal> {
    [buffer, other] = [other, buffer];
    let at = 0;
    while (row < rows) {
      const text: Result<string, BundleRefusal> = waiting === undefined ? judged() : accept(waiting);
      if (!text.ok) {
        return text;
      }
      const room = text.value.length * longestCharacter + 1;
      if (at > 0 && at + room > buffer.length) {
        waiting = text.value;
        break;
      }
      buffer = room > buffer.length ? Buffer.allocUnsafeSlow(room) : buffer;
      at += buffer.write(text.value, at);
      buffer[at] = lineFeed;
      at += 1;
      row += 1;
      waiting = undefined;
    }
    return accept(buffer.subarray(0, at));
  }
  return { piece, written: () => row, rows, counts };
}

/** Packs pieces in zlib's own thread; a piece may be handed in while the one before is still being packed. */
function createPacker(): {
  readonly add: (piece: Uint8Array) => Promise<void>;
  readonly end: () => Promise<Uint8Array>;
  readonly stop: () => void;
} {
  const gzip = createGzip({ level: compressionLevel, chunkSize: packedPieceBytes });
  const packed: Uint8Array[] = [];
  gzip.on("data", (piece: Uint8Array) => packed.push(piece));
  const ended = finished(gzip);
  return {
    add: (piece) => {
      const { promise, resolve, reject } = Promise.withResolvers<void>();
      gzip.write(piece, (error) => {
        if (error === null || error === undefined) {
          resolve();
        } else {
          reject(error);
        }
      });
      return promise;
    },
    end: async () => {
      gzip.end();
      await ended;
      return joinBytes(packed);
    },
    stop: () => {
      // What was given up is no fault of the stream.
      ended.catch(() => undefined);
      gzip.destroy();
    },
  };
}

/**
 * Writes, checks and packs the records of a bundle. Refuses what its reader would refuse, with the line; throws the signal's
 * reason when the work is stopped.
 */
export async function packRecords(
  source: RecordSource,
  watch: Watch,
): Promise<Result<PackedRecords, BundleRefusal>> {
  const lines = createLineWriter(source);
  const packer = createPacker();
  let rawBytes = 0;
  let before: Promise<void> | undefined;
  try {
    for (;;) {
      const piece = lines.piece();
      if (!piece.ok) {
        return piece;
      }
      await before;
      if (piece.value.length === 0) {
        break;
      }
      watch.report("packing", lines.written(), lines.rows);
      watch.signal.throwIfAborted();
      rawBytes += piece.value.length;
      before = packer.add(piece.value);
    }
    const { rows, counts } = lines;
    return accept({ bytes: await packer.end(), rawBytes, rows, counts });
  } finally {
    packer.stop();
  }
}
