import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

const root = join(import.meta.dirname, "..");
const guard = join(root, "scripts/guard.cjs");

/** Runs an entry behind the guard; `pretended` is the Node version it is made to see. */
function behindGuard(entry: string, pretended?: string): ReturnType<typeof spawnSync> {
  const versions = `Object.defineProperty(process,"versions",{value:{...process.versions,node:"${pretended ?? ""}"}})`;
  const folder = mkdtempSync(join(tmpdir(), "guard-"));
  const pretend = join(folder, "pretend.cjs");
  writeFileSync(pretend, pretended === undefined ? "" : versions);
  return spawnSync(process.execPath, ["--require", pretend, guard, entry, "--option", "giá trị"], {
    cwd: root,
    encoding: "utf8",
  });
}

describe("the guard before every entry", () => {
  const entry = join(mkdtempSync(join(tmpdir(), "entry-")), "entry.ts");
  writeFileSync(entry, "const rest: string[] = process.argv.slice(1);\nconsole.log(JSON.stringify(rest));\n");

  it("runs a TypeScript file with its options as if it had been called itself", () => {
    const { stdout, status } = behindGuard(entry);
    expect([JSON.parse(String(stdout)), status]).toEqual([[entry, "--option", "giá trị"], 0]);
  });

  it.each(["18.20.0", "20.20.2", "22.13.1", "22.17.9"])(
    "stops on Node %s with one Vietnamese line",
    (version) => {
      const { stdout, stderr, status } = behindGuard(entry, version);
      expect([stdout, status]).toEqual(["", 1]);
      expect(String(stderr)).toMatch(/^Hòa Nhập cần Node\.js 22\.18 trở lên; [^\n]+\n$/u);
    },
  );

  it.each(["22.18.0", "24.21.0", "26.0.0"])("lets Node %s through", (version) => {
    expect(behindGuard(entry, version).status).toBe(0);
  });
});

describe("npm start", () => {
  it.each([["--unknown"], ["--today", "2026-02-30"], ["stray"]])(
    "refuses %s as wrong usage",
    (...options) => {
      const { status, stderr } = spawnSync(process.execPath, [guard, "scripts/start.ts", ...options], {
        cwd: root,
        encoding: "utf8",
      });
      expect([status, stderr.split("\n").length]).toEqual([64, 2]);
    },
  );
});

/*
 * npm builds a package that holds a binding.gyp anew unless it is told not to; that takes Python and a download from
 * outside the registry. The database addon brings its binaries. npm 11 reads `allowScripts`, npm 10 the lock's `gypfile`,
 * which npm drops when it writes the lock: put it back then.
 */
it("npm ci builds no native code", () => {
  const lock = readFileSync(join(root, "package-lock.json"), "utf8");
  const manifest = readFileSync(join(root, "package.json"), "utf8");
  expect(lock).toMatch(/"name": "better-sqlite3-multiple-ciphers",[^}]*?"gypfile": false/u);
  expect(lock).not.toContain('"resolved"');
  expect(manifest).toMatch(/"allowScripts": \{[^}]*"better-sqlite3-multiple-ciphers": false/u);
});
