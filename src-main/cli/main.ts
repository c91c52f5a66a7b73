import { bundle } from "./commands/bundle.ts";
import { documents } from "./commands/documents.ts";
import { init } from "./commands/init.ts";
import { keys } from "./commands/keys.ts";
import { legal } from "./commands/legal.ts";
import { report } from "./commands/report.ts";
import { check, scenario } from "./commands/station.ts";
import { readCommandLine, type CommandLine } from "./options.ts";
import { CommandEnd, exitStatus, warn, wrongUsage } from "./terminal.ts";

/*
 * The command line: the same host from a terminal. Exit status 0 done, 1 fault, 2 refused, 64 wrong usage; it never asks.
 */

const commands: Readonly<Record<string, (line: CommandLine) => Promise<void> | void>> = {
  init,
  scenario,
  report,
  documents,
  legal,
  bundle,
  keys,
  check,
};

async function run(args: readonly string[]): Promise<number> {
  try {
    const line = readCommandLine(args);
    const command = commands[line.words[0] ?? ""];
    if (command === undefined) {
      throw wrongUsage();
    }
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

// A reader that closed the pipe early (`| head`) has what it wanted.
process.stdout.on("error", () => process.exit());

process.exitCode = await run(process.argv.slice(2));
