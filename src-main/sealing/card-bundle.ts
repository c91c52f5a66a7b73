import type { Result } from "#shared/base/result.ts";
import { parseCanonicalObject } from "#shared/bundle/canonical-json.ts";
import { limits, partNames } from "#shared/bundle/limits.ts";
import { parseManifest } from "#shared/bundle/manifest.ts";
import type { KnownOf, OpenedBundle, ReaderContext, TrustedKey } from "#shared/bundle/opening.ts";
import type { BundleRefusal } from "#shared/bundle/refusals.ts";
import { readAgeHeader, sealedBytes } from "./age-header.ts";
import { openSealed, type PlainReader } from "./age-payload.ts";
import { latinText, strictText, utf8Bytes } from "./bytes.ts";
import { readGzipLines, type PromisedLines } from "./gzip-lines.ts";
import { readKeyCard, type VerifiedCard } from "./key-card.ts";
import { unwatched, type Watch } from "./long-work.ts";
import { openBundle, readPart } from "./read-bundle.ts";
import { unwrappedZip } from "./zip-wrapping.ts";

/** A card is a few hundred bytes; whatever claims to be one is never larger than this. */
const largestCardBytes = 32 * 1024;

/** Whether bytes may be a bundle (sealed, as text of a letter, or zipped) rather than the plain file of a key card. */
export function looksSealed(file: Uint8Array): boolean {
  const start = latinText(file.subarray(0, 24));
  return ["age-encryption.org/", "-----BEGIN AGE", "PK\u0003\u0004"].some((mark) => start.startsWith(mark));
}

/** The card in the line of a key-card bundle, judged as `readKeyCard` does. */
export async function cardIn(line: object): ReturnType<typeof readKeyCard> {
  return await readKeyCard(utf8Bytes("the" in line && typeof line.the === "string" ? line.the : ""));
}

async function partText(plain: PlainReader, name: string, maxBytes: number): Promise<string | undefined> {
  const part = await readPart(plain, { name, maxBytes });
  return part.ok ? strictText(part.value) : undefined;
}

/** What the manifest of a key-card bundle promises of its one line; nothing where it is no such bundle. */
function promisedCard(manifestText: string): PromisedLines | undefined {
  const manifest = parseManifest(manifestText);
  if (!manifest.ok || manifest.value.kind !== "keycard") {
    return undefined;
  }
  const [promised, ...attachments] = manifest.value.files;
  const isOneCard = promised.rows === 1 && promised.rawBytes <= largestCardBytes;
  return isOneCard && attachments.length === 0 ? promised : undefined;
}

async function onlyLine(member: Uint8Array, promised: PromisedLines): Promise<string | undefined> {
  const lines: string[] = [];
  const refusal = await readGzipLines(member, promised, (line) => {
    lines.push(line);
    return undefined;
  });
  return refusal === undefined ? lines[0] : undefined;
}

/** The card a bundle of this kind carries, before anybody has been trusted: nothing else of it is looked at. */
async function cardCarriedBy(plain: PlainReader): Promise<VerifiedCard | undefined> {
  const manifest = await partText(plain, partNames.manifest, limits.manifestBytes);
  const signature = await partText(plain, partNames.signature, limits.signatureBytes);
  const promised = manifest === undefined || signature === undefined ? undefined : promisedCard(manifest);
  const member = await readPart(plain, { name: partNames.records, maxBytes: largestCardBytes });
  if (promised === undefined || !member.ok) {
    return undefined;
  }
  const line = parseCanonicalObject((await onlyLine(member.value, promised)) ?? "");
  const card = line === undefined ? undefined : await cardIn(line);
  return card?.ok === true ? card.value : undefined;
}

async function cardInside(file: Uint8Array, context: ReaderContext): Promise<VerifiedCard | undefined> {
  const sealed = sealedBytes(unwrappedZip(file) ?? file);
  const layout = sealed.ok ? readAgeHeader(sealed.value.bytes) : sealed;
  if (!sealed.ok || !layout.ok) {
    return undefined;
  }
  const plain = await openSealed(sealed.value.bytes, layout.value, {
    identities: context.ownIdentities,
    watch: unwatched,
  });
  return plain.ok ? await cardCarriedBy(plain.value) : undefined;
}

/**
 * Opens a bundle of the kind `keycard` also where its key is not known here yet: then the card in it must have signed it, and
 * nothing is believed but that; a person compares its digits before it is used. Every other bundle is judged as `openBundle` does.
 */
export async function openCardBundle(
  file: Uint8Array,
  context: ReaderContext,
  watch: Watch = unwatched,
): Promise<Result<OpenedBundle, BundleRefusal>> {
  const opened = await openBundle(file, context, watch);
  if (opened.ok || opened.refusal.code !== "G25") {
    return opened;
  }
  const verified = await cardInside(file, context);
  if (verified === undefined) {
    return opened;
  }
  const { card, keyId } = verified;
  const { station, name, signingKey: publicKey } = card;
  const self: TrustedKey = { keyId, station, name, publicKey, state: "COMPARED" };
  // Its place in a stream is nothing a stranger can claim.
  const knownOf: KnownOf = () => ({ trustedKeys: [self], imported: [], acceptedEpochs: [], sentBundles: [] });
  return await openBundle(file, { ...context, knownOf }, watch);
}
