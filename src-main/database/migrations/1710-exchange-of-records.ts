import type { Migration } from "./migration.ts";

/** Records of other stations, held bundles, who may get what, transfers. Never edited once released: a later step changes what is here. */
export const migration1710: Migration = {
  version: 1710,
  describe:
    "Exchange of records: versions received, policies, held bundles, accepted epochs, matches, transfers",
  sql: `
    ALTER TABLE received_bundle ADD COLUMN outcome TEXT;
    ALTER TABLE received_bundle ADD COLUMN outcome_reason TEXT;
    ALTER TABLE received_bundle ADD COLUMN due_on TEXT;
    ALTER TABLE received_bundle ADD COLUMN forced TEXT;
    ALTER TABLE received_bundle ADD COLUMN forced_reason TEXT;
    ALTER TABLE sent_bundle ADD COLUMN receipt_reason TEXT;
    ALTER TABLE sent_bundle ADD COLUMN receipt_due_on TEXT;
    ALTER TABLE sent_bundle ADD COLUMN answer_outcome TEXT;
    ALTER TABLE sent_bundle ADD COLUMN handed_over_on TEXT;
    CREATE TABLE received_version (
      station TEXT NOT NULL,
      entity TEXT NOT NULL,
      record_id TEXT NOT NULL,
      serial INTEGER NOT NULL,
      bundle_id TEXT NOT NULL REFERENCES received_bundle (id),
      rev INTEGER NOT NULL,
      epoch TEXT NOT NULL,
      state TEXT NOT NULL,
      origin TEXT NOT NULL,
      gone TEXT,
      content TEXT NOT NULL CHECK (json_valid(content)),
      PRIMARY KEY (station, entity, record_id, serial)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX received_version_by_bundle ON received_version (bundle_id);
    CREATE INDEX received_version_by_identity ON received_version (json_extract(content, '$.number'))
      WHERE entity = 'identity_document' AND state = 'CURRENT';
    CREATE INDEX received_version_waiting ON received_version (station) WHERE state = 'WAITING';
    CREATE TABLE exchange_policy (
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
      "to" TEXT NOT NULL,
      level TEXT NOT NULL,
      safety_copy INTEGER NOT NULL,
      reason TEXT NOT NULL,
      purpose TEXT NOT NULL,
      legal_basis TEXT NOT NULL,
      keep_until TEXT NOT NULL,
      deletion TEXT NOT NULL,
      responsibility TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE UNIQUE INDEX exchange_policy_by_to ON exchange_policy ("to") WHERE voided_at IS NULL;
    CREATE TABLE held_bundle (
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
      station_name TEXT NOT NULL,
      sequence INTEGER NOT NULL,
      missing_from INTEGER NOT NULL,
      file_sha256 TEXT NOT NULL,
      sealed TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE UNIQUE INDEX held_bundle_by_file_sha256 ON held_bundle (file_sha256) WHERE voided_at IS NULL;
    CREATE TABLE accepted_epoch (
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
      epoch TEXT NOT NULL,
      reason TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE UNIQUE INDEX accepted_epoch_by_epoch ON accepted_epoch (epoch) WHERE voided_at IS NULL;
    CREATE TABLE person_match (
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
      one TEXT NOT NULL,
      other TEXT NOT NULL,
      verdict TEXT NOT NULL,
      reason TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE UNIQUE INDEX person_match_by_one_other ON person_match (one, other) WHERE voided_at IS NULL;
    CREATE TABLE person_transfer (
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
      direction TEXT NOT NULL,
      person_id TEXT NOT NULL,
      person_name TEXT NOT NULL,
      station TEXT NOT NULL,
      station_name TEXT NOT NULL,
      moved_on TEXT NOT NULL,
      reason TEXT NOT NULL,
      state TEXT NOT NULL,
      bundle_id TEXT NOT NULL,
      answer TEXT
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE safety_copy (
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
      received_bundle_id TEXT NOT NULL REFERENCES received_bundle (id),
      station TEXT NOT NULL,
      part INTEGER NOT NULL,
      sha256 TEXT NOT NULL,
      bytes TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX safety_copy_by_received_bundle_id ON safety_copy (received_bundle_id);
  `,
};
