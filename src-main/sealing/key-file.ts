import { accept, refuse, type Result } from "#shared/base/result.ts";
import { randomBytes } from "./digest.ts";
import { maximumSlots, type KeyFile, type KeySlot } from "./key-file-format.ts";
import {
  openPasswordSlot,
  openRecoverySlot,
  sealPasswordSlot,
  sealRecoverySlot,
  type SlotOwner,
} from "./key-slots.ts";
import { checkNewPassword } from "./passwords.ts";

/** Why a new password is not taken. */
export type PasswordRefusal = "passwordTooShort" | "passwordTooCommon";

/** Whom a key file is made for: the database's id (UUID), the first user and password, and the recovery sheet. */
export interface NewKeyFile {
  readonly dbId: string;
  readonly user: string;
  readonly password: string;
  /** Recipient of the recovery sheet (`age1…`). */
  readonly recoveryRecipient: string;
}

/** A key file and the 32-byte key it wraps; fill the key with zeros as soon as it is no longer needed. */
export interface KeyFileWithKey {
  readonly keyFile: KeyFile;
  readonly key: Uint8Array;
}

function slotIdOf(): string {
  return Buffer.from(randomBytes(8)).toString("hex");
}

/** Makes a random database key and wraps it for the first user and for the recovery sheet. */
export async function createKeyFile(wanted: NewKeyFile): Promise<Result<KeyFileWithKey, PasswordRefusal>> {
  const password = checkNewPassword(wanted.password);
  if (!password.ok) {
    return password;
  }
  const key = randomBytes(32);
  const owner = (): SlotOwner => ({ dbId: wanted.dbId, slotId: slotIdOf() });
  const slots = [
    await sealPasswordSlot(key, { ...owner(), user: wanted.user }, password.value),
    await sealRecoverySlot(key, owner(), wanted.recoveryRecipient),
  ];
  return accept({ keyFile: { v: 1, dbId: wanted.dbId, slots }, key });
}

/**
 * The database key for a user's password. `wrongPassword` also for a user without a slot and for a slot in which anything was
 * changed: a key file tells nobody who has an account.
 */
export async function unlockWithPassword(
  keyFile: KeyFile,
  user: string,
  password: string,
): Promise<Result<Uint8Array, "wrongPassword">> {
  for (const slot of keyFile.slots) {
    if (slot.kind === "password" && slot.user === user) {
      const key = await openPasswordSlot(keyFile.dbId, slot, password);
      if (key !== undefined) {
        return accept(key);
      }
    }
  }
  return refuse("wrongPassword");
}

/** The database key for the identity printed on a recovery sheet (`AGE-SECRET-KEY-1…`, see `readRecoveryKey`). */
export async function unlockWithRecovery(
  keyFile: KeyFile,
  identity: string,
): Promise<Result<Uint8Array, "wrongRecoveryKey">> {
  for (const slot of keyFile.slots) {
    const key = slot.kind === "recovery" ? await openRecoverySlot(keyFile.dbId, slot, identity) : undefined;
    if (key !== undefined) {
      return accept(key);
    }
  }
  return refuse("wrongRecoveryKey");
}

function withSlot(
  keyFile: KeyFile,
  slot: KeySlot,
  kept: readonly KeySlot[],
): Result<KeyFile, "tooManyKeySlots"> {
  return kept.length >= maximumSlots
    ? refuse("tooManyKeySlots", { count: maximumSlots })
    : accept({ ...keyFile, slots: [...kept, slot] });
}

/** A user and the password their slot shall have. */
export interface UserPassword {
  readonly user: string;
  readonly password: string;
}

/** Gives a user a slot, or a new one in place of the old; the key must come from this file. `tooManyKeySlots`: 16 are there. */
export async function setUserPassword(
  { keyFile, key }: KeyFileWithKey,
  { user, password }: UserPassword,
): Promise<Result<KeyFile, PasswordRefusal | "tooManyKeySlots">> {
  const checked = checkNewPassword(password);
  if (!checked.ok) {
    return checked;
  }
  const slot = await sealPasswordSlot(key, { dbId: keyFile.dbId, slotId: slotIdOf(), user }, checked.value);
  return withSlot(
    keyFile,
    slot,
    keyFile.slots.filter((other) => other.kind !== "password" || other.user !== user),
  );
}

/** Replaces every recovery slot by one for a new recovery sheet. */
export async function setRecoverySheet(
  { keyFile, key }: KeyFileWithKey,
  recipient: string,
): Promise<Result<KeyFile, "tooManyKeySlots">> {
  const slot = await sealRecoverySlot(key, { dbId: keyFile.dbId, slotId: slotIdOf() }, recipient);
  return withSlot(
    keyFile,
    slot,
    keyFile.slots.filter((other) => other.kind !== "recovery"),
  );
}

/** The key file without a user's slot. Whoever kept a copy still has the key: the database key should be changed too. */
export function withoutUser(keyFile: KeyFile, user: string): KeyFile {
  return {
    ...keyFile,
    slots: keyFile.slots.filter((slot) => slot.kind !== "password" || slot.user !== user),
  };
}
