import { constants } from "node:fs";
import { lstat, open, type FileHandle } from "node:fs/promises";
import { basename } from "node:path";
import type { Stats } from "node:fs";
import { accept, refuse, type Result } from "#shared/base/result.ts";
import { limits } from "#shared/bundle/limits.ts";
import type { OpenedBundle, ReaderContext } from "#shared/bundle/opening.ts";
import type { BundleRefusal } from "#shared/bundle/refusals.ts";
import { hasHiddenCharacters } from "#shared/bundle/text-checks.ts";
import { unwatched, type Watch } from "./long-work.ts";
import { openBundle } from "./read-bundle.ts";

const pieceBytes = 1024 * 1024;

const longestPath = 260;

/** A path that is no plain local file's: on a server, with hidden letters, a device's, a second stream's, or too long. */
function isStrangePath(path: string): boolean {
  const name = basename(path);
  return (
    path.startsWith("\\\\") ||
    path.startsWith("//") ||
    path.length > longestPath ||
    hasHiddenCharacters(name) ||
    /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/iu.test(name) ||
    /\.(exe|scr|com|bat|cmd|lnk|js|vbs)$/iu.test(name) ||
    name.includes(":")
  );
}

function isSameState(before: Stats, after: Stats): boolean {
  return (
    before.size === after.size &&
    before.mtimeMs === after.mtimeMs &&
    before.ino === after.ino &&
    before.dev === after.dev
  );
}

function statRefusal(stats: Stats): Result<never, BundleRefusal> | undefined {
  if (!stats.isFile()) {
    return refuse("G00");
  }
  if (stats.size === 0) {
    return refuse("G01");
  }
  return stats.size > limits.fileBytes
    ? refuse("G02", { megabytes: limits.fileBytes / 1024 / 1024 })
    : undefined;
}

/** Reads piece by piece up to the size known at the start; `undefined` when there is less. */
async function readPieces(file: FileHandle, size: number): Promise<Uint8Array | undefined> {
  const bytes = new Uint8Array(size);
  let offset = 0;
  while (offset < size) {
    const { bytesRead } = await file.read(bytes, offset, Math.min(pieceBytes, size - offset), offset);
    if (bytesRead === 0) {
      return undefined;
    }
    offset += bytesRead;
  }
  return bytes;
}

async function readUnchanged(file: FileHandle, looked: Stats): Promise<Result<Uint8Array, BundleRefusal>> {
  const before = await file.stat();
  const bytes = isSameState(looked, before) ? await readPieces(file, before.size) : undefined;
  const isUnchanged = isSameState(before, await file.stat());
  return bytes !== undefined && isUnchanged ? accept(bytes) : refuse("G75");
}

/**
 * Reads a bundle's file whole: G00 not a plain local file (folder, link, network path, a name that is hidden, a device's or a programme's), G01 empty, G02 too
 * large, G71 it cannot be read (stick pulled out, held by another programme), G75 it changed meanwhile.
 */
async function readBundleFile(path: string): Promise<Result<Uint8Array, BundleRefusal>> {
  if (isStrangePath(path)) {
    return refuse("G00");
  }
  try {
    const looked = await lstat(path);
    const refusal = statRefusal(looked);
    if (refusal !== undefined) {
      return refusal;
    }
    const file = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW);
    try {
      return await readUnchanged(file, looked);
    } finally {
      await file.close();
    }
  } catch {
    return refuse("G71");
  }
}

/** Opens a `.gdl` file from disk; the file's own refusals come first, then those of `openBundle`. */
export async function openBundleFile(
  path: string,
  context: ReaderContext,
  watch: Watch = unwatched,
): Promise<Result<OpenedBundle, BundleRefusal>> {
  const bytes = await readBundleFile(path);
  return bytes.ok ? openBundle(bytes.value, context, watch) : bytes;
}
