import { cliText } from "#renderer/text/cli.ts";
import { passphrase, withLockedStation, withStation } from "../station.ts";
import type { CommandLine } from "../options.ts";
import { readBytes, say, sayJson, wrongUsage } from "../terminal.ts";

/** The recovery key from a file: its first line, as it stands on the sheet. */
function recoveryKey(line: CommandLine): string {
  const text = new TextDecoder().decode(readBytes(line.required("recovery-file")));
  return text.replace(/^\ufeff/u, "").split(/\r?\n/u)[0] ?? "";
}

async function copy(line: CommandLine): Promise<void> {
  const out = line.required("out");
  await withStation(line, async (station) => {
    const { ticket } = await station.call("offices.copy", {});
    await station.takeOut(ticket, out);
    say(cliText.written(out));
  });
}

async function inspect(line: CommandLine, path: string): Promise<void> {
  const key = recoveryKey(line);
  await withStation(line, async (station) => {
    sayJson(await station.call("offices.inspect", { ticket: station.handIn(path), recoveryKey: key }));
  });
}

async function merge(line: CommandLine, path: string): Promise<void> {
  const [key, decision] = [recoveryKey(line), line.required("decision")];
  await withStation(line, async (station) => {
    const ticket = station.handIn(path);
    sayJson(await station.call("offices.merge", { ticket, recoveryKey: key, decision }));
  });
}

async function rebuild(line: CommandLine, path: string): Promise<void> {
  const [key, login, newPassword] = [recoveryKey(line), line.required("login"), passphrase(line)];
  await withLockedStation(line, async (station) => {
    const ticket = station.handIn(path);
    const { name } = await station.call("station.rebuild", { ticket, recoveryKey: key, login, newPassword });
    say(cliText.stationMade(name));
  });
}

/** `office copy|inspect|merge|rebuild`. */
export async function office(line: CommandLine): Promise<void> {
  const [, action, subject] = line.words;
  if (action === "copy") {
    await copy(line);
  } else if (action === "inspect" && subject !== undefined) {
    await inspect(line, subject);
  } else if (action === "merge" && subject !== undefined) {
    await merge(line, subject);
  } else if (action === "rebuild" && subject !== undefined) {
    await rebuild(line, subject);
  } else {
    throw wrongUsage();
  }
}
