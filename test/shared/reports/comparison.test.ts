import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { comparisonOf } from "#shared/reports/comparison.ts";
import { notYetReported } from "#shared/reports/adjustments.ts";
import { computeReport } from "#shared/reports/report.ts";
import { firstKnownDay, trendPoint } from "#shared/reports/trend.ts";
import { readCsv, scenarioHistory } from "../../scenario/csv-history.ts";

const year = scenarioHistory();
const oracle = JSON.parse(
  readFileSync(new URL("../../scenario/data/expected.json", import.meta.url), "utf8"),
) as {
  readonly periods: Readonly<
    Record<
      string,
      {
        readonly indicators: Readonly<Record<string, { readonly num: number; readonly den: number }>>;
        readonly movement_total: { readonly opening: number; readonly closing: number };
        readonly clubs: Readonly<Record<string, { readonly expected: number; readonly present: number }>>;
      }
    >
  >;
};

function month(number: string): { readonly from: string; readonly to: string } {
  return { from: `2026-${number}-01`, to: `2026-${number}-30` };
}

test("September stands beside August as the independent computation has both, last year is unknown and not zero", () => {
  const rows = comparisonOf({
    current: computeReport(year, month("09")),
    previous: computeReport(year, { from: "2026-08-01", to: "2026-08-31" }),
    lastYear: undefined,
  });
  for (const code of ["CT01", "CT03", "CT04", "CT07", "CT11", "CT12", "CT16"]) {
    const row = rows.find((one) => one.code === code);
    const [now, before] = ["2026-09", "2026-08"].map((key) => {
      const { num, den } = oracle.periods[key]?.indicators[code] ?? { num: -1, den: -1 };
      return { num, den };
    });
    expect(row, code).toStrictEqual({ code, current: now, previous: before, last_year: null });
  }
  expect(rows.find(({ code }) => code === "MEMBERS")).toMatchObject({
    current: { num: oracle.periods["2026-09"]?.movement_total.closing, den: null },
    previous: { num: oracle.periods["2026-08"]?.movement_total.closing, den: null },
  });
});

test("each month of the trend has the members and the attendance of the independent computation", () => {
  for (const number of ["01", "02", "03", "04", "05", "06", "07", "08", "09", "10", "11", "12"]) {
    const expected = oracle.periods[`2026-${number}`];
    const clubs = Object.values(expected?.clubs ?? {});
    expect(trendPoint(year, `2026-${number}`), number).toMatchObject({
      members: expected?.movement_total.closing,
      expected: clubs.reduce((sum, club) => sum + club.expected, 0),
      present: clubs.reduce((sum, club) => sum + club.present, 0),
    });
  }
});

test("nothing is known before the first meeting, counselling or visit, whatever was founded or decided earlier", () => {
  const work = readCsv("events.csv").filter(({ type = "" }) =>
    ["SESSION", "COUNSEL", "VISIT"].includes(type),
  );
  expect(firstKnownDay(year)).toBe(
    work.map(({ date = "" }) => date).toSorted((a, b) => a.localeCompare(b))[0],
  );
});

const change = { place: "CT16", row: "", cell: "num", old: 22, new: 23, came: ["P07"], went: [] };

test("an adjustment is told once, told again when it changes, and taken back when it is undone", () => {
  const told = { period: "2026-09", place: "CT16", row: "", cell: "num", old: 22, new: 23 };
  expect(notYetReported([change], [])).toStrictEqual([change]);
  expect(notYetReported([change], [told])).toStrictEqual([]);
  expect(notYetReported([{ ...change, new: 24 }], [told])).toStrictEqual([{ ...change, old: 23, new: 24 }]);
  expect(notYetReported([], [told])).toStrictEqual([
    { place: "CT16", row: "", cell: "num", old: 23, new: 22, came: [], went: [] },
  ]);
  expect(notYetReported([], [told, { ...told, old: 23, new: 22 }])).toMatchObject([]);
});
