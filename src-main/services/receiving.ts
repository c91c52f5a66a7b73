import { accept, refuse, type Result } from "#shared/base/result.ts";
import { isActivePdf } from "#shared/bundle/attachment-checks.ts";
import type { OpenedBundle } from "#shared/bundle/opening.ts";
import type { BundleRefusal } from "#shared/bundle/refusals.ts";
import type { OutputOf } from "#shared/contract/contract.ts";
import { z } from "zod";
import { firstWhere } from "../database/reading.ts";
import { receivedBundle, receivedReport, sentBundle } from "../database/schema/exchange.ts";
import { addRecord, changeRecord } from "../database/writing.ts";
import type { BundleReader } from "../sealing/bundle-reader.ts";
import { receiptsIn } from "../sealing/receipt.ts";
import type { CallContext } from "./ports.ts";
import { readerContext } from "./station-keys.ts";
import type { Desk, UseCase } from "./use-case.ts";

type Preview = OutputOf<"bundles.inspect">;

/** Opens what lies behind a ticket in the reader's own thread, against this station's keys and streams. */
export async function openTicket(
  { desk, reader }: { readonly desk: Desk; readonly reader: BundleReader },
  ticket: string,
  signal: AbortSignal,
): Promise<Result<OpenedBundle, BundleRefusal | "ticketUnknown">> {
  const file = desk.ports.files.find(ticket);
  if (file === undefined) {
    return refuse("ticketUnknown");
  }
  const source = "bytes" in file.content ? file.content.bytes : file.content.path;
  return await reader.read(source, readerContext(desk.reading().station, desk.ports.clock.now()), signal);
}

function reportIn({ records }: OpenedBundle): OpenedBundle["records"][number] | undefined {
  return records.find(({ t }) => t === "bao_cao");
}

/** What a bundle says of itself and brings along, before anything is written. */
export function previewOf(opened: OpenedBundle): Preview {
  const { manifest, fileSha256 } = opened;
  const report = reportIn(opened);
  return {
    kind: manifest.kind,
    station: manifest.station,
    stationName: manifest.stationName,
    sequence: manifest.seq,
    createdAt: manifest.createdAt,
    period: manifest.period ?? null,
    counts: manifest.counts,
    normalised: opened.normalisedTexts,
    unknown: opened.unknownRecords.length,
    sha256: fileSha256,
    warnings: opened.attachments.some(({ bytes }) => isActivePdf(bytes)) ? ["activePdf"] : [],
    report: report === undefined ? null : z.json().parse(report),
  };
}

/** Whatever the receipts say of bundles sent to their own station goes into the send log. */
function noteReceipts({ database, writing }: UseCase, opened: OpenedBundle): void {
  for (const receipt of receiptsIn(opened)) {
    const { manifestSha256 } = receipt;
    const sent = firstWhere(database, sentBundle, { manifestSha256, to: opened.manifest.station });
    if (sent !== undefined) {
      const { result, code, at } = receipt;
      changeRecord(writing, sentBundle, {
        id: sent.id,
        receiptResult: result,
        receiptCode: code,
        receiptAt: at,
      });
    }
  }
}

function noteReports({ writing }: UseCase, opened: OpenedBundle, receivedBundleId: string): void {
  const { station, stationName } = opened.manifest;
  for (const record of opened.records) {
    if (record.t === "bao_cao") {
      addRecord(writing, receivedReport, {
        receivedBundleId,
        station,
        stationName,
        period: record.ky.ma,
        from: record.ky.tu,
        to: record.ky.den,
        snapshot: record,
      });
    }
  }
}

/** Takes an opened bundle in, whole or not at all; answers the id of its entry. */
export function takeIn(
  desk: Desk,
  context: CallContext,
  opened: OpenedBundle,
): Result<string, BundleRefusal> {
  const { manifest, manifestSha256, fileSha256 } = opened;
  return desk.write({ operation: "bundles.import", context }, (useCase) => {
    const { database, writing } = useCase;
    // Between reading and writing another import may have taken the same number.
    if (firstWhere(database, receivedBundle, { manifestSha256 }) !== undefined) {
      return refuse("G60", { sequence: manifest.seq, station: manifest.stationName, at: writing.at });
    }
    const id = addRecord(writing, receivedBundle, {
      kind: manifest.kind,
      station: manifest.station,
      stationName: manifest.stationName,
      sequence: manifest.seq,
      epoch: manifest.epoch,
      period: manifest.period === undefined ? null : `${manifest.period.from}..${manifest.period.to}`,
      manifestSha256,
      fileSha256,
      manifest,
    });
    noteReceipts(useCase, opened);
    noteReports(useCase, opened, id);
    return accept(id);
  });
}
