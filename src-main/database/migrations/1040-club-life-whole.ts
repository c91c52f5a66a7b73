import type { Migration } from "./migration.ts";

/** Name history of bodies, goals and reviews of plans, rewards and discipline, the fund, and the fields club life lacked. Never edited once released: a later step changes what is here. */
export const migration1040: Migration = {
  version: 1040,
  describe: "Name history, plans, conduct, fund",
  sql: `
    CREATE TABLE body_name (
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
      body_id TEXT NOT NULL REFERENCES body (id),
      full_name TEXT NOT NULL,
      short_name TEXT,
      "from" TEXT NOT NULL,
      document TEXT
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX body_name_by_body_id_from ON body_name (body_id, "from");
    CREATE TABLE plan_goal (
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
      plan_id TEXT NOT NULL REFERENCES personal_plan (id),
      domain TEXT NOT NULL,
      "text" TEXT NOT NULL,
      activity TEXT,
      supporter TEXT,
      due_on TEXT,
      status TEXT NOT NULL,
      result TEXT
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX plan_goal_by_plan_id ON plan_goal (plan_id);
    CREATE TABLE plan_review (
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
      plan_id TEXT NOT NULL REFERENCES personal_plan (id),
      "date" TEXT NOT NULL,
      reviewer TEXT,
      "text" TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX plan_review_by_plan_id ON plan_review (plan_id);
    CREATE TABLE conduct (
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
      body_id TEXT REFERENCES body (id),
      kind TEXT NOT NULL,
      "date" TEXT NOT NULL,
      document TEXT,
      "text" TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX conduct_by_person_id ON conduct (person_id);
    CREATE TABLE fund_entry (
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
      body_id TEXT NOT NULL REFERENCES body (id),
      "date" TEXT NOT NULL,
      direction TEXT NOT NULL,
      amount_vnd INTEGER NOT NULL,
      source TEXT NOT NULL,
      "text" TEXT NOT NULL,
      voucher TEXT
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX fund_entry_by_body_id_date ON fund_entry (body_id, "date");
    ALTER TABLE membership ADD COLUMN application_on TEXT;
    ALTER TABLE membership ADD COLUMN category_at_join TEXT;
    ALTER TABLE membership ADD COLUMN member_number TEXT;
    ALTER TABLE meeting ADD COLUMN speaker TEXT;
    ALTER TABLE meeting ADD COLUMN actions TEXT;
    ALTER TABLE meeting ADD COLUMN guest_count INTEGER;
    ALTER TABLE evaluation ADD COLUMN self_comment TEXT;
    ALTER TABLE evaluation ADD COLUMN needs TEXT;
    ALTER TABLE evaluation ADD COLUMN assessed_on TEXT;
    ALTER TABLE evaluation ADD COLUMN assessor TEXT;
    ALTER TABLE evaluation ADD COLUMN override_reason TEXT;
    ALTER TABLE personal_plan ADD COLUMN approved_by TEXT;
    ALTER TABLE personal_plan ADD COLUMN planned_to TEXT;
    ALTER TABLE personal_plan ADD COLUMN note TEXT;
  `,
};
