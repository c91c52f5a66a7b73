import type { Migration } from "./migration.ts";

/** Guardians, and the fields of people, households and spells that the forms ask for. Never edited once released: a later step changes what is here. */
export const migration1010: Migration = {
  version: 1010,
  describe: "Guardians, households, and what was missing of people",
  sql: `
    CREATE TABLE guardian (
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
      full_name TEXT NOT NULL,
      relation TEXT NOT NULL,
      birth_date TEXT,
      identity_number TEXT,
      phone TEXT,
      address TEXT
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX guardian_by_person_id ON guardian (person_id);
    ALTER TABLE household ADD COLUMN head_name TEXT;
    ALTER TABLE household ADD COLUMN members_other INTEGER;
    ALTER TABLE household ADD COLUMN poverty TEXT;
    ALTER TABLE household ADD COLUMN address TEXT;
    ALTER TABLE person ADD COLUMN birth_place TEXT;
    ALTER TABLE person ADD COLUMN hometown TEXT;
    ALTER TABLE person ADD COLUMN religion TEXT;
    ALTER TABLE person ADD COLUMN language_need TEXT;
    ALTER TABLE person ADD COLUMN consent_on TEXT;
    ALTER TABLE person ADD COLUMN consent_document TEXT;
    ALTER TABLE identity_document ADD COLUMN checked_original INTEGER CHECK (checked_original IN (0, 1));
    ALTER TABLE residence ADD COLUMN to_commune TEXT;
    ALTER TABLE residence ADD COLUMN transfer_document TEXT;
    ALTER TABLE category_status ADD COLUMN note TEXT;
    ALTER TABLE management ADD COLUMN notice_on TEXT;
    ALTER TABLE management ADD COLUMN proposal_number TEXT;
    ALTER TABLE management ADD COLUMN proposal_on TEXT;
    ALTER TABLE management ADD COLUMN delivered_on TEXT;
    ALTER TABLE management ADD COLUMN moved_in_from TEXT;
    ALTER TABLE management ADD COLUMN state TEXT;
    ALTER TABLE management ADD COLUMN paused_days INTEGER;
  `,
};
