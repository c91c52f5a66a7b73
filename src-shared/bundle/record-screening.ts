import { isCalendarDate } from "../base/calendar-date.ts";
import { canonicalText, type JsonObject, type JsonValue } from "./canonical-json.ts";
import { limits } from "./limits.ts";
import {
  isJsonText,
  isRecordId,
  largestInteger,
  type ColumnPattern,
  type ReadyPattern,
  type Reference,
} from "./table-patterns.ts";

/*
 * One look at the values of a flat record in place of a look at its whole line and at each rule in turn. It never lets pass
 * what the checks of records refuse; where it is in doubt it says so, and the record is judged rule by rule.
 */

/** Whether one value is sound beyond doubt. */
type SureCheck = (value: JsonValue | undefined) => boolean;

/** The fields of one record in their order, each with its check; records of a table mostly have the same. */
interface Shape {
  readonly keys: readonly string[];
  readonly checks: readonly SureCheck[];
  /** The letters of a canonical line besides those of its values. */
  readonly frameLength: number;
  /** Places of the fields that name other records, and the tables these are in. */
  readonly references: readonly (readonly [at: number, to: string])[];
}

/** What the records of one bundle are looked at against. */
export interface ScreeningRules {
  /** The station every record must belong to. */
  readonly station: string;
  readonly tables: ReadonlyMap<string, ReadyPattern>;
  /** The records the bundle has brought so far. */
  readonly known: ReadonlyMap<string, unknown>;
}

/** Looks at records one by one. */
export interface RecordScreening {
  /**
   * The records that a sound record names and the bundle has not brought; `undefined` says that this look does not suffice.
   * `line` is the text the record was read from, which must be canonical.
   */
  readonly look: (record: JsonObject, line: string) => readonly Reference[] | undefined;
  /** Whether a record that no line was read for is sound; `false` says that this look does not suffice. */
  readonly isSound: (record: JsonObject) => boolean;
}

// A character is at most three bytes of UTF-8.
const longestSureText = Math.floor(limits.textBytes / 3);
// Printable ASCII, the Latin letters of Vietnamese and its neighbours, and the signs offices type: none of them is hidden,
// combines with its neighbour or has another form in NFC.
const sureText = /^[\n -~\u00a0-\u024f\u1e00-\u1eff\u2013\u2014\u2018-\u201d\u2022\u2026\u20ab]*$/u;
const clock = /^T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,9})?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/u;
const dayLength = 10;
/** Days and instants repeat; more than this many different ones are not kept. */
const mostRemembered = 10_000;

function isInstant(text: string): boolean {
  return isCalendarDate(text.slice(0, dayLength)) && clock.test(text.slice(dayLength));
}

function isCount(value: JsonValue | undefined, least: number): boolean {
  return typeof value === "number" && value >= least && value <= largestInteger && Number.isInteger(value);
}

function isText(value: JsonValue | undefined): value is string {
  return typeof value === "string" && value.length <= longestSureText && sureText.test(value);
}

/** The same check, asked only once about each text. */
function remembering(check: (text: string) => boolean): SureCheck {
  const sound = new Set<string>();
  let last = "";
  return (value) => {
    if (typeof value !== "string") {
      return false;
    }
    if (value === last && last !== "") {
      return true;
    }
    if (!sound.has(value)) {
      if (!check(value)) {
        return false;
      }
      if (sound.size < mostRemembered) {
        sound.add(value);
      }
    }
    last = value;
    return true;
  };
}

const never: SureCheck = () => false;

function nullOr(check: SureCheck): SureCheck {
  return (value) => value === null || check(value);
}

/** The checks of a bundle's fields: those every travelling record has, and those of columns by their kind. */
interface FieldChecks {
  readonly own: ReadonlyMap<string, SureCheck>;
  readonly columns: Readonly<Record<ColumnPattern["kind"], SureCheck>>;
}

function fieldChecks({ station, known }: ScreeningRules): FieldChecks {
  return {
    own: new Map<string, SureCheck>([
      ["t", (value) => typeof value === "string"],
      ["id", (value) => typeof value === "string" && !known.has(value) && isRecordId(value)],
      ["rev", (value) => isCount(value, 1)],
      ["own", (value) => value === station],
      ["base", (value) => isCount(value, 0)],
      ["at", remembering(isInstant)],
      ["by", nullOr(remembering(isText))],
    ]),
    columns: {
      text: (value) => isText(value) && value.trim() !== "",
      day: remembering(isCalendarDate),
      integer: (value) => isCount(value, 0),
      flag: (value) => value === 0 || value === 1,
      json: (value) => isText(value) && isJsonText(value),
      reference: (value) => typeof value === "string" && (known.has(value) || isRecordId(value)),
    },
  };
}

const envelope = ["t", "id", "rev", "own"];

/** Whether records with these fields can be judged by one look: everything is there that must be, and nothing depends on another field. */
function isUsual(
  keys: readonly string[],
  { columns, identity }: ReadyPattern,
  own: FieldChecks["own"],
): boolean {
  return (
    identity === undefined &&
    envelope.every((key) => keys.includes(key)) &&
    columns.every(([name, { nullable }]) => !own.has(name) && (nullable || keys.includes(name)))
  );
}

function shapeOf(keys: readonly string[], pattern: ReadyPattern, fields: FieldChecks): Shape {
  const columns = new Map(pattern.columns);
  const checkOf = (key: string): SureCheck => {
    const column = columns.get(key);
    if (column === undefined) {
      return fields.own.get(key) ?? never;
    }
    if (!column.nullable) {
      return fields.columns[column.kind];
    }
    return nullOr(column.kind === "text" ? isText : fields.columns[column.kind]);
  };
  return {
    keys,
    checks: isUsual(keys, pattern, fields.own) ? keys.map(checkOf) : [never],
    frameLength: canonicalText(Object.fromEntries(keys.map((key) => [key, 0]))).length - keys.length,
    references: pattern.references.map(([name, to]) => [keys.indexOf(name), to] as const),
  };
}

// Plain loops: these two run for every record of a bundle.
function areSame(some: readonly string[], others: readonly string[]): boolean {
  if (some.length !== others.length) {
    return false;
  }
  for (let at = 0; at < some.length; at += 1) {
    if (some[at] !== others[at]) {
      return false;
    }
  }
  return true;
}

function areSound(values: readonly JsonValue[], checks: readonly SureCheck[]): boolean {
  for (let at = 0; at < checks.length; at += 1) {
    if (checks[at]?.(values[at]) !== true) {
      return false;
    }
  }
  return true;
}

const longestSureNumber = 99;

/**
 * Whether a line is canonical, by its length alone where that tells: a text may be written longer than canonically, never
 * shorter, and so may a number of two digits.
 */
function isCanonical(
  line: string,
  record: JsonObject,
  { values, shape }: { values: readonly JsonValue[]; shape: Shape },
): boolean {
  let length = shape.frameLength;
  for (const value of values) {
    if (typeof value === "string") {
      length += value.length + 2;
    } else if (value === null) {
      length += 4;
    } else if (typeof value === "number" && value <= longestSureNumber) {
      length += value < 10 ? 1 : 2;
    } else {
      return canonicalText(record) === line;
    }
  }
  return length === line.length || canonicalText(record) === line;
}

const none: readonly Reference[] = [];

/** Starts looking at the records of one bundle. */
export function createRecordScreening(rules: ScreeningRules): RecordScreening {
  const { tables, known } = rules;
  const fields = fieldChecks(rules);
  const shapes = new Map<string, Shape>();

  function shapeFor(record: JsonObject): Shape | undefined {
    const { t: type } = record;
    const pattern = typeof type === "string" ? tables.get(type) : undefined;
    if (typeof type !== "string" || pattern === undefined) {
      return undefined;
    }
    const keys = Object.keys(record);
    const last = shapes.get(type);
    if (last !== undefined && areSame(last.keys, keys)) {
      return last;
    }
    const shape = shapeOf(keys, pattern, fields);
    shapes.set(type, shape);
    return shape;
  }
  function openReferences(values: readonly JsonValue[], { references }: Shape): readonly Reference[] {
    let open: Reference[] | undefined;
    for (const [at, to] of references) {
      const id = values[at];
      if (typeof id === "string" && !known.has(id)) {
        open ??= [];
        open.push({ to, id });
      }
    }
    return open ?? none;
  }
  return {
    isSound: (record) => {
      const shape = shapeFor(record);
      return shape !== undefined && areSound(Object.values(record), shape.checks);
    },
    look: (record, line) => {
      const shape = shapeFor(record);
      if (shape === undefined) {
        return undefined;
      }
      const values = Object.values(record);
      const isSure = areSound(values, shape.checks) && isCanonical(line, record, { values, shape });
      return isSure ? openReferences(values, shape) : undefined;
    },
  };
}
