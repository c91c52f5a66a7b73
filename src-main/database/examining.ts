import Sqlite from "better-sqlite3";
import { present } from "#shared/base/assert.ts";
import { accept, type Result } from "#shared/base/result.ts";
import { databaseOver, type ReadableDatabase } from "./database.ts";
import { integrityFindings } from "./integrity.ts";
import { journalHead } from "./journal.ts";
import {
  checkIdentity,
  firstRefused,
  inspectFile,
  type OpeningRefusal,
  readKeyed,
} from "./opening-checks.ts";

/** What stands in a database file that was looked at and closed again. */
export interface Examined {
  /** The entries of its journal; each change of a record is one. */
  readonly journalEntries: number;
  /** The hash of the last entry. */
  readonly journalHead: string;
  /** What SQLite finds wrong with pages, indexes and references; empty when sound. */
  readonly findings: readonly string[];
}

function readExamined(database: ReadableDatabase): Examined {
  const { sequence, hash } = journalHead(database);
  return { journalEntries: sequence, journalHead: hash, findings: integrityFindings(database) };
}

/**
 * Looks at a database file without changing what it holds: key, identity, version, every page and reference, the end of its
 * journal. Refused by the same codes as opening it.
 */
export function examineDatabase(
  path: string,
  key: Uint8Array,
  databaseId: string,
): Result<Examined, OpeningRefusal> {
  const file = inspectFile(path);
  if (!file.ok) {
    return file;
  }
  const sqlite = new Sqlite(path, { fileMustExist: true, timeout: 2000 });
  try {
    let examined: Examined | undefined;
    const opened = firstRefused([
      () => readKeyed(sqlite, key),
      () => checkIdentity(sqlite, databaseId),
      () => {
        examined = readExamined(databaseOver(sqlite, databaseId));
        return accept({});
      },
    ]);
    return opened.ok ? accept(present(examined, "the last check has read it")) : opened;
  } finally {
    sqlite.close();
  }
}
