import { spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as wait } from "node:timers/promises";
import { expect, it } from "vitest";
import { findBrokenLink } from "#main/database/journal.ts";
import { integrityFindings } from "#main/database/integrity.ts";
import { closeDatabase } from "#main/database/open.ts";
import { newDatabase, reopened, sha256, type TestDatabase } from "../../support/database.ts";

// A child writes batch 1, 2, 3 … of seven records each, and tells a number only after its commit has returned. It is
// killed at some moment; then the file is opened again and looked at. A commit that was told must be there.
const rounds = 60;
// A quarter of a minute is enough of it; on a busy machine that is fewer kills, never fewer than ten.
const longest = 15_000;
const fewest = 10;
const rowsOfBatch = 7;
const tell = String.raw`writeSync(1, n + "\n");`;

function room(path: string): string {
  return JSON.stringify(new URL(`../../../src-main/database/${path}`, import.meta.url).href);
}

/** With `early` the child tells a number before it commits, as a careless programme would. */
function childSource({ directory, key, databaseId }: TestDatabase, early = false): string {
  const [before, after] = early ? [tell, ""] : ["", tell];
  return `
    import { createHash } from "node:crypto";
    import { v7 } from "uuid";
    import { writeSync } from "node:fs";
    import { openDatabase } from ${room("open.ts")};
    import { addRecord, withWriting } from ${room("writing.ts")};
    import { area } from ${room("schema/station.ts")};
    const hash = (text) => createHash("sha256").update(text).digest("hex");
    const opened = openDatabase(${JSON.stringify(directory)}, Uint8Array.from(Buffer.from("${Buffer.from(key).toString("hex")}", "hex")), "${databaseId}");
    if (!opened.ok) throw new Error(opened.refusal.code);
    const { sqlite } = opened.value;
    let n = sqlite.prepare("SELECT max(CAST(name AS INTEGER)) FROM area").pluck().get() ?? 0;
    writeSync(1, n + "\\n");
    for (;;) {
      n += 1;
      ${before}
      const parts = { account: "canbo", at: new Date().toISOString(), operation: "areas.add", own: "00001", hash, newId: () => v7() };
      withWriting(opened.value, parts, (writing) => {
        for (let row = 0; row < ${String(rowsOfBatch)}; row += 1) addRecord(writing, area, { name: String(n), kind: String(row) });
      });
      ${after}
    }`;
}

async function killOnce(source: string, after: number): Promise<number> {
  const child = spawn(process.execPath, ["--input-type=module", "--eval", source], {
    stdio: ["ignore", "pipe", "inherit"],
    cwd: new URL("../../..", import.meta.url).pathname,
  });
  let text = "";
  child.stdout.on("data", (chunk: Buffer) => {
    text += chunk.toString();
  });
  await once(child.stdout, "data");
  await wait(after);
  child.kill("SIGKILL");
  await once(child, "close");
  return Number(text.trim().split("\n").at(-1));
}

it(
  "loses no commit it was told of, keeps no half batch, and its chain holds, over up to 60 kills",
  { timeout: 120_000 },
  async () => {
    const made = newDatabase();
    closeDatabase(made.database);
    const source = childSource(made);
    let acknowledged = 0;
    const began = performance.now();
    for (let round = 0; round < rounds; round += 1) {
      if (round >= fewest && performance.now() - began > longest) {
        break;
      }
      acknowledged = await killOnce(source, Math.random() * 60);
      const again = reopened(made);
      const batches = again.sqlite
        .prepare("SELECT CAST(name AS INTEGER) AS n, count(*) AS size FROM area GROUP BY n ORDER BY n")
        .all() as { n: number; size: number }[];
      expect(batches.length).toBeGreaterThanOrEqual(acknowledged);
      expect(batches.length).toBeLessThanOrEqual(acknowledged + 1);
      expect(batches.every(({ n, size }, index) => n === index + 1 && size === rowsOfBatch)).toBe(true);
      expect(findBrokenLink(again, sha256)).toBeUndefined();
      expect(integrityFindings(again)).toEqual([]);
      closeDatabase(again);
    }
    expect(acknowledged).toBeGreaterThan(fewest);
  },
);

it(
  "would notice a lost commit: a child that tells too early is caught within 20 kills",
  { timeout: 60_000 },
  async () => {
    const made = newDatabase();
    closeDatabase(made.database);
    const source = childSource(made, true);
    let lost = 0;
    for (let round = 0; round < 20 && lost === 0; round += 1) {
      const told = await killOnce(source, Math.random() * 60);
      const again = reopened(made);
      const kept = Number(again.sqlite.prepare("SELECT max(CAST(name AS INTEGER)) FROM area").pluck().get());
      lost += kept < told ? 1 : 0;
      closeDatabase(again);
    }
    expect(lost).toBeGreaterThan(0);
  },
);
