import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, weekday } from "#shared/base/calendar-date.ts";
import { deadline, deadlines, dueOn, reportDuties } from "#shared/law/deadlines.ts";
import { form } from "#shared/law/forms.ts";
import {
  addWorkingDays,
  isWorkingDay,
  shippedHolidays,
  uncertainHolidays,
  workingDaysBetween,
} from "#shared/law/working-days.ts";
import { everyDay, overlaps } from "./every-day.ts";

const years = ["2022", "2023", "2024", "2025", "2026", "2027"];

/** The day a limit is reached that holds on the day of its event. */
function due(key: string, event: string): unknown {
  const found = deadline(key, event);
  return found.ok ? dueOn(found.value, event) : found;
}

describe("the calendar of holidays", () => {
  test("gives each year the eleven days of Bộ luật Lao động 2019 điều 112", () => {
    for (const year of years) {
      const holidays = shippedHolidays.days.filter(
        ({ date, kind }) => date.startsWith(year) && kind === "holiday",
      );
      expect(holidays, year).toHaveLength(11);
      for (const fixed of ["01-01", "04-30", "05-01", "09-02"]) {
        expect(holidays.map(({ date }) => date)).toContain(`${year}-${fixed}`);
      }
    }
  });

  test("makes up for every holiday on a weekly rest day on the next working days (điều 111 khoản 3)", () => {
    const taken = new Set(
      shippedHolidays.days.filter(({ kind }) => kind === "holiday").map(({ date }) => date),
    );
    const resting = [...taken].filter((date) => weekday(date) > 5);
    const madeUp = resting.map((date) => {
      let next = addDays(date, 1);
      while (weekday(next) > 5 || taken.has(next)) {
        next = addDays(next, 1);
      }
      taken.add(next);
      return next;
    });
    const inTable = shippedHolidays.days
      .filter(({ kind }) => kind === "compensation")
      .map(({ date }) => date);
    expect(inTable).toStrictEqual(madeUp);
  });

  // The lunar day comes from ICU's lunisolar calendar, another tool than the table.
  test("puts Giỗ Tổ Hùng Vương on the 10th day of the third lunar month", () => {
    const lunar = new Intl.DateTimeFormat("en-u-ca-chinese", {
      timeZone: "UTC",
      month: "numeric",
      day: "numeric",
    });
    const days = shippedHolidays.days.filter(({ name }) => name.startsWith("Giỗ Tổ"));
    expect(days).toHaveLength(years.length);
    for (const { date } of days) {
      const parts = lunar
        .formatToParts(new Date(`${date}T12:00:00Z`))
        .filter(({ type }) => type !== "literal");
      expect(parts.map(({ value }) => value)).toStrictEqual(["3", "10"]);
    }
  });

  test("exchanges every day off against a Saturday, and says which entries are not certain", () => {
    const kinds = shippedHolidays.days.map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === "swapped_off")).toHaveLength(
      kinds.filter((kind) => kind === "swapped_work").length,
    );
    expect(uncertainHolidays("2027-02-01", "2027-02-28")).not.toHaveLength(0);
    expect(uncertainHolidays("2026-06-01", "2026-08-15")).toStrictEqual([]);
  });
});

describe("working days", () => {
  // Counted by hand on the calendars of 2025 and 2026.
  test("skip Quốc khánh 2025: three working days from Thursday 28/8 reach Thursday 04/9", () => {
    expect(addWorkingDays("2025-08-28", 3)).toStrictEqual({ ok: true, value: "2025-09-04" });
  });

  test("count the Saturday 22/8/2026 on which officials work for 31/8", () => {
    expect(addWorkingDays("2026-08-20", 2)).toStrictEqual({ ok: true, value: "2026-08-22" });
    expect(isWorkingDay("2026-08-31")).toStrictEqual({ ok: true, value: false });
  });

  test("skip Tết 2026: one working day from Friday 13/02 is Monday 23/02", () => {
    expect(addWorkingDays("2026-02-13", 1)).toStrictEqual({ ok: true, value: "2026-02-23" });
  });

  test("an unconfirmed holiday counts as a working day until the office corrects it", () => {
    expect(isWorkingDay("2026-11-24")).toStrictEqual({ ok: true, value: true });
    const corrected = {
      ...shippedHolidays,
      days: shippedHolidays.days.map((day) =>
        day.date === "2026-11-24" ? { ...day, kind: "holiday" as const } : day,
      ),
    };
    expect(isWorkingDay("2026-11-24", corrected)).toStrictEqual({ ok: true, value: false });
  });

  test("are refused outside the years of the calendar", () => {
    expect(addWorkingDays("2027-12-30", 5)).toMatchObject({ refusal: { code: "HOLIDAYS_UNKNOWN" } });
    expect(isWorkingDay("2021-12-31").ok).toBe(false);
  });

  test("there and back again never lands later than the start, and counting agrees with stepping", () => {
    const day = fc.integer({ min: 0, max: 1900 }).map((offset) => addDays("2022-03-01", offset));
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 30 }), (start, count) => {
        const end = addWorkingDays(start, count);
        const reached = end.ok ? end.value : "";
        expect(isWorkingDay(reached)).toStrictEqual({ ok: true, value: true });
        expect(workingDaysBetween(start, reached)).toStrictEqual({ ok: true, value: count });
        const back = addWorkingDays(reached, -count);
        expect(back.ok && back.value <= start).toBe(true);
      }),
    );
  });
});

describe("time limits", () => {
  const rows = [...deadlines("R1"), ...deadlines("R2")];

  test("never overlap for one key, and name only forms that exist", () => {
    for (const ofKey of Map.groupBy(new Set(rows), ({ key }) => key).values()) {
      expect(overlaps(ofKey)).toStrictEqual([]);
    }
    const forms = [...rows.flatMap((row) => row.form), ...reportDuties.flatMap((duty) => duty.form ?? [])];
    expect(forms.filter((id) => !form(id).ok)).toStrictEqual([]);
  });

  test("a mover's notice takes 5 working days to 30/6/2026 and 24 hours from 01/7 (D19)", () => {
    for (const day of everyDay()) {
      const found = deadline("D19", day);
      expect(found.ok && [found.value.limitValue, found.value.unit]).toStrictEqual(
        day <= "2026-06-30" ? [5, "working_days"] : [24, "hours"],
      );
    }
  });

  // By hand: each limit counted on the calendar of its year.
  test.for([
    ["D19", "2026-06-26", "2026-07-03"],
    ["D19", "2026-09-05", "2026-09-06"],
    ["D18", "2026-09-05", "2026-09-05"],
    ["D11", "2026-12-31", "2026-12-01"],
    ["D21", "2026-09-03", "2026-08-26"],
    ["D13", "2026-09-04", "2026-09-07"],
    ["D25", "2026-11-30", "2027-02-28"],
    ["D30-18", "2026-09-05", "2027-09-05"],
    ["D31", "2026-05-20", "2026-06-02"],
    ["D31", "2026-12-05", "2027-01-02"],
    ["C02", "2026-09-10", "2026-09-24"],
  ])("%s counted from %s is due on %s", ([key = "", event = "", expected = ""]) => {
    expect(due(key, event)).toStrictEqual({ ok: true, value: expected });
  });

  test("a limit that is no length of time, or that a regime does not know, is refused", () => {
    expect(due("C08", "2026-09-05")).toMatchObject({ refusal: { code: "NO_LIMIT" } });
    expect(due("D10", "2026-09-05")).toMatchObject({ refusal: { code: "NO_LIMIT" } });
    expect(due("D18", "2026-06-30")).toMatchObject({ refusal: { code: "NO_DEADLINE" } });
  });
});
