import { existsSync } from "node:fs";
import react from "@vitejs/plugin-react";
import { defineConfig } from "electron-vite";

/** Workers are files of their own: the main process starts them by their path beside it. */
const workers = {
  "render-worker": "src-main/pdf/render-worker.ts",
  "read-worker": "src-main/sealing/read-worker.ts",
  "workbook-worker": "src-main/spreadsheet/workbook-worker.ts",
};
const presentWorkers = Object.fromEntries(Object.entries(workers).filter(([, path]) => existsSync(path)));

export default defineConfig({
  main: {
    build: {
      externalizeDeps: true,
      rolldownOptions: {
        input: { main: "src-main/electron/main.ts", ...presentWorkers },
        output: { entryFileNames: "[name].js" },
      },
    },
  },
  preload: {
    build: {
      rolldownOptions: {
        input: { preload: "src-main/electron/preload.ts" },
        output: { format: "cjs", entryFileNames: "[name].cjs" },
      },
    },
  },
  renderer: {
    root: "src-renderer",
    plugins: [react()],
    build: { outDir: "out/renderer", rolldownOptions: { input: "src-renderer/index.html" } },
  },
});
