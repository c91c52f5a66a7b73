import { closeSync, existsSync, fsyncSync, openSync, rmSync } from "node:fs";
import { join } from "node:path";
import { databasePath } from "../database/open.ts";
import { keyFileNames } from "../sealing/key-file-storage.ts";
import { markerPath } from "./marker.ts";

/*
 * While a station is being set up for the first time its folder bears a flag. A folder with the flag holds nothing
 * anybody has entered: a set-up that a power cut ended is thrown away and begun anew, never shown as a broken station.
 */

function flagPath(directory: string): string {
  return join(directory, "dang-thiet-lap");
}

/** Whether a first set-up was begun in the folder and did not end. */
export function isSetUpUnfinished(directory: string): boolean {
  return existsSync(flagPath(directory));
}

/** Removes what an unfinished set-up left, and raises the flag for a new one. */
export function beginSetUp(directory: string): void {
  if (isSetUpUnfinished(directory)) {
    const database = databasePath(directory);
    const left = [database, `${database}-wal`, `${database}-shm`, markerPath(directory)];
    for (const path of [...left, ...keyFileNames.map((name) => join(directory, name))]) {
      rmSync(path, { force: true });
    }
  }
  const flag = openSync(flagPath(directory), "w", 0o600);
  fsyncSync(flag);
  closeSync(flag);
}

/** The station is whole: from now on its files are never thrown away. */
export function endSetUp(directory: string): void {
  rmSync(flagPath(directory), { force: true });
}
