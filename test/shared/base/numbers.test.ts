import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { numberInWords } from "#shared/base/number-words.ts";
import {
  formatInteger,
  formatPercent,
  paddedCount,
  paperNumber,
  reachesPercent,
  tenthsOfPercent,
} from "#shared/base/numbers.ts";

describe("a number in words", () => {
  // Written out by hand, as sums are read aloud in Vietnamese offices.
  it.each([
    [0, "không"],
    [5, "năm"],
    [10, "mười"],
    [11, "mười một"],
    [15, "mười lăm"],
    [20, "hai mươi"],
    [21, "hai mươi mốt"],
    [24, "hai mươi bốn"],
    [55, "năm mươi lăm"],
    [100, "một trăm"],
    [101, "một trăm linh một"],
    [105, "một trăm linh năm"],
    [110, "một trăm mười"],
    [115, "một trăm mười lăm"],
    [121, "một trăm hai mươi mốt"],
    [1000, "một nghìn"],
    [1001, "một nghìn không trăm linh một"],
    [1015, "một nghìn không trăm mười lăm"],
    [10_500, "mười nghìn năm trăm"],
    [1_000_000, "một triệu"],
    [1_000_005, "một triệu không trăm linh năm"],
    [3_450_000, "ba triệu bốn trăm năm mươi nghìn"],
    [90_000_000, "chín mươi triệu"],
    [1_000_000_000, "một tỷ"],
    [2_000_000_001, "hai tỷ không trăm linh một"],
    [1_250_000_000, "một tỷ hai trăm năm mươi triệu"],
  ])("%i is %s", (value, words) => {
    expect(numberInWords(value)).toBe(words);
  });

  it("of less than a thousand is read back by a simple reader as the same number", () => {
    const digits: Readonly<Record<string, number>> = {
      không: 0,
      một: 1,
      mốt: 1,
      hai: 2,
      ba: 3,
      bốn: 4,
      năm: 5,
      lăm: 5,
      sáu: 6,
      bảy: 7,
      tám: 8,
      chín: 9,
    };
    for (let value = 0; value < 1000; value += 1) {
      let read = 0;
      let pending = 0;
      for (const word of numberInWords(value).split(" ")) {
        if (word === "trăm") {
          read += pending * 100;
          pending = 0;
        } else if (word === "mươi" || word === "mười") {
          read += word === "mười" ? 10 : pending * 10;
          pending = 0;
        } else if (word !== "linh") {
          pending = digits[word] ?? Number.NaN;
        }
      }
      expect(read + pending).toBe(value);
    }
  });

  it("never says two numbers with the same words", () => {
    const wholes = fc.uniqueArray(fc.integer({ min: 0, max: 9_999_999_999 }), {
      minLength: 2,
      maxLength: 50,
    });
    fc.assert(
      fc.property(wholes, (values) => {
        expect(new Set(values.map(numberInWords)).size).toBe(values.length);
      }),
    );
  });

  it.each([-1, 1.5, Number.NaN, 2 ** 60])("is asked only of whole numbers, not of %d", (value) => {
    expect(() => numberInWords(value)).toThrow("whole number");
  });
});

describe("a number in figures", () => {
  it.each([
    [0, "0"],
    [999, "999"],
    [1000, "1.000"],
    [1_234_567, "1.234.567"],
    [-1000, "-1.000"],
  ])("%i is %s", (value, text) => {
    expect(formatInteger(value)).toBe(text);
  });

  it("of people and of papers has one zero below ten", () => {
    expect([0, 5, 9, 10, 1234].map(paddedCount)).toEqual(["00", "05", "09", "10", "1.234"]);
    expect([1, 9, 10, 99, 341].map(paperNumber)).toEqual(["01", "09", "10", "99", "341"]);
  });
});

describe("a percentage", () => {
  // Rounded half up to one decimal for print; 1999/2500 = 79.96 prints as 80,0 and does not reach 80.
  it.each([
    [2, 3, "66,7"],
    [1, 3, "33,3"],
    [1, 2000, "0,1"],
    [1, 2001, "0,0"],
    [8, 22, "36,4"],
    [1, 8, "12,5"],
    [1, 16, "6,3"],
    [1999, 2500, "80,0"],
    [27, 50, "54,0"],
    [5, 5, "100,0"],
    [0, 7, "0,0"],
    [0, 0, "-"],
    [1234, 100, "1.234,0"],
  ])("of %i in %i prints as %s", (num, den, text) => {
    expect(formatPercent(num, den)).toBe(text);
  });

  it("reaches a target by the fraction itself, never by what is printed", () => {
    expect(reachesPercent(1999, 2500, 80)).toBe(false);
    expect(reachesPercent(4, 5, 80)).toBe(true);
    expect(reachesPercent(0, 0, 80)).toBeUndefined();
  });

  it("is the nearest tenth for every fraction", () => {
    fc.assert(
      fc.property(fc.nat(100_000), fc.integer({ min: 1, max: 100_000 }), (num, den) => {
        const tenths = tenthsOfPercent(num, den) ?? Number.NaN;
        // |tenths − 1000·num/den| ≤ 1/2, and a half goes up: in integers.
        expect(2 * tenths * den).toBeGreaterThan(2000 * num - den);
        expect(2 * tenths * den).toBeLessThanOrEqual(2000 * num + den);
      }),
    );
  });
});
