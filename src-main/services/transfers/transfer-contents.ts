import type { TransferRecord } from "#shared/bundle/records.ts";
import type { TablePattern } from "#shared/bundle/table-patterns.ts";
import { rawRow, rawRows, type RawRow } from "../../database/changed-records.ts";
import type { ReadableDatabase } from "../../database/database.ts";
import { travellingTables } from "../../database/travelling-tables.ts";
import { recordLineOf, type Line } from "../exchange/outgoing-records.ts";

/** What a person's records may name and bring along: it says nothing of other persons. */
const mayComeAlong: ReadonlySet<string> = new Set([
  "body",
  "household",
  "facility",
  "sponsor",
  "communication_event",
]);
/** Hang on a record of the person, not on the person. */
const hangingOn: ReadonlyMap<string, string> = new Map([
  ["plan_goal", "plan_id"],
  ["plan_review", "plan_id"],
  ["referral_reply", "referral_id"],
  ["episode_event", "episode_id"],
]);
/** Notes of this office for itself. */
const staysHere: ReadonlySet<string> = new Set(["own_reminder", "not_same_person"]);

interface Picked {
  readonly pattern: TablePattern;
  readonly row: RawRow;
}

function living(database: ReadableDatabase, table: string): readonly RawRow[] {
  return rawRows(database, table).filter((row) => row["voided_at"] === null);
}

/** The rows of one table that are about the person, or about a record of theirs. */
function rowsOf(
  database: ReadableDatabase,
  { name, columns }: TablePattern,
  { personId, known }: { readonly personId: string; readonly known: ReadonlySet<string> },
): readonly RawRow[] {
  if (name === "person") {
    return living(database, name).filter((row) => row["id"] === personId);
  }
  const parent = hangingOn.get(name);
  const isTheirs = (row: RawRow): boolean =>
    (columns["person_id"] !== undefined && row["person_id"] === personId) ||
    (parent !== undefined && known.has(String(row[parent] ?? "")));
  return staysHere.has(name) ? [] : living(database, name).filter(isTheirs);
}

/** A row without what it says of other persons; `undefined` where it cannot be without. */
function withoutOthers({ pattern, row }: Picked, known: ReadonlySet<string>): RawRow | undefined {
  const result: Record<string, string | number | null> = { ...row };
  for (const [name, column] of Object.entries(pattern.columns)) {
    const id = row[name];
    if (column.to === undefined || id === null || id === undefined) {
      continue;
    }
    if (mayComeAlong.has(column.to) || known.has(String(id))) {
      continue;
    }
    if (!column.nullable) {
      return undefined;
    }
    result[name] = null;
  }
  return result;
}

function namedBy(database: ReadableDatabase, picked: readonly Picked[]): readonly Picked[] {
  const ids = new Set<string>();
  return picked.flatMap(({ pattern, row }) =>
    Object.entries(pattern.columns).flatMap(([name, { to }]): readonly Picked[] => {
      const id = row[name];
      if (to === undefined || !mayComeAlong.has(to) || typeof id !== "string" || ids.has(id)) {
        return [];
      }
      ids.add(id);
      const target = travellingTables.find((table) => table.name === to);
      const named = rawRow(database, to, id);
      return target === undefined || named === undefined ? [] : [{ pattern: target, row: named }];
    }),
  );
}

/** Everything recorded about a person, as lines in an order in which each comes after those it names; of others nothing. */
export function personLines(database: ReadableDatabase, personId: string): readonly Line[] {
  const known = new Set<string>([personId]);
  const picked: Picked[] = [];
  for (const pattern of travellingTables) {
    for (const row of rowsOf(database, pattern, { personId, known })) {
      known.add(String(row["id"]));
      picked.push({ pattern, row });
    }
  }
  const theirs = picked.flatMap((one): readonly Picked[] => {
    const row = withoutOthers(one, known);
    return row === undefined ? [] : [{ ...one, row }];
  });
  const along = namedBy(database, theirs);
  const place = new Map(travellingTables.map(({ name }, at) => [name, at]));
  return [...along, ...theirs]
    .toSorted((one, other) => (place.get(one.pattern.name) ?? 0) - (place.get(other.pattern.name) ?? 0))
    .map(({ pattern, row }) => recordLineOf(pattern, row, 0));
}

/** The heading of a transfer, or of its withdrawal. */
export function transferHeading(
  own: string,
  transfer: {
    readonly id: string;
    readonly personId: string;
    readonly personName: string;
    readonly movedOn: string;
    readonly reason: string;
    readonly decisionNumber: string | null;
  },
  state: TransferRecord["trang_thai"],
): TransferRecord {
  return {
    t: "chuyen_ho_so",
    id: transfer.id,
    rev: state === "CHUYEN" ? 1 : 2,
    own,
    nguoi: transfer.personId,
    ten: transfer.personName,
    ngay: transfer.movedOn,
    ly_do: transfer.reason,
    so_quyet_dinh: transfer.decisionNumber,
    trang_thai: state,
  };
}
