import type { Migration } from "./migration.ts";

/**
 * Numbers without a paper, relations between papers, and wording of the office. Numbers of clubs and of công văn, which
 * were kept by symbol, go to the series of who issues them; copies go to one series where none of their numbers meet.
 */
export const migration1510: Migration = {
  version: 1510,
  describe: "Numbers, relations and wording of papers",
  sql: `
    CREATE TABLE number_entry (
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
      series TEXT NOT NULL,
      year INTEGER NOT NULL,
      "number" INTEGER NOT NULL,
      source TEXT NOT NULL,
      number_text TEXT NOT NULL,
      "date" TEXT,
      title TEXT,
      signer TEXT,
      recipients TEXT,
      note TEXT
    ) STRICT, WITHOUT ROWID;
    CREATE UNIQUE INDEX number_entry_by_series_year_number ON number_entry (series, year, "number") WHERE voided_at IS NULL;
    CREATE TABLE document_relation (
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
      document_id TEXT NOT NULL REFERENCES document (id),
      kind TEXT NOT NULL,
      target_id TEXT REFERENCES document (id),
      target_text TEXT NOT NULL,
      effective_on TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX document_relation_by_document_id ON document_relation (document_id);
    CREATE INDEX document_relation_by_target_id ON document_relation (target_id);
    CREATE TABLE wording_version (
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
      key TEXT NOT NULL,
      revision INTEGER NOT NULL,
      lines TEXT NOT NULL CHECK (json_valid(lines)),
      is_default INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE UNIQUE INDEX wording_version_by_key_revision ON wording_version (key, revision) WHERE voided_at IS NULL;
    UPDATE document SET series = series || ':' || body_id WHERE series LIKE '%-CLB' AND body_id IS NOT NULL;
    UPDATE document SET series = 'CV-UBND' WHERE series LIKE 'UBND-%';
    UPDATE OR IGNORE document SET series = 'SAO-UBND' WHERE series IN ('SY-UBND', 'TrS-UBND');
  `,
};
