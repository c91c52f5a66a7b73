import { getTableName, is } from "drizzle-orm";
import { SQLiteTable } from "drizzle-orm/sqlite-core";
import * as care from "./schema/care.ts";
import * as clubLife from "./schema/club-life.ts";
import * as clubs from "./schema/clubs.ts";
import * as desk from "./schema/desk.ts";
import * as episodes from "./schema/episodes.ts";
import * as exchange from "./schema/exchange.ts";
import * as network from "./schema/network.ts";
import * as incoming from "./schema/incoming.ts";
import * as paperLife from "./schema/paper-life.ts";
import * as papers from "./schema/papers.ts";
import * as plans from "./schema/plans.ts";
import * as people from "./schema/people.ts";
import * as station from "./schema/station.ts";
import { prepared, type ReadableDatabase } from "./database.ts";
import type { RecordTable } from "./writing.ts";

const schemas: readonly Readonly<Record<string, unknown>>[] = [
  station,
  people,
  clubs,
  clubLife,
  care,
  episodes,
  network,
  papers,
  incoming,
  paperLife,
  exchange,
  desk,
  plans,
];

/** Every table of records, by its name in the database. */
export const recordTables: ReadonlyMap<string, RecordTable> = new Map(
  schemas
    .flatMap((schema) => Object.values(schema))
    .filter((value): value is RecordTable => is(value, SQLiteTable))
    .map((table) => [getTableName(table), table]),
);

/** The name of a table of records, by which journal and bundles call its records. */
export function entityOf(table: RecordTable): string {
  return getTableName(table);
}

/** Whether some record that is not voided refers to this one. */
export function hasDependants(database: ReadableDatabase, entity: string, id: string): boolean {
  return [...recordTables.keys()].some((name) =>
    referringColumns(database, name, entity).some((column) => {
      const sql = `SELECT 1 FROM "${name}" WHERE "${column}" = ? AND voided_at IS NULL LIMIT 1`;
      return prepared(database, sql).get(id) !== undefined;
    }),
  );
}

function referringColumns(database: ReadableDatabase, table: string, target: string): readonly string[] {
  const keys: unknown[] = prepared(
    database,
    `SELECT "from" FROM pragma_foreign_key_list(?) WHERE "table" = ?`,
  )
    .pluck()
    .all(table, target);
  return keys.map(String);
}
