import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { carry, communeAndUpper } from "../support/two-stations.ts";
import { password } from "../support/station.ts";
import { openBrowser } from "./browser.ts";
import { type Desk, findBarriers, goTo, openDesk, press, type } from "./desk.ts";

/*
 * What the upper level sees of the months it received: order, TH-01, TH-02 and sums. The figures are those of September
 * 2026 counted by hand (2 of 3 clubs regular, 2 of 5 clients referred); no later month was sent. All people are invented.
 */

const today = "2027-01-15";

let browser: Browser;
let upper: Desk;

beforeAll(async () => {
  const stations = await communeAndUpper(today);
  const { file } = await stations.commune.get("bundles.export", {
    to: "T01",
    kind: "report",
    period: "2026-09",
  });
  await stations.upper.get("bundles.import", {
    ticket: await carry(stations.commune, file.ticket, stations.upper),
  });
  await stations.commune.host.close();
  await stations.upper.host.close();
  browser = await openBrowser();
  upper = await openDesk({ browser, dataDirectory: stations.upper.directory, today });
  await type(upper.page, "password", password);
  await upper.page.keyboard.press("Enter");
  await upper.page.getByRole("navigation").waitFor();
}, 120_000);

afterAll(async () => {
  await upper.close();
  await browser.close();
});

describe("the sums of the upper level", () => {
  test("open from the menu on the last month, which lacks the report and shows no 0 %", async () => {
    const { page } = upper;
    await page.getByRole("navigation").getByText("Số liệu tổng hợp").click();
    await page.getByRole("heading", { name: "Tổng hợp tháng 12 năm 2026" }).waitFor();
    await page.getByText("Đã nhận 0 trên 1 đơn vị phải báo cáo").waitFor();
    await page.getByText("Chưa nộp: Xã Bình Lâm Thượng.").waitFor();
    await page.getByText("Không xếp hạng: chưa nộp, bị trả lại hoặc không phát sinh").waitFor();
    expect(await page.getByText("0,0 %").count()).toBe(0);
  });

  test("have the commune of September in its place, by each indicator", async () => {
    const { page } = upper;
    for (const month of [11, 10, 9]) {
      await press(page, "Kỳ trước");
      await page.getByRole("heading", { name: `Tổng hợp tháng ${String(month)} năm 2026` }).waitFor();
    }
    await page.getByText("Không đơn vị nào thiếu báo cáo.").waitFor();
    const row = page.getByRole("row", { name: /Xã Bình Lâm Thượng/u });
    await row.getByText("2 / 3", { exact: true }).waitFor();
    await row.getByText("66,7 %").waitFor();
    await page.getByLabel("Chỉ tiêu xếp hạng").first().click();
    await page.getByRole("option", { name: /^CT07 /u }).click();
    await row.getByText("2 / 5", { exact: true }).waitFor();
    expect(await findBarriers(page)).toEqual([]);
  });

  test("have TH-01, TH-02 and the total, each without barriers", async () => {
    const { page } = upper;
    for (const [tab, text] of [
      ["TH-01 – Chỉ tiêu theo xã", "Xã Bình Lâm Thượng"],
      ["TH-02 – Câu lạc bộ theo xã", "Xã Bình Lâm Thượng"],
      ["Tổng cộng, bao phủ", "CT19 Bao phủ mô hình"],
      ["Các tháng trong năm", "Tháng 9 năm 2026"],
    ] as const) {
      await page.getByRole("tab", { name: tab }).click();
      await page.getByText(text).first().waitFor();
      expect(await findBarriers(page), tab).toEqual([]);
    }
  });

  test("lead to the report received and back by Escape", async () => {
    const { page } = upper;
    await page.getByRole("tab", { name: "Xếp theo chỉ tiêu" }).click();
    await page.getByRole("row", { name: /Xã Bình Lâm Thượng/u }).click();
    await page.waitForURL(/#\/upper\/00001\/2026-09/u);
    await page
      .getByRole("heading", { name: /Xã Bình Lâm Thượng/u })
      .first()
      .waitFor();
    expect(await findBarriers(page)).toEqual([]);
    await page.getByRole("navigation").getByText("Số liệu tổng hợp").click();
    await page.getByRole("heading", { name: /^Tổng hợp tháng/u }).waitFor();
    await page.keyboard.press("Escape");
    await page.waitForURL(/#\/upper$/u);
    expect(await page.getByRole("heading", { name: /^Tổng hợp tháng/u }).count()).toBe(0);
  });

  test("open by their address right after a report, in the period and order the address names", async () => {
    const { page } = upper;
    await goTo(page, "/upper/00001/2026-09");
    await page
      .getByRole("heading", { name: /Xã Bình Lâm Thượng/u })
      .first()
      .waitFor();
    await goTo(page, "/summary?period=2026-09&rankBy=CT07");
    await page.getByRole("heading", { name: "Tổng hợp tháng 9 năm 2026" }).waitFor();
    await page
      .getByRole("row", { name: /Xã Bình Lâm Thượng/u })
      .getByText("2 / 5", { exact: true })
      .waitFor();
    await goTo(page, "/summary?period=2026-Q3");
    await page.getByRole("heading", { name: /^Tổng hợp quý III/u }).waitFor();
    expect(new URL(page.url()).hash).toBe("#/summary?period=2026-Q3");
  });

  test("the matrix finds a commune without marks, and those with something to ask after", async () => {
    const { page } = upper;
    await goTo(page, "/upper?year=2026");
    await page.getByLabel("Tìm đơn vị").fill("khong co");
    await page.getByText("Không có đơn vị nào").waitFor();
    await page.getByLabel("Tìm đơn vị").fill("binh lam");
    await page.getByText("Còn việc phải hỏi").click();
    await page.getByRole("row", { name: /Xã Bình Lâm Thượng/u }).waitFor();
    expect(await findBarriers(page)).toEqual([]);
  });

  test("a report turned back is named beside the sums and leaves them", async () => {
    const { page } = upper;
    await goTo(page, "/upper/00001/2026-09");
    await page.getByRole("button", { name: "Trả lại" }).click();
    await type(page, "reason", "Biểu 01 không cân");
    await type(page, "dueOn", "20/01/2027");
    await page.getByRole("dialog").getByRole("button", { name: "Trả lại" }).click();
    await page.getByText("Đã ghi trả lại").first().waitFor();
    await goTo(page, "/summary?period=2026-09");
    await page.getByText("Đã trả lại, chưa tính vào số liệu: Xã Bình Lâm Thượng.").waitFor();
    await page.getByText("Đã nhận 0 trên 1 đơn vị phải báo cáo").waitFor();
    expect(await findBarriers(page)).toEqual([]);
  });

  test("nothing went wrong in the page", () => {
    expect(upper.problems).toEqual([]);
  });
});
