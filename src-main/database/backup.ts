import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { ReadableDatabase } from "./database.ts";

function flush(path: string): void {
  const file = openSync(path, "r");
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/**
 * A consistent, still encrypted copy under `sao-luu/<name>.db`, written under a temporary name, flushed and renamed.
 * (`VACUUM INTO` is the one way: the backup interface refuses encrypted files and `serialize` gives plaintext.)
 * Answers the path. A failure leaves no half file.
 */
export function writeBackup(database: ReadableDatabase, directory: string, name: string): string {
  const folder = join(directory, "sao-luu");
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const target = join(folder, `${name}.db`);
  const part = `${target}.part`;
  rmSync(part, { force: true });
  try {
    database.sqlite.prepare("VACUUM INTO ?").run(part);
    flush(part);
    renameSync(part, target);
    if (process.platform !== "win32") {
      flush(folder);
    }
  } finally {
    if (existsSync(part)) {
      rmSync(part, { force: true });
    }
  }
  return target;
}
