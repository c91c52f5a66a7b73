import type { Migration } from "./migration.ts";

/** Papers and closed reports. Never edited once released: a later step changes what is here. */
export const migration0050: Migration = {
  version: 50,
  describe: "Papers and closed reports",
  sql: `
    CREATE TABLE document (
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
      kind TEXT NOT NULL,
      title TEXT NOT NULL,
      abstract TEXT NOT NULL,
      state TEXT NOT NULL,
      facts TEXT NOT NULL CHECK (json_valid(facts)),
      person_id TEXT REFERENCES person (id),
      body_id TEXT REFERENCES body (id),
      meeting_id TEXT REFERENCES meeting (id),
      period TEXT,
      "date" TEXT,
      series TEXT,
      year INTEGER,
      "number" INTEGER,
      number_text TEXT,
      signer TEXT,
      tree TEXT CHECK (json_valid(tree)),
      tree_sha256 TEXT,
      template_version TEXT,
      pdf_sha256 TEXT,
      steps TEXT NOT NULL CHECK (json_valid(steps)),
      discard_reason TEXT
    ) STRICT, WITHOUT ROWID;
    CREATE UNIQUE INDEX document_by_series_year_number ON document (series, year, "number") WHERE voided_at IS NULL;
    CREATE INDEX document_by_state_date ON document (state, "date");
    CREATE INDEX document_by_person_id ON document (person_id);
    CREATE INDEX document_by_body_id ON document (body_id);
    CREATE TABLE closed_report (
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
      period TEXT NOT NULL,
      "from" TEXT NOT NULL,
      "to" TEXT NOT NULL,
      snapshot TEXT NOT NULL CHECK (json_valid(snapshot)),
      sha256 TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE UNIQUE INDEX closed_report_by_period ON closed_report (period) WHERE voided_at IS NULL;
  `,
};
