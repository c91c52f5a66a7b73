import type { Migration } from "./migration.ts";

/** Working days as the office knows them, tasks put off, own reminders. Never edited once released: a later step changes what is here. */
export const migration1230: Migration = {
  version: 1230,
  describe: "Working days as the office knows them, tasks put off, own reminders",
  sql: `
    CREATE TABLE calendar_day (
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
      date TEXT NOT NULL,
      kind TEXT NOT NULL,
      name TEXT NOT NULL,
      source TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE UNIQUE INDEX calendar_day_by_date ON calendar_day (date) WHERE voided_at IS NULL;
    CREATE TABLE task_snooze (
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
      task TEXT NOT NULL,
      until TEXT NOT NULL,
      reason TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX task_snooze_by_task ON task_snooze (task);
    CREATE TABLE own_reminder (
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
      what TEXT NOT NULL,
      due_on TEXT NOT NULL,
      person_id TEXT REFERENCES person (id),
      body_id TEXT REFERENCES body (id),
      done_on TEXT
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX own_reminder_by_person_id ON own_reminder (person_id);
    CREATE INDEX own_reminder_by_body_id ON own_reminder (body_id);
    CREATE INDEX own_reminder_by_due_on ON own_reminder (due_on);
  `,
};
