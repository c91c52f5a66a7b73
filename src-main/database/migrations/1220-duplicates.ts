import type { Migration } from "./migration.ts";

/** People who are not one, and two files made one. Never edited once released: a later step changes what is here. */
export const migration1220: Migration = {
  version: 1220,
  describe: "People who are not one, and two files made one",
  sql: `
    CREATE TABLE not_same_person (
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
      person_id TEXT NOT NULL REFERENCES person (id),
      other_id TEXT NOT NULL REFERENCES person (id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX not_same_person_by_person_id ON not_same_person (person_id);
    CREATE INDEX not_same_person_by_other_id ON not_same_person (other_id);
    CREATE TABLE person_merge (
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
      kept_id TEXT NOT NULL REFERENCES person (id),
      merged_id TEXT NOT NULL REFERENCES person (id),
      batch TEXT NOT NULL,
      undone_at TEXT
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX person_merge_by_kept_id ON person_merge (kept_id);
    CREATE INDEX person_merge_by_merged_id ON person_merge (merged_id);
  `,
};
