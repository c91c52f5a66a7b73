import { spawnSync } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import { join, relative } from "node:path";
import { z } from "zod";

/*
 * `npm test`: everything that must hold. Each check counts as one test; the tests themselves count one by one. A
 * skipped test counts as failed: nothing is promised that is not run. What failed is named once more at the end, where a
 * shortened log still shows it; the last line is the sum.
 */

interface Count {
  readonly passed: number;
  readonly failed: number;
  /** What failed, by file and title. */
  readonly names: readonly string[];
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
  numPassedTests: z.int(),
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      assertionResults: z.array(z.object({ fullName: z.string(), status: z.string() })),
    }),
  ),
});

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

function run(args: readonly string[]): boolean {
  const env = process.stdout.isTTY ? process.env : { ...process.env, NO_COLOR: "1" };
  const { status } = spawnSync(process.execPath, [...args], { cwd: root, env, stdio: "inherit" });
  return status === 0;
}

function runCheck(name: string, args: readonly string[]): Count {
  say(`== ${name}`);
  return run(args) ? { passed: 1, failed: 0, names: [] } : { passed: 0, failed: 1, names: [name] };
}

/** Reads what vitest has counted; a test file that could not even be loaded is one failed test. */
function readCount(file: string, succeeded: boolean): Count {
  try {
    const counted = report.parse(JSON.parse(readFileSync(file, "utf8")));
    const names = counted.testResults.flatMap(({ name, status, assertionResults }) => {
      const path = relative(root, name);
      const unloaded = status === "failed" && assertionResults.length === 0 ? [path] : [];
      const failed = assertionResults.filter((one) => one.status !== "passed");
      return [...unloaded, ...failed.map(({ fullName }) => `${path}: ${fullName}`)];
    });
    // What failed outside any test, such as a hook.
    const unnamed = names.length === 0 && !succeeded ? [relative(root, file)] : [];
    const all = [...names, ...unnamed];
    return { passed: counted.numPassedTests, failed: all.length, names: all };
  } catch {
    return { passed: 0, failed: 1, names: [file] };
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
for (const name of counts.flatMap(({ names }) => names)) {
  say(`failed: ${name}`);
}
say(`${String(passed)} passed, ${String(failed)} failed`);
process.exitCode = failed === 0 ? 0 : 1;
