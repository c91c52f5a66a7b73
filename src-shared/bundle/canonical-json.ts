import { limits } from "./limits.ts";

/** Any value JSON can carry. */
export type JsonValue =
  string | number | boolean | null | readonly JsonValue[] | { readonly [key: string]: JsonValue };

/** A JSON object. */
export type JsonObject = Readonly<Record<string, JsonValue>>;

/** The one text a value has in a bundle: no white space, each key once, keys as they stand. */
export function canonicalText(value: unknown): string {
  return JSON.stringify(value);
}

const [quote, backslash] = [0x22, 0x5c];
const [openBrace, closeBrace, openBracket, closeBracket] = [0x7b, 0x7d, 0x5b, 0x5d];

/**
 * Whether a JSON text nests deeper than the limit. It looks at the bare text: this must be known before parsing
 * and writing, where a deep text overflows the stack.
 */
export function isTooDeep(text: string): boolean {
  let depth = 0;
  let inString = false;
  for (let index = 0; index < text.length; index += 1) {
    const character = text.charCodeAt(index);
    if (character === quote) {
      inString = !inString;
    } else if (inString) {
      index += character === backslash ? 1 : 0;
    } else if (character === openBrace || character === openBracket) {
      depth += 1;
      if (depth > limits.depth) {
        return true;
      }
    } else if (character === closeBrace || character === closeBracket) {
      depth -= 1;
    }
  }
  return false;
}

/** Tells objects among what `JSON.parse` gave; its inner values are JSON values by construction. */
function isParsedObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Reads a text that must be a JSON object. Check `isTooDeep` first. */
export function parseObject(text: string): JsonObject | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  return isParsedObject(value) ? value : undefined;
}

/**
 * Reads a text that must be exactly what `canonicalText` writes, and must be an object. Doubled keys, spaces,
 * numbers a computer cannot hold and odd spellings all fail the same round trip. Check `isTooDeep` first.
 */
export function parseCanonicalObject(text: string): JsonObject | undefined {
  const value = parseObject(text);
  return value !== undefined && canonicalText(value) === text ? value : undefined;
}

/** Whether the value carries a key that programmes could mistake for their own workings. */
export function hasForbiddenKey(value: JsonValue): boolean {
  if (typeof value !== "object" || value === null) {
    return false;
  }
  if (isJsonArray(value)) {
    return value.some(hasForbiddenKey);
  }
  return Object.entries(value).some(([key, inner]) => key === "__proto__" || hasForbiddenKey(inner));
}

/** `Array.isArray` for read-only JSON arrays. */
export function isJsonArray(value: JsonValue): value is readonly JsonValue[] {
  return Array.isArray(value);
}
