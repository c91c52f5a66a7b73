import { describe, expect, it } from "vitest";
import { present } from "#shared/base/assert.ts";
import { deadlines, dueMoment, dueOn, type Deadline } from "#shared/law/deadlines.ts";
import { addWorkingDays, isWorkingDay, officeCalendarOf, shippedHolidays } from "#shared/law/working-days.ts";

/*
 * Every expected day was counted by hand on a paper calendar: Monday to Friday, public holidays of Bộ luật Lao động 2019
 * điều 112, days made up and swapped as the yearly announcements say. The day of the event is not counted (Bộ luật Dân
 * sự 2015 điều 147).
 */

function rule(id: string): Deadline {
  return present(
    [...deadlines("R1"), ...deadlines("R2")].find((row) => row.id === id),
    id,
  );
}

function due(id: string, start: string): string {
  const reached = dueOn(rule(id), start);
  return reached.ok ? reached.value : reached.refusal.code;
}

describe("limits in working days", () => {
  it.each([
    // Tết 2026 (Bính Ngọ) is 17/02; off from Monday 16/02 to Friday 20/02. Thursday 12/02 + 3: Fri 13, Mon 23, Tue 24.
    ["D01-R1", "2026-02-12", "2026-02-24"],
    // Friday 13/02/2026 + 2 working days: Mon 23, Tue 24.
    ["D16-R1", "2026-02-13", "2026-02-24"],
    // 30/4 and 01/5/2026 are Thursday and Friday. Wednesday 29/4 + 1: Monday 04/5.
    ["C09", "2026-04-29", "2026-05-04"],
    // Quốc khánh 2026: Wednesday 02/9 and the day before. Monday 31/8 + 2: Thu 03, Fri 04.
    ["D12-R2", "2026-08-31", "2026-09-04"],
    // 31/8/2026 (Monday) was swapped for Saturday 22/8. 3 working days before Tuesday 01/9: Fri 28, Thu 27, Wed 26/8.
    ["D21-R2", "2026-09-01", "2026-08-26"],
    // Reading the compulsory file, notice of Friday 28/8/2026 + 3 over Quốc khánh: Thu 03, Fri 04, Mon 07/9.
    ["D24-R2-read", "2026-08-28", "2026-09-07"],
    // Sending it, Thursday 12/02/2026 + 1: Friday 13; Friday 13/02 + 1 over Tết: Monday 23.
    ["D24-R1-send", "2026-02-12", "2026-02-13"],
    ["D24-R1-send", "2026-02-13", "2026-02-23"],
    // A provider's notice, Wednesday 24/6/2026 + 5: Thu 25, Fri 26, Mon 29, Tue 30, Wed 01/7.
    ["D29-R1", "2026-06-24", "2026-07-01"],
    // A data subject's request, Wednesday 29/4/2026 + 2 over 30/4 and 01/5: Mon 04, Tue 05/5.
    ["D33-reply", "2026-04-29", "2026-05-05"],
    // Friday 21/8/2026 + 1: Saturday 22/8, worked in exchange.
    ["C09", "2026-08-21", "2026-08-22"],
  ])("%s begun on %s is reached on %s", (id, start, expected) => {
    expect(due(id, start)).toBe(expected);
  });

  it("counts a Saturday that was swapped for a day off, and not that day off", () => {
    const calendar = officeCalendarOf(shippedHolidays, [
      { date: "2027-03-12", kind: "swapped_off", name: "Hoán đổi" },
      { date: "2027-03-20", kind: "swapped_work", name: "Làm bù" },
    ]);
    // Thursday 11/3/2027 + 1: not Friday 12 (swapped off), Monday 15.
    expect(addWorkingDays("2027-03-11", 1, calendar)).toEqual({ ok: true, value: "2027-03-15" });
    // Friday 19/3/2027 + 1: Saturday 20, worked.
    expect(addWorkingDays("2027-03-19", 1, calendar)).toEqual({ ok: true, value: "2027-03-20" });
    expect(addWorkingDays("2027-03-19", 1)).toEqual({ ok: true, value: "2027-03-22" });
  });

  it("lets the office take a shipped holiday away, and know years after the calendar", () => {
    const calendar = officeCalendarOf(shippedHolidays, [
      { date: "2026-09-02", kind: "ordinary", name: "Làm việc" },
      { date: "2028-01-03", kind: "holiday", name: "Nghỉ bù Tết Dương lịch" },
    ]);
    expect(isWorkingDay("2026-09-02", calendar)).toEqual({ ok: true, value: true });
    expect(isWorkingDay("2028-01-03", calendar)).toEqual({ ok: true, value: false });
    expect(isWorkingDay("2028-01-04", calendar)).toEqual({ ok: true, value: true });
    expect(isWorkingDay("2028-01-04")).toMatchObject({ ok: false });
  });
});

describe("limits in hours, days and months", () => {
  it.each([
    // Hours run through Tết: 24 h from Monday 16/02/2026 08:30.
    ["D02-R2", "2026-08-15", "16:45", "2026-08-16", "16:45"],
    ["D18-R2", "2026-08-15", "16:45", "2026-08-16", "04:45"],
    ["D32", "2026-12-30", "23:10", "2027-01-02", "23:10"],
    ["D14-R2", "2026-08-15", "08:00", "2026-08-14", "08:00"],
  ])("%s begun on %s at %s ends on %s at %s", (...[id, start, time, date, clock]) => {
    expect(dueMoment(rule(id), start, time)).toEqual({ date, time: clock });
  });

  it.each([
    // A data subject's request of 20/02/2027 (28 days): + 10 = 02/3, + 15 = 07/3, + 20 = 12/3.
    ["D33-view", "2027-02-20", "2027-03-02"],
    ["D33-withdraw", "2027-02-20", "2027-03-07"],
    ["D33-delete", "2027-02-20", "2027-03-12"],
    // From 01/7/2026 a provider gives notice within 24 hours.
    ["D29-R2", "2026-07-01", "2026-07-02"],
  ])("%s begun on %s is reached on %s", (id, start, expected) => {
    expect(due(id, start)).toBe(expected);
  });

  it("knows the day alone where the beginning has no time", () => {
    expect(dueMoment(rule("D02-R2"), "2026-08-15", null)).toBeUndefined();
    expect(due("D02-R2", "2026-08-15")).toBe("2026-08-16");
  });

  it("the limit for the same act differs on the two sides of 01/7/2026", () => {
    // Registration of voluntary rehabilitation: 3 working days until 30/6/2026 (Tue 30 + Wed 01, Thu 02, Fri 03/7) …
    expect(due("D08-R1", "2026-06-30")).toBe("2026-07-03");
    // … 24 hours from 01/7/2026.
    expect(due("D08-R2", "2026-07-01")).toBe("2026-07-02");
  });
});
