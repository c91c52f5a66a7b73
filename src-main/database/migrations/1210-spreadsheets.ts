import type { Migration } from "./migration.ts";

/** Workbooks taken in and how their columns are read. Never edited once released: a later step changes what is here. */
export const migration1210: Migration = {
  version: 1210,
  describe: "Workbooks taken in and how their columns are read",
  sql: `
    CREATE TABLE spreadsheet_import (
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
      list TEXT NOT NULL,
      file_name TEXT NOT NULL,
      batch TEXT NOT NULL,
      counts TEXT NOT NULL CHECK (json_valid(counts)),
      undone_at TEXT
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE column_mapping (
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
      shape TEXT NOT NULL,
      mapping TEXT NOT NULL CHECK (json_valid(mapping))
    ) STRICT, WITHOUT ROWID;
    CREATE UNIQUE INDEX column_mapping_by_shape ON column_mapping (shape) WHERE voided_at IS NULL;
    CREATE INDEX journal_by_batch ON journal (batch);
  `,
};
