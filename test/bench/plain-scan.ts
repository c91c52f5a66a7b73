import { spawnSync } from "node:child_process";
import { cpSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { prepared, type ReadableDatabase } from "#main/database/database.ts";
import { closeDatabase, databasePath } from "#main/database/open.ts";
import { openBenchDatabase } from "./large-station.ts";
import { cpuMilliseconds } from "./measure.ts";

/** Where the machine has it, SQLite's own programme. */
const commandLine = "sqlite3";

/** Runs SELECTs over a copy that is not encrypted and answers the CPU milliseconds. */
export interface PlainScan {
  readonly name: string;
  readonly run: (selects: readonly string[]) => Promise<number>;
}

/** `Run Time: real 0.361 user 0.089708 sys 0.000000`, one line a statement. */
function timesIn(output: string): number {
  return [...output.matchAll(/user (?<user>[\d.]+) sys (?<sys>[\d.]+)/gu)].reduce(
    (sum, { groups }) => sum + 1000 * (Number(groups?.["user"]) + Number(groups?.["sys"])),
    0,
  );
}

function byCommandLine(path: string): PlainScan {
  return {
    name: "sqlite3 CLI, not encrypted",
    run: async (selects) => {
      const script = [".timer on", ".output /dev/null", ...selects.map((select) => `${select};`)].join("\n");
      const { status, stdout, stderr } = spawnSync(commandLine, ["-batch", "-bail", path], {
        input: script,
        encoding: "utf8",
      });
      if (status !== 0) {
        throw new Error(`sqlite3: ${stderr}`);
      }
      return timesIn(stdout);
    },
  };
}

function byPreparedScan(database: ReadableDatabase): PlainScan {
  return {
    name: "plain prepared scan",
    run: async (selects) =>
      await cpuMilliseconds(() => {
        for (const select of selects) {
          prepared(database, select).raw(true).all();
        }
      }),
  };
}

/**
 * The reference of what is read from a station's database: the sqlite3 CLI over a copy of the file without its
 * encryption (all in it is invented), or a plain prepared scan of that copy where the machine has no CLI. The station
 * must be closed; the copy goes with its folder.
 */
export async function plainScan(folder: string): Promise<PlainScan> {
  const copy = join(folder, "plain");
  for (const name of readdirSync(folder)) {
    if (statSync(join(folder, name)).isFile()) {
      cpSync(join(folder, name), join(copy, name));
    }
  }
  const database = await openBenchDatabase(copy);
  database.sqlite.pragma("journal_mode = DELETE");
  database.sqlite.pragma("rekey = ''");
  if (spawnSync(commandLine, ["--version"]).status !== 0) {
    return byPreparedScan(database);
  }
  closeDatabase(database);
  return byCommandLine(databasePath(copy));
}
