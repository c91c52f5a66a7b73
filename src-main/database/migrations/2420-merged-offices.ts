import type { Migration } from "./migration.ts";

/**
 * Offices that became one. Papers keep the office that issued them as their owner, so the numbers of two registers of
 * arrivals may be the same. Never edited once released: a later step changes what is here.
 */
export const migration2420: Migration = {
  version: 2420,
  describe: "Offices merged into this one; registers of arrivals by office",
  sql: `
    CREATE TABLE merged_office (
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
      station TEXT NOT NULL,
      name TEXT NOT NULL,
      database_id TEXT NOT NULL,
      file_sha256 TEXT NOT NULL,
      decision TEXT NOT NULL,
      counts TEXT NOT NULL CHECK (json_valid(counts)),
      backup TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE UNIQUE INDEX merged_office_by_database_id ON merged_office (database_id) WHERE voided_at IS NULL;
    DROP INDEX incoming_document_by_year_number;
    CREATE UNIQUE INDEX incoming_document_by_own_year_number ON incoming_document (own, year, "number")
      WHERE voided_at IS NULL;
  `,
};
