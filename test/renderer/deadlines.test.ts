import { describe, expect, it } from "vitest";
import { deadlines } from "#shared/law/deadlines.ts";
import { provisionText } from "#renderer/text/deadlines.ts";

// Expected: the customary way of citing (Nghị định 78/2025/NĐ-CP, point before clause before article before instrument).
describe("the provision behind a deadline", () => {
  it.each([
    ["N163 Đ138", "Điều 138 Nghị định 163/2026/NĐ-CP"],
    ["N163 Đ136.1.a", "Điểm a khoản 1 Điều 136 Nghị định 163/2026/NĐ-CP"],
    [
      "L25 Đ27.2; N163 Đ62.1",
      "Khoản 2 Điều 27 Luật Phòng, chống ma túy năm 2025; khoản 1 Điều 62 Nghị định 163/2026/NĐ-CP",
    ],
    ["N163 Đ94, 97", "Điều 94, Điều 97 Nghị định 163/2026/NĐ-CP"],
    ["Quy chế Điều 16, admission_days", "Điều 16 Quy chế câu lạc bộ"],
    ["CT03, grace_days", "Chỉ tiêu CT03"],
    ["article A0", ""],
  ])("reads %s as people cite it", (source, expected) => {
    expect(provisionText(source)).toBe(expected);
  });

  it("leaves no short name of the table on the screen", () => {
    const texts = [...deadlines("R1"), ...deadlines("R2")].map(({ source }) => provisionText(source));
    expect(texts.length).toBeGreaterThan(50);
    for (const text of texts) {
      expect(text).not.toMatch(/Đ\d|\b[NL]\d|_|\bNĐ\b|precedent/u);
    }
  });
});
