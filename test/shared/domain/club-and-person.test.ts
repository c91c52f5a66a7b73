import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, dateOfDayNumber, dayNumber } from "#shared/base/calendar-date.ts";
import {
  holdsOn,
  isActiveOn,
  rankOfScores,
  rankOfTotal,
  spellsOverlap,
  type Spell,
} from "#shared/domain/club.ts";
import { identityFields, maskedNumber, oldestAgeOn, personFields } from "#shared/domain/person.ts";

const firstDay = dayNumber("2026-01-01");
const spell: fc.Arbitrary<Spell> = fc
  .tuple(fc.nat(40), fc.option(fc.integer({ min: 1, max: 30 })))
  .map(([from, length]) => ({
    from: dateOfDayNumber(firstDay + from),
    to: length === null ? null : dateOfDayNumber(firstDay + from + length),
  }));
const days = Array.from({ length: 120 }, (_, day) => dateOfDayNumber(firstDay + day));

describe("half-open spells", () => {
  it("overlap exactly when some day lies in both", () => {
    fc.assert(
      fc.property(spell, spell, (one, other) => {
        const shared = days.some((day) => holdsOn(one, day) && holdsOn(other, day));
        expect(spellsOverlap(one, other)).toBe(shared);
        expect(spellsOverlap(other, one)).toBe(shared);
      }),
    );
  });

  it("hold on their first day and not on the day they end", () => {
    fc.assert(
      fc.property(spell, ({ from, to }) => {
        expect(holdsOn({ from, to }, from)).toBe(true);
        expect(holdsOn({ from, to }, addDays(from, -1))).toBe(false);
        expect(to === null || !holdsOn({ from, to }, to)).toBe(true);
      }),
    );
  });
});

describe("a club", () => {
  // CLB03 of the acceptance year: founded 15/5/2025, suspended 10/02 to 05/3/2026, dissolved 20/10/2026.
  const club = {
    foundedOn: "2025-05-15",
    dissolvedOn: "2026-10-20",
    suspensions: [{ from: "2026-02-10", to: "2026-03-05" }],
  };
  it.each([
    ["2025-05-14", false],
    ["2025-05-15", true],
    ["2026-02-09", true],
    ["2026-02-10", false],
    ["2026-03-04", false],
    ["2026-03-05", true],
    ["2026-10-19", true],
    ["2026-10-20", false],
  ])("on %s is active: %s", (date, active) => {
    expect(isActiveOn(club, date)).toBe(active);
  });
});

describe("the rank of a month", () => {
  it.each([
    [100, "TOT"],
    [85, "TOT"],
    [84, "KHA"],
    [70, "KHA"],
    [69, "TB"],
    [50, "TB"],
    [49, "CHUA"],
    [0, "CHUA"],
  ])("of %i points is %s", (total, rank) => {
    expect(rankOfTotal(total)).toBe(rank);
  });

  it("is CHUA after three absences in a row, whatever the points, and none without any points", () => {
    const full = { TC1: 30, TC2: 20, TC3: 15, TC4: 15, TC5: 10, TC6: 10 };
    expect(rankOfScores(full, false)).toEqual({ score: 100, rank: "TOT" });
    expect(rankOfScores(full, true)).toEqual({ score: 100, rank: "CHUA" });
    expect(
      rankOfScores({ TC1: null, TC2: null, TC3: null, TC4: null, TC5: null, TC6: null }, false),
    ).toBeUndefined();
  });

  it("of a member without a meeting due is out of 80: 77/80 = 96.25 → 96, TOT", () => {
    expect(rankOfScores({ TC1: 30, TC2: null, TC3: 15, TC4: 12, TC5: 10, TC6: 10 }, false)).toEqual({
      score: 96,
      rank: "TOT",
    });
  });
});

function paths(input: object): readonly string[] {
  const issues = identityFields.safeParse(input).error?.issues ?? [];
  return issues.map(({ path, message }) => `${path.join(".")}: ${message}`);
}

describe("an identity document", () => {
  it.each([
    [{ kind: "CCCD", number: "001190000001" }, []],
    [{ kind: "CCCD", number: "00119000001" }, ["number: twelveDigits"]],
    [{ kind: "CCCD" }, ["number: identityNumberMissing"]],
    [{ kind: "CMND", number: "123456789" }, []],
    [{ kind: "CMND", number: "12345678" }, ["number: nineOrTwelveDigits"]],
    [{ kind: "KHONG_CO", missingReason: "MAT" }, []],
    [{ kind: "KHONG_CO" }, ["missingReason: reasonForNoIdentity"]],
    [{ kind: "KHONG_CO", number: "1", missingReason: "MAT" }, ["number: noNumberWithoutIdentity"]],
  ])("%j is refused for %j", (input, problems) => {
    expect(paths(input)).toEqual(problems);
  });

  it("is shown masked in lists", () => {
    expect(maskedNumber("001190000012")).toBe("001•••••••12");
    expect(maskedNumber("12345")).toBe("•••••");
  });
});

describe("a person", () => {
  it("known by the year of birth only, exactly or about, counts as the oldest they can be", () => {
    expect(oldestAgeOn("2008-01-01", "UNKNOWN_EST", "2026-01-01")).toBe(18);
    expect(oldestAgeOn("2008-01-01", "YEAR", "2026-01-01")).toBe(18);
    expect(oldestAgeOn("2008-08-21", "DAY", "2026-08-20")).toBe(17);
  });

  it.each(["Nguyễn\u202eVăn A", "Nguyễn\u0000 A", "A\nB", "Nguyễn Văn 3", "", "   ", "<b>A</b>"])(
    "is not called %j",
    (fullName) => {
      const input = { fullName, sex: "NAM", birthDate: "1990-01-01", birthPrecision: "DAY", ethnicity: "01" };
      expect(personFields.safeParse(input).success).toBe(false);
    },
  );

  it.each(["Y Bhuăn Niê Kđăm Hwing", "H'Nương Êban", "H’Nương Êban", "Trịnh Công Hoài-Phước", "Lò Thị Ó"])(
    "may be called %s",
    (fullName) => {
      const input = { fullName, sex: "NAM", birthDate: "1990-01-01", birthPrecision: "DAY", ethnicity: "01" };
      expect(personFields.parse({ ...input, fullName: fullName.normalize("NFD") }).fullName).toBe(fullName);
    },
  );
});
