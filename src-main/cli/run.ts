import { readCommandLine, type CommandLine } from "./options.ts";
import { CommandEnd, exitStatus, warn, wrongUsage } from "./terminal.ts";

/*
 * The command line: the same host from a terminal. Exit status 0 done, 1 fault, 2 refused, 64 wrong usage; it never asks.
 */

type Command = (line: CommandLine) => Promise<void> | void;

/** Each command is loaded when it is asked for: a wrong word needs no database and no PDF engine. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  init: async () => (await import("./commands/init.ts")).init,
  scenario: async () => (await import("./commands/station.ts")).scenario,
  report: async () => (await import("./commands/report.ts")).report,
  documents: async () => (await import("./commands/documents.ts")).documents,
  legal: async () => (await import("./commands/legal.ts")).legal,
  bundle: async () => (await import("./commands/bundle.ts")).bundle,
  keys: async () => (await import("./commands/keys.ts")).keys,
  backup: async () => (await import("./commands/backup.ts")).backup,
  transfer: async () => (await import("./commands/transfer.ts")).transfer,
  office: async () => (await import("./commands/office.ts")).office,
  excel: async () => (await import("./commands/excel.ts")).excel,
  check: async () => (await import("./commands/station.ts")).check,
};

/** Runs one command line and answers its exit status. @throws what no command foresees: a fault of the programme. */
export async function runCommandLine(args: readonly string[]): Promise<number> {
  try {
    const line = readCommandLine(args);
    const load = commands[line.words[0] ?? ""];
    if (load === undefined) {
      throw wrongUsage();
    }
    const command = await load();
    await command(line);
    return exitStatus.done;
  } catch (error) {
    if (error instanceof CommandEnd) {
      warn(error.message);
      return error.status;
    }
    throw error;
  }
}
