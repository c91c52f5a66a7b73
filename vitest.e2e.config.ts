import { defineConfig } from "vitest/config";

/** End to end: the built programme in a real browser, one journey after the other. */
export default defineConfig({
  test: {
    include: ["test/e2e/**/*.test.ts"],
    pool: "forks",
    fileParallelism: false,
    // One more try: a browser on a busy machine now and then misses a dialog; what is broken fails both times.
    retry: 1,
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
