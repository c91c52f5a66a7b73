import type { OutputOf } from "#shared/contract/contract.ts";
import { afterAll, beforeAll, expect, it } from "vitest";
import { registered } from "../../support/records.ts";
import { openTestStation, type TestStation } from "../../support/station.ts";

/* The order of a list is kept in memory and follows the journal: after every kind of write each page must be right. */

let station: TestStation;
let who: { readonly id: string };
const ids = new Map<string, string>();

async function pages(length: number, query = ""): Promise<readonly string[]> {
  const page = (offset: number): Promise<OutputOf<"entries.list">> =>
    station.get("entries.list", { kind: "support", query, offset, limit: length });
  const dates: string[] = [];
  const { total } = await page(0);
  for (let offset = 0; offset < total; offset += length) {
    const { rows } = await page(offset);
    dates.push(...rows.map(({ fields }) => String(fields["approvedOn"])));
  }
  expect(dates).toHaveLength(total);
  return dates;
}

async function addOn(approvedOn: string): Promise<void> {
  const fields = { personId: who.id, kind: "HOC_NGHE", approvedOn };
  ids.set(approvedOn, (await station.get("entries.add", { kind: "support", fields })).id);
}

beforeAll(async () => {
  station = await openTestStation("2026-09-15");
  who = await registered(station, "Lê Văn Thứ Mẫu");
  for (const day of ["2026-03-02", "2026-01-05", "2026-08-31", "2026-02-28", "2026-08-01"]) {
    await addOn(day);
  }
});

afterAll(async () => {
  await station.close();
});

it("lists the newest first whatever the length of its pages", async () => {
  const newestFirst = ["2026-08-31", "2026-08-01", "2026-03-02", "2026-02-28", "2026-01-05"];
  for (const length of [1, 2, 5, 50]) {
    expect(await pages(length)).toEqual(newestFirst);
  }
});

it("follows what is added, corrected, voided and taken back", async () => {
  await addOn("2026-04-30");
  expect(await pages(2)).toEqual([
    "2026-08-31",
    "2026-08-01",
    "2026-04-30",
    "2026-03-02",
    "2026-02-28",
    "2026-01-05",
  ]);
  await station.get("entries.change", {
    kind: "support",
    id: ids.get("2026-08-31") ?? "",
    version: 1,
    fields: { personId: who.id, kind: "HOC_NGHE", approvedOn: "2026-01-31" },
    reason: "Ghi nhầm ngày",
  });
  const corrected = ["2026-08-01", "2026-04-30", "2026-03-02", "2026-02-28", "2026-01-31", "2026-01-05"];
  expect(await pages(4)).toEqual(corrected);
  const voided = { entity: "support", id: ids.get("2026-03-02") ?? "", reason: "Ghi hai lần" };
  await station.get("records.void", voided);
  expect(await pages(4)).toEqual(corrected.filter((day) => day !== "2026-03-02"));
  const [last] = await station.get("undo.mine", { limit: 1 });
  await station.get("undo.take", { batch: last?.batch ?? "" });
  expect(await pages(4)).toEqual(corrected);
});

it("finds by the name as it is now behind a reference, and by the words of the record", async () => {
  expect(await pages(3, "thu mau")).toHaveLength(6);
  const dossier = await station.get("people.get", { id: who.id });
  await station.get("people.change", {
    id: who.id,
    version: dossier.version,
    person: { ...dossier.person, fullName: "Lê Văn Đổi Mẫu" },
    reason: "Đổi tên",
  });
  expect(await pages(3, "thu mau")).toEqual([]);
  expect(await pages(3, "doi mau 30/4")).toEqual(["2026-04-30"]);
  expect(await pages(3, "doi mau hoc nghe")).toHaveLength(6);
});
