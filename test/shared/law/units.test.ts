import { readFileSync, statSync } from "node:fs";
import { describe, expect, test } from "vitest";
import {
  commune,
  communeFullName,
  communes,
  letterheadFor,
  provinces,
  type Commune,
} from "#shared/law/units.ts";

const file = new URL("../../../resources/units.json", import.meta.url);

function allOn(date: string): readonly Commune[] {
  return provinces(date).flatMap(({ code }) => communes(code, date));
}

function countsOn(date: string): readonly number[] {
  const rows = allOn(date);
  return [rows.length, ...["X", "P", "DK"].map((type) => rows.filter((row) => row.type === type).length)];
}

/** Full names found in a province. */
function found(province: string, query: string): readonly string[] {
  return communes(province, "2026-11-21", query).map(communeFullName);
}

/** The letterhead of the commune of that full name. */
function letterhead(name: string, province: string, date: string): unknown {
  const code = communes(province, date).find((row) => communeFullName(row) === name)?.code ?? "";
  const letters = letterheadFor(code, date);
  return letters.ok ? letters.value : letters;
}

/** The province's texts of a commune in it. */
function provinceOf(code: string): unknown {
  const first = communes(code, "2026-11-21")[0]?.code ?? "";
  const letters = letterheadFor(first, "2026-11-21");
  return letters.ok && [letters.value.provinceText, letters.value.parentLine];
}

describe("the file", () => {
  test("is NFC, one unit a line, at most 150 kB", () => {
    const text = readFileSync(file, "utf8");
    expect(text).toBe(text.normalize("NFC"));
    expect(statSync(file).size).toBeLessThanOrEqual(150_000);
  });
});

describe("units by date", () => {
  // Nghị quyết 202/2025/QH15 and the list of Cục Thống kê: 6 cities + 28 provinces; 2.621 xã, 687 phường, 13 đặc khu.
  test("34 provinces, 6 of them cities, and 3.321 communes on 01/7/2025", () => {
    expect(provinces("2025-07-01")).toHaveLength(34);
    expect(provinces("2025-07-01").filter(({ type }) => type === "TP")).toHaveLength(6);
    expect(countsOn("2025-07-01")).toStrictEqual([3321, 2621, 687, 13]);
  });

  // 22 communes became phường: 10 of Đồng Nai on 30/4/2026 and 12 of Bắc Ninh on 20/9/2026.
  test("9 cities and 709 phường on 20/9/2026, the number of units unchanged", () => {
    expect(provinces("2026-09-20").filter(({ type }) => type === "TP")).toHaveLength(9);
    expect(countsOn("2026-09-20")).toStrictEqual([3321, 2599, 709, 13]);
    expect(countsOn("2026-04-30")).toStrictEqual([3321, 2611, 697, 13]);
  });

  test.for([
    ["75", "2026-04-29", "2026-04-30"],
    ["22", "2026-08-31", "2026-09-01"],
    ["24", "2026-09-19", "2026-09-20"],
  ])("province %s is a tỉnh on %s and a thành phố on %s", ([code = "", before = "", after = ""]) => {
    const typeOn = (date: string): unknown => provinces(date).find((row) => row.code === code)?.type;
    expect([typeOn(before), typeOn(after)]).toStrictEqual(["T", "TP"]);
  });

  test("no name occurs twice inside one province, and the codes are five digits", () => {
    for (const { code } of provinces("2026-11-21")) {
      const names = communes(code, "2026-11-21").map(communeFullName);
      expect(new Set(names).size).toBe(names.length);
    }
    expect(allOn("2026-11-21").filter(({ code }) => !/^\d{5}$/u.test(code))).toStrictEqual([]);
  });

  test("there is no unit before 01/7/2025, and none of an unknown code", () => {
    expect(provinces("2025-06-30")).toStrictEqual([]);
    expect(commune("07294", "2025-06-30")).toMatchObject({ refusal: { code: "COMMUNE_UNKNOWN" } });
    expect(letterheadFor("99999", "2026-09-20")).toMatchObject({ refusal: { code: "COMMUNE_UNKNOWN" } });
  });
});

describe("searching", () => {
  test("works without diacritics and apostrophes, with and without the type, best match first", () => {
    expect(found("14", "chieng mung")[0]).toBe("Xã Chiềng Mung");
    expect(found("68", "phuong 2")).toContain("Phường 2 Bảo Lộc");
    expect(found("68", "blao")).toStrictEqual(["Phường B'Lao"]);
    expect(found("66", "mdrak")[0]).toBe("Xã M’Drắk");
    expect(found("14", "khong co noi nay")).toStrictEqual([]);
  });
});

describe("letterheads", () => {
  test("of a xã in a tỉnh: the form of the footnotes of Mẫu 53 of NĐ 163/2026", () => {
    expect(letterhead("Xã Chiềng Mung", "14", "2026-11-21")).toStrictEqual({
      parentLine: "UBND TỈNH SƠN LA",
      nameLines: ["ỦY BAN NHÂN DÂN", "XÃ CHIỀNG MUNG"],
      placeName: "Chiềng Mung",
      communeText: "xã Chiềng Mung",
      provinceText: "tỉnh Sơn La",
    });
  });

  test("of Bắc Ninh change on 20/9/2026, for the province and for a commune that became phường", () => {
    expect(letterheadFor("07294", "2026-09-19")).toMatchObject({
      value: { parentLine: "UBND TỈNH BẮC NINH", nameLines: ["ỦY BAN NHÂN DÂN", "XÃ BỐ HẠ"] },
    });
    expect(letterheadFor("07294", "2026-09-20")).toMatchObject({
      value: { parentLine: "UBND THÀNH PHỐ BẮC NINH", nameLines: ["ỦY BAN NHÂN DÂN", "PHƯỜNG BỐ HẠ"] },
    });
  });

  // Nghị định 30/2020/NĐ-CP, phụ lục I.II.4.a and phụ lục II: a unit named after a number keeps its type word.
  test("keep the type word before a number", () => {
    expect(letterhead("Phường 2 Bảo Lộc", "68", "2026-11-21")).toMatchObject({
      nameLines: ["ỦY BAN NHÂN DÂN", "PHƯỜNG 2 BẢO LỘC"],
      placeName: "Phường 2 Bảo Lộc",
      communeText: "Phường 2 Bảo Lộc",
    });
  });

  test("write Thành phố Hồ Chí Minh with a capital, other cities without", () => {
    expect(provinceOf("79")).toStrictEqual(["Thành phố Hồ Chí Minh", "UBND THÀNH PHỐ HỒ CHÍ MINH"]);
    expect(provinceOf("46")).toStrictEqual(["thành phố Huế", "UBND THÀNH PHỐ HUẾ"]);
  });

  test("of a đặc khu", () => {
    expect(letterhead("Đặc khu Phú Quốc", "91", "2026-11-21")).toMatchObject({
      nameLines: ["ỦY BAN NHÂN DÂN", "ĐẶC KHU PHÚ QUỐC"],
      communeText: "đặc khu Phú Quốc",
      provinceText: "tỉnh An Giang",
    });
  });
});
