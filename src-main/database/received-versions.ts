import type { JsonObject } from "#shared/bundle/canonical-json.ts";
import type { HeldVersion } from "#shared/bundle/merging.ts";
import { prepared, type ReadableDatabase } from "./database.ts";
import { appendToJournal } from "./journal.ts";
import { insertionInto, insertRows } from "./record-rows.ts";
import type { Writing } from "./writing.ts";

/*
 * Records of other stations, each version as it came: copies, never mixed with the office's own. They carry no journal
 * entries of their own: the entry of their bundle names its SHA-256, and with it every byte of them. Nothing is deleted:
 * a version that an import brought and that was taken back stays as UNDONE. What a person here decides is journalled.
 */

/** CURRENT counts; PAST was current before; WAITING collides and waits for a person; REFUSED lost; UNDONE was taken back. */
export type VersionState = "CURRENT" | "PAST" | "WAITING" | "REFUSED" | "UNDONE" | "UNKNOWN";

/** Which record of which station. */
export interface RecordKey {
  readonly station: string;
  readonly entity: string;
  readonly recordId: string;
}

/** A version as it is stored. */
export interface StoredVersion extends RecordKey, HeldVersion {
  readonly serial: number;
  readonly bundleId: string;
  readonly state: VersionState;
}

interface Row {
  readonly station: string;
  readonly entity: string;
  readonly record_id: string;
  readonly serial: number;
  readonly bundle_id: string;
  readonly rev: number;
  readonly epoch: string;
  readonly state: VersionState;
  readonly origin: HeldVersion["origin"];
  readonly gone: string | null;
  readonly content: string;
}

function versionOf(row: Row): StoredVersion {
  const { record_id: recordId, bundle_id: bundleId, content, ...rest } = row;
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the column is JSON by its CHECK, and only objects are written
  return { ...rest, recordId, bundleId, content: JSON.parse(content) as JsonObject };
}

function versions(
  database: ReadableDatabase,
  sql: string,
  values: readonly unknown[],
): readonly StoredVersion[] {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- rows of a STRICT table whose columns these are
  const rows = prepared(database, `SELECT * FROM received_version WHERE ${sql}`).all(...values) as Row[];
  return rows.map(versionOf);
}

/** Every version of one record, the oldest first. */
export function versionsOf(database: ReadableDatabase, key: RecordKey): readonly StoredVersion[] {
  return versions(database, "station = ? AND entity = ? AND record_id = ? ORDER BY serial", [
    key.station,
    key.entity,
    key.recordId,
  ]);
}

/** Whether a station has ever sent a record. */
export function knowsStation(database: ReadableDatabase, station: string): boolean {
  const sql = "SELECT 1 FROM received_version WHERE station = ? LIMIT 1";
  return prepared(database, sql).get(station) !== undefined;
}

/** The version of a record that counts, or `undefined` where none does. */
export function currentVersion(database: ReadableDatabase, key: RecordKey): StoredVersion | undefined {
  return versionsOf(database, key).findLast(({ state }) => state === "CURRENT");
}

/** The current records of a station, of one entity where it is named. */
export function currentRecords(
  database: ReadableDatabase,
  station: string,
  entity?: string,
): readonly StoredVersion[] {
  return entity === undefined
    ? versions(database, "station = ? AND state = 'CURRENT' ORDER BY entity, record_id", [station])
    : versions(
        database,
        "station = ? AND entity = ? AND state = 'CURRENT' AND gone IS NULL ORDER BY record_id",
        [station, entity],
      );
}

/** How many records of a station count that were not voided. */
export function countLiving(database: ReadableDatabase, station: string): number {
  const sql =
    "SELECT count(*) FROM received_version WHERE station = ? AND state = 'CURRENT' AND gone IS NULL";
  return Number(prepared(database, sql).pluck().get(station));
}

/** Versions that collided and wait for a person, the oldest first. */
export function waitingVersions(database: ReadableDatabase): readonly StoredVersion[] {
  return versions(database, "state = 'WAITING' ORDER BY bundle_id, entity, record_id", []);
}

/** Everything one bundle brought, in whatever state it is now. */
export function versionsOfBundle(database: ReadableDatabase, bundleId: string): readonly StoredVersion[] {
  return versions(database, "bundle_id = ? ORDER BY entity, record_id, serial", [bundleId]);
}

/** The current identity documents with a number, of every station. */
export function identitiesWithNumber(database: ReadableDatabase, number: string): readonly StoredVersion[] {
  return versions(
    database,
    "entity = 'identity_document' AND state = 'CURRENT' AND gone IS NULL AND json_extract(content, '$.number') = ?",
    [number],
  );
}

/** The current identity documents whose number stands at more than one person. */
export function identitiesSharedByStations(database: ReadableDatabase): readonly StoredVersion[] {
  const living = "entity = 'identity_document' AND state = 'CURRENT' AND gone IS NULL";
  const shared = `SELECT json_extract(content, '$.number') AS number FROM received_version WHERE ${living}
    GROUP BY number HAVING number IS NOT NULL AND (count(*) > 1
      OR number IN (SELECT number FROM identity_document WHERE voided_at IS NULL))`;
  const known = `SELECT number FROM (${shared})`;
  return versions(
    database,
    `${living} AND json_extract(content, '$.number') IN (${known}) ORDER BY station, record_id`,
    [],
  );
}

/** Everything held of one person of a station: the person, and what names them. */
export function versionsOfPerson(
  database: ReadableDatabase,
  station: string,
  personId: string,
): readonly StoredVersion[] {
  const current = "station = ? AND state = 'CURRENT' AND gone IS NULL";
  return [
    ...versions(database, `${current} AND entity = 'person' AND record_id = ?`, [station, personId]),
    ...versions(
      database,
      `${current} AND json_extract(content, '$.person_id') = ? ORDER BY entity, record_id`,
      [station, personId],
    ),
  ];
}

/** How many records of each entity of a station count. */
export function countByEntity(
  database: ReadableDatabase,
  station: string,
): readonly { readonly entity: string; readonly count: number }[] {
  const sql = `SELECT entity, count(*) AS count FROM received_version
    WHERE station = ? AND state = 'CURRENT' AND gone IS NULL GROUP BY entity ORDER BY entity`;
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the two columns of the SELECT
  return prepared(database, sql).all(station) as { entity: string; count: number }[];
}

/** A version to be put away; `text` is its content as JSON. */
interface NewVersion extends Omit<StoredVersion, "serial" | "content"> {
  readonly text: string;
}

/** Adds a version as number `serial`, after those there are. */
export function addVersion({ database }: Writing, version: NewVersion, serial: number): void {
  prepared(
    database,
    `INSERT INTO received_version (station, entity, record_id, serial, bundle_id, rev, epoch, state, origin, gone, content)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    version.station,
    version.entity,
    version.recordId,
    serial,
    version.bundleId,
    version.rev,
    version.epoch,
    version.state,
    version.origin,
    version.gone,
    version.text,
  );
}

/** What all records of one bundle share. */
export interface CameTogether {
  readonly station: string;
  readonly bundleId: string;
  readonly epoch: string;
}

/** The first version of a record that a bundle brings; it counts from now on. */
export type FirstVersion = Pick<NewVersion, "entity" | "recordId" | "rev" | "gone" | "text">;

const firstInsertion = insertionInto(
  "received_version",
  [
    "entity",
    "record_id",
    "rev",
    "gone",
    "content",
    "serial",
    "station",
    "bundle_id",
    "epoch",
    "state",
    "origin",
  ],
  new Set(["serial", "station", "bundle_id", "epoch", "state", "origin"]),
);

/** Adds the first versions of records that came with one bundle, by as few statements as that takes. */
export function addFirstVersions(
  { database }: Writing,
  { station, bundleId, epoch }: CameTogether,
  firsts: readonly FirstVersion[],
): void {
  insertRows(database, firstInsertion, {
    values: firsts.flatMap(({ entity, recordId, rev, gone, text }) => [entity, recordId, rev, gone, text]),
    shared: { serial: 1, station, bundle_id: bundleId, epoch, state: "CURRENT", origin: "RECEIVED" },
  });
}

/** Puts one version into another state. */
export function setVersionState(
  { database }: Writing,
  { station, entity, recordId, serial }: Pick<StoredVersion, "station" | "entity" | "recordId" | "serial">,
  state: VersionState,
): void {
  prepared(
    database,
    "UPDATE received_version SET state = ? WHERE station = ? AND entity = ? AND record_id = ? AND serial = ?",
  ).run(state, station, entity, recordId, serial);
}

/** Enters into the journal that a person here decided which version of another station's record counts. */
export function noteDecision(
  writing: Writing,
  before: Pick<StoredVersion, "content" | "gone">,
  after: Pick<StoredVersion, "content" | "gone" | "recordId">,
): void {
  appendToJournal(writing, [
    {
      entity: "received_version",
      recordId: after.recordId,
      before: JSON.stringify({ ...before.content, gone: before.gone }),
      after: JSON.stringify({ ...after.content, gone: after.gone }),
    },
  ]);
}

/** Whether a person of a station lives there still, by the homes that station has sent. */
export function livesThere(database: ReadableDatabase, station: string, personId: string): boolean {
  const sql = `SELECT 1 FROM received_version WHERE station = ? AND entity = 'residence' AND state = 'CURRENT' AND gone IS NULL
    AND json_extract(content, '$.person_id') = ? AND json_extract(content, '$.to') IS NULL LIMIT 1`;
  return prepared(database, sql).get(station, personId) !== undefined;
}
