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

/** The number after the highest a club has given to a member, two digits at least (`07`). */
export function nextMemberNumber(database: ReadableDatabase, bodyId: string): string {
  const highest: unknown = prepared(
    database,
    `SELECT max(CAST(member_number AS INTEGER)) FROM membership
     WHERE body_id = ? AND member_number GLOB '[0-9]*' AND voided_at IS NULL`,
  )
    .pluck()
    .get(bodyId);
  return String((typeof highest === "number" ? highest : 0) + 1).padStart(2, "0");
}
