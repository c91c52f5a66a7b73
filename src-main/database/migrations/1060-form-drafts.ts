import type { Migration } from "./migration.ts";

/** What someone is typing, kept in the encrypted file until it is saved or thrown away. Never edited once released. */
export const migration1060: Migration = {
  version: 1060,
  describe: "Drafts of forms",
  sql: `
    CREATE TABLE form_draft (
      account TEXT NOT NULL,
      form TEXT NOT NULL,
      at TEXT NOT NULL,
      content TEXT NOT NULL CHECK (json_valid(content)),
      PRIMARY KEY (account, form)
    ) STRICT, WITHOUT ROWID;
  `,
};
