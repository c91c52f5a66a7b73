import { createHash, randomBytes } from "node:crypto";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { v7 } from "uuid";
import type { ReadableDatabase, TextHash } from "#main/database/database.ts";
import { createDatabase, openDatabase } from "#main/database/open.ts";
import type { WritingParts } from "#main/database/writing.ts";

/** A new, empty database in a folder of its own, with its key and identity. */
export interface TestDatabase {
  readonly directory: string;
  readonly path: string;
  readonly key: Uint8Array;
  readonly databaseId: string;
  readonly database: ReadableDatabase;
}

export function newDatabase(): TestDatabase {
  const directory = mkdtempSync(join(tmpdir(), "Kho thử "));
  const key = new Uint8Array(randomBytes(32));
  const databaseId = v7();
  const database = createDatabase(directory, key, databaseId);
  return { directory, path: join(directory, "du-lieu.db"), key, databaseId, database };
}

/** Opens a closed one again; a refusal fails the test. */
export function reopened({ directory, key, databaseId }: TestDatabase): ReadableDatabase {
  const opened = openDatabase(directory, key, databaseId);
  if (!opened.ok) {
    throw new Error(opened.refusal.code);
  }
  return opened.value;
}

/** SHA-256 by Node itself. */
export const sha256: TextHash = (text) => createHash("sha256").update(text, "utf8").digest("hex");

export function parts(changes: Partial<WritingParts> = {}): WritingParts {
  return {
    account: "canbo",
    at: "2026-09-15T08:00:00.000+07:00",
    operation: "people.register",
    own: "00001",
    hash: sha256,
    newId: () => v7(),
    ...changes,
  };
}

/** A bare connection with the key and nothing else of the programme, as another tool would open the file. */
export function bareConnection(path: string, key: Uint8Array, options: Sqlite.Options = {}): Sqlite.Database {
  const sqlite = new Sqlite(path, options);
  sqlite.pragma("cipher = 'sqlcipher'");
  sqlite.pragma("legacy = 4");
  sqlite.pragma(`key = "x'${Buffer.from(key).toString("hex")}'"`);
  return sqlite;
}
