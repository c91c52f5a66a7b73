import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { recordKinds } from "#shared/domain/records/all-records.ts";
import type { RecordKind } from "#shared/domain/records/record-kind.ts";
import { recordText } from "#renderer/text/records/all-records.ts";
import { communeProfile, hostOver } from "../support/station.ts";
import { openBrowser, temporaryFolder } from "./browser.ts";
import { choose, type Desk, field, findBarriers, goTo, openDesk, press, type, untilKept } from "./desk.ts";
import {
  addressOf,
  care,
  clubs,
  enter,
  fieldToCorrect,
  finish,
  ids,
  openFirst,
  places,
  section,
  takeOut,
  takeOutPage,
  today,
  voidFirst,
} from "./record-driver.ts";

/*
 * One of each kind of record from the screens: entered, corrected, found, taken out as a workbook, printed and voided,
 * by a table over the registers and the sections of a file; then a draft that outlives a crash, and taking back. All
 * people are invented.
 */

const password = "trời xanh mây trắng nắng vàng";
const folder = temporaryFolder();
let browser: Browser;
let desk: Desk;

async function prepare(): Promise<void> {
  const station = hostOver(folder.path, today);
  const account = { login: "quantri", fullName: "Trần Văn Mẫu", password };
  await station.get("station.create", { profile: communeProfile, account });
  const { id } = await station.get("people.register", {
    person: {
      fullName: "Nguyễn Văn An Mẫu",
      sex: "NAM",
      birthDate: "1990-05-12",
      birthPrecision: "DAY",
      ethnicity: "01",
    },
    identity: { kind: "KHONG_CO", missingReason: "CHUA_CAP" },
    residence: { kind: "THUONG_TRU", from: "2020-01-01" },
  });
  ids.set("person", id);
  const point = { fullName: "Điểm tư vấn Mẫu", foundedOn: "2026-01-05" };
  await station.get("bodies.found", { kind: "DIEM_TU_VAN", body: point });
  const club = { fullName: "Câu lạc bộ Mẫu", foundedOn: "2026-01-10" };
  ids.set("club", (await station.get("clubs.found", { club, requiredMeetings: 1 })).id);
  for (const kind of ["drug_test", "use_report"]) {
    await station.get("entries.keepRestricted", { kind, kept: true });
  }
  await station.close();
}

async function unlock(): Promise<void> {
  const { page } = desk;
  await page.locator("input[type=password]").fill(password);
  await page.keyboard.press("Enter");
  await page.getByRole("navigation").waitFor();
}

/** The page is gone without a word and is opened again. */
async function startAfresh(): Promise<void> {
  const { page } = desk;
  await page.reload();
  await page.getByRole("navigation").or(page.locator("input[type=password]")).first().waitFor();
  if (await page.locator("input[type=password]").isVisible()) {
    await unlock();
  }
}

/** The page goes as soon as `typed` is kept, without a word. */
async function crashAfter(typed: string): Promise<void> {
  await untilKept(desk.page, typed);
  await startAfresh();
}

beforeAll(async () => {
  await prepare();
  browser = await openBrowser();
  desk = await openDesk({ browser, dataDirectory: folder.path, today });
  await unlock();
});

afterAll(async () => {
  await desk.close();
  await browser.close();
  folder.remove();
});

/** What one test leaves open in the page when it fails must not fail the next ones. */
afterEach(async ({ task }) => {
  if (task.result?.state === "fail") {
    await goTo(desk.page, "/");
    await startAfresh();
  }
});

test("a meeting is planned, held, corrected with a reason, taken out and voided", async () => {
  const { page } = desk;
  const dialog = page.getByRole("dialog");
  await goTo(page, addressOf(clubs));
  await enter(page, { kind: "membership", at: clubs }, section(page, recordText("membership").title));
  await goTo(page, addressOf("/clubs/CLUB?section=meetings"));
  await press(page, /Lên lịch buổi/u);
  await type(page, "meeting.topic", "Pháp luật");
  await crashAfter("Pháp luật");
  await press(page, /Lên lịch buổi/u);
  await page.getByText(/Đã lấy lại nội dung đang gõ dở/u).waitFor();
  expect(await field(page, "meeting.topic").inputValue()).toBe("Pháp luật");
  await finish(page, /Lưu/u);
  await page.getByPlaceholder("Tìm trong danh sách").fill("phap luat");
  await page.waitForURL(/find\.meetings/u);
  await page.getByRole("cell", { name: "Pháp luật" }).click();
  await page.getByRole("button", { name: "Ghi tất cả có mặt" }).waitFor();
  await page.goBack();
  await page.getByRole("cell", { name: "Pháp luật" }).waitFor();
  expect(await page.getByPlaceholder("Tìm trong danh sách").inputValue()).toBe("phap luat");
  await takeOutPage(page, "Pháp luật");
  await page.getByRole("cell", { name: "Pháp luật" }).click();
  await press(page, "Ghi tất cả có mặt");
  await page.keyboard.press("Control+s");
  await field(page, "reason").waitFor();
  await page.keyboard.press("Control+s");
  await page.getByText("Sửa lại thì phải ghi lý do", { exact: false }).first().waitFor();
  await type(page, "held.topic", "Việc làm");
  await type(page, "reason", "Ghi nhầm chủ đề");
  await page.keyboard.press("Control+s");
  await page.getByText("Đã lưu buổi sinh hoạt.").first().waitFor();
  await press(page, /Sửa lịch/u);
  await dialog.getByRole("tab", { name: "Lịch sử" }).click();
  await dialog.getByText("Lý do: Ghi nhầm chủ đề").waitFor();
  expect(await findBarriers(page)).toEqual([]);
  await dialog.getByRole("tab", { name: "Hủy" }).click();
  await dialog.getByLabel("Lý do hủy").fill("Ghi hai lần");
  await finish(page, "Hủy mục này");
  await page.getByText("Chưa có buổi sinh hoạt trong năm này.").waitFor();
});

test("a month's sheet is filled in, completed beside the grid, taken out and voided", async () => {
  const { page } = desk;
  await goTo(page, addressOf("/clubs/CLUB/evaluations/2026-10"));
  const points = page.getByLabel(/Chấp hành quy định, Nguyễn Văn An Mẫu/u);
  await points.fill("12");
  await crashAfter('"12"');
  await page.getByText(/Đã lấy lại nội dung đang gõ dở/u).waitFor();
  expect(await points.inputValue()).toBe("12");
  await page.keyboard.press("Control+s");
  await page.getByText("Nháp", { exact: true }).waitFor();
  await press(page, "Duyệt 1 phiếu nháp");
  await press(page, "Duyệt các phiếu");
  await page.getByRole("dialog").getByText("Nhập mục này.").waitFor();
  await type(page, "approvedBy", "Lê Thị Mẫu");
  await finish(page, "Duyệt các phiếu");
  await page.getByText("Đã duyệt", { exact: true }).waitFor();
  // What was approved is changed beside the grid only, with a reason, and is a draft again.
  await press(page, /^Phiếu của/u);
  await type(page, "correctionReason", "Bổ sung tự nhận xét");
  await type(page, "selfComment", "Đã cố gắng tìm việc");
  await type(page, "assessor", "Trần Thị Mẫu");
  await finish(page, /Lưu/u);
  await takeOutPage(page, "Đã cố gắng tìm việc");
  await press(page, /^Phiếu của/u);
  const dialog = page.getByRole("dialog");
  await type(page, "needs", "Học nghề sửa xe");
  await untilKept(page, "Học nghề sửa xe");
  await dialog.getByRole("tab", { name: "Hủy" }).click();
  // What was being typed into the sheet is no draft of the reason for which it goes.
  await field(page, "reason").waitFor();
  expect(await dialog.getByText(/Đã lấy lại/u).count()).toBe(0);
  await type(page, "reason", "Ghi hai lần");
  await finish(page, "Hủy mục này");
  await page.getByText("Nháp", { exact: true }).waitFor({ state: "detached" });
  expect(desk.problems).toEqual([]);
  for (const address of ["/people/khong-phai-ma", "/clubs/CLUB/evaluations/thang-chin"]) {
    await goTo(page, addressOf(address));
    await page.getByText("Không có trang này.").waitFor();
  }
  // The membership that both needed goes again: it is entered and voided as a kind of its own below.
  await goTo(page, addressOf(clubs));
  await section(page, recordText("membership").title).locator("tbody tr").first().waitFor();
  await voidFirst(page, "membership");
});

describe.each(places)("$kind", (place) => {
  const { kind: entity } = place;
  const kind = recordKinds.get(entity) as RecordKind;

  test("is entered, found, corrected, taken out, printed and voided", async () => {
    const { page } = desk;
    await goTo(page, addressOf(place.at));
    const list = section(page, recordText(entity).title);
    await enter(page, place, list);
    const rows = list.locator("tbody tr");
    await rows.first().waitFor();

    await openFirst(list);
    const correct = fieldToCorrect(kind);
    const words = correct?.type === "date" ? "2/9/2026" : "Đã sửa Mẫu";
    await type(page, `fields.${correct?.key ?? ""}`, words);
    await type(page, "reason", "Ghi nhầm");
    await finish(page, /Lưu/u);

    const search = list.getByPlaceholder("Tìm trong danh sách");
    await search.fill("không ai ghi thế này");
    await list.getByText("Không có dòng nào chứa").waitFor();
    await search.fill(correct?.type === "date" ? "02/9/2026" : "mau da sua");
    await rows.first().waitFor();
    // Found whether or not the corrected field is a column: the workbook holds every field.
    await takeOut(page, list, correct?.type === "date" ? recordText(entity).title : words);
    if (place.later !== true) {
      await voidFirst(page, entity);
    }
    expect(desk.problems).toEqual([]);
  });
});

test("what others referred to is voided once they are gone", async () => {
  const { page } = desk;
  for (const { kind, at } of places.filter(({ later }) => later === true).toReversed()) {
    await goTo(page, addressOf(at));
    await section(page, recordText(kind).title).locator("tbody tr").first().waitFor();
    await voidFirst(page, kind);
    expect(await section(page, recordText(kind).title).locator("tbody tr").count()).toBe(0);
  }
});

test("every kind that is declared went through", () => {
  const tried = new Set(places.map(({ kind }) => kind));
  // A measure is entered and led in a test of its own.
  expect([...recordKinds.keys()].filter((kind) => !tried.has(kind))).toEqual(["episode"]);
});

test("a record's history tells both wordings and why, and Ctrl+Z says what it would take back", async () => {
  const { page } = desk;
  await goTo(page, "/resources?section=budget");
  const list = section(page, recordText("budget_entry").title);
  const dialog = page.getByRole("dialog");
  await page.locator("body").click({ position: { x: 700, y: 700 } });
  await enter(page, { kind: "budget_entry", at: "" }, list);
  await list.locator("tbody tr").first().waitFor();
  await openFirst(list);
  await dialog.getByRole("tab", { name: "Lịch sử" }).click();
  await dialog.getByText("Mẫu budget_entry").waitFor();
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "hidden" });
  await openFirst(list);
  await dialog.getByRole("tab", { name: "Hủy" }).click();
  await type(page, "reason", "Ghi hai lần");
  await finish(page, "Hủy mục này");
  await list.getByText("Đã hủy: 2").click();
  await page.locator("body").click({ position: { x: 700, y: 700 } });
  await page.keyboard.press("Control+z");
  await dialog.getByText("Lấy lại khoản kinh phí đã hủy").first().waitFor();
  expect(await findBarriers(page)).toEqual([]);
  await dialog.getByRole("button", { name: "Hoàn tác việc này" }).first().click();
  await dialog.waitFor({ state: "hidden" });
  await list.locator("tbody tr").first().waitFor();
});

test("what is typed outlives a crash, with the cursor where it was", async () => {
  const { page } = desk;
  await goTo(page, "/volunteers");
  await section(page, recordText("volunteer").title).waitFor();
  await page.keyboard.press("Insert");
  await type(page, "fields.fullName", "Phạm Thị Dở Dang");
  await field(page, "fields.organisation").focus();
  await field(page, "fields.organisation").pressSequentially("Đoàn th");
  await crashAfter("Đoàn th");
  await section(page, recordText("volunteer").title).waitFor();
  await page.keyboard.press("Insert");
  await page.getByText(/Đã lấy lại nội dung đang gõ dở/u).waitFor();
  expect(await field(page, "fields.fullName").inputValue()).toBe("Phạm Thị Dở Dang");
  expect(await field(page, "fields.organisation").inputValue()).toBe("Đoàn th");
  await page.waitForFunction(
    () => document.activeElement?.getAttribute("data-path") === "fields.organisation",
  );
  await press(page, "Thôi (Esc)");
  await page.getByRole("dialog").waitFor({ state: "hidden" });
  await page.keyboard.press("Insert");
  expect(await field(page, "fields.fullName").inputValue()).toBe("");
  await page.keyboard.press("Escape");
  await page.getByRole("dialog").waitFor({ state: "hidden" });
});

test("a person who was chosen comes back from a crash by name", async () => {
  const { page } = desk;
  const list = section(page, recordText("support").title);
  await goTo(page, "/resources?section=supports");
  await list.getByRole("button", { name: recordText("support").add }).click();
  await field(page, "fields.personId").pressSequentially("van an");
  await page.getByRole("option", { name: /Nguyễn Văn An Mẫu/u }).click();
  await crashAfter("fields.personId");
  await list.getByRole("button", { name: recordText("support").add }).click();
  await page.getByText(/Đã lấy lại nội dung đang gõ dở/u).waitFor();
  expect(await field(page, "fields.personId").inputValue()).toBe("Nguyễn Văn An Mẫu");
  await press(page, "Thôi (Esc)");
  await page.getByRole("dialog").waitFor({ state: "hidden" });
});

test("Unikey's Backspaces leave amounts and months as they were typed", async () => {
  const { page } = desk;
  await goTo(page, "/resources?section=budget");
  await section(page, recordText("budget_entry").title)
    .getByRole("button", { name: recordText("budget_entry").add })
    .click();
  await field(page, "fields.amountVnd").click();
  // What is typed, one letter taken back as Unikey does, and the rest.
  await page.keyboard.type("1500.00");
  await page.keyboard.press("Backspace");
  await page.keyboard.insertText("00");
  expect(await field(page, "fields.amountVnd").inputValue()).toBe("1500.000");
  await field(page, "fields.purpose").focus();
  expect(await field(page, "fields.amountVnd").inputValue()).toBe("1.500.000");
  await press(page, "Thôi (Esc)");
  await page.getByRole("dialog").waitFor({ state: "hidden" });

  await goTo(page, addressOf(care));
  const list = section(page, recordText("adherence_check").title);
  await list.getByRole("button", { name: recordText("adherence_check").add }).click();
  await field(page, "fields.month").click();
  await page.keyboard.type("9/202");
  await page.keyboard.press("Backspace");
  await page.keyboard.insertText("26");
  expect(await field(page, "fields.month").inputValue()).toBe("9/2026");
  await field(page, "fields.daysDue").focus();
  expect(await field(page, "fields.month").inputValue()).toBe("09/2026");
  await press(page, "Thôi (Esc)");
  await page.getByRole("dialog").waitFor({ state: "hidden" });
});

test("a measure is opened and led one step further", async () => {
  const { page } = desk;
  await goTo(page, `/people/${ids.get("person") ?? ""}?section=management`);
  await press(page, "Mở đợt mới");
  await choose(page, "kind", /Cai tự nguyện tại gia đình/u);
  await choose(page, "event", "Đăng ký");
  await press(page, /Lưu/u);
  await page.getByText("Đã đăng ký").first().waitFor();
  await press(page, "Ghi bước tiếp theo");
  await page.getByRole("menuitem", { name: "Ra quyết định" }).click();
  await type(page, "document", "12/QĐ-CAX");
  await press(page, /Ghi bước này/u);
  await page.getByText("Đã có quyết định").first().waitFor();
  expect(await findBarriers(page)).toEqual([]);
});

test("nothing went wrong in the page", () => {
  expect(desk.problems).toEqual([]);
});
