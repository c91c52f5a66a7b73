import type { Migration } from "./migration.ts";

/** People and their spells. Never edited once released: a later step changes what is here. */
export const migration0020: Migration = {
  version: 20,
  describe: "People and their spells",
  sql: `
    CREATE TABLE household (
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
      code TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE UNIQUE INDEX household_by_code ON household (code) WHERE voided_at IS NULL;
    CREATE TABLE person (
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
      full_name TEXT NOT NULL,
      sort_name TEXT,
      alias TEXT,
      sex TEXT NOT NULL,
      birth_date TEXT NOT NULL,
      birth_precision TEXT NOT NULL,
      ethnicity TEXT NOT NULL,
      education TEXT,
      occupation TEXT,
      workplace TEXT,
      phone TEXT,
      note TEXT,
      household_id TEXT REFERENCES household (id),
      family_members_at_home INTEGER NOT NULL,
      folded TEXT NOT NULL,
      initials TEXT NOT NULL,
      sort_key TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE UNIQUE INDEX person_by_code ON person (code) WHERE voided_at IS NULL;
    CREATE INDEX person_by_sort_key_folded_initials_id ON person (sort_key, folded, initials, id);
    CREATE INDEX person_by_household_id ON person (household_id);
    CREATE TABLE identity_document (
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
      "number" TEXT,
      issued_on TEXT,
      issued_by TEXT,
      missing_reason TEXT
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX identity_document_by_person_id ON identity_document (person_id);
    CREATE INDEX identity_document_by_number ON identity_document ("number");
    CREATE TABLE residence (
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
      area TEXT,
      address TEXT,
      "from" TEXT NOT NULL,
      "to" TEXT,
      end_reason TEXT
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX residence_by_person_id ON residence (person_id);
    CREATE TABLE absence (
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
      form TEXT,
      facility TEXT,
      "from" TEXT NOT NULL,
      "to" TEXT,
      reported INTEGER NOT NULL CHECK (reported IN (0, 1))
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX absence_by_person_id ON absence (person_id);
    CREATE TABLE category_status (
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
      category TEXT NOT NULL,
      "from" TEXT NOT NULL,
      source TEXT NOT NULL,
      basis TEXT
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX category_status_by_person_id_from ON category_status (person_id, "from");
    CREATE TABLE completion (
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
      facility TEXT,
      started_on TEXT,
      completed_on TEXT NOT NULL,
      certificate_number TEXT
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX completion_by_person_id ON completion (person_id);
    CREATE TABLE management (
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
      completion_id TEXT REFERENCES completion (id),
      decision_number TEXT,
      decided_on TEXT NOT NULL,
      term_months INTEGER NOT NULL,
      managed_from TEXT NOT NULL,
      managed_to TEXT NOT NULL,
      regime TEXT NOT NULL,
      responsible TEXT,
      responsible_unit TEXT,
      family_representative TEXT,
      ended_on TEXT,
      end_reason TEXT,
      certificate_number TEXT
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX management_by_person_id ON management (person_id);
    CREATE INDEX management_by_managed_to ON management (managed_to);
  `,
};
