import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readPages } from "#main/pdf/page-texts.ts";
import { openTestStation, upperProfile, type TestStation } from "../support/station.ts";

// The commune of the acceptance year closes September and sends it; the upper level has its card and takes it in.

function fileBytes(name: string): Uint8Array {
  return readFileSync(join(import.meta.dirname, "data", name));
}

/** One station learns the other's card, its twenty digits read out. */
async function trusts(learner: TestStation, other: TestStation): Promise<void> {
  const { card, comparison } = await other.get("keys.card", {});
  const ticket = await learner.hand(await other.fetch(card.ticket), "the-khoa.the");
  await learner.get("keys.trust", { ticket, number: comparison });
}

describe("a month of the acceptance year at the upper level", () => {
  let commune: TestStation;
  let upper: TestStation;

  const sent: string[] = [];
  /** Numbers of the report on paper and of the one that replaces it. */
  const numbers: string[] = [];
  const send = async (period = "2026-09"): Promise<void> => {
    const { file } = await commune.get("bundles.export", { to: "T01", kind: "report", period });
    const { id } = await upper.get("bundles.import", {
      ticket: await upper.hand(await commune.fetch(file.ticket), "bao-cao.gdl"),
    });
    sent.push(id);
  };
  /** The commune's report on paper, signed and numbered on a day. */
  const numberReport = async (date: string): Promise<string> => {
    const { id } = await commune.get("documents.draft", { kind: "D24", date, period: "2026-09" });
    const { facts } = await commune.get("documents.get", { id });
    const text = { situation: "Đã thẩm tra.", causes: "Không có.", nextTasks: ["Duy trì sinh hoạt."] };
    const all = { ...(facts as object), ...text } as never;
    const { missing, version } = await commune.get("documents.changeFacts", { id, version: 1, facts: all });
    expect(missing).toEqual([]);
    const signed = await commune.get("documents.sign", { id, version });
    return (await commune.get("documents.number", { ...signed, issuedOn: date })).number;
  };
  /** P07 was not evaluated in September (clubs.md VD11): CT16 goes from 22 to 23 of 23. */
  const evaluateP07 = async (): Promise<void> => {
    const { rows: people } = await commune.get("people.list", { query: "", state: "TAT_CA", limit: 100 });
    const clubs = await commune.get("clubs.list", {});
    await commune.get("evaluations.record", {
      clubId: clubs.find(({ code }) => code === "CLB01")?.id ?? "",
      personId: people.find(({ code }) => code === "P07")?.id ?? "",
      month: "2026-09",
      score: 70,
      rank: "KHA",
    });
  };

  beforeAll(async () => {
    commune = await openTestStation("2027-01-15");
    upper = await openTestStation("2027-01-15", upperProfile);
    await commune.get("scenario.import", {
      people: await commune.hand(fileBytes("people.csv"), "people.csv"),
      units: await commune.hand(fileBytes("units.csv"), "units.csv"),
      events: await commune.hand(fileBytes("events.csv"), "events.csv"),
    });
    await trusts(commune, upper);
    await trusts(upper, commune);
  }, 120_000);
  afterAll(async () => {
    await commune.close();
    await upper.close();
  });

  it("is missing, and nothing is 0 %, before it is sent", async () => {
    const summary = await upper.get("upper.summary", { period: "2026-09" });
    expect(summary).toMatchObject({ communes: 1, received: 0, missing: ["Xã Bình Lâm Thượng"], ranking: [] });
    expect(summary.TH01.rows[0]).toMatchObject({ state: "THIEU", version: 0 });
    expect(summary.TH01.total["CT01"]).toMatchObject({ den: 0, pct: null, met: null });
  });

  // clubs.md 5.2, column September: CT01 2/3, CT07 2/5, CT12 34/38; the clubs as in Biểu 01 (28 members, 27/35).
  it("has the figures and clubs of the commune once it was taken in", async () => {
    await commune.get("reports.close", { period: "2026-09" });
    numbers.push(await numberReport("2026-10-02"));
    await send();
    const { TH01, TH02, coverage, ranking } = await upper.get("upper.summary", {
      period: "2026-09",
      rankBy: "CT07",
    });
    expect(TH01.rows[0]?.figures).toMatchObject({
      CT01: { num: 2, den: 3 },
      CT07: { num: 2, den: 5 },
      CT12: { num: 34, den: 38 },
    });
    expect(TH02.total).toMatchObject({ clubs: 4, active: 4, due: 3, regular: 2, members: 28 });
    expect(TH02.total).toMatchObject({ sessions_held: 5, expected: 35, present: 27, attendance_pct: 77.1 });
    expect(coverage).toMatchObject({ num: 1, den: 1, met: true });
    expect(ranking).toMatchObject([{ place: 1, commune: "Xã Bình Lâm Thượng", num: 2, den: 5, pct: 40 }]);
  });

  it("holds no code of a person, a slip or a household in what was received", async () => {
    const received = await upper.get("upper.report", { station: "00001", period: "2026-09" });
    expect(JSON.stringify(received.report)).not.toMatch(/"[^"]*\b[PAFHRV]\d{2}\b[^"]*"/u);
  });

  it("leaves sums, order, clubs and coverage when it is turned back, and is named as turned back, not as missing", async () => {
    await upper.get("upper.return", {
      bundleId: sent[0] ?? "",
      reason: "Biểu 01 không cân",
      dueOn: "2027-01-20",
    });
    const summary = await upper.get("upper.summary", { period: "2026-09", rankBy: "CT07" });
    expect(summary).toMatchObject({
      received: 0,
      missing: [],
      returned: ["Xã Bình Lâm Thượng"],
      ranking: [],
      coverage: { num: 0, den: 1 },
    });
    expect(summary.TH01.rows[0]).toMatchObject({ state: "TRA_LAI", version: 1, figures: {} });
    expect(summary.TH01.total["CT07"]).toMatchObject({ num: 0, den: 0, pct: null });
    expect(summary.TH02.total).toMatchObject({ clubs: 0, members: 0 });
    const october = await upper.get("upper.summary", { period: "2026-10" });
    expect(october.coverage).toMatchObject({ num: 0, den: 1 });
  });

  it("is named as turned back in the upper level's own report D25, which a commune does not make", async () => {
    const wanted = { kind: "D25", date: "2027-01-15", period: "2026-09" };
    expect(await commune.refused("documents.draft", wanted)).toBe("kindUnknown");
    const offered = await commune.get("documents.kinds", {});
    expect(offered.map(({ code }) => code)).not.toContain("D25");
    const { id } = await upper.get("documents.draft", wanted);
    const { facts } = await upper.get("documents.get", { id });
    expect(facts).toMatchObject({
      figures: {
        communes: 1,
        received: 0,
        missing: [],
        returned: ["Xã Bình Lâm Thượng"],
        rows: [{ commune: "Xã Bình Lâm Thượng", state: "TRA_LAI", version: 1, figures: [] }],
        coverage: { num: 0, den: 1 },
      },
    });
  });

  it("counts again when it is accepted after all", async () => {
    await upper.get("upper.accept", { bundleId: sent[0] ?? "", note: null });
    const summary = await upper.get("upper.summary", { period: "2026-09" });
    expect(summary).toMatchObject({ received: 1, returned: [], coverage: { num: 1, den: 1 } });
    expect(summary.TH01.total["CT07"]).toMatchObject({ num: 2, den: 5 });
    await upper.get("upper.return", {
      bundleId: sent[0] ?? "",
      reason: "Biểu 02 thiếu một đánh giá",
      dueOn: "2027-01-20",
    });
  });

  it("is replaced by a report sent again after the leader opened the month: the last one counts", async () => {
    await commune.get("reports.reopen", { period: "2026-09", reason: "Báo cáo thay thế" });
    await evaluateP07();
    await commune.get("reports.close", { period: "2026-09" });
    numbers.push(await numberReport("2026-10-06"));
    await send();
    const { TH01, received, returned } = await upper.get("upper.summary", { period: "2026-09" });
    expect([received, returned]).toEqual([1, []]);
    expect(TH01.rows[0]).toMatchObject({ state: "MUON", version: 2, figures: { CT01: { num: 2, den: 3 } } });
    expect(TH01.total["CT16"]).toMatchObject({ num: 23, den: 23 });
  });

  it("shows both sendings with their numbers: what each said, what the second replaces and changed", async () => {
    const [first = "", last = ""] = sent;
    const wanted = { station: "00001", period: "2026-09" };
    const now = await upper.get("upper.report", wanted);
    const reference = { symbol: numbers[0], date: "2026-10-02" };
    expect(now).toMatchObject({ bundleId: last, report: { chi_tieu: { CT16: { num: 23, den: 23 } } } });
    expect(now.sendings).toMatchObject([
      { bundleId: first, paper: { ...reference, replaces: null }, changes: [] },
      {
        bundleId: last,
        paper: { symbol: numbers[1], date: "2026-10-06", replaces: reference },
        returned: null,
        changes: [{ indicator: "CT16", before: { num: 22, den: 23 }, now: { num: 23, den: 23 } }],
      },
    ]);
    expect(now.sendings[0]?.returned).toBe("Biểu 02 thiếu một đánh giá");
    const before = await upper.get("upper.report", { ...wanted, bundleId: first });
    expect(before).toMatchObject({ bundleId: first, report: { chi_tieu: { CT16: { num: 22, den: 23 } } } });
    const matrix = await upper.get("upper.matrix", { year: 2026 });
    expect(matrix.rows[0]?.months[8]).toMatchObject({ state: "THAY_THE", versions: 2, bundleId: last });
    expect(
      await upper.refused("upper.report", { ...wanted, bundleId: "0198a000-0000-7000-8000-000000000001" }),
    ).toBe("recordUnknown");
  });

  /** The words of a report D25 of the upper level, numbered and printed. */
  const printedSummary = async (period: string): Promise<{ number: string; words: string }> => {
    const date = "2027-01-15";
    const { id } = await upper.get("documents.draft", { kind: "D25", date, period });
    const { facts } = await upper.get("documents.get", { id });
    const text = { addressees: ["Bộ Công an"], remarks: "Các xã gửi đủ.", direction: ["Gửi đúng hạn"] };
    const signature = { authority: "UBND", mode: "TRUC_TIEP", position: "CT", signerName: "Lê Văn Mẫu" };
    const all = { ...(facts as object), ...text, signature } as never;
    const changed = await upper.get("documents.changeFacts", { id, version: 1, facts: all });
    expect(changed.missing).toEqual([]);
    const signed = await upper.get("documents.sign", { id, version: changed.version });
    const { number } = await upper.get("documents.number", { ...signed, issuedOn: date });
    const { ticket } = await upper.get("documents.print", { id });
    const pages = await readPages(await upper.fetch(ticket));
    const words = pages.flatMap(({ items }) => items.map((item) => item.text)).join(" ");
    return { number, words: words.replaceAll(/\s+/gu, " ") };
  };

  // clubs.md 5.2: CT07 is 2/5 in September and 6/9 in the third quarter, which is a report of its own and not a sum.
  it("stands in D25 of the month and of the quarter with its number on paper; each number follows the one before", async () => {
    const month = await printedSummary("2026-09");
    expect(month.number).toBe("01/BC-UBND");
    expect(month.words).toContain("đã nộp 01 đơn vị");
    expect(month.words).toMatch(/chuyển gửi \(CT07\): 2\/5 \(40,0%\)/u);
    for (const number of numbers) {
      expect(month.words).toContain(number);
    }
    await commune.get("reports.close", { period: "2026-Q3" });
    await send("2026-Q3");
    const quarter = await printedSummary("2026-Q3");
    expect(quarter.number).toBe("02/BC-UBND");
    expect(quarter.words).toContain("quý III năm 2026");
    expect(quarter.words).toMatch(/chuyển gửi \(CT07\): 6\/9 \(66,7%\)/u);
    await upper.get("bundles.undo", { id: sent.pop() ?? "", reason: "Chỉ để thử quý III" });
  });

  it("is named in D25 of a month for which it sent nothing; nobody then reaches or misses a target", async () => {
    const { words } = await printedSummary("2026-10");
    expect(words).toContain("đã nộp 0 đơn vị");
    expect(words).toContain("Chưa có báo cáo của đơn vị nào để tổng hợp.");
    expect(words).not.toContain("đều đạt");
    expect(words).toContain("Đơn vị chưa nộp: Xã Bình Lâm Thượng.");
  });

  it("keeps the model of the commune in the coverage of October, for which nothing was sent", async () => {
    const { coverage, missing } = await upper.get("upper.summary", { period: "2026-10" });
    expect(missing).toStrictEqual(["Xã Bình Lâm Thượng"]);
    expect(coverage).toMatchObject({ num: 1, den: 1 });
  });

  it("falls back to the report turned back when the last one is taken back; accepted it counts again; none when both are gone", async () => {
    const [first = "", last = ""] = sent;
    await upper.get("bundles.undo", { id: last, reason: "Nhập nhầm tệp" });
    expect(await upper.get("upper.summary", { period: "2026-09" })).toMatchObject({
      received: 0,
      returned: ["Xã Bình Lâm Thượng"],
    });
    await upper.get("upper.accept", { bundleId: first, note: null });
    const earlier = await upper.get("upper.summary", { period: "2026-09" });
    expect(earlier.TH01.rows[0]).toMatchObject({ version: 1, figures: { CT16: { num: 22, den: 23 } } });
    expect(earlier.TH01.total["CT16"]).toMatchObject({ num: 22, den: 23 });
    await upper.get("bundles.undo", { id: first, reason: "Nhập nhầm tệp" });
    const none = await upper.get("upper.summary", { period: "2026-09", rankBy: "CT07" });
    expect(none).toMatchObject({ received: 0, missing: ["Xã Bình Lâm Thượng"], ranking: [] });
    expect(none.TH01.rows[0]).toMatchObject({ version: 0, figures: {} });
    expect(none.TH01.total["CT16"]).toMatchObject({ num: 0, den: 0, pct: null });
  });
});
