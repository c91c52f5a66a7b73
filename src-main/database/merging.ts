import Sqlite from "better-sqlite3";
import { present } from "#shared/base/assert.ts";
import { prepared } from "./database.ts";
import { recordRegistry, referencesTo } from "./record-registry.ts";
import { restoreRecord, voidRecord, type RecordTable, type Writing } from "./writing.ts";

/** The two people that become one. */
export interface MergedPair {
  readonly kept: { readonly id: string; readonly code: string };
  readonly merged: { readonly id: string; readonly code: string };
}

type Row = Readonly<Record<string, string | number | null>> & { readonly id: string };

/** Tables whose records of one kind may not overlap in time: what tells kinds apart, and the two ends. */
const spells: Readonly<Record<string, { readonly of: string; readonly from: string; readonly to: string }>> =
  {
    residence: { of: "kind", from: "from", to: "to" },
    absence: { of: "kind", from: "from", to: "to" },
    membership: { of: "body_id", from: "joined_on", to: "left_on" },
    treatment: { of: "facility", from: "from", to: "to" },
  };

function rowsWith(
  writing: Writing,
  table: string,
  where: { readonly column: string; readonly value: string },
): readonly Row[] {
  const sql = `SELECT * FROM "${table}" WHERE "${where.column}" = ? AND voided_at IS NULL ORDER BY id`;
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- every record has an id of text
  return prepared(writing.database, sql).all(where.value) as Row[];
}

/** What every record carries; two records that differ in nothing else say the same. */
const stamps = new Set([
  "id",
  "row_version",
  "created_at",
  "created_by",
  "updated_at",
  "updated_by",
  "own",
  "voided_at",
  "voided_by",
  "void_reason",
]);

function saysTheSame(one: Row, other: Row, reference: string): boolean {
  return Object.keys(one).every(
    (name) => stamps.has(name) || name === reference || one[name] === other[name],
  );
}

function later(one: Row[string] | undefined, other: Row[string] | undefined): string | null {
  return (one ?? null) === null || (other ?? null) === null
    ? null
    : ([String(one), String(other)].toSorted()[1] ?? null);
}

/** A spell of the kept person that this one overlaps: it is stretched over both, and this one goes. */
function unite(
  writing: Writing,
  table: RecordTable,
  { entity, own, row }: { entity: string; own: readonly Row[]; row: Row },
): boolean {
  const spell = spells[entity];
  if (spell === undefined) {
    return false;
  }
  const { of, from, to } = spell;
  const open = "9999-12-31";
  const overlapped = own.find(
    (other) =>
      other[of] === row[of] &&
      String(other[from]) < String(row[to] ?? open) &&
      String(row[from]) < String(other[to] ?? open),
  );
  if (overlapped === undefined) {
    return false;
  }
  const earlier = String(overlapped[from]) < String(row[from]) ? overlapped[from] : row[from];
  restoreRecord(writing, table, {
    id: overlapped.id,
    columns: { [from]: earlier, [to]: later(overlapped[to], row[to]) },
  });
  voidRecord(writing, table, row.id);
  return true;
}

/** Moves one record; where the kept person already has the one there may be, it goes (voided, found in its history). */
function moveOne(
  writing: Writing,
  table: RecordTable,
  { id, columns }: { id: string; columns: Readonly<Record<string, unknown>> },
): void {
  try {
    restoreRecord(writing, table, { id, columns });
  } catch (error) {
    if (!(error instanceof Sqlite.SqliteError) || error.code !== "SQLITE_CONSTRAINT_UNIQUE") {
      throw error;
    }
    voidRecord(writing, table, id);
  }
}

function moveReference(
  writing: Writing,
  { kept, merged }: MergedPair,
  { from: entity, column }: { readonly from: string; readonly column: string },
): number {
  const registered = present(recordRegistry.get(entity), "a reference leads from a registered record");
  const own = rowsWith(writing, entity, { column, value: kept.id });
  const rows = rowsWith(writing, entity, { column, value: merged.id });
  for (const row of rows) {
    const codes = registered.personCodes
      .filter((name) => row[name] === merged.code)
      .map((name) => [name, kept.code] as const);
    const twice = registered.group === "records" && own.some((other) => saysTheSame(other, row, column));
    if (twice) {
      voidRecord(writing, registered.table, row.id);
    } else if (!unite(writing, registered.table, { entity, own, row })) {
      moveOne(writing, registered.table, {
        id: row.id,
        columns: { [column]: kept.id, ...Object.fromEntries(codes) },
      });
    }
  }
  return rows.length;
}

/**
 * Lets every record that refers to one person refer to another: moved; or, where both have the very same one or spells
 * that overlap, made one. Everything goes through the journal, so `undoBatch` leads back. Answers how many records were
 * taken up.
 */
export function moveToPerson(writing: Writing, pair: MergedPair, except: ReadonlySet<string>): number {
  return referencesTo("person")
    .filter(({ from }) => !except.has(from))
    .reduce((count, reference) => count + moveReference(writing, pair, reference), 0);
}
