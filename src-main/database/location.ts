import { statfsSync } from "node:fs";
import { isAbsolute, resolve } from "node:path";
import { accept, refuse, type Result } from "#shared/base/result.ts";

/** Why a folder may not hold a station's database. */
export type LocationRefusal = "folderOnNetwork" | "folderSynced";

/** Linux file system types that lie on another machine: NFS, SMB, SMB2, CIFS, AFS, 9P, Coda. */
const networkTypes: ReadonlySet<number> = new Set([
  0x6969, 0x517b, 0xfe534d42, 0xff534d42, 0x5346414f, 0x01021997, 0x73757245,
]);

/** Folders that a cloud or chat programme copies behind SQLite's back. */
const syncedNames: readonly RegExp[] = [
  /^OneDrive( - .+)?$/iu,
  /^Google ?Drive$/iu,
  /^My Drive$/iu,
  /^Dropbox$/iu,
  /^iCloudDrive$/iu,
  /^Zalo Received Files$/iu,
];

function onNetwork(directory: string): boolean {
  if (directory.startsWith("\\\\") || directory.startsWith("//")) {
    return true;
  }
  return process.platform === "linux" && networkTypes.has(statfsSync(directory).type >>> 0);
}

/**
 * Whether a database may live in a folder. Write-ahead logging breaks on network drives, and a folder that is copied
 * to a cloud while it is written gives back a torn file. `directory` must exist.
 */
export function checkLocation(directory: string): Result<object, LocationRefusal> {
  const path = isAbsolute(directory) || directory.startsWith("\\\\") ? directory : resolve(directory);
  if (onNetwork(path)) {
    return refuse("folderOnNetwork");
  }
  const synced = path.split(/[/\\]/u).find((part) => syncedNames.some((name) => name.test(part)));
  return synced === undefined ? accept({}) : refuse("folderSynced", { folder: synced });
}
