import { spawnSync } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";

/*
 * `npm test`: everything that must hold. Each check counts as one test; the tests themselves count one by one. A
 * skipped test counts as failed: nothing is promised that is not run. The last line is the sum.
 */

interface Count {
  readonly passed: number;
  readonly failed: number;
}

const root = join(import.meta.dirname, "..");
const bin = join(root, "node_modules");
const vitest = join(bin, "vitest/vitest.mjs");

const checks: Readonly<Record<string, readonly string[]>> = {
  types: [join(bin, "typescript/bin/tsc"), "--build"],
  lint: [
    join(bin, "oxlint/bin/oxlint"),
    "--deny-warnings",
    "src-shared",
    "src-main",
    "src-renderer",
    "test",
    "scripts",
  ],
  rooms: [
    join(bin, "dependency-cruiser/bin/dependency-cruiser.mjs"),
    "--config",
    ".dependency-cruiser.mjs",
    "src-shared",
    "src-main",
    "src-renderer",
  ],
  format: [join(bin, "prettier/bin/prettier.cjs"), "--check", "."],
  unused: [join(bin, "knip/bin/knip.js")],
  build: [join(bin, "electron-vite/bin/electron-vite.js"), "build", "--logLevel", "warn"],
};

const report = z.object({
  numTotalTests: z.int(),
  numPassedTests: z.int(),
  testResults: z.array(
    z.object({ name: z.string(), status: z.string(), assertionResults: z.array(z.unknown()) }),
  ),
});

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

function run(args: readonly string[]): boolean {
  const { status } = spawnSync(process.execPath, [...args], { cwd: root, stdio: "inherit" });
  return status === 0;
}

function runCheck(name: string, args: readonly string[]): Count {
  say(`== ${name}`);
  return run(args) ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** Reads what vitest has counted; a test file that could not even be loaded is one failed test. */
function readCount(file: string, succeeded: boolean): Count {
  try {
    const counted = report.parse(JSON.parse(readFileSync(file, "utf8")));
    const unloaded = counted.testResults.filter(
      ({ status, assertionResults }) => status === "failed" && assertionResults.length === 0,
    ).length;
    const failed = counted.numTotalTests - counted.numPassedTests + unloaded;
    return { passed: counted.numPassedTests, failed: succeeded ? failed : Math.max(failed, 1) };
  } catch {
    return { passed: 0, failed: 1 };
  }
}

function runTests(name: string, options: readonly string[]): Count {
  say(`== ${name}`);
  const file = join(root, "out", `${name}.json`);
  rmSync(file, { force: true });
  const reporters = ["--reporter=dot", "--reporter=json", `--outputFile.json=${file}`];
  const succeeded = run([vitest, "run", ...options, ...reporters]);
  return readCount(file, succeeded);
}

const counts = [
  ...Object.entries(checks).map(([name, args]) => runCheck(name, args)),
  runTests("tests", []),
  runTests("e2e", ["--config", "vitest.e2e.config.ts"]),
];
const passed = counts.reduce((sum, count) => sum + count.passed, 0);
const failed = counts.reduce((sum, count) => sum + count.failed, 0);
say(`${String(passed)} passed, ${String(failed)} failed`);
process.exitCode = failed === 0 ? 0 : 1;
