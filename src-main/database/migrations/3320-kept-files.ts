import type { Migration } from "./migration.ts";

/**
 * Sealed files of the exchange (sent and held bundles, safety copies of others) in a table of their own: the journal, which keeps
 * what a record was, does not keep them twice, a list never reads them, and what nobody needs any more can be dropped. Rows
 * written earlier keep theirs in base64 where they stand.
 */
export const migration3320: Migration = {
  version: 3320,
  describe: "Sealed files beside their records",
  sql: `
    CREATE TABLE kept_file (
      record_id TEXT PRIMARY KEY,
      bytes BLOB NOT NULL
    ) STRICT;
  `,
};
