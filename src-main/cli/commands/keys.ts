import { cliText } from "#renderer/text/cli.ts";
import type { CommandLine } from "../options.ts";
import { withStation } from "../station.ts";
import { say, sayJson, wrongUsage } from "../terminal.ts";

async function card(line: CommandLine): Promise<void> {
  const out = line.required("out");
  await withStation(line, async (station) => {
    const made = await station.call("keys.card", {});
    await station.takeOut(made.card.ticket, out);
    say(cliText.comparison(made.comparison));
  });
}

/** The own card as a bundle sealed for one station. */
async function send(line: CommandLine): Promise<void> {
  const [to, out] = [line.required("to"), line.required("out")];
  await withStation(line, async (station) => {
    const made = await station.call("keys.send", { to });
    await station.takeOut(made.file.ticket, out);
    say(cliText.comparison(made.comparison));
  });
}

/** Trusts a card, plain or in a bundle; what came in a bundle is answered in the file of `--out`. */
async function trust(line: CommandLine, path: string): Promise<void> {
  const [number, out] = [line.optional("number") ?? null, line.optional("out")];
  await withStation(line, async (station) => {
    const { name, receipt } = await station.call("keys.trust", { ticket: station.handIn(path), number });
    if (receipt !== null && out !== undefined) {
      await station.takeOut(receipt.ticket, out);
    }
    say(cliText.trusted(name));
  });
}

async function rotate(line: CommandLine): Promise<void> {
  const [reason, out] = [line.required("reason"), line.required("out")];
  await withStation(line, async (station) => {
    const { card: made } = await station.call("keys.rotate", { reason });
    await station.takeOut(made.ticket, out);
    say(cliText.written(out));
  });
}

async function revoke(line: CommandLine, keyId: string): Promise<void> {
  const reason = line.required("reason");
  await withStation(line, async (station) => {
    await station.call("keys.revoke", { keyId, reason });
    say(cliText.revoked(keyId));
  });
}

async function list(line: CommandLine): Promise<void> {
  await withStation(line, async (station) => {
    const rows = await station.call("keys.list", {});
    if (line.has("json")) {
      sayJson(rows);
      return;
    }
    for (const { station: code, name, keyId, state } of rows) {
      say([code, name, keyId, state].join("\t"));
    }
  });
}

/** `keys card|send|trust|list|rotate|revoke`. */
export async function keys(line: CommandLine): Promise<void> {
  const [, action, subject] = line.words;
  if (action === "card") {
    await card(line);
  } else if (action === "send") {
    await send(line);
  } else if (action === "rotate") {
    await rotate(line);
  } else if (action === "revoke" && subject !== undefined) {
    await revoke(line, subject);
  } else if (action === "list") {
    await list(line);
  } else if (action === "trust" && subject !== undefined) {
    await trust(line, subject);
  } else {
    throw wrongUsage();
  }
}
