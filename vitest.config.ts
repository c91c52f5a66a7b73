import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.{ts,tsx}"],
    exclude: ["test/e2e/**"],
    pool: "forks",
    maxWorkers: 2,
    globalSetup: ["test/support/run-folder.ts"],
    testTimeout: 30_000,
    hookTimeout: 30_000,
  },
});
