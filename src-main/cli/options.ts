import { parseArgs } from "node:util";
import { isCalendarDate } from "#shared/base/calendar-date.ts";
import { wrongUsage } from "./terminal.ts";

/** Options that take a value, on any command. */
const valued = [
  "data",
  "profile",
  "passphrase-file",
  "login",
  "recovery-out",
  "today",
  "period",
  "json",
  "pdf",
  "facts",
  "date",
  "out",
  "text",
  "use",
  "regime",
  "to",
  "kind",
  "number",
  "reason",
  "despite",
  "list",
  "map",
  "club",
  "query",
  "recovery-file",
  "decision",
  "same",
] as const;
type Valued = (typeof valued)[number];
const switches = ["close", "reopen", "dry-run", "extreme", "archive", "new"] as const;
type Switch = (typeof switches)[number];

/** A parsed command line: words and options. */
export interface CommandLine {
  readonly words: readonly string[];
  /** The option's value; the command ends with 64 where it is missing. */
  required(name: Valued): string;
  optional(name: Valued): string | undefined;
  has(name: Switch | "json"): boolean;
}

interface Parsed {
  readonly values: Readonly<Record<string, unknown>>;
  readonly positionals: readonly string[];
}

function parsedBy(
  args: readonly string[],
  options: Readonly<Record<string, { readonly type: "string" | "boolean" }>>,
): Parsed {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch {
    throw wrongUsage();
  }
}

/** Reads the arguments; anything unknown, and a day that does not exist, is wrong usage. */
export function readCommandLine(args: readonly string[]): CommandLine {
  const firstWord = args.find((arg) => !arg.startsWith("-")) ?? "";
  // Only `report` writes its JSON to a file; elsewhere `--json` asks for JSON on standard output.
  const jsonIsSwitch = firstWord !== "report";
  const options: Record<string, { readonly type: "string" | "boolean" }> = {};
  for (const name of valued) {
    options[name] = { type: name === "json" && jsonIsSwitch ? "boolean" : "string" };
  }
  for (const name of switches) {
    options[name] = { type: "boolean" };
  }
  const parsed = parsedBy(args, options);
  const optional = (name: Valued): string | undefined => {
    const value = parsed.values[name];
    return typeof value === "string" && value !== "" ? value : undefined;
  };
  for (const day of [optional("today"), optional("date")]) {
    if (day !== undefined && !isCalendarDate(day)) {
      throw wrongUsage();
    }
  }
  return {
    words: parsed.positionals,
    optional,
    required: (name) => {
      const value = optional(name);
      if (value === undefined) {
        throw wrongUsage();
      }
      return value;
    },
    has: (name) => parsed.values[name] === true,
  };
}
