import { globSync, readFileSync } from "node:fs";
import { defineConfig } from "vitest/config";

const all = "test/**/*.test.{ts,tsx}";
const journeys = "test/e2e/**";

/** Files that put a double in a module's place: it must stand before anything else has loaded the module. */
const withDoubles = globSync(all).filter((file) => readFileSync(file, "utf8").includes("vi.mock("));

/*
 * The files of a worker share the modules they load: fonts, tables of law and the compiled contract are read once a
 * worker and not once a file, which saves a third of the processor time. Only files with doubles load all for
 * themselves.
 */
export default defineConfig({
  test: {
    pool: "forks",
    maxWorkers: 2,
    globalSetup: ["test/support/run-folder.ts"],
    projects: [
      {
        extends: true,
        test: { name: "shared modules", include: [all], exclude: [journeys, ...withDoubles], isolate: false },
      },
      { extends: true, test: { name: "own modules", include: withDoubles, exclude: [journeys] } },
    ],
    testTimeout: 30_000,
    hookTimeout: 30_000,
  },
});
