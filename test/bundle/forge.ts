import { createHash, createPrivateKey, type KeyObject, sign } from "node:crypto";
import { gzipSync } from "node:zlib";
import { Encrypter } from "age-encryption";
import type { StationIdentity } from "#main/sealing/station-identity.ts";
import { communeCode, epoch, idOf, noPrevious, provinceCode } from "./world.ts";

/**
 * A second, independent writer for the tests, every step of which can be bent. It shares no code with the programme's own writer:
 * manifest, tar, signature and gzip are put together here by the description of the format.
 */

export interface Part {
  readonly name: string;
  readonly bytes: Buffer;
  readonly type?: string;
  readonly sizeField?: string;
  readonly breakChecksum?: boolean;
}

export interface Forgery {
  readonly signer: StationIdentity;
  readonly recipients: readonly string[];
  readonly kind?: string;
  /** Lines without line feeds, or the raw bytes of the records. */
  readonly lines?: readonly (string | object)[];
  readonly raw?: Buffer;
  readonly gzip?: (raw: Buffer) => Buffer;
  readonly attachments?: readonly Buffer[];
  readonly manifest?: (manifest: Record<string, unknown>) => Record<string, unknown>;
  readonly records?: (file: Record<string, unknown>) => Record<string, unknown>;
  readonly manifestBytes?: (text: string) => Buffer;
  readonly signature?: (signature: Record<string, unknown>) => unknown;
  readonly signatureBytes?: Buffer;
  /** Changes to the manifest after it was signed. */
  readonly afterSigning?: (manifest: Buffer) => Buffer;
  readonly parts?: (parts: readonly Part[]) => readonly Part[];
  readonly archive?: (archive: Buffer) => Buffer;
}

export function sha256Of(bytes: Uint8Array | string): string {
  return createHash("sha256").update(bytes).digest("hex");
}

function tarPart(part: Part): Buffer {
  const header = Buffer.alloc(512);
  header.write(part.name, 0, "latin1");
  for (const [text, at] of [
    ["0000644", 100],
    ["0000000", 108],
    ["0000000", 116],
  ] as const) {
    header.write(text, at, "latin1");
  }
  header.write(part.sizeField ?? `${part.bytes.length.toString(8).padStart(11, "0")}\0`, 124, "latin1");
  header.write("00000000000\0", 136, "latin1");
  header.write("        ", 148, "latin1");
  header.write(part.type ?? "0", 156, "latin1");
  header.write("ustar", 257, "latin1");
  header.write("00", 263, "latin1");
  let sum = header.reduce((total, byte) => total + byte, 0);
  sum += part.breakChecksum === true ? 1 : 0;
  header.write(`${sum.toString(8).padStart(6, "0")}\0 `, 148, "latin1");
  return Buffer.concat([header, part.bytes, Buffer.alloc((512 - (part.bytes.length % 512)) % 512)]);
}

function tarOf(parts: readonly Part[]): Buffer {
  return Buffer.concat([...parts.map(tarPart), Buffer.alloc(1024)]);
}

const signingKeys = new WeakMap<StationIdentity, KeyObject>();

/** Read once for each signer: the fuzz tests sign tens of thousands of times. */
function signingKeyOf(signer: StationIdentity): KeyObject {
  const known = signingKeys.get(signer);
  if (known !== undefined) {
    return known;
  }
  const key = createPrivateKey({
    key: Buffer.from(signer.privateKey, "base64"),
    format: "der",
    type: "pkcs8",
  });
  signingKeys.set(signer, key);
  return key;
}

function signManifest(manifest: Buffer, signer: StationIdentity): Record<string, unknown> {
  const key = signingKeyOf(signer);
  const message = Buffer.concat([Buffer.from("gdl/1 manifest\n"), manifest]);
  return { alg: "ed25519", key: signer.keyId, sig: sign(null, message, key).toString("base64") };
}

export async function sealTo(plain: Uint8Array, recipients: readonly string[]): Promise<Buffer> {
  const encrypter = new Encrypter();
  for (const recipient of recipients) {
    encrypter.addRecipient(recipient);
  }
  return Buffer.from(await encrypter.encrypt(plain));
}

function rawOf(forgery: Forgery): Buffer {
  const lines = (forgery.lines ?? []).map((line) => (typeof line === "string" ? line : JSON.stringify(line)));
  return forgery.raw ?? Buffer.from(lines.map((line) => `${line}\n`).join(""));
}

function manifestOf(forgery: Forgery, raw: Buffer, gz: Buffer): Record<string, unknown> {
  const file = {
    name: "records.ndjson.gz",
    bytes: gz.length,
    sha256: sha256Of(gz),
    rawBytes: raw.length,
    rows: raw.filter((byte) => byte === 10).length,
  };
  const attachments = (forgery.attachments ?? []).map((bytes) => ({
    name: `att/${sha256Of(bytes)}`,
    bytes: bytes.length,
    sha256: sha256Of(bytes),
  }));
  const manifest = {
    format: "gdl",
    version: 1,
    minReader: 1,
    kind: forgery.kind ?? "delta",
    bundleId: idOf(901),
    station: communeCode,
    stationName: "UBND xã Thử Nghiệm",
    to: [provinceCode],
    toKeys: [],
    epoch,
    seq: 1,
    prev: noPrevious,
    createdAt: "2026-10-02T09:00:00+07:00",
    app: "0.1.0",
    schema: { name: "cai-nghien", version: 1, minReader: 1 },
    files: [forgery.records?.(file) ?? file, ...attachments],
    counts: {},
    totals: {},
    audit: { seq: 0, head: "b".repeat(64) },
    acks: [],
    ext: {},
  };
  return forgery.manifest?.(manifest) ?? manifest;
}

function honestParts(forgery: Forgery): readonly Part[] {
  const raw = rawOf(forgery);
  const gz = forgery.gzip?.(raw) ?? gzipSync(raw, { level: 9 });
  const text = JSON.stringify(manifestOf(forgery, raw, gz));
  const manifest = forgery.manifestBytes?.(text) ?? Buffer.from(text);
  const honest = signManifest(manifest, forgery.signer);
  const signature = forgery.signature?.(honest) ?? honest;
  return [
    { name: "manifest.json", bytes: forgery.afterSigning?.(manifest) ?? manifest },
    { name: "manifest.sig", bytes: forgery.signatureBytes ?? Buffer.from(JSON.stringify(signature)) },
    { name: "records.ndjson.gz", bytes: gz },
  ];
}

/** The plain archive of a forgery. */
export function archiveOf(forgery: Forgery): Buffer {
  const attachments = forgery.attachments ?? [];
  const parts = [
    ...honestParts(forgery),
    ...attachments.map((bytes) => ({ name: `att/${sha256Of(bytes)}`, bytes })),
  ];
  const archive = tarOf(forgery.parts?.(parts) ?? parts);
  return forgery.archive?.(archive) ?? archive;
}

export async function forge(forgery: Forgery): Promise<Buffer> {
  return sealTo(archiveOf(forgery), forgery.recipients);
}
