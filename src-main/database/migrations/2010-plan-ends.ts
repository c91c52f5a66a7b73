import type { Migration } from "./migration.ts";

/** A personal plan ends before its time when the person dies or leaves, or when another takes its place. */
export const migration2010: Migration = {
  version: 2010,
  describe: "The end of personal plans",
  sql: `
    ALTER TABLE personal_plan ADD COLUMN closed_on TEXT;
    ALTER TABLE personal_plan ADD COLUMN close_reason TEXT;
  `,
};
