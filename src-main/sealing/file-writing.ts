import { open, readFile, rename, rm, statfs } from "node:fs/promises";
import { dirname } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { accept, refuse, type Result } from "#shared/base/result.ts";
import { sha256 } from "./digest.ts";

const renameAttempts = 10;
const renamePauseMilliseconds = 100;
const mebibyte = 1024 * 1024;

async function writeAndFlush(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, "w", 0o600);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** On Windows a virus scanner may hold a fresh file for a moment. */
async function renamePatiently(from: string, to: string): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await rename(from, to);
      return;
    } catch (error) {
      const isHeld = codeOf(error) === "EPERM" || codeOf(error) === "EACCES" || codeOf(error) === "EBUSY";
      if (!isHeld || attempt === renameAttempts) {
        throw error;
      }
      await wait(renamePauseMilliseconds);
    }
  }
}

/** Makes the new name durable; Windows has no such call and journals names by itself. */
async function flushDirectory(path: string): Promise<void> {
  if (process.platform === "win32") {
    return;
  }
  const directory = await open(path, "r");
  try {
    await directory.sync();
  } finally {
    await directory.close();
  }
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && "code" in error ? String(error.code) : undefined;
}

async function freeMegabytes(directory: string): Promise<number> {
  try {
    const { bavail, bsize } = await statfs(directory);
    return Math.floor((bavail * bsize) / mebibyte);
  } catch {
    return 0;
  }
}

async function writeRefusal(
  error: unknown,
  path: string,
  bytes: number,
): Promise<Result<never, "G70" | "G71">> {
  const isFull = codeOf(error) === "ENOSPC" || codeOf(error) === "EDQUOT";
  return isFull
    ? refuse("G70", { a: Math.ceil(bytes / mebibyte), b: await freeMegabytes(dirname(path)) })
    : refuse("G71");
}

/** What stands on the disk after writing. */
export interface WrittenFile {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
}

/**
 * Writes a whole file so that at any moment either the old or the new one is there: beside it as `.part`, flushed, renamed,
 * folder flushed, read back and its SHA-256 compared. G70: disk full. G71: it cannot be written, or reads back differently.
 * After a refusal no `.part` is left, and an older file of that name is untouched unless reading back failed.
 */
export async function writeFileDurably(
  path: string,
  bytes: Uint8Array,
): Promise<Result<WrittenFile, "G70" | "G71">> {
  const part = `${path}.part`;
  try {
    await writeAndFlush(part, bytes);
    await renamePatiently(part, path);
    await flushDirectory(dirname(path));
    const hash = sha256(await readFile(path));
    return hash === sha256(bytes) ? accept({ path, bytes: bytes.length, sha256: hash }) : refuse("G71");
  } catch (error) {
    await rm(part, { force: true }).catch(() => undefined);
    return writeRefusal(error, path, bytes.length);
  }
}
