import { readFileSync } from "node:fs";
import { strFromU8, unzipSync } from "fflate";
import type { Locator, Page } from "playwright-core";
import { expect } from "vitest";
import { recordKinds } from "#shared/domain/records/all-records.ts";
import type { RecordField, RecordKind } from "#shared/domain/records/record-kind.ts";
import { codeList } from "#shared/law/code-lists.ts";
import {
  absenceKindLabels,
  boardRoleLabels,
  categoryLabels,
  honorificLabels,
  rehabilitationLabels,
  residenceKindLabels,
} from "#renderer/text/labels.ts";
import { recordText } from "#renderer/text/records/all-records.ts";
import { choose, downloadOf, press, type } from "./desk.ts";

/* What a hand does with a record of any kind on the screens, read from the declarations. All people are invented. */

/** The day on which the records are made. */
export const today = "2026-10-05";
/** The person and the club that pages are about. */
export const ids = new Map<string, string>();

/** How a kind with a form of its own is filled in; its other fields stand as the form opens. */
const ownForms: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  identity_document: (page) => type(page, "identity.number", "000090000001"),
  residence: (page) => choose(page, "residence.kind", residenceKindLabels.TAM_TRU),
  absence: (page) => choose(page, "kind", absenceKindLabels.BENH_VIEN),
  category_status: (page) => choose(page, "category", categoryLabels.NGHIEN),
  completion: (page) => choose(page, "completion.form", rehabilitationLabels.CONG_DONG),
  management: async (page) => {
    await press(page, "Dùng thời hạn này");
    await type(page, "decisionNumber", "15/QĐ-UBND");
  },
  membership: (page) => choose(page, "clubId", "Câu lạc bộ Mẫu"),
  meeting_requirement: (page) => type(page, "value", "2"),
  board_member: async (page) => {
    await choose(page, "member.honorific", honorificLabels.bà);
    await type(page, "member.fullName", "Trần Thị Mẫu");
    await choose(page, "member.role", boardRoleLabels.THU_KY);
  },
  suspension: (page) => type(page, "document", "20/QĐ-UBND"),
};

export interface Place {
  readonly kind: string;
  readonly at: string;
  /** What its page fills in by itself. */
  readonly own?: string;
  /** Others refer to it: it is voided when they are gone. */
  readonly later?: true;
}

const identity = "/people/ID?section=identity";
const residence = "/people/ID?section=residence";
const management = "/people/ID?section=management";
export const clubs = "/people/ID?section=clubs";
export const care = "/people/ID?section=care";
const about = "/clubs/CLUB?section=about";
/** Where each kind is entered, page by page, parents before children. */
export const places: readonly Place[] = [
  { kind: "household", at: "/resources?section=households", later: true },
  { kind: "sponsor", at: "/resources", later: true },
  { kind: "contribution", at: "/resources" },
  { kind: "budget_entry", at: "/resources?section=budget" },
  { kind: "staff_member", at: "/resources?section=staff", later: true },
  { kind: "staff_training", at: "/resources?section=staff" },
  { kind: "facility", at: "/counselling?section=network", later: true },
  { kind: "counselling_visit", at: "/counselling" },
  { kind: "referral", at: "/counselling?section=referrals", later: true },
  { kind: "referral_reply", at: "/counselling?section=replies" },
  { kind: "volunteer", at: "/volunteers", later: true },
  { kind: "volunteer_service", at: "/volunteers?section=services", later: true },
  { kind: "volunteer_assignment", at: "/volunteers?section=assignments" },
  { kind: "volunteer_visit", at: "/volunteers?section=visits" },
  { kind: "communication_event", at: "/communication", later: true },
  { kind: "communication", at: "/communication?section=reached" },
  { kind: "identity_document", at: identity },
  { kind: "guardian", at: identity, own: "personId" },
  { kind: "residence", at: residence },
  { kind: "absence", at: residence },
  { kind: "category_status", at: residence },
  { kind: "completion", at: management, later: true },
  { kind: "management", at: management },
  { kind: "rehabilitation_registration", at: management, own: "personId" },
  { kind: "membership", at: clubs },
  { kind: "personal_plan", at: clubs, own: "personId", later: true },
  { kind: "plan_goal", at: clubs, own: "planId" },
  { kind: "plan_review", at: clubs, own: "planId" },
  { kind: "conduct", at: clubs, own: "personId" },
  { kind: "treatment", at: care, own: "personId", later: true },
  { kind: "adherence_check", at: care, own: "personId" },
  { kind: "model_reach", at: care, own: "personId" },
  { kind: "drug_test", at: care, own: "personId" },
  { kind: "use_report", at: care, own: "personId" },
  { kind: "support", at: "/people/ID?section=support", own: "personId" },
  { kind: "fund_entry", at: "/clubs/CLUB?section=fund", own: "bodyId" },
  { kind: "board_member", at: "/clubs/CLUB?section=board" },
  { kind: "body_name", at: about, own: "bodyId" },
  { kind: "meeting_requirement", at: about },
  { kind: "suspension", at: about },
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

/**
 * Presses the button that ends the drawer's form; a refusal fails the test with its own words. A refusal of an earlier try may
 * still stand there while this one is being saved, so only a drawer that stays says that it was refused.
 */
export async function finish(page: Page, button: string | RegExp): Promise<void> {
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: button }).click();
  await dialog.waitFor({ state: "hidden" }).catch(async (error: unknown) => {
    throw new Error(`refused: ${await dialog.innerText()}`, { cause: error });
  });
}

export function section(page: Page, title: string): Locator {
  return page
    .locator("section")
    .filter({ has: page.getByRole("heading", { name: title, exact: true }) })
    .last();
}

/** A field that no rule fills in by itself: words first, a day where there is nothing else. */
export function fieldToCorrect({ fields }: RecordKind): RecordField | undefined {
  const free = fields.filter(({ key }) => !["clientCode", "code", "number"].includes(key));
  return (
    free.find(({ type: holds }) => holds === "note") ??
    free.find(({ type: holds }) => holds === "text" || holds === "name") ??
    free.find(({ type: holds }) => holds === "date")
  );
}

export function addressOf(at: string): string {
  return at.replace("ID", ids.get("person") ?? "").replace("CLUB", ids.get("club") ?? "");
}

export async function enter(page: Page, { kind: entity, own }: Place, list: Locator): Promise<void> {
  const kind = recordKinds.get(entity) as RecordKind;
  await list.getByRole("button", { name: recordText(entity).add }).click();
  await page.getByRole("dialog").getByRole("button", { name: /Lưu/u }).waitFor();
  const ownForm = ownForms[entity];
  if (ownForm !== undefined) {
    await ownForm(page);
  } else {
    const wanted = kind.fields.filter(
      ({ key, required }) => key !== own && (required === true || extra[entity]?.includes(key) === true),
    );
    for (const one of wanted) {
      await fillField(page, kind, one);
    }
  }
  await finish(page, /Lưu/u);
}

/** Opens the first row of a list beside it. */
export async function openFirst(list: Locator): Promise<void> {
  await list.locator("tbody tr").first().locator("td").first().click();
}

/** The texts of a workbook's sheet. */
function textsOf(bytes: Uint8Array): string {
  const files = unzipSync(bytes);
  return ["xl/sharedStrings.xml", "xl/worksheets/sheet1.xml"]
    .map((name) => (files[name] === undefined ? "" : strFromU8(files[name])))
    .join("");
}

export async function takeOut(page: Page, list: Locator, shown: string): Promise<void> {
  const path = await downloadOf(page, () => list.getByRole("button", { name: /ra Excel$/u }).click());
  expect(textsOf(readFileSync(path))).toContain(shown.split(/[&<>]/u)[0]);
  const [file] = await Promise.all([
    page.waitForResponse((response) => response.headers()["content-type"] === "application/pdf"),
    list.getByRole("button", { name: /^In /u }).click(),
  ]);
  expect((await file.body()).subarray(0, 5).toString()).toBe("%PDF-");
}

export async function voidFirst(page: Page, entity: string): Promise<void> {
  const list = section(page, recordText(entity).title);
  const before = list.getByText(/^Đã hủy: \d+$/u);
  const voided = (await before.count()) === 0 ? 0 : Number((await before.first().innerText()).slice(8));
  await openFirst(list);
  await page.getByRole("dialog").getByRole("tab", { name: "Hủy" }).click();
  await type(page, "reason", "Ghi hai lần");
  await finish(page, "Hủy mục này");
  await list.getByText(`Đã hủy: ${String(voided + 1)}`).waitFor();
}

/** A list that has a page of its own goes out by the same two buttons. */
export async function takeOutPage(page: Page, shown: string): Promise<void> {
  const path = await downloadOf(page, () => page.getByRole("button", { name: /Excel/u }).first().click());
  expect(textsOf(readFileSync(path))).toContain(shown);
  await Promise.all([
    page.waitForResponse((response) => response.headers()["content-type"] === "application/pdf"),
    page.getByRole("button", { name: /^In /u }).first().click(),
  ]);
}
