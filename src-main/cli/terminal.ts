import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { cliText } from "#renderer/text/cli.ts";
import { fieldRefusalText, refusalText } from "#renderer/text/refusals.ts";
import type { Reply } from "#shared/contract/operation.ts";

/** Exit status of the command line: done, fault, refused, wrong usage. */
export const exitStatus = { done: 0, fault: 1, refused: 2, usage: 64 } as const;

/** Ends a command with a status and what is said on standard error; caught once, in main. */
export class CommandEnd extends Error {
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

/** Says the usage and ends with 64. */
export function wrongUsage(): CommandEnd {
  return new CommandEnd(exitStatus.usage, `${cliText.wrongUsage}\n${cliText.usage}`);
}

/** A refusal ends the command with 2: its code first, then its Vietnamese text and the fields concerned. */
export function refused(code: string, reply: Extract<Reply, { readonly kind: "refusal" }>): CommandEnd {
  const { title, advice, note } = refusalText(code, reply.params ?? {});
  const fields = (reply.fields ?? []).map(
    ({ path, code: field, params }) =>
      `  ${String(params?.["label"] ?? path)}: ${fieldRefusalText(field, params ?? {})}`,
  );
  const params = reply.params === undefined ? "" : ` ${JSON.stringify(reply.params)}`;
  const lines = [`${code} ${title} ${advice}${note === undefined ? "" : ` ${note}`}${params}`, ...fields];
  return new CommandEnd(exitStatus.refused, lines.join("\n"));
}

/** The value of a reply; a refusal or fault ends the command. */
export function valueOf<Value>(reply: Reply<Value>): Value {
  if (reply.kind === "value") {
    return reply.value;
  }
  throw reply.kind === "refusal"
    ? refused(reply.code, reply)
    : new CommandEnd(exitStatus.fault, cliText.fault(reply.id));
}

export function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

export function sayJson(value: unknown): void {
  say(JSON.stringify(value, undefined, 1));
}

export function warn(line: string): void {
  process.stderr.write(`${line}\n`);
}

/** The bytes of a file named on the command line. */
export function readBytes(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch {
    throw new CommandEnd(exitStatus.refused, `fileUnreadable ${cliText.unreadable(path)}`);
  }
}

/** The names of the files in a folder named on the command line, in their order. */
export function filesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder).toSorted();
  } catch {
    throw new CommandEnd(exitStatus.refused, `fileUnreadable ${cliText.unreadable(folder)}`);
  }
}

/** The JSON of a file named on the command line. */
export function readJson(path: string): unknown {
  const text = new TextDecoder().decode(readBytes(path));
  try {
    return JSON.parse(text.replace(/^\ufeff/u, ""));
  } catch {
    throw new CommandEnd(exitStatus.refused, `fileNotJson ${cliText.notJson(path)}`);
  }
}

export function writeOut(path: string, content: string | Uint8Array): void {
  writeFileSync(path, content);
}
