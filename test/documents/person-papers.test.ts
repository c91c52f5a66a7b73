import { describe, expect, test } from "vitest";
import { kinds } from "#shared/documents/kinds.ts";
import { blockText } from "#shared/documents/paper-text.ts";
import { built, kindOf, refusalOf, textOf } from "./paper-checks.ts";

/* The examples VD5, VD6 and VD10 of the domain notes and the rules of privacy; everybody is invented. */

type Facts = Readonly<Record<string, unknown>>;

function sectionTexts(code: string, facts: Facts): string[] {
  return built(kindOf(code), facts).sections.map((section) =>
    section.blocks.flatMap((block) => blockText(block)).join("\n"),
  );
}

describe("VD5: an application by a man born in 1991 who has no papers", () => {
  const kind = kindOf("D07");
  const person = kind.sample["person"] as Facts;

  test("prints the year alone and why there are no papers", () => {
    const text = textOf(kind, kind.sample);
    expect(text).toContain("2. Ngày, tháng, năm sinh: 1991.");
    expect(text).toContain("3. Số CC/CCCD/CMND/HC: chưa được cấp.");
    expect(text).toContain("Dân tộc: Mông;");
    expect(text).not.toContain("01/01/1991");
  });

  test("the board's opinion is left to its hand", () => {
    const choices = built(kind, kind.sample).sections[0]?.blocks.filter(
      ({ kind: what }) => what === "choices",
    );
    expect(choices?.at(-1)).toMatchObject({ items: [{ checked: false }, { checked: false }] });
  });

  // On 10/9/2026: born 10/9/2008 is 18 that day, born 11/9/2008 is still 17.
  test.each([
    ["2008-09-10", "built"],
    ["2008-09-11", "guardian"],
  ])("an applicant born %s: %s", (birthDate, expected) => {
    const facts = { ...kind.sample, person: { ...person, birthDate, birthPrecision: "DAY" } };
    const result = kind.build(facts);
    expect(result.ok ? "built" : result.refusal.fields?.[0]?.path).toBe(expected);
    expect(textOf(kind, { ...facts, guardian: "Giàng Thị Mỷ" })).toContain("CHA, MẸ HOẶC NGƯỜI GIÁM HỘ");
  });
});

test("VD6: counselling through an interpreter keeps the letters of the name and takes a fingerprint", () => {
  const kind = kindOf("D16BB");
  const text = textOf(kind, kind.extreme);
  expect(text).toContain("Họ và tên: Y BHUĂN NIÊ KĐĂM HWING BUÔN KRÔNG AYŬN;");
  expect(text).toContain("Người phiên dịch: H'Nương Êban, tiếng Ê-đê.");
  expect(text).toContain("NGƯỜI ĐƯỢC TƯ VẤN\n(Điểm chỉ)");
});

describe("VD10: the slip of an anonymous client", () => {
  const kind = kindOf("D17");
  const [sent = "", reply = ""] = sectionTexts("D17", kind.sample);

  test("tells code, sex, about which year, service and deadline, and no name or address", () => {
    expect(sent).toContain("Số phiếu: CG-2026-0011");
    expect(sent).toContain("Khách hàng: mã A01; giới tính: Nam; sinh khoảng năm 1990.");
    // 30 days after 15/9/2026.
    expect(sent).toContain("trước hoặc trong ngày 15 tháng 10 năm 2026");
    expect(sent).not.toMatch(/họ và tên:|nơi ở|cư trú|sử dụng ma túy/iu);
  });

  test("part B goes back with the code only, even where part A names the client", () => {
    const client = { ...(kind.sample["client"] as Facts), fullName: "Đỗ Văn Khải" };
    const [partA = "", partB = ""] = sectionTexts("D17", { ...kind.sample, client });
    expect(partA).toContain("Khách hàng: Đỗ Văn Khải; mã A01;");
    expect(partB).not.toContain("Khải");
    expect(reply).toContain("Mã khách hàng: A01.");
  });

  test.each(["reason", "information"])("what a blood test showed is refused in its %s", (path) => {
    expect(refusalOf(kind, { ...kind.sample, [path]: "đang dùng thuốc ARV" }).paths).toEqual([path]);
  });

  test("without the client's consent there is no slip", () => {
    expect(refusalOf(kind, { ...kind.sample, consent: false }).paths).toEqual(["consent"]);
  });
});

test.each([
  { dueDays: 30, missedDays: 1, stopped: false, conclusion: "Tuân thủ" },
  // 95 % of 30 days is 28.5: with 2 missed days it is 93,3 %.
  { dueDays: 30, missedDays: 2, stopped: false, conclusion: "Bỏ liều" },
  { dueDays: 20, missedDays: 1, stopped: false, conclusion: "Tuân thủ" },
  { dueDays: 30, missedDays: 0, stopped: true, conclusion: "Bỏ trị" },
])("of $dueDays days $missedDays missed, given up $stopped: $conclusion", ({ conclusion, ...days }) => {
  const kind = kindOf("D18");
  expect(textOf(kind, { ...kind.sample, ...days })).toContain(`Kết luận: ${conclusion}.`);
});

test("the number of an identity document stands on forms of the law, application, commitment and the police's file only", () => {
  const earlier = ["M07R1", "M08R1", "M09R1", "M10R1", "M24R1", "M26AR1", "M51R1", "M54R1"];
  const allowed = ["M53", "M56", "D07", "D16BB", "D19", ...earlier];
  const asking = kinds.filter((kind) =>
    JSON.stringify(kind.needs.toJSONSchema({ io: "input" })).includes("identityNumber"),
  );
  expect(asking.map(({ code }) => code).toSorted()).toEqual(allowed.toSorted());
  const printing = kinds.filter((kind) => textOf(kind, kind.extreme).includes("066065001234"));
  expect(printing.filter(({ code }) => !allowed.includes(code))).toEqual([]);
});

test.each(["D15", "D16", "D18"])("%s is a sheet of one person, so it is marked LƯU HÀNH NỘI BỘ", (code) => {
  expect(built(kindOf(code), kindOf(code).sample).sections[0]?.blocks[0]).toEqual({
    kind: "mark",
    text: "LƯU HÀNH NỘI BỘ",
  });
});

// NĐ 30/2020, phụ lục IV: ten columns each; the lying page is 247 mm wide between its margins.
test.each(["SO_DI", "SO_DEN"])("%s has the ten columns of the decree and fills the page", (code) => {
  const { sections } = built(kindOf(code), kindOf(code).sample);
  const table = sections.flatMap(({ blocks }) => blocks).find((block) => block.kind === "table");
  const columns = table?.kind === "table" ? table.columns : [];
  expect(columns).toHaveLength(10);
  expect(columns.reduce((sum, { widthMm }) => sum + widthMm, 0)).toBe(247);
});
