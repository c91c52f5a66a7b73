import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { present } from "#shared/base/assert.ts";
import { isCalendarDate } from "#shared/base/calendar-date.ts";
import { serveStation } from "#main/browser-host/serve.ts";
import { startText } from "#renderer/text/menu.ts";
import { build, isBuildStale } from "./build-output.ts";
import { prepareSample, sampleToday } from "./sample-station.ts";

/*
 * `npm start`: builds what is missing, then opens the programme in Electron; where that cannot be, it says so in one
 * line and serves the same programme to this machine's browser.
 */

const root = join(import.meta.dirname, "..");
const wrongUsage = 64;

interface StartOptions {
  readonly browser: boolean;
  readonly data: string | undefined;
  readonly today: string | undefined;
  readonly sample: boolean;
}

/** The sample never mixes with a station of real people: it has a folder and a day of its own. */
function withSample(options: StartOptions): StartOptions {
  const { sample, data, today } = options;
  return sample
    ? { ...options, data: data ?? join(homedir(), ".hoa-nhap-mau"), today: today ?? sampleToday }
    : options;
}

function readOptions(): StartOptions | undefined {
  try {
    const { values } = parseArgs({
      options: {
        browser: { type: "boolean", default: false },
        data: { type: "string" },
        today: { type: "string" },
        sample: { type: "boolean", default: false },
      },
    });
    const { today } = values;
    const isDay = today === undefined || isCalendarDate(today);
    return isDay ? withSample({ ...values, data: values.data, today }) : undefined;
  } catch {
    return undefined;
  }
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

function hasDisplay(): boolean {
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  return process.platform !== "linux" || (DISPLAY ?? WAYLAND_DISPLAY ?? "") !== "";
}

/** The Electron programme itself; its package is never imported, because importing it downloads the runtime. */
function electronProgramme(): string | undefined {
  const folder = join(root, "node_modules/electron");
  const pathFile = join(folder, "path.txt");
  if (!existsSync(pathFile)) {
    return undefined;
  }
  const programme = join(folder, "dist", readFileSync(pathFile, "utf8").trim());
  return existsSync(programme) ? programme : undefined;
}

function openElectron(programme: string, { data, today }: StartOptions): void {
  const args = [
    root,
    ...(data === undefined ? [] : ["--data", data]),
    ...(today === undefined ? [] : ["--today", today]),
  ];
  const child = spawn(programme, args, { stdio: "inherit" });
  child.on("exit", (code) => {
    process.exitCode = code ?? 1;
  });
}

const openers: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  win32: ["rundll32", "url.dll,FileProtocolHandler"],
  darwin: ["open"],
  linux: ["xdg-open"],
};

/** Shows the address in the default browser; where that does not work, the printed address is still there. */
function openBrowser(address: string): void {
  const [command, ...args] = openers[process.platform] ?? [];
  if (command !== undefined && hasDisplay()) {
    const child = spawn(command, [...args, address], { stdio: "ignore", detached: true });
    child.on("error", () => undefined);
    child.unref();
  }
}

async function start(options: StartOptions): Promise<void> {
  if (isBuildStale()) {
    say(startText.building);
    if (!build()) {
      say(startText.buildFailed);
      process.exitCode = 1;
      return;
    }
  }
  if (options.sample) {
    const { data, today } = options;
    say(startText.sampleFilling);
    say(
      await prepareSample(present(data, "the sample has a folder"), present(today, "and a day"), {
        withPapers: true,
      }),
    );
  }
  const programme = options.browser ? undefined : electronProgramme();
  if (programme !== undefined && hasDisplay()) {
    openElectron(programme, options);
    return;
  }
  if (!options.browser) {
    say(startText.noElectron);
  }
  openBrowser(await serveStation(options));
}

const options = readOptions();
if (options === undefined) {
  process.stderr.write(`${startText.wrongOption}\n`);
  process.exitCode = wrongUsage;
} else {
  await start(options);
}
