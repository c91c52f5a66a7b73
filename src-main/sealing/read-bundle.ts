import { addDays } from "#shared/base/calendar-date.ts";
import { accept, refuse, type Refusal, type Result } from "#shared/base/result.ts";
import { attachmentRefusal } from "#shared/bundle/attachment-checks.ts";
import { formatVersion, limits, partNames, recordSchema } from "#shared/bundle/limits.ts";
import { parseManifest, sizeRefusal, type Manifest } from "#shared/bundle/manifest.ts";
import type { Attachment, OpenedBundle, ReaderContext, TrustedKey } from "#shared/bundle/opening.ts";
import { createRecordChecker, type CheckedRecords } from "#shared/bundle/record-checker.ts";
import type { BundleRefusal } from "#shared/bundle/refusals.ts";
import { orderRefusal } from "#shared/bundle/stream-order.ts";
import { openSealed, type PlainReader } from "./age-payload.ts";
import { readAgeHeader, sealedBytes } from "./age-header.ts";
import { strictText } from "./bytes.ts";
import { sha256 } from "./digest.ts";
import { readGzipLines } from "./gzip-lines.ts";
import { unwatched, type Watch } from "./long-work.ts";
import { readSignature, verifySignature, type VerifiedSignature } from "./signature-file.ts";
import {
  paddingOf,
  readTarHeader,
  tarBlock,
  tarEnd,
  tarName,
  tarredSize,
  type ExpectedPart,
} from "./strict-tar.ts";
import { unwrappedZip } from "./zip-wrapping.ts";

const linesBetweenReports = 2000;

interface Opening {
  readonly context: ReaderContext;
  readonly watch: Watch;
}

function isAllZero(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte === 0);
}

/** Reads the next part of the archive, which must be the expected one, with zero padding. */
export async function readPart(
  plain: PlainReader,
  expected: ExpectedPart,
): Promise<Result<Uint8Array, BundleRefusal>> {
  const header = await plain.take(tarBlock);
  if (!header.ok) {
    return header;
  }
  const size = readTarHeader(header.value, expected);
  if (!size.ok) {
    return size;
  }
  const body = await plain.take(size.value);
  if (!body.ok) {
    return body;
  }
  const padding = await plain.take(paddingOf(size.value));
  if (!padding.ok) {
    return padding;
  }
  return isAllZero(padding.value) ? body : refuse("G20");
}

/** The archive's end: two zero blocks and nothing after them. A part seen before is G22, any other G20. */
async function readEnd(
  plain: PlainReader,
  seenNames: ReadonlySet<string>,
): Promise<Result<undefined, BundleRefusal>> {
  const end = await plain.take(tarEnd.length);
  if (!end.ok) {
    return end;
  }
  if (!isAllZero(end.value)) {
    return refuse(seenNames.has(tarName(end.value)) ? "G22" : "G20");
  }
  return plain.end();
}

/** Whether the station named inside is the one that signed, and the bundle is for the reader. */
function addressRefusal(
  manifest: Manifest,
  signer: TrustedKey,
  context: ReaderContext,
): Refusal<BundleRefusal> | undefined {
  if (manifest.station !== signer.station) {
    return refuse("G51", { station: signer.name }).refusal;
  }
  if (signer.state === "OWN") {
    return refuse("G53").refusal;
  }
  const isForUs = manifest.to.includes(context.ownStationCode);
  return isForUs ? undefined : refuse("G52", { other: manifest.to.join(", ") }).refusal;
}

/** Whether the date and the versions the manifest names can be dealt with. */
function timeRefusal(
  manifest: Manifest,
  signer: TrustedKey,
  context: ReaderContext,
): Refusal<BundleRefusal> | undefined {
  if (manifest.minReader > formatVersion) {
    return refuse("G50", { a: manifest.version, b: manifest.minReader }).refusal;
  }
  const { name, minReader } = manifest.schema;
  if (name !== recordSchema.name || minReader > recordSchema.version) {
    return refuse("G54", { a: minReader, b: recordSchema.version }).refusal;
  }
  const date = manifest.createdAt.slice(0, 10);
  if (Date.parse(manifest.createdAt) - Date.parse(context.now) > limits.futureMilliseconds) {
    return refuse("G55", { date }).refusal;
  }
  const ended = signer.state === "REPLACED" ? signer.endedOn : undefined;
  return ended !== undefined && date > addDays(ended, limits.replacedKeyDays)
    ? refuse("G27", { station: signer.name, date: ended }).refusal
    : undefined;
}

/** A receipt must be about a bundle that really went out. */
function receiptRefusal(records: CheckedRecords, context: ReaderContext): Refusal<BundleRefusal> | undefined {
  const isStray = records.records.some(
    (record) =>
      record.t === "bien_nhan" &&
      !context.sentBundles.some(
        (sent) =>
          sent.bundleId === record.bundleId &&
          sent.seq === record.seq &&
          sent.manifestSha256 === record.manifestSha256,
      ),
  );
  return isStray ? refuse("G29", { field: "bien_nhan" }).refusal : undefined;
}

interface TrustedManifest extends VerifiedSignature {
  /** With what is known of the signer's station. */
  readonly context: ReaderContext;
  readonly manifest: Manifest;
  readonly manifestText: string;
  readonly manifestSha256: string;
}

async function withKnownOf(context: ReaderContext, keyId: string): Promise<ReaderContext> {
  return context.knownOf === undefined ? context : { ...context, ...(await context.knownOf(keyId)) };
}

/** Reads manifest and signature and judges them completely, before one byte of the records is looked at. */
async function readManifest(
  plain: PlainReader,
  given: ReaderContext,
): Promise<Result<TrustedManifest, BundleRefusal>> {
  const bytes = await readPart(plain, { name: partNames.manifest, maxBytes: limits.manifestBytes });
  if (!bytes.ok) {
    return bytes;
  }
  const signatureFile = await readPart(plain, { name: partNames.signature, maxBytes: limits.signatureBytes });
  if (!signatureFile.ok) {
    return signatureFile;
  }
  const signature = readSignature(signatureFile.value);
  if (!signature.ok) {
    return signature;
  }
  const context = await withKnownOf(given, signature.value.key);
  const verified = verifySignature(bytes.value, signature.value, context.trustedKeys);
  if (!verified.ok) {
    return verified;
  }
  const manifestText = strictText(bytes.value);
  if (manifestText === undefined) {
    return refuse("G31", { line: 1 });
  }
  const parsed = parseManifest(manifestText);
  if (!parsed.ok) {
    return parsed;
  }
  const manifest = parsed.value;
  const manifestSha256 = sha256(bytes.value);
  const { signer } = verified.value;
  const refusal =
    addressRefusal(manifest, signer, context) ??
    timeRefusal(manifest, signer, context) ??
    orderRefusal(manifest, manifestSha256, context);
  if (refusal !== undefined) {
    return { ok: false, refusal };
  }
  const tooLarge = sizeRefusal(manifest);
  return tooLarge === undefined
    ? accept({ ...verified.value, context, manifest, manifestText, manifestSha256 })
    : refuse(tooLarge);
}

type ManifestFile = Manifest["files"][number];

/** Reads a part the manifest lists: G20 when its size differs, G13 when its hash does. */
async function readListedPart(
  plain: PlainReader,
  file: ManifestFile,
): Promise<Result<Uint8Array, BundleRefusal>> {
  const bytes = await readPart(plain, { name: file.name, maxBytes: limits.fileBytes });
  if (!bytes.ok) {
    return bytes;
  }
  if (bytes.value.length !== file.bytes) {
    return refuse("G20");
  }
  return sha256(bytes.value) === file.sha256 ? bytes : refuse("G13");
}

interface Payload {
  readonly records: Uint8Array;
  readonly attachments: readonly Attachment[];
}

async function readPayload(plain: PlainReader, manifest: Manifest): Promise<Result<Payload, BundleRefusal>> {
  const [recordsFile, ...attachmentFiles] = manifest.files;
  const records = await readListedPart(plain, recordsFile);
  if (!records.ok) {
    return records;
  }
  const attachments: Attachment[] = [];
  for (const file of attachmentFiles) {
    const bytes = await readListedPart(plain, file);
    if (!bytes.ok) {
      return bytes;
    }
    const unfit = attachmentRefusal(bytes.value);
    if (unfit !== undefined) {
      return refuse(unfit);
    }
    attachments.push({ sha256: file.sha256, bytes: bytes.value });
  }
  const names = [partNames.manifest, partNames.signature, ...manifest.files.map((file) => file.name)];
  const end = await readEnd(plain, new Set(names));
  return end.ok ? accept({ records: records.value, attachments }) : end;
}

/** All plain bytes a bundle with these parts has. */
function plainBytesOf(manifest: Manifest, manifestBytes: number, signatureBytes: number): number {
  const sizes = [manifestBytes, signatureBytes, ...manifest.files.map((file) => file.bytes)];
  return sizes.reduce((sum, size) => sum + tarredSize(size), tarEnd.length);
}

async function readRecords(
  member: Uint8Array,
  manifest: Manifest,
  { context, watch }: Opening,
): Promise<Result<CheckedRecords, BundleRefusal>> {
  const checker = createRecordChecker({
    kind: manifest.kind,
    station: manifest.station,
    tables: context.tables,
  });
  const { rows } = manifest.files[0];
  const refusal = await readGzipLines(member, manifest.files[0], (text, line) => {
    if (line % linesBetweenReports === 0) {
      watch.report("checking", line, rows);
    }
    return checker.add(text, line);
  });
  if (refusal !== undefined) {
    return { ok: false, refusal };
  }
  const checked = checker.checked();
  const stray = receiptRefusal(checked, context);
  return stray === undefined ? accept(checked) : { ok: false, refusal: stray };
}

type PlainBundle = Omit<OpenedBundle, "fileSha256" | "fileBytes">;

/** Reads the archive inside the sealing; apart, so that millions of bent archives can be tried without sealing each. */
export async function openArchive(
  plain: PlainReader,
  given: ReaderContext,
  watch: Watch = unwatched,
): Promise<Result<PlainBundle, BundleRefusal>> {
  const trusted = await readManifest(plain, given);
  if (!trusted.ok) {
    return trusted;
  }
  const { context, manifest, manifestText, manifestSha256, signer, text } = trusted.value;
  plain.expect(plainBytesOf(manifest, Buffer.byteLength(manifestText), text.length));
  const payload = await readPayload(plain, manifest);
  if (!payload.ok) {
    return payload;
  }
  const records = await readRecords(payload.value.records, manifest, { context, watch });
  if (!records.ok) {
    return records;
  }
  return accept({
    ...records.value,
    manifest,
    manifestText,
    manifestSha256,
    signatureText: text,
    signerKeyId: signer.keyId,
    attachments: payload.value.attachments,
  });
}

// In the text form of a letter, damage means that lines were lost or bent.
const damageCodes: ReadonlySet<BundleRefusal> = new Set(["G09", "G12", "G13"]);

async function openSealedBundle(
  sealed: Uint8Array,
  { context, watch }: Opening,
): Promise<Result<PlainBundle, BundleRefusal>> {
  const layout = readAgeHeader(sealed);
  if (!layout.ok) {
    return layout;
  }
  const plain = await openSealed(sealed, layout.value, { identities: context.ownIdentities, watch });
  return plain.ok ? openArchive(plain.value, context, watch) : plain;
}

/**
 * Opens the bytes of a `.gdl` file. Everything is verified before anything is believed, in this order: outer form, age header,
 * own identity, signature, trust, sender and recipient, versions, date, place in the stream, parts and their hashes, last
 * sealed chunk, attachments, records. A `.zip` with nothing but one bundle is unwrapped. Nothing is ever written to disk. Refuses with the first code that applies.
 */
export async function openBundle(
  given: Uint8Array,
  context: ReaderContext,
  watch: Watch = unwatched,
): Promise<Result<OpenedBundle, BundleRefusal>> {
  if (given.length === 0) {
    return refuse("G01");
  }
  if (given.length > limits.fileBytes) {
    return refuse("G02", { megabytes: limits.fileBytes / 1024 / 1024 });
  }
  const file = unwrappedZip(given) ?? given;
  const sealed = sealedBytes(file);
  if (!sealed.ok) {
    return sealed;
  }
  const opened = await openSealedBundle(sealed.value.bytes, { context, watch });
  if (!opened.ok) {
    return sealed.value.isText && damageCodes.has(opened.refusal.code) ? refuse("G07") : opened;
  }
  return accept({ ...opened.value, fileSha256: sha256(file), fileBytes: file.length });
}
