import type { Migration } from "./migration.ts";

/** Tasks that an official marked as done. Never edited once released: a later step changes what is here. */
export const migration2110: Migration = {
  version: 2110,
  describe: "Tasks marked as done",
  sql: `
    CREATE TABLE task_done (
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
      done_on TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE UNIQUE INDEX task_done_by_task ON task_done (task) WHERE voided_at IS NULL;
  `,
};
