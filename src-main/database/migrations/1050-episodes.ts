import type { Migration } from "./migration.ts";

/** Episodes of the law besides post-rehabilitation management, and the events that moved them from state to state. Never edited once released: a later step changes what is here. */
export const migration1050: Migration = {
  version: 1050,
  describe: "Episodes and their events",
  sql: `
    CREATE TABLE episode (
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
      regime TEXT NOT NULL,
      state TEXT NOT NULL,
      opened_on TEXT NOT NULL,
      decision_number TEXT,
      decided_on TEXT,
      signer TEXT,
      "from" TEXT,
      planned_to TEXT,
      facility TEXT,
      subject TEXT,
      management_id TEXT REFERENCES management (id),
      note TEXT
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX episode_by_person_id ON episode (person_id);
    CREATE TABLE episode_event (
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
      episode_id TEXT REFERENCES episode (id),
      management_id TEXT REFERENCES management (id),
      event TEXT NOT NULL,
      "date" TEXT NOT NULL,
      document TEXT,
      note TEXT,
      from_state TEXT NOT NULL,
      to_state TEXT NOT NULL,
      remaining_days INTEGER
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX episode_event_by_episode_id ON episode_event (episode_id);
    CREATE INDEX episode_event_by_management_id ON episode_event (management_id);
  `,
};
