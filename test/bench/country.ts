import { spawnSync } from "node:child_process";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { prepared, type ReadableDatabase } from "#main/database/database.ts";
import { closeDatabase } from "#main/database/open.ts";
import { createHost } from "#main/host/create-host.ts";
import { median, ofRounds, type Figure, type Round } from "./figures.ts";
import { openBenchDatabase } from "./large-station.ts";
import { addEarlierYears } from "./many-communes.ts";
import { cpuMilliseconds, wallMilliseconds } from "./measure.ts";
import { plainScan, type PlainScan } from "./plain-scan.ts";
import { askOf, benchPassword, withStation, type Ask } from "./station.ts";

const rounds = 7;

const scan = `SELECT period, indicator, sum(num), sum(den), count(*) FROM received_figure
  GROUP BY period, indicator`;
const summary = "SELECT period, indicator, num, den, reports FROM received_total";

async function yearEnd(
  database: ReadableDatabase,
  plain: PlainScan,
  rows: number,
): Promise<readonly Figure[]> {
  const run = (select: string): Promise<number> =>
    cpuMilliseconds(() => prepared(database, select).raw(true).all());
  await run(scan);
  const scans: Round[] = [];
  const summaries: Round[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const before = await plain.run([scan]);
    const scanned = await run(scan);
    const summed = await run(summary);
    const after = await plain.run([scan]);
    scans.push({ before, subject: scanned, after });
    summaries.push({ before, subject: summed, after });
  }
  const line = (operation: string, done: readonly Round[], goal: number): Figure => {
    const { subject, reference, ratio } = ofRounds(done);
    return {
      operation: `${operation} (${String(rows)} rows)`,
      unit: "CPU ms",
      subject,
      reference: { name: plain.name, value: reference },
      measured: ratio,
      goal,
    };
  };
  return [
    line("country year-end by scan", scans, 1.1),
    line("country year-end from the maintained sums", summaries, 0.2),
  ];
}

async function medianOf(measure: () => Promise<number>): Promise<number> {
  await measure();
  const taken: number[] = [];
  for (let index = 0; index < 5; index += 1) {
    taken.push(await measure());
  }
  return median(taken);
}

/** What an official of the upper level waits for; CPU milliseconds, with a limit for a calm hand. */
async function screens(ask: Ask): Promise<readonly Figure[]> {
  const calls: readonly (readonly [string, string, unknown, number])[] = [
    [
      "TH-01, TH-02, order and coverage of a month",
      "upper.summary",
      { period: "2026-11", rankBy: "CT07" },
      1000,
    ],
    ["a page of the matrix of a year", "upper.matrix", { year: 2026 }, 500],
    ["a commune found in the matrix", "upper.matrix", { year: 2026, query: "tan lap" }, 500],
    ["completeness and timeliness", "upper.timeliness", { year: 2026 }, 500],
    ["the sums of every month", "upper.year", { year: 2026 }, 500],
  ];
  const figures: Figure[] = [];
  for (const [operation, name, input, goal] of calls) {
    const subject = await medianOf(() => cpuMilliseconds(() => ask(name, input)));
    figures.push({ operation, unit: "CPU ms, 3,321 communes", subject, measured: subject, goal });
  }
  return figures;
}

/** Megabytes resident after a collection of the heap, and at most so far. */
function memory(): readonly [number, number] {
  setFlagsFromString("--expose-gc");
  runInNewContext("gc()");
  return [process.memoryUsage.rss() / 1_000_000, process.resourceUsage().maxRSS / 1000];
}

/** In a process of its own, so that its memory is not counted with that of the screens. */
function fillElsewhere(folder: string): void {
  const main = process.argv[1] ?? "";
  const { status } = spawnSync(process.execPath, [...process.execArgv, main, "--fill", folder], {
    stdio: "inherit",
  });
  if (status !== 0) {
    throw new Error(`Filling the country ended with status ${String(status)}`);
  }
}

/** A country on one PC: every commune's twelve months received at one upper station, and the sums of three years. */
export async function benchCountry(): Promise<readonly Figure[]> {
  return await withStation(async (_ask, host, folder) => {
    await host.close();
    const filling = await wallMilliseconds(() => {
      fillElsewhere(folder);
    });
    const upper = createHost({ dataDirectory: folder, today: "2027-01-15" });
    const ask = askOf(upper);
    await ask("station.unlock", { login: "mau", password: benchPassword });
    const onScreen = await screens(ask);
    const [resident, most] = memory();
    await upper.close();
    const database = await openBenchDatabase(folder);
    const rows = addEarlierYears(database);
    closeDatabase(database);
    const plain = await plainScan(folder);
    const again = await openBenchDatabase(folder);
    try {
      return [
        {
          operation: "taking 3,321 × 12 reports into the tables (not through the services)",
          unit: "wall ms",
          subject: filling,
        },
        ...onScreen,
        {
          operation: "memory with the country on the screens",
          unit: "MB resident",
          subject: resident,
          measured: resident,
          goal: 600,
          note: `after a collection; at most ${most.toFixed(0)} MB before one`,
        },
        ...(await yearEnd(again, plain, rows)),
      ];
    } finally {
      closeDatabase(again);
    }
  });
}
