import { describe, expect, test } from "vitest";
import type { History } from "#shared/reports/history.ts";
import { computeReport, type Report } from "#shared/reports/report.ts";

/*
 * Readings that the acceptance year does not decide, each on a history of a few rows. Expected values follow from
 * the rules of the indicators by counting on the fingers.
 */
const nothing: History = {
  persons: [],
  residences: [],
  absences: [],
  categories: [],
  clubs: [],
  memberships: [],
  meetings: [],
  attendance: [],
  evaluations: [],
  plans: [],
  volunteers: [],
  visits: [],
  points: [],
  counsellings: [],
  referrals: [],
  replies: [],
  registrations: [],
  completions: [],
  decisions: [],
  communications: [],
  treatments: [],
  adherence: [],
  reached: [],
  tests: [],
  useReports: [],
  supports: [],
};
const september = { from: "2026-09-01", to: "2026-09-30" };
const resident = { person: "P01", kind: "THUONG_TRU", from: "2020-01-01" };
const club = {
  key: "CLB01",
  foundedOn: "2025-01-01",
  suspensions: [],
  requirements: [{ value: 1, from: "2025-01-01" }],
};

function reportOf(rows: Partial<History>, period = september): Report {
  return computeReport({ ...nothing, ...rows }, period);
}

/** The indicators of September for a club with one member who joined on a day. */
function indicatorsOfMember(joinedOn: string): Report["indicators"] {
  const memberships = [{ person: "P01", club: "CLB01", joinedOn, joinCode: "KET_NAP" }];
  return reportOf({ clubs: [club], memberships }).indicators;
}

/** The due months of September for the club with something changed. */
function dueMonths(change: Partial<History["clubs"][number]>): number | undefined {
  return reportOf({ clubs: [{ ...club, ...change }] }).clubs["CLB01"]?.due_months;
}

/** Follow-ups due in September for treatment up to 08/9 and from 20/9 to a day. */
function dueFollowUps(secondEnd: string): number {
  const first = { person: "P01", from: "2026-08-01", startCode: "MOI", to: "2026-09-08", endCode: "BO_TRI" };
  const second = { ...first, from: "2026-09-20", startCode: "TAI_DIEU_TRI", to: secondEnd };
  return reportOf({ treatments: [first, second] }).indicators.CT18.den;
}

function fraction({ num, den }: { readonly num: number; readonly den: number }): string {
  return `${String(num)}/${String(den)}`;
}

describe("an empty history", () => {
  test("gives a report in which every share is null", () => {
    const { indicators, clubs } = reportOf({});
    expect(indicators.CT01).toStrictEqual({
      num: 0,
      den: 0,
      pct: null,
      target_pct: 80,
      met: null,
      ids: { num: [], den: [] },
    });
    expect([indicators.CT06.den, indicators.CT14.cumulative_ytd, clubs]).toStrictEqual([0, 0, {}]);
  });
});

const completion = { key: "C1", person: "P01", form: "BAT_BUOC", completedOn: "2026-09-05" };
const decided = {
  residences: [resident],
  completions: [completion],
  decisions: [{ person: "P01", decidedOn: "2026-09-01" }],
};

/** CT04 of September when the decided person gets legal support on a day. */
function ct04WithHelpOn(date: string): string {
  const supports = [{ person: "P01", date, kind: "PHAP_LY" }];
  return fraction(reportOf({ ...decided, supports }).indicators.CT04);
}

describe("completions", () => {
  test("CT04 counts help on the very day of completion, and any kind of support", () => {
    expect(["2026-09-04", "2026-09-05", "2026-09-30", "2026-10-01"].map(ct04WithHelpOn)).toStrictEqual([
      "0/1",
      "1/1",
      "1/1",
      "0/1",
    ]);
  });

  test("CT03 gives a decision midway between two completions to the later one", () => {
    const later = { ...completion, key: "C2", completedOn: "2026-09-15" };
    const { CT03 } = reportOf({
      residences: [resident],
      completions: [completion, later],
      decisions: [{ person: "P01", decidedOn: "2026-09-10" }],
    }).indicators;
    expect(fraction(CT03)).toBe("1/2");
    const onlyLater = reportOf(
      {
        residences: [resident],
        completions: [completion, later],
        decisions: [{ person: "P01", decidedOn: "2026-09-10" }],
      },
      { from: "2026-09-20", to: "2026-09-30" },
    );
    expect(fraction(onlyLater.indicators.CT03)).toBe("1/1");
  });
});

describe("clubs and members", () => {
  test("CT16 is due for who joined up to the 15th, that day included", () => {
    expect(
      ["2026-09-14", "2026-09-15", "2026-09-16"].map((day) => indicatorsOfMember(day).CT16.den),
    ).toStrictEqual([1, 1, 0]);
  });

  test("CT17 is due from the 30th day after joining, that day included", () => {
    expect(
      ["2026-08-30", "2026-08-31", "2026-09-01"].map((day) => indicatorsOfMember(day).CT17.den),
    ).toStrictEqual([1, 1, 0]);
  });

  test("a club owes the meetings in force on the first day of the month", () => {
    const changed = {
      ...club,
      requirements: [
        { value: 1, from: "2025-01-01" },
        { value: 4, from: "2026-09-02" },
        { value: 2, from: "2026-06-01" },
      ],
    };
    const owed = (from: string, to: string): unknown =>
      reportOf({ clubs: [changed] }, { from, to }).clubs["CLB01"]?.required;
    expect([
      owed("2026-05-01", "2026-05-31"),
      owed("2026-09-01", "2026-09-30"),
      owed("2026-10-01", "2026-10-31"),
    ]).toStrictEqual([1, 2, 4]);
  });

  test("a due club in which nobody was expected is not regular", () => {
    const meetings = [{ key: "M1", club: "CLB01", date: "2026-09-10", kind: "THUONG_KY" }];
    expect(reportOf({ clubs: [club], meetings }).clubs["CLB01"]).toMatchObject({
      fulfilment_pct: 100,
      attendance_pct: null,
      regular: false,
    });
  });

  test("a day's suspension, or a foundation on the second, takes the month out", () => {
    expect([
      dueMonths({}),
      dueMonths({ suspensions: [{ from: "2026-09-30", to: "2026-10-01" }] }),
      dueMonths({ suspensions: [{ from: "2026-08-01", to: "2026-09-01" }] }),
      dueMonths({ foundedOn: "2026-09-01" }),
      dueMonths({ foundedOn: "2026-09-02" }),
      dueMonths({ dissolvedOn: "2026-09-30" }),
      dueMonths({ dissolvedOn: "2026-10-01" }),
    ]).toStrictEqual([1, 0, 1, 1, 0, 0, 1]);
  });
});

describe("counselling points", () => {
  test("a reply after the last day of the period does not make a slip successful (CT08)", () => {
    const referrals = [
      { slip: "R01", client: "A01", point: "DTV01", service: "XN_HIV", issuedOn: "2026-08-20" },
    ];
    const success = (date: string): string =>
      fraction(
        reportOf({ referrals, replies: [{ slip: "R01", date, result: "DA_TIEP_NHAN" }] }).indicators.CT08,
      );
    expect([success("2026-09-30"), success("2026-10-01")]).toStrictEqual(["1/1", "0/1"]);
  });

  test("a point owes its yearly number when open on any day of the year to date (CT06)", () => {
    const points = [
      { key: "DTV01", openedOn: "2025-06-01", closedOn: "2026-01-01" },
      { key: "DTV02", openedOn: "2025-06-01", closedOn: "2026-01-02" },
      { key: "DTV03", openedOn: "2026-09-30" },
      { key: "DTV04", openedOn: "2026-10-01" },
    ];
    expect(reportOf({ points }).indicators.CT06).toMatchObject({ den: 50, ids: { den: ["DTV02", "DTV03"] } });
  });

  test("methadone is no rehabilitation that a point mobilised for, nor a form (CT09, CT20)", () => {
    const registrations = ["CAI_CONG_DONG", "METHADONE", "THUOC_THAY_THE"].map((form, index) => ({
      person: `P0${String(index + 1)}`,
      form,
      date: "2026-09-10",
      point: "DTV01",
    }));
    const { CT09, CT20 } = reportOf({ registrations }).indicators;
    expect([CT09.num, CT20.persons_total, CT20.by_form]).toStrictEqual([
      1,
      1,
      { BAT_BUOC: 0, CAI_CONG_DONG: 1, CAI_CO_SO: 0 },
    ]);
  });

  test("who changes the form counts in both forms and once in the total (CT20)", () => {
    const registrations = [
      { person: "P01", form: "CONG_DONG", date: "2026-09-03" },
      { person: "P01", form: "TU_NGUYEN_CO_SO", date: "2026-09-20" },
    ];
    expect(reportOf({ registrations }).indicators.CT20).toMatchObject({
      by_form: { BAT_BUOC: 0, CAI_CONG_DONG: 1, CAI_CO_SO: 1 },
      persons_total: 1,
    });
  });
});

describe("treatment and support", () => {
  test("who was in treatment on 31 December counts in the cumulative number, though it ended on 01/01 (CT14)", () => {
    const treatments = [
      { person: "P01", from: "2025-03-01", startCode: "MOI", to: "2026-01-01", endCode: "BO_TRI" },
      { person: "P02", from: "2025-03-01", startCode: "MOI", to: "2025-12-31", endCode: "BO_TRI" },
    ];
    expect(reportOf({ treatments }).indicators.CT14).toMatchObject({
      carried_over_1_jan: 1,
      cumulative_ytd: 1,
    });
  });

  test("following adherence is due from 15 days of treatment in the month, over several episodes (CT18)", () => {
    expect([dueFollowUps("2026-09-27"), dueFollowUps("2026-09-28")]).toStrictEqual([0, 1]);
  });

  test("a person without household is a household of its own (CT13)", () => {
    const supports = ["P01", "P02"].map((person) => ({ person, date: "2026-09-10", kind: "HOC_NGHE" }));
    const persons = ["P01", "P02"].map((key) => ({ key, familyMembersAtHome: 0 }));
    const together = persons.map((person) => ({ ...person, household: "H01" }));
    expect(reportOf({ supports, persons }).indicators.CT13.beneficiaries_in_period).toBe(2);
    expect(reportOf({ supports, persons: together }).indicators.CT13.beneficiaries_in_period).toBe(1);
  });
});

describe("categories and presence", () => {
  const person = { key: "P01", household: "H01", familyMembersAtHome: 1 };
  const user = { persons: [person], residences: [resident] };

  test("of two categories of one day the one recorded later holds, whatever the order of the days (G3)", () => {
    const categories = [
      { person: "P01", category: "SAU_CAI", from: "2026-09-10" },
      { person: "P01", category: "KHONG", from: "2026-09-10" },
      { person: "P01", category: "NGHIEN", from: "2026-01-01" },
    ];
    expect(reportOf({ ...user, categories }).indicators.CT12.den).toBe(0);
    expect(reportOf({ ...user, categories: categories.toReversed() }).indicators.CT12.den).toBe(1);
  });

  test("going to prison is no access to a service, an admission to a centre is (CT15)", () => {
    const categories = [{ person: "P01", category: "NGHIEN", from: "2026-01-01" }];
    const access = (kind: string): string =>
      fraction(
        reportOf({ ...user, categories, absences: [{ person: "P01", kind, from: "2026-09-10" }] }).indicators
          .CT15,
      );
    expect([access("TRAI_GIAM"), access("CO_SO_CAI")]).toStrictEqual(["0/1", "1/1"]);
  });

  test("in hospital or away for work a person is still present, in a centre or in prison not (G3)", () => {
    const categories = [{ person: "P01", category: "NGHIEN", from: "2026-01-01" }];
    const counted = (kind: string): number =>
      reportOf({ ...user, categories, absences: [{ person: "P01", kind, from: "2026-09-10" }] }).indicators
        .CT12.den;
    expect(["BENH_VIEN", "DI_LAM_XA", "CO_SO_CAI", "TRAI_GIAM"].map(counted)).toStrictEqual([1, 1, 0, 0]);
  });

  test("a household in which one listed person has others at home counts once (CT12b)", () => {
    const persons = [person, { key: "P02", household: "H01", familyMembersAtHome: 0 }];
    const residences = [resident, { ...resident, person: "P02" }];
    const categories = ["P01", "P02"].map((key) => ({
      person: key,
      category: "SAU_CAI",
      from: "2026-01-01",
    }));
    expect(reportOf({ persons, residences, categories }).indicators.CT12b).toMatchObject({
      den: 1,
      not_yet: ["H01"],
    });
  });
});
