import type { BundleRefusal } from "./refusals.ts";
import { isJsonArray, type JsonObject, type JsonValue } from "./canonical-json.ts";
import { limits } from "./limits.ts";

// Control characters, zero-width characters, direction overrides, byte-order marks and non-characters: a reader
// would not see them, so a name could be other than it looks. Tab, line feed and carriage return may stand in notes.
const hidden =
  // oxlint-disable-next-line no-control-regex -- these very characters are looked for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/u;
const heapOfMarks = /\p{M}{9}/u;
const plain = /^[ -~]*$/u;

/** Whether a text holds characters a reader cannot see, half a character, or a heap of marks on one letter. */
export function hasHiddenCharacters(text: string): boolean {
  return !plain.test(text) && (hidden.test(text) || heapOfMarks.test(text) || !text.isWellFormed());
}

/** Length of a text in UTF-8 bytes. */
export function utf8Length(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
  }
  return bytes;
}

function isTooLong(text: string): boolean {
  return (
    text.length > limits.textBytes ||
    (text.length * 3 > limits.textBytes && utf8Length(text) > limits.textBytes)
  );
}

/** A breach of the rules every text and number of a record keeps, and the key it stands under. */
export interface ValueBreach {
  readonly code: Extract<BundleRefusal, "G33" | "G36" | "G37" | "G38">;
  readonly field: string;
}

function textBreach(text: string, field: string): ValueBreach | undefined {
  if (isTooLong(text)) {
    return { code: "G36", field };
  }
  return hasHiddenCharacters(text) ? { code: "G37", field } : undefined;
}

function objectBreach(value: JsonObject, field: string): ValueBreach | undefined {
  // Keys and values apart: a list of pairs would be made anew for each of many thousand objects.
  const values = Object.values(value);
  for (const [index, key] of Object.keys(value).entries()) {
    if (key === "__proto__" || key.length > 100 || hasHiddenCharacters(key)) {
      return { code: "G33", field: field === "" ? "json" : field };
    }
    const breach = valueBreach(values[index] ?? null, field === "" ? key : field);
    if (breach !== undefined) {
      return breach;
    }
  }
  return undefined;
}

/** Looks at every text, number and key of a value; `field` names the record's own key in a breach. */
export function valueBreach(value: JsonValue, field = ""): ValueBreach | undefined {
  if (typeof value === "string") {
    return textBreach(value, field);
  }
  if (typeof value === "number") {
    return Number.isSafeInteger(value) ? undefined : { code: "G38", field };
  }
  if (typeof value !== "object" || value === null) {
    return undefined;
  }
  if (isJsonArray(value)) {
    for (const inner of value) {
      const breach = valueBreach(inner, field);
      if (breach !== undefined) {
        return breach;
      }
    }
    return undefined;
  }
  return objectBreach(value, field);
}

/** A value with all its texts in Unicode NFC, and how many texts that changed. */
export interface Normalised<Value extends JsonValue> {
  readonly value: Value;
  readonly changed: number;
}

function isNormal(value: JsonValue): boolean {
  if (typeof value === "string") {
    return value.normalize("NFC") === value;
  }
  return typeof value !== "object" || value === null || Object.values(value).every(isNormal);
}

/** Brings every text of an object to NFC, the one form text has inside the programme; keys stay as they are. */
export function normaliseObject(object: JsonObject): Normalised<JsonObject> {
  if (isNormal(object)) {
    return { value: object, changed: 0 };
  }
  let changed = 0;
  const normalise = (value: JsonValue): JsonValue => {
    if (typeof value === "string") {
      const text = value.normalize("NFC");
      changed += text === value ? 0 : 1;
      return text;
    }
    if (typeof value !== "object" || value === null) {
      return value;
    }
    if (isJsonArray(value)) {
      return value.map(normalise);
    }
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, normalise(inner)]));
  };
  const value = Object.fromEntries(Object.entries(object).map(([key, inner]) => [key, normalise(inner)]));
  return { value, changed };
}
