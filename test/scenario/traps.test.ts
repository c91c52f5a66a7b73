import { describe, expect, test } from "vitest";
import { defaultParameters } from "#shared/law/indicators.ts";
import { computeReport, type Report } from "#shared/reports/report.ts";
import type { History, Spell } from "#shared/reports/history.ts";
import { historyFromRows, readCsv, scenarioHistory } from "./csv-history.ts";

/*
 * Each trap of September 2026: the right figure, obtained by hand from the events, and, where one fact decides it,
 * the other figure once that fact is changed. So the test shows that the figure really hangs on that fact.
 */
const september = { from: "2026-09-01", to: "2026-09-30" };
const yearToDate = { from: "2026-01-01", to: "2026-09-30" };
const year = scenarioHistory();

function indicators(history: History = year, parameters = defaultParameters): Report["indicators"] {
  return computeReport(history, september, parameters).indicators;
}

function fraction({ num, den }: { readonly num: number; readonly den: number }): string {
  return `${String(num)}/${String(den)}`;
}

/** The year as it would be had one event never been voided. */
function withoutVoid(voidSeq: string): History {
  const events = readCsv("events.csv");
  expect(events.filter(({ seq, type }) => seq === voidSeq && type === "VOID")).toHaveLength(1);
  return historyFromRows(
    readCsv("people.csv"),
    readCsv("units.csv"),
    events.filter(({ seq }) => seq !== voidSeq),
  );
}

/** Spells that end on 30/9 moved to end one day later, as a closed interval would read them. */
function closedOn30September<Row extends Spell>(rows: readonly Row[]): readonly Row[] {
  return rows.map((row) => (row.to === "2026-09-30" ? { ...row, to: "2026-10-01" } : row));
}

/** P28 away from 06/9 on, six days before the decision on P28 is due. */
function withAbsence(kind: string): History {
  const absence = { person: "P28", kind, code: "BAT_BUOC", from: "2026-09-06" };
  return { ...year, absences: [...year.absences, absence] };
}

describe("CT01", () => {
  test("a club founded inside the month (CLB04, 18/9) is not due: 2/3, not 3/4", () => {
    expect(fraction(indicators().CT01)).toBe("2/3");
    const since = "2026-09-01";
    const earlier = {
      ...year,
      clubs: year.clubs.map((club) =>
        club.key === "CLB04"
          ? { ...club, foundedOn: since, requirements: [{ value: 1, from: since }] }
          : club,
      ),
    };
    expect(fraction(indicators(earlier).CT01)).toBe("3/4");
  });

  test("attendance of exactly 70 % (CLB03, 7/10) is enough: 2/3, and 1/3 with a threshold above it", () => {
    expect(computeReport(year, september).clubs["CLB03"]).toMatchObject({
      present: 7,
      expected: 10,
      regular: true,
    });
    expect(fraction(indicators(year, { ...defaultParameters, attendance_min: 71 }).CT01)).toBe("1/3");
  });

  test("guests, launches, family meetings and cancelled meetings count nowhere; excused members stay expected", () => {
    const { CLB01, CLB02, CLB04 } = computeReport(year, september).clubs;
    expect([CLB01, CLB02, CLB04].map((club) => [club?.present, club?.expected])).toStrictEqual([
      [4, 7],
      [12, 14],
      [4, 4],
    ]);
  });
});

describe("CT02", () => {
  test("volunteers who left (V04, 20/9) or joined (V06, 10/9) inside the month are not in it: 2/4, not 2/6", () => {
    expect(fraction(indicators().CT02)).toBe("2/4");
    expect(fraction(indicators(year, { ...defaultParameters, min_volunteer_days: 1 }).CT02)).toBe("2/6");
  });

  test("two visits to one person, or a visit to a user (P33), are no second person: 2/4, not 3/4", () => {
    expect(indicators().CT02.detail["V02"]).toStrictEqual(["P11"]);
    const inRehabilitation = {
      ...year,
      categories: [...year.categories, { person: "P33", category: "SAU_CAI", from: "2026-09-01" }],
    };
    expect(fraction(indicators(inRehabilitation).CT02)).toBe("3/4");
  });
});

describe("CT03", () => {
  test("the cohort is taken on the day the decision is due: {P10, P28, P29} 2/3, not {P28, P29, P30, P40} 2/4", () => {
    expect(indicators().CT03).toMatchObject({
      num: 2,
      den: 3,
      cohort: ["P10", "P28", "P29"],
      excluded: ["P40"],
    });
    expect(indicators(year, { ...defaultParameters, grace_days: 0 }).CT03).toMatchObject({
      num: 2,
      den: 4,
      cohort: ["P28", "P29", "P30", "P40"],
    });
  });

  test("prison on the due day excludes, a new stay in a rehabilitation centre does not", () => {
    expect(indicators(withAbsence("TRAI_GIAM")).CT03).toMatchObject({ den: 2, excluded: ["P28", "P40"] });
    expect(indicators(withAbsence("CO_SO_CAI")).CT03).toMatchObject({ den: 3, excluded: ["P40"] });
  });

  test("a decision named for another completion does not count for this one", () => {
    const other = {
      ...year,
      decisions: year.decisions.map((row) =>
        row.person === "P28" ? { ...row, completion: "another" } : row,
      ),
    };
    expect(fraction(indicators(other).CT03)).toBe("1/3");
  });
});

describe("CT06, CT07 and CT08", () => {
  test("the denominator of CT07 is persons, not visits: 2/5 meets 40 %, 2/6 would not", () => {
    expect(indicators().CT06.visits_in_period).toBe(6);
    expect(indicators().CT07).toMatchObject({ num: 2, den: 5, met: true, referred: ["A01", "P33"] });
  });

  test("a voided referral (F01) does not count: with it 3/5", () => {
    expect(fraction(indicators(withoutVoid("1133")).CT07)).toBe("3/5");
  });

  test("a referral before the first counselling (P37, 03/9) does not count: one on 20/9 would, 3/5", () => {
    const later = {
      ...year,
      referrals: year.referrals.map((row) =>
        row.client === "P37" && row.issuedOn === "2026-09-03" ? { ...row, issuedOn: "2026-09-20" } : row,
      ),
    };
    expect(fraction(indicators(later).CT07)).toBe("3/5");
  });

  test("a slip with several replies is taken up when one dated up to the last day says so", () => {
    const accepted = indicators().CT08.ids.num;
    const refused = {
      ...year,
      replies: [
        ...year.replies,
        ...accepted.map((slip) => ({ slip, date: "2026-09-30", result: "KHONG_DEN" })),
      ],
    };
    expect(fraction(indicators(refused).CT08)).toBe("1/2");
  });
});

describe("CT11", () => {
  test("the window is 90 days with the last day included: 8/22, with 91 days P04's test of 02/7 makes 9/22", () => {
    expect(indicators().CT11).toMatchObject({ num: 8, den: 22, met: true, window_from: "2026-07-03" });
    expect(fraction(indicators(year, { ...defaultParameters, no_use_window_days: 91 }).CT11)).toBe("9/22");
  });

  test("an earlier positive test in the window counts (P07): without it 9/22", () => {
    const tests = year.tests.filter(({ person, result }) => !(person === "P07" && result === "DUONG"));
    expect(fraction(indicators({ ...year, tests }).CT11)).toBe("9/22");
  });

  test("a report of use counts (P09): without it 9/22", () => {
    expect(fraction(indicators({ ...year, useReports: [] }).CT11)).toBe("9/22");
  });

  test("a voided negative test (P17) does not count: with it 9/22", () => {
    expect(fraction(indicators(withoutVoid("1131")).CT11)).toBe("9/22");
  });

  test("its four parts make up the denominator", () => {
    const { num, using, undetermined, absent, den } = indicators().CT11;
    expect(num + using + undetermined + absent).toBe(den);
  });
});

describe("half-open spells", () => {
  test("who leaves on 30/9 is gone on 30/9: CT12 34/38, CT14 closing 4, CLB02 closing 6", () => {
    const report = computeReport(year, september);
    expect(fraction(report.indicators.CT12)).toBe("34/38");
    expect(report.indicators.CT14.closing).toBe(4);
    expect(report.movement["CLB02"]?.closing).toBe(6);
  });

  test("read as closed intervals they would give 35/39, 5 and 7", () => {
    const closed = {
      ...year,
      residences: closedOn30September(year.residences),
      treatments: closedOn30September(year.treatments),
      memberships: year.memberships.map((row) =>
        row.leftOn === "2026-09-30" ? { ...row, leftOn: "2026-10-01" } : row,
      ),
    };
    const report = computeReport(closed, september);
    expect(fraction(report.indicators.CT12)).toBe("35/39");
    expect(report.indicators.CT14.closing).toBe(5);
    expect(report.movement["CLB02"]?.closing).toBe(7);
  });
});

describe("years and persons", () => {
  test("last year's communication (P27) does not count: this year's would make 35/38", () => {
    expect(indicators().CT12.not_yet).toContain("P27");
    const communications = year.communications.map((row) =>
      row.person === "P27" && row.date < "2026-01-01" ? { ...row, date: "2026-01-01" } : row,
    );
    expect(fraction(indicators({ ...year, communications }).CT12)).toBe("35/38");
  });

  test("the cumulative number of CT14 is persons: 5, though 6 episodes", () => {
    const ofYear = year.treatments.filter(
      ({ from, to }) => from <= "2026-09-30" && (to === undefined || to > "2025-12-31"),
    );
    expect(ofYear).toHaveLength(6);
    expect(indicators().CT14.cumulative_ytd).toBe(5);
  });

  test("CT16 leaves out members gone on the last day and those who joined after the 15th: 22/23, not 22/28", () => {
    expect(fraction(indicators().CT16)).toBe("22/23");
    const { CT16 } = indicators(year, { ...defaultParameters, evaluation_join_day: 31 });
    expect(fraction(CT16)).toBe("22/28");
  });

  test("an evaluation recorded twice counts once, with the rank recorded last", () => {
    const due = new Set(indicators().CT16.ids.num);
    const first = year.evaluations.find(
      ({ month, person, rank }) => rank === "KHA" && month === "2026-09" && due.has(`${month} ${person}`),
    );
    const evaluations = first === undefined ? [] : [...year.evaluations, { ...first, rank: "TOT" }];
    const { CT16 } = indicators({ ...year, evaluations });
    expect([fraction(CT16), CT16.ranks]).toStrictEqual(["22/23", { TOT: 4, KHA: 14, TB: 3, CHUA: 1 }]);
  });

  test("the year to date of CT13 is 3 households, not the 4 that the months add up to", () => {
    expect(computeReport(year, yearToDate).indicators.CT13.beneficiaries_in_period).toBe(3);
    expect(indicators().CT13.beneficiaries_ytd).toBe(3);
    const months = Array.from({ length: 9 }, (_, index) => `2026-0${String(index + 1)}`);
    const lastDays: Record<string, string> = {
      "2026-02": "28",
      "2026-04": "30",
      "2026-06": "30",
      "2026-09": "30",
    };
    const sum = months
      .map((month) => computeReport(year, { from: `${month}-01`, to: `${month}-${lastDays[month] ?? "31"}` }))
      .reduce((total, report) => total + report.indicators.CT13.beneficiaries_in_period, 0);
    expect(sum).toBe(4);
  });

  test("a stock taken on 30/9 is the same for the month, the quarter and the year to date (CT11, CT12, CT17)", () => {
    const quarter = computeReport(year, { from: "2026-07-01", to: "2026-09-30" }).indicators;
    const toDate = computeReport(year, yearToDate).indicators;
    for (const id of ["CT11", "CT12", "CT17"] as const) {
      expect(toDate[id]).toStrictEqual(quarter[id]);
      expect(toDate[id]).toStrictEqual(indicators()[id]);
    }
  });
});
