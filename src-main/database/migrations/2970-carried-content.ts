import type { Migration } from "./migration.ts";

/** What a later programme said of a person who came from another office: kept as it came, and sent on with them. */
export const migration2970: Migration = {
  version: 2970,
  describe: "What is carried along without being understood",
  sql: `
    CREATE TABLE carried_content (
      id TEXT PRIMARY KEY,
      row_version INTEGER NOT NULL,
      created_at TEXT NOT NULL,
      created_by TEXT NOT NULL,
      updated_at TEXT NOT NULL,
      updated_by TEXT NOT NULL,
      own TEXT NOT NULL,
      voided_at TEXT,
      voided_by TEXT,
      void_reason TEXT,
      entity TEXT NOT NULL,
      record_id TEXT NOT NULL,
      person_id TEXT NOT NULL,
      content TEXT NOT NULL CHECK (json_valid(content))
    ) STRICT, WITHOUT ROWID;
    CREATE UNIQUE INDEX carried_content_by_record ON carried_content (entity, record_id) WHERE voided_at IS NULL;
  `,
};
