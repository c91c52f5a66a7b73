import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { choose, type Desk, downloadOf, field, findBarriers, openScreen, press } from "./desk.ts";
import { openSampleDesk } from "./sample-desk.ts";

/* The invented year of the acceptance scenario: its screens, its papers, and what accessibility checks say of them. */

let desk: Desk;

beforeAll(async () => {
  desk = await openSampleDesk();
});

afterAll(async () => {
  await desk.close();
});

describe("screens filled with a whole year", () => {
  test.each([
    "/today",
    "/people",
    "/people?query=nguyen",
    "/people/new",
    "/clubs",
    "/clubs/new",
    "/documents",
    "/documents/new",
    "/reports?period=2026-09",
    "/exchange",
    "/settings",
    "/settings?section=officials",
    "/settings?section=accounts",
  ])("axe finds nothing on %s", async (path) => {
    await openScreen(desk.page, path);
    expect(await findBarriers(desk.page)).toEqual([]);
  });

  test("axe finds nothing on a dossier, a club, a meeting and a score sheet", async () => {
    const { page } = desk;
    await openScreen(page, "/people");
    await page.locator("tbody tr").first().click();
    await page.getByRole("tab", { name: "Tổng quan" }).waitFor();
    expect(await findBarriers(page)).toEqual([]);
    await openScreen(page, "/clubs");
    await page.locator("tbody tr").first().click();
    await page.getByRole("tab", { name: "Hội viên" }).waitFor();
    expect(await findBarriers(page)).toEqual([]);
    const club = /clubs\/([^?]+)/u.exec(page.url())?.[1] ?? "";
    await openScreen(page, `/clubs/${club}/evaluations/2026-09`);
    await page.locator("tbody tr").first().waitFor();
    expect(await findBarriers(page)).toEqual([]);
    await openScreen(page, `/clubs/${club}?section=meetings&year=2026`);
    await page.locator("tbody tr").first().click();
    await page.getByText("Dấu điểm danh").waitFor();
    expect(await findBarriers(page)).toEqual([]);
  });

  test("a person is found without diacritics by Ctrl+K", async () => {
    const { page } = desk;
    await openScreen(page, "/today");
    await page.keyboard.press("Control+k");
    await page.keyboard.type("hien quach");
    await page.getByRole("option", { name: /Quách Công Hiện/u }).waitFor();
    await page.keyboard.press("Enter");
    await page.getByRole("tab", { name: "Tổng quan" }).waitFor();
    expect(await page.getByRole("heading", { level: 1 }).innerText()).toContain("Quách Công Hiện");
  });

  test("a figure of the report opens the names behind it", async () => {
    const { page } = desk;
    await openScreen(page, "/reports?period=2026-09");
    // expected.json of the scenario: CT03 of September 2026 is 2 of 3.
    const row = page.getByRole("row", { name: /CT03/u });
    await row.waitFor();
    expect(await row.innerText()).toMatch(/2\s*\/\s*3/u);
    // The month stands before the year to date; both open.
    await row
      .getByRole("button", { name: /Mở danh sách mẫu số/u })
      .first()
      .click();
    await expect.poll(() => page.getByRole("dialog").locator("tbody tr").count()).toBe(3);
    await page.keyboard.press("Escape");
  });
});

describe("a paper from draft to issue", () => {
  test("a decision is drafted from the records, completed, previewed, signed, numbered, issued and saved", async () => {
    const { page } = desk;
    await openScreen(page, "/clubs");
    await page.locator("tbody tr").first().click();
    await press(page, "Lập giấy tờ");
    await choose(page, "kind", /D03/u);
    await press(page, /Soạn bản nháp/u);
    await page.getByText(/Còn thiếu: \d/u).waitFor();
    await fillMissing(page);
    await page.locator("canvas").first().waitFor();
    await press(page, "Trình ký");
    await press(page, "Ghi đã ký");
    await press(page, "Cấp số");
    await press(page, /Cấp số và khóa nội dung/u);
    await page
      .getByText(/Đã cấp số/u)
      .first()
      .waitFor();
    await press(page, "Phát hành");
    await page.getByText("Đã phát hành").first().waitFor();
    await page.locator("canvas").first().waitFor();
    const file = await downloadOf(page, () => press(page, "Lưu tệp PDF"));
    expect(file).not.toBe("");
    expect(await findBarriers(page)).toEqual([]);
  });

  test("nothing went wrong in the page unseen", () => {
    expect(desk.problems).toEqual([]);
  });
});

const texts: Readonly<Record<string, string>> = {
  draftingUnit: "VHXH",
  "proposal.by": "Trưởng phòng Văn hóa - Xã hội",
  purpose: "tập hợp, giúp đỡ người sau cai nghiện ma túy phòng, chống tái nghiện.",
  boardSize: "3",
  budgetSource: "ngân sách xã và đóng góp tự nguyện.",
  "club.area": "xã Bình Lâm Thượng",
  "club.venue": "Nhà văn hóa xã",
};

/** Writes what the list of missing facts asks for, until the paper is whole. */
async function fillMissing(page: Page): Promise<void> {
  for (const [path, text] of Object.entries(texts)) {
    const input = field(page, path);
    if ((await input.count()) > 0 && (await input.inputValue()) === "") {
      await input.fill(text);
    }
  }
  await press(page, /Lưu nội dung/u);
  await page.getByText("Đủ nội dung để in.").waitFor();
}
