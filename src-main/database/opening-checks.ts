import { closeSync, existsSync, openSync, readSync, statSync } from "node:fs";
import Sqlite from "better-sqlite3";
import { accept, refuse, type Result } from "#shared/base/result.ts";
import { versionOf } from "./migrate.ts";
import { currentVersion } from "./migrations/all.ts";
import { applicationId, applyKey } from "./pragmas.ts";

/** What a database file may be refused for; the file is left exactly as it was found. */
export type OpeningRefusal =
  | "databaseMissing"
  | "databaseEmpty"
  | "databasePlaintext"
  | "databaseForeign"
  | "databaseNewer"
  | "databaseDamaged"
  | "G73";

const smallestDatabase = 4096;
/** How a database begins that is not encrypted. */
export const plaintextHeader = "SQLite format 3\u0000";

/** The first bytes of a file as Latin text. */
export function firstBytes(path: string, length: number): string {
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
export function inspectFile(path: string): Result<object, OpeningRefusal> {
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
    return "G73";
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
export function readKeyed(sqlite: Sqlite.Database, key: Uint8Array): Result<object, OpeningRefusal> {
  applyKey(sqlite, key);
  sqlite.pragma("locking_mode = EXCLUSIVE");
  sqlite.prepare("SELECT count(*) FROM sqlite_schema").get();
  return accept({});
}

/** Whose the file is, and of which version: read before any pragma that could write to a file that is not ours. */
export function checkIdentity(sqlite: Sqlite.Database, databaseId: string): Result<object, OpeningRefusal> {
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
export function checkPages(sqlite: Sqlite.Database): Result<object, OpeningRefusal> {
  return sqlite.pragma("quick_check(1)", { simple: true }) === "ok" ? accept({}) : refuse("databaseDamaged");
}

/** The first refusal of a row of checks; an error of SQLite is told as what it means for the file. */
export function firstRefused(
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
