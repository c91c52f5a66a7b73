import { cliText } from "#renderer/text/cli.ts";
import { kinds, findKind } from "#shared/documents/kinds.ts";
import { z } from "zod";
import type { CommandLine } from "../options.ts";
import { withoutStation, withStation } from "../station.ts";
import { readJson, refused, say, sayJson, writeOut, wrongUsage } from "../terminal.ts";

function listKinds(line: CommandLine): void {
  const rows = kinds.map(({ code, title, form, issuer, regime, verifyAgainstOfficialForm }) => ({
    code,
    title,
    form,
    issuer,
    regime,
    verifyAgainstOfficialForm,
  }));
  if (line.has("json")) {
    sayJson(rows);
    return;
  }
  for (const { code, title, form, issuer, regime } of rows) {
    say([code, title, form, issuer, regime].join("\t"));
  }
}

function schemaOf(code: string): void {
  const kind = findKind(code);
  if (kind === undefined) {
    throw refused("kindUnknown", { kind: "refusal", code: "kindUnknown", params: { kind: code } });
  }
  sayJson(z.toJSONSchema(kind.needs, { io: "input", unrepresentable: "any" }));
}

async function sample(line: CommandLine, kind: string): Promise<void> {
  const factsFile = line.optional("facts");
  const facts = factsFile === undefined ? null : z.record(z.string(), z.json()).parse(readJson(factsFile));
  const out = line.required("out");
  await withoutStation(line, async (station) => {
    const made = await station.call("documents.sample", {
      kind,
      facts,
      date: line.optional("date") ?? null,
      extreme: line.has("extreme"),
      archive: line.has("archive"),
    });
    await station.takeOut(made.file.ticket, out);
    const text = line.optional("text");
    if (text !== undefined) {
      writeOut(text, `${made.text}\n`);
    }
    say(cliText.written(out));
  });
}

async function list(line: CommandLine): Promise<void> {
  await withStation(line, async (station) => {
    const { rows } = await station.call("documents.list", { limit: 500 });
    if (line.has("json")) {
      sayJson(rows);
      return;
    }
    for (const { id, kind, number, date, state } of rows) {
      say([id, kind, number ?? "", date ?? "", state].join("\t"));
    }
  });
}

async function print(line: CommandLine, id: string): Promise<void> {
  const out = line.required("out");
  await withStation(line, async (station) => {
    const { ticket } = await station.call("documents.print", { id });
    await station.takeOut(ticket, out);
    say(cliText.written(out));
  });
}

/** `documents kinds|schema|sample|list|print`. */
export async function documents(line: CommandLine): Promise<void> {
  const [, action, subject] = line.words;
  if (action === "kinds") {
    listKinds(line);
  } else if (action === "list") {
    await list(line);
  } else if (subject === undefined) {
    throw wrongUsage();
  } else if (action === "schema") {
    schemaOf(subject);
  } else if (action === "sample") {
    await sample(line, subject);
  } else if (action === "print") {
    await print(line, subject);
  } else {
    throw wrongUsage();
  }
}
