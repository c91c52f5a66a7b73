import { Encrypter } from "age-encryption";
import { argon2id } from "hash-wasm";
import { z } from "zod";
import { accept, refuse, type Result } from "#shared/base/result.ts";
import { canonicalText, isTooDeep, parseCanonicalObject } from "#shared/bundle/canonical-json.ts";
import { calendarDay, instant, keyId, nonBlank, stationCode } from "#shared/bundle/fields.ts";
import type { TrustedKey } from "#shared/bundle/opening.ts";
import { valueBreach } from "#shared/bundle/text-checks.ts";
import { strictText, utf8Bytes } from "./bytes.ts";
import { isSmallOrderKey, keyIdOf, rawPublicKey, signText, verifyBytes } from "./signing.ts";
import type { StationIdentity } from "./station-identity.ts";

const cardDomain = "the-khoa/1 card\n";
const comparisonSalt = "the-khoa/1 so doi chieu";
const maximumBytes = 16 * 1024;

/** The fields of a card. */
export const cardSchema = z.strictObject({
  format: z.literal("the-khoa"),
  version: z.literal(1),
  station: stationCode,
  name: nonBlank,
  signingKey: z.string(),
  recipient: z.string().startsWith("age1"),
  madeAt: instant,
  validFrom: calendarDay,
  previousKey: keyId.nullable(),
  phone: z.string().max(40),
});
const cardFileSchema = z.strictObject({
  card: cardSchema,
  sig: z.string(),
  previousSig: z.string().nullable(),
});

/**
 * A station's public face: code, name, signing key (SPKI, base64), age recipient, when made and valid from, telephone, and after a
 * rotation the id of the key before.
 */
export type KeyCard = z.infer<typeof cardSchema>;

/** A card that proves its own keys. `previousSig` is the signature of the key before, judged by `cardStanding`. */
export interface VerifiedCard {
  readonly card: KeyCard;
  readonly keyId: string;
  readonly previousSig: string | null;
}

/** What a station says of itself on its card. */
export interface CardFacts {
  readonly station: string;
  readonly name: string;
  readonly madeAt: string;
  readonly validFrom: string;
  readonly phone: string;
}

/** The bytes of a `.the` file: the card, signed by itself and, on a rotation, by the key before. */
export function writeKeyCard(
  facts: CardFacts,
  identity: StationIdentity,
  previous?: StationIdentity,
): Uint8Array {
  const card: KeyCard = {
    format: "the-khoa",
    version: 1,
    station: facts.station,
    name: facts.name.normalize("NFC"),
    signingKey: identity.publicKey,
    recipient: identity.recipient,
    madeAt: facts.madeAt,
    validFrom: facts.validFrom,
    previousKey: previous?.keyId ?? null,
    phone: facts.phone,
  };
  const text = canonicalText(card);
  const sig = signText(cardDomain, text, identity.privateKey);
  const previousSig = previous === undefined ? null : signText(cardDomain, text, previous.privateKey);
  return utf8Bytes(canonicalText({ card, sig, previousSig }));
}

/** Sealing one byte tells whether the recipient is a real one: malformed and small-order keys are refused by age. */
async function isUsableRecipient(recipient: string): Promise<boolean> {
  try {
    const encrypter = new Encrypter();
    encrypter.addRecipient(recipient);
    await encrypter.encrypt(new Uint8Array(1));
    return true;
  } catch {
    return false;
  }
}

/** What is wrong with a card's fields; the name of the field, or `undefined`. */
async function badField(card: KeyCard): Promise<string | undefined> {
  const breach = valueBreach(card);
  if (breach !== undefined) {
    return breach.field;
  }
  const raw = rawPublicKey(card.signingKey);
  if (raw === undefined || isSmallOrderKey(raw)) {
    return "signingKey";
  }
  return (await isUsableRecipient(card.recipient)) ? undefined : "recipient";
}

/**
 * Reads a `.the` file. G01 empty, G29 not a card or with keys that are none (`field` says which: all-zero and small-order keys among
 * them), G26 its signature does not fit. A card that is accepted here is not yet trusted: see `cardStanding`.
 */
export async function readKeyCard(file: Uint8Array): Promise<Result<VerifiedCard, "G01" | "G26" | "G29">> {
  if (file.length === 0) {
    return refuse("G01");
  }
  const text = file.length > maximumBytes ? undefined : strictText(file);
  const object = text === undefined || isTooDeep(text) ? undefined : parseCanonicalObject(text);
  const parsed = cardFileSchema.safeParse(object);
  if (!parsed.success) {
    return refuse("G29", { field: String(parsed.error.issues[0]?.path.at(-1) ?? "json") });
  }
  const { card, sig, previousSig } = parsed.data;
  const field = await badField(card);
  if (field !== undefined) {
    return refuse("G29", { field });
  }
  const message = utf8Bytes(canonicalText(card));
  return verifyBytes(cardDomain, message, { signature: sig, publicKey: card.signingKey })
    ? accept({ card, keyId: keyIdOf(card.signingKey), previousSig })
    : refuse("G26", { station: card.name, phone: card.phone });
}

/**
 * How a card stands to the keys already held. NEW: nothing is known of this station. SAME: the key is held. REPLACES: the key held
 * signed this card (`replaced` is its id). CHANGED: another key without that signature — red, and blocked until compared by telephone.
 */
export type CardStanding =
  { readonly kind: "NEW" | "SAME" | "CHANGED" } | { readonly kind: "REPLACES"; readonly replaced: string };

/** Compares a card with the keys held; revoked keys can vouch for nothing, and a
 * station all of whose keys were revoked begins anew. */
export function cardStanding(verified: VerifiedCard, held: readonly TrustedKey[]): CardStanding {
  const { card, keyId: id, previousSig } = verified;
  if (held.some((key) => key.keyId === id)) {
    return { kind: "SAME" };
  }
  const ofStation = held.filter((key) => key.station === card.station && key.state !== "REVOKED");
  if (ofStation.length === 0) {
    return { kind: "NEW" };
  }
  const before = ofStation.find((key) => key.keyId === card.previousKey && key.state === "COMPARED");
  const vouched =
    before !== undefined &&
    previousSig !== null &&
    verifyBytes(cardDomain, utf8Bytes(canonicalText(card)), {
      signature: previousSig,
      publicKey: before.publicKey,
    });
  return vouched ? { kind: "REPLACES", replaced: before.keyId } : { kind: "CHANGED" };
}

/**
 * The 20 digits, in 4 groups of 5, by which two people compare a card on the telephone: decimal of argon2id (19 MiB, 2 passes) over
 * the whole card, so that finding another card with the same digits costs about 2^82 operations.
 */
export async function comparisonNumber(card: KeyCard): Promise<string> {
  const hash = await argon2id({
    password: canonicalText(card),
    salt: comparisonSalt,
    memorySize: 19 * 1024,
    iterations: 2,
    parallelism: 1,
    hashLength: 32,
    outputType: "hex",
  });
  const digits = (BigInt(`0x${hash}`) % 10n ** 20n).toString().padStart(20, "0");
  return (digits.match(/\d{5}/gu) ?? []).join(" ");
}

/** Whether the digits heard and typed, in any grouping, are the card's. */
export async function isComparisonNumber(card: KeyCard, typed: string): Promise<boolean> {
  const number = await comparisonNumber(card);
  return typed.replace(/[\s.-]/gu, "") === number.replaceAll(" ", "");
}
