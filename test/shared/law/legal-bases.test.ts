import { describe, expect, test } from "vitest";
import {
  allGroundBlocks,
  allLegalBases,
  baseEndedBefore,
  basesCitedIn,
  checkGrounds,
  fillGrounds,
  groundLines,
  groundUses,
  legalBases,
  legalBasis,
  type GroundUse,
} from "#shared/law/legal-bases.ts";
import { holdsOn } from "#shared/law/validity.ts";
import { everyDay, overlaps } from "./every-day.ts";

/** Uses a commune has in both regimes; the others exist in one of them only. */
const standingUses: readonly GroundUse[] = [
  "POST_REHAB_DECISION",
  "POST_REHAB_CERTIFICATE",
  "CLUB",
  "COUNSELLING_POINT",
  "VOLUNTEER_TEAM",
  "COMMUNE_DECISION",
];
const facts = {
  unit: "xã Bình Lâm Thượng",
  origin_unit: "xã Vĩnh Đông Thái",
  proposer: "Trưởng phòng Văn hóa - Xã hội",
  programme: "Kế hoạch số 15/KH-UBND ngày 05 tháng 01 năm 2026 của Ủy ban nhân dân tỉnh Hải Sơn",
  province: "tỉnh Hải Sơn",
  subject: "mức hỗ trợ",
  submission_number: "02/TTr-VHXH",
  submission_date: "08 tháng 01 năm 2026",
  decision_number: "12",
  decision_date: "02 tháng 02 năm 2026",
  resolution_number: "03/2026/NQ-HĐND",
  resolution_date: "02 tháng 02 năm 2026",
  notice_number: "9/TB-CAX",
  notice_date: "02 tháng 02 năm 2026",
};

function textsOf(use: GroundUse, date: string): readonly string[] {
  const lines = groundLines(use, date);
  const filled = lines.ok ? fillGrounds(lines.value, facts) : undefined;
  return filled?.ok === true ? filled.value : [];
}

describe("the table of legal bases", () => {
  test("has unique keys, and an end only where it says so", () => {
    expect(new Set(allLegalBases.map(({ id }) => id)).size).toBe(allLegalBases.length);
    for (const row of allLegalBases) {
      expect(row.validTo === null, row.id).toBe(row.validToStatus !== "closed");
      expect(row.validFrom === null, row.id).toBe(row.validFromStatus === "unknown");
      expect((row.validFrom ?? "") <= (row.validTo ?? "9999-12-31"), row.id).toBe(true);
    }
    expect(legalBasis("N163")).toMatchObject({ value: { number: "163/2026/NĐ-CP" } });
    expect(legalBasis("N999")).toMatchObject({ refusal: { code: "BASIS_UNKNOWN" } });
  });

  test("has no two blocks of grounds for one use on one day", () => {
    for (const use of groundUses) {
      expect(overlaps(allGroundBlocks.filter(({ uses }) => uses.includes(use))), use).toStrictEqual([]);
    }
  });
});

describe("grounds by date", () => {
  test.for(standingUses)("%s has grounds on every day of six years, all of them in force on it", (use) => {
    for (const day of everyDay()) {
      const lines = groundLines(use, day);
      expect(lines.ok, `${use} ${day}`).toBe(true);
      const bases = legalBases(day, use);
      const ended = bases.ok ? bases.value.filter((row) => !holdsOn(row, day)) : undefined;
      expect(ended, `${use} ${day}`).toStrictEqual([]);
    }
  });

  test("every line cites the bases it names, in the words of the table", () => {
    for (const { id, lines } of allGroundBlocks) {
      for (const { baseIds, text } of lines) {
        const cited = basesCitedIn(text).map((row) => row.id);
        expect([...cited].toSorted(), id).toStrictEqual([...baseIds].toSorted());
      }
    }
  });

  // Văn bản mẫu: nghị định 163/2026/NĐ-CP, phụ lục V, Mẫu 53.
  test("Mẫu 53 prints the decree and the proposal of the police, nothing else", () => {
    expect(textsOf("POST_REHAB_DECISION", "2026-07-01")).toStrictEqual([
      "Căn cứ Nghị định số 163/2026/NĐ-CP ngày 15 tháng 5 năm 2026 của Chính phủ quy định chi tiết và hướng dẫn thi hành một số điều của Luật Phòng, chống ma túy;",
      "Theo đề nghị của Trưởng Công an xã Bình Lâm Thượng.",
    ]);
  });

  test("the same decision one day before still rests on Luật 2021 and NĐ 116/2021", () => {
    expect(textsOf("POST_REHAB_DECISION", "2026-06-30")).toStrictEqual([
      "Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;",
      "Căn cứ Luật Phòng, chống ma túy ngày 30 tháng 3 năm 2021;",
      "Căn cứ Nghị định số 116/2021/NĐ-CP ngày 21 tháng 12 năm 2021 của Chính phủ;",
      "Xét đề nghị của Trưởng Công an xã Bình Lâm Thượng.",
    ]);
  });

  test("a club founded on 10/01/2026 cites the law of 2021, on 06/7/2026 that of 2025", () => {
    expect(textsOf("CLUB", "2026-01-10")[1]).toBe(
      "Căn cứ Luật Phòng, chống ma túy ngày 30 tháng 3 năm 2021;",
    );
    expect(textsOf("CLUB", "2026-07-06")[1]).toBe(
      "Căn cứ Luật Phòng, chống ma túy ngày 10 tháng 12 năm 2025;",
    );
  });

  test("the organisation law changes on 01/3/2025 and on 16/6/2025", () => {
    const dates = ["2025-02-28", "2025-03-01", "2025-06-15", "2025-06-16"];
    expect(dates.map((day) => textsOf("COMMUNE_DECISION", day)[0]?.slice(0, 71))).toStrictEqual([
      "Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015; Lu",
      "Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 02 năm 2025;",
      "Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 02 năm 2025;",
      "Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;",
    ]);
  });

  test("a use that a regime does not know is refused", () => {
    expect(groundLines("POST_REHAB_TEAM", "2026-06-30")).toMatchObject({ refusal: { code: "NO_GROUNDS" } });
    expect(groundLines("DRUG_USER_MANAGEMENT", "2026-07-01")).toMatchObject({
      refusal: { code: "NO_GROUNDS" },
    });
  });

  test("only the decision that ends a measure cites the decision that began it", () => {
    const lengths = (["DRUG_USER_MANAGEMENT", "DRUG_USER_MANAGEMENT_END"] as const).map(
      (use) => textsOf(use, "2024-05-05").length,
    );
    expect(lengths).toStrictEqual([4, 5]);
  });
});

describe("filling grounds", () => {
  test("leaves out an optional line, refuses any other missing fact by name, and closes the last line with a full stop", () => {
    const lines = groundLines("CLUB", "2026-07-06");
    const withoutProgramme = lines.ok ? fillGrounds(lines.value, { ...facts, programme: "" }) : undefined;
    expect(withoutProgramme?.ok === true && withoutProgramme.value.map((text) => text.at(-1))).toStrictEqual([
      ";",
      ";",
      ";",
      ".",
    ]);
    const withoutProposer = lines.ok ? fillGrounds(lines.value, { ...facts, proposer: "" }) : undefined;
    expect(withoutProposer).toMatchObject({
      refusal: { code: "GROUND_FACT_MISSING", params: { fact: "proposer" } },
    });
  });
});

describe("a basis that is not in force", () => {
  test.for([
    "Căn cứ Nghị định số 116/2021/NĐ-CP ngày 21 tháng 12 năm 2021 của Chính phủ;",
    "Căn cứ Nghị định 116/2021/NĐ-CP;",
    "Căn cứ Luật Phòng, chống ma túy ngày 30 tháng 3 năm 2021;",
    "Căn cứ Luật Phòng, chống ma túy ngày 30/3/2021;",
    "Căn cứ Luật Phòng, chống ma túy số 73/2021/QH14 ngày 30 tháng 3 năm 2021;",
    "Căn cứ Luật Phòng, chống ma túy ngày 30 tháng 3 năm 2021;".normalize("NFD"),
  ])("stops a paper of 01/7/2026 by name: %s", (ground) => {
    expect(checkGrounds([ground], "2026-06-30").ok).toBe(true);
    expect(checkGrounds([ground], "2026-07-01")).toMatchObject({
      refusal: { code: "BASIS_ENDED", params: { validTo: "2026-06-30" } },
    });
  });

  test("stops a paper that cites a law before its first day", () => {
    const ground = "Căn cứ Luật Phòng, chống ma túy ngày 10 tháng 12 năm 2025;";
    expect(checkGrounds([ground], "2026-06-30")).toMatchObject({
      refusal: { code: "BASIS_NOT_IN_FORCE_YET", params: { validFrom: "2026-07-01" } },
    });
  });

  test("is told from its number alone: 1105/2021/NĐ-CP is not 105/2021/NĐ-CP", () => {
    expect(basesCitedIn("Căn cứ Nghị định số 1105/2021/NĐ-CP;")).toStrictEqual([]);
  });

  test("has ended on the day after its last", () => {
    expect(baseEndedBefore("N116", "2026-06-30")).toBe(false);
    expect(baseEndedBefore("N116", "2026-07-01")).toBe(true);
    expect(baseEndedBefore("N109", "2030-01-01")).toBe(false);
  });
});
