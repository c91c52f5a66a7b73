import type { ReceiptRecord } from "#shared/bundle/records.ts";
import type { OpenedBundle } from "#shared/bundle/opening.ts";
import { sha256 } from "./digest.ts";

/** What the receiver decided about one bundle, and when (ISO instant). `code` is the refusal's code, empty when taken whole. */
export interface ReceiptFacts {
  readonly id: string;
  readonly receiver: string;
  readonly result: ReceiptRecord["result"];
  readonly code: string;
  readonly rows: number;
  readonly at: string;
  /** Why it was turned away or taken in part, and the day by which another is due. */
  readonly reason: string | null;
  readonly dueOn: string | null;
}

/** The line of a receipt for an opened bundle; it goes into a bundle of kind `receipt` to the sender. */
export function receiptRecord(
  opened: Pick<OpenedBundle, "manifest" | "manifestSha256">,
  facts: ReceiptFacts,
): ReceiptRecord {
  return {
    t: "bien_nhan",
    id: facts.id,
    rev: 1,
    own: facts.receiver,
    bundleId: opened.manifest.bundleId,
    seq: opened.manifest.seq,
    manifestSha256: opened.manifestSha256,
    result: facts.result,
    code: facts.code,
    rows: facts.rows,
    at: facts.at,
    ly_do: facts.reason,
    han_gui_lai: facts.dueOn,
  };
}

/** The receipt lines of an opened receipt; the reader has checked that each is about a bundle really sent. */
export function receiptsIn(opened: OpenedBundle): readonly ReceiptRecord[] {
  return opened.records.filter((record) => record.t === "bien_nhan");
}

/**
 * Twelve digits a receiver without a way back reads out on the telephone: the first 40 bits of SHA-256 over manifest hash, result and
 * receiver, in decimal modulo 10^12. A courtesy, weaker than a signed receipt.
 */
export function telephoneReceipt(
  manifestSha256: string,
  result: ReceiptRecord["result"],
  receiver: string,
): string {
  const bits = sha256(`gdl/1 phone${manifestSha256}${result}${receiver}`).slice(0, 10);
  return String(Number.parseInt(bits, 16) % 10 ** 12).padStart(12, "0");
}
