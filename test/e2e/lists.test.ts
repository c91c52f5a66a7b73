import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Browser } from "playwright-core";
import { readWorkbook } from "#main/spreadsheet/read-workbook.ts";
import { workbookOf } from "../support/workbook.ts";
import { admitted, aPerson, founded, registered } from "../support/records.ts";
import { communeProfile, hostOver, newFolder } from "../support/station.ts";
import { openBrowser } from "./browser.ts";
import {
  choose,
  chooseFiles,
  type Desk,
  downloadOf,
  findBarriers,
  goTo,
  openDesk,
  press,
  type,
} from "./desk.ts";

const account = { login: "canbo", fullName: "Trần Văn Mẫu", password: "sông Hồng chảy về đông" };
let browser: Browser;
let desk: Desk;
let folder: string;
let meeting: string;

/** Forty members whose names differ in letters alone. */
const names = Array.from(
  { length: 40 },
  (_none, index) => `Lò Văn ${"ABCDEGHI".charAt(index % 8)}${"aeiou".charAt(Math.floor(index / 8))}`,
);

beforeAll(async () => {
  folder = newFolder();
  const station = hostOver(folder, "2026-09-15");
  await station.get("station.create", { profile: communeProfile, account });
  await station.get("people.register", aPerson({ fullName: "Hà Thị Thúy", sex: "NU" }));
  const club = await founded(station);
  for (const name of names) {
    const { id: personId } = await registered(station, name);
    await admitted(station, club.id, { personId, joinedOn: "2026-02-01" });
  }
  const planned = await station.get("meetings.schedule", {
    clubId: club.id,
    meeting: { date: "2026-09-12", kind: "THUONG_KY" },
  });
  meeting = planned.id;
  await station.close();
  browser = await openBrowser();
  desk = await openDesk({ browser, dataDirectory: folder, today: "2026-09-15" });
  await type(desk.page, "login", account.login).catch(() => undefined);
  await type(desk.page, "password", account.password);
  await desk.page.keyboard.press("Enter");
  await desk.page.getByRole("heading", { name: "Việc hôm nay", level: 1 }).waitFor();
}, 120_000);

afterAll(async () => {
  await desk.close();
  await browser.close();
});

const rows = [
  ["DANH SÁCH NGƯỜI SAU CAI", null, null, null],
  ["STT", "Hä vµ tªn", "N¨m sinh", "Giíi tÝnh"],
  [1, "NguyÔn V¨n Kh¶i", 1980, "Nam"],
  [2, "Hà Thị Thuý", "1990", "Nữ"],
  [3, "Lß V¨n Hïng", "30/02/1990", "Nam"],
];

describe("lists in and out", () => {
  test("a workbook in an old font is looked at, decided, taken in, given back with reasons, and taken back", async () => {
    const { page } = desk;
    await goTo(page, "/people");
    await press(page, "Nhập từ Excel");
    await chooseFiles(page, "Chọn tệp Excel", {
      name: "danh-sach.xlsx",
      mimeType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      buffer: Buffer.from(workbookOf(rows, ["A1:D1"])),
    });
    await page.getByText("1 mới, 0 thay đổi, 0 giống, 1 cần xem, 1 không nhập").waitFor();
    expect(await page.getByText("Phông TCVN3 (.Vn), đã chuyển sang Unicode").count()).toBeGreaterThan(0);
    expect(await findBarriers(page)).toEqual([]);
    await page.getByLabel("Chọn cho Hà Thị Thuý").first().click();
    await page.getByRole("option", { name: "Là người mới" }).click();
    await press(page, /Nhập 2 dòng/u);
    await page.getByText("Đã nhập 2 dòng.").waitFor();
    const returned = await downloadOf(page, () => press(page, "Lưu tệp trả lại kèm lý do"));
    const read = await readWorkbook(new Uint8Array(readFileSync(returned)));
    expect(read.ok && read.value[0]?.rows[4]?.[4]).toContain("30/02/1990");
    await goTo(page, "/people");
    await page.getByRole("row", { name: /Nguyễn Văn Khải/u }).waitFor();
    await goTo(page, "/import?list=people");
    await press(page, "Hoàn tác lần nhập");
    await page.getByRole("dialog").getByRole("button", { name: "Hoàn tác lần nhập" }).click();
    await page.getByText("Đã hoàn tác").first().waitFor();
    await goTo(page, "/people");
    await page.getByText("41 người").first().waitFor();
  }, 90_000);

  test("columns are chosen and stay, chosen rows go out as a workbook, the list as paper", async () => {
    const { page } = desk;
    await goTo(page, "/people");
    await press(page, "Cột");
    await page.getByRole("checkbox", { name: "Điện thoại" }).check();
    await page.keyboard.press("Escape");
    await page.getByRole("columnheader", { name: "Điện thoại" }).waitFor();
    const row = page.getByRole("row", { name: /Hà Thị Thúy/u });
    await row.focus();
    await page.keyboard.press("Space");
    const path = await downloadOf(page, () => press(page, "Xuất 1 dòng đã chọn"));
    const read = await readWorkbook(new Uint8Array(readFileSync(path)));
    expect(read.ok && read.value[0]?.rows[2]).toContain("Điện thoại");
    expect(read.ok && read.value[0]?.rows).toHaveLength(4);
    expect(await findBarriers(page)).toEqual([]);
    await page.reload();
    await page.getByRole("columnheader", { name: "Điện thoại" }).waitFor();
  }, 60_000);
});

describe("attendance", () => {
  test("of a meeting of forty takes one key a member", async () => {
    const { page } = desk;
    await goTo(page, `/meetings/${meeting}`);
    await page.locator(".mark-button").first().waitFor();
    await page
      .locator("tr", { has: page.locator(".mark-button") })
      .first()
      .focus();
    for (let member = 0; member < names.length; member += 1) {
      await page.keyboard.press(member % 10 === 9 ? "k" : "c");
    }
    expect(await page.locator('.mark-button[aria-pressed="true"]').count()).toBe(40);
    expect(await page.locator('.mark-button.unexcused[aria-pressed="true"]').count()).toBe(4);
  }, 60_000);
});

describe("what is due", () => {
  test("a time limit started by hand shows its hour, is put off with a reason, and is done", async () => {
    const { page } = desk;
    await goTo(page, "/today");
    await page.getByRole("heading", { name: "Việc hôm nay", level: 1 }).waitFor();
    await press(page, "Thêm việc");
    await choose(page, "rule", /Quyết định giám sát điện tử sau khi nhận/u);
    await type(page, "startOn", "14/9/2026");
    await type(page, "startTime", "16:45");
    await type(page, "what", "Hồ sơ số 5");
    await page.keyboard.press("Control+s");
    await page.getByText("04:45 ngày 15/9/2026").first().waitFor();
    expect(await findBarriers(page)).toEqual([]);
    await page.getByRole("row", { name: /Quyết định giám sát điện tử/u }).click();
    await press(page, "Hoãn nhắc");
    await type(page, "until", "18/9/2026");
    await page.keyboard.press("Control+s");
    await page.getByText("Nhập mục này.").first().waitFor();
    await type(page, "reason", "Chờ Công an xã");
    await page.keyboard.press("Control+s");
    await page.getByText("Đã hoãn đến 18/9/2026.").waitFor();
    await page.getByRole("checkbox", { name: "Hiện việc đã hoãn" }).check();
    await page.getByText("Đã hoãn đến 18/9/2026: Chờ Công an xã").waitFor();
    expect(page.url()).toContain("snoozed");
    await page.getByRole("row", { name: /Quyết định giám sát điện tử/u }).click();
    await press(page, "Đã xong");
    await page.getByText("Đã ghi xong việc.").waitFor();
  }, 60_000);

  test("the month shows holidays, and a day the office adds stands in it", async () => {
    const { page } = desk;
    await goTo(page, "/settings?section=calendar");
    await press(page, "Thêm ngày");
    await type(page, "date", "16/9/2026");
    await choose(page, "kind", "Nghỉ hoán đổi");
    await type(page, "name", "Nghỉ theo thông báo");
    await type(page, "source", "01/TB-UBND");
    await page.keyboard.press("Control+s");
    await page.getByText("Đã ghi ngày.").waitFor();
    expect(await findBarriers(page)).toEqual([]);
    await goTo(page, "/today?view=month");
    await page.getByText("Nghỉ theo thông báo").waitFor();
    expect(await findBarriers(page)).toEqual([]);
    expect(desk.problems).toEqual([]);
  }, 60_000);
});
