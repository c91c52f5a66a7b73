import type { Migration } from "./migration.ts";

/** Parameters of the indicators by day and programme, and the yearly targets with the decision that set them. */
export const migration1610: Migration = {
  version: 1610,
  describe: "Parameters and yearly targets of the indicators",
  sql: `
    CREATE TABLE indicator_version (
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
      programme TEXT,
      valid_from TEXT NOT NULL,
      parameters TEXT NOT NULL CHECK (json_valid(parameters)),
      decision_symbol TEXT,
      decided_on TEXT
    ) STRICT, WITHOUT ROWID;
    CREATE UNIQUE INDEX indicator_version_by_programme_valid_from
      ON indicator_version (ifnull(programme, ''), valid_from) WHERE voided_at IS NULL;
    CREATE TABLE plan_target (
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
      year INTEGER NOT NULL,
      programme TEXT,
      unit TEXT,
      indicator TEXT NOT NULL,
      measure TEXT NOT NULL,
      value INTEGER NOT NULL,
      decision_symbol TEXT NOT NULL,
      decided_on TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE UNIQUE INDEX plan_target_by_year_programme_unit_indicator_measure
      ON plan_target (year, ifnull(programme, ''), ifnull(unit, ''), indicator, measure) WHERE voided_at IS NULL;
  `,
};
