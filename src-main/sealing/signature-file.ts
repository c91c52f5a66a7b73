import { z } from "zod";
import { accept, refuse, type Result } from "#shared/base/result.ts";
import { parseCanonicalObject } from "#shared/bundle/canonical-json.ts";
import { manifestDomain } from "#shared/bundle/limits.ts";
import type { KeyState, TrustedKey } from "#shared/bundle/opening.ts";
import type { BundleRefusal } from "#shared/bundle/refusals.ts";
import { strictText } from "./bytes.ts";
import { signText, verifyBytes } from "./signing.ts";

const signatureSchema = z.strictObject({
  alg: z.string(),
  key: z.string().regex(/^[0-9a-f]{20}$/u),
  sig: z.string(),
});

/** The text of `manifest.sig` for a manifest. */
export function signatureText(
  manifestText: string,
  signer: { readonly keyId: string; readonly privateKey: string },
): string {
  const sig = signText(manifestDomain, manifestText, signer.privateKey);
  return JSON.stringify({ alg: "ed25519", key: signer.keyId, sig });
}

/** A signature file that was read: `key` is the id of the key that is said to have signed, `text` the file's exact text. */
export interface Signature extends z.output<typeof signatureSchema> {
  readonly text: string;
}

/** The key that signed, and the exact text of the signature file. */
export interface VerifiedSignature {
  readonly signer: TrustedKey;
  readonly text: string;
}

const blocked: Readonly<Record<KeyState, boolean>> = {
  NEW: true,
  COMPARED: false,
  REPLACED: false,
  REVOKED: true,
  OWN: false,
};

function trustRefusal(signer: TrustedKey): Result<never, BundleRefusal> {
  return signer.state === "REVOKED"
    ? refuse("G27", { station: signer.name, date: signer.endedOn ?? "" })
    : refuse("G28", { station: signer.name, phone: signer.phone ?? "" });
}

/** Reads the bytes of a signature file, of which nothing is believed yet; G24 where it is none. */
export function readSignature(signatureFile: Uint8Array): Result<Signature, "G24"> {
  const text = strictText(signatureFile);
  const parsed = signatureSchema.safeParse(text === undefined ? undefined : parseCanonicalObject(text));
  return text === undefined || !parsed.success ? refuse("G24") : accept({ ...parsed.data, text });
}

/**
 * Verifies the signature over the manifest's exact bytes, before anything in the manifest is read: G25 key unknown here, G26 it
 * does not fit, G27 key revoked, G28 key not compared yet.
 */
export function verifySignature(
  manifest: Uint8Array,
  { alg, key, sig, text }: Signature,
  trustedKeys: readonly TrustedKey[],
): Result<VerifiedSignature, BundleRefusal> {
  const signer = trustedKeys.find((trusted) => trusted.keyId === key);
  if (signer === undefined) {
    return refuse("G25", { keyId: key });
  }
  const proof = { signature: sig, publicKey: signer.publicKey };
  if (alg !== "ed25519" || !verifyBytes(manifestDomain, manifest, proof)) {
    return refuse("G26", { station: signer.name, phone: signer.phone ?? "" });
  }
  return blocked[signer.state] ? trustRefusal(signer) : accept({ signer, text });
}
