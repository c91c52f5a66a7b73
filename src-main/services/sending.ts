import { present } from "#shared/base/assert.ts";
import { accept, refuse, type Result } from "#shared/base/result.ts";
import type { OperationName } from "#shared/contract/contract.ts";
import { parsePeriod } from "#shared/domain/reporting-period.ts";
import { z } from "zod";
import type { ReadableDatabase } from "../database/database.ts";
import { journalHead } from "../database/journal.ts";
import { findKeptFile, keepFile, keptBeside } from "../database/kept-files.ts";
import { firstWhere, recordsWhere } from "../database/reading.ts";
import { sentBundle, trustedStation } from "../database/schema/exchange.ts";
import { readMeta } from "../database/settings.ts";
import { addRecord, type RecordOf, type Writing } from "../database/writing.ts";
import { receiptRecord } from "../sealing/receipt.ts";
import {
  writeBundle,
  type BundleReceiver,
  type BundleRequest,
  type WrittenBundle,
} from "../sealing/write-bundle.ts";
import { noPrevious } from "#shared/bundle/limits.ts";
import { manifestSchema, type BundleKind } from "#shared/bundle/manifest.ts";
import { lastContinued, standsForItself } from "#shared/bundle/stream-order.ts";
import { reportPaper } from "./facts/earlier-reports.ts";
import { reportRecord } from "./report-record.ts";
import { closedOf } from "./report-source.ts";
import { receiversOf, stationNameOf } from "./station-keys.ts";
import { travellingTables } from "../database/travelling-tables.ts";
import { carriedLines, withCarriedFields } from "./exchange/carried-content.ts";
import { sealingIdentity } from "./exchange/sealing-identity.ts";
import { recordLinesSince } from "./exchange/outgoing-records.ts";
import { policyFor, transferItems } from "./exchange/policies.ts";
import { receivedRow, undecided } from "./exchange/received-log.ts";
import { sealedCopy } from "./offices/sealed-copy.ts";
import type { CallContext } from "./ports.ts";
import type { Desk, Reading, UseCase } from "./use-case.ts";

/** A bundle that was written and entered into the send log. */
export interface SentFile {
  readonly id: string;
  readonly written: Pick<WrittenBundle, "bytes" | "fileName" | "fileSha256" | "manifest">;
}

/** The keys a bundle is sealed to: those of one station, at least one. */
export type Receivers = readonly [BundleReceiver, ...BundleReceiver[]];

/** Why nothing can be sealed: too large, or keys of two strengths that must not be mixed. */
export type SealingRefusal = "G02" | "recipientsMixed";

/** What goes into a bundle besides its place in the stream. */
interface Contents extends Pick<
  BundleRequest,
  "kind" | "records" | "period" | "base" | "tables" | "ext" | "attachments" | "unknownRecords"
> {
  /** The received bundle that a receipt answers, and what it says. */
  readonly answersId?: string;
  readonly answerOutcome?: string;
}

/** Number and predecessors of the next bundle of the stream to a station. */
function nextInStream(
  { database }: Reading,
  to: string,
  { epoch, kind }: { readonly epoch: string; readonly kind: BundleKind },
): Pick<BundleRequest, "seq" | "prev" | "after"> {
  const sent = recordsWhere(database, sentBundle, { to, epoch })
    .map((row) => ({ kind: row.kind, seq: row.sequence, sha256: row.manifestSha256 }))
    .toSorted((one, other) => one.seq - other.seq);
  const last = sent.at(-1) ?? { seq: 0, sha256: noPrevious };
  const { seq, sha256 } = lastContinued(sent) ?? { seq: 0, sha256: noPrevious };
  const place = { seq: last.seq + 1, prev: last.sha256 };
  return standsForItself(kind) ? place : { ...place, after: { seq, sha256 } };
}

/** What is sealed for whom, under which operation, and what becomes true here with it, in the same transaction. */
export interface Sending<Code extends string> {
  readonly receivers: Receivers;
  readonly contents: Contents;
  readonly operation?: OperationName;
  readonly reason?: string;
  /** Given the id in the send log; a refusal and the bundle was never made. */
  readonly beside?: (useCase: UseCase, sentId: string) => Result<object, Code>;
}

/**
 * Seals records for a compared receiver and enters the bundle into the send log; the log and the file belong to one
 * number of the stream.
 *
 * @throws where the writer refuses what this programme itself put together; only its size is not the programme's doing.
 */
export async function send<Code extends string = never>(
  desk: Desk,
  context: CallContext,
  { receivers, contents, operation = "bundles.export", reason, beside }: Sending<Code>,
): Promise<Result<SentFile, Code | SealingRefusal>> {
  const reading = desk.reading();
  const { database, station } = reading;
  const own = await sealingIdentity(database, receivers);
  if (!own.ok) {
    return own;
  }
  const epoch = present(readMeta(database, "epoch"), "a station has its epoch since it was set up");
  const head = journalHead(database);
  const { answersId = null, answerOutcome = null, ...bundle } = contents;
  const written = await writeBundle(
    {
      ...bundle,
      ...nextInStream(reading, receivers[0].station, { epoch, kind: contents.kind }),
      bundleId: desk.ports.newId(),
      station: station.code(),
      stationName: station.office().name,
      epoch,
      createdAt: desk.ports.clock.now(),
      app: desk.ports.version,
      audit: { seq: head.sequence, head: head.hash },
    },
    { own: own.value, receivers },
    context.job,
  );
  // The last moment to stop: nothing is entered yet, and its number is still free.
  context.job.signal.throwIfAborted();
  if (!written.ok && written.refusal.code === "G02") {
    return refuse("G02", written.refusal.params);
  }
  if (!written.ok) {
    throw new Error(`A bundle of this programme's own making was refused: ${written.refusal.code}`);
  }
  const options = { operation, context, ...(reason === undefined ? {} : { reason }) };
  return desk.write(options, (useCase): Result<SentFile, Code> => {
    const id = logSent(useCase.writing, written.value, { answersId, answerOutcome });
    const done = beside?.(useCase, id);
    return done?.ok === false ? done : accept({ id, written: written.value });
  });
}

function logSent(
  writing: Writing,
  { manifest, manifestSha256, fileSha256, fileName, bytes }: WrittenBundle,
  answer: { readonly answersId: string | null; readonly answerOutcome: string | null },
): string {
  const { kind, to, seq: sequence, epoch, period } = manifest;
  const id = addRecord(writing, sentBundle, {
    kind,
    to: present(to[0], "a bundle has a receiver"),
    sequence,
    epoch,
    period: period === undefined ? null : `${period.from}..${period.to}`,
    manifestSha256,
    fileSha256,
    fileName,
    manifest,
    ...answer,
    sealed: keptBeside,
  });
  keepFile(writing.database, id, bytes);
  return id;
}

export type ReceiverRefusal = "receiverUnknown" | "receiverNotCompared";
type ExportRefusal =
  | ReceiverRefusal
  | "periodNotClosed"
  | "periodMalformed"
  | "periodMissing"
  | "recordsNotAllowed"
  | SealingRefusal;

/** The keys a bundle goes to, or why there are none. */
export function comparedReceivers(
  { database, today }: Reading,
  to: string,
): Result<Receivers, ReceiverRefusal> {
  const [first, ...others] = receiversOf(database, to, today);
  if (first !== undefined) {
    return accept([first, ...others]);
  }
  const known = firstWhere(database, trustedStation, { station: to });
  return refuse(known === undefined ? "receiverUnknown" : "receiverNotCompared", { station: to });
}

type PeriodPart = Required<Pick<Contents, "period">> & { readonly record: object };

/** A closed period as the record of a bundle: totals only. */
function closedPeriod(
  reading: Reading,
  key: string,
): Result<PeriodPart, "periodNotClosed" | "periodMalformed"> {
  const period = parsePeriod(key);
  if (!period.ok) {
    return refuse("periodMalformed", { period: key });
  }
  const closed = closedOf(reading, period.value.key);
  if (closed === undefined) {
    return refuse("periodNotClosed", { period: key });
  }
  const record = reportRecord(
    {
      id: closed.id,
      own: reading.station.code(),
      closedAt: closed.createdAt,
      paper: reportPaper(reading, period.value.key),
    },
    period.value,
    z.record(z.string(), z.json()).parse(closed.snapshot),
  );
  return accept({ record, period: { from: period.value.from, to: period.value.to } });
}

/** The journal's number up to which a receiver is known to have everything: the last bundle it acknowledged. */
function acknowledgedRevision({ database }: Reading, to: string): number {
  return recordsWhere(database, sentBundle, { to }).reduce((highest, row) => {
    const { base } = manifestSchema.parse(row.manifest);
    const isTaken = row.receiptResult === "nhan" || row.receiptResult === "nhan_mot_phan";
    return isTaken && base !== undefined ? Math.max(highest, base.toRev) : highest;
  }, 0);
}

interface ExportCall {
  readonly to: string;
  readonly kind: "report" | "delta" | "full";
  readonly period: string | null;
}

/** What goes into a bundle of records: everything, or what changed since the last one that was acknowledged. */
function recordContents(
  reading: Reading,
  { to, kind }: ExportCall,
): Pick<Contents, "base" | "tables"> & {
  readonly lines: readonly object[];
  readonly unknownRecords: readonly string[];
} {
  const { database, station } = reading;
  const fromRev = kind === "full" ? 0 : acknowledgedRevision(reading, to);
  const lines = withCarriedFields(database, recordLinesSince(database, station.code(), fromRev));
  const unknownRecords = carriedLines(database, station.code(), { since: fromRev });
  return {
    lines,
    unknownRecords,
    tables: travellingTables,
    base: { fromRev, toRev: journalHead(database).sequence },
  };
}

/** What the call asks for, or why it may not have it. */
function contentsOf(reading: Reading, call: ExportCall): Result<Contents, ExportRefusal> {
  const part = call.period === null ? undefined : closedPeriod(reading, call.period);
  if (part?.ok === false) {
    return part;
  }
  const policy = policyFor(reading.database, call.to);
  const ext = transferItems(policy, stationNameOf(reading.database, call.to));
  if (call.kind === "report") {
    return part === undefined
      ? refuse("periodMissing")
      : accept({ kind: "report", records: [part.value.record], period: part.value.period, ext });
  }
  if (policy?.level !== "RECORDS") {
    return refuse("recordsNotAllowed", { station: call.to });
  }
  if (call.kind === "delta" && part === undefined) {
    return refuse("periodMissing");
  }
  const { lines, ...rest } = recordContents(reading, call);
  return accept({
    ...rest,
    kind: call.kind,
    records: part === undefined ? lines : [part.value.record, ...lines],
    ext,
    ...(part === undefined ? {} : { period: part.value.period }),
  });
}

/** The sealed copy of everything, where a receiver keeps one for this station; only its own recovery sheet opens it. */
async function safetyCopyFor(desk: Desk, to: string): Promise<readonly Uint8Array[]> {
  const { database } = desk.reading();
  if (policyFor(database, to)?.safetyCopy !== true) {
    return [];
  }
  return (await sealedCopy(desk)) ?? [];
}

/** A closed period and, where the receiver may have them, records; sealed for one receiver. */
export async function sendBundle(
  desk: Desk,
  context: CallContext,
  call: ExportCall,
): Promise<Result<SentFile, ExportRefusal>> {
  const reading = desk.reading();
  const receivers = comparedReceivers(reading, call.to);
  if (!receivers.ok) {
    return receivers;
  }
  context.job.report("gathering", 0);
  await new Promise(setImmediate);
  const contents = contentsOf(reading, call);
  if (!contents.ok) {
    return contents;
  }
  const attachments = await safetyCopyFor(desk, call.to);
  return await send(desk, context, {
    receivers: receivers.value,
    contents: { ...contents.value, attachments },
  });
}

/** The file of a bundle that was sent before, byte for byte. */
function sentBefore(database: ReadableDatabase, row: RecordOf<typeof sentBundle>): SentFile {
  const { id, fileName, fileSha256, sealed, manifest } = row;
  const bytes = present(findKeptFile(database, id, sealed), "the file of a receipt is kept");
  return { id, written: { bytes, fileName, fileSha256, manifest: manifestSchema.parse(manifest) } };
}

/** The receipt of a bundle, sealed for its sender: what was decided about it last. Asked for again, it is the same file. */
export async function sendReceipt(
  desk: Desk,
  context: CallContext,
  id: string,
): Promise<Result<SentFile, "recordUnknown" | "receiverUnknown" | "transferUndecided" | SealingRefusal>> {
  const { database, station } = desk.reading();
  const row = receivedRow(database, id);
  if (row === undefined) {
    return refuse("recordUnknown");
  }
  if (row.outcome === undecided) {
    return refuse("transferUndecided");
  }
  const answerOutcome = JSON.stringify([row.outcome, row.outcomeReason, row.dueOn]);
  const made = firstWhere(database, sentBundle, { answersId: id, answerOutcome });
  if (made !== undefined) {
    return accept(sentBefore(database, made));
  }
  const receivers = comparedReceivers(desk.reading(), row.station);
  if (!receivers.ok) {
    return refuse("receiverUnknown", { station: row.station });
  }
  const manifest = manifestSchema.parse(row.manifest);
  const record = receiptRecord(
    { manifest, manifestSha256: row.manifestSha256 },
    {
      id: desk.ports.newId(),
      receiver: station.code(),
      result: row.outcome,
      code: "",
      rows: manifest.files[0].rows,
      at: desk.ports.clock.now(),
      reason: row.outcomeReason,
      dueOn: row.dueOn,
    },
  );
  const contents: Contents = { kind: "receipt", records: [record], answersId: id, answerOutcome };
  // What it answers is done: the job it was done by can no longer be stopped, and says so until its receipt is made.
  const job = { signal: new AbortController().signal, report: () => undefined };
  return await send(desk, { ...context, job }, { receivers: receivers.value, contents });
}

/** The upper level's list of cards and revocations, sealed for one station of it. */
export async function sendRoster(
  desk: Desk,
  context: CallContext,
  to: string,
): Promise<Result<SentFile, ReceiverRefusal | SealingRefusal>> {
  const reading = desk.reading();
  const receivers = comparedReceivers(reading, to);
  if (!receivers.ok) {
    return receivers;
  }
  const own = reading.station.code();
  const records = recordsWhere(reading.database, trustedStation)
    .filter(({ station, state }) => station !== to && (state === "COMPARED" || state === "REVOKED"))
    .map((row) => ({
      t: "the_khoa",
      id: row.id,
      rev: row.rowVersion,
      own,
      the: JSON.stringify(row.card),
      trang_thai: row.state,
      ngay: row.endedOn ?? row.comparedOn,
      ly_do: row.endReason,
    }));
  return await send(desk, context, { receivers: receivers.value, contents: { kind: "roster", records } });
}
