import type { Migration } from "./migration.ts";

/** When and why another station's key ended. Never edited once released: a later step changes what is here. */
export const migration1720: Migration = {
  version: 1720,
  describe: "End of keys: the day a key was replaced or revoked, and why",
  sql: `
    ALTER TABLE trusted_station ADD COLUMN ended_on TEXT;
    ALTER TABLE trusted_station ADD COLUMN end_reason TEXT;
  `,
};
