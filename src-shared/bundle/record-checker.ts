import { accept, refuse, type Refusal, type Result } from "../base/result.ts";
import { isTooDeep, parseCanonicalObject, type JsonObject } from "./canonical-json.ts";
import {
  envelopeSchema,
  isRecordType,
  recordSchemas,
  typesOfKind,
  type KnownRecord,
  type RecordType,
} from "./records.ts";
import type { BundleKind } from "./manifest.ts";
import type { BundleRefusal } from "./refusals.ts";
import { normaliseObject, valueBreach } from "./text-checks.ts";

/** What the lines of one bundle are judged against. */
export interface RecordRules {
  readonly kind: BundleKind;
  /** The station that signed: every record must belong to it. */
  readonly station: string;
  /** Persons already in the reader's database. */
  readonly knownPersonIds: ReadonlySet<string>;
}

/** What the lines held: records in NFC, lines of unknown types exactly as they came, and how many texts were not NFC. */
export interface CheckedRecords {
  readonly records: readonly KnownRecord[];
  readonly unknownRecords: readonly string[];
  readonly normalisedTexts: number;
}

/** Judges the lines of one bundle, one after the other. */
export interface RecordChecker {
  /** Takes line `line` (counted from 1, without its line feed): its refusal, or `undefined` when it was taken. */
  readonly add: (text: string, line: number) => Refusal<BundleRefusal> | undefined;
  readonly checked: () => CheckedRecords;
}

interface FoundIssue {
  readonly path: readonly PropertyKey[];
  readonly params?: unknown;
}

function codeOf(issue: FoundIssue): BundleRefusal {
  const params = issue.params;
  const code =
    typeof params === "object" && params !== null && "refusal" in params ? params.refusal : undefined;
  return code === "G38" || code === "G39" || code === "G40" ? code : "G33";
}

function valueAt(object: JsonObject, path: readonly PropertyKey[]): string {
  let value: unknown = object;
  for (const key of path) {
    value = typeof value === "object" && value !== null ? Reflect.get(value, key) : undefined;
  }
  return typeof value === "string" ? value.slice(0, 40) : "";
}

function issueRefusal(issue: FoundIssue, object: JsonObject, line: number): Refusal<BundleRefusal> {
  const code = codeOf(issue);
  const field = issue.path.map(String).join(".");
  if (code === "G39") {
    return { code, params: { line, value: valueAt(object, issue.path) } };
  }
  return { code, params: code === "G40" ? { line } : { line, field: field === "" ? "json" : field } };
}

/** Reads a line into an object and looks at what holds for every record of every type. */
function readLine(text: string, line: number): Result<JsonObject, BundleRefusal> {
  if (isTooDeep(text)) {
    return refuse("G34", { line });
  }
  const object = parseCanonicalObject(text);
  if (object === undefined) {
    return refuse("G33", { line, field: "json" });
  }
  const breach = valueBreach(object);
  return breach === undefined ? accept(object) : refuse(breach.code, { line, field: breach.field });
}

/** Reads a line whose type is known by that type's pattern. */
function readKnown(object: JsonObject, type: RecordType, line: number): Result<KnownRecord, BundleRefusal> {
  const parsed = recordSchemas[type].safeParse(object);
  if (parsed.success) {
    return accept(parsed.data);
  }
  const [issue] = parsed.error.issues;
  return { ok: false, refusal: issueRefusal(issue ?? { path: [] }, object, line) };
}

/** Starts judging a bundle's lines by its kind, its sender and what the reader already has. */
export function createRecordChecker(rules: RecordRules): RecordChecker {
  const records: KnownRecord[] = [];
  const unknownRecords: string[] = [];
  const lineOfId = new Map<string, number>();
  const persons = new Set<string>();
  let normalisedTexts = 0;

  const claimId = (id: string, own: string, line: number): Refusal<BundleRefusal> | undefined => {
    const first = lineOfId.get(id);
    if (first !== undefined) {
      return refuse("G35", { code: id, a: first, b: line }).refusal;
    }
    lineOfId.set(id, line);
    return own === rules.station ? undefined : refuse("G43", { station: rules.station, other: own }).refusal;
  };

  const takeKnown = (
    object: JsonObject,
    type: RecordType,
    line: number,
  ): Refusal<BundleRefusal> | undefined => {
    if (!typesOfKind[rules.kind].includes(type)) {
      return refuse("G33", { line, field: "t" }).refusal;
    }
    const normalised = normaliseObject(object);
    const known = readKnown(normalised.value, type, line);
    if (!known.ok) {
      return known.refusal;
    }
    const record = known.value;
    if (record.t === "nguoi") {
      persons.add(record.id);
    }
    if (record.t === "sukien" && !persons.has(record.nguoi) && !rules.knownPersonIds.has(record.nguoi)) {
      return refuse("G41", { line }).refusal;
    }
    normalisedTexts += normalised.changed;
    records.push(record);
    return undefined;
  };

  const add = (text: string, line: number): Refusal<BundleRefusal> | undefined => {
    const read = readLine(text, line);
    if (!read.ok) {
      return read.refusal;
    }
    const envelope = envelopeSchema.safeParse(read.value);
    if (!envelope.success) {
      return issueRefusal(envelope.error.issues[0] ?? { path: [] }, read.value, line);
    }
    const { t: type, id, own } = envelope.data;
    const claim = claimId(id, own, line);
    if (claim !== undefined) {
      return claim;
    }
    if (isRecordType(type)) {
      return takeKnown(read.value, type, line);
    }
    unknownRecords.push(text);
    return undefined;
  };

  return { add, checked: () => ({ records, unknownRecords, normalisedTexts }) };
}
