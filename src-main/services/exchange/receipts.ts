import type { CallContext, FileTicket } from "../ports.ts";
import { sendReceipt, type SentFile } from "../sending.ts";
import type { Desk } from "../use-case.ts";
import type { ExchangeParts } from "./parts.ts";

/** A sealed file as a ticket. */
export function offerSealed({ ports }: Desk, { written }: SentFile): FileTicket {
  const { fileName: name, bytes } = written;
  return ports.files.offer({ name, mediaType: "application/octet-stream", bytes });
}

/** The receipt of a bundle that was taken in; `null` where its sender has no key to seal it to. */
export type ReceiptOf = (id: string, context: CallContext) => Promise<FileTicket | null>;

/** Makes receipts, each in its turn. */
export function receiptMaker({ desk, inTurn }: ExchangeParts): ReceiptOf {
  return async (id, context) => {
    const receipt = await inTurn(async () => await sendReceipt(desk, context, id));
    return receipt.ok ? offerSealed(desk, receipt.value) : null;
  };
}
