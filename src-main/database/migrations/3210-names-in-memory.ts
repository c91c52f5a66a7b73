import type { Migration } from "./migration.ts";

/**
 * People are ordered and found in memory (`people-index.ts`): the index that once did both is read by nothing, and
 * every new person paid for it, an import of ten thousand most of all.
 */
export const migration3210: Migration = {
  version: 3210,
  describe: "No index on names any more",
  sql: "DROP INDEX person_by_sort_key_folded_initials_id;",
};
