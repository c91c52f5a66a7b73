import type { Migration } from "./migration.ts";

/** Sheets of a month are drafts until someone approves them. Never edited once released: a later step changes what is here. */
export const migration2710: Migration = {
  version: 2710,
  describe: "Who approved a sheet of a month, and when",
  sql: `
    ALTER TABLE evaluation ADD COLUMN approved_on TEXT;
    ALTER TABLE evaluation ADD COLUMN approved_by TEXT;
  `,
};
