import { generateHybridIdentity, generateX25519Identity, identityToRecipient } from "age-encryption";
import { generateSigningKey, keyIdOf, type SigningKey } from "./signing.ts";

/** `X25519`: stock age of Debian 12 opens what is sealed to it. `HYBRID`: also safe from future quantum computers. */
export type IdentityStrength = "X25519" | "HYBRID";

/**
 * The secret keys of a station, kept inside the encrypted database only: an Ed25519 key to sign with (DER as base64) and an age
 * identity to open with. `keyId` names the signing key, `recipient` is the public half of the age identity.
 */
export interface StationIdentity extends SigningKey {
  readonly keyId: string;
  readonly ageIdentity: string;
  readonly recipient: string;
}

/** Makes the keys of a new station, or of one whose keys are replaced. */
export async function createStationIdentity(strength: IdentityStrength = "X25519"): Promise<StationIdentity> {
  const signing = generateSigningKey();
  const ageIdentity = strength === "X25519" ? await generateX25519Identity() : await generateHybridIdentity();
  return {
    ...signing,
    keyId: keyIdOf(signing.publicKey),
    ageIdentity,
    recipient: await identityToRecipient(ageIdentity),
  };
}

/** The strength of an age recipient, as its first letters tell. */
export function strengthOf(recipient: string): IdentityStrength {
  return recipient.startsWith("age1pq1") ? "HYBRID" : "X25519";
}

/** The public half of an age identity. */
export async function recipientOf(ageIdentity: string): Promise<string> {
  return await identityToRecipient(ageIdentity);
}
