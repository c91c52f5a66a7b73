import { statfsSync } from "node:fs";
import type { ReadableDatabase } from "./database.ts";

const mebibyte = 1024 * 1024;

/** Whether SQLite gave a transaction up because the disk is full; it has rolled all of it back by then. */
export function isDiskFull(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "SQLITE_FULL";
}

/** What is free on the disk the database lies on, in whole MiB. */
export function freeMegabytes({ sqlite }: ReadableDatabase): number {
  const { bavail, bsize } = statfsSync(sqlite.name);
  return Math.floor((bavail * bsize) / mebibyte);
}
