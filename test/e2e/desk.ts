import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createRequire } from "node:module";
import type { Browser, FileChooser, Locator, Page } from "playwright-core";
import { expect } from "vitest";
import { createHost } from "#main/host/create-host.ts";
import { startBrowserHost } from "#main/browser-host/server.ts";

const screens = process.env["HOANHAP_SCREENS"] ?? join(import.meta.dirname, "../../out/renderer");
const axePath = createRequire(import.meta.url).resolve("axe-core/axe.min.js");

/** A station with a browser in front of it; everything that went wrong in the page is kept. */
export interface Desk {
  readonly page: Page;
  readonly problems: readonly string[];
  readonly close: () => Promise<void>;
}

interface DeskOptions {
  readonly browser: Browser;
  readonly dataDirectory: string;
  readonly today: string;
}

/** Opens a station folder as an official would: a real host, a real loopback server, the built screens. */
export async function openDesk({ browser, dataDirectory, today }: DeskOptions): Promise<Desk> {
  if (!existsSync(join(screens, "index.html"))) {
    throw new Error("Expected a value: the screens are built (npm run build) before they are tested");
  }
  const host = createHost({ dataDirectory, today, validateOutput: true });
  const server = await startBrowserHost(host, screens);
  const context = await browser.newContext({
    viewport: { width: 1366, height: 768 },
    locale: "vi-VN",
    acceptDownloads: true,
    // Nothing fades: a colour half way would be judged, and a click would wait for it.
    reducedMotion: "reduce",
  });
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  const problems: string[] = [];
  page.on("pageerror", (error) => problems.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") {
      problems.push(message.text());
    }
  });
  await page.goto(server.newAddress());
  return {
    page,
    problems,
    close: async () => {
      await context.close();
      await server.close();
      await host.close();
    },
  };
}

/** The input of a field, by the path it has in the operation's input. */
export function field(page: Page, path: string): Locator {
  return page.locator(`input[data-path="${path}"], textarea[data-path="${path}"]`);
}

/** Types into a field as fingers do: the old text is replaced. */
export async function type(page: Page, path: string, text: string): Promise<void> {
  await field(page, path).fill(text);
}

/** Opens a list and takes the choice of that name. */
export async function choose(page: Page, path: string, name: string | RegExp): Promise<void> {
  await field(page, path).click();
  await page.getByRole("option", { name }).first().click();
}

export async function press(page: Page, button: string | RegExp): Promise<void> {
  await page.getByRole("button", { name: button }).first().click();
}

/**
 * Presses a button that asks for files, and chooses them. Paths must be ASCII: a browser in a surrounding without a language
 * reads no others.
 */
export async function chooseFiles(
  page: Page,
  button: string | RegExp,
  files: Parameters<FileChooser["setFiles"]>[0],
): Promise<void> {
  const [chooser] = await Promise.all([page.waitForEvent("filechooser"), press(page, button)]);
  await chooser.setFiles(files);
}

/** Waits until what was just typed is kept as a draft, `words` among it. */
export async function untilKept(page: Page, words: string): Promise<void> {
  await page.waitForResponse(
    (response) =>
      response.url().endsWith("/call/drafts.keep") &&
      response.request().postData()?.includes(words) === true &&
      response.ok(),
  );
}

/** Goes to an address behind the `#`. */
export async function goTo(page: Page, path: string): Promise<void> {
  await page.evaluate((address) => {
    window.location.hash = `#${address}`;
  }, path);
}

/** Opens an address and waits until its own heading stands there and nothing is being fetched. */
export async function openScreen(page: Page, path: string): Promise<void> {
  await goTo(page, path);
  await page.getByRole("heading", { level: 1 }).waitFor();
  await expect.poll(() => page.locator("[aria-busy=true]").count()).toBe(0);
}

interface Finding {
  readonly id: string;
  readonly help: string;
  readonly targets: readonly string[];
}

/** What axe finds on the screen as it stands. */
export async function findBarriers(page: Page): Promise<readonly Finding[]> {
  // Transitions of 100 ms must be over: half-faded text has no contrast.
  await page.waitForTimeout(300);
  // Evaluated through the debugger: the page itself lets no foreign script in.
  await page.evaluate(readFileSync(axePath, "utf8"));
  return page.evaluate(async () => {
    const axe = (window as unknown as { axe: { run: () => Promise<{ violations: unknown[] }> } }).axe;
    const { violations } = await axe.run();
    return (
      violations as { id: string; help: string; nodes: { html: string; failureSummary: string }[] }[]
    ).map(({ id, help, nodes }) => ({
      id,
      help,
      targets: nodes.slice(0, 3).map(({ html, failureSummary }) => `${html.slice(0, 200)} ${failureSummary}`),
    }));
  });
}

/** Waits for a download that `work` starts and answers where it lies. */
export async function downloadOf(page: Page, work: () => Promise<void>): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent("download"), work()]);
  return download.path();
}
