import { readFileSync } from "node:fs";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openBrowser, temporaryFolder } from "./browser.ts";
import { choose, chooseFiles, type Desk, downloadOf, field, goTo, openDesk, press, type } from "./desk.ts";

/*
 * One official's month, from the empty machine to the receipt of the upper level. All people are invented. The steps
 * build on each other, as they do in an office; each is its own test so that the first broken one is named.
 */

const today = "2026-10-05";
const password = "trời xanh mây trắng nắng vàng";
const commune = temporaryFolder();
const upper = temporaryFolder();

let browser: Browser;
let desk: Desk;
let upperDesk: Desk;

beforeAll(async () => {
  browser = await openBrowser();
  desk = await openDesk({ browser, dataDirectory: commune.path, today });
  upperDesk = await openDesk({ browser, dataDirectory: upper.path, today });
});

afterAll(async () => {
  await desk.close();
  await upperDesk.close();
  await browser.close();
  commune.remove();
  upper.remove();
});

/** The characters asked for, read from the sheet as a person would: the groups between its two headings. */
async function recoveryCharacters(page: Page): Promise<string> {
  const file = await downloadOf(page, () => press(page, /Lưu tệp để in/u));
  const pdf = await getDocument({ data: new Uint8Array(readFileSync(file)) }).promise;
  const content = await (await pdf.getPage(1)).getTextContent();
  const text = content.items.map((item) => ("str" in item ? item.str : "")).join(" ");
  const printed = /Mã khôi phục \([^)]*\)(.*?)Bốn số kiểm tra/su.exec(text)?.[1] ?? "";
  const key = (printed.match(/[0-9A-Z]/gu) ?? []).join("");
  const asked = (await page.getByText(/Nhập các ký tự thứ/u).innerText()).match(/\d+/gu) ?? [];
  return asked.map((position) => key[Number(position) - 1] ?? "?").join("");
}

async function setUp(page: Page, kind: "COMMUNE" | "UPPER"): Promise<void> {
  await page.getByRole("heading", { name: "Thiết lập đơn vị" }).waitFor();
  if (kind === "UPPER") {
    await page.getByRole("radio", { name: /Cấp trên/u }).click();
  }
  await press(page, "Tiếp tục");
  await page.getByText("Nhập mục này.").first().waitFor();
  await choose(page, "provinceCode", /Lào Cai/u);
  if (kind === "COMMUNE") {
    await choose(page, "communeCode", /Bắc Hà/u);
    await type(page, "profile.upperLevels.0.code", "THS");
    await type(page, "profile.upperLevels.0.name", "Sở Nội vụ tỉnh Lào Cai");
  }
  await expect.poll(() => field(page, "profile.office.placeName").inputValue()).not.toBe("");
  if (kind === "UPPER") {
    await type(page, "profile.office.name", "Sở Nội vụ tỉnh Lào Cai");
    await type(page, "profile.office.unitCode", "THS");
  }
  // What was filled in meanwhile is no longer called missing.
  expect(await page.getByText("Nhập mục này.").count()).toBe(0);
  await press(page, "Tiếp tục");
  await type(page, "profile.officials.0.fullName", "Trần Kiến Hưng");
  await choose(page, "profile.officials.0.position", /^Chủ tịch$/u);
  await type(page, "profile.officials.0.from", "01072025");
  await press(page, "Tiếp tục");
  await type(page, "account.fullName", "Bùi Thị Hạ Vy");
  await type(page, "account.login", "ha.vy");
  await type(page, "account.password", password);
  await type(page, "repeat", password);
  await press(page, /Tạo dữ liệu/u);
  await page.getByRole("heading", { name: "Kiểm tra tờ giấy đã in" }).waitFor();
  await type(page, "characters", await recoveryCharacters(page));
  await press(page, /Xác nhận và bắt đầu/u);
  await page.getByRole("navigation").waitFor();
}

describe("an office from its first day to the receipt of its report", () => {
  test("the first run ends with a recovery sheet that was read back from paper", async () => {
    await setUp(desk.page, "COMMUNE");
    expect(await desk.page.locator(".shell-office strong").innerText()).toBe("Xã Bắc Hà");
    await expect.poll(() => desk.page.getByText("Chưa xác nhận phiếu khôi phục").count()).toBe(0);
  });

  test("a wrong password is refused in Vietnamese, the right one opens", async () => {
    const { page } = desk;
    await page.keyboard.press("Control+l");
    await type(page, "password", "không phải mật khẩu này");
    await page.keyboard.press("Enter");
    await page.getByText("Tên đăng nhập hoặc mật khẩu không đúng.").waitFor();
    await type(page, "password", password);
    await page.keyboard.press("Enter");
    await page.getByRole("navigation").waitFor();
    expect(await page.getByText("Tên đăng nhập hoặc mật khẩu không đúng.").count()).toBe(0);
  });

  test("a person is registered, and what is missing is said beside its field", async () => {
    const { page } = desk;
    await goTo(page, "/people/new");
    await type(page, "person.fullName", "Lường Văn Kiên");
    await press(page, /Lưu hồ sơ/u);
    await page.getByText("Nhập số giấy tờ.").waitFor();
    await choose(page, "person.sex", "Nam");
    await type(page, "person.birthDate", "14031991");
    await page.getByText("thứ Năm, 14/3/1991").waitFor();
    await choose(page, "person.ethnicity", /Thái/u);
    await type(page, "identity.number", "014091000027");
    await type(page, "residence.area", "thôn Đồi Chè");
    await type(page, "residence.from", "1/1/2020");
    await press(page, /Lưu hồ sơ/u);
    await page.getByRole("heading", { name: "Lường Văn Kiên" }).waitFor();
    expect(await page.getByText("thôn Đồi Chè").count()).toBeGreaterThan(0);
  });

  test("a completion and the decision that follows the law's own term stand on the dossier", async () => {
    const { page } = desk;
    await press(page, /Ghi việc mới/u);
    await page.getByRole("menuitem", { name: "Ghi hoàn thành cai" }).click();
    await choose(page, "completion.form", "Cai nghiện bắt buộc");
    await type(page, "completion.completedOn", "07/9/2026");
    await press(page, /^Lưu/u);
    await page.getByText("Đã lưu.").first().waitFor();
    await press(page, /Ghi việc mới/u);
    await page.getByRole("menuitem", { name: "Ghi quyết định quản lý" }).click();
    await type(page, "decidedOn", "08/9/2026");
    // Luật Phòng, chống ma túy, Điều 42: an adult who completed compulsory rehabilitation is managed for two years.
    await page.getByText(/Theo quy định: 24 tháng/u).waitFor();
    await press(page, "Dùng thời hạn này");
    await press(page, /^Lưu/u);
    await page.getByText(/Thời hạn quản lý: 24 tháng/u).waitFor();
    expect(await page.getByText(/Đang quản lý sau cai đến/u).count()).toBe(1);
  });

  test("a club is founded, a member admitted, a meeting held with attendance by keyboard", async () => {
    const { page } = desk;
    await goTo(page, "/clubs/new");
    await type(page, "club.fullName", "Câu lạc bộ người sau cai nghiện ma túy khu vực Đồi Chè");
    await type(page, "club.areaText", "khu vực Đồi Chè");
    await type(page, "club.venue", "Nhà văn hóa thôn Đồi Chè");
    await type(page, "club.foundedOn", "01/8/2026");
    await press(page, /Lưu câu lạc bộ/u);
    await page.getByText("Chưa có hội viên.").waitFor();
    await page.keyboard.press("Insert");
    await field(page, "personId").pressSequentially("kien");
    await page.getByRole("option", { name: /Lường Văn Kiên/u }).click();
    await type(page, "joinedOn", "10/8/2026");
    await press(page, /^Lưu/u);
    await page.getByRole("cell", { name: "Lường Văn Kiên", exact: true }).waitFor();
    await page.getByRole("tab", { name: "Buổi sinh hoạt" }).click();
    await press(page, /Lên lịch buổi/u);
    await type(page, "meeting.date", "19092026");
    await type(page, "meeting.start", "8h");
    await press(page, /^Lưu/u);
    await page.getByRole("row", { name: /19\/9\/2026/u }).click();
    await page.getByRole("row", { name: /Lường Văn Kiên/u }).focus();
    await page.keyboard.press("c");
    await page.getByText("Có mặt 1 · có phép 0 · không phép 0 · chưa điểm danh 0").waitFor();
    await page.keyboard.press("Control+s");
    await page.getByText("Đã tổ chức").first().waitFor();
    expect(await page.getByText("Dự kiến").count()).toBe(0);
  });

  test("a month's score sheet is filled cell by cell and ranked by its own sum", async () => {
    const { page } = desk;
    await press(page, /Về câu lạc bộ/u);
    await page.getByRole("tab", { name: "Đánh giá tháng" }).click();
    await press(page, "tháng 9/2026");
    const cells = page.locator("tbody input[inputmode=numeric]");
    await cells.first().waitFor();
    for (const [index, points] of ["28", "20", "12", "11", "8", "9"].entries()) {
      await cells.nth(index).fill(points);
    }
    // 28 + 20 + 12 + 11 + 8 + 9 = 88 of 100; from 85 the rank is "Tiến bộ tốt".
    await page.getByRole("cell", { name: "88", exact: true }).waitFor();
    await page.getByRole("cell", { name: "Tiến bộ tốt" }).waitFor();
    await press(page, /Lưu các phiếu/u);
    await page.getByText("Đã chấm 1/1 phiếu đến kỳ").waitFor();
    expect(await cells.first().inputValue()).toBe("28");
  });

  test("the month is checked and closed, then sealed for the upper level once its key was compared", async () => {
    const { page } = desk;
    const other = upperDesk.page;
    await setUp(other, "UPPER");
    await goTo(other, "/exchange");
    await other.getByRole("tab", { name: "Khóa đơn vị" }).click();
    const digits = await other.locator("strong.digits").first().innerText();
    const card = await downloadOf(other, () => press(other, "Lưu thẻ khóa"));
    await trust(page, card, digits);

    await goTo(page, "/reports?period=2026-09");
    await page.getByRole("heading", { name: /tháng 9 năm 2026/u }).waitFor();
    await press(page, /Vì sao\? CT16/u);
    const counted = page.getByRole("dialog").getByRole("row", { name: /Được tính/u });
    await counted.waitFor();
    expect(await counted.count()).toBe(1);
    await page.keyboard.press("Escape");
    await press(page, /Kiểm tra và khóa kỳ/u);
    await press(page, /Khóa số liệu/u);
    await press(page, /Gửi lên cấp trên/u);
    await press(page, /Tạo gói/u);
    await page.getByText("Đã tạo gói số 1").waitFor();
    const bundle = await downloadOf(page, () => press(page, "Lưu gói"));

    await goTo(page, "/exchange");
    await page.getByRole("tab", { name: "Khóa đơn vị" }).click();
    const ownDigits = await page.locator("strong.digits").first().innerText();
    const ownCard = await downloadOf(page, () => press(page, "Lưu thẻ khóa"));
    await trust(other, ownCard, ownDigits);
    await other.getByRole("tab", { name: "Nhận gói" }).click();
    await chooseFiles(other, "Chọn tệp gói .gdl", bundle);
    await other.getByRole("heading", { name: "Nội dung gói" }).waitFor();
    await press(other, "Nhập gói");
    const receipt = await downloadOf(other, () => press(other, /Lưu giấy báo nhận gửi trả/u));

    await goTo(other, "/upper?year=2026");
    await other.getByRole("link", { name: /Mở báo cáo tháng 9 năm 2026/u }).click();
    await other.getByRole("row", { name: /CT16/u }).waitFor();
    expect(await other.getByRole("row", { name: /CT16/u }).innerText()).toMatch(/1 \/ 1/u);

    await page.getByRole("tab", { name: "Nhận gói" }).click();
    await chooseFiles(page, "Chọn tệp gói .gdl", receipt);
    await press(page, "Nhập gói");
    await page.getByText("Đã nhập gói.").waitFor();
    await page.getByRole("tab", { name: "Gửi báo cáo" }).click();
    await page
      .getByText(/Đã nhận/u)
      .first()
      .waitFor();
  });

  test("a lost recovery sheet is replaced by a new one, read back from the paper", async () => {
    const { page } = desk;
    await goTo(page, "/settings");
    await page.getByRole("tab", { name: "Phiếu khôi phục" }).click();
    await press(page, "Lập phiếu khôi phục mới");
    await page.getByText("Chưa xác nhận phiếu khôi phục").waitFor();
    await type(page, "characters", await recoveryCharacters(page));
    await press(page, /Xác nhận và bắt đầu/u);
    await page.getByText("Đã xác nhận phiếu khôi phục.").waitFor();
    expect(await page.getByText("Chưa xác nhận phiếu khôi phục").count()).toBe(0);
  });

  test("nothing went wrong in the page unseen", () => {
    expect([...desk.problems, ...upperDesk.problems]).toEqual([]);
  });
});

/** Hands in a card and types the twenty digits that were read out. */
async function trust(page: Page, card: string, digits: string): Promise<void> {
  await goTo(page, "/exchange");
  await page.getByRole("tab", { name: "Khóa đơn vị" }).click();
  await chooseFiles(page, "Chọn tệp thẻ khóa", card);
  await type(page, "number", digits);
  await press(page, "So sánh và chấp nhận");
  await page.getByText(/Đã chấp nhận khóa/u).waitFor();
}
