import type { Migration } from "./migration.ts";

/** Time limits of the law started by hand. Never edited once released: a later step changes what is here. */
export const migration1240: Migration = {
  version: 1240,
  describe: "Time limits of the law started by hand",
  sql: `
    ALTER TABLE own_reminder ADD COLUMN rule TEXT;
    ALTER TABLE own_reminder ADD COLUMN start_on TEXT;
    ALTER TABLE own_reminder ADD COLUMN start_time TEXT;
  `,
};
