import { spawn } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { tableOf, verdictOf, type Figure } from "./figures.ts";

/*
 * `npm run bench`: each benchmark beside its reference in the same run, in a process of its own, as a table and as
 * `out/bench.json`. A missed goal is shown; status 1 means that a benchmark could not run or, with `--gate`, that a
 * figure is above its goal by more than a quarter. `--only NAME` runs one benchmark in this very process and prints its figures as JSON.
 */

const root = join(import.meta.dirname, "../..");

const benchmarks: Readonly<Record<string, () => Promise<readonly Figure[]>>> = {
  papers: async () => (await import("./papers.ts")).benchPapers(),
  words: async () => (await import("./words.ts")).benchWords(),
  saving: async () => (await import("./saving.ts")).benchSaving(),
  searching: async () => (await import("./searching.ts")).benchSearching(),
  importing: async () => (await import("./importing.ts")).benchImporting(),
  excel: async () => (await import("./excel.ts")).benchExcel(),
  exchange: async () => (await import("./exchange.ts")).benchExchange(),
  largeBundles: async () => (await import("./large-bundles.ts")).benchLargeBundles(),
  exchangeYear: async () => (await import("./country-bundles.ts")).benchCountryBundles(),
  hostile: async () => (await import("./hostile.ts")).benchHostile(),
  desk: async () => (await import("./desk.ts")).benchDesk(),
  month: async () => (await import("./month.ts")).benchMonth(),
  country: async () => (await import("./country.ts")).benchCountry(),
  year: async () => (await import("./year.ts")).benchYear(),
};

function runAlone(name: string): Promise<readonly Figure[]> {
  const { promise, resolve, reject } = Promise.withResolvers<readonly Figure[]>();
  const child = spawn(process.execPath, [join(import.meta.dirname, "main.ts"), "--only", name], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  let output = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    output += text;
  });
  child.on("error", reject).on("close", (code) => {
    if (code === 0) {
      resolve(JSON.parse(output.trim().split("\n").at(-1) ?? "") as readonly Figure[]);
    } else {
      reject(new Error(`Benchmark ${name} ended with status ${String(code)}`));
    }
  });
  return promise;
}

async function runAll(gate: boolean): Promise<void> {
  const figures: Figure[] = [];
  for (const name of Object.keys(benchmarks)) {
    process.stderr.write(`… ${name}\n`);
    try {
      figures.push(...(await runAlone(name)));
    } catch (error) {
      process.stderr.write(`${String(error)}\n`);
      process.exitCode = 1;
    }
  }
  const machine = { node: process.version, cores: cpus().length, model: cpus()[0]?.model ?? "" };
  const judged = figures.map((figure) => ({ ...figure, verdict: verdictOf(figure) }));
  mkdirSync(join(root, "out"), { recursive: true });
  writeFileSync(join(root, "out/bench.json"), `${JSON.stringify({ machine, figures: judged }, null, 2)}\n`);
  process.stdout.write(`${tableOf(figures)}\n`);
  if (gate && judged.some(({ verdict }) => verdict === "failed")) {
    process.exitCode = 1;
  }
}

const { values } = parseArgs({
  options: {
    gate: { type: "boolean" },
    only: { type: "string" },
    engine: { type: "string" },
    fill: { type: "string" },
    elsewhere: { type: "string" },
  },
});
if (values.engine !== undefined) {
  await (await import("./paper-engine.ts")).serveEngine(values.engine);
} else if (values.fill !== undefined) {
  await (await import("./many-communes.ts")).fillCountryIn(values.fill);
} else if (values.elsewhere !== undefined) {
  await (await import("./country-bundles.ts")).prepareElsewhere(values.elsewhere);
} else if (values.only === undefined) {
  await runAll(values.gate === true);
} else {
  const benchmark = benchmarks[values.only];
  if (benchmark === undefined) {
    throw new Error(`No benchmark is called so: ${Object.keys(benchmarks).join(", ")}`);
  }
  process.stdout.write(`${JSON.stringify(await benchmark())}\n`);
}
