import { prepared, type ReadableDatabase } from "./database.ts";
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

export function writeMeta({ database }: Writing, key: string, text: string): void {
  prepared(
    database,
    "INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
  ).run(key, text);
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
