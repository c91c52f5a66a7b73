import { Decrypter, Encrypter } from "age-encryption";
import { unzipSync, zipSync } from "fflate";
import { keyFileText, type KeyFile } from "./key-file-format.ts";
import { utf8Bytes } from "./bytes.ts";

/** Attachments may have 20 MiB each; a copy is cut into pieces well below. */
const pieceBytes = 16 * 1024 * 1024;
const ageHeader = "age-encryption.org/v1";
/** A still encrypted database and the key file that belongs to it. */
export interface CopyFiles {
  readonly database: Uint8Array;
  readonly keyFile: Uint8Array;
}
const names = { database: "du-lieu.db", keyFile: "khoa.json" } as const;

/**
 * Everything of a station, for someone else to keep unread: its still encrypted database and a key file that only the
 * recovery sheet opens, sealed once more to that sheet. `undefined` where no sheet was ever made. Cut into pieces of at most
 * 16 MiB, in order.
 */
export async function sealSafetyCopy(
  database: Uint8Array,
  keyFile: KeyFile,
): Promise<readonly Uint8Array[] | undefined> {
  const slots = keyFile.slots.filter(({ kind }) => kind === "recovery");
  const [slot] = slots;
  if (slot?.kind !== "recovery") {
    return undefined;
  }
  const encrypter = new Encrypter();
  encrypter.addRecipient(slot.kdf.recipient);
  const archive = zipSync(
    { [names.database]: database, [names.keyFile]: utf8Bytes(keyFileText({ ...keyFile, slots })) },
    { level: 0 },
  );
  const sealed = await encrypter.encrypt(archive);
  return Array.from({ length: Math.ceil(sealed.length / pieceBytes) }, (_none, at) =>
    sealed.subarray(at * pieceBytes, (at + 1) * pieceBytes),
  );
}

/** Whether bytes are a sealed copy, and not one packed as it lies beside its database. */
export function isSealedCopy(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, ageHeader.length)).toString("latin1") === ageHeader;
}

/** The two files of a packed copy, stored as they are; `undefined` for anything else. */
export function unpackCopyFiles(bytes: Uint8Array): CopyFiles | undefined {
  const wanted: readonly string[] = Object.values(names);
  try {
    const files = unzipSync(bytes, {
      // What claims to be compressed was not made by this programme and could fill the memory.
      filter: ({ name, compression }) => wanted.includes(name) && compression === 0,
    });
    const [database, keyFile] = [files[names.database], files[names.keyFile]];
    return database === undefined || keyFile === undefined ? undefined : { database, keyFile };
  } catch {
    return undefined;
  }
}

/** Opens a safety copy with the identity on the recovery sheet: the database file and its key file. */
export async function openSafetyCopy(
  sealed: Uint8Array,
  recoveryIdentity: string,
): Promise<CopyFiles | undefined> {
  const decrypter = new Decrypter();
  decrypter.addIdentity(recoveryIdentity);
  try {
    return unpackCopyFiles(await decrypter.decrypt(sealed));
  } catch {
    return undefined;
  }
}
