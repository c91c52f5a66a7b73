import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/**
 * Gives one run of the tests a temporary folder of its own and takes it away at the end: what a test leaves behind, or
 * what a killed process could not remove, is gone with the run.
 */
export function setup(): () => void {
  const folder = mkdtempSync(join(tmpdir(), "hoa-nhap-tests-"));
  const name = process.platform === "win32" ? "TEMP" : "TMPDIR";
  const before = process.env[name];
  process.env[name] = folder;
  // What one process of the run has compiled, the next need not; the tests start some hundreds.
  process.env["NODE_COMPILE_CACHE"] = join(folder, "compiled");
  return () => {
    if (before === undefined) {
      Reflect.deleteProperty(process.env, name);
    } else {
      process.env[name] = before;
    }
    rmSync(folder, { recursive: true, force: true });
  };
}
