import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dayNumber, dateOfDayNumber, lastDayOfMonth } from "#shared/base/calendar-date.ts";
import { monthsInside } from "#shared/domain/reporting-period.ts";
import { computeReport, type Report } from "#shared/reports/report.ts";
import { treatmentBalances } from "#shared/reports/indicators/ct14.ts";
import { randomHistory } from "./random-history.ts";

const wholeYear = { from: "2026-01-01", to: "2026-12-31" };
const period = fc
  .tuple(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 366 }))
  .map(([start, length]) => ({
    from: dateOfDayNumber(dayNumber("2025-10-01") + start),
    to: dateOfDayNumber(dayNumber("2025-10-01") + start + length),
  }));
const months = monthsInside(wholeYear.from, wholeYear.to).map((month) => ({
  from: `${month}-01`,
  to: lastDayOfMonth(month),
}));

/** Indicators that are a share; those measured by a yearly norm stand apart. */
const shares = ["CT01", "CT02", "CT03", "CT04", "CT05", "CT07", "CT08", "CT11", "CT11b"] as const;
const moreShares = ["CT12", "CT12b", "CT15", "CT16", "CT17", "CT18"] as const;
const norms = [
  ["CT06", 25],
  ["CT09", 10],
  ["CT10", 5],
] as const;

function sum(counts: Readonly<Record<string, number>>): number {
  return Object.values(counts).reduce((total, count) => total + count, 0);
}

function forAll(check: (report: Report) => void): void {
  fc.assert(
    fc.property(randomHistory, period, (history, span) => {
      check(computeReport(history, span));
    }),
    { numRuns: 150 },
  );
}

describe("any consistent history, any period", () => {
  test("opening + increase − decrease is the closing of every club, and Biểu 01 says so", () => {
    forAll(({ movement, tables }) => {
      for (const { opening, joined, left, closing } of Object.values(movement)) {
        expect(opening + sum(joined) - sum(left)).toBe(closing);
      }
      expect(tables.BIEU01.unbalanced).toStrictEqual([]);
    });
  });

  test("substitution treatment balances", () => {
    forAll(({ indicators }) => {
      expect(treatmentBalances(indicators.CT14)).toBe(true);
    });
  });

  test("every numerator and denominator is the length of the list behind it, and the numerator is part of the denominator", () => {
    forAll(({ indicators }) => {
      for (const id of [...shares, ...moreShares]) {
        const { num, den, ids } = indicators[id];
        expect([num, den], id).toStrictEqual([ids.num.length, ids.den.length]);
        expect(
          ids.num.filter((key) => !ids.den.includes(key)),
          id,
        ).toStrictEqual([]);
      }
      for (const [id, norm] of norms) {
        const { num, den, ids } = indicators[id];
        expect([num, den], id).toStrictEqual([ids.num.length, ids.den.length * norm]);
      }
      expect(indicators.CT14.closing).toBe(indicators.CT14.ids.num.length);
      expect(indicators.CT20.persons_total).toBe(indicators.CT20.ids.num.length);
    });
  });

  test("nothing to divide by is null, never 0 % nor 100 %", () => {
    forAll(({ indicators }) => {
      for (const id of [...shares, ...moreShares]) {
        const { den, pct, met } = indicators[id];
        expect(pct === null, id).toBe(den === 0);
        expect(met === undefined || (met === null) === (den === 0), id).toBe(true);
      }
    });
  });

  test("the four parts of CT11 make up everyone reached", () => {
    forAll(({ indicators: { CT11 } }) => {
      expect(CT11.num + CT11.using + CT11.undetermined + CT11.absent).toBe(CT11.den);
    });
  });

  test("a report is plain JSON and the same for the same rows", () => {
    fc.assert(
      fc.property(randomHistory, period, (history, span) => {
        const report = computeReport(history, span);
        expect(JSON.parse(JSON.stringify(report))).toStrictEqual(report);
        expect(computeReport({ ...history }, span)).toStrictEqual(report);
      }),
      { numRuns: 50 },
    );
  });
});

describe("months and their year", () => {
  test("the monthly cohorts of CT03 and CT08 partition the year's", () => {
    fc.assert(
      fc.property(randomHistory, (history) => {
        const monthly = months.map((month) => computeReport(history, month).indicators);
        const { CT03, CT08 } = computeReport(history, wholeYear).indicators;
        expect(monthly.flatMap((row) => row.CT03.cohort).toSorted()).toStrictEqual(CT03.cohort);
        expect(monthly.flatMap((row) => row.CT03.excluded).toSorted()).toStrictEqual(CT03.excluded);
        expect(monthly.flatMap((row) => row.CT08.ids.den).toSorted()).toStrictEqual(CT08.ids.den);
      }),
      { numRuns: 40 },
    );
  });

  test("each month opens where the one before closed", () => {
    fc.assert(
      fc.property(randomHistory, (history) => {
        const reports = months.map((month) => computeReport(history, month));
        for (const [index, report] of reports.entries()) {
          const before = reports[index - 1];
          expect(report.indicators.CT14.opening).toBe(
            before?.indicators.CT14.closing ?? report.indicators.CT14.opening,
          );
          for (const [club, { opening }] of Object.entries(report.movement)) {
            expect(opening).toBe(
              before === undefined ? opening : (before.movement[club]?.closing ?? opening),
            );
          }
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe("figures taken on the last day", () => {
  test("are the same in a month, a quarter and the year to date that end together (G4)", () => {
    fc.assert(
      fc.property(randomHistory, fc.constantFrom("03", "06", "09", "12"), (history, last) => {
        const to = lastDayOfMonth(`2026-${last}`);
        const first = String(Number(last) - 2).padStart(2, "0");
        const [month, quarter, toDate] = [`2026-${last}-01`, `2026-${first}-01`, "2026-01-01"].map((from) =>
          computeReport(history, { from, to }),
        );
        for (const id of ["CT11", "CT11b", "CT12", "CT12b", "CT17"] as const) {
          expect(quarter?.indicators[id], id).toStrictEqual(month?.indicators[id]);
          expect(toDate?.indicators[id], id).toStrictEqual(month?.indicators[id]);
        }
        expect(toDate?.tables.BIEU04.total.ids.closing).toStrictEqual(month?.tables.BIEU04.total.ids.closing);
        expect(toDate?.tables.BIEU06.total.ids.closing).toStrictEqual(month?.tables.BIEU06.total.ids.closing);
      }),
      { numRuns: 60 },
    );
  });

  test("carry over from month to month in Biểu 04, 06 and 07, and their changes add up to the year's", () => {
    fc.assert(
      fc.property(randomHistory, (history) => {
        const monthly = months.map((month) => computeReport(history, month).tables);
        const whole = computeReport(history, wholeYear).tables;
        for (const table of ["BIEU04", "BIEU06", "BIEU07"] as const) {
          expect(monthly.slice(1).map((tables) => tables[table].total.opening)).toStrictEqual(
            monthly.slice(0, -1).map((tables) => tables[table].total.closing),
          );
        }
        for (const column of ["new_12", "new_24", "moved_in", "expired", "moved_out", "died"] as const) {
          expect(monthly.reduce((total, { BIEU04 }) => total + BIEU04.total[column], 0)).toBe(
            whole.BIEU04.total[column],
          );
        }
      }),
      { numRuns: 40 },
    );
  });
});
