import { cliText } from "#renderer/text/cli.ts";
import { transferText } from "#renderer/text/transfers.ts";
import { z } from "zod";
import type { CommandLine } from "../options.ts";
import { withStation, type CliStation } from "../station.ts";
import { CommandEnd, exitStatus, readJson, say, sayJson, wrongUsage } from "../terminal.ts";

/** The items of the transfer of data, from a file; what it leaves out starts as on the screen. */
const items = z.object({
  purpose: z.string().default(transferText.start.purpose),
  legalBasis: z.string().default(""),
  keepUntil: z.string().default(transferText.start.keepUntil),
  deletion: z.string().default(transferText.start.deletion),
  responsibility: z.string().default(transferText.start.responsibility),
});

/** The id of a person's file by its code. */
async function personWith(station: CliStation, code: string): Promise<string> {
  const { rows } = await station.call("people.list", { query: code, state: "TAT_CA" });
  const found = rows.find((row) => row.code === code);
  if (found === undefined) {
    throw new CommandEnd(exitStatus.refused, `recordUnknown ${cliText.personUnknown(code)}`);
  }
  return found.id;
}

async function send(line: CommandLine, code: string): Promise<void> {
  const [to, movedOn] = [line.required("to"), line.required("date")];
  const [reason, out] = [line.required("reason"), line.required("out")];
  const facts = items.parse(readJson(line.required("facts")));
  const decisionNumber = line.optional("number") ?? null;
  await withStation(line, async (station) => {
    const personId = await personWith(station, code);
    const made = await station.call("transfers.send", {
      personId,
      to,
      movedOn,
      reason,
      decisionNumber,
      ...facts,
    });
    await station.takeOut(made.file.ticket, out);
    sayJson({ id: made.id, sequence: made.sequence, sha256: made.sha256, fileName: made.file.name, out });
  });
}

async function accept(line: CommandLine, id: string): Promise<void> {
  const out = line.required("out");
  await withStation(line, async (station) => {
    const { suspects } = await station.call("transfers.look", { id });
    const same = line.optional("same");
    const sameAs = same === undefined ? null : await personWith(station, same);
    // Without an answer whoever is likely the same person stops the command.
    const notTheSameAs = line.has("new") ? suspects.map((one) => one.id) : [];
    const residence = { kind: "THUONG_TRU" as const };
    const taken = await station.call("transfers.accept", { id, sameAs, notTheSameAs, residence });
    if (taken.receipt !== null) {
      await station.takeOut(taken.receipt.ticket, out);
    }
    sayJson({ personId: taken.personId, code: taken.code, out });
  });
}

async function refuse(line: CommandLine, id: string): Promise<void> {
  const [reason, out] = [line.required("reason"), line.required("out")];
  await withStation(line, async (station) => {
    const { receipt } = await station.call("transfers.refuse", { id, reason });
    if (receipt !== null) {
      await station.takeOut(receipt.ticket, out);
    }
    say(cliText.written(out));
  });
}

async function withdraw(line: CommandLine, id: string): Promise<void> {
  const [reason, out] = [line.required("reason"), line.required("out")];
  await withStation(line, async (station) => {
    const { file } = await station.call("transfers.withdraw", { id, reason });
    await station.takeOut(file.ticket, out);
    say(cliText.written(out));
  });
}

async function list(line: CommandLine): Promise<void> {
  await withStation(line, async (station) => {
    sayJson(await station.call("transfers.list", {}));
  });
}

const actions = { send, accept, refuse, withdraw } as const;

/** `transfer send|list|accept|refuse|withdraw`. */
export async function transfer(line: CommandLine): Promise<void> {
  const [, action = "", subject] = line.words;
  const work = Object.entries(actions).find(([name]) => name === action)?.[1];
  if (action === "list") {
    await list(line);
  } else if (work !== undefined && subject !== undefined) {
    await work(line, subject);
  } else {
    throw wrongUsage();
  }
}
