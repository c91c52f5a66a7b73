import { Encrypter } from "age-encryption";
import { accept, refuse, type Result } from "#shared/base/result.ts";
import { canonicalText } from "#shared/bundle/canonical-json.ts";
import { formatVersion, limits, partNames, recordSchema } from "#shared/bundle/limits.ts";
import {
  attachmentName,
  parseManifest,
  sizeRefusal,
  type BundleKind,
  type Manifest,
} from "#shared/bundle/manifest.ts";
import type { BundleRefusal } from "#shared/bundle/refusals.ts";
import type { TablePattern } from "#shared/bundle/table-patterns.ts";
import { joinBytes, utf8Bytes } from "./bytes.ts";
import { sha256 } from "./digest.ts";
import { unwatched, type Watch } from "./long-work.ts";
import { packRecords, type PackedRecords } from "./record-packing.ts";
import { signatureText } from "./signature-file.ts";
import type { StationIdentity } from "./station-identity.ts";
import { paddingOf, tarEnd, tarHeader } from "./strict-tar.ts";

/** Someone a bundle is for: station code, id of their signing key, and their age recipient. */
export interface BundleReceiver {
  readonly station: string;
  readonly keyId: string;
  readonly recipient: string;
}

/**
 * What goes into a bundle. `records` are JSON objects that keep the rules of `records.ts`; `seq` and `prev` continue the
 * stream to the first receiver (`prev` = SHA-256 of its last manifest, 64 zeros for number 1); `after` = the one that must be
 * there before this one; `createdAt` is an ISO instant
 * with offset; `audit` the head of the journal; ids are made by the caller.
 */
export interface BundleRequest {
  readonly kind: BundleKind;
  readonly bundleId: string;
  readonly station: string;
  readonly stationName: string;
  readonly epoch: string;
  readonly seq: number;
  readonly prev: string;
  readonly after?: Manifest["after"];
  readonly createdAt: string;
  readonly app: string;
  readonly audit: Manifest["audit"];
  readonly records: readonly object[];
  /** The tables whose records are among `records`. */
  readonly tables?: readonly TablePattern[];
  /** Lines of types this version does not know, passed on exactly as they came. */
  readonly unknownRecords?: readonly string[];
  readonly attachments?: readonly Uint8Array[];
  readonly period?: { readonly from: string; readonly to: string };
  readonly base?: { readonly fromRev: number; readonly toRev: number };
  readonly totals?: Manifest["totals"];
  readonly acks?: Manifest["acks"];
  /** What readers of this version keep but do not read, such as the seven items of a data transfer. */
  readonly ext?: Manifest["ext"];
}

/** Who seals a bundle and to whom; the sender is always a recipient too, to reopen what it sent. */
export interface BundleSealing {
  readonly own: StationIdentity;
  readonly receivers: readonly BundleReceiver[];
}

/** A finished bundle: its bytes, the manifest to keep, hashes as hex, and a file name without personal data. */
export interface WrittenBundle {
  readonly bytes: Uint8Array;
  readonly manifest: Manifest;
  readonly manifestText: string;
  readonly manifestSha256: string;
  readonly fileSha256: string;
  readonly fileName: string;
}

/** `noReceiver`: nobody to send to; `recipientsMixed`: some keys are post-quantum and some are not; else a rule of the format. */
export type WriteRefusal = BundleRefusal | "noReceiver" | "recipientsMixed";

const pieceBytes = 1024 * 1024;

interface Part {
  readonly name: string;
  readonly bytes: Uint8Array;
}

function tar(parts: readonly Part[]): Uint8Array {
  const blocks = parts.flatMap(({ name, bytes }) => [
    tarHeader(name, bytes.length),
    bytes,
    new Uint8Array(paddingOf(bytes.length)),
  ]);
  return joinBytes([...blocks, tarEnd]);
}

interface Contents {
  readonly records: PackedRecords;
  readonly attachments: readonly Part[];
}

function listed(part: Part): { name: string; bytes: number; sha256: string } {
  return { name: part.name, bytes: part.bytes.length, sha256: sha256(part.bytes) };
}

function manifestText(
  request: BundleRequest,
  contents: Contents,
  receivers: readonly BundleReceiver[],
): string {
  const { bytes, rawBytes, rows, counts } = contents.records;
  const manifest = {
    format: "gdl",
    version: formatVersion,
    minReader: formatVersion,
    kind: request.kind,
    bundleId: request.bundleId,
    station: request.station,
    stationName: request.stationName.normalize("NFC"),
    to: [...new Set(receivers.map((receiver) => receiver.station))],
    toKeys: receivers.map((receiver) => receiver.keyId),
    epoch: request.epoch,
    seq: request.seq,
    prev: request.prev,
    after: request.after,
    createdAt: request.createdAt,
    app: request.app,
    schema: recordSchema,
    period: request.period,
    base: request.base,
    files: [
      { ...listed({ name: partNames.records, bytes }), rawBytes, rows },
      ...contents.attachments.map(listed),
    ],
    counts,
    totals: request.totals ?? {},
    audit: request.audit,
    acks: request.acks ?? [],
    ext: request.ext ?? {},
  };
  return canonicalText(manifest);
}

async function packContents(
  { kind, station, tables = [], records, unknownRecords = [], attachments = [] }: BundleRequest,
  watch: Watch,
): Promise<Result<Contents, BundleRefusal>> {
  const packed = await packRecords({ rules: { kind, station, tables }, records, unknownRecords }, watch);
  if (!packed.ok) {
    return packed;
  }
  return accept({
    records: packed.value,
    attachments: attachments.map((bytes) => ({ name: attachmentName(sha256(bytes)), bytes })),
  });
}

function strengthRefusal(recipients: readonly string[]): "noReceiver" | "recipientsMixed" | undefined {
  const strong = recipients.filter((recipient) => recipient.startsWith("age1pq1")).length;
  if (recipients.length < 2) {
    return "noReceiver";
  }
  return strong > 0 && strong < recipients.length ? "recipientsMixed" : undefined;
}

/** Hands bytes out in pieces, and lets whatever else waits have its turn between them. */
function inPieces(plain: Uint8Array, { signal, report }: Watch): ReadableStream<Uint8Array> {
  let offset = 0;
  return new ReadableStream<Uint8Array>({
    pull: async (controller) => {
      if (offset >= plain.length) {
        controller.close();
        return;
      }
      await new Promise(setImmediate);
      signal.throwIfAborted();
      controller.enqueue(plain.subarray(offset, offset + pieceBytes));
      offset = Math.min(offset + pieceBytes, plain.length);
      report("sealing", offset, plain.length);
    },
  });
}

async function seal(plain: Uint8Array, recipients: readonly string[], watch: Watch): Promise<Uint8Array> {
  const encrypter = new Encrypter();
  for (const recipient of recipients) {
    encrypter.addRecipient(recipient);
  }
  const sealed: Uint8Array[] = [];
  for await (const piece of await encrypter.encrypt(inPieces(plain, watch))) {
    sealed.push(piece);
  }
  return joinBytes(sealed);
}

function fileNameOf(manifest: Manifest): string {
  const month = (manifest.period?.from ?? manifest.createdAt).slice(0, 7);
  // With its receiver: an upper level answers many, each with its number 1, and carries the answers on one stick.
  return `${manifest.station}_${manifest.to[0] ?? ""}_${month}_so${String(manifest.seq)}.gdl`;
}

/**
 * Writes a bundle of format version 1. It refuses what the reader on the other side would refuse (codes G…, with the line of
 * the offending record), more than 100 MB (G02) or 16 recipients (G09), and recipients of different strength. Throws the
 * signal's reason when `watch` stops it.
 */
export async function writeBundle(
  request: BundleRequest,
  sealing: BundleSealing,
  watch: Watch = unwatched,
): Promise<Result<WrittenBundle, WriteRefusal>> {
  const recipients = [
    ...new Set([...sealing.receivers.map(({ recipient }) => recipient), sealing.own.recipient]),
  ];
  const strength = strengthRefusal(recipients);
  if (strength !== undefined) {
    return refuse(strength);
  }
  if (recipients.length > limits.recipients) {
    return refuse("G09");
  }
  const contents = await packContents(request, watch);
  if (!contents.ok) {
    return contents;
  }
  const text = manifestText(request, contents.value, sealing.receivers);
  const manifest = parseManifest(text);
  if (!manifest.ok) {
    return manifest;
  }
  const tooLarge = sizeRefusal(manifest.value);
  if (tooLarge !== undefined) {
    return refuse(tooLarge);
  }
  const plain = tar([
    { name: partNames.manifest, bytes: utf8Bytes(text) },
    { name: partNames.signature, bytes: utf8Bytes(signatureText(text, sealing.own)) },
    { name: partNames.records, bytes: contents.value.records.bytes },
    ...contents.value.attachments,
  ]);
  if (plain.length > limits.writtenFileBytes) {
    return refuse("G02", { megabytes: limits.writtenFileBytes / 1024 / 1024 });
  }
  const bytes = await seal(plain, recipients, watch);
  return accept({
    bytes,
    manifest: manifest.value,
    manifestText: text,
    manifestSha256: sha256(text),
    fileSha256: sha256(bytes),
    fileName: fileNameOf(manifest.value),
  });
}
