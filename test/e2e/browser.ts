import { existsSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { spawnSync } from "node:child_process";
import { tmpdir } from "node:os";
import { join } from "node:path";
import chromium from "@sparticuz/chromium";
import { type Browser, chromium as playwright } from "playwright-core";

interface BrowserProgram {
  readonly executablePath: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/*
 * Arguments of the package that are not for us: they switch the web's rules off, and with them the Origin header our
 * host insists on; they put all pages into one process, which dies with the first context that is closed; and they
 * draw through an emulated graphics card, which costs three times the processor time of drawing without one.
 */
const unwanted = /web-security|single-process|no-zygote|in-process-gpu|gl=angle|swiftshader|gpu-blocklist/u;
const wanted = ["--disable-gpu", "--disable-gpu-compositing", "--disable-software-rasterizer"];

/**
 * A browser that needs nothing from the system: on Linux the binary inside the package @sparticuz/chromium with its
 * own NSS libraries (unpacked because AWS_LAMBDA_JS_RUNTIME is set, found through LD_LIBRARY_PATH); on Windows the
 * Edge that every Windows 10/11 has, told by `undefined`. What is already unpacked is not unpacked again.
 */
export async function findBrowser(): Promise<BrowserProgram | undefined> {
  if (process.platform === "win32") {
    return undefined;
  }
  process.env["AWS_LAMBDA_JS_RUNTIME"] = "nodejs22.x";
  const executablePath = await chromium.executablePath();
  const libraries = ["al2023", "al2"].map((name) => join(tmpdir(), name, "lib")).filter(existsSync);
  const environment = {
    ...process.env,
    LD_LIBRARY_PATH: [...libraries, process.env["LD_LIBRARY_PATH"] ?? ""].join(":"),
  };
  return { executablePath, environment };
}

/** Starts the browser of `findBrowser`. Which one it is, is printed: a result is never read as another's. */
export async function openBrowser(): Promise<Browser> {
  const program = await findBrowser();
  if (program === undefined) {
    process.stdout.write("e2e: Microsoft Edge of this machine\n");
    return playwright.launch({ channel: "msedge" });
  }
  const { executablePath, environment } = program;
  const said = spawnSync(executablePath, ["--version"], { env: environment, encoding: "utf8" }).stdout;
  process.stdout.write(`e2e: ${said.trim()} of the package @sparticuz/chromium\n`);
  const args = [...chromium.args.filter((argument) => !unwanted.test(argument)), ...wanted];
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
