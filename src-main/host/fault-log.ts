import { appendFileSync, renameSync, statSync } from "node:fs";
import { join } from "node:path";
import { randomSecret } from "./secrets.ts";

/** Where faults are written down, and how: each gets a short number that the user can read out. */
export interface FaultLog {
  /** Writes one fault and answers its number (`A1B2-C3D4`). Never throws: a full disk must not hide the fault. */
  readonly report: (error: unknown, operation: string) => string;
}

const maximumLogBytes = 1024 * 1024;
/** Our own texts carry no data; the text of any other error may quote an input, so it is left out. */
const ownText = /^(Invariant broken|Expected a value): /u;
const frame = /^\s+at (?:(.*) \()?(.+):(\d+):\d+\)?$/u;
const projectPlace = /^.*[\\/]((?:src-main|src-shared|src-renderer|node_modules|out|test)[\\/].*)$/u;

/** A place in the code without the folders above it: a profile folder is a person's name. */
function shortPlace(path: string): string {
  if (path.startsWith("node:")) {
    return path;
  }
  return projectPlace.exec(path)?.[1] ?? path.split(/[\\/]/u).at(-1) ?? "";
}

/** Where it happened: `dispatch src-main/host/dispatch.ts:138`, innermost first. */
function frames(stack: string | undefined): readonly string[] {
  return (stack ?? "")
    .split("\n")
    .map((line) => frame.exec(line))
    .filter((match) => match !== null)
    .slice(0, 20)
    .map(([, name = "", path = "", line = ""]) => `${name} ${shortPlace(path)}:${line}`.trim());
}

function codeOf(error: Error): string | undefined {
  const code: unknown = Reflect.get(error, "code");
  return typeof code === "string" && /^[A-Z0-9_]{1,60}$/u.test(code) ? code : undefined;
}

interface FaultEntry {
  readonly name: string;
  readonly code?: string | undefined;
  readonly text?: string | undefined;
  readonly frames: readonly string[];
  readonly cause?: FaultEntry | undefined;
}

function describe(error: unknown, depth: number): FaultEntry {
  if (!(error instanceof Error)) {
    return { name: typeof error, frames: [] };
  }
  return {
    name: error.name,
    code: codeOf(error),
    text: ownText.test(error.message) ? error.message : undefined,
    frames: frames(error.stack),
    cause: error.cause === undefined || depth >= 3 ? undefined : describe(error.cause, depth + 1),
  };
}

function rotate(file: string): void {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  if (size > maximumLogBytes) {
    renameSync(file, `${file}.1`);
  }
}

/**
 * A local file, one JSON object a line: number, time, operation, version, what kind of error and where in the
 * code; no input values, no texts of foreign errors, no folders of the machine. At most two files of one megabyte.
 */
export function createFaultLog(directory: string, version: string, now: () => string): FaultLog {
  const file = join(directory, "faults.log");
  return {
    report: (error, operation) => {
      const secret = randomSecret().toUpperCase();
      const id = `${secret.slice(0, 4)}-${secret.slice(4, 8)}`;
      try {
        rotate(file);
        const line = { id, time: now(), operation, version, ...describe(error, 0) };
        appendFileSync(file, `${JSON.stringify(line)}\n`, { mode: 0o600 });
      } catch {
        // The number still reaches the user; there is nowhere else to write.
      }
      return id;
    },
  };
}
