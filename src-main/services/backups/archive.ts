import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { unzipSync, zipSync, type UnzipFileInfo } from "fflate";
import { accept, refuse, type Result } from "#shared/base/result.ts";
import { databasePath } from "../../database/open.ts";
import { writeFileDurably } from "../../sealing/file-writing.ts";
import { keyFileNames } from "../../sealing/key-file-storage.ts";
import { markerPath, mustBeWritten } from "../marker.ts";
import { aboutName } from "./copies.ts";

/*
 * One file for a stick: the files of a copy, stored one behind the other in a zip. Its database is encrypted and does
 * not shrink, so nothing is compressed; what claims to be compressed was not made here and is not unpacked.
 */

const paths: Readonly<Record<string, (folder: string) => string>> = {
  "du-lieu.db": databasePath,
  [keyFileNames[0]]: (folder) => join(folder, keyFileNames[0]),
  "co-so.json": markerPath,
  [aboutName]: (folder) => join(folder, aboutName),
};

/** The files of a copy as one file. */
export function packCopy(folder: string): Uint8Array {
  const files = Object.entries(paths).map(([name, pathIn]) => [name, readFileSync(pathIn(folder))] as const);
  return zipSync(Object.fromEntries(files), { level: 0 });
}

function isOurs({ name, compression, size, originalSize }: UnzipFileInfo): boolean {
  return Object.hasOwn(paths, name) && compression === 0 && size === originalSize;
}

/**
 * Unpacks a packed copy into an empty folder, made for it. Only the names of a copy are written; anything else in the
 * file is left where it is.
 *
 * @returns `backupUnreadable` for a file that is no copy, `backupWithoutKeys` where the key file is missing.
 */
export async function unpackCopy(
  bytes: Uint8Array,
  folder: string,
): Promise<Result<object, "backupUnreadable" | "backupWithoutKeys">> {
  let files: Readonly<Record<string, Uint8Array>>;
  try {
    files = unzipSync(bytes, { filter: isOurs });
  } catch {
    return refuse("backupUnreadable");
  }
  if (files["du-lieu.db"] === undefined || files["co-so.json"] === undefined) {
    return refuse("backupUnreadable");
  }
  if (files[keyFileNames[0]] === undefined) {
    return refuse("backupWithoutKeys");
  }
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  for (const [name, content] of Object.entries(files)) {
    const pathIn = paths[name];
    if (pathIn !== undefined) {
      mustBeWritten(await writeFileDurably(pathIn(folder), content));
    }
  }
  return accept({});
}
