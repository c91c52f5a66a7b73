import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { flattenRecord, nestValues, wordsPath } from "../../src-renderer/components/form-values.ts";
import { indicatorsOf, tableOf } from "../../src-renderer/components/read-report.ts";
import { asKind, stepPeriod, usualPeriod } from "../../src-renderer/components/period.ts";
import { periodText, shiftMonth } from "#renderer/text/format.ts";

describe("fields of a form and the input they make", () => {
  test("numbers in a path become places of a list", () => {
    expect(nestValues({ "a.0.b": "x", "a.1.b": null, c: 3, "d.e.f": true })).toEqual({
      a: [{ b: "x" }, { b: null }],
      c: 3,
      d: { e: { f: true } },
    });
  });

  test("the words of a field that holds an id stay in the form", () => {
    expect(nestValues({ "fields.personId": "id-1", [wordsPath("fields.personId")]: "Lò Văn Mẫu" })).toEqual({
      fields: { personId: "id-1" },
    });
  });

  test("a record of records comes back as it was", () => {
    const value = fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null));
    const record = fc.dictionary(fc.stringMatching(/^[a-z]{1,6}$/u), value, { minKeys: 1 });
    fc.assert(
      fc.property(fc.dictionary(fc.stringMatching(/^[a-z]{1,6}$/u), record, { minKeys: 1 }), (tree) => {
        expect(nestValues(flattenRecord(tree))).toEqual({ ...tree });
      }),
    );
  });
});

describe("periods of reports", () => {
  test("a step back and a step on lead to the same period, whatever its length", () => {
    const month = fc.integer({ min: 0, max: 1199 }).map((index) => shiftMonth("2000-01", index));
    const kind = fc.constantFrom("month", "quarter", "year", "ytd");
    fc.assert(
      fc.property(month, kind, (start, length) => {
        const period = asKind(start, length, "2099-12-31");
        expect(stepPeriod(stepPeriod(period, 1), -1)).toBe(period);
      }),
    );
  });

  test.each([
    ["2026-09", "tháng 9 năm 2026"],
    ["2026-Q3", "quý III năm 2026"],
    ["2026", "năm 2026"],
    ["2026-YTD-09", "lũy kế đến tháng 9 năm 2026"],
    ["2026-09-01..2026-09-30", "tháng 9 năm 2026"],
    ["2026-09-02..2026-09-30", "02/9/2026 – 30/9/2026"],
  ])("%s reads %s", (period, words) => {
    expect(periodText(period)).toBe(words);
  });

  test("in the first ten days one works on the month before", () => {
    expect(usualPeriod("2026-10-05")).toBe("2026-09");
    expect(usualPeriod("2026-10-11")).toBe("2026-10");
  });
});

describe("reports from here and from elsewhere", () => {
  const own = {
    indicators: {
      CT01: { num: 2, den: 3, pct: 66.7, target_pct: 80, met: false, ids: { num: ["A"], den: ["A", "B"] } },
    },
    tables: {
      BIEU01: { rows: [{ club: "CLB01", opening: 8, closing: 8 }], total: { opening: 8, closing: 8 } },
    },
  };

  test("a sent report is read like an own one, without names behind its figures", () => {
    const sent = { chi_tieu: { CT01: { num: 2, den: 3, met: false } }, bieu: own.tables };
    expect(indicatorsOf(own)[0]).toMatchObject({
      id: "CT01",
      num: 2,
      den: 3,
      target: 80,
      numeratorCodes: ["A"],
    });
    expect(indicatorsOf(sent)[0]).toMatchObject({ id: "CT01", num: 2, den: 3, numeratorCodes: [] });
    expect(tableOf(sent, "BIEU01", "club")).toEqual(tableOf(own, "BIEU01", "club"));
  });

  test("nonsense is an empty report, never a crash", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(Array.isArray(indicatorsOf(value))).toBe(true);
        expect(Array.isArray(tableOf(value, "BIEU01", "club").rows)).toBe(true);
      }),
    );
  });
});
