import { prepared, type ReadableDatabase } from "./database.ts";
import { appendToJournal } from "./journal.ts";
import type { Writing } from "./writing.ts";

/*
 * Small values beside the records. `meta` says what the file is; `secret` holds the station's private keys, which never
 * leave the encrypted database and never enter the journal.
 */

function value(row: unknown): string | undefined {
  return typeof row === "string" ? row : undefined;
}

export function readMeta(database: ReadableDatabase, key: string): string | undefined {
  return value(prepared(database, "SELECT value FROM meta WHERE key = ?").pluck().get(key));
}

/** Writes a value of the station and its journal entry: who printed a new recovery sheet, and when, must be found again. */
export function writeMeta(writing: Writing, key: string, text: string): void {
  const { database } = writing;
  const before = readMeta(database, key);
  prepared(
    database,
    "INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
  ).run(key, text);
  appendToJournal(writing, [
    {
      entity: "meta",
      recordId: key,
      before: before === undefined ? null : JSON.stringify({ value: before }),
      after: JSON.stringify({ value: text }),
    },
  ]);
}

export function readSecret(database: ReadableDatabase, name: string): string | undefined {
  return value(prepared(database, "SELECT value FROM secret WHERE name = ?").pluck().get(name));
}

export function writeSecret({ database }: Writing, name: string, text: string): void {
  prepared(
    database,
    "INSERT INTO secret (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
  ).run(name, text);
}
