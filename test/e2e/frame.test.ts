import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { choose, type Desk, field, findBarriers, goTo, type } from "./desk.ts";
import { lockedSampleDesk } from "./sample-desk.ts";

/* The frame around every screen: the lock, the size of text, the folded navigation, the handbook. */

let desk: Desk;

beforeAll(async () => {
  desk = await lockedSampleDesk();
});

afterAll(async () => {
  await desk.close();
});

/** Sets the clock of the page ahead. */
async function letMinutesPass(page: Page, minutes: number): Promise<void> {
  await page.evaluate((milliseconds) => {
    const before = Date.now;
    Date.now = () => before() + milliseconds;
  }, minutes * 60_000);
}

describe("the frame", () => {
  test("axe finds nothing on the lock, nor where the recovery key is asked", async () => {
    const { page } = desk;
    await field(page, "password").waitFor();
    expect(await findBarriers(page)).toEqual([]);
    await page.getByRole("button", { name: /Quên mật khẩu/u }).click();
    await field(page, "recoveryKey").waitFor();
    expect(await findBarriers(page)).toEqual([]);
    await page.keyboard.press("Escape");
  });

  test("at 130 % a list opens under its field, and the choice is kept over a reload", async () => {
    const { page } = desk;
    await type(page, "password", "binh lam thuong 2026");
    await page.keyboard.press("Enter");
    await page.getByRole("navigation", { name: "Các phần của chương trình" }).waitFor();
    // The bare address leads on each time it is opened, and not only the first time.
    await goTo(page, "/");
    await page.getByRole("heading", { name: "Việc hôm nay" }).waitFor();
    await goTo(page, "/");
    await page.getByRole("heading", { name: "Việc hôm nay" }).waitFor();
    await page.waitForURL(/#\/today/u);
    await goTo(page, "/settings?section=view");
    await page.getByText("130 %").click();
    expect(await findBarriers(page)).toEqual([]);
    await page.reload();
    await page.getByText("130 %").waitFor();
    const width = await page.locator(".shell-nav").evaluate((nav) => nav.getBoundingClientRect().width);
    expect(width).toBeCloseTo(208 * 1.3, 0);

    await goTo(page, "/people/new");
    const choice = field(page, "person.sex");
    await choice.click();
    const option = page.getByRole("option", { name: "Nam", exact: true });
    await option.waitFor();
    const [at, opened] = [await choice.boundingBox(), await option.boundingBox()];
    expect(Math.abs((opened?.x ?? 0) - (at?.x ?? 0))).toBeLessThan(20);
    expect((opened?.y ?? 0) - (at?.y ?? 0) - (at?.height ?? 0)).toBeLessThan(30);
    await page.keyboard.press("Escape");
  });

  test("locks itself when nobody has used the machine, and what was being typed is there again", async () => {
    const { page } = desk;
    await goTo(page, "/settings?section=accounts");
    await choose(page, "minutes", "15 phút");
    await page.getByRole("button", { name: "Lưu", exact: true }).click();
    await page.getByText("Đã lưu.").first().waitFor();
    expect(await findBarriers(page)).toEqual([]);
    await goTo(page, "/volunteers");
    await page.getByRole("heading", { level: 1 }).waitFor();
    await page.keyboard.press("Insert");
    await type(page, "fields.fullName", "Lù Thị Dở Dang");
    await type(page, "fields.organisation", "Hội Phụ nữ");
    await letMinutesPass(page, 14);
    await page.mouse.move(400, 400);
    await page.mouse.move(420, 400);
    await letMinutesPass(page, 14);
    await page.waitForTimeout(1_500);
    expect(await field(page, "fields.fullName").inputValue()).toBe("Lù Thị Dở Dang");
    await letMinutesPass(page, 15);
    await page.getByText("không ai dùng máy trong 15 phút").waitFor();
    expect(await page.getByText("Dở Dang").count()).toBe(0);
    await type(page, "password", "binh lam thuong 2026");
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: /^Thêm tình nguyện viên/u }).waitFor();
    await page.keyboard.press("Insert");
    await page.getByText(/Đã lấy lại nội dung đang gõ dở/u).waitFor();
    expect(await field(page, "fields.organisation").inputValue()).toBe("Hội Phụ nữ");
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "hidden" });
  });

  test("the folded navigation keeps its names for the keyboard and for readers", async () => {
    const { page } = desk;
    await page.getByRole("button", { name: "Thu gọn", exact: true }).click();
    await page.getByRole("link", { name: "Văn bản", exact: true }).click();
    await page.getByRole("heading", { level: 1, name: "Văn bản" }).waitFor();
    await page.mouse.move(700, 20);
    expect(await findBarriers(page)).toEqual([]);
    await page.getByRole("button", { name: "Hiện tên mục" }).click();
  });

  test("F1 opens the handbook at the screen one is on", async () => {
    const { page } = desk;
    await goTo(page, "/reports?period=2026-09");
    await page.getByRole("heading", { level: 1 }).waitFor();
    await page.mouse.move(700, 20);
    await page.keyboard.press("F1");
    await page.getByRole("heading", { level: 1, name: "Hướng dẫn" }).waitFor();
    const topic = page.getByRole("heading", { level: 2, name: "Báo cáo", exact: true });
    await expect.poll(async () => (await topic.boundingBox())?.y ?? 9999).toBeLessThan(220);
    expect(await findBarriers(page)).toEqual([]);
    expect(desk.problems).toEqual([]);
  });

  test("a copy is made, and put back over what was entered after it", async () => {
    const { page } = desk;
    await goTo(page, "/settings?section=backup");
    await page.getByRole("button", { name: "Sao lưu ngay" }).click();
    const [file] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Chép ra USB bản ngày 15/01/2027" }).click(),
    ]);
    expect(file.suggestedFilename()).toBe("sao-luu-2027-01-15.saoluu");
    expect(await findBarriers(page)).toEqual([]);
    await goTo(page, "/settings?section=areas");
    await type(page, "name", "Thôn Sau Sao Lưu");
    await page.getByRole("button", { name: /^Thêm/u }).first().click();
    await page.getByRole("cell", { name: "Thôn Sau Sao Lưu" }).waitFor();
    await page.keyboard.press("Control+l");

    await page.getByRole("button", { name: "Khôi phục từ bản sao lưu" }).click();
    await type(page, "password", "binh lam thuong 2026");
    await page.getByRole("button", { name: "Xem bản sao" }).click();
    await page.getByText("1 lần ghi sau khi sao lưu; phải nhập lại").waitFor();
    expect(await findBarriers(page)).toEqual([]);
    await page.getByRole("button", { name: "Khôi phục", exact: true }).click();
    await type(page, "password", "binh lam thuong 2026");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 1, name: "Cài đặt" }).waitFor();
    await field(page, "name").waitFor();
    expect(await page.getByRole("cell", { name: "Thôn Sau Sao Lưu" }).count()).toBe(0);
    expect(desk.problems).toEqual([]);
  });
});
