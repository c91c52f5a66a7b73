import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dayNumber, dateOfDayNumber } from "#shared/base/calendar-date.ts";
import { unbalancedTables } from "#shared/reports/balances.ts";
import { computeReport, type Report } from "#shared/reports/report.ts";
import { scenarioHistory } from "../../scenario/csv-history.ts";
import { randomHistory } from "./random-history.ts";

const year = scenarioHistory();
const september = computeReport(year, { from: "2026-09-01", to: "2026-09-30" }).tables;
const wholeYear = computeReport(year, { from: "2026-01-01", to: "2026-12-31" }).tables;

// Every figure below was counted by hand in events.csv; the sequence numbers are those of the file.

describe("Biểu 02 of September 2026", () => {
  test("has the ranks of the members due: P10 joined CLB01 on 16/9, P07 was not evaluated, CLB04 began on 18/9", () => {
    const { rows, total, balances } = september.BIEU02;
    expect(rows.map((row) => [row.club, row.due, row.evaluated, row.plan_due, row.planned])).toStrictEqual([
      ["CLB01", 7, 6, 7, 6],
      ["CLB02", 6, 6, 6, 6],
      ["CLB03", 10, 10, 10, 8],
      ["CLB04", 0, 0, 0, 0],
    ]);
    expect(total).toMatchObject({ due: 23, evaluated: 22, TOT: 3, KHA: 15, TB: 3, CHUA: 1 });
    expect(total).toMatchObject({ missing: 1, plan_due: 23, planned: 20 });
    expect(rows[0]?.ids.missing).toStrictEqual(["2026-09 P07"]);
    expect(rows[0]?.ids.CHUA).toStrictEqual(["2026-09 P09"]);
    expect(balances).toBe(true);
  });
});

describe("Biểu 03 of September 2026", () => {
  test("counts the visits 791, 822, 854, 852 … at each point and the distinct clients over both", () => {
    const { rows, total, balances } = september.BIEU03;
    expect(
      rows.map((row) => [row.point, row.visits, row.visits_ytd, row.norm, row.persons, row.referred]),
    ).toStrictEqual([
      ["DTV01", 4, 20, 25, 3, 2],
      ["DTV02", 2, 7, 25, 2, 0],
    ]);
    expect(total).toMatchObject({ visits: 6, visits_ytd: 27, norm: 50, persons: 5, referred: 2 });
    expect(total.referred_pct).toBe(40);
    expect(total.ids.referred).toStrictEqual(["A01", "P33"]);
    expect(balances).toBe(true);
  });

  test("has the slips by service of clubs.md 5.2, and the one reply of acceptance", () => {
    const { ids: _ids, ...services } = september.BIEU03.total.by_service;
    expect(Object.entries(services).filter(([, count]) => count > 0)).toStrictEqual([
      ["CAI_CO_SO", 1],
      ["XAC_DINH_NGHIEN", 1],
      ["XN_HIV", 1],
      ["KHAM_CHUA_BENH", 2],
      ["HOC_NGHE", 1],
    ]);
    expect(september.BIEU03.total).toMatchObject({ slips: 6, mobilised: 1, vocational: 1 });
  });

  test("sorts visits by the client's category of that day; A01 and F01 have none; subjects are unknown", () => {
    const { total } = september.BIEU03;
    expect(total.by_group).toMatchObject({ NG_SU_DUNG: 2, NG_NGHIEN: 1, DIEU_TRI_TT: 1, KHONG_RO: 2 });
    expect(total.by_group.ids["KHONG_RO"]).toStrictEqual(["A01", "F01"]);
    expect(total.by_topic).toBeNull();
  });
});

describe("Biểu 04", () => {
  // Managed on 31/8: P17 (decided 02/3), P09 (10/4), P10 (26/8), P31 (28/8); in September P28 (05/9) and P30 (26/9);
  // P29 completed on 08/9 but was decided on 05/10.
  test("of September 2026 goes from 4 to 6 with two managements of one year", () => {
    const { total, balances } = september.BIEU04;
    expect(total).toMatchObject({ opening: 4, new_12: 2, new_24: 0, closing: 6 });
    expect(total.ids.new_12).toStrictEqual(["P28", "P30"]);
    expect(total).toMatchObject({ completions_due: 3, with_decision: 2, supported: 2 });
    expect(balances).toBe(true);
  });

  test("of the year has seven decisions, P09 and P10 for two years", () => {
    expect(wholeYear.BIEU04.total).toMatchObject({ opening: 0, new_12: 5, new_24: 2, closing: 7 });
    expect(wholeYear.BIEU04.total.ids.new_24).toStrictEqual(["P09", "P10"]);
  });

  test("lets a management end with the term, the residence or the recorded end, whichever is first", () => {
    const decision = { person: "P17", decidedOn: "2025-01-10", managedFrom: "2025-01-01", termMonths: 12 };
    const tableWith = (own: object, leftOn?: string): typeof september.BIEU04.total =>
      computeReport(
        {
          ...year,
          decisions: [{ ...decision, managedTo: "2026-09-09", ...own }],
          residences: [{ person: "P17", kind: "THUONG_TRU", from: "2020-01-01", to: leftOn }],
        },
        { from: "2026-09-01", to: "2026-09-30" },
      ).tables.BIEU04.total;
    expect(tableWith({})).toMatchObject({ opening: 1, expired: 1, closing: 0 });
    expect(tableWith({}, "2026-09-05")).toMatchObject({ moved_out: 1, expired: 0, closing: 0 });
    expect(tableWith({ endedOn: "2026-09-03", endReason: "XAC_DINH_NGHIEN" })).toMatchObject({ addicted: 1 });
    expect(tableWith({ managedTo: "2026-09-30" })).toMatchObject({ expired: 0, closing: 1 });
  });

  test("counts who comes to live here under management as moved in, on the first day of residence", () => {
    const { BIEU04 } = computeReport(
      {
        ...year,
        decisions: [
          { person: "P17", decidedOn: "2026-01-05", managedFrom: "2026-01-05", managedTo: "2027-01-05" },
        ],
        residences: [{ person: "P17", kind: "THUONG_TRU", from: "2026-09-12" }],
      },
      { from: "2026-09-01", to: "2026-09-30" },
    ).tables;
    expect(BIEU04.total).toMatchObject({ opening: 0, new_12: 0, moved_in: 1, closing: 1 });
  });

  test("says that it does not balance when a person is under two managements at once", () => {
    const twice = year.decisions.flatMap((row) => (row.person === "P28" ? [row, row] : [row]));
    const { BIEU04 } = computeReport(
      { ...year, decisions: twice },
      { from: "2026-09-01", to: "2026-09-30" },
    ).tables;
    expect(BIEU04.balances).toBe(false);
  });
});

describe("Biểu 05 to 07", () => {
  // SUPPORT rows: P01 50 million on 25/3, P02 a job, P18 40 million, P19 (same household as P18) a job on 14/9, P11.
  test("Biểu 05 counts five persons of four households in the year and 90 million dong", () => {
    expect(wholeYear.BIEU05.total).toMatchObject({
      loan_persons: 2,
      loan_households: 2,
      loan_vnd: 90_000_000,
      vocational_persons: 1,
      job_persons: 2,
      other_persons: 0,
      persons: 5,
      households: 4,
    });
    expect(september.BIEU05.total).toMatchObject({ job_persons: 1, persons: 1, loan_vnd: 0 });
  });

  // V06 joined on 10/9, V04 left on 20/9; visits of September without the one to P33, who uses: ten persons.
  test("Biểu 06 of September goes 5 + 1 − 1 = 5, four count and two help two persons", () => {
    const { total, balances } = september.BIEU06;
    expect(total).toMatchObject({ opening: 5, joined: 1, left: 1, closing: 5, eligible: 4, helping: 2 });
    expect(total.ids.persons_helped.join(" ")).toBe("P01 P02 P04 P10 P11 P18 P19 P20 P28 P29");
    expect(balances).toBe(true);
  });

  // clubs.md 5.2, CT14: 3 + 1 + 1 − 1 = 4, cumulative 5.
  test("Biểu 07 of September is the movement of CT14", () => {
    expect(september.BIEU07.total).toMatchObject({ opening: 3, new: 1, transfer_in: 1, transfer_out: 1 });
    expect(september.BIEU07.total).toMatchObject({ closing: 4, cumulative_ytd: 5 });
    expect(september.BIEU07.balances).toBe(true);
  });
});

describe("Biểu 08 of September 2026", () => {
  // The table of clubs.md 5.2, columns "Sep 2026" and "YTD 30/9".
  test.for([
    ["CT01", [2, 3, false], [2, 3, false]],
    ["CT02", [2, 4, false], [5, 5, true]],
    ["CT03", [2, 3, false], [5, 6, false]],
    ["CT06", [6, null, null], [27, 50, false]],
    ["CT07", [2, 5, true], [10, 16, true]],
    ["CT08", [1, 2, null], [3, 10, null]],
    ["CT09", [1, null, null], [2, 20, false]],
    ["CT11", [8, 22, true], [8, 22, true]],
    ["CT15", [9, 11, false], [11, 14, false]],
    ["CT18", [3, 4, false], [6, 24, false]],
  ] as const)("%s has period %j and year to date %j", ([code, period, ytd]) => {
    const row = september.BIEU08.rows.find((candidate) => candidate.code === code);
    expect([row?.period.num, row?.period.den, row?.period.met]).toStrictEqual(period);
    expect([row?.ytd.num, row?.ytd.den, row?.ytd.met]).toStrictEqual(ytd);
  });

  test("names who is behind the year to date, except where the period is the year to date", () => {
    expect(september.BIEU08.rows.find(({ code }) => code === "CT03")?.ytd.ids?.num).toHaveLength(5);
    expect(wholeYear.BIEU08.rows.every(({ ytd }) => ytd.ids === undefined)).toBe(true);
  });

  // CT01 to CT18 without CT13 and CT14, with CT11b and CT12b: 18.
  test("leaves movements and counts to their own tables", () => {
    const codes = september.BIEU08.rows.map(({ code }) => code);
    expect(codes).toHaveLength(18);
    expect(codes).not.toContain("CT14");
  });
});

interface Row {
  readonly ids: Readonly<Record<string, readonly string[]>>;
}

/** Every row of Biểu 01 to 07 that carries lists. */
function rowsOf({ BIEU01, BIEU02, BIEU03, BIEU04, BIEU05, BIEU06 }: Report["tables"]): readonly Row[] {
  const points = [...BIEU03.rows, BIEU03.total];
  return [
    ...BIEU01.rows,
    ...BIEU02.rows,
    ...points,
    ...points.map((row) => row.by_group),
    ...points.map((row) => row.by_service),
    BIEU04.total,
    BIEU05.total,
    BIEU06.total,
  ];
}

const period = fc
  .tuple(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 366 }))
  .map(([start, length]) => ({
    from: dateOfDayNumber(dayNumber("2025-10-01") + start),
    to: dateOfDayNumber(dayNumber("2025-10-01") + start + length),
  }));

describe("any consistent history, any period", () => {
  test("each cell is the length of its list, and every table that can balance does", () => {
    fc.assert(
      fc.property(randomHistory, period, (history, span) => {
        const { tables, indicators } = computeReport(history, span);
        for (const row of rowsOf(tables)) {
          const cells = Object.entries(row).filter(([cell]) => cell in row.ids);
          expect(cells).toHaveLength(Object.keys(row.ids).length);
          expect(Object.fromEntries(cells)).toStrictEqual(
            Object.fromEntries(Object.entries(row.ids).map(([cell, keys]) => [cell, keys.length])),
          );
        }
        expect(tables.BIEU02.balances && tables.BIEU03.balances && tables.BIEU07.balances).toBe(true);
        expect(tables.BIEU02.total).toMatchObject({
          due: indicators.CT16.den,
          evaluated: indicators.CT16.num,
          plan_due: indicators.CT17.den,
          planned: indicators.CT17.num,
        });
        for (const { ytd } of tables.BIEU08.rows) {
          expect(ytd.num).toBe(ytd.ids?.num.length ?? ytd.num);
        }
        for (const row of tables.BIEU02.rows) {
          expect(row.evaluated + row.missing).toBe(row.due);
          expect(row.planned + row.plan_missing).toBe(row.plan_due);
        }
        for (const row of tables.BIEU01.rows) {
          const { expected, present, absent_excused, absent_unexcused, unmarked } = row;
          expect(present + absent_excused + absent_unexcused + unmarked).toBe(expected);
        }
      }),
      { numRuns: 120 },
    );
  });

  test("post-rehabilitation management balances when nobody is under two at once", () => {
    fc.assert(
      fc.property(randomHistory, period, (history, span) => {
        expect(computeReport(history, span).tables.BIEU04.balances).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});

describe("movements that do not add up", () => {
  const days = { from: "2026-09-01", to: "2026-09-30" };

  test("are none in any month of the acceptance year", () => {
    for (const month of ["2026-01-01", "2026-06-01", "2026-09-01", "2026-12-01"]) {
      expect(unbalancedTables(computeReport(year, { from: month, to: "2026-12-31" }))).toStrictEqual([]);
    }
  });

  test("name who breaks them: P28 under two managements, P32 in two episodes of treatment at once", () => {
    const again = year.treatments.find(({ person }) => person === "P32");
    const history = {
      ...year,
      decisions: year.decisions.flatMap((row) => (row.person === "P28" ? [row, row] : [row])),
      treatments: again === undefined ? [] : [...year.treatments, again],
    };
    expect(unbalancedTables(computeReport(history, days))).toStrictEqual([
      { table: "BIEU04", keys: ["P28"] },
      { table: "BIEU07", keys: ["P32"] },
    ]);
  });
});
