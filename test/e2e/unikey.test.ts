import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openBrowser, temporaryFolder } from "./browser.ts";
import { type Desk, field, openDesk } from "./desk.ts";

/*
 * Unikey sends no composition: for each changed syllable it sends Backspace as often as letters change and then the
 * new letters, as plain keys. A field that reacts to Backspace, completes a word or rewrites what is typed ends with
 * doubled or lost letters ("taoạ"). The sequences below are what Unikey (Telex) sends for the words in the names.
 */

const folder = temporaryFolder();
let browser: Browser;
let desk: Desk;

beforeAll(async () => {
  browser = await openBrowser();
  desk = await openDesk({ browser, dataDirectory: folder.path, today: "2026-10-05" });
  await desk.page.getByRole("heading", { name: "Thiết lập đơn vị" }).waitFor();
});

afterAll(async () => {
  await desk.close();
  await browser.close();
  folder.remove();
});

type Step = string | { readonly back: number; readonly text: string };

/** Types as Unikey does: plain letters, and corrections as Backspaces followed by the new letters. */
async function typeAsUnikey(page: Page, steps: readonly Step[]): Promise<void> {
  for (const step of steps) {
    if (typeof step === "string") {
      await page.keyboard.type(step);
    } else {
      for (let count = 0; count < step.back; count += 1) {
        await page.keyboard.press("Backspace");
      }
      await page.keyboard.insertText(step.text);
    }
  }
}

/** `Lường Văn Kiên` in Telex: lu o w → ươ, ng f → ờng, va w → ă, kie e → iê. */
const name: readonly Step[] = [
  "Luo",
  { back: 2, text: "ươ" },
  "ng",
  { back: 3, text: "ờng" },
  " Va",
  { back: 1, text: "ă" },
  "n Kie",
  { back: 1, text: "ê" },
  "n",
];

describe("typing with Unikey", () => {
  test("a text field holds exactly what was typed", async () => {
    const { page } = desk;
    await field(page, "profile.office.name").click();
    await typeAsUnikey(page, name);
    expect(await field(page, "profile.office.name").inputValue()).toBe("Lường Văn Kiên");
  });

  test("a searchable list finds what was typed, corrected letters and all", async () => {
    const { page } = desk;
    await field(page, "provinceCode").click();
    await typeAsUnikey(page, ["La", { back: 1, text: "à" }, "o Cai"]);
    expect(await field(page, "provinceCode").inputValue()).toBe("Lào Cai");
    await page.getByRole("option", { name: /Lào Cai/u }).waitFor();
    await page.keyboard.press("Escape");
  });

  test("a date field takes digits with corrections and never rewrites them under the cursor", async () => {
    const { page } = desk;
    await page.getByRole("option", { name: /Lào Cai/u }).waitFor({ state: "hidden" });
    await openOfficials(page);
    const date = field(page, "profile.officials.0.from");
    await date.click();
    await typeAsUnikey(page, ["0509", { back: 2, text: "07" }, "2026"]);
    expect(await date.inputValue()).toBe("05072026");
    await page.getByText("Chủ nhật, 05/7/2026").waitFor();
    await date.fill("");
    await typeAsUnikey(page, ["5/9/", { back: 1, text: "" }, "/2026"]);
    expect(await date.inputValue()).toBe("5/9/2026");
    await page.getByText("thứ Bảy, 05/9/2026").waitFor();
  });

  test("a name in the officials' list holds exactly what was typed", async () => {
    const { page } = desk;
    const official = field(page, "profile.officials.0.fullName");
    await official.click();
    await typeAsUnikey(page, name);
    expect(await official.inputValue()).toBe("Lường Văn Kiên");
  });
});

async function openOfficials(page: Page): Promise<void> {
  await field(page, "profile.office.placeName").fill("Bình Lâm Thượng");
  await field(page, "profile.office.provinceText").fill("tỉnh Hải Sơn");
  await field(page, "profile.office.unitCode").fill("XBLT");
  await page.getByRole("button", { name: "Tiếp tục" }).first().click();
  await field(page, "profile.officials.0.from").waitFor();
}
