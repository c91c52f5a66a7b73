import { rmSync } from "node:fs";
import { shellMilliseconds } from "./shell-time.ts";

/** What the sqlite3 command imports: a CSV file into a table that the schema makes in a new file. */
export interface ShellImport {
  readonly file: string;
  readonly csv: string;
  readonly schema: string;
  readonly table: string;
}

/**
 * CPU milliseconds that the sqlite3 command takes to import the rows of a CSV file into a new file. Nothing where it is absent.
 */
export function shellImport({ file, csv, schema, table }: ShellImport): number | undefined {
  rmSync(file, { force: true });
  return shellMilliseconds('sqlite3 -csv "$@"', [file, schema, "BEGIN", `.import ${csv} ${table}`, "COMMIT"]);
}
