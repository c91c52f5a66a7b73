import { defineConfig } from "electron-vite";
export default defineConfig({
  main: { build: { rolldownOptions: { input: { main: "src-main/electron/main.ts" } } } },
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
    build: { outDir: "out/renderer", rolldownOptions: { input: "src-renderer/index.html" } },
  },
});
