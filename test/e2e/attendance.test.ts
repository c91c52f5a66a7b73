import { rmSync } from "node:fs";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aPerson, admitted, founded } from "../support/records.ts";
import { openTestStation, password } from "../support/station.ts";
import { workbookOf } from "../support/workbook.ts";
import { openBrowser } from "./browser.ts";
import { chooseFiles, type Desk, findBarriers, goTo, openDesk, type } from "./desk.ts";

/* Hands on the keys alone: who came to a meeting of forty, by one key each or from a workbook; a whole new file. */

const today = "2026-09-15";
const size = 40;
const letters = ["An", "Bảo", "Chi", "Dũng", "Đạt", "Giang", "Hà", "Khang"];
const families = ["Lò", "Vì", "Quàng", "Cà", "Lường"];
const names = families.flatMap((family) => letters.map((given) => `${family} Văn ${given} Mẫu`));

let browser: Browser;
let desk: Desk;
let directory = "";
let meetings: readonly string[] = [];

beforeAll(async () => {
  const station = await openTestStation(today);
  ({ directory } = station);
  const club = await founded(station);
  for (const fullName of names) {
    const { id } = await station.get("people.register", aPerson({ fullName }));
    await admitted(station, club.id, { personId: id, joinedOn: "2026-03-01" });
  }
  const plan = async (date: string): Promise<string> => {
    const meeting = { date, kind: "THUONG_KY" as const };
    return (await station.get("meetings.schedule", { clubId: club.id, meeting })).id;
  };
  meetings = [await plan("2026-09-12"), await plan("2026-09-13")];
  await station.host.close();
  browser = await openBrowser();
  desk = await openDesk({ browser, dataDirectory: directory, today });
  await type(desk.page, "password", password);
  await desk.page.keyboard.press("Enter");
  await desk.page.locator(".shell").waitFor();
});

afterAll(async () => {
  await desk.close();
  await browser.close();
  rmSync(directory, { recursive: true, force: true });
});

describe("the attendance of forty", () => {
  test("takes one key each and one to save", async () => {
    const { page } = desk;
    await goTo(page, `/meetings/${meetings[0] ?? ""}`);
    const rows = page.locator("tbody tr[tabindex]");
    await rows.first().waitFor();
    expect(await rows.count()).toBe(size);
    // The cursor stands where the first mark goes.
    await expect.poll(() => rows.first().evaluate((row) => row === document.activeElement)).toBe(true);
    let keys = 0;
    const strike = async (key: string): Promise<void> => {
      await page.keyboard.press(key);
      keys += 1;
    };
    for (let index = 0; index < size; index += 1) {
      await strike(index % 8 === 7 ? "k" : "c");
    }
    await page.getByText("Có mặt 35 · có phép 0 · không phép 5 · chưa điểm danh 0").waitFor();
    await strike("Control+s");
    await page.getByText("Đã tổ chức").first().waitFor();
    expect(keys).toBe(size + 1);
  });

  test("comes from a workbook, is looked at and saved; a row that means nobody is named", async () => {
    const { page } = desk;
    await goTo(page, `/meetings/${meetings[1] ?? ""}`);
    await page.getByText("chưa điểm danh 40").waitFor();
    const marked = names.map((name, index) => [name, index < 38 ? "x" : "P"]);
    await chooseFiles(page, "Điểm danh từ Excel", {
      name: "diem-danh.xlsx",
      mimeType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      buffer: Buffer.from(workbookOf([["Họ và tên", "Điểm danh"], ...marked, ["Hà Văn Lạ Mẫu", "x"]])),
    });
    await page.getByText("Có mặt 38 · có phép 2 · không phép 0 · chưa điểm danh 0").waitFor();
    await page.getByText("Dòng 42, Hà Văn Lạ Mẫu: không có trong danh sách hội viên ngày này.").waitFor();
    expect(await findBarriers(page)).toEqual([]);
    await page.keyboard.press("Control+s");
    await page.getByText("Đã tổ chức").first().waitFor();
    expect(desk.problems).toEqual([]);
  });
});

test("a person's file is entered by keys alone: Enter goes on, opens what must be chosen and takes what was typed", async () => {
  const { page } = desk;
  await goTo(page, "/people/new");
  await expect.poll(() => focusedField()).toBe("person.fullName");
  const goOn = async (text: string): Promise<void> => {
    await page.keyboard.insertText(text);
    await page.keyboard.press("Enter");
  };
  const isMarked = async (name: string): Promise<void> => {
    await page.locator("[data-combobox-selected]").filter({ hasText: name }).waitFor();
  };
  await goOn("Tô Thị Phím Mẫu");
  await goOn("");
  expect(await focusedField()).toBe("person.sex");
  await page.keyboard.press("Enter");
  await page.getByRole("option", { name: "Nữ" }).waitFor();
  await page.keyboard.press("ArrowUp");
  await isMarked("Nữ");
  await page.keyboard.press("Enter");
  await goOn("");
  await goOn("03091988");
  await page.keyboard.type("muong");
  await isMarked("Mường");
  await page.keyboard.press("Enter");
  await goOn("");
  const later = {
    "person.occupation": "Làm nương",
    "identity.number": "025188000777",
    "residence.from": "01/01/2020",
  };
  const passed: (string | null)[] = [];
  for (let field = 0; field < 30; field += 1) {
    const path = await focusedField();
    passed.push(path);
    await page.keyboard.insertText(Object.entries(later).find(([known]) => known === path)?.[1] ?? "");
    if (path === "residence.from") {
      break;
    }
    await page.keyboard.press(path === "person.note" ? "Tab" : "Enter");
  }
  expect(passed.slice(0, 2)).toEqual(["person.education", "person.occupation"]);
  expect(passed.at(-1)).toBe("residence.from");
  // Saved at once after the last key: what is saved leaves no draft behind.
  await page.keyboard.press("Control+s");
  await page.getByRole("heading", { name: "Tô Thị Phím Mẫu" }).waitFor();
  await page.getByText(/Nữ · sinh 03\/9\/1988 .* Mường/u).waitFor();
  await goTo(page, "/people/new");
  await page.getByRole("heading", { name: "Thêm người" }).waitFor();
  await expect.poll(() => focusedField()).toBe("person.fullName");
  expect(await page.getByText("Đã lấy lại nội dung").count()).toBe(0);
  expect(desk.problems).toEqual([]);
});

async function focusedField(): Promise<string | null> {
  return await desk.page.evaluate(() => document.activeElement?.getAttribute("data-path") ?? null);
}
