import { afterEach, describe, expect, it } from "vitest";
import { present } from "#shared/base/assert.ts";
import type { OutputOf } from "#shared/contract/contract.ts";
import { aPerson, admitted, founded, registered } from "../../support/records.ts";
import { onAnotherDay, openTestStation, type TestStation } from "../../support/station.ts";

// Due days were counted by hand; the sources are those of the table of time limits.

let station: TestStation;
afterEach(async () => {
  await station.close();
});

type Task = OutputOf<"today.list">[number];

async function tasks(what: string): Promise<readonly Task[]> {
  return (await station.get("today.list", {})).filter((task) => task.what === what);
}

async function managed(decidedOn: string, more: { readonly responsible?: string } = {}): Promise<string> {
  const { id } = await registered(station, "Mùa A Quản Lý");
  await station.get("management.open", {
    personId: id,
    decidedOn,
    termMonths: 12,
    managedFrom: decidedOn,
    ...more,
  });
  return id;
}

describe("what is due for people", () => {
  it("the certificate: a window of three working days before the end from 01/7/2026, the end itself before", async () => {
    station = await openTestStation("2027-08-25");
    // Term of 12 months from 01/9/2026: its last day is 01/9/2027 (Wednesday). Three working days back: 31, 30, 27/8.
    await managed("2026-09-01", { responsible: "Lê Văn Phụ Trách" });
    const [task] = await tasks("managementCertificate");
    expect(task).toMatchObject({
      dueOn: "2027-09-01",
      opensOn: "2027-08-27",
      workingDays: true,
      daysLeft: 5,
      ownRule: false,
      source: "N163 Đ138",
      next: { kind: "M56" },
      why: { start: "2027-09-01", rule: "D21-R2", skipped: ["2027-08-28", "2027-08-29"] },
    });
  });

  it("an episode opened before 01/7/2026 keeps its regime to its end", async () => {
    station = await openTestStation("2027-05-20");
    await managed("2026-06-01", { responsible: "Lê Văn Phụ Trách" });
    expect(await tasks("managementCertificate")).toMatchObject([
      { dueOn: "2027-06-01", opensOn: null, source: "NĐ 116 Đ81", next: { kind: "M54R1" } },
    ]);
  });

  it("a supporter: with the decision, or three working days after someone moved in", async () => {
    station = await openTestStation("2026-09-15");
    await managed("2026-09-14");
    expect(await tasks("supporterMissing")).toMatchObject([
      {
        dueOn: "2026-09-14",
        why: { startWhat: "decidedOn", rule: "" },
        daysLeft: -1,
        ownRule: true,
        source: "",
      },
    ]);
    const mover = await station.get("people.register", {
      ...aPerson({ fullName: "Sùng Thị Chuyển Đến", sex: "NU" }),
      residence: { kind: "THUONG_TRU", from: "2026-09-11" },
    });
    await station.get("management.open", {
      personId: mover.id,
      decidedOn: "2026-08-03",
      termMonths: 12,
      managedFrom: "2026-08-03",
    });
    // Friday 11/9/2026 + 3 working days: Mon 14, Tue 15, Wed 16.
    expect((await tasks("supporterMissing")).find(({ why }) => why.rule === "D20-R2")).toMatchObject({
      dueOn: "2026-09-16",
      daysLeft: 1,
      ownRule: true,
      source: "N163 Đ136.1.b",
    });
  });

  it("no supporter any more once the step says that one was assigned", async () => {
    station = await openTestStation("2026-09-15");
    const personId = await managed("2026-09-14");
    expect(await tasks("supporterMissing")).toHaveLength(1);
    const [line] = await station.get("episodes.list", { personId });
    const { id, version, subject } = present(line, "a management is a line of its own");
    await station.get("episodes.step", { id, version, subject, event: "PHAN_CONG", on: "2026-09-15" });
    expect(await tasks("supporterMissing")).toEqual([]);
  });

  it("nothing for the dead, and nothing once it is done", async () => {
    station = await openTestStation("2026-09-15");
    const { id } = await registered(station, "Hờ A Xong");
    await station.get("people.recordCompletion", {
      personId: id,
      completion: { form: "CONG_DONG", completedOn: "2026-09-01" },
    });
    // Own rule: seven days after the completion.
    expect(await tasks("managementDecision")).toMatchObject([
      { dueOn: "2026-09-08", daysLeft: -7, ownRule: true },
    ]);
    const { residences } = await station.get("people.get", { id });
    const home = residences[0];
    await station.get("people.endResidence", {
      id: home?.id ?? "",
      version: home?.version ?? 1,
      to: "2026-09-14",
      reason: "CHET",
    });
    expect(await tasks("managementDecision")).toEqual([]);
  });
});

describe("what is due for clubs and the office", () => {
  it("meetings, evaluations, the club's report, plans of members, and the report to the upper level", async () => {
    station = await openTestStation("2026-09-15");
    const club = await founded(station);
    const { id } = await registered(station, "Ma A Hội");
    await admitted(station, club.id, { personId: id, joinedOn: "2026-08-20" });
    const due = Object.fromEntries(
      (await station.get("today.list", {}))
        .filter(({ group }) => group !== "PERSON")
        .map((task) => [task.what, task.dueOn]),
    );
    expect(due).toEqual({
      meetingOpen: "2026-09-30",
      evaluationsOpen: "2026-09-30",
      // Before day 25; before day 03 of the next month, of which August's day is long past.
      clubReport: "2026-09-24",
      monthReport: "2026-09-02",
      // Thirty days after 20/8/2026.
      personalPlan: "2026-09-19",
    });
  });

  it("the half year and the year besides the month, where they have just ended", async () => {
    station = await openTestStation("2027-01-04");
    expect(
      (await station.get("today.list", {})).filter(({ next }) => next.action === "openReport"),
    ).toMatchObject([
      { what: "monthReport", next: { period: "2026-12" }, dueOn: "2027-01-02" },
      { what: "yearReport", next: { period: "2026" }, dueOn: "2027-01-06" },
    ]);
  });
});

describe("reminders, delays and the office's own calendar", () => {
  it("a time limit of the law started by hand counts its hours", async () => {
    station = await openTestStation("2026-09-15");
    const rules = await station.get("today.rules", { on: "2026-09-14" });
    expect(rules.find(({ key }) => key === "D18")).toMatchObject({
      id: "D18-R2",
      inHours: true,
      source: "N163 Đ16.2",
    });
    expect(
      (await station.get("today.rules", { on: "2026-06-30" })).find(({ key }) => key === "D18"),
    ).toBeUndefined();
    const { id } = await registered(station, "Vàng A Giờ");
    const reminder = await station.get("today.remind", {
      rule: "D18",
      startOn: "2026-09-14",
      startTime: "16:45",
      personId: id,
    });
    expect(await tasks("rule:D18")).toMatchObject([
      {
        dueOn: "2026-09-15",
        dueTime: "04:45",
        subject: "Vàng A Giờ",
        source: "N163 Đ16.2",
        reminderId: reminder.id,
      },
    ]);
    await station.get("today.reminderDone", { id: reminder.id, doneOn: "2026-09-15" });
    expect(await tasks("rule:D18")).toEqual([]);
  });

  it("the office's own reminder is marked as such", async () => {
    station = await openTestStation("2026-09-15");
    await station.get("today.remind", { what: "Gọi lại cho Trạm Y tế", dueOn: "2026-09-17" });
    expect(await tasks("Gọi lại cho Trạm Y tế")).toMatchObject([
      { dueOn: "2026-09-17", ownRule: true, source: "" },
    ]);
    expect(await station.reply("today.remind", {})).toMatchObject({
      code: "invalidInput",
      fields: [
        { path: "what", code: "required" },
        { path: "dueOn", code: "required" },
      ],
    });
  });

  it("a task put off comes back on its day, with its reason until then", async () => {
    station = await openTestStation("2026-09-15");
    await registered(station, "Lý A Hoãn");
    await station.get("today.remind", { what: "Việc hoãn được", dueOn: "2026-09-10" });
    const [task] = await tasks("Việc hoãn được");
    const put = { key: task?.key ?? "", until: "2026-09-20", reason: "Chờ Công an xã trả lời" };
    await station.get("today.snooze", put);
    expect(await tasks("Việc hoãn được")).toEqual([]);
    expect(
      (await station.get("today.list", { withSnoozed: true })).find(({ key }) => key === put.key),
    ).toMatchObject({
      snoozed: { until: "2026-09-20", reason: "Chờ Công an xã trả lời" },
    });
    expect(await station.refused("today.snooze", { ...put, until: "2026-09-15" })).toBe("dateNotFuture");
    station = await onAnotherDay(station, "2026-09-20");
    expect(await tasks("Việc hoãn được")).toHaveLength(1);
  });

  it("a holiday the office adds moves what is counted in working days, and says so", async () => {
    station = await openTestStation("2026-09-15");
    await managed("2026-09-14");
    const { id } = await registered(station, "Cứ A Lịch");
    await station.get("today.remind", { rule: "D12", startOn: "2026-09-15", personId: id });
    // Tuesday 15/9 + 2: Wed 16, Thu 17.
    expect(await tasks("rule:D12")).toMatchObject([{ dueOn: "2026-09-17", daysLeft: 2 }]);
    await station.get("calendar.set", {
      date: "2026-09-16",
      kind: "swapped_off",
      name: "Nghỉ theo quyết định",
      source: "Thông báo số 01/TB-UBND",
    });
    expect(await tasks("rule:D12")).toMatchObject([
      { dueOn: "2026-09-18", daysLeft: 2, why: { skipped: ["2026-09-16"] } },
    ]);
    expect((await station.get("calendar.days", { year: 2026 })).find(({ own }) => own)).toMatchObject({
      date: "2026-09-16",
      source: "Thông báo số 01/TB-UBND",
      confidence: "office",
    });
    await station.get("calendar.reset", { date: "2026-09-16" });
    expect(await tasks("rule:D12")).toMatchObject([{ dueOn: "2026-09-17" }]);
  });

  it("after the last year of the calendar weekdays are counted, and the day is said to be uncertain", async () => {
    station = await openTestStation("2027-12-30");
    await station.get("today.remind", { rule: "D12", startOn: "2027-12-30" });
    // Thursday 30/12/2027 + 2 weekdays: Fri 31, Mon 03/01/2028, whose being a holiday nobody knows yet.
    expect(await tasks("rule:D12")).toMatchObject([{ dueOn: "2028-01-03", why: { uncertain: true } }]);
  });
});
