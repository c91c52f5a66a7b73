import { spawnSync } from "node:child_process";
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";

const root = join(import.meta.dirname, "..");
const sources = ["src-shared", "src-renderer", "src-main", "resources"];
const settings = ["package.json", "electron.vite.config.ts"];
/** What the build writes last in each of its three parts. */
const outputs = ["out/main/main.js", "out/preload/preload.cjs", "out/renderer/index.html"];

function changedAt(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

function newestSource(): number {
  const files = sources.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name)),
  );
  return Math.max(...[...files, ...settings.map((name) => join(root, name))].map(changedAt));
}

/** Whether `out/` is missing or older than any source. */
export function isBuildStale(): boolean {
  return Math.min(...outputs.map((name) => changedAt(join(root, name)))) < newestSource();
}

/** Builds main, preload and renderer into `out/`; `false` when the build failed (it has said why). */
export function build(): boolean {
  const command = join(root, "node_modules/electron-vite/bin/electron-vite.js");
  const { status } = spawnSync(process.execPath, [command, "build", "--logLevel", "warn"], {
    cwd: root,
    stdio: ["ignore", "inherit", "inherit"],
  });
  return status === 0;
}
