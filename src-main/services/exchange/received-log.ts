import type { OutputOf } from "#shared/contract/contract.ts";
import { rawRow, rawRows, type RawRow } from "../../database/changed-records.ts";
import type { ReadableDatabase } from "../../database/database.ts";
import { telephoneReceipt } from "../../sealing/receipt.ts";

type LogRow = OutputOf<"bundles.received">[number];

function textOrNull(row: RawRow, column: string): string | null {
  const value = row[column];
  return typeof value === "string" ? value : null;
}

function textOf(row: RawRow, column: string): string {
  return String(row[column]);
}

/** What stands as the outcome of a transfer until a person has decided on it; no receipt says so. */
export const undecided = "cho_quyet_dinh";
const results = ["nhan", "nhan_mot_phan", "tu_choi", undecided] as const;
type Outcome = (typeof results)[number];

/** What a receipt says of a bundle: one that was taken back counts as turned away. */
interface ReceivedRow {
  readonly station: string;
  readonly manifest: unknown;
  readonly manifestSha256: string;
  readonly outcome: Outcome;
  readonly outcomeReason: string | null;
  readonly dueOn: string | null;
}

function outcomeOf(row: RawRow): Outcome {
  const outcome = results.find((result) => result === row["outcome"]) ?? "nhan";
  return row["voided_at"] === null ? outcome : "tu_choi";
}

/** The digits that tell the sender on the telephone what became of a bundle; none for a receipt, or while a person has to decide. */
function phoneCodeOf(row: RawRow, receiver: string): string | null {
  const outcome = outcomeOf(row);
  return row["kind"] === "receipt" || outcome === undecided
    ? null
    : telephoneReceipt(textOf(row, "manifest_sha256"), outcome, receiver);
}

/** A bundle that was taken in, also one that was taken back since. */
export function receivedRow(database: ReadableDatabase, id: string): ReceivedRow | undefined {
  const row = rawRow(database, "received_bundle", id);
  if (row === undefined) {
    return undefined;
  }
  const isUndone = row["voided_at"] !== null;
  return {
    station: textOf(row, "station"),
    manifest: JSON.parse(textOf(row, "manifest")),
    manifestSha256: textOf(row, "manifest_sha256"),
    outcome: outcomeOf(row),
    outcomeReason: isUndone ? textOrNull(row, "void_reason") : textOrNull(row, "outcome_reason"),
    dueOn: textOrNull(row, "due_on"),
  };
}

/** Everything that was ever taken in, the latest first; what was taken back stays in the log and says why. */
export function receivedLog(database: ReadableDatabase, receiver: string): readonly LogRow[] {
  return rawRows(database, "received_bundle")
    .toReversed()
    .map((row) => ({
      id: textOf(row, "id"),
      kind: textOf(row, "kind"),
      from: textOf(row, "station"),
      fromName: textOf(row, "station_name"),
      sequence: Number(row["sequence"]),
      period: textOrNull(row, "period"),
      at: textOf(row, "created_at"),
      sha256: textOf(row, "file_sha256"),
      outcome: textOrNull(row, "outcome"),
      outcomeReason: textOrNull(row, "outcome_reason"),
      dueOn: textOrNull(row, "due_on"),
      forced: textOrNull(row, "forced"),
      forcedReason: textOrNull(row, "forced_reason"),
      undone: textOrNull(row, "void_reason"),
      phoneCode: phoneCodeOf(row, receiver),
    }));
}
