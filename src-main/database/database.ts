import type Sqlite from "better-sqlite3";
import { foldText } from "#shared/base/vietnamese-text.ts";

/** An open station database; statements are prepared once and kept (`prepared`). */
export interface ReadableDatabase {
  readonly sqlite: Sqlite.Database;
  /** Identity of this database, the same in its key file and its marker. */
  readonly databaseId: string;
}

/** SHA-256 of UTF-8 text as lower-case hex; handed in, because cryptography lives in another room. */
export type TextHash = (text: string) => string;

const statements = new WeakMap<Sqlite.Database, Map<string, Sqlite.Statement>>();

/** Prepares a statement once a database and text. */
export function prepared(database: ReadableDatabase, sql: string): Sqlite.Statement {
  let known = statements.get(database.sqlite);
  if (known === undefined) {
    known = new Map();
    statements.set(database.sqlite, known);
  }
  const found = known.get(sql);
  if (found !== undefined) {
    return found;
  }
  const statement = database.sqlite.prepare(sql);
  known.set(sql, statement);
  return statement;
}

/** Wraps an opened connection; SQL on it may call `fold`, which folds text for searching. */
export function databaseOver(sqlite: Sqlite.Database, databaseId: string): ReadableDatabase {
  sqlite.function("fold", { deterministic: true }, (text) => foldText(String(text)));
  return { sqlite, databaseId };
}
