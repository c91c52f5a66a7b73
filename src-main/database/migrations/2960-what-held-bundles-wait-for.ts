import type { Migration } from "./migration.ts";

/** A held bundle waits for one number of its stream; receipts and keys between the two may never come. */
export const migration2960: Migration = {
  version: 2960,
  describe: "What held bundles wait for",
  sql: `ALTER TABLE held_bundle ADD COLUMN waits_for INTEGER;`,
};
