import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addDays,
  addMonths,
  ageOn,
  calendarDate,
  datePerPrecision,
  dayNumber,
  daysBetween,
  isCalendarDate,
  lastDayOfMonth,
  longDate,
  parseTypedBirth,
  parseTypedDate,
  shortDate,
  weekday,
} from "#shared/base/calendar-date.ts";

const anyDay = fc
  .integer({ min: dayNumber("1900-01-01"), max: dayNumber("2100-12-31") })
  .map((days) => new Date(days * 86_400_000).toISOString().slice(0, 10));

describe("a calendar day", () => {
  it.each(["2024-02-29", "2000-02-29", "1996-02-29", "1900-01-01", "2100-12-31", "2026-02-28"])(
    "%s is real",
    (text) => {
      expect(isCalendarDate(text)).toBe(true);
    },
  );

  it.each([
    "2026-02-29",
    "1900-02-29",
    "2100-02-29",
    "2026-04-31",
    "2026-13-01",
    "2026-00-10",
    "2026-01-00",
    "1899-12-31",
    "2101-01-01",
    "2026-1-1",
    "20260101",
    "2026-01-01T00:00",
    " 2026-01-01",
    "２０２６-01-01",
    "",
  ])("%j is none", (text) => {
    expect(isCalendarDate(text)).toBe(false);
  });

  it("agrees with the machine's own calendar on every day of two centuries", () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -40_000, max: 40_000 }), (date, days) => {
        const there = addDays(date, days);
        expect(new Date(`${there}T00:00:00Z`).getTime()).toBe(
          new Date(`${date}T00:00:00Z`).getTime() + days * 86_400_000,
        );
        expect(daysBetween(date, there)).toBe(days);
        expect(weekday(date) % 7).toBe(new Date(`${date}T00:00:00Z`).getUTCDay());
      }),
    );
  });

  it("21/11/2026 is a Saturday, and September 2026 has 30 days", () => {
    expect(weekday("2026-11-21")).toBe(6);
    expect(lastDayOfMonth("2026-09")).toBe("2026-09-30");
    expect(lastDayOfMonth("2028-02")).toBe("2028-02-29");
  });

  // Worked by hand: the day of the same number, or the last day of a month that lacks it.
  it.each([
    ["2026-08-20", 24, "2028-08-20"],
    ["2026-01-31", 1, "2026-02-28"],
    ["2028-01-31", 1, "2028-02-29"],
    ["2024-02-29", 12, "2025-02-28"],
    ["2026-03-31", -1, "2026-02-28"],
    ["2026-12-15", 1, "2027-01-15"],
    ["2026-01-15", -1, "2025-12-15"],
  ] as const)("%s plus %i months is %s", (date, months, then) => {
    expect(addMonths(date, months)).toBe(then);
  });
});

describe("age", () => {
  // Born on 29/02/1996: month and day are compared as they stand, so 31 comes on 01/3 of a common year.
  it.each([
    ["1996-02-29", "2027-02-28", 30],
    ["1996-02-29", "2027-03-01", 31],
    ["1996-02-29", "2028-02-28", 31],
    ["1996-02-29", "2028-02-29", 32],
    ["2008-08-20", "2026-08-19", 17],
    ["2008-08-20", "2026-08-20", 18],
    ["2026-09-15", "2026-09-15", 0],
  ] as const)("of someone born on %s is on %s %i", (birth, on, age) => {
    expect(ageOn(birth, on)).toBe(age);
  });
});

describe("a printed date", () => {
  // Nghị định 30/2020/NĐ-CP, phụ lục I, mục II.4: a zero before days below 10 and before months 1 and 2.
  it.each([
    ["2026-01-05", "05/01/2026", "ngày 05 tháng 01 năm 2026"],
    ["2026-02-28", "28/02/2026", "ngày 28 tháng 02 năm 2026"],
    ["2026-03-09", "09/3/2026", "ngày 09 tháng 3 năm 2026"],
    ["2026-09-05", "05/9/2026", "ngày 05 tháng 9 năm 2026"],
    ["2026-10-10", "10/10/2026", "ngày 10 tháng 10 năm 2026"],
    ["2026-12-31", "31/12/2026", "ngày 31 tháng 12 năm 2026"],
  ] as const)("%s is %s, %s", (date, short, long) => {
    expect(shortDate(date)).toBe(short);
    expect(longDate(date)).toBe(long);
  });

  it("says no more than is known", () => {
    expect(datePerPrecision("1965-01-01", "YEAR")).toBe("1965");
    expect(datePerPrecision("1965-03-01", "MONTH")).toBe("03/1965");
    expect(datePerPrecision("1965-03-05", "DAY")).toBe("05/3/1965");
    expect(datePerPrecision("1965-01-01", "UNKNOWN_EST")).toBe("khoảng 1965");
  });
});

describe("a typed date", () => {
  it.each([
    ["05092026", "2026-09-05", "DAY"],
    ["5/9/2026", "2026-09-05", "DAY"],
    ["5.9.26", "2026-09-05", "DAY"],
    ["05-09-2026", "2026-09-05", "DAY"],
    [" 5 9 2026 ", "2026-09-05", "DAY"],
    ["1/1/30", "1930-01-01", "DAY"],
    ["1/1/29", "2029-01-01", "DAY"],
    ["09/2026", "2026-09-01", "MONTH"],
    ["1965", "1965-01-01", "YEAR"],
    ["29/2/2024", "2024-02-29", "DAY"],
  ] as const)("%j is %s (%s)", (text, date, precision) => {
    expect(parseTypedDate(text)).toEqual({ date, precision });
  });

  it.each([
    "13/25/2026",
    "25/13/2026",
    "2026-09-05",
    "31/4/2026",
    "29/2/2026",
    "00/9/2026",
    "5/9",
    "5/9/202",
    "9999",
    "050926",
    "5//9/2026",
    "năm 2026",
    "",
    "1/1/1899",
  ])("%j is not understood", (text) => {
    expect(parseTypedDate(text)).toBeUndefined();
  });

  it.each([
    "khoảng 1975",
    "Khoảng năm 1975",
    "khoang 1975",
    "~1975",
    "≈ 1975",
    "khoảng 1975".normalize("NFD"),
  ])("of birth may be an estimate: %j", (text) => {
    expect(parseTypedBirth(text)).toEqual({ date: "1975-01-01", precision: "UNKNOWN_EST" });
    expect(parseTypedDate(text)).toBeUndefined();
  });

  it.each(["khoảng", "khoảng 75", "khoảng 9/1975", "khoảng 1899", "khoảng 1975 1976"])(
    "of birth is not guessed from %j",
    (text) => {
      expect(parseTypedBirth(text)).toBeUndefined();
    },
  );

  it("of birth is otherwise read as any date", () => {
    expect(parseTypedBirth("5.9.1975")).toEqual({ date: "1975-09-05", precision: "DAY" });
    expect(parseTypedBirth("1975")).toEqual({ date: "1975-01-01", precision: "YEAR" });
  });

  it("never swaps day and month: the first number is the day, whatever the separators", () => {
    const separator = fc.constantFrom("/", ".", "-", " ");
    const part = fc.integer({ min: 0, max: 40 });
    const typed = fc.tuple(part, part, fc.integer({ min: 1900, max: 2100 }));
    fc.assert(
      fc.property(typed, separator, ([day, month, year], mark) => {
        const read = parseTypedDate([day, month, year].join(mark));
        const real =
          month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
        expect(read).toEqual(real ? { date: calendarDate(year, month, day), precision: "DAY" } : undefined);
      }),
      { numRuns: 500 },
    );
  });

  it("reads back every day as papers print it", () => {
    fc.assert(
      fc.property(anyDay, (date) => {
        expect(parseTypedDate(shortDate(date))).toEqual({ date, precision: "DAY" });
      }),
    );
  });

  it("takes any text without a fault", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const read = parseTypedDate(text);
        expect(read === undefined || isCalendarDate(read.date)).toBe(true);
      }),
    );
  });
});
