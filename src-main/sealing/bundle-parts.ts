import { accept, refuse, type Result } from "#shared/base/result.ts";
import { joinBytes, latinText, utf8Bytes } from "./bytes.ts";
import { sha256 } from "./digest.ts";

/** The most an e-mail attachment may have before gateways turn it away. */
const mailBytes = 18 * 1024 * 1024;

const headLength = 200;
const head = /^gdl-part\/1 ([0-9a-f]{64}) (\d{1,3}) (\d{1,3}) (\d{1,10})\n/u;

/** What the first line of a part says: of which file (SHA-256), which part of how many, and the size of the whole. */
interface PartHead {
  readonly whole: string;
  readonly part: number;
  readonly of: number;
  readonly bytes: number;
  readonly headBytes: number;
}

function headOf(file: Uint8Array): PartHead | undefined {
  const found = head.exec(latinText(file.subarray(0, headLength)));
  if (found === null) {
    return undefined;
  }
  const [line, whole = "", part, of, bytes] = found;
  return { whole, part: Number(part), of: Number(of), bytes: Number(bytes), headBytes: line.length };
}

/** Whether a file is one part of a bundle that was cut for e-mail. */
export function isPart(file: Uint8Array): boolean {
  return headOf(file) !== undefined;
}

/** Cuts a file into parts of at most `maximum` bytes, head included; a file that is small enough stays whole. */
export function cutIntoParts(file: Uint8Array, maximum = mailBytes): readonly Uint8Array[] {
  if (file.length <= maximum) {
    return [file];
  }
  const room = maximum - headLength;
  const whole = sha256(file);
  const of = Math.ceil(file.length / room);
  return Array.from({ length: of }, (_none, at) =>
    joinBytes([
      utf8Bytes(`gdl-part/1 ${whole} ${String(at + 1)} ${String(of)} ${String(file.length)}\n`),
      file.subarray(at * room, (at + 1) * room),
    ]),
  );
}

/** Why parts do not make a file: one that is no part, parts of several files, some missing, or damaged on the way. */
export type PartRefusal = "partForeign" | "partsOfSeveral" | "partsMissing" | "partDamaged";

/**
 * Puts the parts of one file together, in whatever order they come and however often each. `partsMissing` names which
 * (`missing`) of how many (`of`).
 */
export function joinParts(files: readonly Uint8Array[]): Result<Uint8Array, PartRefusal> {
  const parts = new Map<number, Uint8Array>();
  let first: PartHead | undefined;
  for (const file of files) {
    const found = headOf(file);
    if (found === undefined) {
      return refuse("partForeign");
    }
    first ??= found;
    if (found.whole !== first.whole || found.of !== first.of || found.bytes !== first.bytes) {
      return refuse("partsOfSeveral");
    }
    parts.set(found.part, file.subarray(found.headBytes));
  }
  if (first === undefined) {
    return refuse("partForeign");
  }
  const numbers = Array.from({ length: first.of }, (_none, at) => at + 1);
  const missing = numbers.filter((number) => !parts.has(number));
  if (missing.length > 0) {
    return refuse("partsMissing", { missing: missing.join(", "), of: first.of });
  }
  const whole = joinBytes(numbers.map((number) => parts.get(number) ?? new Uint8Array(0)));
  return whole.length === first.bytes && sha256(whole) === first.whole
    ? accept(whole)
    : refuse("partDamaged");
}
