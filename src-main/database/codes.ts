import { getTableName } from "drizzle-orm";
import { prepared, type ReadableDatabase } from "./database.ts";
import type { RecordTable } from "./writing.ts";

/** The next free human code of a table: the prefix and a running number of at least four digits (`HS0007`). */
export function nextCode(database: ReadableDatabase, table: RecordTable, prefix: string): string {
  const highest: unknown = prepared(
    database,
    `SELECT max(CAST(substr(code, ?) AS INTEGER)) AS highest FROM "${getTableName(table)}"
     WHERE code GLOB ? || '[0-9]*'`,
  )
    .pluck()
    .get(prefix.length + 1, prefix);
  return `${prefix}${String((typeof highest === "number" ? highest : 0) + 1).padStart(4, "0")}`;
}
