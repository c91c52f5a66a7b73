import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays } from "#shared/base/calendar-date.ts";
import { monthsInside, parsePeriod } from "#shared/domain/reporting-period.ts";

describe("reading a reporting period", () => {
  test.for([
    ["2026-09", "MONTH", "2026-09-01", "2026-09-30"],
    ["2028-02", "MONTH", "2028-02-01", "2028-02-29"],
    ["2026-Q1", "QUARTER", "2026-01-01", "2026-03-31"],
    ["2026-Q3", "QUARTER", "2026-07-01", "2026-09-30"],
    ["2026-H1", "HALF_YEAR", "2026-01-01", "2026-06-30"],
    ["2026-H2", "HALF_YEAR", "2026-07-01", "2026-12-31"],
    ["2026-9M", "NINE_MONTHS", "2026-01-01", "2026-09-30"],
    ["2026", "YEAR", "2026-01-01", "2026-12-31"],
    ["2026-YTD-09", "YEAR_TO_DATE", "2026-01-01", "2026-09-30"],
    ["2026-03-15..2026-04-14", "RANGE", "2026-03-15", "2026-04-14"],
  ])("%s is a %s from %s to %s", ([text = "", kind, from, to]) => {
    expect(parsePeriod(text)).toStrictEqual({ ok: true, value: { key: text, kind, from, to } });
  });

  test.for([
    "",
    "2026-",
    "2026-13",
    "2026-00",
    "2026-9",
    "2026-Q5",
    "2026-Q",
    "2026-H3",
    "2026-10M",
    "2026-YTD-13",
    "2026-YTD-9",
    "0026-09",
    "2026-09 ",
    "2026-04-14..2026-03-15",
    "2026-02-30..2026-03-15",
    "2026-03-15",
    "２０２６",
  ])("%j is refused", (text) => {
    expect(parsePeriod(text)).toMatchObject({ ok: false, refusal: { code: "PERIOD_INVALID" } });
  });

  test("any text is either refused or a period that ends no earlier than it begins", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^20\d\d(-[QHYTDM0-9-]{0,6})?$/u)), (text) => {
        const period = parsePeriod(text);
        expect(!period.ok || (period.value.from <= period.value.to && period.value.key === text)).toBe(true);
      }),
    );
  });
});

describe("months inside a span", () => {
  test("are whole: a period from the 15th to the 14th holds none, across the year's end it holds both sides", () => {
    expect(monthsInside("2026-03-15", "2026-04-14")).toStrictEqual([]);
    expect(monthsInside("2026-03-15", "2026-05-31")).toStrictEqual(["2026-04", "2026-05"]);
    expect(monthsInside("2025-11-30", "2026-02-28")).toStrictEqual(["2025-12", "2026-01", "2026-02"]);
  });

  test("never reach outside the span", () => {
    const offset = fc.integer({ min: 0, max: 2000 });
    fc.assert(
      fc.property(offset, offset, (start, length) => {
        const from = addDays("2022-01-01", start);
        const to = addDays(from, length);
        const inside = monthsInside(from, to);
        expect(inside.every((month) => `${month}-01` >= from && `${month}-28` <= to)).toBe(true);
      }),
    );
  });
});
