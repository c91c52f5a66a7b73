import { expect, test } from "vitest";
import { buildPaper } from "#shared/documents/kind.ts";
import { kindOf, textOf } from "./paper-checks.ts";

const kind = kindOf("THE_KHOA");

function codeFor(stationName: string): string {
  const result = buildPaper(kind, { ...kind.sample, stationName });
  return result.ok ? "ok" : `${result.refusal.code} ${String(result.refusal.params?.["codePoint"])}`;
}

test.each([
  ["a letter of another script", "Xã 村", "glyphMissing U+6751"],
  ["a tick mark, which the font lacks", "Xã ✓", "glyphMissing U+2713"],
  ["a combining mark without a composed letter", "Xã B\u0303", "glyphMissing U+0303"],
  ["a right-to-left override", "Xã \u202eABC", "hiddenCharacter U+202E"],
  ["a zero-width space", "Xã\u200bBình", "hiddenCharacter U+200B"],
  ["a control character", "Xã\u0007Bình", "hiddenCharacter U+0007"],
  ["a soft hyphen", "Xã\u00adBình", "hiddenCharacter U+00AD"],
])("refuses %s before printing", (_what, name, expected) => {
  expect(codeFor(name)).toBe(expected);
});

test("takes decomposed letters and prints them composed", () => {
  expect(textOf(kind, { ...kind.sample, stationName: "xã Bình Lâm Thượng".normalize("NFD") })).toContain(
    "Đơn vị: xã Bình Lâm Thượng\n",
  );
});
