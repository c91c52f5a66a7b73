import type { ImportedBundle, SentBundle } from "#shared/bundle/opening.ts";
import { prepared, type ReadableDatabase } from "./database.ts";

/*
 * What the reader of a bundle must know of the bundles before it. An upper level has tens of thousands of them, so their
 * manifests stay where they are.
 */

/** The bundles of a station that were taken in here, in the order of their import. */
export function importedBundles(database: ReadableDatabase, from: string): readonly ImportedBundle[] {
  const sql = `SELECT kind, station, epoch, sequence AS seq, manifest_sha256 AS manifestSha256, created_at AS at
    FROM received_bundle WHERE station = ? AND voided_at IS NULL ORDER BY id`;
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the columns of the SELECT
  return prepared(database, sql).all(from) as ImportedBundle[];
}

/** The bundles sent from here to a station, each as its receipt names it. */
export function sentBundles(database: ReadableDatabase, to: string): readonly SentBundle[] {
  const sql = `SELECT json_extract(manifest, '$.bundleId') AS bundleId, sequence AS seq, manifest_sha256 AS manifestSha256
    FROM sent_bundle WHERE "to" = ? AND voided_at IS NULL ORDER BY id`;
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the columns of the SELECT
  return prepared(database, sql).all(to) as SentBundle[];
}
