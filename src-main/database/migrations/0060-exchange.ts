import type { Migration } from "./migration.ts";

/** Trusted stations, bundles sent and received. Never edited once released: a later step changes what is here. */
export const migration0060: Migration = {
  version: 60,
  describe: "Trusted stations, bundles sent and received",
  sql: `
    CREATE TABLE trusted_station (
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
      key_id TEXT NOT NULL,
      card TEXT NOT NULL CHECK (json_valid(card)),
      state TEXT NOT NULL,
      compared_on TEXT
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX trusted_station_by_station ON trusted_station (station);
    CREATE UNIQUE INDEX trusted_station_by_key_id ON trusted_station (key_id) WHERE voided_at IS NULL;
    CREATE TABLE received_bundle (
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
      station TEXT NOT NULL,
      station_name TEXT NOT NULL,
      sequence INTEGER NOT NULL,
      epoch TEXT NOT NULL,
      period TEXT,
      manifest_sha256 TEXT NOT NULL,
      file_sha256 TEXT NOT NULL,
      manifest TEXT NOT NULL CHECK (json_valid(manifest))
    ) STRICT, WITHOUT ROWID;
    CREATE UNIQUE INDEX received_bundle_by_station_epoch_sequence ON received_bundle (station, epoch, sequence) WHERE voided_at IS NULL;
    CREATE TABLE sent_bundle (
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
      "to" TEXT NOT NULL,
      sequence INTEGER NOT NULL,
      epoch TEXT NOT NULL,
      period TEXT,
      manifest_sha256 TEXT NOT NULL,
      file_sha256 TEXT NOT NULL,
      file_name TEXT NOT NULL,
      manifest TEXT NOT NULL CHECK (json_valid(manifest)),
      answers_id TEXT REFERENCES received_bundle (id),
      sealed TEXT NOT NULL,
      receipt_result TEXT,
      receipt_code TEXT,
      receipt_at TEXT
    ) STRICT, WITHOUT ROWID;
    CREATE UNIQUE INDEX sent_bundle_by_to_epoch_sequence ON sent_bundle ("to", epoch, sequence) WHERE voided_at IS NULL;
    CREATE TABLE received_report (
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
      station_name TEXT NOT NULL,
      period TEXT NOT NULL,
      "from" TEXT NOT NULL,
      "to" TEXT NOT NULL,
      snapshot TEXT NOT NULL CHECK (json_valid(snapshot))
    ) STRICT, WITHOUT ROWID;
    CREATE UNIQUE INDEX received_report_by_station_period_received_bundle_id ON received_report (station, period, received_bundle_id) WHERE voided_at IS NULL;
  `,
};
