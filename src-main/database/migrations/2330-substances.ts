import type { Migration } from "./migration.ts";

/** The substance a person is listed for, as the national indicators count it; most old records do not say. */
export const migration2330: Migration = {
  version: 2330,
  describe: "The substance beside a category",
  sql: `
    ALTER TABLE category_status ADD COLUMN substance TEXT;
  `,
};
