import type { Migration } from "./migration.ts";

/** A person's move from one commune to another, told by both. Never edited once released: a later step changes what is here. */
export const migration2410: Migration = {
  version: 2410,
  describe:
    "Transfers of persons: what both sides call them, the decision, the answer; managements that moved in",
  sql: `
    ALTER TABLE person_transfer ADD COLUMN transfer_id TEXT;
    ALTER TABLE person_transfer ADD COLUMN decision_number TEXT;
    ALTER TABLE person_transfer ADD COLUMN taken_as TEXT;
    ALTER TABLE person_transfer ADD COLUMN answered_on TEXT;
    ALTER TABLE person_transfer ADD COLUMN batch TEXT;
    CREATE INDEX person_transfer_by_bundle_id ON person_transfer (bundle_id);
    ALTER TABLE management ADD COLUMN moved_in_on TEXT;
  `,
};
