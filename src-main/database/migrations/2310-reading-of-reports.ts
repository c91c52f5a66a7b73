import type { Migration } from "./migration.ts";

/**
 * Reports read attendance and evaluations of whole years: both from indexes that hold every column they need, so that
 * a month's report does not decrypt the whole tables. The old index of attendance is the unique one and stays.
 */
export const migration2310: Migration = {
  version: 2310,
  describe: "Attendance and evaluations as reports read them",
  sql: `
    CREATE INDEX attendance_for_reports ON attendance (meeting_id, person_id, mark) WHERE voided_at IS NULL;
    CREATE INDEX evaluation_for_reports ON evaluation (month, body_id, person_id, rank, score) WHERE voided_at IS NULL;
    CREATE INDEX meeting_by_date ON meeting ("date") WHERE voided_at IS NULL;
  `,
};
