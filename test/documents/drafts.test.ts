import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { present } from "#shared/base/assert.ts";
import type { CallInput, OutputOf } from "#shared/contract/contract.ts";
import { kinds } from "#shared/documents/kinds.ts";
import { registered } from "../support/records.ts";
import { handInYear, yearText } from "../support/scenario-year.ts";
import { openTestStation, type TestStation } from "../support/station.ts";

/* Drafts from the acceptance year: what the records know stands in them, what they do not know is listed. */

type Kind = OutputOf<"documents.kinds">[number];
type Draft = OutputOf<"documents.get">;
type Facts = Readonly<Record<string, unknown>>;

let station: TestStation;
const ids: Record<string, string> = {};
let offered: readonly Kind[] = [];

beforeAll(async () => {
  station = await openTestStation("2027-01-15");
  await station.get("scenario.import", await handInYear(station));
  offered = await station.get("documents.kinds", {});
  for (const { code, id } of await station.get("clubs.list", {})) {
    ids[code] = id;
  }
  const { rows } = await station.get("people.list", { state: "TAT_CA", limit: 500 });
  for (const { code, id } of rows) {
    ids[code] = id;
  }
  const { meetings } = await station.get("clubs.get", { id: idOf("CLB02"), year: 2026 });
  ids["meeting"] = present(meetings[0], "CLB02 met in 2026").id;
});

afterAll(async () => {
  await station.close();
});

function idOf(code: string): string {
  return present(ids[code], `${code} is in the acceptance year`);
}

function subjectOf({ about }: Kind, person: string, club: string): Partial<CallInput<"documents.draft">> {
  switch (about) {
    case "PERSON":
      return { personId: idOf(person) };
    case "CLUB":
      return { clubId: idOf(club) };
    case "MEETING":
      return { meetingId: idOf("meeting") };
    case "PERIOD":
      return { period: "2026-09" };
    case "NONE":
      return {};
  }
}

async function drafted(code: string, date: string, [person, club] = ["P33", "CLB02"]): Promise<Draft> {
  const kind = present(
    offered.find((one) => one.code === code),
    `${code} is offered`,
  );
  const { id } = await station.get("documents.draft", {
    kind: code,
    date,
    ...subjectOf(kind, person ?? "", club ?? ""),
  });
  return await station.get("documents.get", { id });
}

/** The annex the report screen makes of its figures, and the paper of the upper level: no commune drafts them. */
const notDrafted = ["BIEU_01_BCN", "D25"];

test("every kind is offered from the screens except those that the report screen, the upper level or the station itself makes", () => {
  const notOffered = kinds.filter(({ code }) => !offered.some((one) => one.code === code));
  expect(notOffered.map(({ code }) => code).toSorted()).toEqual([
    ...notDrafted,
    "DANH_SACH",
    "DS_SO_LIEU",
    "PHIEU_BAN_GIAO",
    "PHIEU_DE_NGHI",
    "PHIEU_GUI",
    "PHIEU_KHOI_PHUC",
    "PHIEU_NHAC",
    "THE_KHOA",
  ]);
});

test.each(
  kinds
    .filter(({ code }) => !/^(?:PHIEU|THE|DANH|DS)_/u.test(code) && !notDrafted.includes(code))
    .map(({ code, regime }) => [code, regime]),
)("%s is drafted with the office known and every fact of a kind the paper takes", async (code, regime) => {
  const { facts, missingFacts } = await drafted(code, regime === "R1" ? "2026-03-10" : "2026-09-30");
  expect(missingFacts.filter(({ path }) => path.startsWith("office"))).toEqual([]);
  const kind = present(
    kinds.find((one) => one.code === code),
    "the kind exists",
  );
  const issues = kind.needs.safeParse(facts).error?.issues ?? [];
  expect(issues.filter((issue) => issue.code === "unrecognized_keys")).toEqual([]);
  const missing = missingFacts.map(({ path }) => path);
  const wrong = issues
    .map((issue) => issue.path.join("."))
    .filter((path) => !missing.some((known) => `${known}.`.startsWith(`${path}.`)));
  expect(wrong).toEqual([]);
});

describe("what the acceptance year says of September 2026", () => {
  test("the report of CLB02 has the movement of the independent computation", async () => {
    const { facts } = await drafted("D23", "2026-10-01");
    const expected = JSON.parse(yearText("expected.json")) as {
      readonly periods: Readonly<
        Record<string, { readonly movement: Readonly<Record<string, { opening: number; closing: number }>> }>
      >;
    };
    const { opening, closing } = present(expected.periods["2026-09"]?.movement["CLB02"], "CLB02 is there");
    // Hand check of the roll: 14 expected, 12 came; one left of his own will.
    expect((facts as Facts)["figures"]).toMatchObject({
      opening,
      closing,
      left_voluntary: 1,
      expected: 14,
      present: 12,
    });
    expect((facts as Facts)["period"]).toBe("2026-09");
    expect(JSON.stringify(facts)).not.toMatch(/"P\d\d"/u);
  });

  test("the list of those admitted to CLB01 in September holds P10, who joined on 16/9", async () => {
    const { facts } = await drafted("D08TB", "2026-09-30", ["P33", "CLB01"]);
    expect((facts as Facts)["admitted"]).toMatchObject([
      { fullName: "Giàng A Sếnh", joinedOn: "2026-09-16" },
    ]);
  });

  test("the dissolution of CLB03 moves 4 of 10 members to CLB04", async () => {
    const { facts } = await drafted("D29", "2026-10-20", ["P33", "CLB03"]);
    const { transfers, leaving, dissolvedOn } = facts as Facts;
    expect([dissolvedOn, leaving]).toEqual(["2026-10-20", 6]);
    expect(transfers).toMatchObject([{ members: 4 }]);
  });

  test("the invitation tells nothing of the club, even where its names do", async () => {
    const { facts, missingFacts } = await drafted("D10", "2026-09-01");
    expect(JSON.stringify(facts)).not.toMatch(/nghiện|ma túy|sau cai/iu);
    expect(missingFacts.map(({ path }) => path)).toContain("host");
  });

  test("the certificate of P10 takes number and term from the management on record", async () => {
    const { facts } = await drafted("M56", "2026-10-01", ["P10", "CLB01"]);
    expect(facts).toMatchObject({ termFrom: "2026-08-26", termTo: "2028-08-26" });
  });

  test("the slip of P33 asks for an answer 30 days after it was given, and never takes consent for granted", async () => {
    const { facts, missingFacts } = await drafted("D17", "2026-09-30");
    // events.csv: the second referral of P33 in September is of the 22nd.
    const { issuedOn, replyDate } = facts as Facts;
    expect([issuedOn, replyDate]).toEqual(["2026-09-22", "2026-10-22"]);
    expect(missingFacts.map(({ path }) => path)).toContain("consent");
  });
});

/** The lines of a club's ledger of 2026. */
async function linesOf(code: string, club: string): Promise<readonly Facts[]> {
  const { facts } = await drafted(code, "2026-12-31", ["P33", club]);
  return (facts as Facts)["rows"] as readonly Facts[];
}

describe("the ledgers of 2026, from events.csv", () => {
  test("S1 of CLB03: ten carried over from 2025, all gone with the club on 20/10, four of them to another club", async () => {
    const rows = await linesOf("D13S1", "CLB03");
    expect(rows).toHaveLength(10);
    expect(new Set(rows.map(({ leftOn, note }) => `${String(leftOn)} ${String(note)}`))).toEqual(
      new Set(["2026-10-20 chuyển từ sổ năm 2025"]),
    );
    expect(rows.filter(({ leftAs }) => leftAs === "Chuyển câu lạc bộ")).toHaveLength(4);
  });

  test("S2 of CLB01: thirteen meetings; on 12/9 seven were due, four came", async () => {
    const rows = await linesOf("D13S2", "CLB01");
    expect(rows).toHaveLength(13);
    expect(rows.find(({ heldOn }) => heldOn === "2026-09-12")).toMatchObject({
      type: "Chuyên đề",
      expected: 7,
      present: 4,
      excused: 2,
      unexcused: 1,
    });
  });

  test("S4 of CLB01: the slip of its member P01, without a name", async () => {
    const rows = await linesOf("D13S4", "CLB01");
    expect(rows.map(({ slip, clientCode, issuedOn }) => [slip, clientCode, issuedOn])).toContainEqual([
      "R16",
      "P01",
      "2026-09-17",
    ]);
    expect(rows.filter((row) => "fullName" in row)).toEqual([]);
  });

  test("S6 of CLB01: a loan of 50.000.000 to P01 and a job for P02", async () => {
    expect(await linesOf("D13S6", "CLB01")).toMatchObject([
      { code: "P01", type: "Vay vốn", amount: 50_000_000 },
      { code: "P02", type: "Việc làm" },
    ]);
  });

  test("a closed ledger prints from what the records know", async () => {
    const { facts, missingFacts } = await drafted("D13S2", "2026-12-31", ["P33", "CLB01"]);
    expect((facts as Facts)["closedOn"]).toBe("2026-12-31");
    const missing = missingFacts.map(({ path }) => path);
    expect(missing.filter((path) => path !== "keeper" && path !== "headName")).toEqual([]);
  });
});

describe("papers received are typed once", () => {
  test("Mẫu 52 about P29 is cited by the decision, and both years stand in the register in their order", async () => {
    const received = {
      arrivedOn: "2026-09-10",
      author: "Công an xã Bình Lâm Thượng",
      symbol: "91/ĐN-CAX",
      datedOn: "2026-09-09",
      title: "Đề nghị xem xét, quyết định quản lý sau cai nghiện",
      form: "163-V-52",
      receiver: "Chủ tịch UBND",
      personId: idOf("P29"),
    };
    await station.get("incoming.record", received);
    const { number } = await station.get("incoming.record", {
      ...received,
      symbol: "12/TB-CSCN",
      form: "163-V-51",
      title: "Thông báo về việc người cai nghiện chuẩn bị hoàn thành cai nghiện",
    });
    expect(number).toBe(2);
    const decision = await drafted("M53", "2026-09-11", ["P29", "CLB01"]);
    expect((decision.facts as Facts)["proposal"]).toEqual({
      by: "Trưởng Công an xã Bình Lâm Thượng",
      document: { name: "Đề nghị", symbol: "91/ĐN-CAX", date: "2026-09-09" },
    });
    const register = await drafted("SO_DEN", "2026-12-31");
    expect((register.facts as Facts)["rows"]).toMatchObject([
      { number: 1, symbol: "91/ĐN-CAX" },
      { number: 2, symbol: "12/TB-CSCN" },
    ]);
    expect(register.missingFacts).toEqual([]);
  });

  test("the notice of the police of the commune he left is cited by the assignment of a supporter", async () => {
    await station.get("incoming.record", {
      arrivedOn: "2026-09-22",
      author: "Trưởng Công an xã Sơn Trung",
      symbol: "58/TB-CAX",
      datedOn: "2026-09-21",
      title: "Thông báo chuyển nơi cư trú",
      form: "163-V-54",
      receiver: "Chủ tịch UBND",
      personId: idOf("P33"),
    });
    const { facts } = await drafted("M60", "2026-09-24", ["P33", "CLB01"]);
    expect((facts as Facts)["notice"]).toEqual({
      symbol: "58/TB-CAX",
      date: "2026-09-21",
      by: "Trưởng Công an xã Sơn Trung",
    });
  });
});

test("only the decision writes its number into the management: minutes about the same person do not", async () => {
  const { id: personId } = await registered(station, "Lê Văn Biên Mẫu");
  const { id: completionId } = await station.get("people.recordCompletion", {
    personId,
    completion: { form: "BAT_BUOC", completedOn: "2026-08-26" },
  });
  const term = { termMonths: 24 as const, managedFrom: "2026-08-26", decidedOn: "2026-08-25" };
  await station.get("management.open", { personId, completionId, ...term });
  const kind = present(
    kinds.find(({ code }) => code === "D16BB"),
    "D16BB exists",
  );
  const draft = await station.get("documents.draft", { kind: "D16BB", date: "2026-10-06", personId });
  const facts = kind.sample as CallInput<"documents.changeFacts">["facts"];
  const changed = await station.get("documents.changeFacts", { id: draft.id, version: 1, facts });
  const signed = await station.get("documents.sign", { id: changed.id, version: changed.version });
  expect(await station.get("documents.number", { ...signed, issuedOn: "2026-10-06" })).toMatchObject({
    number: "01/BB-UBND",
  });
  const { managements } = await station.get("people.get", { id: personId });
  expect(managements).toMatchObject([{ decisionNumber: null }]);
});
