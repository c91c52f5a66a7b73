import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { recordKinds } from "#shared/domain/records/all-records.ts";
import type { RecordField, RecordKind } from "#shared/domain/records/record-kind.ts";
import { codeList } from "#shared/law/code-lists.ts";
import { recordText } from "#renderer/text/records/all-records.ts";
import { hostOver } from "../support/station.ts";
import { communeProfile } from "../support/station.ts";
import { openBrowser, temporaryFolder } from "./browser.ts";
import { choose, type Desk, field, findBarriers, goTo, openDesk, press, type } from "./desk.ts";

/*
 * One of each kind of record from the screens: entered, found, corrected and voided, by a table over the registers and
 * the sections of a file; then a draft that outlives a crash, and taking back. All people are invented.
 */

const today = "2026-10-05";
const password = "trời xanh mây trắng nắng vàng";
const folder = temporaryFolder();
const ids = new Map<string, string>();
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

/** Where each kind is entered, parents before children; `own` is what its page fills in by itself. */
const places: readonly { readonly kind: string; readonly at: string; readonly own?: string }[] = [
  { kind: "household", at: "/resources?section=households" },
  { kind: "sponsor", at: "/resources" },
  { kind: "contribution", at: "/resources" },
  { kind: "budget_entry", at: "/resources?section=budget" },
  { kind: "staff_member", at: "/resources?section=staff" },
  { kind: "staff_training", at: "/resources?section=staff" },
  { kind: "facility", at: "/counselling?section=network" },
  { kind: "counselling_visit", at: "/counselling" },
  { kind: "referral", at: "/counselling?section=referrals" },
  { kind: "referral_reply", at: "/counselling?section=replies" },
  { kind: "volunteer", at: "/volunteers" },
  { kind: "volunteer_service", at: "/volunteers?section=services" },
  { kind: "volunteer_assignment", at: "/volunteers?section=assignments" },
  { kind: "volunteer_visit", at: "/volunteers?section=visits" },
  { kind: "communication_event", at: "/communication" },
  { kind: "communication", at: "/communication?section=reached" },
  { kind: "guardian", at: "/people/ID?section=identity", own: "personId" },
  { kind: "rehabilitation_registration", at: "/people/ID?section=management", own: "personId" },
  { kind: "personal_plan", at: "/people/ID?section=clubs", own: "personId" },
  { kind: "plan_goal", at: "/people/ID?section=clubs", own: "planId" },
  { kind: "plan_review", at: "/people/ID?section=clubs", own: "planId" },
  { kind: "conduct", at: "/people/ID?section=clubs", own: "personId" },
  { kind: "treatment", at: "/people/ID?section=care", own: "personId" },
  { kind: "adherence_check", at: "/people/ID?section=care", own: "personId" },
  { kind: "model_reach", at: "/people/ID?section=care", own: "personId" },
  { kind: "drug_test", at: "/people/ID?section=care", own: "personId" },
  { kind: "use_report", at: "/people/ID?section=care", own: "personId" },
  { kind: "support", at: "/people/ID?section=support", own: "personId" },
  { kind: "fund_entry", at: "/clubs/CLUB?section=fund", own: "bodyId" },
  { kind: "body_name", at: "/clubs/CLUB?section=about", own: "bodyId" },
];

/** Optional fields some kinds need filled, or left alone. */
const extra: Readonly<Record<string, readonly string[]>> = {
  communication: ["personId", "date"],
  support: ["amountVnd"],
  use_report: ["text"],
  volunteer_visit: ["content"],
  referral: ["personId"],
};

const typed: Readonly<Partial<Record<RecordField["type"], string>>> = {
  name: "Trần Thị Mẫu",
  phone: "0900000000",
  note: "Nội dung mẫu",
  date: "1/9/2026",
  month: "9/2026",
  count: "3",
  money: "500.000",
};

async function fillField(page: Page, kind: RecordKind, one: RecordField): Promise<void> {
  const path = `fields.${one.key}`;
  if (one.type === "reference" && one.to === "person") {
    await type(page, path, "an mau");
    await page
      .getByRole("option", { name: /Nguyễn Văn An Mẫu/u })
      .first()
      .click();
  } else if (one.type === "reference" || one.type === "code") {
    const label = one.type === "code" ? (codeList(one.list ?? "", today)[0]?.labelVi ?? "") : /.+/u;
    await choose(page, path, label);
  } else if (one.type === "codes") {
    await page.locator(`[data-path="${path}"]`).getByRole("checkbox").first().check();
  } else if (one.type !== "yes") {
    await type(page, path, typed[one.type] ?? `Mẫu ${kind.entity}`);
  }
}

/** Saves the drawer's form; a refusal fails the test with its own words. */
async function save(page: Page): Promise<void> {
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: /Lưu/u }).click();
  const refused = dialog.getByRole("alert").first();
  await Promise.race([dialog.waitFor({ state: "hidden" }), refused.waitFor()]);
  if (await refused.isVisible()) {
    throw new Error(`refused: ${await dialog.innerText()}`);
  }
}

function section(page: Page, title: string) {
  return page
    .locator("section")
    .filter({ has: page.getByRole("heading", { name: title, exact: true }) })
    .last();
}

function textToCorrect({ fields }: RecordKind): RecordField | undefined {
  const free = fields.filter(({ key }) => key !== "clientCode" && key !== "code");
  return (
    free.find(({ type: holds }) => holds === "note") ??
    free.find(({ type: holds }) => holds === "text" || holds === "name") ??
    free.find(({ type: holds }) => holds === "date")
  );
}

describe.each(places)("$kind", ({ kind: entity, at, own }) => {
  const kind = recordKinds.get(entity) as RecordKind;
  const text = recordText(entity);

  test("is entered, found and corrected, and its history tells why", async () => {
    const { page } = desk;
    const address = at.replace("ID", ids.get("person") ?? "").replace("CLUB", ids.get("club") ?? "");
    await goTo(page, address);
    const list = section(page, text.title);
    await list.getByRole("button", { name: text.add }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("button", { name: /Lưu/u }).waitFor();
    const wanted = kind.fields.filter(
      ({ key, required }) => key !== own && (required === true || extra[entity]?.includes(key) === true),
    );
    for (const one of wanted) {
      await fillField(page, kind, one);
    }
    await save(page);
    const row = list.locator("tbody tr").first();
    await row.waitFor();

    await row.locator("td").last().click();
    const correct = textToCorrect(kind);
    await type(page, `fields.${correct?.key ?? ""}`, correct?.type === "date" ? "2/9/2026" : "Đã sửa Mẫu");
    await type(page, "reason", "Ghi nhầm");
    await save(page);

    await list.locator("tbody tr").first().locator("td").last().click();
    await dialog.getByRole("tab", { name: "Lịch sử" }).click();
    await dialog.getByText("Lý do: Ghi nhầm").waitFor();
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "hidden" });
    expect(await list.locator("tbody tr").count()).toBeGreaterThan(0);
  });
});

test("a record is voided with a reason, stays readable, and Ctrl+Z says what it would take back", async () => {
  const { page } = desk;
  await goTo(page, "/resources?section=budget");
  const list = section(page, recordText("budget_entry").title);
  await list.locator("tbody tr").first().locator("td").last().click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("tab", { name: "Hủy" }).click();
  await type(page, "reason", "Ghi hai lần");
  await dialog.getByRole("button", { name: "Hủy mục này" }).click();
  await dialog.waitFor({ state: "hidden" });
  await list.getByText("Đã hủy: 1").click();
  await list.getByText(/Ghi hai lần/u).waitFor();
  await page.locator("body").click({ position: { x: 700, y: 700 } });
  await page.keyboard.press("Control+z");
  await dialog.getByText("Lấy lại khoản kinh phí đã hủy").waitFor();
  expect(await findBarriers(page)).toEqual([]);
  await dialog.getByRole("button", { name: "Hoàn tác việc này" }).first().click();
  await dialog.waitFor({ state: "hidden" });
  await list.locator("tbody tr").first().waitFor();
});

test("what is typed outlives a crash, with the cursor where it was", async () => {
  const { page } = desk;
  await goTo(page, "/volunteers");
  await page.keyboard.press("Insert");
  await type(page, "fields.fullName", "Phạm Thị Dở Dang");
  await field(page, "fields.organisation").focus();
  await field(page, "fields.organisation").pressSequentially("Đoàn th");
  // Longer than the pause after which a draft is kept; then the page is gone without a word.
  await page.waitForTimeout(1500);
  await page.reload();
  await page.getByRole("navigation").or(page.locator("input[type=password]")).first().waitFor();
  if (await page.locator("input[type=password]").isVisible()) {
    await unlock();
  }
  await goTo(page, "/volunteers");
  await section(page, recordText("volunteer").title).waitFor();
  await page.keyboard.press("Insert");
  await page.getByText(/Đã lấy lại nội dung đang gõ dở/u).waitFor();
  expect(await field(page, "fields.fullName").inputValue()).toBe("Phạm Thị Dở Dang");
  expect(await field(page, "fields.organisation").inputValue()).toBe("Đoàn th");
  await page.waitForTimeout(200);
  expect(await page.evaluate(() => document.activeElement?.getAttribute("data-path"))).toBe(
    "fields.organisation",
  );
  await press(page, "Thôi (Esc)");
  await page.getByRole("dialog").waitFor({ state: "hidden" });
  await page.keyboard.press("Insert");
  expect(await field(page, "fields.fullName").inputValue()).toBe("");
  await page.keyboard.press("Escape");
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
