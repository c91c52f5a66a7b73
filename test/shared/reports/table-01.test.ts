import { describe, expect, test } from "vitest";
import { ratio } from "#shared/reports/figures.ts";
import type { History } from "#shared/reports/history.ts";
import { computeReport } from "#shared/reports/report.ts";
import { distinctDaysWithin, without } from "#shared/reports/spells.ts";
import { scenarioHistory } from "../../scenario/csv-history.ts";

const year = scenarioHistory();
const october = { from: "2026-10-01", to: "2026-10-31" };

describe("Biểu 01", () => {
  // By hand from the events: CLB01 8 +1 −1 = 8, CLB02 7 −1 = 6, CLB03 10, CLB04 0 +4 = 4; 25 + 5 − 2 = 28.
  test("of September 2026 has the members and meetings counted by hand", () => {
    const { rows, total, unbalanced, total_balances } = computeReport(year, {
      from: "2026-09-01",
      to: "2026-09-30",
    }).tables.BIEU01;
    expect(rows.map((row) => [row.club, row.opening, row.joined_admitted, row.closing])).toStrictEqual([
      ["CLB01", 8, 1, 8],
      ["CLB02", 7, 0, 6],
      ["CLB03", 10, 0, 10],
      ["CLB04", 0, 4, 4],
    ]);
    expect(
      rows.map((row) => [row.required, row.sessions_held, row.expected, row.present, row.regular]),
    ).toStrictEqual([
      [1, 1, 7, 4, false],
      [2, 2, 14, 12, true],
      [1, 1, 10, 7, true],
      [0, 1, 4, 4, null],
    ]);
    expect(total).toMatchObject({
      opening: 25,
      joined_admitted: 5,
      joined_from_club: 0,
      closing: 28,
      required: 4,
      sessions_held: 5,
      expected: 35,
      present: 27,
      attendance_pct: 77.1,
      regular: null,
    });
    expect([unbalanced, total_balances]).toStrictEqual([[], true]);
  });

  test("shows the change of four members between clubs in October in the rows and not in the total", () => {
    const { rows, total, total_balances } = computeReport(year, october).tables.BIEU01;
    expect(rows.reduce((sum, row) => sum + row.joined_from_club, 0)).toBe(4);
    expect(total.joined_from_club).toBe(0);
    expect(total_balances).toBe(true);
  });

  test("names the club that does not balance: one person entered twice into one club", () => {
    const [first] = year.memberships.filter(({ club, leftOn }) => club === "CLB02" && leftOn === undefined);
    const doubled: History = {
      ...year,
      memberships: first === undefined ? [] : [...year.memberships, { ...first, joinedOn: "2026-10-05" }],
    };
    expect(computeReport(doubled, october).tables.BIEU01.unbalanced).toStrictEqual(["CLB02"]);
  });

  test("says that the total does not balance when a change of club lacks its other half", () => {
    const broken: History = {
      ...year,
      memberships: year.memberships.map((row) =>
        row.joinCode === "CHUYEN_CLB" && row.joinedOn.startsWith("2026-10")
          ? { ...row, joinCode: "KET_NAP" }
          : row,
      ),
    };
    const { unbalanced, total_balances } = computeReport(broken, october).tables.BIEU01;
    expect([unbalanced, total_balances]).toStrictEqual([[], false]);
  });

  test("keeps reasons without a column of their own in a column of their own, so that the row adds up", () => {
    const arrested: History = {
      ...year,
      memberships: year.memberships.map((row) =>
        row.leftOn === "2026-09-30" ? { ...row, leaveReason: "BAT_GIU" } : row,
      ),
    };
    const { rows, unbalanced } = computeReport(arrested, { from: "2026-09-01", to: "2026-09-30" }).tables
      .BIEU01;
    expect(rows.find(({ club }) => club === "CLB02")?.left_other).toBe(1);
    expect(unbalanced).toStrictEqual([]);
  });
});

describe("a figure and its target", () => {
  // 32/89 = 35,955 %: prints 36,0 and misses 36 %; 7.996/10.000 prints 80,0 and misses 80 %.
  test.for([
    [32, 89, 36, 36, false],
    [7996, 10_000, 80, 80, false],
    [36, 100, 36, 36, true],
    [2, 5, 40, 40, true],
    [1, 3, 40, 33.3, false],
  ] as const)("%i/%i against %i prints %f and meets it: %s", ([num, den, target, pct, met]) => {
    expect(ratio(num, den, target)).toStrictEqual({ num, den, pct, target_pct: target, met });
  });

  test("is null without a denominator, and has no target where none is given", () => {
    expect(ratio(0, 0, 80)).toStrictEqual({ num: 0, den: 0, pct: null, target_pct: 80, met: null });
    expect(ratio(1, 2)).toStrictEqual({ num: 1, den: 2, pct: 50 });
  });
});

describe("spells", () => {
  test("of treatment that follow or overlap one another count each day once", () => {
    const month = { from: "2026-09-01", to: "2026-09-30" };
    const episodes = [
      { from: "2026-08-20", to: "2026-09-05" },
      { from: "2026-09-05", to: "2026-09-08" },
      { from: "2026-09-06", to: "2026-09-10" },
      { from: "2026-09-29" },
    ];
    expect(distinctDaysWithin(episodes, month)).toBe(11);
  });

  test("of presence are residence without absences", () => {
    expect(
      without([{ from: "2026-01-01" }], [{ from: "2026-02-01", to: "2026-03-01" }, { from: "2026-05-01" }]),
    ).toStrictEqual([
      { from: "2026-01-01", to: "2026-02-01" },
      { from: "2026-03-01", to: "2026-05-01" },
    ]);
  });
});
