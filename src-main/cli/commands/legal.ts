import { deadlines } from "#shared/law/deadlines.ts";
import { groundLines, groundUses, legalBases } from "#shared/law/legal-bases.ts";
import { regimeCodes } from "#shared/law/regime.ts";
import type { CommandLine } from "../options.ts";
import { refused, say, sayJson, wrongUsage } from "../terminal.ts";

function bases(line: CommandLine): void {
  const date = line.required("date");
  const use = groundUses.find((known) => known === line.required("use"));
  if (use === undefined) {
    throw wrongUsage();
  }
  const [found, lines] = [legalBases(date, use), groundLines(use, date)];
  if (!found.ok || !lines.ok) {
    throw refused("lawSilent", { kind: "refusal", code: "lawSilent", params: { date } });
  }
  if (line.has("json")) {
    sayJson({ date, use, bases: found.value, lines: lines.value });
    return;
  }
  for (const { text } of lines.value) {
    say(text);
  }
}

function limits(line: CommandLine): void {
  const regime = regimeCodes.find((known) => known === line.required("regime"));
  if (regime === undefined) {
    throw wrongUsage();
  }
  const rows = deadlines(regime);
  if (line.has("json")) {
    sayJson(rows);
    return;
  }
  for (const { id, trigger, limitValue, unit, source } of rows) {
    say([id, trigger, String(limitValue ?? ""), unit ?? "", source].join("\t"));
  }
}

/** `legal bases|deadlines`: what the dated tables answer. */
export function legal(line: CommandLine): void {
  const [, action] = line.words;
  if (action === "bases") {
    bases(line);
  } else if (action === "deadlines") {
    limits(line);
  } else {
    throw wrongUsage();
  }
}
