import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { once } from "node:events";
import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, describe, expect, it } from "vitest";
import type { ReadableDatabase } from "#main/database/database.ts";
import { closeDatabase } from "#main/database/open.ts";
import { forgetImport, interruptedImport } from "#main/services/exchange/import-note.ts";
import { newDatabase, reopened } from "../../support/database.ts";
import { openedBundle, personLine } from "../../support/opened-bundle.ts";

/*
 * A child takes a bundle of 3,000 records in and takes the whole import back, over and over; it is killed at some moment
 * (kill −9), and the database it leaves is looked at. Each time begins with a copy of the same new database: what earlier rounds
 * took back stays in a database for ever, and would make each round longer than the one before. HOANHAP_KILLS=400 kills two
 * hundred times in either.
 */

const kills = Number(process.env["HOANHAP_KILLS"] ?? 12);
const records = 3000;
const source = (path: string): string => new URL(`../../../src-main/${path}`, import.meta.url).href;

const child = `
  import { readFileSync } from "node:fs";
  import { createHash } from "node:crypto";
  import { v7 } from "uuid";
  import { openDatabase } from ${JSON.stringify(source("database/open.ts"))};
  import { withWriting, addRecord } from ${JSON.stringify(source("database/writing.ts"))};
  import { batchThatMade, undoEntries } from ${JSON.stringify(source("database/undoing.ts"))};
  import { receivedBundle } from ${JSON.stringify(source("database/schema/exchange.ts"))};
  import { planOf } from ${JSON.stringify(source("services/exchange/import-plan.ts"))};
  import { forgetImport, noteImport } from ${JSON.stringify(source("services/exchange/import-note.ts"))};
  import { takeBack, takeRecords } from ${JSON.stringify(source("services/exchange/import-records.ts"))};
  const { directory, key, databaseId, opened, times } = JSON.parse(readFileSync(process.argv[1], "utf8"));
  const database = openDatabase(directory, new Uint8Array(Buffer.from(key, "hex")), databaseId).value;
  const hash = (text) => createHash("sha256").update(text, "utf8").digest("hex");
  const parts = { account: "canbo", at: "2026-10-05T08:00:00+07:00", operation: "bundles.import", own: "T01", hash, newId: v7, reason: "thử" };
  const { manifest, manifestSha256, fileSha256 } = opened;
  for (let n = 1; n <= times; n += 1) {
    process.stdout.write("begun\\n");
    noteImport(directory, opened, parts.at);
    const id = withWriting(database, parts, (writing) => {
      const made = addRecord(writing, receivedBundle, { kind: "delta", station: manifest.station,
        stationName: manifest.stationName, sequence: 1, epoch: manifest.epoch, period: null, manifestSha256, fileSha256, manifest });
      takeRecords(writing, made, { opened, plan: planOf(database, opened) });
      return made;
    });
    forgetImport(directory);
    process.stdout.write("in\\n");
    if (n < times) {
      withWriting(database, parts, (writing) => {
        takeBack(writing, id);
        undoEntries(writing, batchThatMade(database, "received_bundle", id));
      });
      process.stdout.write("out\\n");
    }
  }
  database.sqlite.close();
`;

/** What the child was about when it was killed. */
type Killed = "taking in" | "taking back";

interface Remains {
  readonly killed: Killed;
  readonly current: number;
  readonly bundles: number;
  readonly content: string;
  /** What the next start says of an import that was cut off. */
  readonly told: ReturnType<typeof interruptedImport>;
}

function remainsOf(directory: string, database: ReadableDatabase, killed: Killed): Remains {
  const { sqlite } = database;
  const rows = sqlite
    .prepare(
      "SELECT entity, record_id, rev, content FROM received_version WHERE state = 'CURRENT' ORDER BY record_id",
    )
    .all();
  const bundles = sqlite
    .prepare("SELECT count(*) FROM received_bundle WHERE voided_at IS NULL")
    .pluck()
    .get();
  const content = createHash("sha256").update(JSON.stringify(rows)).digest("hex");
  const told = interruptedImport(directory, database);
  return { killed, current: rows.length, bundles: Number(bundles), content, told };
}

const folder = mkdtempSync(join(tmpdir(), "giet-"));
const beginning = newDatabase();
closeDatabase(beginning.database);
const made = { ...beginning, directory: join(folder, "Kho thử") };
const opened = openedBundle({
  tableRecords: Array.from({ length: records }, (_none, at) => personLine(at + 1)),
});
afterAll(() => {
  rmSync(folder, { recursive: true });
  rmSync(beginning.directory, { recursive: true });
});

/** A child that takes the bundle in so many times, and takes it back between them. */
function run(times: number): ReturnType<typeof spawn> {
  const path = join(folder, "viec.json");
  const { directory, databaseId } = made;
  const key = Buffer.from(made.key).toString("hex");
  writeFileSync(path, JSON.stringify({ directory, key, databaseId, opened, times }));
  return spawn(process.execPath, ["--input-type=module", "--eval", child, path], {
    stdio: ["ignore", "pipe", "inherit"],
    // What one child compiled the next need not compile again.
    env: { ...process.env, NODE_COMPILE_CACHE: join(folder, "ma") },
  });
}

/** Milliseconds that taking in, and that and some taking back and forth, last on a machine at rest. */
const longestWait = { begun: 80, in: 250 } as const;

/** Kills a child at some moment after it said this for the first time: its import has begun, or is done and being taken back. */
async function killAfter(word: "begun" | "in"): Promise<Remains> {
  const { directory } = made;
  rmSync(directory, { recursive: true, force: true });
  cpSync(beginning.directory, directory, { recursive: true });
  const running = run(1000);
  let told = "";
  const { promise: said, resolve } = Promise.withResolvers<undefined>();
  running.stdout?.on("data", (text: Buffer) => {
    told += text.toString();
    if (told.includes(word)) {
      resolve(undefined);
    }
  });
  await Promise.race([said, once(running, "close")]);
  await wait(Math.random() * longestWait[word]);
  running.kill("SIGKILL");
  await once(running, "close");
  const database = reopened(made);
  const remains = remainsOf(directory, database, told.endsWith("begun\n") ? "taking in" : "taking back");
  closeDatabase(database);
  return remains;
}

describe("an import, and the undo of one, when the programme is killed", () => {
  it(
    "row 107: leaves all of it or nothing, and importing again gives the same",
    { timeout: 60_000 + kills * 15_000 },
    async () => {
      const seen: Remains[] = [];
      for (let round = 0; round < kills; round += 1) {
        seen.push(await killAfter(round % 2 === 0 ? "begun" : "in"));
      }
      const halves = seen.filter(({ current, bundles }) => current !== bundles * records);
      expect(halves).toEqual([]);
      // G74 is never said of a bundle that is here.
      expect(seen.filter(({ told, bundles }) => told !== undefined && bundles > 0)).toEqual([]);
      const times = (killed: Killed): number => seen.filter((one) => one.killed === killed).length;
      // So many kills hit both, or they say nothing of one of them.
      expect(kills < 100 || (times("taking in") > 0 && times("taking back") > 0)).toBe(true);

      const left = reopened(made);
      forgetImport(made.directory);
      left.sqlite.exec(
        "UPDATE received_bundle SET voided_at = 'x'; UPDATE received_version SET state = 'UNDONE' WHERE state = 'CURRENT'",
      );
      closeDatabase(left);
      const again = run(1);
      again.stdout?.resume();
      await once(again, "close");
      const database = reopened(made);
      const whole = remainsOf(made.directory, database, "taking in");
      closeDatabase(database);
      expect(whole).toMatchObject({ current: records, bundles: 1 });
      expect(
        seen.filter(({ bundles }) => bundles === 1).every(({ content }) => content === whole.content),
      ).toBe(true);
    },
  );
});
