import { readFileSync } from "node:fs";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { rankCommunes, upperTables, type ListedSubmission } from "#shared/reports/upper-tables.ts";
import { readCsv } from "../../scenario/csv-history.ts";

const expected = JSON.parse(
  readFileSync(new URL("../../scenario/data/expected.json", import.meta.url), "utf8"),
) as {
  readonly upper: {
    readonly indicators: Readonly<Record<string, { readonly num: number; readonly den: number }>>;
    readonly [key: string]: unknown;
  };
};

const submissions = readCsv("upper_reports.csv").map((row, index): ListedSubmission => {
  const received = row["status"] === "DA_NHAN";
  return {
    station: `0000${String(index + 1)}`,
    commune: row["commune"] ?? "",
    area: row["area"] ?? "",
    received,
    hasActiveModel: row["has_active_model"] === "1",
    state: received ? "DA_NHAN" : "THIEU",
    version: received ? 1 : 0,
    figures: Object.fromEntries(
      ["CT01", "CT07", "CT12"].map((id) => [
        id,
        row[`${id}_den`] === ""
          ? undefined
          : { num: Number(row[`${id}_num`]), den: Number(row[`${id}_den`]) },
      ]),
    ),
    clubs: [],
  };
});

/** A commune that sent CT01 and nothing else. */
function sent(station: string, num: number, den: number): ListedSubmission {
  return {
    station,
    commune: `Xã ${station}`,
    area: "",
    received: true,
    hasActiveModel: true,
    state: "DA_NHAN",
    version: 1,
    figures: { CT01: { num, den } },
    clubs: [],
  };
}

describe("TH-01 of September 2026, five communes of which four have sent", () => {
  const tables = upperTables(submissions);

  test("has the sums, the missing commune and the coverage of the independent computation", () => {
    const { indicators, ...counts } = expected.upper;
    const { TH01, TH02: _clubs, returned, ...rest } = tables;
    expect(rest).toStrictEqual(counts);
    expect(returned).toEqual([]);
    for (const [id, { num, den }] of Object.entries(indicators)) {
      expect(TH01.total[id]).toMatchObject({ num, den });
    }
  });

  test("measures the sums by the target: CT01 75,0 misses 80, CT07 50,0 meets 40, CT12 69,4 misses 100", () => {
    expect(tables.TH01.total["CT01"]).toMatchObject({ pct: 75, met: false });
    expect(tables.TH01.total["CT07"]).toMatchObject({ pct: 50, met: true });
    expect(tables.TH01.total["CT12"]).toMatchObject({ pct: 69.4, met: false });
  });

  test("gives nothing sent as null, not as 0 %", () => {
    expect(tables.TH01.total["CT03"]).toMatchObject({ num: 0, den: 0, pct: null, met: null });
  });

  test("keeps a row for the missing commune, without figures", () => {
    const row = tables.TH01.rows.find(({ commune }) => commune === "Xã Cẩm Lạc Sơn");
    expect(row).toMatchObject({ state: "THIEU", version: 0, figures: {} });
    expect(tables.TH02.rows.map(({ commune }) => commune)).not.toContain("Xã Cẩm Lạc Sơn");
  });
});

describe("the order of communes", () => {
  // CT07: 6/9 = 66,7; 2/5 = 40,0; 1/4 = 25,0; Phường Tân Giao Hải sent 0/0, Xã Cẩm Lạc Sơn nothing.
  test("by CT07 leaves out 0/0 and the missing report", () => {
    expect(rankCommunes(submissions, "CT07").map(({ place, commune }) => [place, commune])).toStrictEqual([
      [1, "Xã Vĩnh Đông Thái"],
      [2, "Xã Bình Lâm Thượng"],
      [3, "Xã Thượng Khê Lũng"],
    ]);
  });

  test("gives equal shares one place, and the next place after them, also where both print 33,3", () => {
    const ranked = rankCommunes(
      [sent("A", 1, 3), sent("B", 2, 6), sent("C", 3334, 10_000), sent("D", 1, 4)],
      "CT01",
    );
    expect(ranked.map(({ place, station }) => `${String(place)} ${station}`)).toStrictEqual([
      "1 C",
      "2 A",
      "2 B",
      "4 D",
    ]);
  });

  test("never puts a smaller share before a larger one, whatever was sent", () => {
    const figure = fc.record({ num: fc.integer({ min: 0, max: 50 }), den: fc.integer({ min: 0, max: 50 }) });
    fc.assert(
      fc.property(fc.array(figure, { maxLength: 20 }), (figures) => {
        const all = figures.map(({ num, den }, index) => sent(String(index), num, den));
        const ranked = rankCommunes(all, "CT01");
        expect(ranked).toHaveLength(figures.filter(({ den }) => den > 0).length);
        for (const [index, row] of ranked.entries()) {
          const before = ranked[index - 1] ?? row;
          expect(before.num * row.den).toBeGreaterThanOrEqual(row.num * before.den);
        }
      }),
    );
  });
});

describe("TH-02", () => {
  test("adds the clubs of a commune and of all: regular ones among those with a due month", () => {
    const club = { active: true, regular: true, closing: 8, sessions_held: 1, expected: 7, present: 4 };
    const [first, ...others] = submissions;
    const clubs = [club, { ...club, regular: false }, { ...club, active: false, regular: null, closing: 0 }];
    const { TH02 } = upperTables(first === undefined ? [] : [{ ...first, clubs }, ...others]);
    expect(TH02.rows[0]).toMatchObject({ clubs: 3, active: 2, due: 2, regular: 1, members: 16 });
    expect(TH02.total).toStrictEqual({
      clubs: 3,
      active: 2,
      due: 2,
      regular: 1,
      members: 16,
      sessions_held: 3,
      expected: 21,
      present: 12,
      attendance_pct: 57.1,
    });
  });
});

describe("communes of the same name in two areas", () => {
  const [hills, coast] = [
    { ...sent("1", 1, 2), commune: "Xã Tân Lập", area: "tỉnh A" },
    { ...sent("2", 1, 2), commune: "Xã Tân Lập", area: "tỉnh B", received: false, hasActiveModel: false },
  ];

  test("are two communes, and the missing one is named with its area", () => {
    const tables = upperTables([hills, { ...coast, state: "THIEU" }]);
    expect(tables).toMatchObject({
      communes: 2,
      received: 1,
      missing: ["Xã Tân Lập (tỉnh B)"],
      CT19_coverage: { num: 1, den: 2 },
    });
  });

  test("one turned back is neither received nor missing", () => {
    const tables = upperTables([hills, { ...coast, state: "TRA_LAI" }]);
    expect(tables).toMatchObject({ received: 1, missing: [], returned: ["Xã Tân Lập (tỉnh B)"] });
  });
});
