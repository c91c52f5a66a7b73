import { z } from "zod";
import {
  dateField,
  humanCodeField,
  idField,
  maybe,
  noteField,
  reasonField,
  textField,
} from "../domain/fields.ts";
import { previewGroups, previewRow } from "./bundle-preview.ts";
import { bundleRefusals } from "./bundle-refusals.ts";
import { administrators, everyone, operation, writers } from "./operation.ts";
import { absent, done, fileTicket, page, ticketField } from "./shapes.ts";

const madeId = z.strictObject({ id: z.uuid() });
const policyFields = {
  to: humanCodeField,
  level: z.enum(["TOTALS", "RECORDS"]),
  safetyCopy: z.boolean(),
  reason: reasonField,
  purpose: noteField(500),
  legalBasis: noteField(500),
  keepUntil: noteField(200),
  deletion: noteField(300),
  responsibility: noteField(300),
};
const recordKey = { station: humanCodeField, entity: z.string().max(60), recordId: z.string().max(64) };
const summaryRow = z.strictObject({
  name: z.string(),
  station: z.string(),
  sequence: absent(z.int()),
  /** `DA_NHAP`, `DANG_GIU` (numbers before it are missing), or the refusal's code. */
  result: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
});

export const exchangeRecordOperations = {
  /** The records of one group of a bundle's preview, each with the fields that differ. */
  "bundles.rows": operation({
    effect: "read",
    access: everyone,
    input: z.strictObject({ ticket: ticketField, group: z.enum(previewGroups), ...page }),
    output: z.strictObject({ total: z.int(), rows: z.array(previewRow) }),
    refusals: ["ticketUnknown", ...bundleRefusals],
  }),
  /**
   * Takes a whole import back, also after a restart: everything it brought is undone as one, and a receipt tells the sender.
   * Refused where something was built on it, naming what.
   */
  "bundles.undo": operation({
    effect: "write",
    access: writers,
    input: z.strictObject({ id: idField, reason: reasonField }),
    output: z.strictObject({ receipt: absent(fileTicket) }),
    refusals: ["recordUnknown", "importBuiltUpon"],
  }),
  /** A sent bundle once more, byte for byte: for a new stick, in parts for mail, or wrapped in a `.zip`. */
  "bundles.again": operation({
    effect: "read",
    access: writers,
    input: z.strictObject({ id: idField, form: z.enum(["WHOLE", "PARTS", "ZIP"]) }),
    output: z.strictObject({ files: z.array(fileTicket) }),
    refusals: ["recordUnknown", "fileNotKept"],
  }),
  /** The parts of one bundle put together again, in whatever order. */
  "bundles.join": operation({
    effect: "read",
    access: everyone,
    input: z.strictObject({ tickets: z.array(ticketField).min(1).max(99) }),
    output: fileTicket,
    refusals: ["ticketUnknown", "partForeign", "partsOfSeveral", "partsMissing", "partDamaged"],
  }),
  /** G74: the import that was cut off by a power cut or a crash, of which nothing is here; until it was taken in again or read. */
  "bundles.interrupted": operation({
    effect: "read",
    access: everyone,
    input: z.strictObject({}),
    output: absent(
      z.strictObject({
        code: z.literal("G74"),
        station: z.string(),
        sequence: z.int(),
        at: z.string(),
      }),
    ),
    refusals: [],
  }),
  /** Somebody has read it. */
  "bundles.interruptedRead": operation({
    effect: "write",
    access: writers,
    input: z.strictObject({}),
    output: done,
    refusals: [],
  }),
  /** Notes that a sent bundle has left the office. */
  "bundles.handOver": operation({
    effect: "write",
    access: writers,
    input: z.strictObject({ id: idField, on: dateField }),
    output: done,
    refusals: ["recordUnknown", "dateInFuture"],
  }),
  /** Keeps a bundle that came before its predecessors, until they are here. */
  "bundles.hold": operation({
    effect: "write",
    access: writers,
    input: z.strictObject({ ticket: ticketField }),
    output: z.strictObject({ id: z.uuid(), request: fileTicket }),
    refusals: ["ticketUnknown", "bundleNotEarly", "alreadyHeld", ...bundleRefusals],
  }),
  "bundles.held": operation({
    effect: "read",
    access: everyone,
    input: z.strictObject({}),
    output: z.array(
      z.strictObject({
        id: z.uuid(),
        station: z.string(),
        stationName: z.string(),
        sequence: z.int(),
        missingFrom: z.int(),
        missingTo: z.int(),
        since: z.string(),
        /** Nothing before it is missing any more. */
        isNext: z.boolean(),
      }),
    ),
    refusals: [],
  }),
  /** A held bundle as a file to look at and take in, and the printed request for those missing before it. */
  "bundles.openHeld": operation({
    effect: "read",
    access: everyone,
    input: z.strictObject({ id: idField }),
    output: z.strictObject({ file: fileTicket, request: fileTicket }),
    refusals: ["recordUnknown"],
  }),
  /** A person has confirmed by telephone that the sender's machine was installed anew or restored. */
  "bundles.acceptEpoch": operation({
    effect: "write",
    access: administrators,
    input: z.strictObject({ ticket: ticketField, reason: reasonField }),
    output: madeId,
    refusals: ["ticketUnknown", "epochKnown", ...bundleRefusals],
  }),
  /**
   * Many bundles unattended, in the order of their numbers whatever the order of the files: what asks for nobody is taken in,
   * what comes too early is held, what is refused is listed. Long: progress and cancelling by a job.
   */
  "bundles.importMany": operation({
    effect: "write",
    access: writers,
    input: z.strictObject({ tickets: z.array(ticketField).min(1).max(5000) }),
    output: z.strictObject({
      taken: z.int(),
      held: z.int(),
      known: z.int(),
      refused: z.int(),
      rows: z.array(summaryRow),
      receipts: z.array(fileTicket),
      /** All receipts in one `.zip`, where there are several. */
      archive: absent(fileTicket),
    }),
    refusals: ["ticketUnknown"],
  }),
  /** What each receiver may get: totals only unless a policy says otherwise, and the items of the transfer of data. */
  "exchange.policies": operation({
    effect: "read",
    access: everyone,
    input: z.strictObject({}),
    output: z.array(
      z.strictObject({
        id: z.uuid(),
        ...policyFields,
        to: z.string(),
        toName: z.string(),
        reason: z.string(),
        purpose: z.string(),
        legalBasis: z.string(),
        keepUntil: z.string(),
        deletion: z.string(),
        responsibility: z.string(),
        setOn: z.string(),
        setBy: z.string(),
      }),
    ),
    refusals: [],
  }),
  "exchange.setPolicy": operation({
    effect: "write",
    access: administrators,
    input: z.strictObject(policyFields),
    output: madeId,
    refusals: [],
  }),
  /** Back to totals only. */
  "exchange.withdrawPolicy": operation({
    effect: "write",
    access: administrators,
    input: z.strictObject({ id: idField, reason: reasonField }),
    output: done,
    refusals: ["recordUnknown"],
  }),
  /**
   * This machine was restored from a copy or installed anew: its bundles begin a new numbered history, which every
   * receiver confirms by telephone.
   */
  "exchange.beginEpoch": operation({
    effect: "write",
    access: administrators,
    input: z.strictObject({ reason: reasonField }),
    output: z.strictObject({ epoch: z.uuid() }),
    refusals: [],
  }),
  /** Cần đối chiếu: records that both sides changed, field by field. */
  "conflicts.list": operation({
    effect: "read",
    access: everyone,
    input: z.strictObject({}),
    output: z.array(
      z.strictObject({
        ...recordKey,
        station: z.string(),
        stationName: z.string(),
        name: z.string(),
        held: z.strictObject({ at: absent(z.string()), by: absent(z.string()), sequence: z.int() }),
        sent: z.strictObject({ at: absent(z.string()), by: absent(z.string()), sequence: z.int() }),
        fields: z.array(
          z.strictObject({ field: z.string(), base: z.json(), held: z.json(), sent: z.json() }),
        ),
      }),
    ),
    refusals: [],
  }),
  /** Decides each field that collides; what was not chosen stays in the history. */
  "conflicts.decide": operation({
    effect: "write",
    access: writers,
    input: z.strictObject({
      ...recordKey,
      choices: z.record(z.string().max(60), z.enum(["HELD", "SENT"])),
      reason: reasonField,
    }),
    output: done,
    refusals: ["recordUnknown", "choiceMissing"],
  }),
  /** The versions of one record of another station, the latest first. */
  "conflicts.history": operation({
    effect: "read",
    access: everyone,
    input: z.strictObject(recordKey),
    output: z.array(
      z.strictObject({
        state: z.string(),
        origin: z.string(),
        sequence: z.int(),
        at: absent(z.string()),
        by: absent(z.string()),
        gone: absent(z.string()),
        content: z.record(z.string(), z.json()),
      }),
    ),
    refusals: ["recordUnknown"],
  }),
  /** Persons with one personal number at several stations, of whom nobody has said yet whether they are one. */
  "matches.list": operation({
    effect: "read",
    access: everyone,
    input: z.strictObject({}),
    output: z.array(
      z.strictObject({
        number: z.string(),
        persons: z.array(
          /** `birth` as exactly as it is known: a day, a month, a year, or an estimated year. */
          z.strictObject({ id: z.string(), name: z.string(), birth: z.string(), station: z.string() }),
        ),
      }),
    ),
    refusals: [],
  }),
  "matches.decide": operation({
    effect: "write",
    access: writers,
    input: z.strictObject({
      one: z.string().max(64),
      other: z.string().max(64),
      verdict: z.enum(["SAME", "OTHER"]),
      reason: reasonField,
    }),
    output: madeId,
    refusals: ["recordUnknown"],
  }),
  /** What is held of a station, one entity after the other: how many records count. */
  "received.records": operation({
    effect: "read",
    access: everyone,
    input: z.strictObject({ station: humanCodeField, entity: maybe(textField(60)), ...page }),
    output: z.strictObject({
      entities: z.array(z.strictObject({ entity: z.string(), count: z.int() })),
      total: z.int(),
      rows: z.array(
        z.strictObject({ id: z.string(), name: z.string(), content: z.record(z.string(), z.json()) }),
      ),
    }),
    refusals: [],
  }),
} as const;
