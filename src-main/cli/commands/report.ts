import { cliText } from "#renderer/text/cli.ts";
import { z } from "zod";
import type { CommandLine } from "../options.ts";
import { withStation, type CliStation } from "../station.ts";
import { readJson, say, sayJson, writeOut } from "../terminal.ts";

/** D24 of the period as a draft that is printed and then put away again: the register keeps no trace of a trial print. */
async function printPaper(station: CliStation, line: CommandLine, period: string): Promise<void> {
  const { today } = await station.call("station.state", {});
  const draft = await station.call("documents.draft", {
    kind: "D24",
    date: line.optional("date") ?? today,
    period,
  });
  const facts = line.optional("facts");
  let { version } = draft;
  if (facts !== undefined) {
    const own = z.record(z.string(), z.json()).parse(readJson(facts));
    const known = await station.call("documents.get", { id: draft.id });
    const merged = { ...z.record(z.string(), z.json()).parse(known.facts), ...own };
    ({ version } = await station.call("documents.changeFacts", { id: draft.id, version, facts: merged }));
  }
  try {
    const { ticket } = await station.call("documents.preview", { id: draft.id });
    await station.takeOut(ticket, line.required("pdf"));
    say(cliText.written(line.required("pdf")));
  } finally {
    await station.call("documents.discard", { id: draft.id, version, reason: "report --pdf" });
  }
}

/** `report`: figures of a period as JSON, the month's report as PDF, and opening the period again and closing it. */
export async function report(line: CommandLine): Promise<void> {
  const period = line.required("period");
  await withStation(line, async (station) => {
    if (line.has("reopen")) {
      await station.call("reports.reopen", { period, reason: line.required("reason") });
      say(cliText.reopened(period));
    }
    if (line.has("close")) {
      await station.call("reports.close", { period });
      say(cliText.closed(period));
    }
    const computed = await station.call("reports.compute", { period });
    const json = line.optional("json");
    if (json !== undefined) {
      writeOut(json, JSON.stringify(computed.report, undefined, 1));
      say(cliText.written(json));
    }
    if (line.optional("pdf") !== undefined) {
      await printPaper(station, line, period);
    }
    if (
      json === undefined &&
      line.optional("pdf") === undefined &&
      !line.has("close") &&
      !line.has("reopen")
    ) {
      sayJson(computed.report);
    }
  });
}
