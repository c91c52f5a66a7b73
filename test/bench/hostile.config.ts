import { join } from "node:path";
import { defineConfig } from "vitest/config";

/** The tests of the hostile inputs, with the measuring reader in the place of the reader itself. */
export default defineConfig({
  root: join(import.meta.dirname, "../.."),
  resolve: {
    alias: [
      {
        find: /^#main\/sealing\/(read-bundle|bundle-file)\.ts$/u,
        replacement: join(import.meta.dirname, "hostile-reading.ts"),
      },
    ],
  },
  test: {
    include: ["test/bundle/hostile-*.test.ts"],
    pool: "forks",
    maxWorkers: 1,
    fileParallelism: false,
    testTimeout: 60_000,
  },
});
