import { assert, property, subarray } from "fast-check";
import { expect, test } from "vitest";
import { optionalArticles } from "#shared/documents/kinds/statute-facts.ts";
import { kindOf, textOf } from "./paper-checks.ts";

const kind = kindOf("D05");

function regulation(omittedArticles: readonly string[]): string[] {
  const text = textOf(kind, { ...kind.sample, omittedArticles });
  return text.slice(text.indexOf("QUY CHẾ\n")).split("\n");
}

function articleTitles(lines: readonly string[]): string[] {
  return lines.filter((line) => /^Điều \d+\. /u.test(line));
}

test("the whole regulation has 31 articles in 8 chapters", () => {
  const lines = regulation([]);
  expect(articleTitles(lines)).toHaveLength(31);
  expect(articleTitles(lines)[15]).toBe("Điều 16. Kết nạp hội viên");
  expect(lines.filter((line) => line.startsWith("Chương "))).toEqual(
    ["I", "II", "III", "IV", "V", "VI", "VII", "VIII"].map((number) => `Chương ${number}`),
  );
});

test("references follow when an article before them is left out", () => {
  expect(regulation([]).join("\n")).toContain("Người có đủ điều kiện theo Điều 13 gửi đơn");
  expect(regulation(["TON_CHI", "HOP_BCN"]).join("\n")).toContain(
    "Người có đủ điều kiện theo Điều 11 gửi đơn",
  );
});

test("a reference to an article that is left out disappears with it", () => {
  const text = regulation(["HO_SO"]).join("\n");
  expect(text).toContain("giữ hồ sơ, sổ sách và chuẩn bị báo cáo");
});

test("a chapter whose articles are all left out disappears and the chapters close up", () => {
  const lines = regulation(["KHEN_THUONG", "KY_LUAT"]);
  expect(lines.filter((line) => line.startsWith("Chương ")).at(-1)).toBe("Chương VII");
  expect(lines).not.toContain("KHEN THƯỞNG, KỶ LUẬT");
});

test("whatever is left out, articles are numbered through and no reference points past them", () => {
  assert(
    property(subarray([...optionalArticles]), (omitted) => {
      const lines = regulation(omitted);
      const titles = articleTitles(lines);
      expect(titles).toHaveLength(31 - omitted.length);
      expect(titles.map((title) => Number(/\d+/u.exec(title)?.[0]))).toEqual(
        titles.map((_, index) => index + 1),
      );
      for (const [, number] of lines.join("\n").matchAll(/theo Điều (\d+)/gu)) {
        expect(Number(number)).toBeLessThanOrEqual(titles.length);
      }
    }),
    { numRuns: 40 },
  );
});

test("points use the Vietnamese alphabet with đ and without f", () => {
  const points = regulation([]).filter((line) => /^\p{L}\) /u.test(line));
  expect(points.slice(0, 9).map((line) => line.slice(0, 2))).toEqual([
    "a)",
    "b)",
    "c)",
    "d)",
    "đ)",
    "e)",
    "g)",
    "h)",
    "i)",
  ]);
});
