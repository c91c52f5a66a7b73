import type { Migration } from "./migration.ts";

/**
 * The bytes of numbered papers, in a table of their own: a list of papers never reads them, and the journal, which keeps
 * what a record was, does not keep them twice. Papers numbered earlier get theirs at their next print.
 */
export const migration2210: Migration = {
  version: 2210,
  describe: "The PDF of each numbered paper",
  sql: `
    CREATE TABLE frozen_pdf (
      document_id TEXT PRIMARY KEY REFERENCES document (id),
      bytes BLOB NOT NULL
    ) STRICT;
  `,
};
