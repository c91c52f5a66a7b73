import { spawnSync } from "node:child_process";
import { chmodSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import type { Figure } from "./figures.ts";
import { inFolder } from "./station.ts";

/*
 * What the hostile inputs cost: the tests that try them run once more, each input in the reader's own thread with its caps, and
 * the longest and the largest of them are held against what the catalogue allows.
 */

const root = join(import.meta.dirname, "../..");
const mebibyte = 2 ** 20;
const note = z.strictObject({
  code: z.string(),
  milliseconds: z.number(),
  peak: z.number(),
  grown: z.number(),
});

/** The worst time and the worst memory of one refusal over all hostile inputs of the tests. */
export async function benchHostile(): Promise<readonly Figure[]> {
  return await inFolder(async (folder) => {
    const notes = join(folder, "do.ndjson");
    writeFileSync(notes, "");
    // One of the inputs is read as a user of no rights, who has to write his note too.
    chmodSync(folder, 0o755);
    chmodSync(notes, 0o666);
    const vitest = join(root, "node_modules/vitest/vitest.mjs");
    const config = join(import.meta.dirname, "hostile.config.ts");
    const { status } = spawnSync(
      process.execPath,
      [vitest, "run", "--config", config, "--reporter=default"],
      {
        cwd: root,
        env: { ...process.env, HOANHAP_MEASURED: notes },
        stdio: ["ignore", "ignore", "inherit"],
      },
    );
    if (status !== 0) {
      throw new Error("A hostile input was not answered with its code");
    }
    const lines = readFileSync(notes, "utf8").trim().split("\n");
    const readings = lines.map((line) => note.parse(JSON.parse(line)));
    const worst = (of: (one: z.infer<typeof note>) => number): number => Math.max(...readings.map(of));
    const slowest = worst(({ milliseconds }) => milliseconds);
    const largest = worst(({ peak }) => peak) / mebibyte;
    const unit = `the worst of ${String(readings.length)} readings`;
    return [
      {
        operation: "a hostile bundle refused",
        unit: `wall ms, ${unit}`,
        subject: slowest,
        measured: slowest,
        goal: 5000,
      },
      {
        operation: "memory while a hostile bundle is refused",
        unit: `MiB, ${unit}`,
        subject: largest,
        measured: largest,
        goal: 400,
        note: `of the whole process; one reading added at most ${(worst(({ grown }) => grown) / mebibyte).toFixed(0)} MiB`,
      },
    ];
  });
}
