import { noReasonGiven } from "#shared/documents/exchange-words.ts";
import { changedByKey } from "#shared/bundle/stamps.ts";
import type { TablePattern } from "#shared/bundle/table-patterns.ts";
import { changedSince, rawRow, rawRows, type RawRow } from "../../database/changed-records.ts";
import type { ReadableDatabase } from "../../database/database.ts";
import { travellingTables } from "../../database/travelling-tables.ts";

/** A record on its way, as it stands in a line of a bundle. */
export type Line = Readonly<Record<string, string | number | null>>;

/** A row as a line: envelope, columns of its table, when and by whom it was last changed. `base` 0 = new to the receiver. */
export function recordLineOf(pattern: TablePattern, row: RawRow, base: number): Line {
  const envelope = { id: String(row["id"]), rev: Number(row["row_version"]), own: String(row["own"]), base };
  const [at, by] = [row["updated_at"] ?? null, row["updated_by"] ?? null];
  if (row["voided_at"] !== null) {
    return { t: "xoa", ...envelope, of: pattern.name, ly_do: row["void_reason"] ?? noReasonGiven, at, by };
  }
  const columns = Object.keys(pattern.columns).map((name): [string, string | number | null] => [
    name,
    row[name] ?? null,
  ]);
  const stamps = { at, [changedByKey(pattern.columns)]: by };
  return { t: pattern.name, ...envelope, ...stamps, ...Object.fromEntries(columns) };
}

/** Every record of this station that may travel, tables in the order of their references. */
function allRecordLines(database: ReadableDatabase, own: string): readonly Line[] {
  return travellingTables.flatMap((pattern) =>
    rawRows(database, pattern.name)
      .filter((row) => row["own"] === own)
      .map((row) => recordLineOf(pattern, row, 0)),
  );
}

/** What changed of this station's records after a number of the journal; everything when that number is 0. */
export function recordLinesSince(database: ReadableDatabase, own: string, sequence: number): readonly Line[] {
  if (sequence === 0) {
    return allRecordLines(database, own);
  }
  const changed = Map.groupBy(changedSince(database, sequence), ({ entity }) => entity);
  return travellingTables.flatMap((pattern) =>
    (changed.get(pattern.name) ?? []).flatMap(({ id, versions }) => {
      const row = rawRow(database, pattern.name, id);
      return row === undefined || row["own"] !== own
        ? []
        : [recordLineOf(pattern, row, Number(row["row_version"]) - versions)];
    }),
  );
}
