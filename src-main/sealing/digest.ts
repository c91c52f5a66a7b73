import {
  hash,
  randomBytes as nodeRandomBytes,
  randomInt as nodeRandomInt,
  timingSafeEqual,
} from "node:crypto";

/** SHA-256 of bytes, or of a text in UTF-8, as 64 lower-case hex digits. */
export function sha256(data: Uint8Array | string): string {
  return hash("sha256", data, "hex");
}

/** `length` random bytes from the operating system's generator. */
export function randomBytes(length: number): Uint8Array {
  return new Uint8Array(nodeRandomBytes(length));
}

/** A random whole number from 0 up to, but not including, `below`. */
export function randomInt(below: number): number {
  return nodeRandomInt(below);
}

/** Whether two secrets are equal, without telling by its time where they differ. */
export function equalSecrets(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && timingSafeEqual(one, other);
}
