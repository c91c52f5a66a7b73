import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readPages } from "#main/pdf/page-texts.ts";
import { readFileSync } from "node:fs";
import { strFromU8, unzipSync } from "fflate";
import { choose, type Desk, downloadOf, findBarriers, openScreen, press, type } from "./desk.ts";
import { openSampleDesk } from "./sample-desk.ts";

/* The life of papers on the screens: a set of papers, numbers and their register, later papers, batches, wording. */

let desk: Desk;

beforeAll(async () => {
  desk = await openSampleDesk();
});

afterAll(async () => {
  await desk.close();
});

describe("a founding decision from the set of papers to its recall", () => {
  test("is drawn up from the set, completed, signed, numbered and issued", async () => {
    const { page } = desk;
    await openScreen(desk.page, "/clubs");
    await page.locator("tbody tr").first().click();
    await page.getByRole("tab", { name: "Hội viên" }).waitFor();
    const clubId = /clubs\/([^?]+)/u.exec(page.url())?.[1] ?? "";
    await openScreen(desk.page, `/documents/sets?procedure=THANH_LAP_CLB&clubId=${clubId}`);
    const row = page.getByRole("row", { name: /Quyết định về việc thành lập câu lạc bộ/u });
    await row.getByRole("button", { name: "Soạn từ những gì đã biết" }).click();
    await type(page, "club.area", "xã Bình Lâm Thượng");
    await type(page, "club.venue", "Nhà văn hóa thôn Đồi Chè");
    await type(page, "boardSize", "5");
    await page.keyboard.press("Control+s");
    await page.getByText("Đủ nội dung để in.").waitFor();
    await press(page, "Trình ký");
    await press(page, "Ghi đã ký");
    await press(page, "Cấp số");
    await press(page, "Cấp số và khóa nội dung");
    await page.getByText("01/QĐ-UBND").first().waitFor();
    await press(page, "Phát hành");
    await page.getByText("Đã phát hành").first().waitFor();
    await openScreen(desk.page, `/documents/sets?procedure=THANH_LAP_CLB&clubId=${clubId}`);
    await expect.poll(() => page.getByRole("cell", { name: "01/QĐ-UBND" }).count()).toBe(1);
  });

  test("is recalled by a notice that starts from it, and shows it", async () => {
    const { page } = desk;
    await openScreen(desk.page, "/documents");
    await page.getByRole("row", { name: /01\/QĐ-UBND/u }).click();
    await press(page, "Văn bản về văn bản này");
    await page.getByRole("menuitem", { name: "Thu hồi" }).click();
    await press(page, /Soạn bản nháp/u);
    await type(page, "reason", "ban hành không đúng thẩm quyền");
    await type(page, "effectiveOn", "15012027");
    await type(page, "returnTo", "Văn phòng Hội đồng nhân dân và Ủy ban nhân dân xã");
    await type(page, "returnDate", "20012027");
    await page.keyboard.press("Control+s");
    await page.getByText("Đủ nội dung để in.").waitFor();
    await press(page, "Trình ký");
    await press(page, "Ghi đã ký");
    await press(page, "Cấp số");
    await press(page, "Cấp số và khóa nội dung");
    await page.getByText("01/TB-UBND").first().waitFor();
    await page.getByRole("button", { name: /01\/QĐ-UBND/u }).click();
    const recalled = page.getByText("Đã bị thu hồi theo 01/TB-UBND, từ ngày 15/01/2027.");
    await expect.poll(() => recalled.count()).toBe(1);
  });

  test("is taken as a Word file with the same words", async () => {
    const { page } = desk;
    const file = await downloadOf(page, () => press(page, "Tải bản Word"));
    const xml = strFromU8(unzipSync(readFileSync(file))["word/document.xml"] ?? new Uint8Array());
    expect(xml).toContain("01/QĐ-UBND");
    expect(xml).toContain("Về việc thành lập");
  });
});

describe("the register of numbers", () => {
  test("takes in a number of the paper register, shows the gap and has it explained", async () => {
    const { page } = desk;
    await openScreen(desk.page, "/documents/numbers");
    await page.keyboard.press("Insert");
    await type(page, "number", "4");
    await type(page, "title", "Quyết định về việc tặng Giấy khen");
    await press(page, "Ghi vào sổ");
    await page.getByText("Các số 2–3 chưa rõ").waitFor();
    await press(page, "Giải trình");
    await type(page, "reason", "Ghi nhầm trong sổ giấy");
    await page.getByRole("dialog").getByRole("button", { name: "Giải trình" }).click();
    await page.getByRole("cell", { name: "02/QĐ-UBND" }).waitFor();
    await expect.poll(() => page.getByText("chưa rõ").count()).toBe(0);
  });
});

describe("a batch", () => {
  test("drafts a sheet for each member of a club, names what is not complete, prints the others as one file", async () => {
    const { page } = desk;
    await openScreen(desk.page, "/documents/batch");
    await choose(page, "kind", /D19/u);
    await choose(page, "clubId", /./u);
    await page.getByLabel("Chọn tất cả").check();
    await press(page, /Soạn \d+ văn bản/u);
    await page.getByText(/Đã soạn \d+ văn bản/u).waitFor();
    await press(page, "Mở danh sách bản nháp");
    await page
      .getByRole("row", { name: /cam kết/iu })
      .first()
      .waitFor();
    await press(page, "Chọn cả trang");
    expect(await findBarriers(page)).toEqual([]);
    await page.getByRole("button", { name: "In", exact: true }).click();
    await press(page, "Dựng bản in");
    const failed = page.getByText(/\d+ văn bản chưa làm được/u);
    await expect.poll(() => failed.count()).toBe(1);
    await page.keyboard.press("Escape");
  });

  test("prints the numbered papers, as many copies as asked", async () => {
    const { page } = desk;
    await openScreen(desk.page, "/documents?state=DA_PHAT_HANH");
    await page.getByRole("row", { name: /01\/QĐ-UBND/u }).waitFor();
    await press(page, "Chọn cả trang");
    await page.getByRole("button", { name: "In", exact: true }).click();
    await type(page, "copies", "3");
    await press(page, "Dựng bản in");
    await page.getByText("Đã dựng 1 văn bản, 3 bản in.").waitFor();
    const file = await downloadOf(page, () => press(page, "Lưu tệp"));
    const pages = await readPages(new Uint8Array(readFileSync(file)));
    const first = pages.filter(({ items }) => items.some(({ text }) => text.includes("01/QĐ-UBND")));
    expect(first).toHaveLength(3);
  });
});

describe("the office's own words", () => {
  test("are written in the settings and stand in the next draft", async () => {
    const { page } = desk;
    await openScreen(desk.page, "/settings?section=wording");
    await page
      .getByRole("row", { name: /Mục đích của câu lạc bộ/u })
      .getByRole("button", { name: "Sửa" })
      .click();
    await type(page, "lines", "Giúp nhau phòng, chống tái nghiện, vững tin hòa nhập");
    await page
      .getByRole("dialog")
      .getByRole("button", { name: /Lưu câu chữ/u })
      .click();
    await page.getByRole("cell", { name: /vững tin hòa nhập/u }).waitFor();
    expect(await findBarriers(page)).toEqual([]);
  });
});

test.each([
  "/documents",
  "/documents/sets",
  "/documents/numbers",
  "/documents/batch",
  "/settings?section=printer",
])("axe finds nothing on %s", async (path) => {
  await openScreen(desk.page, path);
  expect(await findBarriers(desk.page)).toEqual([]);
});

test("nothing went wrong in the page meanwhile", () => {
  expect(desk.problems).toEqual([]);
});
