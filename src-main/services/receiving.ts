import { setTimeout as pause } from "node:timers/promises";
import { accept, refuse, type Result } from "#shared/base/result.ts";
import { manifestSchema } from "#shared/bundle/manifest.ts";
import type { OpenedBundle, ReaderContext } from "#shared/bundle/opening.ts";
import type { BundleRefusal } from "#shared/bundle/refusals.ts";
import type { OutputOf } from "#shared/contract/contract.ts";
import { waitingForDecision } from "#shared/documents/exchange-words.ts";
import { z } from "zod";
import type { ReadableDatabase } from "../database/database.ts";
import { freeMegabytes, isDiskFull } from "../database/disk-space.ts";
import { dropKeptFile, keepFile, keptBeside } from "../database/kept-files.ts";
import { firstWhere, recordsWhere } from "../database/reading.ts";
import {
  heldBundle,
  receivedBundle,
  receivedReport,
  safetyCopy,
  sentBundle,
} from "../database/schema/exchange.ts";
import { addRecord, changeRecord, voidRecord } from "../database/writing.ts";
import type { BundleReader } from "../sealing/bundle-reader.ts";
import { receiptsIn } from "../sealing/receipt.ts";
import { findingsOf, warningsOf, type Finding } from "./exchange/findings.ts";
import { oldPlacesOf } from "./exchange/old-places.ts";
import { forgetImport, noteImport } from "./exchange/import-note.ts";
import { danglingLineOf, planOf, type ImportPlan } from "./exchange/import-plan.ts";
import { takeRecords } from "./exchange/import-records.ts";
import { noteRoster } from "./exchange/roster.ts";
import { isOffer, noteTransfer, noteTransferAnswer } from "./transfers/transfer-notes.ts";
import { uncomparedCard } from "./exchange/uncompared-card.ts";
import { undecided } from "./exchange/received-log.ts";
import type { CallContext } from "./ports.ts";
import { readerContext } from "./station-keys.ts";
import type { Desk, UseCase } from "./use-case.ts";

type Preview = OutputOf<"bundles.inspect">;

/** What a person lets pass, and why. */
export interface Despite {
  readonly despite: readonly ("G44" | "G45" | "G61")[];
  readonly reason: string | null;
}

const mebibyte = 1024 * 1024;
/** Nothing stands against a bundle that anybody would have to let pass. */
export const nothing: Despite = { despite: [], reason: null };

/** Where a bundle is read from, and how. */
export interface OpeningParts {
  readonly desk: Desk;
  readonly reader: BundleReader;
}

/** From this size of a file, or so many lines, a step is long enough for the screen to say so before it begins. */
const longFileBytes = 8 * mebibyte;
const longRows = 20_000;
/** Longer than the screen's pause between two looks at a job. */
const noticeMilliseconds = 400;

/**
 * Says which step of taking a bundle in comes next; the last moment to stop it. Before a step of a large bundle, which answers
 * nothing until it is done, whoever waits has time to read that it begins.
 */
export async function nextStep(
  job: CallContext["job"],
  step: "comparing" | "writing",
  { fileBytes, manifest }: OpenedBundle,
): Promise<void> {
  job.report(step, 0);
  const isLong = fileBytes > longFileBytes || manifest.files[0].rows > longRows;
  await pause(isLong ? noticeMilliseconds : 0);
  job.signal.throwIfAborted();
}

/**
 * Opens bytes or a file in the reader's own thread, against this station's keys and streams. Throws the signal's reason when the
 * job is given up.
 */
export async function openSource(
  { desk, reader }: OpeningParts,
  source: string | Uint8Array,
  { job, ...how }: { readonly job: CallContext["job"] } & Pick<ReaderContext, "gapAccepted" | "vouchingCard">,
): Promise<Result<OpenedBundle, BundleRefusal>> {
  const context = { ...readerContext(desk.reading().station, desk.ports.clock.now()), ...how };
  const opened = await reader.read(source, context, job);
  job.signal.throwIfAborted();
  if (!opened.ok) {
    return opened;
  }
  const line = danglingLineOf(desk.reading().database, opened.value);
  return line === undefined ? opened : refuse("G41", { line });
}

/** Opens what lies behind a ticket. */
export async function openTicket(
  parts: OpeningParts,
  ticket: string,
  { job, gapAccepted = false }: { readonly job: CallContext["job"]; readonly gapAccepted?: boolean },
): Promise<Result<OpenedBundle, BundleRefusal | "ticketUnknown">> {
  const file = parts.desk.ports.files.find(ticket);
  if (file === undefined) {
    return refuse("ticketUnknown");
  }
  const source = "bytes" in file.content ? file.content.bytes : file.content.path;
  return await openSource(parts, source, { job, gapAccepted });
}

function reportIn({ records }: OpenedBundle): OpenedBundle["records"][number] | undefined {
  return records.find(({ t }) => t === "bao_cao");
}

function groupsOf(opened: OpenedBundle, plan: ImportPlan): Preview["groups"] {
  const groups = {
    NEW: 0,
    CHANGED: 0,
    MERGED: 0,
    CONFLICT: 0,
    VOIDED: 0,
    SAME: 0,
    OLDER: 0,
    SAME_PERSON: plan.samePersons.length,
    UNKNOWN: opened.unknownRecords.length,
  };
  for (const { standing } of plan.rows) {
    groups[standing.kind] += 1;
  }
  return groups;
}

/** What a bundle says of itself and what taking it in would do, before anything is written. */
export function previewOf(database: ReadableDatabase, opened: OpenedBundle): Preview {
  const { manifest, fileSha256 } = opened;
  const report = reportIn(opened);
  const plan = planOf(database, opened);
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
    warnings: [...warningsOf(opened, plan)],
    report: report === undefined ? null : z.json().parse(report),
    groups: groupsOf(opened, plan),
    findings: [...findingsOf(database, opened, plan)],
    oldPlaces: oldPlacesOf(database, opened, plan),
    attachments: opened.attachments.length,
  };
}

/** Whatever the receipts say of bundles sent to their own station goes into the send log. */
function noteReceipts(useCase: UseCase, opened: OpenedBundle): void {
  const { database, writing } = useCase;
  for (const receipt of receiptsIn(opened)) {
    const { manifestSha256 } = receipt;
    const sent = firstWhere(database, sentBundle, { manifestSha256, to: opened.manifest.station });
    // An older receipt that comes later says nothing new.
    if (sent !== undefined && (sent.receiptAt === null || sent.receiptAt <= receipt.at)) {
      const { result, code, at, ly_do: reason = null, han_gui_lai: dueOn = null } = receipt;
      changeRecord(writing, sentBundle, {
        id: sent.id,
        receiptResult: result,
        receiptCode: code,
        receiptAt: at,
        receiptReason: reason,
        receiptDueOn: dueOn,
      });
      // Who has a safety copy needs it no more from here; other bundles are small and can be saved again.
      if (result === "nhan" && manifestSchema.parse(sent.manifest).files.length > 1) {
        dropKeptFile(database, sent.id);
      }
      noteTransferAnswer(useCase, sent.id, receipt);
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

/** An import may be taken back: the copy before the newest is still needed then, none before that. */
const copiesKept = 2;

/** Lets the bytes of copies go that newer ones of the same station have replaced. */
function dropOldCopies({ database }: UseCase, station: string): void {
  const pieces = recordsWhere(database, safetyCopy, { station });
  const bundles = [...new Set(pieces.map(({ receivedBundleId }) => receivedBundleId))].slice(-copiesKept);
  for (const { id } of pieces.filter(({ receivedBundleId }) => !bundles.includes(receivedBundleId))) {
    dropKeptFile(database, id);
  }
}

/** Attachments of records bundles are another station's sealed copy: kept as they are, readable by nobody here. */
function keepCopies(useCase: UseCase, opened: OpenedBundle, receivedBundleId: string): void {
  const { station } = opened.manifest;
  for (const [at, { sha256, bytes }] of opened.attachments.entries()) {
    const piece = { receivedBundleId, station, part: at + 1, sha256, bytes: keptBeside };
    keepFile(useCase.database, addRecord(useCase.writing, safetyCopy, piece), bytes);
  }
  if (opened.attachments.length > 0) {
    dropOldCopies(useCase, station);
  }
}

/** What stands against taking a bundle in until a person says so and why. */
function unanswered(
  findings: readonly Finding[],
  { despite, reason }: Despite,
): Result<object, BundleRefusal | "reasonMissing"> {
  const asked = findings.find(({ code, asks }) => asks && !despite.some((one) => one === code));
  if (asked !== undefined) {
    return refuse(asked.code, asked.params);
  }
  return despite.length > 0 && reason === null ? refuse("reasonMissing") : accept({});
}

/** A held bundle that was taken in is held no longer. */
function release({ database, writing }: UseCase, fileSha256: string): void {
  for (const { id } of recordsWhere(database, heldBundle, { fileSha256 })) {
    voidRecord(writing, heldBundle, id);
  }
}

/** A bundle that was taken in: its entry, and what its receipt says. */
interface TakenIn {
  readonly id: string;
  readonly outcome: string;
}

/** What the receipt will say; of a transfer nothing before a person has decided on it. */
function outcomeOf(opened: OpenedBundle, waiting: number): string {
  if (isOffer(opened)) {
    return undecided;
  }
  return waiting > 0 ? "nhan_mot_phan" : "nhan";
}

/** Enters an opened bundle, inside the caller's transaction. */
export function takeInto(
  useCase: UseCase,
  opened: OpenedBundle,
  despite: Despite,
): Result<TakenIn, BundleRefusal | "reasonMissing"> {
  const { database, writing } = useCase;
  const { manifest, manifestSha256, fileSha256 } = opened;
  // Between reading and writing another import may have taken the same number.
  if (firstWhere(database, receivedBundle, { manifestSha256 }) !== undefined) {
    return refuse("G60", { sequence: manifest.seq, station: manifest.stationName, at: writing.at });
  }
  const plan = planOf(database, opened);
  const answered = unanswered(findingsOf(database, opened, plan), despite);
  if (!answered.ok) {
    return answered;
  }
  const compared = uncomparedCard(database, opened);
  if (!compared.ok) {
    return compared;
  }
  const waiting = plan.rows.filter(({ standing }) => standing.kind === "CONFLICT").length;
  const outcome = outcomeOf(opened, waiting);
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
    outcome,
    outcomeReason: waiting > 0 ? waitingForDecision(waiting) : null,
    dueOn: null,
    forced: despite.despite.length > 0 ? despite.despite.join(" ") : null,
    forcedReason: despite.reason,
  });
  noteReceipts(useCase, opened);
  noteReports(useCase, opened, id);
  keepCopies(useCase, opened, id);
  noteRoster(useCase, opened);
  noteTransfer(useCase, opened, id);
  takeRecords(writing, id, { opened, plan });
  release(useCase, fileSha256);
  return accept({ id, outcome });
}

/**
 * Takes an opened bundle in, whole or not at all; answers its entry and what its receipt says. G70: the disk filled up on the
 * way; nothing of the bundle is there then.
 */
export function takeIn(
  desk: Desk,
  context: CallContext,
  { opened, despite = nothing }: { readonly opened: OpenedBundle; readonly despite?: Despite },
): Result<TakenIn, BundleRefusal | "reasonMissing"> {
  const { reason } = despite;
  const { dataDirectory, clock } = desk.ports;
  noteImport(dataDirectory, opened, clock.now());
  try {
    return desk.write(
      { operation: "bundles.import", context, ...(reason === null ? {} : { reason }) },
      (useCase) => takeInto(useCase, opened, despite),
    );
  } catch (error) {
    if (!isDiskFull(error)) {
      throw error;
    }
    const { files } = opened.manifest;
    const bytes = files.reduce((sum, file) => sum + file.bytes, files[0].rawBytes);
    const a = Math.ceil(bytes / mebibyte);
    return refuse("G70", { a, b: freeMegabytes(desk.reading().database) });
  } finally {
    forgetImport(dataDirectory);
  }
}
