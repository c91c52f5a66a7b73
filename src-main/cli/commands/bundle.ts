import { join } from "node:path";
import { cliText } from "#renderer/text/cli.ts";
import type { CommandLine } from "../options.ts";
import { withStation, type CliStation } from "../station.ts";
import { CommandEnd, exitStatus, filesIn, say, sayJson, wrongUsage } from "../terminal.ts";

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
  if (kind !== "report" && kind !== "delta" && kind !== "full") {
    throw wrongUsage();
  }
  await withStation(line, async (station) => {
    const period = kind === "full" ? (line.optional("period") ?? null) : await periodOf(station, line);
    const made = await station.call("bundles.export", { to, kind, period });
    await station.takeOut(made.file.ticket, out);
    sayJson({ id: made.id, sequence: made.sequence, sha256: made.sha256, fileName: made.file.name, out });
  });
}

function isDespite(code: string): code is "G44" | "G45" | "G61" {
  return code === "G44" || code === "G45" || code === "G61";
}

async function receive(line: CommandLine, path: string, write: boolean): Promise<void> {
  await withStation(line, async (station) => {
    const ticket = station.handIn(path);
    if (!write) {
      sayJson(await station.call("bundles.inspect", { ticket }));
      return;
    }
    const reason = line.optional("reason") ?? null;
    const despite = (line.optional("despite") ?? "").split(",").filter(isDespite);
    const { id, outcome, preview } = await station.call("bundles.import", { ticket, despite, reason });
    sayJson({ id, outcome, ...preview });
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

/** Every `.gdl` of a folder, unattended; held and refused ones are named. */
async function receiveFolder(line: CommandLine, folder: string): Promise<void> {
  const names = filesIn(folder).filter((name) => /\.(gdl|zip)$/iu.test(name));
  if (names.length === 0) {
    throw new CommandEnd(exitStatus.refused, `fileUnreadable ${cliText.noBundles(folder)}`);
  }
  await withStation(line, async (station) => {
    const tickets = names.map((name) => station.handIn(join(folder, name)));
    const { receipts, archive, ...summary } = await station.call("bundles.importMany", { tickets });
    const [file, out] = [archive ?? receipts[0], line.optional("out")];
    if (file !== undefined && out !== undefined) {
      await station.takeOut(file.ticket, out);
    }
    sayJson({ ...summary, receipts: receipts.length });
  });
}

async function undo(line: CommandLine, id: string): Promise<void> {
  const [reason, out] = [line.required("reason"), line.optional("out")];
  await withStation(line, async (station) => {
    const { receipt: answer } = await station.call("bundles.undo", { id, reason });
    if (answer !== null && out !== undefined) {
      await station.takeOut(answer.ticket, out);
    }
    say(cliText.undone);
  });
}

/** Turns a report back: why, until which day a new one is due, and the receipt that says so. */
async function turnBack(line: CommandLine, bundleId: string): Promise<void> {
  const [reason, dueOn, out] = [line.required("reason"), line.required("date"), line.required("out")];
  await withStation(line, async (station) => {
    const { receipt: answer } = await station.call("upper.return", { bundleId, reason, dueOn });
    if (answer !== null) {
      await station.takeOut(answer.ticket, out);
    }
    say(cliText.turnedBack);
  });
}

/** Accepts the new series of a restored machine; its bundle is then taken in with `import`. */
async function acceptEpoch(line: CommandLine, path: string): Promise<void> {
  const reason = line.required("reason");
  await withStation(line, async (station) => {
    await station.call("bundles.acceptEpoch", { ticket: station.handIn(path), reason });
    say(cliText.epochAccepted);
  });
}

type Action = (line: CommandLine, subject: string) => Promise<void>;
const actions: ReadonlyMap<string, Action> = new Map<string, Action>([
  ["inspect", async (line, path) => await receive(line, path, false)],
  ["import", async (line, path) => await receive(line, path, !line.has("dry-run"))],
  ["import-folder", receiveFolder],
  ["accept-epoch", acceptEpoch],
  ["return", turnBack],
  ["undo", undo],
  ["receipt", receipt],
]);

/** `bundle export|inspect|import|import-folder|accept-epoch|return|undo|receipt`. */
export async function bundle(line: CommandLine): Promise<void> {
  const [, action = "", subject] = line.words;
  if (action === "export") {
    await send(line);
    return;
  }
  const work = actions.get(action);
  if (work === undefined || subject === undefined) {
    throw wrongUsage();
  }
  await work(line, subject);
}
