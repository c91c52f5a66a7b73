import { isCalendarDate } from "../base/calendar-date.ts";
import type { JsonObject, JsonValue } from "./canonical-json.ts";
import type { BundleRefusal } from "./refusals.ts";

/**
 * What a column of a travelling record may hold. `day` = a real day, `flag` = 0 or 1, `json` = the text of a JSON value,
 * `reference` = the id of a record of the table `to`.
 */
export interface ColumnPattern {
  readonly kind: "text" | "day" | "integer" | "flag" | "json" | "reference";
  readonly nullable: boolean;
  /** The table a reference points into. */
  readonly to?: string;
}

/**
 * How the records of one table look in a bundle: type `name` in `t`, and its columns. A personal number stands in
 * `identity.column` wherever `identity.kindColumn` holds one of `identity.kinds`.
 */
export interface TablePattern {
  readonly name: string;
  readonly columns: Readonly<Record<string, ColumnPattern>>;
  readonly identity?: {
    readonly column: string;
    readonly kindColumn: string;
    readonly kinds: readonly string[];
  };
}

/** Another record that a travelling record names. */
export interface Reference {
  readonly to: string;
  readonly id: string;
}

const idLength = 36;
// What may stand where in an id: any hexadecimal digit, the hyphen, the version or the variant of a UUID.
const [hyphen, hexadecimal, version, variant] = [1, 2, 4, 8];
const places = Uint8Array.from({ length: idLength }, (_none, at) => {
  if ([8, 13, 18, 23].includes(at)) {
    return hyphen;
  }
  return at === 14 ? version : at === 19 ? variant : hexadecimal;
});
const fitting = Uint8Array.from({ length: 128 }, (_none, code) => {
  const character = String.fromCharCode(code);
  return (
    (character === "-" ? hyphen : 0) +
    (/[0-9a-f]/u.test(character) ? hexadecimal : 0) +
    (/[1-8]/u.test(character) ? version : 0) +
    (/[89ab]/u.test(character) ? variant : 0)
  );
});

/** Whether a text is a record's id: a UUID in lower case. Asked several times for each of many thousand records. */
export function isRecordId(text: string): boolean {
  if (text.length !== idLength) {
    return false;
  }
  for (let at = 0; at < idLength; at += 1) {
    if (((fitting[text.charCodeAt(at)] ?? 0) & (places[at] ?? 0)) === 0) {
      return false;
    }
  }
  return true;
}

/** The largest count a column may hold. */
export const largestInteger = 1_000_000_000_000;

/** Whether a text is JSON. */
export function isJsonText(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

type ColumnRefusal = Extract<BundleRefusal, "G33" | "G38" | "G39" | "G40">;

function textRefusal(text: string, { kind, nullable }: ColumnPattern): ColumnRefusal | undefined {
  if (kind === "day") {
    return isCalendarDate(text) ? undefined : "G39";
  }
  const fits =
    (kind === "text" && (nullable || text.trim() !== "")) ||
    (kind === "json" && isJsonText(text)) ||
    (kind === "reference" && isRecordId(text));
  return fits ? undefined : "G33";
}

function integerRefusal(value: number, { kind }: ColumnPattern): ColumnRefusal | undefined {
  if (kind === "flag") {
    return value === 0 || value === 1 ? undefined : "G33";
  }
  if (kind !== "integer") {
    return "G33";
  }
  return value >= 0 && value <= largestInteger ? undefined : "G38";
}

function columnRefusal(value: JsonValue | undefined, column: ColumnPattern): ColumnRefusal | undefined {
  if (value === undefined || value === null) {
    return column.nullable ? undefined : "G33";
  }
  if (typeof value === "string") {
    return textRefusal(value, column);
  }
  return typeof value === "number" ? integerRefusal(value, column) : "G33";
}

/** A column that breaks its table's pattern. */
export interface PatternBreach {
  readonly code: ColumnRefusal;
  readonly column: string;
}

/** A pattern ready for many records: its columns, and those that name other records, as lists made once. */
export interface ReadyPattern {
  readonly columns: readonly (readonly [string, ColumnPattern])[];
  readonly references: readonly (readonly [string, string])[];
  readonly identity: TablePattern["identity"];
}

/** Makes a pattern ready. */
export function readyPattern({ columns, identity }: TablePattern): ReadyPattern {
  const entries = Object.entries(columns);
  const references = entries.flatMap(([name, { to }]) => (to === undefined ? [] : [[name, to] as const]));
  return { columns: entries, references, identity };
}

/**
 * Judges a record by its table: G33 a column missing or of another kind, G38 a count below 0 or beyond 10^12, G39 no real
 * day, G40 a personal number that has not 12 digits. Columns the pattern does not know are let be.
 */
export function patternBreach(
  record: JsonObject,
  { columns, identity }: ReadyPattern,
): PatternBreach | undefined {
  for (const [name, column] of columns) {
    const code = columnRefusal(record[name], column);
    if (code !== undefined) {
      return { code, column: name };
    }
  }
  const kind = identity === undefined ? undefined : record[identity.kindColumn];
  if (identity === undefined || typeof kind !== "string" || !identity.kinds.includes(kind)) {
    return undefined;
  }
  const number = record[identity.column];
  return typeof number === "string" && !/^\d{12}$/u.test(number)
    ? { code: "G40", column: identity.column }
    : undefined;
}

/** The records that a record names, each of which must be here already or come in the same bundle before it. */
export function referencesOf(record: JsonObject, { references }: ReadyPattern): readonly Reference[] {
  const named: Reference[] = [];
  for (const [name, to] of references) {
    const id = record[name];
    if (typeof id === "string") {
      named.push({ to, id });
    }
  }
  return named;
}
