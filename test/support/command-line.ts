import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { vi } from "vitest";
import { runCommandLine } from "#main/cli/run.ts";

const root = join(import.meta.dirname, "../..");

/** How a command ended and what it wrote. */
interface Ended {
  readonly status: number | null;
  readonly out: string;
  readonly said: string;
}

/** What both ways of calling see: the day, the folder, and no pass phrase by chance. */
export const surroundings = { HOANHAP_TODAY: "2027-01-15", HOANHAP_PASSPHRASE: "" };

/** A programme of its own, as the shell starts it. */
function programme(folder: string, args: readonly string[]): Ended {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(root, "src-main/cli/main.ts"), ...args],
    { encoding: "utf8", cwd: folder, env: { ...process.env, ...surroundings } },
  );
  return { status, out: stdout, said: stderr };
}

/** The same command line in this process; only the shell around it is a double. */
async function cli(args: readonly string[]): Promise<Ended> {
  let [out, said] = ["", ""];
  const [stdout, stderr] = [vi.spyOn(process.stdout, "write"), vi.spyOn(process.stderr, "write")];
  stdout.mockImplementation((text) => ((out += String(text)), true));
  stderr.mockImplementation((text) => ((said += String(text)), true));
  try {
    return { status: await runCommandLine(args), out, said };
  } finally {
    stdout.mockRestore();
    stderr.mockRestore();
  }
}

/** Both ways of calling the command line; a programme of its own starts in the folder. */
export function commandLineIn(folder: string): {
  readonly programme: (...args: readonly string[]) => Ended;
  readonly cli: (...args: readonly string[]) => Promise<Ended>;
} {
  return {
    programme: (...args) => programme(folder, args),
    cli: async (...args) => await cli(args),
  };
}
