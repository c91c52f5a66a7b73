import { accept } from "#shared/base/result.ts";
import type { OperationName } from "#shared/contract/contract.ts";
import { recordsWhere } from "../database/reading.ts";
import { receivedBundle, sentBundle } from "../database/schema/exchange.ts";
import type { PdfRenderer } from "../pdf/pdf-renderer.ts";
import type { BundleReader } from "../sealing/bundle-reader.ts";
import type { FileTicket, HandlersOf } from "./ports.ts";
import { openTicket, previewOf, takeIn } from "./receiving.ts";
import { createQueue } from "./serially.ts";
import { sendReceipt, sendReport, type SentFile } from "./sending.ts";
import { sendingSlipFile } from "./station-papers.ts";
import type { Desk } from "./use-case.ts";

/** What the exchange works with besides the desk. */
export interface ExchangeParts {
  readonly desk: Desk;
  readonly pdf: PdfRenderer;
  readonly reader: BundleReader;
}

function offerBundle({ ports }: Desk, { written }: SentFile): FileTicket {
  return ports.files.offer({
    name: written.fileName,
    mediaType: "application/octet-stream",
    bytes: written.bytes,
  });
}

type BundleNames = Extract<OperationName, `bundles.${string}`>;

/** What was sent and what was received, the latest first. */
function logHandlers(desk: Desk): HandlersOf<"bundles.sent" | "bundles.received"> {
  return {
    "bundles.sent": () =>
      accept(
        recordsWhere(desk.reading().database, sentBundle)
          .toReversed()
          .map((row) => ({
            id: row.id,
            kind: row.kind,
            to: row.to,
            sequence: row.sequence,
            period: row.period,
            fileName: row.fileName,
            sha256: row.fileSha256,
            at: row.createdAt,
            receipt:
              row.receiptResult === null || row.receiptAt === null
                ? null
                : { result: row.receiptResult, at: row.receiptAt, code: row.receiptCode },
          })),
      ),
    "bundles.received": () =>
      accept(
        recordsWhere(desk.reading().database, receivedBundle)
          .toReversed()
          .map((row) => ({
            id: row.id,
            kind: row.kind,
            from: row.station,
            fromName: row.stationName,
            sequence: row.sequence,
            period: row.period,
            at: row.createdAt,
            sha256: row.fileSha256,
          })),
      ),
  };
}

/** Bundles out and in. */
export function bundleHandlers(parts: ExchangeParts): HandlersOf<BundleNames> {
  const { desk, pdf } = parts;
  // Each bundle takes the next number of its stream: one after the other, also when two are asked for at once.
  const queue = createQueue();
  return {
    "bundles.export": async ({ to, period }, context) => {
      const sent = await queue(async () => await sendReport(desk, context, { to, period }));
      if (!sent.ok) {
        return sent;
      }
      const { id, written } = sent.value;
      const slip = await sendingSlipFile({ desk, pdf }, sent.value);
      return accept({
        id,
        file: offerBundle(desk, sent.value),
        slip,
        sequence: written.manifest.seq,
        sha256: written.fileSha256,
      });
    },
    "bundles.inspect": async ({ ticket }, { job }) => {
      const opened = await openTicket(parts, ticket, job.signal);
      return opened.ok ? accept(previewOf(opened.value)) : opened;
    },
    "bundles.import": async ({ ticket }, context) => {
      const opened = await openTicket(parts, ticket, context.job.signal);
      if (!opened.ok) {
        return opened;
      }
      const taken = takeIn(desk, context, opened.value);
      if (!taken.ok) {
        return taken;
      }
      const { kind } = opened.value.manifest;
      const receipt =
        kind === "receipt"
          ? undefined
          : await queue(async () => await sendReceipt(desk, context, taken.value));
      return accept({
        id: taken.value,
        kind,
        preview: previewOf(opened.value),
        receipt: receipt?.ok === true ? offerBundle(desk, receipt.value) : null,
      });
    },
    ...logHandlers(desk),
    "bundles.receipt": async ({ id }, context) => {
      const receipt = await queue(async () => await sendReceipt(desk, context, id));
      return receipt.ok ? accept(offerBundle(desk, receipt.value)) : receipt;
    },
  };
}
