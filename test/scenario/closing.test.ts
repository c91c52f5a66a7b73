import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTestStation, password, type TestCaller, type TestStation } from "../support/station.ts";

// The acceptance year; P07 was not evaluated in September (clubs.md VD11): the evaluation arrives after closing.

function fileBytes(name: string): Uint8Array {
  return readFileSync(join(import.meta.dirname, "data", name));
}

describe("a month that was closed", () => {
  let station: TestStation;
  let leader: TestCaller;
  let frozen: unknown;

  const evaluation = async (): Promise<void> => {
    const { rows: people } = await station.get("people.list", { query: "", state: "TAT_CA", limit: 100 });
    const clubs = await station.get("clubs.list", {});
    await station.get("evaluations.record", {
      clubId: clubs.find(({ code }) => code === "CLB01")?.id ?? "",
      personId: people.find(({ code }) => code === "P07")?.id ?? "",
      month: "2026-09",
      score: 70,
      rank: "KHA",
    });
  };

  beforeAll(async () => {
    station = await openTestStation("2027-01-15");
    await station.get("scenario.import", {
      people: await station.hand(fileBytes("people.csv"), "people.csv"),
      units: await station.hand(fileBytes("units.csv"), "units.csv"),
      events: await station.hand(fileBytes("events.csv"), "events.csv"),
    });
    await station.get("accounts.add", {
      login: "lanhdao",
      fullName: "Phạm Thị Mẫu",
      role: "LANH_DAO",
      password,
    });
    leader = station.newCaller();
    await leader.get("station.unlock", { login: "lanhdao", password });
    await station.get("reports.close", { period: "2026-09" });
    await station.get("reports.close", { period: "2026-08" });
    frozen = await station.get("reports.compute", { period: "2026-09" });
    await evaluation();
  });
  afterAll(async () => {
    await station.close();
  });

  // P40 completed on 10/9 (events.csv) and no decision was ever made: due on 17/9, seven days after.
  it("has in its check list the papers that were due in it and not made, and those begun and not issued", async () => {
    await station.get("documents.draft", { kind: "D24", date: "2027-01-15", period: "2026-12" });
    const lines = await station.get("reports.checkList", { period: "2027-01" });
    expect(lines.find(({ code }) => code === "papersUnfinished")).toMatchObject({ blocking: false });
    expect(lines.find(({ code }) => code === "papersUnfinished")?.who).toHaveLength(1);
    const september = await station.get("reports.checkList", { period: "2026-09" });
    expect(september.find(({ code }) => code === "papersUnfinished")).toBeUndefined();
    expect(september.find(({ code }) => code === "papersOverdue")).toStrictEqual({
      code: "papersOverdue",
      blocking: false,
      who: ["M53 Thạch Sa Rinh 17/9/2026"],
    });
  });

  it("stays as it was when an evaluation of it is recorded afterwards", async () => {
    expect(await station.get("reports.compute", { period: "2026-09" })).toStrictEqual(frozen);
  });

  it("appears with old and new values as adjustment of October, August being as it was", async () => {
    const months = await leader.get("reports.adjustments", { period: "2026-10" });
    expect(months.map(({ period }) => period)).toStrictEqual(["2026-09"]);
    const { changes } = months[0] ?? { changes: [] };
    expect(changes).toContainEqual({
      place: "CT16",
      row: "",
      cell: "num",
      old: 22,
      new: 23,
      came: ["2026-09 P07"],
      went: [],
    });
    expect(changes.every(({ place }) => place === "CT16" || place === "BIEU02")).toBe(true);
  });

  it("is no adjustment of itself or of an earlier month, and none more than a year later", async () => {
    expect(await leader.get("reports.adjustments", { period: "2026-09" })).toStrictEqual([]);
    expect(await leader.get("reports.adjustments", { period: "2026-03" })).toStrictEqual([]);
    const months = await leader.get("reports.adjustments", { period: "2027-01" });
    expect(months.map(({ period }) => period)).toStrictEqual(["2026-09"]);
  });

  it("is told once: closed October carries it, November does not tell it again", async () => {
    await station.get("reports.close", { period: "2026-10" });
    const told = await leader.get("reports.adjustments", { period: "2026-10" });
    expect(told[0]?.changes).toContainEqual(expect.objectContaining({ place: "CT16", cell: "num", new: 23 }));
    expect(await leader.get("reports.adjustments", { period: "2026-11" })).toStrictEqual([]);
    await leader.get("reports.reopen", { period: "2026-10", reason: "Trả lại để thử tiếp" });
    const again = await leader.get("reports.adjustments", { period: "2026-11" });
    expect(again.map(({ period }) => period)).toStrictEqual(["2026-09"]);
  });

  it("says that its frozen CT16 is not what today's records give", async () => {
    const { num, differsFromClosed } = await leader.get("reports.explain", {
      period: "2026-09",
      indicator: "CT16",
    });
    expect([num, differsFromClosed]).toStrictEqual([23, true]);
    const untouched = await leader.get("reports.explain", { period: "2026-09", indicator: "CT03" });
    expect(untouched.differsFromClosed).toBe(false);
  });

  it("is opened again by the leader with a reason, and closed with the new figures", async () => {
    const before = await station.get("reports.closed", {});
    const id = before.find(({ period }) => period === "2026-09")?.id ?? "";
    await leader.get("reports.reopen", { period: "2026-09", reason: "Bổ sung phiếu đánh giá P07" });
    expect((await station.get("reports.closed", {})).map(({ period }) => period)).toStrictEqual(["2026-08"]);
    expect(await station.get("records.history", { entity: "closed_report", id })).toContainEqual(
      expect.objectContaining({ account: "lanhdao", reason: "Bổ sung phiếu đánh giá P07" }),
    );
    const { closed } = await station.get("reports.compute", { period: "2026-09" });
    expect(closed).toBeNull();
    await station.get("reports.close", { period: "2026-09" });
    expect(await station.get("reports.compute", { period: "2026-09" })).toMatchObject({
      report: { indicators: { CT16: { num: 23, den: 23 } } },
    });
    expect(await leader.get("reports.adjustments", { period: "2026-10" })).toStrictEqual([]);
  });

  it("leaves a station that its own check finds sound", async () => {
    expect(await station.get("station.check", {})).toMatchObject({ sound: true, findings: [] });
  });
});
