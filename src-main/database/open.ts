import { chmodSync, existsSync, openSync, readSync, closeSync, statSync } from "node:fs";
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { accept, refuse, type Result } from "#shared/base/result.ts";
import { writeBackup } from "./backup.ts";
import { forgetCheckpoint } from "./checkpoints.ts";
import { databaseOver, type ReadableDatabase } from "./database.ts";
import { migrate, versionOf } from "./migrate.ts";
import { currentVersion } from "./migrations/all.ts";
import { applicationId, applyKey, applyPragmas } from "./pragmas.ts";

/** What a database file may be refused for; the file is left exactly as it was found. */
export type OpeningRefusal =
  | "databaseMissing"
  | "databaseEmpty"
  | "databasePlaintext"
  | "databaseForeign"
  | "databaseNewer"
  | "databaseDamaged"
  | "databaseInUse";

const smallestDatabase = 4096;
const plaintextHeader = "SQLite format 3\u0000";

/** The database file of a station's folder. */
export function databasePath(directory: string): string {
  return join(directory, "du-lieu.db");
}

function firstBytes(path: string, length: number): string {
  const buffer = Buffer.alloc(length);
  const file = openSync(path, "r");
  try {
    readSync(file, buffer, 0, length, 0);
  } finally {
    closeSync(file);
  }
  return buffer.toString("latin1");
}

/** Looks at the file before SQLite does: SQLite would silently make an empty, unencrypted database of nothing. */
function inspectFile(path: string): Result<object, OpeningRefusal> {
  if (!existsSync(path)) {
    return refuse("databaseMissing");
  }
  if (statSync(path).size < smallestDatabase) {
    return refuse("databaseEmpty");
  }
  return firstBytes(path, plaintextHeader.length) === plaintextHeader
    ? refuse("databasePlaintext")
    : accept({});
}

function refusalOfError(error: unknown): OpeningRefusal {
  const code = error instanceof Sqlite.SqliteError ? error.code : "";
  if (code.startsWith("SQLITE_BUSY") || code === "SQLITE_LOCKED" || code === "SQLITE_ERROR") {
    return "databaseInUse";
  }
  if (
    code.startsWith("SQLITE_NOTADB") ||
    code.startsWith("SQLITE_CORRUPT") ||
    code.startsWith("SQLITE_IOERR")
  ) {
    return "databaseDamaged";
  }
  throw error;
}

/** Key and first page; a second programme shows itself here, or when the journal mode is asked for. */
function readKeyed(sqlite: Sqlite.Database, key: Uint8Array): Result<object, OpeningRefusal> {
  applyKey(sqlite, key);
  sqlite.pragma("locking_mode = EXCLUSIVE");
  sqlite.prepare("SELECT count(*) FROM sqlite_schema").get();
  return accept({});
}

/** Whose the file is, and of which version: read before any pragma that could write to a file that is not ours. */
function checkIdentity(sqlite: Sqlite.Database, databaseId: string): Result<object, OpeningRefusal> {
  if (sqlite.pragma("application_id", { simple: true }) !== applicationId) {
    return refuse("databaseForeign");
  }
  if (versionOf(sqlite) > currentVersion) {
    return refuse("databaseNewer", { found: versionOf(sqlite), known: currentVersion });
  }
  const isStation = sqlite.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'meta'").get() !== undefined;
  const row: unknown = isStation
    ? sqlite.prepare("SELECT value FROM meta WHERE key = 'database_id'").pluck().get()
    : undefined;
  return row === databaseId ? accept({}) : refuse("databaseForeign");
}

/** Reads every page once: damage is told before anything is written on top of it. */
function checkPages(sqlite: Sqlite.Database): Result<object, OpeningRefusal> {
  return sqlite.pragma("quick_check(1)", { simple: true }) === "ok" ? accept({}) : refuse("databaseDamaged");
}

function settle(sqlite: Sqlite.Database): Result<object, OpeningRefusal> {
  applyPragmas(sqlite);
  return accept({});
}

function firstRefused(
  checks: readonly (() => Result<object, OpeningRefusal>)[],
): Result<object, OpeningRefusal> {
  try {
    for (const check of checks) {
      const result = check();
      if (!result.ok) {
        return result;
      }
    }
    return accept({});
  } catch (error) {
    return refuse(refusalOfError(error));
  }
}

/**
 * Opens a station's database with its raw key: cipher, key, identity, version, pages, pragmas read back; an older one
 * is copied first and then migrated. A missing, empty, plaintext, foreign, newer, damaged or busy file is refused by
 * its own code, left as it is and never replaced.
 *
 * @param databaseId the identity that the key file names.
 */
export function openDatabase(
  directory: string,
  key: Uint8Array,
  databaseId: string,
): Result<ReadableDatabase, OpeningRefusal> {
  const path = databasePath(directory);
  const file = inspectFile(path);
  if (!file.ok) {
    return file;
  }
  const sqlite = new Sqlite(path, { fileMustExist: true, timeout: 2000 });
  try {
    const opened = firstRefused([
      () => readKeyed(sqlite, key),
      () => checkIdentity(sqlite, databaseId),
      () => checkPages(sqlite),
      () => settle(sqlite),
    ]);
    if (!opened.ok) {
      sqlite.close();
      return opened;
    }
    const database = databaseOver(sqlite, databaseId);
    if (versionOf(sqlite) < currentVersion) {
      writeBackup(database, directory, `truoc-khi-nang-cap-${String(versionOf(sqlite))}`);
      migrate(sqlite);
    }
    return accept(database);
  } catch (error) {
    sqlite.close();
    throw error;
  }
}

/**
 * Makes the one new database of a station; called by first run only.
 *
 * @throws when a file is already there: an existing database is never overwritten.
 */
export function createDatabase(directory: string, key: Uint8Array, databaseId: string): ReadableDatabase {
  const path = databasePath(directory);
  if (existsSync(path)) {
    throw new Error("A database file is already there");
  }
  const sqlite = new Sqlite(path, { timeout: 2000 });
  try {
    applyKey(sqlite, key);
    applyPragmas(sqlite);
    sqlite.pragma(`application_id = ${String(applicationId)}`);
    migrate(sqlite);
    sqlite.prepare("INSERT INTO meta (key, value) VALUES ('database_id', ?)").run(databaseId);
    sqlite.pragma("wal_checkpoint(TRUNCATE)");
    chmodSync(path, 0o600);
    if (firstBytes(path, plaintextHeader.length) === plaintextHeader) {
      throw new Error("The new database is not encrypted");
    }
  } catch (error) {
    sqlite.close();
    throw error;
  }
  return databaseOver(sqlite, databaseId);
}

/** Closes a database; the write-ahead log is taken into the file by SQLite itself. */
export function closeDatabase(database: ReadableDatabase): void {
  forgetCheckpoint(database.sqlite);
  database.sqlite.close();
}
