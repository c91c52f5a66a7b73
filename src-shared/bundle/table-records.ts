import { canonicalText, parseObject, type JsonObject, type JsonValue } from "./canonical-json.ts";

/*
 * Records of tables stay the lines they came as: most are put away without anyone looking at their columns, and a text goes
 * from the reader's thread to the programme at a fraction of what an object costs.
 */

/** A record of a table both sides know. `line` is its whole line: canonical JSON in NFC, judged by its table's pattern. */
export interface TableRecord {
  readonly t: string;
  readonly id: string;
  readonly rev: number;
  readonly own: string;
  readonly line: string;
}

/** The same as an object: its envelope, stamps and columns. */
export type RecordObject = JsonObject & Omit<TableRecord, "line">;

const envelope: ReadonlySet<string> = new Set(["t", "id", "rev", "own"]);

/** The columns of a record, and its stamps: everything but the envelope. */
export function contentOf({ line }: TableRecord): JsonObject {
  const content: Record<string, JsonValue> = {};
  for (const [key, value] of Object.entries(parseObject(line) ?? {})) {
    if (!envelope.has(key)) {
      content[key] = value;
    }
  }
  return content;
}

const [start, beforeId, beforeRev, beforeOwn, beforeContent] = [
  '{"t":"',
  '","id":"',
  '","rev":',
  ',"own":"',
  '",',
];

/** Where the envelope ends in a line that begins with it, as this programme writes lines; -1 in any other. */
function envelopeEnd({ t, id, rev, own, line }: TableRecord): number {
  const typeEnd = start.length + t.length;
  const idEnd = typeEnd + beforeId.length + id.length;
  const revEnd = idEnd + beforeRev.length + String(rev).length;
  const ownEnd = revEnd + beforeOwn.length + own.length;
  return line.startsWith(start) &&
    line.startsWith(beforeId, typeEnd) &&
    line.startsWith(beforeRev, idEnd) &&
    line.startsWith(beforeOwn, revEnd) &&
    line.startsWith(beforeContent, ownEnd)
    ? ownEnd + beforeContent.length
    : -1;
}

/** The same as canonical text; a line that begins with its envelope need not be read for it. */
export function contentTextOf(record: TableRecord): string {
  const end = envelopeEnd(record);
  return end < 0 ? canonicalText(contentOf(record)) : `{${record.line.slice(end)}`;
}

/** A record from its object and, where it is at hand, the line that says the same. */
export function tableRecordOf(record: RecordObject, line: string = canonicalText(record)): TableRecord {
  const { t, id, rev, own } = record;
  return { t, id, rev, own, line };
}
