import { canonicalText, type JsonObject } from "#shared/bundle/canonical-json.ts";
import { changedFields, standingOf, type RecordVersion, type Standing } from "#shared/bundle/merging.ts";
import { changedByKey } from "#shared/bundle/stamps.ts";
import type { OpenedBundle } from "#shared/bundle/opening.ts";
import { contentOf, contentTextOf, type TableRecord } from "#shared/bundle/table-records.ts";
import type { ReadableDatabase } from "../../database/database.ts";
import {
  knowsStation,
  versionsOf,
  type RecordKey,
  type StoredVersion,
} from "../../database/received-versions.ts";
import { columnsOfTable, stampsOfTable } from "../../database/travelling-tables.ts";
import { samePersonsFor, type SamePerson } from "./same-persons.ts";

/** A version that came in; `text` is its content as it is put away. */
interface SentVersion extends RecordVersion {
  readonly base: number | undefined;
  readonly text: string;
}

/** One record of a bundle beside what is held of it. */
export interface PlanRow extends RecordKey {
  readonly sent: SentVersion;
  readonly held: StoredVersion | undefined;
  readonly standing: Standing;
  /** The number the next version of this record gets here. */
  readonly serial: number;
}

/** What taking a bundle in would do; nothing is written yet. */
export interface ImportPlan {
  readonly rows: readonly PlanRow[];
  readonly samePersons: readonly SamePerson[];
}

/** What a voiding says of when, by whom and after which version, as a line of the voided record's table says it. */
function stampsOf(record: Readonly<Record<string, unknown>>, entity: string): JsonObject {
  const { at, by, base } = record;
  return {
    at: typeof at === "string" ? at : null,
    [changedByKey(columnsOfTable(entity))]: typeof by === "string" ? by : null,
    base: typeof base === "number" ? base : null,
  };
}

type Line = Pick<PlanRow, "entity" | "recordId" | "sent">;

function numberOr(value: unknown): number | undefined {
  return typeof value === "number" ? value : undefined;
}

/** A record as it came: its columns are read only where someone looks at them. */
class SentRecord implements SentVersion {
  readonly gone = null;
  readonly rev: number;
  readonly epoch: string;
  readonly #record: TableRecord;
  #content: JsonObject | undefined;

  constructor(record: TableRecord, epoch: string) {
    this.rev = record.rev;
    this.epoch = epoch;
    this.#record = record;
  }
  get content(): JsonObject {
    this.#content ??= contentOf(this.#record);
    return this.#content;
  }
  get base(): number | undefined {
    return numberOr(this.content["base"]);
  }
  get text(): string {
    return contentTextOf(this.#record);
  }
}

function sentVoiding(version: Omit<SentVersion, "text">): SentVersion {
  return { ...version, text: canonicalText(version.content) };
}

/** The records and voidings a bundle brings, as versions. */
function linesOf(opened: OpenedBundle): readonly Line[] {
  const { epoch } = opened.manifest;
  const records = opened.tableRecords.map((record): Line => {
    const { t: entity, id: recordId } = record;
    return { entity, recordId, sent: new SentRecord(record, epoch) };
  });
  const voidings = opened.records.flatMap((record): readonly Line[] => {
    if (record.t !== "xoa") {
      return [];
    }
    const content = stampsOf(record, record.of);
    const { base } = content;
    const sent = sentVoiding({
      rev: record.rev,
      epoch,
      gone: record.ly_do,
      content,
      base: numberOr(base),
    });
    return [{ entity: record.of, recordId: record.id, sent }];
  });
  return [...records, ...voidings];
}

/** What both sides grew out of: what the owner sent last where a version was made here, else the version it builds on. */
export function ancestorOf(
  versions: readonly StoredVersion[],
  held: StoredVersion,
  base: number | undefined,
): StoredVersion | undefined {
  const received = versions.filter(({ origin, state }) => origin === "RECEIVED" && state !== "UNDONE");
  return held.origin === "RECEIVED" ? received.findLast(({ rev }) => rev === base) : received.at(-1);
}

type Lookup = (entity: string, recordId: string) => readonly StoredVersion[];

/** What is held of a station's records; of one that never sent any, nothing is looked up record by record. */
function lookupOf(database: ReadableDatabase, station: string): Lookup {
  return knowsStation(database, station)
    ? (entity, recordId) => versionsOf(database, { station, entity, recordId })
    : () => [];
}

function rowOf(lookup: Lookup, station: string, line: Line): PlanRow {
  const key = { station, entity: line.entity, recordId: line.recordId };
  const versions = lookup(line.entity, line.recordId);
  const held = versions.findLast(({ state }) => state === "CURRENT");
  const ancestor = held === undefined ? undefined : ancestorOf(versions, held, line.sent.base);
  // Who voids says nothing of the columns: they stay as they were.
  const sent =
    line.sent.gone === null || held === undefined
      ? line.sent
      : sentVoiding({ ...line.sent, content: { ...held.content, ...line.sent.content } });
  return {
    ...key,
    sent,
    held,
    standing: standingOf({ sent, held, ancestor, stamps: stampsOfTable(line.entity) }),
    serial: (versions.at(-1)?.serial ?? 0) + 1,
  };
}

/** Compares every record of an opened bundle with what is held of its sender. */
export function planOf(database: ReadableDatabase, opened: OpenedBundle): ImportPlan {
  const { station } = opened.manifest;
  const lookup = lookupOf(database, station);
  const rows = linesOf(opened).map((line) => rowOf(lookup, station, line));
  return { rows, samePersons: samePersonsFor(database, rows) };
}

/** The first line that names a record which is neither in the bundle nor held. */
export function danglingLineOf(database: ReadableDatabase, opened: OpenedBundle): number | undefined {
  const lookup = lookupOf(database, opened.manifest.station);
  return opened.openReferences.find(({ to, id }) => lookup(to, id).length === 0)?.line;
}

/** The fields in which a record of the plan differs from what is held; all of them where nothing is. */
export function fieldsOfRow({ entity, sent, held }: PlanRow): readonly string[] {
  return changedFields(sent.content, held?.content ?? {}, stampsOfTable(entity));
}
