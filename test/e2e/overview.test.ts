import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { communeProfile, hostOver } from "../support/station.ts";
import { openBrowser, temporaryFolder } from "./browser.ts";
import { type Desk, findBarriers, goTo, openDesk } from "./desk.ts";

/* The overview of a file is the whole person on one page. All people are invented. */

const today = "2026-10-05";
const password = "trời xanh mây trắng nắng vàng";
const folder = temporaryFolder();
let browser: Browser;
let desk: Desk;
let personId = "";

async function prepare(): Promise<void> {
  const station = hostOver(folder.path, today);
  const account = { login: "quantri", fullName: "Trần Văn Mẫu", password };
  await station.get("station.create", { profile: communeProfile, account });
  const register = async (fullName: string): Promise<string> => {
    const { id } = await station.get("people.register", {
      person: { fullName, sex: "NAM", birthDate: "1990-05-12", birthPrecision: "DAY", ethnicity: "01" },
      identity: { kind: "KHONG_CO", missingReason: "CHUA_CAP" },
      residence: { kind: "THUONG_TRU", from: "2020-01-01" },
    });
    return id;
  };
  personId = await register("Nguyễn Văn An Mẫu");
  await register("Lò Văn Bình Mẫu");
  const club = { fullName: "Câu lạc bộ Mẫu", foundedOn: "2026-01-10" };
  const clubId = (await station.get("clubs.found", { club, requiredMeetings: 1 })).id;
  await station.get("members.admit", { clubId, personId, joinedOn: "2026-09-28" });
  const point = { fullName: "Điểm tư vấn Mẫu", foundedOn: "2026-01-05" };
  const { id: bodyId } = await station.get("bodies.found", { kind: "DIEM_TU_VAN", body: point });
  await station.get("entries.add", {
    kind: "counselling_visit",
    fields: {
      bodyId,
      personId,
      clientGroup: "SAU_CAI",
      date: "2026-09-30",
      mode: "TRUC_TIEP",
      topics: ["PHAP_LY"],
      counsellor: "Phạm Văn Tư Mẫu",
      summary: "Đã nói về quyền lợi",
    },
  });
  await station.get("entries.add", {
    kind: "support",
    fields: { personId, kind: "VAY_VON", approvedOn: "2026-09-15", amountVnd: 30_000_000 },
  });
  await station.close();
}

beforeAll(async () => {
  await prepare();
  browser = await openBrowser();
  desk = await openDesk({ browser, dataDirectory: folder.path, today });
  await desk.page.locator("input[type=password]").fill(password);
  await desk.page.keyboard.press("Enter");
  await desk.page.getByRole("navigation").waitFor();
});

afterAll(async () => {
  await desk.close();
  await browser.close();
  folder.remove();
});

test("clubs, visits and supports stand on the first page of the file", async () => {
  const { page } = desk;
  await goTo(page, `/people/${personId}`);
  await page.getByRole("region", { name: "Câu lạc bộ" }).getByText("từ 28/9/2026").waitFor();
  await page
    .getByRole("region", { name: "Thăm, tư vấn" })
    .getByText(/30\/9\/2026/u)
    .waitFor();
  await page
    .getByRole("region", { name: "Hỗ trợ" })
    .getByText(/15\/9\/2026 · 30\.000\.000/u)
    .waitFor();
  expect(await findBarriers(page)).toEqual([]);
});

test("what is due for this person, and for nobody else, stands there with the way to do it", async () => {
  const { page } = desk;
  const steps = page.getByRole("region", { name: "Việc cần làm tiếp" });
  const identity = steps.getByRole("listitem").filter({ hasText: "giấy tờ tùy thân" });
  await identity.waitFor();
  expect(await identity.count()).toBe(1);
  await identity.getByRole("button", { name: "Mở Nhân thân, giấy tờ" }).click();
  await page.getByRole("tab", { name: "Nhân thân, giấy tờ", selected: true }).waitFor();
  expect(page.url()).toContain(`/people/${personId}`);
  expect(desk.problems).toEqual([]);
});
