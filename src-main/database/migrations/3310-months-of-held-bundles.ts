import type { Migration } from "./migration.ts";

/** The month whose report a held bundle brings: only that one is held at the upper level, not the whole year. */
export const migration3310: Migration = {
  version: 3310,
  describe: "The period a held bundle brings",
  sql: `ALTER TABLE held_bundle ADD COLUMN period_from TEXT;
    ALTER TABLE held_bundle ADD COLUMN period_to TEXT;`,
};
