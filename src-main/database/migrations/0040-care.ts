import type { Migration } from "./migration.ts";

/** Counselling, treatment, support, volunteers. Never edited once released: a later step changes what is here. */
export const migration0040: Migration = {
  version: 40,
  describe: "Counselling, treatment, support, volunteers",
  sql: `
    CREATE TABLE counselling_visit (
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
      person_id TEXT REFERENCES person (id),
      client_code TEXT NOT NULL,
      "date" TEXT NOT NULL,
      counsellor TEXT
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX counselling_visit_by_date ON counselling_visit ("date");
    CREATE INDEX counselling_visit_by_client_code ON counselling_visit (client_code);
    CREATE TABLE referral (
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
      slip TEXT NOT NULL,
      person_id TEXT REFERENCES person (id),
      client_code TEXT NOT NULL,
      body_id TEXT NOT NULL REFERENCES body (id),
      service TEXT NOT NULL,
      issued_on TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE UNIQUE INDEX referral_by_slip ON referral (slip) WHERE voided_at IS NULL;
    CREATE INDEX referral_by_client_code ON referral (client_code);
    CREATE TABLE referral_reply (
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
      referral_id TEXT NOT NULL REFERENCES referral (id),
      "date" TEXT NOT NULL,
      result TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX referral_reply_by_referral_id ON referral_reply (referral_id);
    CREATE TABLE rehabilitation_registration (
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
      form TEXT NOT NULL,
      registered_on TEXT NOT NULL,
      mobilised_by_id TEXT REFERENCES body (id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX rehabilitation_registration_by_person_id ON rehabilitation_registration (person_id);
    CREATE TABLE treatment (
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
      facility TEXT,
      "from" TEXT NOT NULL,
      start_code TEXT NOT NULL,
      "to" TEXT,
      end_code TEXT
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX treatment_by_person_id ON treatment (person_id);
    CREATE TABLE adherence_check (
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
      month TEXT NOT NULL,
      conclusion TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE UNIQUE INDEX adherence_check_by_person_id_month ON adherence_check (person_id, month) WHERE voided_at IS NULL;
    CREATE TABLE model_reach (
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
      reached_on TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX model_reach_by_person_id ON model_reach (person_id);
    CREATE TABLE drug_test (
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
      "date" TEXT NOT NULL,
      result TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX drug_test_by_person_id_date ON drug_test (person_id, "date");
    CREATE TABLE use_report (
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
      "date" TEXT NOT NULL,
      text TEXT
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX use_report_by_person_id_date ON use_report (person_id, "date");
    CREATE TABLE support (
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
      kind TEXT NOT NULL,
      approved_on TEXT NOT NULL,
      amount_vnd INTEGER
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX support_by_person_id ON support (person_id);
    CREATE TABLE communication (
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
      person_id TEXT REFERENCES person (id),
      household_id TEXT REFERENCES household (id),
      "date" TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX communication_by_date ON communication ("date");
    CREATE TABLE volunteer (
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
      full_name TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE UNIQUE INDEX volunteer_by_code ON volunteer (code) WHERE voided_at IS NULL;
    CREATE TABLE volunteer_service (
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
      volunteer_id TEXT NOT NULL REFERENCES volunteer (id),
      "from" TEXT NOT NULL,
      "to" TEXT
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX volunteer_service_by_volunteer_id ON volunteer_service (volunteer_id);
    CREATE TABLE volunteer_visit (
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
      volunteer_id TEXT NOT NULL REFERENCES volunteer (id),
      person_id TEXT NOT NULL REFERENCES person (id),
      "date" TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX volunteer_visit_by_volunteer_id_date ON volunteer_visit (volunteer_id, "date");
  `,
};
