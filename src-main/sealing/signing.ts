import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  sign,
  verify,
  type KeyObject,
} from "node:crypto";
import { base64, fromBase64, utf8Bytes } from "./bytes.ts";
import { sha256 } from "./digest.ts";

/** An Ed25519 key pair as texts: PKCS#8 and SPKI in DER, base64. */
export interface SigningKey {
  readonly privateKey: string;
  readonly publicKey: string;
}

export function generateSigningKey(): SigningKey {
  const pair = generateKeyPairSync("ed25519");
  return {
    privateKey: pair.privateKey.export({ type: "pkcs8", format: "der" }).toString("base64"),
    publicKey: pair.publicKey.export({ type: "spki", format: "der" }).toString("base64"),
  };
}

/** The short name of a public key (SPKI, base64): the first 20 hex digits of the SHA-256 of its DER. */
export function keyIdOf(publicKey: string): string {
  return sha256(Buffer.from(publicKey, "base64")).slice(0, 20);
}

const spkiPrefix = "302a300506032b6570032100";

/** The 32 bytes of an Ed25519 public key (SPKI, base64), or `undefined` where it is none. */
export function rawPublicKey(publicKey: string): Uint8Array | undefined {
  const der = fromBase64(publicKey);
  const prefix = Buffer.from(spkiPrefix, "hex");
  if (der?.length !== prefix.length + 32 || !prefix.equals(der.subarray(0, prefix.length))) {
    return undefined;
  }
  return der.subarray(prefix.length);
}

function publicKeyObject(publicKey: string): KeyObject {
  return createPublicKey({ key: Buffer.from(publicKey, "base64"), format: "der", type: "spki" });
}

/** Signs `message` (text as UTF-8) under `domain`; 64 bytes as base64. */
export function signText(domain: string, message: string, privateKey: string): string {
  const key = createPrivateKey({ key: Buffer.from(privateKey, "base64"), format: "der", type: "pkcs8" });
  return base64(sign(null, utf8Bytes(domain + message), key));
}

/** Whether `signature` (base64) over `domain` and the exact bytes of `message` was made by the holder of `publicKey`. */
export function verifyBytes(
  domain: string,
  message: Uint8Array,
  proof: { readonly signature: string; readonly publicKey: string },
): boolean {
  const signature = fromBase64(proof.signature);
  if (signature?.length !== 64) {
    return false;
  }
  const signed = Buffer.concat([utf8Bytes(domain), message]);
  return verify(null, signed, publicKeyObject(proof.publicKey), signature);
}

const prime = 2n ** 255n - 19n;

function modulo(value: bigint): bigint {
  const rest = value % prime;
  return rest < 0n ? rest + prime : rest;
}

function inverse(value: bigint): bigint {
  let result = 1n;
  let base = modulo(value);
  for (let exponent = prime - 2n; exponent > 0n; exponent >>= 1n) {
    if ((exponent & 1n) === 1n) {
      result = modulo(result * base);
    }
    base = modulo(base * base);
  }
  return result;
}

const curveConstant = modulo(-121665n * inverse(121666n));

/** The y of twice a point of edwards25519, from its y alone: x only ever appears squared. */
function doubledY(y: bigint): bigint {
  const ySquared = modulo(y * y);
  const xSquared = modulo((ySquared - 1n) * inverse(curveConstant * ySquared + 1n));
  return modulo((ySquared + xSquared) * inverse(1n - curveConstant * xSquared * ySquared));
}

/**
 * Whether an Ed25519 public key is one of the few points of order 1, 2, 4 or 8, for which anyone can make a signature that
 * fits. Eight times such a point is the neutral element, whose y is 1.
 */
export function isSmallOrderKey(raw: Uint8Array): boolean {
  const littleEndian = [...raw].toReversed().map((byte) => byte.toString(16).padStart(2, "0"));
  const y = modulo(BigInt(`0x${littleEndian.join("")}`) & (2n ** 255n - 1n));
  return doubledY(doubledY(doubledY(y))) === 1n;
}
