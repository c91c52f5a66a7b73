import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { adjustmentsBetween } from "#shared/reports/adjustments.ts";
import type { History } from "#shared/reports/history.ts";
import { computeReport } from "#shared/reports/report.ts";
import { scenarioHistory } from "../../scenario/csv-history.ts";
import { randomHistory } from "./random-history.ts";

const year = scenarioHistory();
const september = { from: "2026-09-01", to: "2026-09-30" };
const frozen: unknown = JSON.parse(JSON.stringify(computeReport(year, september)));

/** Their denominators are a norm for each point of the list. */
const norms = new Set(["CT06", "CT09", "CT10"]);

function changes(history: History): ReturnType<typeof adjustmentsBetween> {
  return adjustmentsBetween(frozen, computeReport(history, september));
}

describe("figures of a closed month that would be others today", () => {
  test("are none while nothing was recorded late", () => {
    expect(changes(year)).toStrictEqual([]);
  });

  test("P07 evaluated after closing: CT16 goes from 22 to 23, Biểu 02 gains a KHA and loses a missing one", () => {
    const late = [...year.evaluations, { person: "P07", club: "CLB01", month: "2026-09", rank: "KHA" }];
    const found = changes({ ...year, evaluations: late });
    expect(found).toContainEqual({
      place: "CT16",
      row: "",
      cell: "num",
      old: 22,
      new: 23,
      came: ["2026-09 P07"],
      went: [],
    });
    expect(found).toContainEqual({
      place: "BIEU02",
      row: "CLB01",
      cell: "missing",
      old: 1,
      new: 0,
      came: [],
      went: ["2026-09 P07"],
    });
    expect(found.filter(({ place }) => place === "CT16" || place === "BIEU02").length).toBe(found.length);
  });

  test("P29 decided late on 05/10 stays out of September; decided on 29/9 and entered late it is an adjustment", () => {
    const entered = year.decisions.map((row) =>
      row.person === "P29" ? { ...row, decidedOn: "2026-09-29" } : row,
    );
    const found = changes({ ...year, decisions: entered });
    expect(found).toContainEqual({
      place: "CT03",
      row: "",
      cell: "num",
      old: 2,
      new: 3,
      came: ["P29"],
      went: [],
    });
    expect(found).toContainEqual({
      place: "BIEU04",
      row: "",
      cell: "closing",
      old: 6,
      new: 7,
      came: ["P29"],
      went: [],
    });
  });

  test("one person for another shows although the number stays", () => {
    const swapped = year.supports.map((row) => (row.person === "P19" ? { ...row, person: "P20" } : row));
    expect(changes({ ...year, supports: swapped })).toContainEqual({
      place: "BIEU05",
      row: "",
      cell: "job_persons",
      old: 1,
      new: 1,
      came: ["P20"],
      went: ["P19"],
    });
  });

  test("a club entered late counts from zero; a table the frozen month did not have is left out", () => {
    const club = { key: "CLB09", foundedOn: "2026-08-01", suspensions: [], requirements: [] };
    const memberships = [
      ...year.memberships,
      { person: "P33", club: "CLB09", joinedOn: "2026-09-02", joinCode: "KET_NAP" },
    ];
    const history = { ...year, clubs: [...year.clubs, club], memberships };
    expect(changes(history)).toContainEqual({
      place: "BIEU01",
      row: "CLB09",
      cell: "closing",
      old: 0,
      new: 1,
      came: ["P33"],
      went: [],
    });
    const older = { indicators: computeReport(year, september).indicators };
    const places = adjustmentsBetween(older, computeReport(history, september)).map(({ place }) => place);
    expect(places.filter((place) => place.startsWith("BIEU"))).toStrictEqual([]);
  });

  test("of any two histories explain every difference: old + came − went = new wherever there is a list", () => {
    fc.assert(
      fc.property(randomHistory, randomHistory, (before, after) => {
        const old = computeReport(before, september);
        const listed = adjustmentsBetween(old, computeReport(after, september))
          .filter(({ came, went }) => came.length + went.length > 0)
          .filter(({ place, cell }) => cell !== "den" || !norms.has(place));
        for (const { came, went, ...change } of listed) {
          expect(change.old + came.length - went.length).toBe(change.new);
        }
        expect(adjustmentsBetween(old, JSON.parse(JSON.stringify(old)))).toStrictEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});
