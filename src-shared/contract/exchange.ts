import { z } from "zod";
import { humanCodeField, idField, maybe, textField } from "../domain/fields.ts";
import { preview } from "./bundle-preview.ts";
import { bundleRefusals } from "./bundle-refusals.ts";
import { everyone, operation, writers } from "./operation.ts";
import { absent, fileTicket, ticketField } from "./shapes.ts";

const sentRow = z.strictObject({
  id: z.uuid(),
  kind: z.string(),
  to: z.string(),
  toName: z.string(),
  sequence: z.int(),
  period: absent(z.string()),
  fileName: z.string(),
  sha256: z.string(),
  at: z.string(),
  receipt: absent(
    z.strictObject({
      result: z.string(),
      at: z.string(),
      code: absent(z.string()),
      reason: absent(z.string()),
      dueOn: absent(z.string()),
    }),
  ),
  handedOverOn: absent(z.string()),
  /** What the receiver said on the telephone; it stands only until the signed receipt is there. */
  phone: absent(z.strictObject({ result: z.string(), at: z.string() })),
  /** Whole days since it left the office (where nobody noted that: since it was made), without any answer. */
  waitingDays: z.int(),
});

export const exchangeOperations = {
  /**
   * Sealed for a compared receiver: `report` = a closed period, totals only; `delta` = that period and what changed of the
   * records since the last acknowledged bundle; `full` = every record. Records go only where a policy allows it. ASCII
   * file name, number in the stream, hash to read aloud.
   */
  "bundles.export": operation({
    effect: "write",
    access: writers,
    input: z.strictObject({
      to: humanCodeField,
      kind: z.enum(["report", "delta", "full"]),
      period: maybe(z.string().max(40)),
    }),
    output: z.strictObject({
      id: z.uuid(),
      file: fileTicket,
      slip: fileTicket,
      /** Biên bản bàn giao dữ liệu, where records of persons go along. */
      minutes: absent(fileTicket),
      sequence: z.int(),
      sha256: z.string(),
    }),
    refusals: [
      "receiverUnknown",
      "receiverNotCompared",
      "periodNotClosed",
      "periodMalformed",
      "periodMissing",
      "recordsNotAllowed",
      "recipientsMixed",
      "G02",
    ],
  }),
  /** Opens a bundle without writing anything: who sent it, what it holds, what would happen. */
  "bundles.inspect": operation({
    effect: "read",
    access: everyone,
    input: z.strictObject({ ticket: ticketField }),
    output: preview,
    refusals: ["ticketUnknown", ...bundleRefusals],
  }),
  /**
   * Takes a bundle in, whole or not at all, and makes its receipt. What the preview asks about (`G44`, `G45`), and missing
   * numbers before it (`G61`), stand against it until they are named in `despite` with a reason; that is marked for ever.
   */
  "bundles.import": operation({
    effect: "write",
    access: writers,
    input: z.strictObject({
      ticket: ticketField,
      despite: z.array(z.enum(["G44", "G45", "G61"])).default([]),
      reason: maybe(textField(500)),
    }),
    output: z.strictObject({
      id: z.uuid(),
      kind: z.string(),
      preview,
      outcome: z.string(),
      receipt: absent(fileTicket),
    }),
    refusals: ["ticketUnknown", "reasonMissing", ...bundleRefusals],
  }),
  "bundles.sent": operation({
    effect: "read",
    access: everyone,
    input: z.strictObject({}),
    output: z.array(sentRow),
    refusals: [],
  }),
  "bundles.received": operation({
    effect: "read",
    access: everyone,
    input: z.strictObject({}),
    output: z.array(
      z.strictObject({
        id: z.uuid(),
        kind: z.string(),
        from: z.string(),
        fromName: z.string(),
        sequence: z.int(),
        period: absent(z.string()),
        at: z.string(),
        sha256: z.string(),
        outcome: absent(z.string()),
        outcomeReason: absent(z.string()),
        dueOn: absent(z.string()),
        forced: absent(z.string()),
        forcedReason: absent(z.string()),
        undone: absent(z.string()),
        /** The twelve digits to read out to a sender to whom no receipt can be brought; none where nothing is decided yet. */
        phoneCode: absent(z.string()),
      }),
    ),
    refusals: [],
  }),
  /** The receipt of a bundle that was taken in, sealed for its sender. */
  "bundles.receipt": operation({
    effect: "write",
    access: writers,
    input: z.strictObject({ id: idField }),
    output: fileTicket,
    refusals: ["recordUnknown", "receiverUnknown", "transferUndecided", "recipientsMixed"],
  }),
  /**
   * Notes what a receiver said on the telephone, by the twelve digits read out: taken in, in part, or turned away. Weaker than a
   * signed receipt: what changed since is sent again all the same, and the receipt replaces it when it comes.
   */
  "bundles.confirmByPhone": operation({
    effect: "write",
    access: writers,
    input: z.strictObject({ id: idField, digits: textField(40) }),
    output: z.strictObject({ result: z.string() }),
    refusals: ["recordUnknown", "phoneDigitsWrong", "receiptThere"],
  }),
} as const;
