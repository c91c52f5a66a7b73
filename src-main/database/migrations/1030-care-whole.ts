import type { Migration } from "./migration.ts";

/** Communication events, assignments of volunteers, and the fields counselling, referral, treatment and support lacked. Never edited once released: a later step changes what is here. */
export const migration1030: Migration = {
  version: 1030,
  describe: "What was missing of counselling, treatment, support, volunteers",
  sql: `
    CREATE TABLE communication_event (
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
      form TEXT NOT NULL,
      topic TEXT NOT NULL,
      place TEXT,
      body_id TEXT REFERENCES body (id),
      speaker TEXT,
      headcount_other INTEGER NOT NULL,
      note TEXT
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX communication_event_by_date ON communication_event ("date");
    CREATE TABLE volunteer_assignment (
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
      "from" TEXT NOT NULL,
      "to" TEXT,
      document TEXT,
      task TEXT
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX volunteer_assignment_by_volunteer_id ON volunteer_assignment (volunteer_id);
    CREATE INDEX volunteer_assignment_by_person_id ON volunteer_assignment (person_id);
    ALTER TABLE counselling_visit ADD COLUMN client_group TEXT;
    ALTER TABLE counselling_visit ADD COLUMN relative_of_id TEXT REFERENCES person (id);
    ALTER TABLE counselling_visit ADD COLUMN time TEXT;
    ALTER TABLE counselling_visit ADD COLUMN mode TEXT;
    ALTER TABLE counselling_visit ADD COLUMN topics TEXT CHECK (json_valid(topics));
    ALTER TABLE counselling_visit ADD COLUMN summary TEXT;
    ALTER TABLE counselling_visit ADD COLUMN needs TEXT;
    ALTER TABLE counselling_visit ADD COLUMN next_on TEXT;
    ALTER TABLE rehabilitation_registration ADD COLUMN decision_number TEXT;
    ALTER TABLE treatment ADD COLUMN kind TEXT;
    ALTER TABLE treatment ADD COLUMN notice_number TEXT;
    ALTER TABLE adherence_check ADD COLUMN days_due INTEGER;
    ALTER TABLE adherence_check ADD COLUMN days_missed INTEGER;
    ALTER TABLE adherence_check ADD COLUMN checked_by TEXT;
    ALTER TABLE drug_test ADD COLUMN "by" TEXT;
    ALTER TABLE drug_test ADD COLUMN basis TEXT;
    ALTER TABLE use_report ADD COLUMN source TEXT;
    ALTER TABLE volunteer ADD COLUMN phone TEXT;
    ALTER TABLE volunteer ADD COLUMN organisation TEXT;
    ALTER TABLE volunteer ADD COLUMN person_id TEXT REFERENCES person (id);
    ALTER TABLE volunteer_service ADD COLUMN body_id TEXT REFERENCES body (id);
    ALTER TABLE volunteer_service ADD COLUMN role TEXT;
    ALTER TABLE volunteer_service ADD COLUMN document TEXT;
    ALTER TABLE volunteer_visit ADD COLUMN content TEXT;
    ALTER TABLE volunteer_visit ADD COLUMN note TEXT;
    ALTER TABLE referral_reply ADD COLUMN service_given TEXT;
    ALTER TABLE referral_reply ADD COLUMN receiver TEXT;
    ALTER TABLE referral ADD COLUMN facility_id TEXT REFERENCES facility (id);
    ALTER TABLE referral ADD COLUMN to_facility TEXT;
    ALTER TABLE referral ADD COLUMN reason TEXT;
    ALTER TABLE referral ADD COLUMN consent INTEGER CHECK (consent IN (0, 1));
    ALTER TABLE referral ADD COLUMN reply_due_on TEXT;
    ALTER TABLE support ADD COLUMN household_id TEXT REFERENCES household (id);
    ALTER TABLE support ADD COLUMN source TEXT;
    ALTER TABLE support ADD COLUMN provider TEXT;
    ALTER TABLE support ADD COLUMN result TEXT;
    ALTER TABLE support ADD COLUMN course TEXT;
    ALTER TABLE support ADD COLUMN job TEXT;
    ALTER TABLE support ADD COLUMN sponsor_id TEXT REFERENCES sponsor (id);
    ALTER TABLE support ADD COLUMN note TEXT;
    ALTER TABLE communication ADD COLUMN event_id TEXT REFERENCES communication_event (id);
    ALTER TABLE model_reach ADD COLUMN body_id TEXT REFERENCES body (id);
    ALTER TABLE model_reach ADD COLUMN "by" TEXT;
    ALTER TABLE model_reach ADD COLUMN classification TEXT;
  `,
};
