import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import type { ReadableDatabase } from "./database.ts";

function flush(path: string): void {
  const file = openSync(path, "r");
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** Makes the names in a folder durable; Windows has no such call and journals names by itself. */
export function flushFolder(path: string): void {
  if (process.platform !== "win32") {
    flush(path);
  }
}

/**
 * A consistent, still encrypted copy of the database, written under a temporary name, flushed and renamed.
 * (`VACUUM INTO` is the one way: the backup interface refuses encrypted files and `serialize` gives plaintext.)
 * A failure leaves no half file.
 */
export function copyDatabase(database: ReadableDatabase, target: string): void {
  const part = `${target}.part`;
  rmSync(part, { force: true });
  try {
    database.sqlite.prepare("VACUUM INTO ?").run(part);
    flush(part);
    renameSync(part, target);
    flushFolder(dirname(target));
  } finally {
    if (existsSync(part)) {
      rmSync(part, { force: true });
    }
  }
}

/** A copy of the database under `sao-luu/<name>.db`; answers the path. */
export function writeBackup(database: ReadableDatabase, directory: string, name: string): string {
  const folder = join(directory, "sao-luu");
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const target = join(folder, `${name}.db`);
  copyDatabase(database, target);
  return target;
}
