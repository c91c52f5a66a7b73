import { present } from "#shared/base/assert.ts";
import type { ReadableDatabase } from "#main/database/database.ts";
import { closeDatabase, openDatabase } from "#main/database/open.ts";
import { unlockWithPassword } from "#main/sealing/key-file.ts";
import { readKeyFile } from "#main/sealing/key-file-storage.ts";
import { password } from "./station.ts";

/** Looks into the closed database of a station's folder, opened with the administrator's key. */
export async function withStored<Value>(
  directory: string,
  look: (database: ReadableDatabase, key: Uint8Array) => Value,
): Promise<Value> {
  const keyFile = await readKeyFile(directory);
  if (!keyFile.ok) {
    throw new Error(keyFile.refusal.code);
  }
  const key = await unlockWithPassword(keyFile.value, "quantri", password);
  if (!key.ok) {
    throw new Error(key.refusal.code);
  }
  const opened = openDatabase(directory, key.value, keyFile.value.dbId);
  if (!opened.ok) {
    throw new Error(opened.refusal.code);
  }
  try {
    return look(opened.value, key.value);
  } finally {
    closeDatabase(opened.value);
  }
}

function tablesOf({ sqlite }: ReadableDatabase): readonly string[] {
  return sqlite
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name")
    .pluck()
    .all()
    .map(String);
}

/** Everything that stands in the database, table by table and row by row. */
export function contentOf(database: ReadableDatabase): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(
    tablesOf(database).map((table) => [
      table,
      database.sqlite
        .prepare(`SELECT * FROM "${table}"`)
        .all()
        .map((row) => JSON.stringify(row))
        .toSorted(),
    ]),
  );
}

/** How many rows each table holds. */
export function countRows(database: ReadableDatabase): Readonly<Record<string, number>> {
  const { sqlite } = database;
  const tables = tablesOf(database);
  return Object.fromEntries(
    tables.map((table) => [
      table,
      Number(present(sqlite.prepare(`SELECT count(*) FROM "${table}"`).pluck().get(), "count answers")),
    ]),
  );
}

/** The row counts of a closed station. */
export async function rowCounts(directory: string): Promise<Readonly<Record<string, number>>> {
  return await withStored(directory, countRows);
}
