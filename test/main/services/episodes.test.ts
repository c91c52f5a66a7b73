import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { OutputOf } from "#shared/contract/contract.ts";
import { openTestStation, type TestStation } from "../../support/station.ts";

type Line = OutputOf<"episodes.list">[number];

const today = "2027-03-01";
let station: TestStation;

beforeAll(async () => {
  station = await openTestStation(today);
});
afterAll(async () => {
  await station.close();
});

async function person(fullName: string): Promise<string> {
  const { id } = await station.get("people.register", {
    person: { fullName, sex: "NAM", birthDate: "1990-05-12", birthPrecision: "DAY", ethnicity: "01" },
    identity: { kind: "KHONG_CO", missingReason: "CHUA_CAP" },
    residence: { kind: "THUONG_TRU", from: "2020-01-01" },
  });
  return id;
}

async function managed(fullName: string, from: string): Promise<string> {
  const personId = await person(fullName);
  const { id } = await station.get("people.recordCompletion", {
    personId,
    completion: { form: "CONG_DONG", completedOn: from },
  });
  const decision = {
    personId,
    completionId: id,
    decidedOn: from,
    termMonths: 12 as const,
    managedFrom: from,
  };
  await station.get("management.open", decision);
  return personId;
}

async function lineOf(personId: string, kind: string): Promise<Line> {
  const line = (await station.get("episodes.list", { personId })).find((one) => one.kind === kind);
  if (line === undefined) {
    throw new Error(`expected an episode of kind ${kind}`);
  }
  return line;
}

async function step(
  personId: string,
  kind: string,
  { event, on }: { event: string; on: string },
): Promise<Line> {
  const { id, version, subject } = await lineOf(personId, kind);
  await station.get("episodes.step", { id, version, subject, event, on });
  return await lineOf(personId, kind);
}

async function refusedStep(
  personId: string,
  kind: string,
  asked: { event: string; on: string },
): Promise<string> {
  const { id, version, subject } = await lineOf(personId, kind);
  return await station.refused("episodes.step", { id, version, subject, ...asked });
}

describe("the steps of management", () => {
  it("stops the clock for an absence nobody reported, and adds its days when the person is back", async () => {
    const who = await managed("Nguyễn Văn Ao Mẫu", "2026-07-10");
    const away = await step(who, "QLSC", { event: "VANG_KHONG_BAO", on: "2026-10-01" });
    expect(away).toMatchObject({ state: "GIAN_DOAN", plannedTo: "2027-07-10" });
    expect(away.next.map(({ event }) => event)).toContain("TRO_LAI");
    const { managements } = await station.get("people.get", { id: who });
    // From 30/9/2026, the last day served, to 10/7/2027.
    expect(managements[0]).toMatchObject({ pausedSince: "2026-10-01", daysLeft: 283 });
    const back = await step(who, "QLSC", { event: "TRO_LAI", on: "2026-10-31" });
    expect(back).toMatchObject({ state: "DANG_QL", plannedTo: "2027-08-09" });
  });

  it("keeps the days that were left when prison began, and runs on after it: only from 01/7/2026", async () => {
    const who = await managed("Nguyễn Văn Bè Mẫu", "2026-07-10");
    const inside = await step(who, "QLSC", { event: "AN_TU", on: "2026-12-01" });
    // 01/12/2026 to 10/7/2027 are 222 days, both included.
    expect(inside.events.at(-1)).toMatchObject({ event: "AN_TU", remainingDays: 222 });
    expect(inside).toMatchObject({ state: "RA_DS", ended: true });
    const out = await step(who, "QLSC", { event: "MAN_HAN_TU", on: "2027-02-01" });
    // 62 days inside: 10/7/2027 + 62 = 10/9/2027; from 01/02/2027 on that are again 222 days.
    expect(out).toMatchObject({ state: "DANG_QL", plannedTo: "2027-09-10", ended: false });
    const old = await managed("Nguyễn Văn Cọc Mẫu", "2026-06-10");
    await step(old, "QLSC", { event: "AN_TU", on: "2026-12-01" });
    const release = { event: "MAN_HAN_TU", on: "2027-02-01" };
    expect(await refusedStep(old, "QLSC", release)).toBe("stepNotInRegime");
  });

  it("opens a determination after a positive test and changes nothing else by itself (R6 of the rules across records)", async () => {
    const who = await managed("Nguyễn Văn Dũa Mẫu", "2026-08-10");
    await station.get("people.setCategory", { personId: who, category: "SAU_CAI", from: "2026-08-10" });
    const categories = async (): Promise<readonly string[]> =>
      (await station.get("people.get", { id: who })).categories.map(({ category }) => category);
    await station.get("entries.keepRestricted", { kind: "drug_test", kept: true });
    await station.get("entries.add", {
      kind: "drug_test",
      fields: { personId: who, date: "2026-11-01", result: "DUONG" },
    });
    expect(await categories()).toEqual(["SAU_CAI"]);
    expect(await step(who, "QLSC", { event: "DUONG_TINH", on: "2026-11-01" })).toMatchObject({
      state: "DANG_QL",
    });
    expect(await lineOf(who, "XDTTN")).toMatchObject({ state: "CHO_KET_QUA", openedOn: "2026-11-01" });
    await step(who, "XDTTN", { event: "XAC_DINH_NGHIEN", on: "2026-11-05" });
    expect(await lineOf(who, "QLSC")).toMatchObject({ state: "DANG_QL" });
    expect(await categories()).toEqual(["SAU_CAI"]);
    const ended = await step(who, "QLSC", { event: "XAC_DINH_NGHIEN", on: "2026-11-06" });
    expect(ended).toMatchObject({ state: "RA_DS" });
    expect(ended.next).toEqual([]);
  });

  it("takes no step before the last one, and none that is not due", async () => {
    const who = await managed("Nguyễn Văn Gấm Mẫu", "2026-08-10");
    await step(who, "QLSC", { event: "PHAN_CONG", on: "2026-08-20" });
    expect(await refusedStep(who, "QLSC", { event: "GIAO_QUYET_DINH", on: "2026-08-19" })).toBe(
      "stepBeforeLast",
    );
    expect(await refusedStep(who, "QLSC", { event: "TRO_LAI", on: "2026-09-01" })).toBe("stepNotNow");
    expect(await refusedStep(who, "QLSC", { event: "BAY_DI", on: "2026-09-01" })).toBe("stepUnknown");
    expect(await refusedStep(who, "QLSC", { event: "PHAN_CONG", on: "2027-03-02" })).toBe("dateInFuture");
  });
});

describe("what goes before a decision", () => {
  it("is handed over when the decision is recorded", async () => {
    const who = await person("Nguyễn Văn Hạt Mẫu");
    const opening = { personId: who, kind: "QLSC" as const, event: "BAO_SAP_HOAN_THANH", on: "2026-12-01" };
    await station.get("episodes.open", opening);
    expect(await station.refused("episodes.open", opening)).toBe("duplicateRecord");
    const proposed = await step(who, "QLSC", { event: "DE_NGHI", on: "2026-12-03" });
    expect(proposed.next.map(({ event }) => event).toSorted()).toEqual(["CHET_MAT_TICH", "TRINH_KY"]);
    const term = { termMonths: 12 as const, managedFrom: "2027-01-05", managedTo: "2027-09-30" };
    await station.get("management.open", { personId: who, decidedOn: "2026-12-10", ...term });
    const lines = await station.get("episodes.list", { personId: who });
    expect(lines.map(({ subject, state, ended }) => ({ subject, state, ended }))).toEqual([
      { subject: "management", state: "DANG_QL", ended: false },
      { subject: "episode", state: "DANG_QL", ended: true },
    ]);
    // Whoever moved in keeps the end of the first decision.
    expect(lines[0]?.plannedTo).toBe("2027-09-30");
  });

  it("takes back the last step, and with the first the whole episode", async () => {
    const who = await person("Nguyễn Văn Kén Mẫu");
    await station.get("episodes.open", {
      personId: who,
      kind: "CNTN_GDCD",
      event: "DANG_KY",
      on: "2026-09-01",
    });
    const decided = await step(who, "CNTN_GDCD", { event: "RA_QUYET_DINH", on: "2026-09-02" });
    const { id, version } = decided;
    const back = await station.get("episodes.revoke", { id, version, reason: "Ghi nhầm" });
    expect(await lineOf(who, "CNTN_GDCD")).toMatchObject({ state: "DANG_KY" });
    await station.get("episodes.revoke", { ...back, reason: "Ghi nhầm" });
    expect(await station.get("episodes.list", { personId: who })).toEqual([]);
  });

  it("knows no electronic monitoring before 01/7/2026", async () => {
    const who = await person("Nguyễn Văn Lim Mẫu");
    const opening = { personId: who, kind: "GSDT" as const, event: "RA_QUYET_DINH" };
    expect(await station.refused("episodes.open", { ...opening, on: "2026-06-30" })).toBe("stepNotInRegime");
    expect((await station.get("episodes.open", { ...opening, on: "2026-07-01" })).version).toBe(1);
  });
});
