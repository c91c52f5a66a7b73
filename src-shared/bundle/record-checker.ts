import type { z } from "zod";
import { accept, refuse, type Refusal, type Result } from "../base/result.ts";
import { isTooDeep, parseCanonicalObject, parseObject, type JsonObject } from "./canonical-json.ts";
import { limits } from "./limits.ts";
import { lookAtLine, type LineLook } from "./line-screening.ts";
import {
  envelopeSchema,
  isRecordType,
  kindsWithRecords,
  recordSchemas,
  reportWithoutNames,
  travelSchema,
  typesOfKind,
  type KnownRecord,
  type RecordType,
} from "./records.ts";
import { createRecordScreening, type RecordScreening } from "./record-screening.ts";
import {
  isRecordId,
  patternBreach,
  readyPattern,
  referencesOf,
  type ReadyPattern,
  type Reference,
  type TablePattern,
} from "./table-patterns.ts";
import { tableRecordOf, type RecordObject, type TableRecord } from "./table-records.ts";
import type { BundleKind } from "./manifest.ts";
import type { BundleRefusal } from "./refusals.ts";
import { normaliseObject, valueBreach, type Normalised } from "./text-checks.ts";

/** What the lines of one bundle are judged against. */
export interface RecordRules {
  readonly kind: BundleKind;
  /** The station that signed: every record must belong to it. */
  readonly station: string;
  /** The tables whose records this programme knows. */
  readonly tables: readonly TablePattern[];
}

/** A record named by line `line` that the bundle itself did not bring before it: it must be here already. */
interface OpenReference extends Reference {
  readonly line: number;
}

/**
 * What the lines held: records in NFC, lines of unknown types exactly as they came, what must be here already, and how
 * many texts were not NFC.
 */
export interface CheckedRecords {
  readonly records: readonly KnownRecord[];
  readonly tableRecords: readonly TableRecord[];
  readonly openReferences: readonly OpenReference[];
  readonly unknownRecords: readonly string[];
  readonly normalisedTexts: number;
}

/** Judges the lines of one bundle, one after the other. */
export interface RecordChecker {
  /** Takes line `line` (counted from 1, without its line feed): its refusal, or `undefined` when it was taken. */
  readonly add: (text: string, line: number) => Refusal<BundleRefusal> | undefined;
  /** The same for a record whose line `canonicalText` has just written: it need not be written once more, nor a flat one read. */
  readonly addOwn: (record: object, text: string, line: number) => Refusal<BundleRefusal> | undefined;
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

interface GivenLine {
  readonly text: string;
  readonly line: number;
  /** The record from which `canonicalText` wrote the line just now. */
  readonly own?: object;
}

/** A record of nothing but texts, whole numbers and nulls is what its line says. */
function isFlat(record: object): record is JsonObject {
  return Object.values(record).every(
    (value) => typeof value === "string" || value === null || Number.isSafeInteger(value),
  );
}

function objectOf({ text, own }: GivenLine): JsonObject | undefined {
  if (own === undefined) {
    return parseCanonicalObject(text);
  }
  return isFlat(own) ? own : parseObject(text);
}

/** Reads a line into an object and looks at what holds for every record of every type. */
function readLine(given: GivenLine): Result<Line, BundleRefusal> {
  const { text, line } = given;
  const look = lookAtLine(text);
  if (look === undefined ? isTooDeep(text) : look.depth > limits.depth) {
    return refuse("G34", { line });
  }
  const object = objectOf(given);
  if (object === undefined) {
    return refuse("G33", { line, field: "json" });
  }
  const breach = look === undefined ? valueBreach(object) : undefined;
  return breach === undefined
    ? accept({ object, line, look })
    : refuse(breach.code, { line, field: breach.field });
}

/** A line that was read: its object, and what one look showed, where that sufficed to know every value sound and in NFC. */
interface Line {
  readonly object: JsonObject;
  readonly line: number;
  readonly look: LineLook | undefined;
}

function inNfc({ object, look }: Line): Normalised<JsonObject> {
  return look === undefined ? normaliseObject(object) : { value: object, changed: 0 };
}

/** The pattern of a type; a report that holds nothing like an id but its own needs no look at each of its texts. */
function patternOf(type: RecordType, { look }: Line): z.ZodType<KnownRecord> {
  return type === "bao_cao" && look?.identities === 1 ? reportWithoutNames : recordSchemas[type];
}

/** Reads a line whose type is known by that type's pattern. */
function readKnown(read: Line, object: JsonObject, type: RecordType): Result<KnownRecord, BundleRefusal> {
  const parsed = patternOf(type, read).safeParse(object);
  if (parsed.success) {
    return accept(parsed.data);
  }
  const [issue] = parsed.error.issues;
  return { ok: false, refusal: issueRefusal(issue ?? { path: [] }, object, read.line) };
}

/** What has been judged of a bundle so far. */
interface Judging {
  readonly rules: RecordRules;
  readonly tables: ReadonlyMap<string, ReadyPattern>;
  readonly screening: RecordScreening;
  readonly lineOfId: Map<string, number>;
  readonly records: KnownRecord[];
  readonly tableRecords: TableRecord[];
  readonly openReferences: OpenReference[];
  readonly unknownRecords: string[];
  normalisedTexts: number;
}

type LineRefusal = Refusal<BundleRefusal> | undefined;

function claimId(judging: Judging, { id, own }: { id: string; own: string }, line: number): LineRefusal {
  const { lineOfId, rules } = judging;
  const first = lineOfId.get(id);
  if (first !== undefined) {
    return refuse("G35", { code: id, a: first, b: line }).refusal;
  }
  lineOfId.set(id, line);
  return own === rules.station ? undefined : refuse("G43", { station: rules.station, other: own }).refusal;
}

type Envelope = Omit<TableRecord, "line">;

/** A record of a known table that belongs to the signer, as most are: only its id and revision are still to be looked at. */
function isOrdinary({ tables, rules }: Judging, object: JsonObject): object is JsonObject & Envelope {
  const { t, id, rev, own } = object;
  return (
    typeof t === "string" &&
    tables.has(t) &&
    own === rules.station &&
    typeof rev === "number" &&
    rev >= 1 &&
    Number.isSafeInteger(rev) &&
    typeof id === "string" &&
    isRecordId(id)
  );
}

function envelopeOf(judging: Judging, object: JsonObject): z.ZodSafeParseResult<Envelope> {
  return isOrdinary(judging, object) ? { success: true, data: object } : envelopeSchema.safeParse(object);
}

function takeKnown(judging: Judging, read: Line, type: RecordType): LineRefusal {
  if (!typesOfKind[judging.rules.kind].includes(type)) {
    return refuse("G33", { line: read.line, field: "t" }).refusal;
  }
  const normalised = inNfc(read);
  const known = readKnown(read, normalised.value, type);
  if (!known.ok) {
    return known.refusal;
  }
  judging.normalisedTexts += normalised.changed;
  judging.records.push(known.value);
  return undefined;
}

function takeTableRecord(judging: Judging, read: Line, pattern: ReadyPattern): LineRefusal {
  const { line } = read;
  const normalised = inNfc(read);
  const record = normalised.value;
  const breach = patternBreach(record, pattern);
  if (breach !== undefined) {
    return issueRefusal({ path: [breach.column], params: { refusal: breach.code } }, record, line);
  }
  const travel = travelSchema.safeParse(record);
  if (!travel.success) {
    return issueRefusal(travel.error.issues[0] ?? { path: [] }, record, line);
  }
  for (const reference of referencesOf(record, pattern)) {
    if (!judging.lineOfId.has(reference.id)) {
      judging.openReferences.push({ ...reference, line });
    }
  }
  judging.normalisedTexts += normalised.changed;
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the envelope was parsed before: t, id, rev and own are there
  judging.tableRecords.push(tableRecordOf(record as RecordObject));
  return undefined;
}

/** A line in which no object or list stands in another, which one can see without reading it. */
function isFlatLine(text: string): boolean {
  return !text.includes("{", 1) && !text.includes("[");
}

/** Takes a record as its writer has it, of which nothing is kept. */
function takeOwnAtOneLook({ screening, lineOfId }: Judging, own: object, line: number): boolean {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- one look takes nothing but texts, whole numbers and nulls
  const record = own as RecordObject;
  const isSound = screening.isSound(record);
  if (isSound) {
    lineOfId.set(record.id, line);
  }
  return isSound;
}

/** Takes a record that one look shows to be sound in everything; `false` where it must be judged rule by rule. */
function takeAtOneLook(judging: Judging, { text, line, own }: GivenLine): boolean {
  if (!kindsWithRecords.has(judging.rules.kind)) {
    return false;
  }
  if (own !== undefined) {
    return takeOwnAtOneLook(judging, own, line);
  }
  const object = isFlatLine(text) ? parseObject(text) : undefined;
  const open = object === undefined ? undefined : judging.screening.look(object, text);
  if (open === undefined) {
    return false;
  }
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the look has found t, id, rev and own
  const record = object as RecordObject;
  judging.lineOfId.set(record.id, line);
  judging.tableRecords.push(tableRecordOf(record, text));
  for (const reference of open) {
    judging.openReferences.push({ ...reference, line });
  }
  return true;
}

function takeLine(judging: Judging, given: GivenLine): LineRefusal {
  return takeAtOneLook(judging, given) ? undefined : judgeLine(judging, given);
}

function judgeLine(judging: Judging, given: GivenLine): LineRefusal {
  const { text, line } = given;
  const read = readLine(given);
  if (!read.ok) {
    return read.refusal;
  }
  const { object } = read.value;
  const envelope = envelopeOf(judging, object);
  if (!envelope.success) {
    return issueRefusal(envelope.error.issues[0] ?? { path: [] }, object, line);
  }
  const { t: type } = envelope.data;
  const claim = claimId(judging, envelope.data, line);
  if (claim !== undefined) {
    return claim;
  }
  if (isRecordType(type)) {
    return takeKnown(judging, read.value, type);
  }
  if (!kindsWithRecords.has(judging.rules.kind)) {
    return refuse("G33", { line, field: "t" }).refusal;
  }
  const pattern = judging.tables.get(type);
  if (pattern !== undefined) {
    return takeTableRecord(judging, read.value, pattern);
  }
  judging.unknownRecords.push(text);
  return undefined;
}

/** Starts judging a bundle's lines by its kind, its sender and the tables known here. */
export function createRecordChecker(rules: RecordRules): RecordChecker {
  const tables = new Map(rules.tables.map((table) => [table.name, readyPattern(table)]));
  const lineOfId = new Map<string, number>();
  const judging: Judging = {
    rules,
    tables,
    screening: createRecordScreening({ station: rules.station, tables, known: lineOfId }),
    lineOfId,
    records: [],
    tableRecords: [],
    openReferences: [],
    unknownRecords: [],
    normalisedTexts: 0,
  };
  return {
    add: (text, line) => takeLine(judging, { text, line }),
    addOwn: (own, text, line) => takeLine(judging, { text, line, own }),
    checked: () => {
      const { records, tableRecords, openReferences, unknownRecords, normalisedTexts } = judging;
      return { records, tableRecords, openReferences, unknownRecords, normalisedTexts };
    },
  };
}
