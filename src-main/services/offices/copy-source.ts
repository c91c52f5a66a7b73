import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { accept, refuse, type Result } from "#shared/base/result.ts";
import type { ReadableDatabase } from "../../database/database.ts";
import { closeDatabase, databasePath, openDatabase } from "../../database/open.ts";
import { unlockWithPassword, unlockWithRecovery } from "../../sealing/key-file.ts";
import { parseKeyFile, type KeyFile } from "../../sealing/key-file-format.ts";
import { readRecoveryKey } from "../../sealing/recovery-sheet.ts";
import { isSealedCopy, openSafetyCopy, unpackCopyFiles } from "../../sealing/safety-copy.ts";
import { writeFileDurably } from "../../sealing/file-writing.ts";
import { mustBeWritten } from "../marker.ts";
import type { Files } from "../ports.ts";
import { readTicket } from "../ticket-bytes.ts";

/** What opens a copy: the recovery sheet of its station, or an account of it. */
export interface CopyKey {
  readonly recoveryKey: string | null;
  readonly login: string | null;
  readonly password: string | null;
}

type CopyRefusal =
  | "ticketUnknown"
  | "copyUnreadable"
  | "wrongRecoveryKey"
  | "wrongPassword"
  | "databaseNewer"
  | "databaseDamaged";

/** The files of a copy with the key of its database; fill the key with zeros as soon as it is no longer needed. */
export interface UnlockedCopy {
  readonly bytes: Uint8Array;
  readonly database: Uint8Array;
  readonly keyFile: KeyFile;
  readonly key: Uint8Array;
}

async function filesOf(
  bytes: Uint8Array,
  identity: string | undefined,
): Promise<Result<{ readonly database: Uint8Array; readonly keyFile: Uint8Array }, CopyRefusal>> {
  if (!isSealedCopy(bytes)) {
    const files = unpackCopyFiles(bytes);
    return files === undefined ? refuse("copyUnreadable") : accept(files);
  }
  const files = identity === undefined ? undefined : await openSafetyCopy(bytes, identity);
  return files === undefined ? refuse("wrongRecoveryKey") : accept(files);
}

async function keyOf(
  keyFile: KeyFile,
  { login, password }: CopyKey,
  identity: string | undefined,
): Promise<Result<Uint8Array, "wrongRecoveryKey" | "wrongPassword">> {
  return identity === undefined
    ? await unlockWithPassword(keyFile, login ?? "", password ?? "")
    : await unlockWithRecovery(keyFile, identity);
}

/** Opens the copy behind a ticket: sealed to a recovery sheet, or packed as it lies beside a database. */
export async function unlockCopy(
  files: Files,
  ticket: string,
  wanted: CopyKey,
): Promise<Result<UnlockedCopy, CopyRefusal>> {
  const bytes = await readTicket(files, ticket);
  if (bytes === undefined) {
    return refuse("ticketUnknown");
  }
  const typed = wanted.recoveryKey === null ? undefined : await readRecoveryKey(wanted.recoveryKey);
  if (typed?.ok === false) {
    return typed;
  }
  const found = await filesOf(bytes, typed?.value);
  if (!found.ok) {
    return found;
  }
  const keyFile = parseKeyFile(found.value.keyFile);
  if (!keyFile.ok) {
    return refuse("copyUnreadable");
  }
  const key = await keyOf(keyFile.value, wanted, typed?.value);
  return key.ok
    ? accept({ bytes, database: found.value.database, keyFile: keyFile.value, key: key.value })
    : key;
}

/**
 * Lays a copy's database out in a folder of its own, opens it (an older one is brought up to date there, never in the file
 * handed in), works on it and removes the folder again.
 */
export async function withCopy<Value>(
  { database, keyFile, key }: UnlockedCopy,
  work: (source: ReadableDatabase) => Value,
): Promise<Result<Value, "copyUnreadable" | "databaseNewer" | "databaseDamaged">> {
  const folder = mkdtempSync(join(tmpdir(), "hoa-nhap-gop-"));
  try {
    mustBeWritten(await writeFileDurably(databasePath(folder), database));
    const opened = openDatabase(folder, key, keyFile.dbId);
    if (!opened.ok) {
      const { code, params } = opened.refusal;
      return refuse(code === "databaseNewer" || code === "databaseDamaged" ? code : "copyUnreadable", params);
    }
    try {
      return accept(work(opened.value));
    } finally {
      closeDatabase(opened.value);
    }
  } finally {
    key.fill(0);
    rmSync(folder, { recursive: true, force: true });
  }
}
