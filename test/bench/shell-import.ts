import { spawnSync } from "node:child_process";
import { rmSync } from "node:fs";

/** What the sqlite3 command imports: a CSV file into a table that the schema makes in a new file. */
export interface ShellImport {
  readonly file: string;
  readonly csv: string;
  readonly schema: string;
  readonly table: string;
}

/**
 * CPU milliseconds that the sqlite3 command takes to import the rows of a CSV file into a new file; bash counts them, because
 * Node knows nothing of the time its children took. Nothing where either command is absent.
 */
export function shellImport({ file, csv, schema, table }: ShellImport): number | undefined {
  rmSync(file, { force: true });
  const commands = [schema, "BEGIN", `.import ${csv} ${table}`, "COMMIT"];
  const run = spawnSync("bash", ["-c", 'sqlite3 -csv "$@" && times', "bash", file, ...commands], {
    encoding: "utf8",
  });
  const times = run.status === 0 ? (run.stdout.trim().split("\n").at(-1) ?? "") : "";
  const [user, system] = Array.from(times.matchAll(/(\d+)m([\d.]+)s/gu), ([, minutes, seconds]) => {
    return (Number(minutes) * 60 + Number(seconds)) * 1000;
  });
  return user === undefined || system === undefined ? undefined : user + system;
}
