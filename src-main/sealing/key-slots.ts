import { createCipheriv, createDecipheriv } from "node:crypto";
import { Decrypter, Encrypter } from "age-encryption";
import { argon2id } from "hash-wasm";
import { base64, fromBase64, joinBytes, utf8Bytes } from "./bytes.ts";
import { randomBytes } from "./digest.ts";
import { argonCost, slotBinding, type PasswordSlot, type RecoverySlot } from "./key-file-format.ts";
import { normalisePassword } from "./passwords.ts";

const cipher = "aes-256-gcm";
const keyBytes = 32;

function hexOf(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString("hex");
}

async function passwordKey(password: string, kdf: PasswordSlot["kdf"]): Promise<Uint8Array> {
  return argon2id({
    password: normalisePassword(password),
    salt: Buffer.from(kdf.salt, "hex"),
    memorySize: kdf.m,
    iterations: kdf.t,
    parallelism: kdf.p,
    hashLength: keyBytes,
    outputType: "binary",
  });
}

/** For whom a slot is, in which file. */
export interface SlotOwner {
  readonly dbId: string;
  readonly slotId: string;
}

/** Wraps the database key (32 bytes) under a password that was judged before. */
export async function sealPasswordSlot(
  key: Uint8Array,
  owner: SlotOwner & { readonly user: string },
  password: string,
): Promise<PasswordSlot> {
  const kdf = { name: "argon2id" as const, ...argonCost, salt: hexOf(randomBytes(16)) };
  const head = { id: owner.slotId, kind: "password" as const, user: owner.user, kdf };
  const wrappingKey = await passwordKey(password, kdf);
  const nonce = randomBytes(12);
  const encryption = createCipheriv(cipher, wrappingKey, nonce);
  encryption.setAAD(utf8Bytes(slotBinding(owner.dbId, head)));
  const ct = hexOf(joinBytes([encryption.update(key), encryption.final()]));
  wrappingKey.fill(0);
  return { ...head, nonce: hexOf(nonce), ct, tag: hexOf(encryption.getAuthTag()) };
}

/** The database key, or `undefined` when the password is another or anything in the slot was changed. */
export async function openPasswordSlot(
  dbId: string,
  slot: PasswordSlot,
  password: string,
): Promise<Uint8Array | undefined> {
  const wrappingKey = await passwordKey(password, slot.kdf);
  const decryption = createDecipheriv(cipher, wrappingKey, Buffer.from(slot.nonce, "hex"), {
    authTagLength: 16,
  });
  decryption.setAAD(utf8Bytes(slotBinding(dbId, slot)));
  decryption.setAuthTag(Buffer.from(slot.tag, "hex"));
  try {
    return joinBytes([decryption.update(Buffer.from(slot.ct, "hex")), decryption.final()]);
  } catch {
    return undefined;
  } finally {
    wrappingKey.fill(0);
  }
}

/** Wraps the database key to a recovery sheet, of which only the recipient is known. */
export async function sealRecoverySlot(
  key: Uint8Array,
  owner: SlotOwner,
  recipient: string,
): Promise<RecoverySlot> {
  const kdf = { name: "age" as const, recipient };
  const head = { id: owner.slotId, kind: "recovery" as const, user: "" as const, kdf };
  const encrypter = new Encrypter();
  encrypter.addRecipient(recipient);
  const sealed = await encrypter.encrypt(joinBytes([key, utf8Bytes(slotBinding(owner.dbId, head))]));
  return { ...head, ct: base64(sealed) };
}

/** The database key, or `undefined` when the identity is another or anything in the slot was changed. */
export async function openRecoverySlot(
  dbId: string,
  slot: RecoverySlot,
  identity: string,
): Promise<Uint8Array | undefined> {
  const sealed = fromBase64(slot.ct);
  if (sealed === undefined) {
    return undefined;
  }
  try {
    const decrypter = new Decrypter();
    decrypter.addIdentity(identity);
    const plain = await decrypter.decrypt(sealed);
    const binding = Buffer.from(plain.subarray(keyBytes)).toString("utf8");
    return binding === slotBinding(dbId, slot) ? plain.subarray(0, keyBytes) : undefined;
  } catch {
    return undefined;
  }
}
