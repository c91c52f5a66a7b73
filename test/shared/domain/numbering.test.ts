import {
  array,
  assert,
  boolean,
  constantFrom,
  integer,
  option,
  property,
  record,
  uniqueArray,
} from "fast-check";
import { describe, expect, test } from "vitest";
import {
  chooseNumber,
  defaultNumbering,
  gapsOf,
  isSameSeries,
  numberingFields,
  numbersOutOfOrder,
  placeOfSeries,
  placeOfSymbol,
  seriesKey,
  type Numbering,
  type TakenNumber,
} from "#shared/domain/numbering.ts";

const club = "0190f0a0-0000-7000-8000-000000000001";
const other = "0190f0a0-0000-7000-8000-000000000002";
const one: Numbering = { mode: "ONE", groups: [] };
/** The usual way of a commune: decisions apart, everything else together. */
const decisionsApart: Numbering = { mode: "GROUPS", groups: [["QĐ"]] };

function at(type: string): { readonly body: string; readonly type: string } {
  return { body: "UBND", type };
}

describe("whose series a symbol belongs to", () => {
  // Nghị định 30/2020/NĐ-CP, phụ lục I mục II.3.a (bodies with own series), Mẫu 3.1 (one series for copies).
  test.each([
    ["QĐ-UBND", null, "QĐ", "UBND"],
    ["UBND-VHXH", null, "CV", "UBND"],
    ["GXN-UBND", null, "GXN", "UBND"],
    ["TTr-VHXH", null, "TTr", "VHXH"],
    ["SY-UBND", null, "SAO", "UBND"],
    ["TrS-UBND", null, "SAO", "UBND"],
    ["TB-CLB", club, "TB", `CLB:${club}`],
    ["TB-UBND", club, "TB", "UBND"],
  ] as const)("%s", (...[symbol, clubId, type, body]) => {
    const place = placeOfSymbol(symbol, clubId);
    expect(place).toEqual({ type, body });
    expect(placeOfSeries(seriesKey(place))).toEqual(place);
  });

  test("two clubs never count together, whatever the setting", () => {
    const [first, second] = [placeOfSymbol("TB-CLB", club), placeOfSymbol("TB-CLB", other)];
    for (const numbering of [defaultNumbering, one, decisionsApart]) {
      expect(isSameSeries(numbering, first, second)).toBe(false);
    }
  });

  test("copies stand apart from everything even in one series, and among themselves together", () => {
    const copies = [placeOfSymbol("SY-UBND", null), placeOfSymbol("TrS-UBND", null)] as const;
    expect(isSameSeries(one, ...copies)).toBe(true);
    expect(isSameSeries(defaultNumbering, ...copies)).toBe(true);
    expect(isSameSeries(one, copies[0], placeOfSymbol("QĐ-UBND", null))).toBe(false);
  });

  test("groups count together, and so does what is in no group", () => {
    expect(isSameSeries(decisionsApart, at("KH"), at("CV"))).toBe(true);
    expect(isSameSeries(decisionsApart, at("QĐ"), at("CV"))).toBe(false);
    expect(numberingFields.safeParse({ mode: "GROUPS", groups: [["QĐ"], ["QĐ", "KH"]] }).success).toBe(false);
  });
});

const types = ["QĐ", "KH", "CV", "SAO"] as const;
const settings = constantFrom(defaultNumbering, one, decisionsApart);
const wishes = array(
  record({
    type: constantFrom(...types),
    day: integer({ min: 1, max: 28 }),
    wanted: option(integer({ min: 1, max: 12 }), { nil: null }),
    outOfOrder: boolean(),
  }),
  { maxLength: 40 },
);

describe("numbers given one after the other, in any way", () => {
  test("are unique in their series, never reused, and in the order of time unless someone said why", () => {
    assert(
      property(settings, wishes, (numbering, asked) => {
        const taken: (TakenNumber & { readonly forced: boolean })[] = [];
        for (const { type, day, wanted, outOfOrder } of asked) {
          const place = { body: "UBND", type };
          const date = `2026-03-${String(day).padStart(2, "0")}`;
          const own = taken.filter(({ series }) => isSameSeries(numbering, placeOfSeries(series), place));
          const chosen = chooseNumber(taken, numbering, { place, date, wanted, outOfOrder });
          if (!chosen.ok) {
            continue;
          }
          expect(own.map(({ number }) => number)).not.toContain(chosen.value);
          expect(chosen.value).toBe(wanted ?? Math.max(0, ...own.map(({ number }) => number)) + 1);
          taken.push({ series: seriesKey(place), number: chosen.value, date, forced: outOfOrder });
        }
        for (const type of types) {
          const place = { body: "UBND", type };
          const own = taken
            .filter(({ series }) => isSameSeries(numbering, placeOfSeries(series), place))
            .toSorted((a, b) => a.number - b.number);
          // Nothing runs backwards but what was let through, or what a higher number let through came before.
          const plain = own.every(({ forced }) => !forced);
          expect(plain ? numbersOutOfOrder(own) : []).toEqual([]);
        }
      }),
      { numRuns: 300 },
    );
  });

  test("begin at 1 in a year without numbers: the register of another year is not looked at", () => {
    const place = { body: "UBND", type: "QĐ" };
    const wish = { place, date: "2027-01-01", wanted: null, outOfOrder: false };
    expect(chooseNumber([], defaultNumbering, wish)).toEqual({ ok: true, value: 1 });
  });
});

describe("gaps", () => {
  test("with the numbers given fill the series to its highest number, and overlap with none", () => {
    assert(
      property(uniqueArray(integer({ min: 1, max: 60 })), (numbers) => {
        const missing = gapsOf(numbers).flatMap(({ from, to }) =>
          Array.from({ length: to - from + 1 }, (_nothing, index) => from + index),
        );
        const all = [...missing, ...numbers].toSorted((a, b) => a - b);
        expect(all).toEqual(Array.from({ length: Math.max(0, ...numbers) }, (_nothing, index) => index + 1));
      }),
    );
  });

  test("are told as runs", () => {
    expect(gapsOf([5, 1, 2, 9])).toEqual([
      { from: 3, to: 4 },
      { from: 6, to: 8 },
    ]);
  });
});
