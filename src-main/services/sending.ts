import { present } from "#shared/base/assert.ts";
import { accept, refuse, type Result } from "#shared/base/result.ts";
import { parsePeriod } from "#shared/domain/reporting-period.ts";
import { z } from "zod";
import { journalHead } from "../database/journal.ts";
import { findRecord, firstWhere, recordsWhere } from "../database/reading.ts";
import { receivedBundle, sentBundle, trustedStation } from "../database/schema/exchange.ts";
import { readMeta } from "../database/settings.ts";
import { addRecord, type RecordOf } from "../database/writing.ts";
import { receiptRecord } from "../sealing/receipt.ts";
import {
  writeBundle,
  type BundleReceiver,
  type BundleRequest,
  type WrittenBundle,
} from "../sealing/write-bundle.ts";
import { manifestSchema } from "#shared/bundle/manifest.ts";
import { reportRecord } from "./report-record.ts";
import { closedOf } from "./report-source.ts";
import { ownIdentity, receiverOf } from "./station-keys.ts";
import type { CallContext } from "./ports.ts";
import type { Desk, Reading } from "./use-case.ts";

/** A bundle that was written and entered into the send log. */
export interface SentFile {
  readonly id: string;
  readonly written: Pick<WrittenBundle, "bytes" | "fileName" | "fileSha256" | "manifest">;
}

interface Contents extends Pick<BundleRequest, "kind" | "records" | "period"> {
  /** The received bundle that a receipt answers. */
  readonly answersId?: string;
}

const beginning = "0".repeat(64);

/** Number and predecessor of the next bundle of the stream to a station. */
function nextInStream(
  { database }: Reading,
  to: string,
  epoch: string,
): { readonly seq: number; readonly prev: string } {
  const last = recordsWhere(database, sentBundle, { to, epoch })
    .toSorted((one, other) => one.sequence - other.sequence)
    .at(-1);
  return last === undefined
    ? { seq: 1, prev: beginning }
    : { seq: last.sequence + 1, prev: last.manifestSha256 };
}

/**
 * Seals records for a compared receiver and enters the bundle into the send log; the log and the file belong to one
 * number of the stream.
 *
 * @throws where the writer refuses what this programme itself put together.
 */
async function send(
  desk: Desk,
  context: CallContext,
  { receiver, contents }: { readonly receiver: BundleReceiver; readonly contents: Contents },
): Promise<SentFile> {
  const reading = desk.reading();
  const { database, station } = reading;
  const epoch = present(readMeta(database, "epoch"), "a station has its epoch since it was set up");
  const head = journalHead(database);
  const { answersId = null, ...bundle } = contents;
  const written = await writeBundle(
    {
      ...bundle,
      ...nextInStream(reading, receiver.station, epoch),
      bundleId: desk.ports.newId(),
      station: station.code(),
      stationName: station.office().name,
      epoch,
      createdAt: desk.ports.clock.now(),
      app: desk.ports.version,
      audit: { seq: head.sequence, head: head.hash },
    },
    { own: ownIdentity(database), receivers: [receiver] },
  );
  if (!written.ok) {
    throw new Error(`A bundle of this programme's own making was refused: ${written.refusal.code}`);
  }
  const { manifest, manifestSha256, fileSha256, fileName } = written.value;
  const logged = desk.write({ operation: "bundles.export", context }, ({ writing }) =>
    accept(
      addRecord(writing, sentBundle, {
        kind: contents.kind,
        to: receiver.station,
        sequence: manifest.seq,
        epoch,
        period: contents.period === undefined ? null : `${contents.period.from}..${contents.period.to}`,
        manifestSha256,
        fileSha256,
        fileName,
        manifest,
        answersId,
        sealed: Buffer.from(written.value.bytes).toString("base64"),
      }),
    ),
  );
  if (!logged.ok) {
    throw new Error("The send log takes every bundle");
  }
  return { id: logged.value, written: written.value };
}

type ExportRefusal = "receiverUnknown" | "receiverNotCompared" | "periodNotClosed" | "periodMalformed";

/** A closed period, totals only, sealed for an upper level. */
export async function sendReport(
  desk: Desk,
  context: CallContext,
  { to, period: key }: { readonly to: string; readonly period: string },
): Promise<Result<SentFile, ExportRefusal>> {
  const reading = desk.reading();
  const period = parsePeriod(key);
  if (!period.ok) {
    return refuse("periodMalformed", { period: key });
  }
  const receiver = receiverOf(reading.database, to);
  if (receiver === undefined) {
    const known = firstWhere(reading.database, trustedStation, { station: to });
    return refuse(known === undefined ? "receiverUnknown" : "receiverNotCompared", { station: to });
  }
  const closed = closedOf(reading, period.value.key);
  if (closed === undefined) {
    return refuse("periodNotClosed", { period: key });
  }
  const snapshot = z.record(z.string(), z.json()).parse(closed.snapshot);
  const record = reportRecord(
    { id: closed.id, own: reading.station.code(), closedAt: closed.createdAt },
    period.value,
    snapshot,
  );
  const { from, to: last } = period.value;
  const contents: Contents = { kind: "report", records: [record], period: { from, to: last } };
  return accept(await send(desk, context, { receiver, contents }));
}

/** The file of a bundle that was sent before, byte for byte. */
function sentBefore(row: RecordOf<typeof sentBundle>): SentFile {
  const { id, fileName, fileSha256, sealed, manifest } = row;
  const bytes = new Uint8Array(Buffer.from(sealed, "base64"));
  return { id, written: { bytes, fileName, fileSha256, manifest: manifestSchema.parse(manifest) } };
}

/** The receipt of a bundle that was taken in, sealed for its sender; asked for again, it is the same file. */
export async function sendReceipt(
  desk: Desk,
  context: CallContext,
  id: string,
): Promise<Result<SentFile, "recordUnknown" | "receiverUnknown">> {
  const { database, station } = desk.reading();
  const row = findRecord(database, receivedBundle, id);
  if (row === undefined) {
    return refuse("recordUnknown");
  }
  const made = firstWhere(database, sentBundle, { answersId: id });
  if (made !== undefined) {
    return accept(sentBefore(made));
  }
  const receiver = receiverOf(database, row.station);
  if (receiver === undefined) {
    return refuse("receiverUnknown", { station: row.station });
  }
  const manifest = manifestSchema.parse(row.manifest);
  const record = receiptRecord(
    { manifest, manifestSha256: row.manifestSha256 },
    {
      id: desk.ports.newId(),
      receiver: station.code(),
      result: "nhan",
      code: "",
      rows: manifest.files[0].rows,
      at: desk.ports.clock.now(),
    },
  );
  return accept(
    await send(desk, context, { receiver, contents: { kind: "receipt", records: [record], answersId: id } }),
  );
}
