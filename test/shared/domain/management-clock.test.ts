import { array, assert, integer, property, tuple } from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, dateOfDayNumber, dayNumber } from "#shared/base/calendar-date.ts";
import { clockOf, stopsTheClock } from "#shared/domain/management-clock.ts";

const term = { from: "2026-07-10", plannedTo: "2027-07-10" };

describe("the clock of management", () => {
  it("runs a year where nothing stops it", () => {
    expect(clockOf(term, [], "2026-07-10")).toEqual({
      to: "2027-07-10",
      pausedDays: 0,
      pausedSince: null,
      daysLeft: 365,
    });
  });

  it("stands still in a pause and runs on after it", () => {
    const away = { from: "2026-08-01", to: null };
    // From 31/7/2026, the last day served, to 10/7/2027 are 344 days, on every day of the pause.
    expect(clockOf(term, [away], "2026-07-31").daysLeft).toBe(344);
    expect(clockOf(term, [away], "2026-08-01").daysLeft).toBe(344);
    expect(clockOf(term, [away], "2027-01-01")).toMatchObject({ daysLeft: 344, pausedSince: "2026-08-01" });
    const back = { from: "2026-08-01", to: "2026-08-31" };
    expect(clockOf(term, [back], "2026-08-31")).toMatchObject({
      to: "2027-08-09",
      pausedDays: 30,
      daysLeft: 343,
    });
  });

  it("counts days once where pauses overlap, and none outside the term", () => {
    const pauses = [
      { from: "2026-08-01", to: "2026-08-11" },
      { from: "2026-08-06", to: "2026-08-21" },
      { from: "2026-07-01", to: "2026-07-12" },
      { from: "2028-01-01", to: "2028-02-01" },
    ];
    // 20 days from 01/8 to 20/8, and 11/7: 10/7 is the first day of the term, which is not counted.
    expect(clockOf(term, pauses, "2028-06-01").pausedDays).toBe(21);
  });

  it("stops for absence nobody reported in both regimes, for prison only from 01/7/2026", () => {
    expect(stopsTheClock({ kind: "DI_LAM_XA", reported: false }, "R1")).toBe(true);
    expect(stopsTheClock({ kind: "DI_LAM_XA", reported: true }, "R2")).toBe(false);
    expect(stopsTheClock({ kind: "TRAI_GIAM", reported: true }, "R1")).toBe(false);
    expect(stopsTheClock({ kind: "TRAI_GIAM", reported: true }, "R2")).toBe(true);
  });

  it("serves as many days as decided, whatever the pauses: the days not paused up to the end are always the same", () => {
    const day = integer({ min: 0, max: 500 });
    const pause = tuple(day, integer({ min: 1, max: 90 }));
    assert(
      property(array(pause, { maxLength: 6 }), (spells) => {
        const first = dayNumber(term.from);
        const pauses = spells.map(([start, length]) => ({
          from: dateOfDayNumber(first + start),
          to: dateOfDayNumber(first + start + length),
        }));
        const { to } = clockOf(term, pauses, "2035-01-01");
        let served = 0;
        for (let date = addDays(term.from, 1); date <= to; date = addDays(date, 1)) {
          served += pauses.some(({ from, to: end }) => from <= date && date < end) ? 0 : 1;
        }
        expect(served).toBe(365);
      }),
    );
  });
});
