import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays } from "#shared/base/calendar-date.ts";
import { parsePeriod, type ReportingPeriod } from "#shared/domain/reporting-period.ts";
import { daysInCalendar, type PeriodCalendar } from "#shared/reports/period-calendar.ts";
import { computeReport, computeStatistics } from "#shared/reports/report.ts";
import type { OfficeRows } from "#shared/reports/tables/table-bcn-office.ts";
import { statisticsLinesOf } from "#shared/documents/statistics-lines.ts";
import { scenarioHistory } from "../../scenario/csv-history.ts";
import { randomHistory } from "./random-history.ts";

const year = scenarioHistory();

function period(key: string): ReportingPeriod {
  const parsed = parsePeriod(key);
  if (!parsed.ok) {
    throw new Error(`${key} is not a period`);
  }
  return parsed.value;
}

describe("the two calendars of reports", () => {
  // Thông tư 05/2011 điều 3 (01 to the last day) and the 15→14 calendar of procedures.md §12: the year 15/12→14/12,
  // six months 15/12→14/6, nine months →14/9.
  test.for([
    ["2026-09", "01", "2026-09-01", "2026-09-30"],
    ["2026-09", "15", "2026-08-15", "2026-09-14"],
    ["2026-01", "15", "2025-12-15", "2026-01-14"],
    ["2026-03", "15", "2026-02-15", "2026-03-14"],
    ["2026-Q3", "15", "2026-06-15", "2026-09-14"],
    ["2026-H1", "15", "2025-12-15", "2026-06-14"],
    ["2026-9M", "15", "2025-12-15", "2026-09-14"],
    ["2026", "15", "2025-12-15", "2026-12-14"],
    ["2026-03-20..2026-04-02", "15", "2026-03-20", "2026-04-02"],
  ] as const)("%s in calendar %s runs from %s to %s", ([key, calendar, from, to]) => {
    expect(daysInCalendar(period(key), calendar)).toStrictEqual({ from, to });
  });

  test("every month of the 15→14 calendar begins the day after the one before ended", () => {
    const months = Array.from({ length: 12 }, (_, index) => `2026-${String(index + 1).padStart(2, "0")}`);
    const spans = months.map((month) => daysInCalendar(period(month), "15"));
    for (const [index, span] of spans.entries()) {
      const before = spans[index - 1];
      expect(span.from).toBe(before === undefined ? "2025-12-15" : addDays(before.to, 1));
    }
  });
});

function september(calendar: PeriodCalendar): ReturnType<typeof computeStatistics> {
  return computeStatistics(year, daysInCalendar(period("2026-09"), calendar));
}

// Counted by hand in events.csv and people.csv.
describe("Biểu 01-BCN of September 2026", () => {
  test("has two users, two addicted, one in community rehabilitation and four in treatment on 30/9", () => {
    const { people } = september("01");
    expect(people["SU_DUNG"]?.total.ids.persons).toStrictEqual(["P33", "P41"]);
    expect(people["NGHIEN"]?.total.ids.persons).toStrictEqual(["P05", "P35"]);
    expect(people["CAI_CONG_DONG"]?.total.ids.persons).toStrictEqual(["P34"]);
    expect(people["METHADONE"]?.total.persons).toBe(4);
  });

  // people.csv of the six: P10 Mông, P17 Nùng and P30 Dao, P17 a woman; on 30/9 P28 is 29 and P30 (born 1998) 28.
  test("counts those under management by kind, sex, age and ethnic group", () => {
    const { management, management_by_kind, people } = september("01");
    expect(management).toMatchObject({ opening: 4, new_12: 2, closing: 6 });
    expect(management_by_kind).toMatchObject({ TN: 4, OST: 0, BB_12_18: 0, BB_18: 2 });
    expect(people["QLSC"]?.by_ethnicity.ids["KHAC"]).toStrictEqual(["P10", "P17", "P30"]);
    expect(people["QLSC"]?.by_sex).toMatchObject({ NAM: 5, NU: 1 });
    expect(people["QLSC"]?.by_age.ids["18_30"]).toStrictEqual(["P28", "P30"]);
    expect(people["QLSC"]?.by_age).toMatchObject({ LT14: 0, GE30: 4 });
  });

  test("counts decisions, counselling, tests, the relapse of P05 on 01/9, treatment and club members", () => {
    const table = september("01");
    expect(table.papers).toMatchObject({ decisions: 2, certificates: 0 });
    expect(table.activity).toMatchObject({
      counselling_visits: 6,
      counselled_persons: 5,
      tests: 7,
      slips: 6,
    });
    expect(table.activity.ids.relapsed).toStrictEqual(["P05"]);
    expect(table.treatment).toMatchObject({ opening: 3, increase: 2, decrease: 1, closing: 4 });
    expect(table.club_members).toMatchObject({ opening: 25, increase: 5, decrease: 2, closing: 28 });
    expect(table.clubs).toStrictEqual({ sessions_held: 5, expected: 35, present: 27 });
  });

  // P10 25/8, P31 28/8 and P28 04/9 lie in 15/8–14/9; P30 25/9 does not.
  test("moves by half a month in the other calendar: three decisions, one positive test (P05 on 20/8)", () => {
    const table = september("15");
    expect(table.papers.ids.decisions).toStrictEqual(["P10", "P28", "P31"]);
    expect(table.activity.ids.positive_tests).toStrictEqual(["P05"]);
    expect(table.management).toMatchObject({ opening: 2, new_12: 2, new_24: 1, closing: 5 });
  });

  test("leaves staff and money to be filled in by hand in December and only then", () => {
    expect(september("01").by_hand).toStrictEqual([]);
    expect(computeStatistics(year, period("2026-12")).by_hand).toStrictEqual(["CAN_BO", "KINH_PHI"]);
  });
});

describe("age bands", () => {
  // Born 15/6/2010: 15 on 14/6/2026, 16 on 15/6/2026; of a year of birth alone the age reached in the year counts.
  test.for([
    ["2012-06-16", "DAY", "LT14"],
    ["2012-06-15", "DAY", "14_16"],
    ["2010-06-15", "DAY", "16_18"],
    ["2008-06-15", "DAY", "18_30"],
    ["1996-06-16", "DAY", "18_30"],
    ["1996-06-15", "DAY", "GE30"],
    ["1996-01-01", "YEAR", "GE30"],
  ] as const)("born %s (%s) is %s on 15/6/2026", ([birthDate, birthPrecision, band]) => {
    const history = {
      ...year,
      persons: [{ key: "P33", familyMembersAtHome: 0, birthDate, birthPrecision }],
    };
    const { people } = computeStatistics(history, { from: "2026-06-01", to: "2026-06-15" });
    expect(people["SU_DUNG"]?.by_age[band]).toBe(1);
    expect(people["SU_DUNG"]?.by_ethnicity["KHONG_RO"]).toBe(1);
  });
});

describe("any consistent history, any month", () => {
  test("movements balance and each breakdown adds up to its group", () => {
    fc.assert(
      fc.property(randomHistory, fc.constantFrom("2026-02", "2026-Q2", "2026"), (history, key) => {
        const table = computeStatistics(history, daysInCalendar(period(key), "15"));
        for (const row of [table.rehabilitation, table.treatment, table.club_members]) {
          expect(row.opening + row.increase - row.decrease).toBe(row.closing);
        }
        for (const { total, ...parts } of Object.values(table.people)) {
          for (const { ids } of Object.values(parts)) {
            expect(Object.values(ids).flat().toSorted()).toStrictEqual(total.ids.persons.toSorted());
          }
        }
        const closing = table.management.ids.closing.toSorted();
        expect(Object.values(table.management_by_kind.ids).flat().toSorted()).toStrictEqual(closing);
      }),
      { numRuns: 80 },
    );
  });

  test("the members of the commune are those of Biểu 01, changes of club left out", () => {
    const october = period("2026-10");
    const { total } = computeReport(year, october).tables.BIEU01;
    expect(computeStatistics(year, october).club_members).toMatchObject({
      opening: total.opening,
      closing: total.closing,
    });
  });
});

describe("the groups the office's own records fill", () => {
  const office: OfficeRows = {
    staff: [
      { key: "s1", from: "2024-01-01", fullTime: true },
      { key: "s2", from: "2026-03-01", to: "2026-12-31", fullTime: false },
      { key: "s3", from: "2026-12-31", fullTime: false },
    ],
    trainings: [
      { key: "s1", date: "2026-12-05" },
      { key: "s1", date: "2026-12-20" },
      { key: "s3", date: "2026-11-30" },
    ],
    budget: [
      { date: "2026-01-01", source: "NGAN_SACH", amountVnd: 40_000_000 },
      { date: "2026-12-31", source: "TAI_TRO", amountVnd: 5_000_000 },
      { date: "2025-12-31", source: "NGAN_SACH", amountVnd: 9_000_000 },
    ],
    topics: [
      { client: "A01", date: "2026-12-10", topic: "TAM_LY" },
      { client: "A01", date: "2026-12-10", topic: "PHAP_LY" },
      { client: "P01", date: "2026-11-30", topic: "TAM_LY" },
    ],
  };

  // s2 left on 31/12 (the first day it no longer holds), s3 came that day; of two trainings of s1 one person; money since 1/1.
  test("are counted in December: staff of the last day, those trained, money of the year by source, topics", () => {
    const table = computeStatistics(year, period("2026-12"), office);
    expect(table).toMatchObject({
      staff: { staff: 2, full_time: 1, part_time: 1, trained: 1 },
      budget: { amount_vnd: 45_000_000, NGAN_SACH: 40_000_000, TAI_TRO: 5_000_000 },
      topics: { TAM_LY: 1, PHAP_LY: 1, DIEU_TRI: 0 },
      by_hand: [],
    });
  });

  test("of another month are the topics only; what nobody recorded is filled in by hand, not 0", () => {
    const november = computeStatistics(year, period("2026-11"), office);
    expect([november.staff, november.budget, november.topics["TAM_LY"]]).toEqual([undefined, undefined, 1]);
    const bare = computeStatistics(year, period("2026-12"), { ...office, staff: [], budget: [] });
    expect([bare.staff, bare.budget, bare.by_hand]).toEqual([undefined, undefined, ["CAN_BO", "KINH_PHI"]]);
  });

  test("have lines in the words of their own lists, also where a code is used elsewhere", () => {
    const other: OfficeRows = { ...office, budget: [{ date: "2026-02-01", source: "KHAC", amountVnd: 7 }] };
    const lines = statisticsLinesOf(computeStatistics(year, period("2026-12"), other));
    const named = (group: string): string[] =>
      lines.filter((line) => line.group === group).map(({ name, count }) => `${name}: ${String(count)}`);
    expect(named("Kinh phí từ đầu năm (đồng)")).toEqual(["Tổng số (đồng): 7", "Khác: 7"]);
    expect(named("Tư vấn theo nội dung (lượt)")).toContain("Điều trị: 0");
  });
});

// P33 and P41 use on 30/9 (hand count above). The last substance recorded up to the day counts, not that of October.
test("counts users by the substance recorded last up to the day; what nobody recorded is unknown", () => {
  const history = {
    ...year,
    categories: [
      ...year.categories,
      { person: "P33", category: "SU_DUNG", from: "2026-09-28", substance: "HEROINE" },
      { person: "P33", category: "SU_DUNG", from: "2026-09-29", substance: "ATS" },
      { person: "P33", category: "SU_DUNG", from: "2026-10-15", substance: "KHAC" },
      { person: "P05", category: "NGHIEN", from: "2026-09-28", substance: "KHAC" },
    ],
  };
  const table = computeStatistics(history, period("2026-09"));
  expect(table.people["SU_DUNG"]?.by_substance.ids).toStrictEqual({ ATS: ["P33"], KHONG_RO: ["P41"] });
  const lines = statisticsLinesOf(table).map(({ name }) => name);
  expect(lines).toContain("Người nghiện · Loại chất · khác");
});
