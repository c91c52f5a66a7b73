/** What one call may carry at most: a whole scenario year is below 2 MB, a form below 100 KB. */
export const maximumJsonBytes = 8 * 1024 * 1024;
/** Nested deeper than any record of the house; a cycle ends here too. */
const maximumDepth = 32;
const maximumValues = 500_000;

/** Why a value may not cross a door, and where (`rows.3.name`). */
export interface JsonProblem {
  readonly path: string;
  readonly code: "tooLarge" | "tooDeep" | "notJson";
}

interface Budget {
  bytes: number;
  values: number;
}

function isPlainObject(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || prototype === Object.prototype;
}

function childrenOf(value: object): readonly (readonly [string, unknown])[] | undefined {
  if (Array.isArray(value)) {
    return value.map((item: unknown, index) => [String(index), item] as const);
  }
  return isPlainObject(value) ? Object.entries(value) : undefined;
}

function scalarBytes(value: unknown): number | undefined {
  if (typeof value === "string") {
    return Buffer.byteLength(value) + 2;
  }
  if (typeof value === "number") {
    return Number.isFinite(value) ? 8 : undefined;
  }
  return typeof value === "boolean" ? 5 : undefined;
}

function joined(path: string, key: string): string {
  const short = key.slice(0, 60);
  return path === "" ? short : `${path}.${short}`;
}

function inspect(
  value: unknown,
  place: { path: string; depth: number },
  left: Budget,
): JsonProblem | undefined {
  const { path, depth } = place;
  left.values -= 1;
  if (left.values < 0 || left.bytes < 0) {
    return { path: "", code: "tooLarge" };
  }
  if (value === null) {
    return undefined;
  }
  if (typeof value !== "object") {
    const bytes = scalarBytes(value);
    left.bytes -= bytes ?? 0;
    return bytes === undefined ? { path, code: "notJson" } : over(left);
  }
  if (depth >= maximumDepth) {
    return { path, code: "tooDeep" };
  }
  const children = childrenOf(value);
  if (children === undefined) {
    return { path, code: "notJson" };
  }
  for (const [key, child] of children) {
    left.bytes -= Buffer.byteLength(key) + 2;
    const problem = inspect(child, { path: joined(path, key), depth: depth + 1 }, left);
    if (problem !== undefined) {
      return problem;
    }
  }
  return undefined;
}

function over(left: Budget): JsonProblem | undefined {
  return left.bytes < 0 ? { path: "", code: "tooLarge" } : undefined;
}

/**
 * Looks through a value before any rule reads it: JSON values only (no dates, maps, bytes, `undefined`, NaN),
 * at most 8 MB, 500,000 values and 32 levels. Answers the first problem, or `undefined` when there is none.
 * It runs in every door alike, so that Electron's structured clone promises no more than HTTP does.
 */
export function findJsonProblem(value: unknown): JsonProblem | undefined {
  return inspect(value, { path: "", depth: 0 }, { bytes: maximumJsonBytes, values: maximumValues });
}
