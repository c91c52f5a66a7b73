import { cliText } from "#renderer/text/cli.ts";
import type { CommandLine } from "../options.ts";
import { type CliStation, passphrase, withLockedStation, withStation } from "../station.ts";
import { say, sayJson, wrongUsage } from "../terminal.ts";

/** `backup create`: a proved copy beside the database, and on a stick where `--out` names a file. */
async function create(line: CommandLine): Promise<void> {
  await withStation(line, async (station) => {
    const { day } = await station.call("backups.make", {});
    const out = line.optional("out");
    if (out !== undefined) {
      const { ticket } = await station.call("backups.pack", { day });
      await station.takeOut(ticket, out);
      say(cliText.written(out));
    }
    say(cliText.backedUp(day));
  });
}

async function opening(
  line: CommandLine,
  station: CliStation,
  path: string,
): Promise<{ source: { file: string }; login: string; password: string }> {
  const { logins } = await station.call("station.state", {});
  const login = line.optional("login") ?? logins[0] ?? "quantri";
  return { source: { file: station.handIn(path) }, login, password: passphrase(line) };
}

/** `backup verify|restore F`: looks at a copy, or puts it in the place of the station of `--data`. */
async function fromFile(line: CommandLine, action: "verify" | "restore", path: string): Promise<void> {
  await withLockedStation(line, async (station) => {
    const wanted = await opening(line, station, path);
    if (action === "restore") {
      await station.call("backups.restore", wanted);
      say(cliText.restored);
      return;
    }
    const seen = await station.call("backups.examine", wanted);
    if (line.has("json")) {
      sayJson(seen);
      return;
    }
    say(cliText.backupSound(seen.journalEntries));
  });
}

/** `backup create|verify|restore`: copies of the station. */
export async function backup(line: CommandLine): Promise<void> {
  const [, action, path] = line.words;
  if (action === "create" && path === undefined) {
    await create(line);
  } else if ((action === "verify" || action === "restore") && path !== undefined) {
    await fromFile(line, action, path);
  } else {
    throw wrongUsage();
  }
}
