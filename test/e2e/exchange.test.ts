import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { carry, communeAndUpper, policy } from "../support/two-stations.ts";
import { password } from "../support/station.ts";
import { openBrowser } from "./browser.ts";
import { type Desk, downloadOf, findBarriers, goTo, openDesk, press, type } from "./desk.ts";

/*
 * The exchange between a commune and its upper level, as two officials at two desks see it: bundles out of order, a lost
 * stick, a restored machine, a conflict, a report returned. All people are invented.
 */

const today = "2027-01-15";
const folder = mkdtempSync(join(tmpdir(), "hoa-nhap-usb-"));
const onStick = (name: string): string => join(folder, name);

let browser: Browser;
let commune: Desk;
let upper: Desk;

async function unlock(desk: Desk): Promise<void> {
  await type(desk.page, "password", password);
  await desk.page.keyboard.press("Enter");
  await desk.page.getByRole("navigation").waitFor();
}

/** The stations before the desks are opened: one bundle taken in, two more on the stick, and one of a restored machine. */
async function prepare(): Promise<{ readonly commune: string; readonly upper: string }> {
  const stations = await communeAndUpper(today);
  const [one, other] = [stations.commune, stations.upper];
  await one.get("exchange.setPolicy", policy);
  await one.get("reports.close", { period: "2026-10" });
  const send = async (period: string | null): Promise<string> =>
    (await one.get("bundles.export", { to: "T01", kind: "delta", period })).file.ticket;
  const note = async (text: string): Promise<void> => {
    const [row] = (await one.get("people.list", {})).rows;
    const { id, version, person } = await one.get("people.get", { id: row?.id ?? "" });
    await one.get("people.change", { id, version, person: { ...person, note: text }, reason: "Cập nhật" });
  };
  const keep = async (name: string, ticket: string): Promise<void> => {
    writeFileSync(onStick(name), await one.fetch(ticket));
  };
  await other.get("bundles.import", { ticket: await carry(one, await send("2026-09"), other) });
  await note("Đã đổi chỗ làm");
  await keep("so2.gdl", await send("2026-10"));
  await note("Lần hai");
  await keep("so3.gdl", await send(null));
  await one.get("exchange.beginEpoch", { reason: "Khôi phục từ bản sao lưu" });
  await note("Sau khi khôi phục");
  await keep("moi1.gdl", await send(null));
  await one.host.close();
  await other.host.close();
  return { commune: one.directory, upper: other.directory };
}

beforeAll(async () => {
  const folders = await prepare();
  browser = await openBrowser();
  commune = await openDesk({ browser, dataDirectory: folders.commune, today });
  upper = await openDesk({ browser, dataDirectory: folders.upper, today });
  await unlock(commune);
  await unlock(upper);
}, 180_000);

afterAll(async () => {
  await commune.close();
  await upper.close();
  await browser.close();
});

async function pick(desk: Desk, button: string, files: readonly string[]): Promise<void> {
  const [chooser] = await Promise.all([desk.page.waitForEvent("filechooser"), press(desk.page, button)]);
  await chooser.setFiles([...files]);
}

describe("bundles between two desks", () => {
  test("one that comes too early is held, and the request for what is missing is printed", async () => {
    const { page } = upper;
    await goTo(page, "/exchange");
    await pick(upper, "Chọn tệp gói .gdl", [onStick("so3.gdl")]);
    await page.getByText("Thiếu gói số 2 đến 2 của Xã Bình Lâm Thượng.").waitFor();
    await page.getByText("Chưa có dữ liệu nào được nhập vào máy.").waitFor();
    await press(page, /Giữ gói/u);
    await page.getByRole("heading", { name: "Gói đang giữ" }).waitFor();
    await page.getByText("Thiếu gói số 2").first().waitFor();
    expect(await page.getByText("Đã đủ gói trước").count()).toBe(0);
  });

  test("what each bundle changes is seen before OK, then taken in; the held one follows", async () => {
    const { page } = upper;
    await pick(upper, "Chọn tệp gói .gdl", [onStick("so2.gdl")]);
    await page.getByRole("button", { name: "1 sửa" }).click();
    await page.getByText("Đã đổi chỗ làm").waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "detached" });
    expect(await findBarriers(page)).toEqual([]);
    await press(page, "Nhập gói");
    await page.getByText("Đã nhập gói.").first().waitFor();
    await page.getByText("Đã đủ gói trước").waitFor();
    await press(page, "Mở gói");
    await page.getByRole("button", { name: "1 sửa" }).waitFor();
    await press(page, "Nhập gói");
    await page.getByRole("heading", { name: "Gói đang giữ" }).waitFor({ state: "detached" });
  });

  test("a restored machine is accepted after a telephone call, and what both sides changed waits for a person", async () => {
    const { page } = upper;
    await pick(upper, "Chọn tệp gói .gdl", [onStick("moi1.gdl")]);
    await page.getByRole("heading", { name: "Máy gửi đã cài lại hoặc khôi phục" }).waitFor();
    await type(page, "reason", "Đã gọi điện xác nhận");
    await press(page, "Chấp nhận chuỗi mới");
    await page.getByRole("button", { name: "1 khác nhau" }).waitFor();
    await press(page, "Nhập gói");
    await page.getByText("Nhập một phần").waitFor();
    await page.getByRole("tab", { name: "Cần đối chiếu" }).click();
    await page.getByRole("radio", { name: /Sau khi khôi phục/u }).click();
    await type(page, "reason", "Cán bộ xã xác nhận qua điện thoại");
    expect(await findBarriers(page)).toEqual([]);
    await press(page, "Ghi quyết định");
    await page.getByText("Không có hồ sơ nào cần đối chiếu.").waitFor();
  });

  test("an import on which something was built is not undone, and says on what", async () => {
    const { page } = upper;
    await page.getByRole("tab", { name: "Nhận gói" }).click();
    await page
      .getByRole("row", { name: /tháng 9 năm 2026/u })
      .getByRole("button", { name: "Hoàn tác" })
      .click();
    await type(page, "reason", "Nhập nhầm");
    await press(page, "Hoàn tác cả lần nhập");
    await page.getByText(/Gói nhập sau: 2, 3/u).waitFor();
    expect(await page.getByText("Đã hoàn tác lần nhập.").count()).toBe(0);
    await page.keyboard.press("Escape");
  });

  test("the receipt goes back, and the send log of the commune turns green", async () => {
    const row = upper.page.getByRole("row", { name: /tháng 10 năm 2026/u });
    const receipt = await downloadOf(upper.page, () =>
      row.getByRole("button", { name: /Lưu xác nhận/u }).click(),
    );
    const { page } = commune;
    await goTo(page, "/exchange");
    await page.getByText("Chưa có xác nhận").first().waitFor();
    await page.getByRole("tab", { name: "Nhận gói" }).click();
    await pick(commune, "Chọn tệp gói .gdl", [receipt]);
    await press(page, "Nhập gói");
    await page.getByText("Đã nhập gói.").first().waitFor();
    await page.getByRole("tab", { name: "Gửi báo cáo" }).click();
    const sent = page.getByRole("row", { name: /2026-10_so2\.gdl/u });
    await sent.getByText(/^Đã nhận/u).waitFor();
    expect(await sent.getByText("Chưa có xác nhận").count()).toBe(0);
  });

  test("nothing went wrong in either page", () => {
    expect([...commune.problems, ...upper.problems]).toEqual([]);
  });
});
