import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays } from "#shared/base/calendar-date.ts";
import { unbalancedKeys } from "#shared/reports/cells.ts";
import { computeReport, computeStatistics } from "#shared/reports/report.ts";
import type { DaySpan } from "#shared/reports/spells.ts";
import { defaultParameters } from "#shared/law/indicators.ts";
import { randomHistory } from "./random-history.ts";

// The year 2026 cut into periods of any length, as a free range may be: one to six days on which a new one begins.
const wholeYear = { from: "2026-01-01", to: "2026-12-31" };
const cutYear = fc
  .uniqueArray(fc.integer({ min: 1, max: 364 }), { minLength: 1, maxLength: 6 })
  .map((offsets): readonly DaySpan[] => {
    const begins = [0, ...offsets.toSorted((left, right) => left - right)].map((offset) =>
      addDays(wholeYear.from, offset),
    );
    return begins.map((from, index) => ({ from, to: addDays(begins[index + 1] ?? "2027-01-01", -1) }));
  });

/** Biểu 01: which columns bring a member into a club and which take one out. */
const clubColumns = {
  came: ["joined_admitted", "joined_from_club"],
  went: [
    "left_voluntary",
    "left_moved",
    "left_relapsed",
    "left_violation",
    "left_died",
    "left_dissolved_or_club",
    "left_other",
  ],
};

interface ListedCell {
  readonly place: string;
  readonly cell: unknown;
  readonly list: readonly unknown[];
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}

/** Every cell of a report with a list of its own name beside it under `ids`, wherever it stands. */
function listedCells(value: unknown, place = ""): readonly ListedCell[] {
  if (!isObject(value)) {
    return [];
  }
  const lists = isObject(value["ids"]) ? Object.entries(value["ids"]) : [];
  const here = lists.flatMap(([name, list]) =>
    name in value && Array.isArray(list) ? [{ place: `${place}.${name}`, cell: value[name], list }] : [],
  );
  return [...here, ...Object.entries(value).flatMap(([name, part]) => listedCells(part, `${place}.${name}`))];
}

describe("any consistent history, the year cut anywhere", () => {
  test("every table, Biểu 01-BCN included, counts in each cell the list that opens from it", () => {
    fc.assert(
      fc.property(randomHistory, cutYear, (history, [span = wholeYear]) => {
        const { tables } = computeReport(history, span);
        const found = [...listedCells(tables), ...listedCells(computeStatistics(history, span))];
        // The norms of yearly indicators are numbers times their list: not counted here.
        const counts = found.filter(({ place }) => !place.startsWith(".BIEU08."));
        expect(counts.length).toBeGreaterThan(100);
        expect(counts.filter(({ cell, list }) => cell !== list.length)).toStrictEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  test("each club, and each group of Biểu 04 to 07, balances person by person in every part of the year", () => {
    fc.assert(
      fc.property(randomHistory, cutYear, (history, parts) => {
        const reports = parts.map((span) => computeReport(history, span));
        for (const [index, { tables }] of reports.entries()) {
          const next = reports[index + 1]?.tables;
          for (const row of tables.BIEU01.rows) {
            expect(unbalancedKeys(row.ids, clubColumns)).toStrictEqual([]);
            const opened = next?.BIEU01.rows.find(({ club }) => club === row.club)?.ids.opening;
            expect(opened ?? row.ids.closing).toStrictEqual(row.ids.closing);
          }
          for (const name of ["BIEU04", "BIEU06"] as const) {
            const { closing } = tables[name].total.ids;
            expect(next?.[name].total.ids.opening ?? closing).toStrictEqual(closing);
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  test("each completion due in the year is in the cohort of exactly one part, or left out of exactly one", () => {
    fc.assert(
      fc.property(randomHistory, cutYear, (history, parts) => {
        const due = history.completions
          .filter(({ completedOn }) => {
            const day = addDays(completedOn, defaultParameters.grace_days);
            return wholeYear.from <= day && day <= wholeYear.to;
          })
          .map(({ person }) => person);
        const figures = parts.map((span) => computeReport(history, span).indicators.CT03);
        const counted = figures.flatMap(({ cohort, excluded }) => [...cohort, ...excluded]);
        expect(counted.toSorted()).toStrictEqual(due.toSorted());
      }),
      { numRuns: 60 },
    );
  });
});
