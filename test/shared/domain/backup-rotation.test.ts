import { assert, integer, property, uniqueArray } from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "#shared/base/calendar-date.ts";
import { keptBackups } from "#shared/domain/backup-rotation.ts";

const someDays = uniqueArray(integer({ min: 0, max: 900 }), { maxLength: 200 });

function daysFrom(numbers: readonly number[]): readonly string[] {
  return numbers.map((number) => addDays("2026-01-01", number));
}

describe("which copies stay", () => {
  it("of a copy every day of a year: seven days, four Sundays, twelve ends of months, counted by hand", () => {
    const year = Array.from({ length: 365 }, (_none, at) => addDays("2026-01-01", at));
    // 31/12/2026 is a Thursday. Weeks from Monday: 31/12, 27/12 (among the seven days), 20/12, 13/12.
    expect([...keptBackups(year)].toSorted()).toEqual([
      "2026-01-31",
      "2026-02-28",
      "2026-03-31",
      "2026-04-30",
      "2026-05-31",
      "2026-06-30",
      "2026-07-31",
      "2026-08-31",
      "2026-09-30",
      "2026-10-31",
      "2026-11-30",
      "2026-12-13",
      "2026-12-20",
      "2026-12-25",
      "2026-12-26",
      "2026-12-27",
      "2026-12-28",
      "2026-12-29",
      "2026-12-30",
      "2026-12-31",
    ]);
  });

  it("never throws the newest away, whatever was copied, and never keeps more than 23", () => {
    assert(
      property(someDays, (numbers) => {
        const days = daysFrom(numbers);
        const kept = keptBackups(days);
        const newest = days.toSorted().at(-1);
        expect(newest === undefined || kept.has(newest)).toBe(true);
        expect(kept.size).toBeLessThanOrEqual(7 + 4 + 12);
        expect([...kept].every((day) => days.includes(day))).toBe(true);
      }),
    );
  });

  it("gives the same whether copies were thinned out each day or only today", () => {
    assert(
      property(someDays, (numbers) => {
        let standing: readonly string[] = [];
        const days = daysFrom(numbers.toSorted((one, other) => one - other));
        for (const day of days) {
          standing = [...keptBackups([...standing, day])];
        }
        expect([...standing].toSorted()).toEqual([...keptBackups(days)].toSorted());
      }),
    );
  });
});
