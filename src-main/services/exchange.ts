import { daysBetween, type CalendarDate } from "#shared/base/calendar-date.ts";
import { accept, refuse } from "#shared/base/result.ts";
import { recordsWhere } from "../database/reading.ts";
import { sentBundle } from "../database/schema/exchange.ts";
import type { RecordOf } from "../database/writing.ts";
import { noteUse } from "./access-log.ts";
import { importManyHandler } from "./exchange/import-many.ts";
import { previewRows } from "./exchange/preview-rows.ts";
import type { ExchangeParts } from "./exchange/parts.ts";
import { offerSealed, receiptMaker, type ReceiptOf } from "./exchange/receipts.ts";
import { dataKindsOf, policyFor } from "./exchange/policies.ts";
import { receivedLog } from "./exchange/received-log.ts";
import { telephoneReceiptHandlers } from "./exchange/telephone-receipts.ts";
import { undoHandler } from "./exchange/undo.ts";
import { upperMatrixHandlers } from "./exchange/upper-matrix.ts";
import { transferHandlers } from "./transfers/transfer-handlers.ts";
import type { OperationName } from "#shared/contract/contract.ts";
import type { FileTicket, HandlersOf } from "./ports.ts";
import { nextStep, openTicket, previewOf, takeIn } from "./receiving.ts";
import { sendBundle, sendReceipt, type SentFile } from "./sending.ts";
import { stationNameOf } from "./station-keys.ts";
import { dataHandoverFile, sendingSlipFile } from "./station-papers.ts";
import type { Desk } from "./use-case.ts";

/** Waited for since it left the office; where nobody noted that, since it was made. */
function waitingDays(
  { createdAt, handedOverOn }: Pick<RecordOf<typeof sentBundle>, "createdAt" | "handedOverOn">,
  today: CalendarDate,
): number {
  return daysBetween(handedOverOn ?? createdAt.slice(0, 10), today);
}

/** Everything is answered but an answer. */
function isAwaited({ kind, receiptResult }: RecordOf<typeof sentBundle>): boolean {
  return kind !== "receipt" && receiptResult === null;
}

/** What was sent and what was received, the latest first. */
function logHandlers(desk: Desk): HandlersOf<"bundles.sent" | "bundles.received"> {
  return {
    "bundles.sent": () => {
      const { database, today } = desk.reading();
      return accept(
        recordsWhere(database, sentBundle)
          .toReversed()
          .map((row) => ({
            id: row.id,
            kind: row.kind,
            to: row.to,
            toName: stationNameOf(database, row.to),
            sequence: row.sequence,
            period: row.period,
            fileName: row.fileName,
            sha256: row.fileSha256,
            at: row.createdAt,
            receipt:
              row.receiptResult === null || row.receiptAt === null
                ? null
                : {
                    result: row.receiptResult,
                    at: row.receiptAt,
                    code: row.receiptCode,
                    reason: row.receiptReason,
                    dueOn: row.receiptDueOn,
                  },
            handedOverOn: row.handedOverOn,
            phone:
              row.phoneResult === null || row.phoneAt === null
                ? null
                : { result: row.phoneResult, at: row.phoneAt },
            waitingDays: isAwaited(row) ? Math.max(0, waitingDays(row, today)) : 0,
          })),
      );
    },
    "bundles.received": () => {
      const { database, station } = desk.reading();
      return accept([...receivedLog(database, station.code())]);
    },
  };
}

/** The minutes of a transfer of data, where records of persons went along. */
async function minutesOf(parts: ExchangeParts, sent: SentFile): Promise<FileTicket | null> {
  const { kind, to } = sent.written.manifest;
  const policy = policyFor(parts.desk.reading().database, to[0] ?? "");
  return policy === undefined || kind === "report"
    ? null
    : await dataHandoverFile(parts, { sent, policy: { ...policy, dataKinds: dataKindsOf(policy.level) } });
}

/** Takes one bundle in, and answers with its receipt. */
function importHandler(parts: ExchangeParts, receiptOf: ReceiptOf): HandlersOf<"bundles.import"> {
  const { desk } = parts;
  return {
    "bundles.import": async ({ ticket, despite, reason }, context) => {
      const { job } = context;
      const opened = await openTicket(parts, ticket, { job, gapAccepted: despite.includes("G61") });
      if (!opened.ok) {
        return opened;
      }
      await nextStep(job, "comparing", opened.value);
      const preview = previewOf(desk.reading().database, opened.value);
      await nextStep(job, "writing", opened.value);
      const taken = takeIn(desk, context, { opened: opened.value, despite: { despite, reason } });
      if (!taken.ok) {
        return taken;
      }
      const { kind } = opened.value.manifest;
      const { id, outcome } = taken.value;
      const receipt = kind === "receipt" ? null : await receiptOf(id, context);
      return accept({ id, kind, preview, outcome, receipt });
    },
  };
}

type BundleNames =
  | "bundles.export"
  | "bundles.inspect"
  | "bundles.import"
  | "bundles.sent"
  | "bundles.received"
  | "bundles.receipt"
  | "bundles.confirmByPhone"
  | "bundles.rows"
  | "bundles.undo"
  | "bundles.importMany"
  | "upper.matrix"
  | "upper.remind"
  | "upper.safetyCopy"
  | "upper.timeliness"
  | "upper.return"
  | "upper.accept"
  | Extract<OperationName, `transfers.${string}`>;

/** Bundles out and in. */
export function bundleHandlers(parts: ExchangeParts): HandlersOf<BundleNames> {
  const { desk, inTurn: queue } = parts;
  const receiptOf = receiptMaker(parts);
  return {
    "bundles.export": async (call, context) => {
      const sent = await queue(async () => await sendBundle(desk, context, call));
      if (!sent.ok) {
        return sent;
      }
      const { id, written } = sent.value;
      if (call.kind !== "report") {
        noteUse(desk, context, { kind: "XUAT", what: "BUNDLE", detail: call.to, personIds: [] });
      }
      return accept({
        id,
        file: offerSealed(desk, sent.value),
        slip: await sendingSlipFile(parts, sent.value, context),
        minutes: await minutesOf(parts, sent.value),
        sequence: written.manifest.seq,
        sha256: written.fileSha256,
      });
    },
    "bundles.inspect": async ({ ticket }, { job }) => {
      const opened = await openTicket(parts, ticket, { job });
      if (!opened.ok) {
        return opened;
      }
      await nextStep(job, "comparing", opened.value);
      return accept(previewOf(desk.reading().database, opened.value));
    },
    "bundles.rows": async ({ ticket, group, offset, limit }, { job }) => {
      const opened = await openTicket(parts, ticket, { job, gapAccepted: true });
      if (!opened.ok) {
        return opened;
      }
      const rows = previewRows(desk.reading().database, opened.value, group);
      return accept({ total: rows.length, rows: rows.slice(offset, offset + limit) });
    },
    ...importHandler(parts, receiptOf),
    ...logHandlers(desk),
    ...telephoneReceiptHandlers(desk),
    ...undoHandler(desk, receiptOf),
    ...importManyHandler(parts, receiptOf),
    ...upperMatrixHandlers(parts, receiptOf),
    ...transferHandlers(parts, { inTurn: queue, receiptOf }),
    "bundles.receipt": async ({ id }, context) => {
      const receipt = await queue(async () => await sendReceipt(desk, context, id));
      if (!receipt.ok) {
        // A receipt is a few lines: it is never too large.
        return receipt.refusal.code === "G02"
          ? refuse("recordUnknown")
          : refuse(receipt.refusal.code, receipt.refusal.params);
      }
      return accept(offerSealed(desk, receipt.value));
    },
  };
}
