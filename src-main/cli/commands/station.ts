import { join } from "node:path";
import { cliText } from "#renderer/text/cli.ts";
import type { CommandLine } from "../options.ts";
import { withStation } from "../station.ts";
import { CommandEnd, exitStatus, say, sayJson, wrongUsage } from "../terminal.ts";

/** `scenario import FOLDER`: the three files of an acceptance year. */
export async function scenario(line: CommandLine): Promise<void> {
  const [, action, folder] = line.words;
  if (action !== "import" || folder === undefined) {
    throw wrongUsage();
  }
  await withStation(line, async (station) => {
    const summary = await station.call("scenario.import", {
      people: station.handIn(join(folder, "people.csv")),
      units: station.handIn(join(folder, "units.csv")),
      events: station.handIn(join(folder, "events.csv")),
    });
    if (line.has("json")) {
      sayJson(summary);
      return;
    }
    say(cliText.imported(summary.rows));
  });
}

/** `check`: integrity of database, journal chain and frozen papers; findings end it with 1. */
export async function check(line: CommandLine): Promise<void> {
  await withStation(line, async (station) => {
    const result = await station.call("station.check", {});
    if (line.has("json")) {
      sayJson(result);
    }
    if (!result.sound) {
      const findings = result.findings.map(({ what, detail }) => `${what}: ${detail}`);
      throw new CommandEnd(exitStatus.fault, [cliText.unsound, ...findings].join("\n"));
    }
    say(cliText.sound(result.journalEntries));
  });
}
