import { createHash } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readPages } from "#main/pdf/page-texts.ts";
import { founded, registered, type Known } from "../../support/records.ts";
import { onAnotherDay, openTestStation, type TestStation } from "../../support/station.ts";

// The founding decision of a club (D03) is complete as it is drafted: office, signer, grounds and club are on record.
const series = "QĐ-UBND";

type Facts = Readonly<Record<string, never>>;

async function drafted(station: TestStation, date = "2026-09-20"): Promise<Known> {
  const club = await founded(station);
  for (const role of ["CHU_NHIEM", "THU_KY", "UY_VIEN"] as const) {
    const member = { fullName: "Bùi Thị Hạ Mẫu", honorific: "bà" as const, role, from: "2026-01-10" };
    await station.get("board.appoint", { clubId: club.id, member });
  }
  const { id, version, missing } = await station.get("documents.draft", {
    kind: "D03",
    date,
    clubId: club.id,
  });
  expect(missing).toEqual([]);
  return { id, version };
}

async function signed(station: TestStation, date?: string): Promise<Known> {
  return await station.get(
    "documents.sign",
    await station.get("documents.submit", await drafted(station, date)),
  );
}

async function factsOf(station: TestStation, { id }: Known): Promise<Facts> {
  return (await station.get("documents.get", { id })).facts as Facts;
}

async function textOf(bytes: Uint8Array): Promise<string> {
  const pages = await readPages(bytes);
  return pages
    .flatMap(({ items }) => items.map(({ text }) => text))
    .join(" ")
    .replace(/\s+/gu, " ");
}

function sha256(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

describe("the life of a paper", () => {
  let station: TestStation;
  beforeAll(async () => {
    station = await openTestStation("2026-10-15");
  });
  afterAll(async () => {
    await station.close();
  });

  it("lists what is missing, does not go on without it, and goes on with it", async () => {
    const club = await founded(station);
    const draft = await station.get("documents.draft", { kind: "D05", date: "2026-09-20", clubId: club.id });
    expect(draft.missing.map(({ path }) => path)).toContain("foundingSymbol");
    expect(await station.reply("documents.submit", { id: draft.id, version: 1 })).toMatchObject({
      code: "factsMissing",
      fields: expect.arrayContaining([
        expect.objectContaining({
          path: "foundingSymbol",
          params: { label: expect.stringContaining("quyết định thành lập") as string },
        }),
      ]) as unknown,
    });
    const facts = { ...(await factsOf(station, draft)), foundingSymbol: "05/QĐ-UBND", boardSize: 3 };
    const changed = await station.get("documents.changeFacts", { id: draft.id, version: 1, facts });
    expect(changed.missing).toEqual([]);
    const submitted = await station.get("documents.submit", { id: draft.id, version: changed.version });
    await station.get("documents.sign", submitted);
  });

  it("numbers papers of a series 01, 02 from the beginning of the year, and writes each step down", async () => {
    const first = await station.get("documents.number", {
      ...(await signed(station)),
      issuedOn: "2026-09-21",
    });
    const second = await station.get("documents.number", {
      ...(await signed(station)),
      issuedOn: "2026-09-21",
    });
    // Nghị định 30/2020/NĐ-CP: one leading zero below ten.
    expect([first.number, second.number]).toEqual([`01/${series}`, `02/${series}`]);
    const issued = await station.get("documents.issue", { id: second.id, version: second.version });
    const { steps, state, date } = await station.get("documents.get", { id: issued.id });
    expect({ state, date }).toEqual({ state: "DA_PHAT_HANH", date: "2026-09-21" });
    expect(steps.map((step) => step.state)).toEqual([
      "NHAP",
      "TRINH_KY",
      "DA_KY",
      "DA_CAP_SO",
      "DA_PHAT_HANH",
    ]);
    expect(new Set(steps.map(({ account }) => account))).toEqual(new Set(["quantri"]));
  });

  it("takes a number given by hand once, and goes on after it", async () => {
    const byHand = await station.get("documents.number", {
      ...(await signed(station)),
      issuedOn: "2026-09-22",
      number: 41,
    });
    expect(byHand.number).toBe(`41/${series}`);
    const waiting = await signed(station);
    expect(
      await station.reply("documents.number", { ...waiting, issuedOn: "2026-09-22", number: 41 }),
    ).toMatchObject({
      code: "numberTaken",
      params: { number: 41, series },
    });
    expect(await station.get("documents.number", { ...waiting, issuedOn: "2026-09-22" })).toMatchObject({
      number: `42/${series}`,
    });
  });

  it("dates no paper before the last number, nor tomorrow", async () => {
    const waiting = await signed(station);
    expect(await station.refused("documents.number", { ...waiting, issuedOn: "2026-09-20" })).toBe(
      "dateBeforeLastNumber",
    );
    expect(await station.refused("documents.number", { ...waiting, issuedOn: "2026-10-16" })).toBe(
      "dateInFuture",
    );
    await station.get("documents.number", { ...waiting, issuedOn: "2026-09-23" });
  });

  it("gives five papers numbered at the same moment five numbers, one after the other", async () => {
    const waiting: Known[] = [];
    for (let n = 0; n < 5; n += 1) {
      waiting.push(await signed(station));
    }
    const answers = await Promise.all(
      waiting.map(
        async (paper) => await station.get("documents.number", { ...paper, issuedOn: "2026-09-24" }),
      ),
    );
    const numbers = answers.map(({ number }) => Number.parseInt(number, 10)).toSorted((a, b) => a - b);
    expect(numbers).toEqual([0, 1, 2, 3, 4].map((n) => (numbers[0] ?? 0) + n));
  });

  it("numbers one paper once, whoever asks twice", async () => {
    const waiting = await signed(station);
    const ask = { ...waiting, issuedOn: "2026-09-25" };
    const replies = await Promise.all([
      station.reply("documents.number", ask),
      station.reply("documents.number", ask),
    ]);
    expect(replies.map(({ kind }) => kind).toSorted()).toEqual(["refusal", "value"]);
  });

  it("steps back nowhere: what is signed is not submitted, what is numbered neither changed nor discarded", async () => {
    const paper = await signed(station);
    expect(await station.refused("documents.submit", paper)).toBe("wrongState");
    expect(await station.refused("documents.changeFacts", { ...paper, facts: {} })).toBe("wrongState");
    const numbered = await station.get("documents.number", { ...paper, issuedOn: "2026-09-26" });
    expect(
      await station.refused("documents.number", {
        id: paper.id,
        version: numbered.version,
        issuedOn: "2026-09-26",
      }),
    ).toBe("wrongState");
    const { id, version } = numbered;
    expect(await station.refused("documents.discard", { id, version, reason: "Nhầm" })).toBe("wrongState");
    expect(await station.refused("records.void", { entity: "document", id, reason: "Nhầm" })).toBe(
      "recordUnknown",
    );
  });

  it("forgets a number or date typed among the facts: both come with cấp số", async () => {
    const draft = await drafted(station);
    const facts = { ...(await factsOf(station, draft)), number: 7, issuedOn: "2026-01-01" };
    await station.get("documents.changeFacts", { ...draft, facts });
    expect(Object.keys(await factsOf(station, draft))).not.toContain("number");
    expect(Object.keys(await factsOf(station, draft))).not.toContain("issuedOn");
  });

  it("is found by its title and number without marks", async () => {
    const { rows } = await station.get("documents.list", { query: "thanh lap 41/qd" });
    expect(rows.map(({ number }) => number)).toEqual([`41/${series}`]);
    expect((await station.get("documents.list", { query: "giải thể" })).total).toBe(0);
  });
});

describe("a frozen paper", () => {
  it("prints the same bytes on another day, after everything it told of has changed", async () => {
    const station = await openTestStation("2026-10-15");
    const paper = await signed(station);
    const { id } = await station.get("documents.number", { ...paper, issuedOn: "2026-09-21" });
    const first = await station.fetch((await station.get("documents.print", { id })).ticket);
    expect(await textOf(first)).toContain("01/QĐ-UBND");
    const { pdfSha256 } = await station.get("documents.get", { id });
    expect(pdfSha256).toBe(sha256(first));

    const { office, version, officials } = await station.get("office.get", {});
    await station.get("office.change", { version, office: { ...office, name: "Xã Khác" } });
    const [chief] = officials;
    if (chief === undefined) {
      throw new Error("the station has its chief");
    }
    await station.get("officials.change", {
      id: chief.id,
      version: chief.version,
      official: { fullName: "Tên Khác Mẫu", position: "CT", from: "2025-07-01" },
      reason: "Thử",
    });
    const later = await onAnotherDay(station, "2027-03-01");
    const again = await later.fetch((await later.get("documents.print", { id })).ticket);
    expect(Buffer.from(again).equals(Buffer.from(first))).toBe(true);
    expect(await later.get("station.check", {})).toMatchObject({ sound: true, frozenPapers: 1 });
    await later.close();
  });
});

describe("the year turning", () => {
  it("begins each series again at 01", async () => {
    const station = await openTestStation("2027-01-10");
    const old = await station.get("documents.number", {
      ...(await signed(station, "2026-12-30")),
      issuedOn: "2026-12-30",
    });
    const fresh = await station.get("documents.number", {
      ...(await signed(station, "2027-01-05")),
      issuedOn: "2027-01-05",
    });
    const late = await station.get("documents.number", {
      ...(await signed(station, "2026-12-31")),
      issuedOn: "2026-12-31",
    });
    expect([old.number, fresh.number, late.number]).toEqual([`01/${series}`, `01/${series}`, `02/${series}`]);
    await station.close();
  });
});

describe("the law of the day", () => {
  let station: TestStation;
  beforeAll(async () => {
    station = await openTestStation("2026-10-15");
  });
  afterAll(async () => {
    await station.close();
  });

  it("stops a paper of August 2026 that rests on Nghị định 116/2021/NĐ-CP, which ended on 30/6/2026, by its name (R9 of the rules across records)", async () => {
    const draft = await drafted(station, "2026-08-10");
    const old = "Căn cứ Nghị định số 116/2021/NĐ-CP ngày 21 tháng 12 năm 2021 của Chính phủ.";
    const facts = { ...(await factsOf(station, draft)), grounds: [old] };
    const changed = await station.get("documents.changeFacts", { ...draft, facts });
    expect(await station.reply("documents.submit", { id: draft.id, version: changed.version })).toMatchObject(
      {
        code: "baseEnded",
        params: { basis: expect.stringContaining("116/2021/NĐ-CP") as string, date: "10/8/2026" },
      },
    );
  });

  it("stops a decision drafted in June under the old law that is numbered only in August", async () => {
    const { id: personId } = await registered(station, "Lê Văn Cũ Mẫu");
    const { id: completionId } = await station.get("people.recordCompletion", {
      personId,
      completion: { form: "BAT_BUOC", completedOn: "2026-06-10" },
    });
    const term = { termMonths: 24 as const, managedFrom: "2026-06-10", decidedOn: "2026-06-25" };
    await station.get("management.open", { personId, completionId, ...term });
    const draft = await station.get("documents.draft", { kind: "M51R1", date: "2026-06-20", personId });
    const given = (await factsOf(station, draft)) as Readonly<Record<string, object>>;
    const facts = {
      ...given,
      person: { ...given["person"], occupation: "Thợ xây" },
      relative: { fullName: "Lê Thị Thân Mẫu", relation: "Mẹ" },
      responsibleName: "Ngô Văn Giao Mẫu",
      responsibleUnit: "Công an xã",
      familyRepresentative: "Lê Thị Thân Mẫu",
    } as never;
    const changed = await station.get("documents.changeFacts", { id: draft.id, version: 1, facts });
    expect(changed.missing).toEqual([]);
    const ready = await station.get("documents.sign", { id: changed.id, version: changed.version });
    expect(await station.refused("documents.number", { ...ready, issuedOn: "2026-08-10" })).toBe("baseEnded");
    expect(await station.get("documents.number", { ...ready, issuedOn: "2026-06-25" })).toMatchObject({
      number: `01/${series}`,
    });
    // Typed once: the decision on record now bears the number of its paper.
    expect(await station.get("people.get", { id: personId })).toMatchObject({
      managements: [{ decisionNumber: `01/${series}`, regime: "R1" }],
      documents: [{ kind: "M51R1", number: `01/${series}`, state: "DA_CAP_SO" }],
    });
  });

  it("drafts no form of the old law after it ended", async () => {
    const { id: personId } = await registered(station, "Lê Văn Mới Mẫu");
    expect(await station.refused("documents.draft", { kind: "M51R1", date: "2026-07-01", personId })).toBe(
      "kindNotInForce",
    );
    expect(await station.refused("documents.draft", { kind: "M53", date: "2026-06-30", personId })).toBe(
      "kindNotInForce",
    );
  });

  it("lets nobody sign after the last day of their term", async () => {
    const paper = await signed(station, "2026-09-20");
    const { officials } = await station.get("office.get", {});
    const chief = officials.find(({ position }) => position === "CT");
    const official = {
      fullName: "Lê Thị Mẫu",
      position: "CT" as const,
      from: "2025-07-01",
      to: "2026-09-20",
    };
    await station.get("officials.change", {
      id: chief?.id ?? "",
      version: 1,
      official,
      reason: "Hết nhiệm kỳ",
    });
    expect(await station.reply("documents.number", { ...paper, issuedOn: "2026-09-21" })).toMatchObject({
      code: "signerOutOfTerm",
      params: { name: "Lê Thị Mẫu" },
    });
    await station.get("documents.number", { ...paper, issuedOn: "2026-09-20" });
  });
});
