import { basename } from "node:path";
import { cliText } from "#renderer/text/cli.ts";
import { excelText, importFieldLabels, importWords, reasonText } from "#renderer/text/excel.ts";
import { listColumns, listTitles } from "#renderer/text/lists.ts";
import { importLists, type ImportList } from "#shared/contract/excel.ts";
import type { CallInput } from "#shared/contract/contract.ts";
import type { CommandLine } from "../options.ts";
import { withStation, type CliStation } from "../station.ts";
import { readJson, say, sayJson, wrongUsage } from "../terminal.ts";

type Source = CallInput<"excel.inspect">;

function listOf(line: CommandLine): ImportList {
  const named = line.required("list");
  const list = importLists.find((known) => known === named);
  if (list === undefined) {
    throw wrongUsage();
  }
  return list;
}

function sourceOf(station: CliStation, line: CommandLine, file: string): Source {
  const map = line.optional("map");
  const clubId = line.optional("club");
  return {
    ticket: station.handIn(file),
    list: listOf(line),
    ...(clubId === undefined ? {} : { clubId }),
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- dispatch checks the shape and names what is wrong
    ...(map === undefined ? {} : { map: readJson(map) as Source["map"] }),
  };
}

async function inspect(station: CliStation, line: CommandLine, source: Source): Promise<void> {
  const preview = await station.call("excel.inspect", source);
  if (line.has("json")) {
    sayJson(preview);
    return;
  }
  say(excelText.countLine(preview.counts));
  for (const { row, reasons } of preview.rows.filter((one) => one.reasons.length > 0)) {
    // The name stays out: a terminal's window remembers what it showed.
    say(cliText.excelRow(row, reasons.map(reasonText).join(" ")));
  }
}

/** `excel import FILE --list LIST`: a workbook looked at (`--dry-run`) or taken in; `--out` keeps the copy with reasons. */
async function importFile(line: CommandLine, file: string): Promise<void> {
  await withStation(line, async (station) => {
    const source = sourceOf(station, line, file);
    if (line.has("dry-run")) {
      await inspect(station, line, source);
      return;
    }
    const done = await station.call("excel.import", {
      ...source,
      words: importWords,
      fieldNames: importFieldLabels,
    });
    if (line.has("json")) {
      sayJson(done);
    } else {
      say(`${basename(file)}: ${excelText.countLine(done.counts)}`);
    }
    const out = line.optional("out");
    if (out !== undefined && done.returned !== null) {
      await station.takeOut(done.returned.ticket, out);
      say(cliText.written(out));
    }
  });
}

function isList(name: string): name is keyof typeof listColumns {
  return Object.hasOwn(listColumns, name);
}

/** `excel export LIST --out FILE`: every column of a list as a workbook, narrowed as its screen narrows it. */
async function exportList(line: CommandLine, list: string): Promise<void> {
  if (!isList(list)) {
    throw wrongUsage();
  }
  const out = line.required("out");
  await withStation(line, async (station) => {
    const { ticket } = await station.call("lists.excel", {
      list,
      title: listTitles[list],
      columns: Object.entries(listColumns[list]).map(([key, title]) => ({ key, title })),
      query: line.optional("query") ?? "",
      clubId: line.optional("club") ?? null,
      month: line.optional("period") ?? null,
      state: list === "people" ? "TAT_CA" : null,
    });
    await station.takeOut(ticket, out);
    say(cliText.written(out));
  });
}

/** `excel import` and `excel export`. */
export async function excel(line: CommandLine): Promise<void> {
  const [, action, what] = line.words;
  if (what === undefined) {
    throw wrongUsage();
  }
  if (action === "import") {
    await importFile(line, what);
  } else if (action === "export") {
    await exportList(line, what);
  } else {
    throw wrongUsage();
  }
}
