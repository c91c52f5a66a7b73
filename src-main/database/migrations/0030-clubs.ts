import type { Migration } from "./migration.ts";

/** Organised bodies, members, meetings, evaluations. Never edited once released: a later step changes what is here. */
export const migration0030: Migration = {
  version: 30,
  describe: "Organised bodies, members, meetings, evaluations",
  sql: `
    CREATE TABLE body (
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
      code TEXT NOT NULL,
      full_name TEXT NOT NULL,
      short_name TEXT,
      neutral_name TEXT,
      area_text TEXT,
      venue TEXT,
      program TEXT,
      founded_on TEXT NOT NULL,
      founding_document TEXT,
      dissolved_on TEXT,
      dissolution_document TEXT
    ) STRICT, WITHOUT ROWID;
    CREATE UNIQUE INDEX body_by_code ON body (code) WHERE voided_at IS NULL;
    CREATE TABLE suspension (
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
      "from" TEXT NOT NULL,
      "to" TEXT,
      document TEXT,
      resume_document TEXT
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX suspension_by_body_id ON suspension (body_id);
    CREATE TABLE meeting_requirement (
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
      value INTEGER NOT NULL,
      "from" TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX meeting_requirement_by_body_id_from ON meeting_requirement (body_id, "from");
    CREATE TABLE board_member (
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
      honorific TEXT NOT NULL,
      position_at_organisation TEXT,
      role TEXT NOT NULL,
      "from" TEXT NOT NULL,
      "to" TEXT,
      document TEXT
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX board_member_by_body_id ON board_member (body_id);
    CREATE TABLE membership (
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
      body_id TEXT NOT NULL REFERENCES body (id),
      joined_on TEXT NOT NULL,
      join_code TEXT NOT NULL,
      left_on TEXT,
      leave_reason TEXT,
      in_charge TEXT,
      document TEXT
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX membership_by_body_id ON membership (body_id);
    CREATE INDEX membership_by_person_id ON membership (person_id);
    CREATE TABLE meeting (
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
      code TEXT NOT NULL,
      "date" TEXT NOT NULL,
      start TEXT,
      "end" TEXT,
      venue TEXT,
      kind TEXT NOT NULL,
      state TEXT NOT NULL,
      topic TEXT,
      chair TEXT,
      secretary TEXT,
      guests TEXT,
      content TEXT,
      conclusion TEXT,
      cancel_reason TEXT
    ) STRICT, WITHOUT ROWID;
    CREATE UNIQUE INDEX meeting_by_code ON meeting (code) WHERE voided_at IS NULL;
    CREATE INDEX meeting_by_body_id_date ON meeting (body_id, "date");
    CREATE TABLE attendance (
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
      meeting_id TEXT NOT NULL REFERENCES meeting (id),
      person_id TEXT NOT NULL REFERENCES person (id),
      mark TEXT NOT NULL,
      reason TEXT
    ) STRICT, WITHOUT ROWID;
    CREATE UNIQUE INDEX attendance_by_meeting_id_person_id ON attendance (meeting_id, person_id) WHERE voided_at IS NULL;
    CREATE INDEX attendance_by_person_id ON attendance (person_id);
    CREATE TABLE evaluation (
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
      body_id TEXT NOT NULL REFERENCES body (id),
      month TEXT NOT NULL,
      scores TEXT CHECK (json_valid(scores)),
      score INTEGER NOT NULL,
      rank TEXT NOT NULL,
      comment TEXT
    ) STRICT, WITHOUT ROWID;
    CREATE UNIQUE INDEX evaluation_by_body_id_person_id_month ON evaluation (body_id, person_id, month) WHERE voided_at IS NULL;
    CREATE INDEX evaluation_by_person_id ON evaluation (person_id);
    CREATE TABLE personal_plan (
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
      body_id TEXT NOT NULL REFERENCES body (id),
      approved_on TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX personal_plan_by_person_id ON personal_plan (person_id);
  `,
};
