import { rmSync } from "node:fs";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aPerson, admitted, founded } from "../support/records.ts";
import { openTestStation, password } from "../support/station.ts";
import { workbookOf } from "../support/workbook.ts";
import { openBrowser } from "./browser.ts";
import { chooseFiles, type Desk, findBarriers, goTo, openDesk, type } from "./desk.ts";

/* Who came to a meeting of forty: by one key each, and from a workbook. */

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
    await rows.first().focus();
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
