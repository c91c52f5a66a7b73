import { chmodSync, existsSync } from "node:fs";
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { accept, type Result } from "#shared/base/result.ts";
import { writeBackup } from "./backup.ts";
import { forgetCheckpoint } from "./checkpoints.ts";
import { databaseOver, type ReadableDatabase } from "./database.ts";
import { migrate, versionOf } from "./migrate.ts";
import { currentVersion } from "./migrations/all.ts";
import {
  checkIdentity,
  checkPages,
  firstBytes,
  firstRefused,
  inspectFile,
  type OpeningRefusal,
  plaintextHeader,
  readKeyed,
} from "./opening-checks.ts";
import { applicationId, applyKey, applyPragmas } from "./pragmas.ts";

/** The database file of a station's folder. */
export function databasePath(directory: string): string {
  return join(directory, "du-lieu.db");
}

function settle(sqlite: Sqlite.Database): Result<object, OpeningRefusal> {
  applyPragmas(sqlite);
  return accept({});
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
