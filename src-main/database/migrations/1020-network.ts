import type { Migration } from "./migration.ts";

/** The network of facilities, sponsors and what they gave, staff and their training, money of the work. Never edited once released: a later step changes what is here. */
export const migration1020: Migration = {
  version: 1020,
  describe: "Facilities, sponsors, staff, budget",
  sql: `
    CREATE TABLE facility (
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
      kind TEXT NOT NULL,
      address TEXT,
      phone TEXT,
      contact TEXT,
      agreement_document TEXT,
      "from" TEXT,
      "to" TEXT,
      note TEXT
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE sponsor (
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
      kind TEXT NOT NULL,
      phone TEXT,
      address TEXT,
      note TEXT
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE contribution (
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
      sponsor_id TEXT NOT NULL REFERENCES sponsor (id),
      "date" TEXT NOT NULL,
      "text" TEXT NOT NULL,
      amount_vnd INTEGER,
      purpose TEXT,
      voucher TEXT
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX contribution_by_sponsor_id ON contribution (sponsor_id);
    CREATE TABLE staff_member (
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
      duty TEXT NOT NULL,
      qualification TEXT,
      full_time INTEGER NOT NULL CHECK (full_time IN (0, 1)),
      "from" TEXT NOT NULL,
      "to" TEXT,
      document TEXT
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE staff_training (
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
      staff_member_id TEXT NOT NULL REFERENCES staff_member (id),
      topic TEXT NOT NULL,
      organiser TEXT,
      "from" TEXT NOT NULL,
      "to" TEXT,
      hours INTEGER,
      certificate TEXT
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX staff_training_by_staff_member_id ON staff_training (staff_member_id);
    CREATE TABLE budget_entry (
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
      "date" TEXT NOT NULL,
      source TEXT NOT NULL,
      purpose TEXT NOT NULL,
      amount_vnd INTEGER NOT NULL,
      document TEXT
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX budget_entry_by_date ON budget_entry ("date");
  `,
};
