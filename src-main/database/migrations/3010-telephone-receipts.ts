import type { Migration } from "./migration.ts";

/** What a receiver said of a bundle on the telephone. Never edited once released: a later step changes what is here. */
export const migration3010: Migration = {
  version: 3010,
  describe: "Receipts by telephone: the result whose digits were typed, and when",
  sql: `
    ALTER TABLE sent_bundle ADD COLUMN phone_result TEXT;
    ALTER TABLE sent_bundle ADD COLUMN phone_at TEXT;
  `,
};
