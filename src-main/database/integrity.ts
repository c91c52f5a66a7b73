import type { ReadableDatabase } from "./database.ts";

/** What SQLite itself finds wrong with the file: pages and indexes, then references; empty when sound. */
export function integrityFindings(database: ReadableDatabase): readonly string[] {
  const pages = database.sqlite.prepare("PRAGMA integrity_check").pluck().all().map(String);
  const references = database.sqlite.prepare("PRAGMA foreign_key_check").all();
  return [
    ...pages.filter((line) => line !== "ok"),
    ...(references.length === 0 ? [] : [`foreign_key_check: ${String(references.length)}`]),
  ];
}
