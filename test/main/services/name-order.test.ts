import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestStation, password, type TestStation } from "../../support/station.ts";
import { registered } from "../../support/records.ts";

/* The order of names an office chooses, as its lists show it. All people are invented. */

let station: TestStation;

beforeAll(async () => {
  station = await openTestStation("2026-09-15");
  for (const name of ["Trần Anh Tâm", "Lê Văn Tâm", "Bùi Xuân Tâm", "Vũ Bảo An"]) {
    await registered(station, name);
  }
});

afterAll(async () => {
  await station.close();
});

async function listed(): Promise<readonly string[]> {
  const { rows } = await station.get("people.list", {});
  return rows.map(({ fullName }) => fullName);
}

// By hand: the given name decides (An before Tâm); then B < L < T by family name, or Anh < Văn < Xuân by middle name.
test("the list follows the choice at once and keeps it over a restart of the session", async () => {
  expect(await station.get("names.order", {})).toEqual({ order: "TEN_HO_DEM" });
  expect(await listed()).toEqual(["Vũ Bảo An", "Bùi Xuân Tâm", "Lê Văn Tâm", "Trần Anh Tâm"]);
  await station.get("names.changeOrder", { order: "TEN_DEM_HO" });
  expect(await listed()).toEqual(["Vũ Bảo An", "Trần Anh Tâm", "Lê Văn Tâm", "Bùi Xuân Tâm"]);
  await station.get("station.lock", {});
  await station.get("station.unlock", { login: "quantri", password });
  expect(await station.get("names.order", {})).toEqual({ order: "TEN_DEM_HO" });
  expect(await listed()).toEqual(["Vũ Bảo An", "Trần Anh Tâm", "Lê Văn Tâm", "Bùi Xuân Tâm"]);
});
