import { defineConfig } from "vitest/config";

/** End to end: the built programme in a real browser, two journeys at a time. */
export default defineConfig({
  test: {
    include: ["test/e2e/**/*.test.ts"],
    pool: "forks",
    maxWorkers: 2,
    globalSetup: ["test/support/run-folder.ts", "test/e2e/unpack-browser.ts"],
    // One more try: a browser on a busy machine now and then misses a dialog; what is broken fails both times.
    retry: 1,
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
