import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { capitals, foldText, initialsOf, nameSortKey, normaliseText } from "#shared/base/vietnamese-text.ts";

const vowels = "aàảãáạăằẳẵắặâầẩẫấậeèẻẽéẹêềểễếệiìỉĩíịoòỏõóọôồổỗốộơờởỡớợuùủũúụưừửữứựyỳỷỹýỵ".split("");
const onsets = [
  "",
  "b",
  "c",
  "ch",
  "d",
  "đ",
  "g",
  "gi",
  "h",
  "kh",
  "l",
  "m",
  "n",
  "ng",
  "nh",
  "ph",
  "qu",
  "s",
  "t",
  "th",
  "tr",
  "v",
  "x",
];
const codas = ["", "c", "ch", "m", "n", "ng", "nh", "p", "t"];
const syllable = fc
  .tuple(fc.constantFrom(...onsets), fc.constantFrom(...vowels), fc.constantFrom(...codas))
  .map(([onset, vowel, coda]) => {
    const text = `${onset}${vowel}${coda}`;
    return text.slice(0, 1).toLocaleUpperCase("vi") + text.slice(1);
  });

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}

describe("the order of names", () => {
  it("of single syllables is that of the Vietnamese collation of Unicode", () => {
    const collator = new Intl.Collator("vi");
    fc.assert(
      fc.property(syllable, syllable, (one, other) => {
        expect(Math.sign(compare(nameSortKey(one), nameSortKey(other)))).toBe(
          Math.sign(collator.compare(one, other)),
        );
      }),
      { numRuns: 3000 },
    );
  });

  it("of whole names is given name first, then the rest, each by the collation", () => {
    const collator = new Intl.Collator("vi");
    const name = fc.tuple(syllable, syllable, syllable);
    fc.assert(
      fc.property(name, name, (one, other) => {
        const byHand =
          Math.sign(collator.compare(one[2], other[2])) ||
          Math.sign(collator.compare(one.slice(0, 2).join(" "), other.slice(0, 2).join(" ")));
        expect(Math.sign(compare(nameSortKey(one.join(" ")), nameSortKey(other.join(" "))))).toBe(byHand);
      }),
      { numRuns: 3000 },
    );
  });

  it("is the same for every Unicode form and any spaces", () => {
    fc.assert(
      fc.property(syllable, syllable, (family, given) => {
        const key = nameSortKey(`${family} ${given}`);
        expect(nameSortKey(`  ${family}   ${given} `.normalize("NFD"))).toBe(key);
      }),
    );
  });

  it("puts a list of the office in the order of a class register", () => {
    // Letters first (a ă â … d đ), then tones ngang huyền hỏi ngã sắc nặng; the given name decides, then the rest.
    const sorted = [
      "Lê Văn An",
      "Nguyễn Văn An",
      "Lê Thị Ánh",
      "Trần Văn Ân",
      "Bùi Thị Dung",
      "Bùi Thị Đào",
      "Lê Thị Hoa",
      "Lê Thị Hòa",
      "Lê Thị Hóa",
      "Lê Thị Hoà Bình",
    ];
    const expected = [
      "Lê Văn An",
      "Nguyễn Văn An",
      "Lê Thị Ánh",
      "Trần Văn Ân",
      "Lê Thị Hoà Bình",
      "Bùi Thị Dung",
      "Bùi Thị Đào",
      "Lê Thị Hoa",
      "Lê Thị Hòa",
      "Lê Thị Hóa",
    ];
    expect(sorted.toSorted((one, other) => compare(nameSortKey(one), nameSortKey(other)))).toEqual(expected);
  });

  it("follows the name given for sorting where the last syllable is none", () => {
    expect(nameSortKey("Y Bhuăn Niê Kđăm Hwing", "Bhuăn") < nameSortKey("Trần Văn Cường")).toBe(true);
    expect(nameSortKey("Y Bhuăn Niê Kđăm Hwing") > nameSortKey("Trần Văn Cường")).toBe(true);
    expect(nameSortKey("H'Nương Êban") < nameSortKey("H'Nương Gia")).toBe(true);
  });
});

describe("folded text", () => {
  it.each([
    ["Đặng Thị Hoà", "dang thi hoa"],
    ["ĐẶNG  THỊ HÒA", "dang thi hoa"],
    ["H'Nương Êban", "hnuong eban"],
    ["H’Nương Êban", "hnuong eban"],
    ["01/QĐ-UBND", "01/qdubnd"],
    ["", ""],
  ])("of %j is %j", (text, folded) => {
    expect(foldText(text)).toBe(folded);
  });

  it("is plain letters for every Vietnamese name, and folding again changes nothing", () => {
    fc.assert(
      fc.property(fc.array(syllable, { minLength: 1, maxLength: 5 }), (parts) => {
        const folded = foldText(parts.join(" "));
        expect(folded).toMatch(/^[a-z ]+$/u);
        expect(foldText(folded)).toBe(folded);
        expect(foldText(parts.join(" ").normalize("NFD"))).toBe(folded);
        expect(initialsOf(parts.join(" "))).toHaveLength(parts.length);
      }),
    );
  });
});

describe("text on its way in", () => {
  it("becomes NFC, trimmed, with single spaces, and stays so", () => {
    expect(normaliseText("  Nguyễn\u00a0 Văn\tA ".normalize("NFD"))).toBe("Nguyễn Văn A");
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        expect(normaliseText(normaliseText(text))).toBe(normaliseText(text));
      }),
    );
  });

  it("has Vietnamese capitals", () => {
    expect(capitals("Y Bhuăn Niê Kđăm Hwing")).toBe("Y BHUĂN NIÊ KĐĂM HWING");
    expect(capitals("đặng thị hường")).toBe("ĐẶNG THỊ HƯỜNG");
  });
});
