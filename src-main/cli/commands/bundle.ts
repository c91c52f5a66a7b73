import { cliText } from "#renderer/text/cli.ts";
import type { CommandLine } from "../options.ts";
import { withStation, type CliStation } from "../station.ts";
import { CommandEnd, exitStatus, say, sayJson, wrongUsage } from "../terminal.ts";

/** The period asked for, or the last one that was closed. */
async function periodOf(station: CliStation, line: CommandLine): Promise<string> {
  const wanted = line.optional("period") ?? (await station.call("reports.closed", {})).at(-1)?.period;
  if (wanted === undefined) {
    throw new CommandEnd(exitStatus.refused, `periodNotClosed ${cliText.nothingClosed}`);
  }
  return wanted;
}

async function send(line: CommandLine): Promise<void> {
  const [to, kind, out] = [line.required("to"), line.required("kind"), line.required("out")];
  if (kind !== "report") {
    throw wrongUsage();
  }
  await withStation(line, async (station) => {
    const made = await station.call("bundles.export", { to, kind, period: await periodOf(station, line) });
    await station.takeOut(made.file.ticket, out);
    sayJson({ id: made.id, sequence: made.sequence, sha256: made.sha256, fileName: made.file.name, out });
  });
}

async function receive(line: CommandLine, path: string, write: boolean): Promise<void> {
  await withStation(line, async (station) => {
    const ticket = station.handIn(path);
    if (!write) {
      sayJson(await station.call("bundles.inspect", { ticket }));
      return;
    }
    const { id, preview } = await station.call("bundles.import", { ticket });
    sayJson({ id, ...preview });
  });
}

async function receipt(line: CommandLine, id: string): Promise<void> {
  const out = line.required("out");
  await withStation(line, async (station) => {
    const { ticket } = await station.call("bundles.receipt", { id });
    await station.takeOut(ticket, out);
    say(cliText.written(out));
  });
}

/** `bundle export|inspect|import|receipt`. */
export async function bundle(line: CommandLine): Promise<void> {
  const [, action, subject] = line.words;
  if (action === "export") {
    await send(line);
  } else if (subject === undefined) {
    throw wrongUsage();
  } else if (action === "inspect" || action === "import") {
    await receive(line, subject, action === "import" && !line.has("dry-run"));
  } else if (action === "receipt") {
    await receipt(line, subject);
  } else {
    throw wrongUsage();
  }
}
