import type { Migration } from "./migration.ts";

/** Papers received: the register of Nghị định 30/2020/NĐ-CP, Điều 22. */
export const migration1410: Migration = {
  version: 1410,
  describe: "Papers received",
  sql: `
    CREATE TABLE incoming_document (
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
      year INTEGER NOT NULL,
      "number" INTEGER NOT NULL,
      arrived_on TEXT NOT NULL,
      author TEXT NOT NULL,
      symbol TEXT NOT NULL,
      dated_on TEXT NOT NULL,
      title TEXT NOT NULL,
      form TEXT,
      receiver TEXT NOT NULL,
      passed_on TEXT,
      person_id TEXT REFERENCES person (id),
      note TEXT
    ) STRICT, WITHOUT ROWID;
    CREATE UNIQUE INDEX incoming_document_by_year_number ON incoming_document (year, "number") WHERE voided_at IS NULL;
    CREATE INDEX incoming_document_by_person_id ON incoming_document (person_id);
  `,
};
