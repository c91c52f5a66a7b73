import { crc32, createInflateRaw } from "node:zlib";
import { invariant } from "#shared/base/assert.ts";
import { refuse, type Refusal } from "#shared/base/result.ts";
import { limits } from "#shared/bundle/limits.ts";
import type { BundleRefusal } from "#shared/bundle/refusals.ts";
import { joinBytes, latinText, strictText } from "./bytes.ts";

const gzipHeaderBytes = 10;
const gzipTrailerBytes = 8;
// Magic, deflate, no flags: no name, no comment, no extra field.
const gzipStart = "\x1f\x8b\x08\x00";
const lineFeed = 10;
const inflatedPieceBytes = 256 * 1024;

/** What the manifest promises of the compressed records. */
export interface PromisedLines {
  readonly rawBytes: number;
  readonly rows: number;
}

/** Takes one line (counted from 1, without its line feed); a refusal stops the reading. */
export type LineTaker = (text: string, line: number) => Refusal<BundleRefusal> | undefined;

/** Cuts a stream of bytes into lines and hands them on. */
function createLineCutter(takeLine: LineTaker): {
  readonly push: (chunk: Uint8Array) => Refusal<BundleRefusal> | undefined;
  readonly lines: () => number;
  readonly isComplete: () => boolean;
} {
  let rest: Uint8Array[] = [];
  let restBytes = 0;
  let line = 0;

  const finishLine = (lastPart: Uint8Array): Refusal<BundleRefusal> | undefined => {
    line += 1;
    const bytes = rest.length === 0 ? lastPart : joinBytes([...rest, lastPart]);
    rest = [];
    restBytes = 0;
    if (bytes.length > limits.lineBytes) {
      return refuse("G36", { line, field: "json" }).refusal;
    }
    const text = strictText(bytes);
    return text === undefined ? refuse("G31", { line }).refusal : takeLine(text, line);
  };
  const push = (chunk: Uint8Array): Refusal<BundleRefusal> | undefined => {
    let start = 0;
    for (let end = chunk.indexOf(lineFeed); end >= 0; end = chunk.indexOf(lineFeed, start)) {
      const refusal = finishLine(chunk.subarray(start, end));
      if (refusal !== undefined) {
        return refusal;
      }
      start = end + 1;
    }
    rest.push(chunk.slice(start));
    restBytes += chunk.length - start;
    return restBytes > limits.lineBytes
      ? refuse("G36", { line: line + 1, field: "json" }).refusal
      : undefined;
  };
  return { push, lines: () => line, isComplete: () => restBytes === 0 };
}

function trailerFits(member: Uint8Array, crc: number, rawBytes: number): boolean {
  const view = new DataView(member.buffer, member.byteOffset, member.byteLength);
  return (
    view.getUint32(member.length - 8, true) === crc >>> 0 &&
    view.getUint32(member.length - 4, true) === rawBytes % 2 ** 32
  );
}

interface Inflated {
  readonly rawBytes: number;
  readonly crc: number;
  readonly usedBytes: number;
}

async function inflate(
  deflated: Uint8Array,
  maxBytes: number,
  push: (chunk: Uint8Array) => Refusal<BundleRefusal> | undefined,
): Promise<Inflated | Refusal<BundleRefusal>> {
  const inflater = createInflateRaw({ chunkSize: inflatedPieceBytes });
  inflater.end(deflated);
  let rawBytes = 0;
  let crc = 0;
  try {
    for await (const piece of inflater) {
      const chunk: unknown = piece;
      invariant(chunk instanceof Uint8Array, "an inflater without an encoding yields bytes");
      rawBytes += chunk.length;
      if (rawBytes > maxBytes) {
        return refuse("G32").refusal;
      }
      crc = crc32(chunk, crc);
      const refusal = push(chunk);
      if (refusal !== undefined) {
        return refusal;
      }
    }
  } catch (error) {
    if (error instanceof Error && "code" in error && String(error.code).startsWith("Z_")) {
      return refuse("G30").refusal;
    }
    throw error;
  }
  return { rawBytes, crc, usedBytes: inflater.bytesWritten };
}

/**
 * Inflates exactly one plain gzip member and hands its lines to `takeLine`. The output is counted here, because zlib's streams know
 * no bound: G30 broken, more than one member or anything after it; G32 more than promised; G31 not UTF-8; G36 a line too
 * long; G42 the last line is not ended or there are not as many lines as promised.
 */
export async function readGzipLines(
  member: Uint8Array,
  promised: PromisedLines,
  takeLine: LineTaker,
): Promise<Refusal<BundleRefusal> | undefined> {
  const deflated = member.subarray(gzipHeaderBytes, member.length - gzipTrailerBytes);
  if (
    member.length < gzipHeaderBytes + gzipTrailerBytes ||
    !latinText(member.subarray(0, 4)).startsWith(gzipStart)
  ) {
    return refuse("G30").refusal;
  }
  const cutter = createLineCutter(takeLine);
  const inflated = await inflate(deflated, promised.rawBytes, cutter.push);
  if ("code" in inflated) {
    return inflated;
  }
  const { rawBytes, crc, usedBytes } = inflated;
  if (
    usedBytes !== deflated.length ||
    rawBytes !== promised.rawBytes ||
    !trailerFits(member, crc, rawBytes)
  ) {
    return refuse("G30").refusal;
  }
  return cutter.isComplete() && cutter.lines() === promised.rows
    ? undefined
    : refuse("G42", { a: promised.rows, b: cutter.lines() }).refusal;
}
