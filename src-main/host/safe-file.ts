import { open, readFile, rename, rm } from "node:fs/promises";
import { setTimeout as wait } from "node:timers/promises";

const attempts = 10;
const pauseMilliseconds = 100;

/** On Windows a virus scanner may hold a fresh file for a moment. */
async function renamePatiently(from: string, to: string): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await rename(from, to);
      return;
    } catch (error) {
      if (attempt === attempts) {
        throw error;
      }
      await wait(pauseMilliseconds);
    }
  }
}

async function writeAndFlush(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, "w");
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

/**
 * Writes a file a person chose, often on a USB stick: beside it first, flushed, renamed over the old one, read back
 * and compared. Answers whether the bytes are really there; a disk that is full or gone is an expected "no", and
 * then the old file is untouched.
 */
export async function writeFileSafely(path: string, bytes: Uint8Array): Promise<boolean> {
  const draft = `${path}.part`;
  try {
    await writeAndFlush(draft, bytes);
    await renamePatiently(draft, path);
    return Buffer.compare(await readFile(path), bytes) === 0;
  } catch {
    await rm(draft, { force: true }).catch(() => undefined);
    return false;
  }
}
