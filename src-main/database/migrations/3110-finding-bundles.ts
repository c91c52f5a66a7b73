import type { Migration } from "./migration.ts";

/**
 * Whether a bundle is here already, which bundle a receipt answers and which receipt answers a bundle are asked for each bundle
 * of thousands: from indexes, because the rows themselves hold whole manifests and sealed files.
 */
export const migration3110: Migration = {
  version: 3110,
  describe: "Bundles found by their hashes and answers",
  sql: `
    CREATE INDEX received_bundle_by_manifest_sha256 ON received_bundle (manifest_sha256) WHERE voided_at IS NULL;
    CREATE INDEX sent_bundle_by_manifest_sha256 ON sent_bundle (manifest_sha256) WHERE voided_at IS NULL;
    CREATE INDEX sent_bundle_by_answers_id ON sent_bundle (answers_id) WHERE answers_id IS NOT NULL;
  `,
};
