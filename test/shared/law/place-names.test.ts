import { describe, expect, test } from "vitest";
import { abolishedUnitIn, misnamedProvinceIn } from "#shared/law/place-names.ts";

describe("units of a level that ended", () => {
  // The district level ended with 30/6/2025 (Luật Tổ chức chính quyền địa phương 72/2025/QH15).
  test.each([
    ["UBND HUYỆN CHIỀNG SẢO", "HUYỆN CHIỀNG SẢO"],
    ["Công an huyện Chiềng Sảo (để phối hợp)", "huyện Chiềng Sảo"],
    ["UBND QUẬN 1", "QUẬN 1"],
    ["Phòng Lao động thị xã Mường Sảo", "thị xã Mường Sảo"],
  ])("%s is named from 01/7/2025 on, and was right the day before", (text, unit) => {
    expect(abolishedUnitIn(text, "2025-07-01")).toEqual({ text: unit, since: "2025-07-01" });
    expect(abolishedUnitIn(text, "2025-06-30")).toBeUndefined();
  });

  test.each(["Ông Lê Văn Quận Mẫu", "Trung tâm Y tế khu vực", "Thường trực Đảng ủy, HĐND xã"])(
    "%s names none",
    (text) => {
      expect(abolishedUnitIn(text, "2026-09-01")).toBeUndefined();
    },
  );
});

describe("provinces by the name of the day", () => {
  // Bắc Ninh is a city under the central government from 20/9/2026 (table of units).
  test.each([
    ["2026-09-19", "UBND TỈNH BẮC NINH", undefined],
    ["2026-09-20", "UBND TỈNH BẮC NINH", { text: "tỉnh Bắc Ninh", valid: "thành phố Bắc Ninh" }],
    ["2026-09-19", "Công an thành phố Bắc Ninh", { text: "thành phố Bắc Ninh", valid: "tỉnh Bắc Ninh" }],
    ["2026-09-20", "Công an thành phố Bắc Ninh", undefined],
    ["2026-09-20", "UBND TỈNH HẢI SƠN", undefined],
    ["2025-06-30", "UBND TỈNH HẢI DƯƠNG", undefined],
  ])("on %s: %s", (date, text, found) => {
    expect(misnamedProvinceIn(text, date)).toEqual(found);
  });
});
