import type { ImportedBundle, SentBundle } from "#shared/bundle/opening.ts";
import { prepared, type ReadableDatabase } from "./database.ts";

/*
 * What the reader of a bundle must know of the bundles before it. An upper level has tens of thousands of them, so their
 * manifests stay where they are.
 */

/** The bundles taken in here, in the order of their import. */
export function importedBundles(database: ReadableDatabase): readonly ImportedBundle[] {
  const sql = `SELECT kind, station, epoch, sequence AS seq, manifest_sha256 AS manifestSha256, created_at AS at
    FROM received_bundle WHERE voided_at IS NULL ORDER BY id`;
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the columns of the SELECT
  return prepared(database, sql).all() as ImportedBundle[];
}

/** The bundles sent from here, each as its receipt names it. */
export function sentBundles(database: ReadableDatabase): readonly SentBundle[] {
  const sql = `SELECT json_extract(manifest, '$.bundleId') AS bundleId, sequence AS seq, manifest_sha256 AS manifestSha256
    FROM sent_bundle WHERE voided_at IS NULL ORDER BY id`;
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the columns of the SELECT
  return prepared(database, sql).all() as SentBundle[];
}

/** A text that is another one after every change of the keys of other stations: a row more, or a version higher. */
export function markOfTrustedKeys(database: ReadableDatabase): string {
  const sql = "SELECT count(*) || ' ' || total(row_version) FROM trusted_station";
  return String(prepared(database, sql).pluck().get());
}
