import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { registered } from "../support/records.ts";
import { carry, communeAndUpper, introduce, policy } from "../support/two-stations.ts";
import { keyOnSheet } from "../support/recovery-sheet.ts";
import {
  communeProfile,
  hostOver,
  newFolder,
  openTestStation,
  password,
  type TestStation,
} from "../support/station.ts";
import { openBrowser } from "./browser.ts";
import {
  choose,
  chooseFiles,
  type Desk,
  downloadOf,
  field,
  findBarriers,
  goTo,
  openDesk,
  press,
  type,
} from "./desk.ts";

/*
 * The exchange between a commune and its upper level, as two officials at two desks see it: bundles out of order, a
 * receipt, a report returned and sent again, a lost stick, a restored machine with a conflict; and people who move
 * between the commune and its neighbour, whose machine only answers. All people are invented.
 */

const today = "2027-01-15";
const folder = mkdtempSync(join(tmpdir(), "hoa-nhap-usb-"));
const onStick = (name: string): string => join(folder, name);

let browser: Browser;
let commune: Desk;
let upper: Desk;
let neighbour: TestStation;
/** The dossier both machines speak of, and the one that moves away. */
let [changing, leaving] = ["", ""];
let formerKey = "";

const neighbourProfile = {
  ...communeProfile,
  office: { ...communeProfile.office, unitCode: "00002", name: "Xã Sơn Trung", placeName: "Sơn Trung" },
};

/** An office that is merged into the commune, with its recovery key as it stands on its printed sheet. */
async function prepareFormerOffice(): Promise<string> {
  const station = hostOver(newFolder(), today);
  const { recoverySheet } = await station.get("station.create", {
    profile: {
      ...communeProfile,
      office: { ...communeProfile.office, unitCode: "00003", name: "Xã Khe Đá", placeName: "Khe Đá" },
    },
    account: { login: "quantri", fullName: "Trần Văn Mẫu", password },
  });
  await registered(station, "Vừ A Một Mẫu");
  await keep(station, "don-vi-cu.age", (await station.get("offices.copy", {})).ticket);
  const key = await keyOnSheet(await station.fetch(recoverySheet.ticket));
  await station.close();
  rmSync(station.directory, { recursive: true, force: true });
  return key;
}

async function unlock(desk: Desk): Promise<void> {
  await type(desk.page, "password", password);
  await desk.page.keyboard.press("Enter");
  await desk.page.getByRole("navigation").waitFor();
}

async function keep(from: TestStation, name: string, ticket: string): Promise<void> {
  writeFileSync(onStick(name), await from.fetch(ticket));
}

/**
 * The stations before the desks are opened: one bundle taken in, two more on the stick, a backup made between these two,
 * and the file of a person who comes from the neighbour.
 */
async function prepare(): Promise<{ readonly commune: string; readonly upper: string }> {
  const stations = await communeAndUpper(today);
  const [one, other] = [stations.commune, stations.upper];
  neighbour = await openTestStation(today, neighbourProfile);
  await introduce(one, neighbour);
  ({ id: leaving } = await registered(one, "Lò Văn Chuyển Mẫu"));
  changing = (await one.get("people.list", {})).rows.find(({ id }) => id !== leaving)?.id ?? "";
  await one.get("exchange.setPolicy", policy);
  await one.get("reports.close", { period: "2026-10" });
  const send = async (period: string): Promise<string> =>
    (await one.get("bundles.export", { to: "T01", kind: "delta", period })).file.ticket;
  const note = async (text: string): Promise<void> => {
    const { id, version, person } = await one.get("people.get", { id: changing });
    await one.get("people.change", { id, version, person: { ...person, note: text }, reason: "Cập nhật" });
  };
  await other.get("bundles.import", { ticket: await carry(one, await send("2026-09"), other) });
  await note("Đã đổi chỗ làm");
  await keep(one, "so2.gdl", await send("2026-10"));
  const { day } = await one.get("backups.make", {});
  await keep(one, "ban-sao.saoluu", (await one.get("backups.pack", { day })).ticket);
  await note("Lần hai");
  await keep(one, "so3.gdl", await send("2026-10"));
  const { id: personId } = await registered(neighbour, "Bùi Thị Đến Mẫu", { sex: "NU" });
  const { level: _level, safetyCopy: _copy, ...items } = policy;
  const coming = await neighbour.get("transfers.send", {
    ...items,
    personId,
    to: "00001",
    movedOn: "2027-01-10",
    decisionNumber: null,
  });
  await keep(neighbour, "chuyen-den.gdl", coming.file.ticket);
  await one.host.close();
  await other.host.close();
  return { commune: one.directory, upper: other.directory };
}

beforeAll(async () => {
  const folders = await prepare();
  formerKey = await prepareFormerOffice();
  browser = await openBrowser();
  commune = await openDesk({ browser, dataDirectory: folders.commune, today });
  upper = await openDesk({ browser, dataDirectory: folders.upper, today });
  await unlock(commune);
  await unlock(upper);
}, 180_000);

afterAll(async () => {
  await commune.close();
  await upper.close();
  await neighbour.close();
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Opens a file at a desk's "Nhận gói" and takes it in. */
async function takeIn(desk: Desk, file: string): Promise<void> {
  await goTo(desk.page, "/exchange");
  await desk.page.getByRole("tab", { name: "Nhận gói" }).click();
  await chooseFiles(desk.page, "Chọn tệp gói .gdl", [file]);
  await press(desk.page, "Nhập gói");
  await desk.page.getByText("Đã nhập gói.").first().waitFor();
}

/** The commune makes a bundle of a period and of all its changes; answers its number. Nothing is saved yet. */
async function makeBundle(period: RegExp): Promise<number> {
  const { page } = commune;
  await goTo(page, "/today");
  await goTo(page, "/exchange");
  await choose(page, "period", period);
  await press(page, /^Tạo gói/u);
  const title = (await page.getByText(/^Đã tạo gói số \d+$/u).textContent()) ?? "";
  return Number(/\d+/u.exec(title)?.[0]);
}

async function saveBundle(): Promise<string> {
  return await downloadOf(commune.page, async () => {
    await press(commune.page, "Lưu gói");
  });
}

/** The commune writes a note into the dossier that both machines speak of. */
async function writeNote(text: string): Promise<void> {
  const { page } = commune;
  await goTo(page, `/people/${changing}?section=identity`);
  await press(page, /^Sửa nhân thân/u);
  await type(page, "person.note", text);
  await type(page, "reason", "Cập nhật");
  await page.keyboard.press("Control+s");
  await page.getByRole("dialog").waitFor({ state: "detached" });
}

describe("bundles between two desks", () => {
  test("one that comes too early is held, and the request for what is missing is printed", async () => {
    const { page } = upper;
    await goTo(page, "/exchange");
    await chooseFiles(upper.page, "Chọn tệp gói .gdl", [onStick("so3.gdl")]);
    await page.getByText("Thiếu gói số 2 đến 2 của Xã Bình Lâm Thượng.").waitFor();
    await page.getByText("Chưa có dữ liệu nào được nhập vào máy.").waitFor();
    await press(page, /Giữ gói/u);
    await page.getByRole("heading", { name: "Gói đang giữ" }).waitFor();
    await page.getByText("Thiếu gói số 2").first().waitFor();
    expect(await page.getByText("Đã đủ gói trước").count()).toBe(0);
  });

  test("what each bundle changes is seen before OK, then taken in; the held one follows", async () => {
    const { page } = upper;
    await chooseFiles(upper.page, "Chọn tệp gói .gdl", [onStick("so2.gdl")]);
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

  test("an import on which something was built is not undone, and says on what", async () => {
    const { page } = upper;
    await page.getByRole("tab", { name: "Nhận gói" }).click();
    await page
      .getByRole("row", { name: /tháng 9 năm 2026/u })
      .getByRole("button", { name: "Hoàn tác" })
      .click();
    await type(page, "reason", "Nhập nhầm");
    await press(page, "Hoàn tác cả lần nhập");
    await page.getByText(/nhập sau: số 2, 3/u).waitFor();
    expect(await page.getByText("Đã hoàn tác lần nhập.").count()).toBe(0);
    await page.keyboard.press("Escape");
  });

  test("Ctrl+Z names the bundle taken in last and takes the whole of it back; it can be taken in again", async () => {
    const { page } = upper;
    await page.getByRole("dialog").waitFor({ state: "detached" });
    await page.keyboard.press("Control+z");
    const last = page.locator("section.card", { hasText: /gói số 3 của Xã Bình Lâm Thượng/u });
    await last.getByRole("button", { name: /^Hoàn tác lần nhập này/u }).click();
    await type(page, "reason", "Nhập nhầm gói");
    await press(page, "Hoàn tác cả lần nhập");
    await page.getByText("Đã hoàn tác lần nhập.").waitFor();
    const row = page.getByRole("row", { name: /^3 /u });
    await row.getByText("Đã hoàn tác").waitFor();
    expect(await page.getByRole("row", { name: /^2 /u }).getByText("Đã hoàn tác").count()).toBe(0);
    await takeIn(upper, onStick("so3.gdl"));
  });

  test("the receipt goes back, and the send log of the commune turns green", async () => {
    const row = upper.page.getByRole("row", { name: /^2 .*tháng 10 năm 2026/u });
    const receipt = await downloadOf(upper.page, () =>
      row.getByRole("button", { name: /Lưu giấy báo nhận/u }).click(),
    );
    const { page } = commune;
    await goTo(page, "/exchange");
    await page.getByText("Chưa có xác nhận").first().waitFor();
    await page.getByRole("tab", { name: "Nhận gói" }).click();
    await chooseFiles(commune.page, "Chọn tệp gói .gdl", [receipt]);
    await press(page, "Nhập gói");
    await page.getByText("Đã nhập gói.").first().waitFor();
    await page.getByRole("tab", { name: "Gửi báo cáo" }).click();
    const sent = page.getByRole("row", { name: /2026-10_so2\.gdl/u });
    await sent.getByText(/^Đã nhận/u).waitFor();
    expect(await sent.getByText("Chưa có xác nhận").count()).toBe(0);
  });

  test("a report turned back is opened, closed and sent again, and replaces the first", async () => {
    await goTo(upper.page, "/upper/00001/2026-10");
    await press(upper.page, "Trả lại");
    await type(upper.page, "reason", "Biểu 01 chưa khớp");
    await type(upper.page, "dueOn", "20/01/2027");
    await upper.page.getByRole("dialog").getByRole("button", { name: "Trả lại" }).click();
    const answer = await downloadOf(upper.page, async () => {
      await press(upper.page, "Lưu giấy báo gửi đơn vị");
    });
    const { page } = commune;
    await takeIn(commune, answer);
    await page.getByRole("tab", { name: "Gửi báo cáo" }).click();
    const sent = page.getByRole("row", { name: /2026-10_so3\.gdl/u });
    await sent.getByText("Biểu 01 chưa khớp, gửi lại trước 20/01/2027").waitFor();
    await goTo(page, "/reports?period=2026-10");
    await press(page, "Mở lại kỳ");
    await type(page, "reason", "Cấp trên trả lại");
    await page.getByRole("dialog").getByRole("button", { name: "Mở lại kỳ" }).click();
    await press(page, "Kiểm tra và khóa kỳ");
    await page
      .getByRole("dialog")
      .getByRole("button", { name: /^Khóa số liệu/u })
      .click();
    await page
      .getByText(/^Đã khóa/u)
      .first()
      .waitFor();
    expect(await makeBundle(/tháng 10/u)).toBe(4);
    await takeIn(upper, await saveBundle());
    await goTo(upper.page, "/upper?year=2026");
    await upper.page.getByRole("link", { name: /^Đã thay\. .*tháng 10/u }).waitFor();
  });

  test("a stick that is lost costs nothing: the next bundle says all of it again", async () => {
    await writeNote("Trên USB đã mất");
    expect(await makeBundle(/tháng 10/u)).toBe(5);
    expect(await makeBundle(/tháng 10/u)).toBe(6);
    const { page } = upper;
    await goTo(page, "/exchange");
    await chooseFiles(upper.page, "Chọn tệp gói .gdl", [await saveBundle()]);
    await page.getByText("Thiếu gói số 5 đến 5 của Xã Bình Lâm Thượng.").waitFor();
    await type(page, "reason", "USB của gói số 5 đã mất");
    await press(page, "Nhập gói theo lý do này");
    await page.getByText(/^Nhập khi còn vướng G61/u).waitFor();
    await page.getByRole("tab", { name: "Hồ sơ nhận được" }).click();
    await page.getByText("Trên USB đã mất").waitFor();
  });

  test("a machine restored from its backup is accepted after a telephone call, and what both sides changed waits for a person", async () => {
    const desk = commune.page;
    await desk.keyboard.press("Control+l");
    await press(desk, "Khôi phục từ bản sao lưu");
    await chooseFiles(commune.page, "Chọn tệp trên USB", [onStick("ban-sao.saoluu")]);
    await expect.poll(async () => await field(desk, "chosen").inputValue()).toMatch(/^Tệp /u);
    await type(desk, "password", password);
    await press(desk, "Xem bản sao");
    await desk.getByText("phải nhập lại", { exact: false }).waitFor();
    await desk.getByRole("button", { name: "Khôi phục", exact: true }).click();
    await desk.getByText("Đã khôi phục.", { exact: false }).first().waitFor();
    await unlock(commune);
    await writeNote("Sau khi khôi phục");
    expect(await makeBundle(/tháng 9/u)).toBe(1);
    const { page } = upper;
    await goTo(page, "/upper");
    await goTo(page, "/exchange");
    await chooseFiles(upper.page, "Chọn tệp gói .gdl", [await saveBundle()]);
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

  test("a person goes to the neighbour with their file, and the neighbour's receipt closes it", async () => {
    const { page } = commune;
    await goTo(page, `/people/${leaving}`);
    await press(page, "Ghi việc mới");
    await page.getByRole("menuitem", { name: "Chuyển sang xã khác" }).click();
    await choose(page, "to", "Xã Sơn Trung");
    await type(page, "legalBasis", "Luật Phòng, chống ma túy");
    expect(await findBarriers(page)).toEqual([]);
    await page.keyboard.press("Control+s");
    const file = await downloadOf(page, async () => {
      await press(page, "Lưu tệp gửi nơi nhận");
    });
    await press(page, "Đóng");
    const ticket = await neighbour.hand(readFileSync(file), "chuyen.gdl");
    await neighbour.get("bundles.import", { ticket });
    const offered = (await neighbour.get("transfers.list", {})).find(({ state }) => state === "CHO_NHAN");
    const { receipt } = await neighbour.get("transfers.accept", {
      id: offered?.id ?? "",
      residence: { kind: "THUONG_TRU", area: "Thôn Suối Bạc", address: null },
    });
    writeFileSync(onStick("nhan.gdl"), await neighbour.fetch(receipt?.ticket ?? ""));
    // Two numbers of the neighbour's: the person who came from there goes first.
    await takeIn(commune, onStick("chuyen-den.gdl"));
    await takeIn(commune, onStick("nhan.gdl"));
    await page.getByRole("tab", { name: "Chuyển hồ sơ" }).click();
    await page
      .getByRole("row", { name: /Lò Văn Chuyển Mẫu/u })
      .getByText(/^Đã nhận/u)
      .waitFor();
  });

  test("a person who comes is looked at, accepted with a new home, and answered for", async () => {
    const { page } = commune;
    await press(page, "Xem và quyết định");
    await type(page, "residence.area", "Thôn Đồi Chè");
    expect(await findBarriers(page)).toEqual([]);
    await press(page, "Nhận hồ sơ");
    const answer = await downloadOf(page, async () => {
      await press(page, "Lưu giấy báo gửi nơi chuyển");
    });
    const ticket = await neighbour.hand(readFileSync(answer), "nhan.gdl");
    await neighbour.get("bundles.import", { ticket });
    expect((await neighbour.get("transfers.list", {})).map(({ state }) => state)).toEqual([
      "DA_NHAN",
      "DA_NHAN",
    ]);
    await page
      .getByRole("row", { name: /Bùi Thị Đến Mẫu/u })
      .getByRole("button", { name: "Mở hồ sơ" })
      .click();
    await page.getByRole("heading", { name: "Bùi Thị Đến Mẫu" }).waitFor();
  });

  test("a former office is merged at the desk from its sealed copy, opened with its own recovery sheet", async () => {
    const { page } = commune;
    await goTo(page, "/settings");
    await page.getByRole("tab", { name: "Gộp đơn vị" }).click();
    await chooseFiles(page, "Chọn tệp bản sao", [onStick("don-vi-cu.age")]);
    await type(page, "recoveryKey", formerKey);
    await page.keyboard.press("Enter");
    await page.getByText("Xã Khe Đá (00003)").waitFor();
    await type(page, "decision", "Nghị quyết số 15/NQ-HĐND");
    expect(await findBarriers(page)).toEqual([]);
    await page.keyboard.press("Control+s");
    await page.getByRole("row", { name: /^00003 Xã Khe Đá Nghị quyết số 15/u }).waitFor();
    await goTo(page, "/people?query=Vừ");
    await page.getByText("00003.HS0001").first().waitFor();
  });

  test("nothing went wrong in either page", () => {
    expect([...commune.problems, ...upper.problems]).toEqual([]);
  });
});
