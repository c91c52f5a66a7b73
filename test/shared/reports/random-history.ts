import * as fc from "fast-check";
import { addDays, type CalendarDate } from "#shared/base/calendar-date.ts";
import type { History, Spell } from "#shared/reports/history.ts";

const day = fc.integer({ min: 0, max: 500 }).map((offset) => addDays("2025-09-01", offset));
const spell = fc
  .tuple(day, fc.option(fc.integer({ min: 1, max: 300 }), { nil: undefined }))
  .map(([from, length]): Spell => ({ from, to: length === undefined ? undefined : addDays(from, length) }));
const person = fc.integer({ min: 1, max: 12 }).map((number) => `P${String(number).padStart(2, "0")}`);
const client = fc.oneof(person, fc.constantFrom("A01", "A02", "F01"));
const club = fc.constantFrom("CLB01", "CLB02", "CLB03");
const point = fc.constantFrom("DTV01", "DTV02");
const month = day.map((date) => date.slice(0, 7));
const category = fc.constantFrom("SU_DUNG", "NGHIEN", "CAI_CONG_DONG", "METHADONE", "SAU_CAI", "KHONG");

function rows<Row>(row: fc.Arbitrary<Row>, maxLength = 20): fc.Arbitrary<readonly Row[]> {
  return fc.array(row, { maxLength });
}

/** One person is in one club at a time: each person's spells follow one another. */
const memberships = rows(
  fc.record({
    person,
    club,
    spell,
    joinCode: fc.constantFrom("KET_NAP", "CHUYEN_CLB"),
    leaveReason: fc.constantFrom("CHUYEN_DI", "CHUYEN_CLB", "TAI_NGHIEN", "BAT_GIU", "CHET"),
  }),
).map((drawn) => {
  const ends = new Map<string, CalendarDate>();
  return drawn
    .toSorted((left, right) => left.spell.from.localeCompare(right.spell.from))
    .flatMap(({ spell: { from, to }, leaveReason, ...rest }) => {
      if (from < (ends.get(rest.person) ?? "")) {
        return [];
      }
      ends.set(rest.person, to ?? "9999-12-31");
      return [
        { ...rest, joinedOn: from, leftOn: to, leaveReason: to === undefined ? undefined : leaveReason },
      ];
    });
});

/** One episode of treatment at a time, for the same reason. */
const treatments = rows(
  fc.record({
    person,
    spell,
    startCode: fc.constantFrom("MOI", "CHUYEN_DEN", "TAI_DIEU_TRI"),
    endCode: fc.constantFrom("HOAN_THANH", "CHUYEN_DI", "BO_TRI", "CHET", "BAT_GIU"),
  }),
).map((drawn) => {
  const ends = new Map<string, CalendarDate>();
  return drawn
    .toSorted((left, right) => left.spell.from.localeCompare(right.spell.from))
    .flatMap(({ spell: { from, to }, ...rest }) => {
      if (from < (ends.get(rest.person) ?? "")) {
        return [];
      }
      ends.set(rest.person, to ?? "9999-12-31");
      return [{ ...rest, from, to }];
    });
});

/** One management of a person at a time. */
const decisions = rows(
  fc.record({
    person,
    decidedOn: day,
    termMonths: fc.constantFrom(12, 24),
    spell,
    endReason: fc.constantFrom("HET_THOI_HAN", "CHUYEN_DI", "AN_TU", "XAC_DINH_NGHIEN", "CHET_MAT_TICH"),
  }),
).map((drawn) =>
  [...new Map(drawn.map((row) => [row.person, row])).values()].map(({ spell: { from, to }, ...row }) => ({
    ...row,
    managedFrom: from,
    managedTo: addDays(from, row.termMonths * 30),
    endedOn: to,
    endReason: to === undefined ? undefined : row.endReason,
  })),
);

/** Small histories over sixteen months, consistent in themselves, with every kind of row. */
export const randomHistory: fc.Arbitrary<History> = fc.record({
  persons: fc.constant(
    Array.from({ length: 12 }, (_, index) => ({
      key: `P${String(index + 1).padStart(2, "0")}`,
      household: index % 5 === 4 ? undefined : `H${String(Math.floor(index / 2))}`,
      familyMembersAtHome: index % 4,
      sex: index % 3 === 0 ? "NU" : "NAM",
      birthDate: `${String(1970 + index * 4)}-06-15`,
      birthPrecision: index % 4 === 0 ? ("YEAR" as const) : ("DAY" as const),
      ethnicity: index % 2 === 0 ? "01" : "08",
    })),
  ),
  residences: rows(
    fc
      .record({ person, kind: fc.constant("THUONG_TRU"), spell })
      .map(({ spell: held, ...rest }) => ({ ...rest, ...held })),
  ),
  absences: rows(
    fc
      .record({
        person,
        kind: fc.constantFrom("CO_SO_CAI", "TRAI_GIAM", "BENH_VIEN"),
        code: fc.constantFrom("BAT_BUOC", "TU_NGUYEN"),
        spell,
      })
      .map(({ spell: held, ...rest }) => ({ ...rest, ...held })),
    8,
  ),
  categories: rows(fc.record({ person, category, from: day })),
  clubs: fc.tuple(spell, spell, spell, rows(spell, 2)).map(([first, second, third, suspensions]) =>
    [first, second, third].map(({ from, to }, index) => ({
      key: `CLB0${String(index + 1)}`,
      foundedOn: from,
      dissolvedOn: to,
      suspensions: index === 0 ? suspensions : [],
      requirements: [{ value: index + 1, from }],
    })),
  ),
  memberships,
  meetings: rows(
    fc.record({ club, date: day, kind: fc.constantFrom("THUONG_KY", "CHUYEN_DE", "RA_MAT", "HUY") }),
  ).map((drawn) => drawn.map((meeting, index) => ({ ...meeting, key: `M${String(index)}` }))),
  attendance: rows(
    fc.record({
      meeting: fc.integer({ min: 0, max: 19 }).map((number) => `M${String(number)}`),
      person,
      status: fc.constantFrom("CM", "VP", "VK", "KHACH"),
    }),
    60,
  ).map((drawn) => [...new Map(drawn.map((row) => [`${row.meeting} ${row.person}`, row])).values()]),
  evaluations: rows(fc.record({ person, club, month, rank: fc.constantFrom("TOT", "KHA", "TB", "CHUA") })),
  plans: rows(fc.record({ person, club, approvedOn: day })),
  volunteers: rows(rows(spell, 2), 4).map((drawn) =>
    drawn.map((spells, index) => ({ key: `V0${String(index + 1)}`, spells })),
  ),
  visits: rows(fc.record({ volunteer: fc.constantFrom("V01", "V02", "V03"), person, date: day })),
  points: fc
    .tuple(spell, spell)
    .map((drawn) =>
      drawn.map(({ from, to }, index) => ({ key: `DTV0${String(index + 1)}`, openedOn: from, closedOn: to })),
    ),
  counsellings: rows(fc.record({ client, point, date: day })),
  referrals: rows(
    fc.record({ client, point, service: fc.constantFrom("HOC_NGHE", "XN_HIV"), issuedOn: day }),
  ).map((drawn) => drawn.map((referral, index) => ({ ...referral, slip: `R${String(index)}` }))),
  replies: rows(
    fc.record({
      slip: fc.integer({ min: 0, max: 19 }).map((number) => `R${String(number)}`),
      date: day,
      result: fc.constantFrom("DA_TIEP_NHAN", "KHONG_DEN"),
    }),
  ),
  registrations: rows(
    fc.record({
      person,
      form: fc.constantFrom("CAI_CONG_DONG", "CAI_CO_SO", "METHADONE"),
      date: day,
      point: fc.option(point, { nil: undefined }),
    }),
  ),
  completions: rows(
    fc.record({ person, form: fc.constantFrom("BAT_BUOC", "CONG_DONG"), completedOn: day }),
  ).map((drawn) => drawn.map((completion, index) => ({ ...completion, key: `C${String(index)}` }))),
  decisions,
  communications: rows(
    fc.record({
      person: fc.option(person, { nil: undefined }),
      household: fc.option(fc.constantFrom("H0", "H1", "H2"), { nil: undefined }),
      date: day,
    }),
  ),
  treatments,
  adherence: rows(fc.record({ person, month, conclusion: fc.constantFrom("TUAN_THU", "BO_LIEU") })),
  reached: rows(fc.record({ person, date: day })),
  tests: rows(fc.record({ person, date: day, result: fc.constantFrom("AM", "DUONG") })),
  useReports: rows(fc.record({ person, date: day }), 5),
  supports: rows(
    fc.record({
      person,
      date: day,
      kind: fc.constantFrom("VAY_VON", "HOC_NGHE", "PHAP_LY"),
      amountVnd: fc.integer({ min: 0, max: 50_000_000 }),
    }),
  ),
});
