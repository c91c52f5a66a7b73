import type { Migration } from "./migration.ts";

/**
 * Who has looked at, printed or taken out whose data (NĐ 356/2025/NĐ-CP Điều 4 khoản 2). Lines are only ever added: the triggers hold
 * back whoever would change or remove one. Persons are named by id without a reference, so that a line outlives a file that was
 * taken back. Never edited once released: a later step changes what is here.
 */
export const migration3410: Migration = {
  version: 3410,
  describe: "The log of who has seen, printed and taken out personal data",
  sql: `
    CREATE TABLE access_log (
      sequence INTEGER PRIMARY KEY,
      at TEXT NOT NULL,
      account TEXT NOT NULL,
      kind TEXT NOT NULL CHECK (kind IN ('XEM', 'IN', 'XUAT')),
      what TEXT NOT NULL,
      detail TEXT NOT NULL,
      persons INTEGER NOT NULL
    ) STRICT;
    CREATE TABLE access_log_person (
      person_id TEXT NOT NULL,
      sequence INTEGER NOT NULL REFERENCES access_log (sequence),
      PRIMARY KEY (person_id, sequence)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX access_log_person_by_line ON access_log_person (sequence);
    CREATE TRIGGER access_log_unchanged BEFORE UPDATE ON access_log
    BEGIN SELECT RAISE(ABORT, 'the access log is only added to'); END;
    CREATE TRIGGER access_log_kept BEFORE DELETE ON access_log
    BEGIN SELECT RAISE(ABORT, 'the access log is only added to'); END;
    CREATE TRIGGER access_log_not_replaced BEFORE INSERT ON access_log
    WHEN EXISTS (SELECT 1 FROM access_log WHERE sequence = new.sequence)
    BEGIN SELECT RAISE(ABORT, 'the access log is only added to'); END;
    CREATE TRIGGER access_log_person_unchanged BEFORE UPDATE ON access_log_person
    BEGIN SELECT RAISE(ABORT, 'the access log is only added to'); END;
    CREATE TRIGGER access_log_person_kept BEFORE DELETE ON access_log_person
    BEGIN SELECT RAISE(ABORT, 'the access log is only added to'); END;
  `,
};
