import fc from "fast-check";
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
    // 10/7/2027 less 01/8/2026 are 343 days, on every day of the pause.
    expect(clockOf(term, [away], "2026-08-01").daysLeft).toBe(343);
    expect(clockOf(term, [away], "2027-01-01")).toMatchObject({ daysLeft: 343, pausedSince: "2026-08-01" });
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
    // 20 days from 01/8 to 20/8, and two of the pause that began before the term.
    expect(clockOf(term, pauses, "2028-06-01").pausedDays).toBe(22);
  });

  it("stops for absence nobody reported in both regimes, for prison only from 01/7/2026", () => {
    expect(stopsTheClock({ kind: "DI_LAM_XA", reported: false }, "R1")).toBe(true);
    expect(stopsTheClock({ kind: "DI_LAM_XA", reported: true }, "R2")).toBe(false);
    expect(stopsTheClock({ kind: "TRAI_GIAM", reported: true }, "R1")).toBe(false);
    expect(stopsTheClock({ kind: "TRAI_GIAM", reported: true }, "R2")).toBe(true);
  });

  it("serves as many days as decided, whatever the pauses: the days not paused up to the end are always the same", () => {
    const day = fc.integer({ min: 0, max: 500 });
    const pause = fc.tuple(day, fc.integer({ min: 1, max: 90 }));
    fc.assert(
      fc.property(fc.array(pause, { maxLength: 6 }), (spells) => {
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
        // A pause that covers the first day moves the end by that day too, which is never served.
        const covered = pauses.some(({ from, to: end }) => from <= term.from && term.from < end) ? 1 : 0;
        expect(served).toBe(365 + covered);
      }),
    );
  });
});
