import { existsSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { spawnSync } from "node:child_process";
import { tmpdir } from "node:os";
import { join } from "node:path";
import chromium from "@sparticuz/chromium";
import { type Browser, chromium as playwright } from "playwright-core";

/**
 * A browser that needs nothing from the system: on Linux the binary inside the package @sparticuz/chromium with its
 * own NSS libraries (unpacked because AWS_LAMBDA_JS_RUNTIME is set, found through LD_LIBRARY_PATH); on Windows the
 * Edge that every Windows 10/11 has. Which one it was is printed, so that a result is never read as another's.
 */
export async function openBrowser(): Promise<Browser> {
  if (process.platform === "win32") {
    process.stdout.write("e2e: Microsoft Edge of this machine\n");
    return playwright.launch({ channel: "msedge" });
  }
  process.env["AWS_LAMBDA_JS_RUNTIME"] = "nodejs22.x";
  const executablePath = await chromium.executablePath();
  const libraries = ["al2023", "al2"].map((name) => join(tmpdir(), name, "lib")).filter(existsSync);
  const environment = {
    ...process.env,
    LD_LIBRARY_PATH: [...libraries, process.env["LD_LIBRARY_PATH"] ?? ""].join(":"),
  };
  const said = spawnSync(executablePath, ["--version"], { env: environment, encoding: "utf8" }).stdout;
  process.stdout.write(`e2e: ${said.trim()} of the package @sparticuz/chromium\n`);
  // The package's own arguments switch the web's rules off, and with them the Origin header our host insists on;
  // and they put all pages into one process, which dies with the first context that is closed.
  const args = chromium.args.filter((argument) => !/web-security|single-process|no-zygote/u.test(argument));
  return playwright.launch({ executablePath, args, env: environment, headless: true });
}

/** A folder that is gone when the test is over. */
export function temporaryFolder(): { readonly path: string; readonly remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), "hoa-nhap-e2e-"));
  mkdirSync(path, { recursive: true });
  return {
    path,
    remove: () => {
      rmSync(path, { recursive: true, force: true });
    },
  };
}
