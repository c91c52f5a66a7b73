import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readPages } from "#main/pdf/page-texts.ts";
import { founded, registered, type Known } from "../../support/records.ts";
import { openTestStation, type TestStation } from "../../support/station.ts";

type Facts = Readonly<Record<string, never>>;

async function clubWithBoard(station: TestStation): Promise<string> {
  const { id } = await founded(station);
  for (const [fullName, role] of [
    ["Bùi Thị Hạ Mẫu", "CHU_NHIEM"],
    ["Lê Văn Thu Mẫu", "PHO_CHU_NHIEM"],
    ["Đỗ Thị Đông Mẫu", "THU_KY"],
  ] as const) {
    const member = { fullName, honorific: "bà" as const, role, from: "2026-01-10" };
    await station.get("board.appoint", { clubId: id, member });
  }
  return id;
}

/** A paper of a kind about a club, its facts completed by `more`, signed. */
async function signed(
  station: TestStation,
  draft: {
    readonly kind: string;
    readonly date: string;
    readonly clubId?: string;
    readonly period?: string;
    readonly originalId?: string;
  },
  more: object = {},
): Promise<Known> {
  const { id } = await station.get("documents.draft", draft);
  const { facts } = await station.get("documents.get", { id });
  const all = { ...(facts as Facts), ...more } as Facts;
  const { missing, version } = await station.get("documents.changeFacts", { id, version: 1, facts: all });
  expect(missing).toEqual([]);
  return await station.get("documents.sign", { id, version });
}

async function numbered(
  station: TestStation,
  draft: Parameters<typeof signed>[1],
  more: object = {},
): Promise<Known & { readonly number: string }> {
  return await station.get("documents.number", {
    ...(await signed(station, draft, more)),
    issuedOn: draft.date,
  });
}

const executors = "Chánh Văn phòng Hội đồng nhân dân và Ủy ban nhân dân";
const change = { at: "Điều 1", old: "Nhà văn hóa thôn Đồi Thông", new: "Nhà văn hóa thôn Đồi Chè" };

describe("what a paper does to another", () => {
  let station: TestStation;
  let clubId: string;
  let founding: Known & { readonly number: string };
  beforeAll(async () => {
    station = await openTestStation("2026-10-15");
    clubId = await clubWithBoard(station);
    founding = await numbered(station, { kind: "D03", date: "2026-09-18", clubId });
  });
  afterAll(async () => {
    await station.close();
  });

  it("a second report of a period supersedes the numbered one by number, in its facts and in its printed words", async () => {
    const month = { kind: "D24", date: "2026-10-02", period: "2026-09" };
    const text = { situation: "Đã thẩm tra.", causes: "Không có.", nextTasks: ["Duy trì sinh hoạt."] };
    const first = await numbered(station, month, text);
    const alone = await station.get("documents.get", { id: first.id });
    expect(alone.facts).not.toHaveProperty("replaces");
    const second = await numbered(station, { ...month, date: "2026-10-06" });
    const { facts } = await station.get("documents.get", { id: second.id });
    expect(facts).toMatchObject({ replaces: { symbol: first.number, date: "2026-10-02" }, ...text });
    const { ticket } = await station.get("documents.preview", { id: second.id });
    const pages = await readPages(await station.fetch(ticket));
    const words = pages.flatMap(({ items }) => items.map((item) => item.text)).join("");
    expect(words.replaceAll(/\s+/gu, " ")).toContain(`thay thế Báo cáo số ${first.number} ngày 02/10/2026`);
  });

  it("an amendment takes the original from the list of papers, and the original then shows it", async () => {
    const amendment = await numbered(
      station,
      { kind: "D28A", date: "2026-09-22", originalId: founding.id },
      { changes: [change], executors },
    );
    const { facts } = await station.get("documents.get", { id: amendment.id });
    expect(facts).toMatchObject({
      original: { name: "Quyết định", symbol: founding.number, date: "2026-09-18", authority: "UBND" },
    });
    expect(await station.get("documents.get", { id: founding.id })).toMatchObject({
      standing: { kind: "SUA_DOI_BO_SUNG", by: amendment.number, effectiveOn: "2026-09-22" },
      relations: [{ kind: "SUA_DOI_BO_SUNG", direction: "IN", text: amendment.number }],
    });
    // An amended paper is still cited; the draft that cites it says so.
    const draft = await station.get("documents.draft", { kind: "D05", date: "2026-09-25", clubId });
    expect(await station.get("documents.get", { id: draft.id })).toMatchObject({
      facts: { foundingSymbol: founding.number },
      warnings: [{ code: "citedPaperAmended", params: { symbol: founding.number, by: amendment.number } }],
    });
  });

  it("corrects no content by letter (Nghị định 30/2020/NĐ-CP, Điều 18 khoản 3), nor by another authority", async () => {
    const { id } = await station.get("documents.draft", {
      kind: "D28B",
      date: "2026-09-24",
      originalId: founding.id,
    });
    const { facts } = await station.get("documents.get", { id });
    const correction = {
      ...(facts as Facts),
      addressees: ["Công an xã Bình Lâm Thượng"],
      changes: [change],
      errorKind: "NOI_DUNG",
    } as unknown as Facts;
    const { version } = await station.get("documents.changeFacts", { id, version: 1, facts: correction });
    expect(await station.reply("documents.submit", { id, version })).toMatchObject({
      code: "factsInvalid",
      fields: [{ path: "errorKind", code: "contentNeedsDecision" }],
    });
  });

  it("a recalled paper is cited by nothing dated after; the refusal names the recall", async () => {
    const recall = await numbered(
      station,
      { kind: "D28C", date: "2026-09-28", originalId: founding.id },
      {
        reason: "ban hành không đúng thẩm quyền",
        effectiveOn: "2026-09-28",
        returnTo: "Văn phòng Hội đồng nhân dân và Ủy ban nhân dân xã",
        returnDate: "2026-10-02",
      },
    );
    expect(await station.get("documents.get", { id: founding.id })).toMatchObject({
      standing: { kind: "THU_HOI", by: recall.number },
    });
    const later = await station.get("documents.draft", { kind: "D05", date: "2026-10-05", clubId });
    const { facts } = await station.get("documents.get", { id: later.id });
    // The records no longer offer it; whoever types it by hand is stopped.
    expect(facts).not.toMatchObject({ foundingSymbol: founding.number });
    const typed = {
      ...(facts as Facts),
      foundingSymbol: founding.number,
      foundingDate: "2026-09-18",
      boardSize: 3,
    } as unknown as Facts;
    const { version } = await station.get("documents.changeFacts", {
      id: later.id,
      version: 1,
      facts: typed,
    });
    expect(await station.reply("documents.submit", { id: later.id, version })).toMatchObject({
      code: "citedPaperEnded",
      params: { symbol: founding.number, by: recall.number, date: "28/9/2026" },
    });
  });

  it("a copy starts from the paper it copies", async () => {
    const full = await station.get("documents.draft", {
      kind: "D31SY",
      date: "2026-10-01",
      originalId: founding.id,
    });
    expect(await station.get("documents.get", { id: full.id })).toMatchObject({
      facts: {
        copied: expect.stringContaining(
          `Quyết định số ${founding.number} ngày 18 tháng 9 năm 2026`,
        ) as string,
      },
    });
    const extract = await station.get("documents.draft", {
      kind: "D31TS",
      date: "2026-10-01",
      originalId: founding.id,
    });
    expect(await station.get("documents.get", { id: extract.id })).toMatchObject({
      facts: {
        originalNumber: founding.number,
        originalName: "QUYẾT ĐỊNH",
        articles: expect.arrayContaining([expect.objectContaining({ number: 1 })]) as unknown,
      },
    });
    expect(
      await station.refused("documents.draft", { kind: "D31SY", date: "2026-10-01", originalId: full.id }),
    ).toBe("originalNotIssued");
  });
});

describe("the series of numbers", () => {
  let station: TestStation;
  let clubId: string;
  beforeAll(async () => {
    station = await openTestStation("2026-10-15");
    clubId = await clubWithBoard(station);
  });
  afterAll(async () => {
    await station.close();
  });

  it("voids a spoiled number with a reason, keeps it, and goes on after it", async () => {
    const first = await numbered(station, { kind: "D03", date: "2026-09-18", clubId });
    expect(first.number).toBe("01/QĐ-UBND");
    const { id, version } = first;
    const spoiled = await station.get("documents.voidNumber", { id, version, reason: "Sai tên câu lạc bộ" });
    expect(await station.refused("documents.issue", { id, version: spoiled.version })).toBe("wrongState");
    const second = await numbered(station, { kind: "D03", date: "2026-09-18", clubId });
    expect(second.number).toBe("02/QĐ-UBND");
    expect(
      await station.refused("documents.number", {
        ...(await signed(station, { kind: "D03", date: "2026-09-18", clubId })),
        issuedOn: "2026-09-18",
        number: 1,
      }),
    ).toBe("numberTaken");
    const { series } = await station.get("numbers.register", { year: 2026 });
    expect(series).toMatchObject([
      {
        symbols: ["QĐ-UBND"],
        gaps: [],
        rows: [{ source: "VOID", note: "Sai tên câu lạc bộ" }, { source: "PAPER" }],
      },
    ]);
  });

  it("takes numbers of the paper register in, shows the gap they leave, and closes it when it is explained", async () => {
    await station.get("numbers.enterByHand", {
      symbol: "QĐ-UBND",
      number: 6,
      date: "2026-09-20",
      title: "Quyết định về việc tặng Giấy khen",
    });
    const gaps = async () => (await station.get("numbers.register", { year: 2026 })).series[0]?.gaps;
    expect(await gaps()).toEqual([{ from: 3, to: 5 }]);
    const gap = { symbol: "QĐ-UBND", year: 2026, reason: "Ghi nhầm trong sổ giấy" };
    expect(await station.refused("numbers.explainGap", { ...gap, from: 5, to: 7 })).toBe("notAGap");
    await station.get("numbers.explainGap", { ...gap, from: 3, to: 5 });
    expect(await gaps()).toEqual([]);
    const next = await numbered(station, { kind: "D03", date: "2026-09-21", clubId });
    expect(next.number).toBe("07/QĐ-UBND");
  });

  it("lets a date run backwards only for a reason, and marks the number in the register", async () => {
    const waiting = await signed(station, { kind: "D03", date: "2026-09-19", clubId });
    expect(await station.reply("documents.number", { ...waiting, issuedOn: "2026-09-19" })).toMatchObject({
      code: "dateBeforeLastNumber",
      params: { number: 7, date: "21/9/2026" },
    });
    const orderNote = "Ký ngày 19/9, văn thư nghỉ";
    const late = await station.get("documents.number", { ...waiting, issuedOn: "2026-09-19", orderNote });
    const { steps } = await station.get("documents.get", { id: late.id });
    expect(steps.at(-1)).toMatchObject({ state: "DA_CAP_SO", note: orderNote });
    const { series } = await station.get("numbers.register", { year: 2026 });
    expect(series[0]?.outOfOrder).toEqual([8]);
  });

  it("gives each club its own numbers, and all papers of the office one series where the head says so", async () => {
    const second = await clubWithBoard(station);
    const plan = { kind: "D06", date: "2026-09-25" };
    const duties = async (club: string) => await numbered(station, { ...plan, clubId: club });
    expect((await duties(clubId)).number).toBe("01/TB-CLB");
    expect((await duties(second)).number).toBe("01/TB-CLB");
    expect((await duties(clubId)).number).toBe("02/TB-CLB");
    await station.get("numbers.changeSetting", { mode: "ONE" });
    const pause = await numbered(
      station,
      { kind: "D29A", date: "2026-10-01", clubId },
      {
        suspendedOn: "2026-10-02",
        reason: "Sửa chữa địa điểm sinh hoạt",
        tasks: ["Ban chủ nhiệm giữ liên lạc với hội viên"],
      },
    );
    // Eight decisions were given before: one series goes on after the highest of all types.
    expect(pause.number).toBe("09/TB-UBND");
  });
});

describe("the number of a certificate", () => {
  it("goes back to the management it is about, and is taken back with a spoiled number", async () => {
    const station = await openTestStation("2028-06-20", undefined);
    const { id: personId } = await registered(station, "Lê Văn Hết Hạn Mẫu", { occupation: "Thợ xây" });
    const { id: completionId } = await station.get("people.recordCompletion", {
      personId,
      completion: { form: "BAT_BUOC", completedOn: "2026-07-01" },
    });
    const management = await station.get("management.open", {
      personId,
      completionId,
      decisionNumber: "240/QĐ-UBND",
      decidedOn: "2026-07-02",
      termMonths: 24,
      managedFrom: "2026-07-01",
    });
    const { id } = await station.get("documents.draft", { kind: "M56", date: "2028-06-20", personId });
    const { missingFacts, version } = await station.get("documents.get", { id });
    expect(missingFacts).toEqual([]);
    const ready = await station.get("documents.sign", { id, version });
    const given = await station.get("documents.number", { ...ready, issuedOn: "2028-06-20" });
    await station.get("documents.voidNumber", { id, version: given.version, reason: "In lỗi" });
    const again = await station.get("documents.draft", { kind: "M56", date: "2028-06-20", personId });
    const signedAgain = await station.get("documents.sign", { id: again.id, version: 1 });
    const second = await station.get("documents.number", { ...signedAgain, issuedOn: "2028-06-20" });
    expect([given.number, second.number]).toEqual(["01/GXN-UBND", "02/GXN-UBND"]);
    // Ended without a number typed again, it keeps that of its paper.
    await station.get("management.end", {
      id: management.id,
      version: 4,
      endedOn: "2028-06-20",
      endReason: "HET_THOI_HAN",
    });
    const history = await station.get("records.history", { entity: "management", id: management.id });
    const numbers = history.flatMap(({ changes }) =>
      changes.filter(({ field }) => field === "certificate_number").map(({ after }) => after),
    );
    expect(numbers).toEqual([given.number, null, second.number]);
    await station.close();
  });
});

describe("going back", () => {
  it("makes a signed paper a draft again for a reason, which its steps keep", async () => {
    const station = await openTestStation("2026-10-15");
    const clubId = await clubWithBoard(station);
    const paper = await signed(station, { kind: "D03", date: "2026-09-18", clubId });
    const back = await station.get("documents.takeBack", { ...paper, reason: "Sai địa điểm" });
    const { state, steps } = await station.get("documents.get", { id: back.id });
    expect([state, steps.at(-1)?.note]).toEqual(["NHAP", "Sai địa điểm"]);
    await station.close();
  });
});

describe("places on the paper's date", () => {
  it("stops a recipient of a district that no longer exists, by its name", async () => {
    const station = await openTestStation("2026-10-15");
    const clubId = await clubWithBoard(station);
    const { id } = await station.get("documents.draft", { kind: "D03", date: "2026-09-18", clubId });
    const { facts } = await station.get("documents.get", { id });
    const recipients = ["Công an huyện Chiềng Sảo (để báo cáo)"];
    const old = { ...(facts as Facts), recipients } as unknown as Facts;
    const { version } = await station.get("documents.changeFacts", { id, version: 1, facts: old });
    expect(await station.reply("documents.submit", { id, version })).toMatchObject({
      code: "unitAbolished",
      params: { unit: "huyện Chiềng Sảo", since: "01/7/2025" },
    });
    await station.close();
  });
});

describe("the office's own words", () => {
  it("stand in every later draft, are versions, and give way to the programme's again", async () => {
    const station = await openTestStation("2026-10-15");
    const clubId = await clubWithBoard(station);
    const tasks = ["Giúp nhau phòng, chống tái nghiện", "Giúp nhau tìm việc làm"];
    const texts = async () => await station.get("wording.list", {});
    const before = (await texts()).find(({ key }) => key === "clubTasks");
    expect(before).toMatchObject({ revision: 0, isOwn: false });
    await station.get("wording.change", { key: "clubTasks", revision: 0, lines: tasks });
    const own = ["Quyền riêng của hội viên xã"];
    await station.get("wording.change", { key: "statute.QUYEN", revision: 0, lines: own });
    expect(await station.refused("wording.change", { key: "clubTasks", revision: 0, lines: ["Khác"] })).toBe(
      "changedMeanwhile",
    );

    const paper = await numbered(station, { kind: "D03", date: "2026-09-18", clubId });
    expect(await station.get("documents.get", { id: paper.id })).toMatchObject({ facts: { tasks } });
    const statute = await signed(station, { kind: "D05", date: "2026-09-19", clubId });
    const preview = await station.get("documents.preview", { id: statute.id });
    const pages = await readPages(await station.fetch(preview.ticket));
    const text = pages.flatMap(({ items }) => items.map((item) => item.text)).join(" ");
    expect(text).toContain("Quyền riêng của hội viên xã");
    expect(text).not.toContain("Được ra khỏi Câu lạc bộ theo nguyện vọng");

    await station.get("wording.restore", { key: "clubTasks", revision: 1 });
    expect((await texts()).find(({ key }) => key === "clubTasks")).toMatchObject({
      revision: 2,
      isOwn: false,
      versions: [{ lines: tasks }, { lines: before?.byDefault }],
    });
    // What was frozen keeps its words.
    expect(await station.get("documents.get", { id: paper.id })).toMatchObject({ facts: { tasks } });
    await station.close();
  });
});
