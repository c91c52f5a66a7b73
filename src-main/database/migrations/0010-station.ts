import type { Migration } from "./migration.ts";

/** Meta, journal, station secrets, accounts, office. Never edited once released: a later step changes what is here. */
export const migration0010: Migration = {
  version: 10,
  describe: "Meta, journal, station secrets, accounts, office",
  sql: `
    CREATE TABLE meta (
      key TEXT PRIMARY KEY,
      value TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE journal (
      sequence INTEGER PRIMARY KEY,
      batch TEXT NOT NULL,
      at TEXT NOT NULL,
      account TEXT NOT NULL,
      operation TEXT NOT NULL,
      entity TEXT NOT NULL,
      record_id TEXT NOT NULL,
      reason TEXT,
      before TEXT CHECK (json_valid(before)),
      after TEXT CHECK (json_valid(after)),
      previous_hash TEXT NOT NULL,
      hash TEXT NOT NULL
    ) STRICT;
    CREATE INDEX journal_by_record ON journal (entity, record_id, sequence);
    CREATE TRIGGER journal_is_append_only_update BEFORE UPDATE ON journal
      BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
    CREATE TRIGGER journal_is_append_only_delete BEFORE DELETE ON journal
      BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
    CREATE TRIGGER journal_is_append_only_replace BEFORE INSERT ON journal
      WHEN EXISTS (SELECT 1 FROM journal WHERE sequence = NEW.sequence)
      BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
    CREATE TABLE secret (
      name TEXT PRIMARY KEY,
      value TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE account (
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
      login TEXT NOT NULL,
      full_name TEXT NOT NULL,
      role TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE UNIQUE INDEX account_by_login ON account (login) WHERE voided_at IS NULL;
    CREATE TABLE office (
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
      unit_code TEXT NOT NULL,
      name TEXT NOT NULL,
      place_name TEXT NOT NULL,
      province_text TEXT NOT NULL,
      parent_line TEXT,
      show_parent INTEGER NOT NULL CHECK (show_parent IN (0, 1))
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE official (
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
      full_name TEXT NOT NULL,
      position TEXT NOT NULL,
      position_text TEXT,
      unit TEXT,
      "from" TEXT NOT NULL,
      "to" TEXT
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE upper_level (
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
      code TEXT NOT NULL,
      name TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE UNIQUE INDEX upper_level_by_code ON upper_level (code) WHERE voided_at IS NULL;
    CREATE TABLE area (
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
      name TEXT NOT NULL,
      kind TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
  `,
};
