import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { CallInput } from "#shared/contract/contract.ts";
import { founded, newcomer, newMember, type Known } from "../../support/records.ts";
import { openTestStation, type TestStation } from "../../support/station.ts";

let station: TestStation;
let club: Known & { readonly code: string };
beforeAll(async () => {
  station = await openTestStation("2026-09-30");
});
afterAll(async () => {
  await station.close();
});
beforeEach(async () => {
  club = await founded(station);
});

async function planned(
  date: string,
  kind: CallInput<"meetings.schedule">["meeting"]["kind"] = "THUONG_KY",
): Promise<Known> {
  return await station.get("meetings.schedule", { clubId: club.id, meeting: { date, kind } });
}

type Mark = CallInput<"meetings.hold">["attendance"][number];

async function held(meeting: Known, attendance: readonly Mark[]): Promise<Known> {
  return await station.get("meetings.hold", {
    ...meeting,
    held: {},
    attendance: [...attendance],
    reason: meeting.version === 1 ? null : "Ghi nhầm",
  });
}

async function refusedHold(meeting: Known, attendance: readonly Mark[]): Promise<string> {
  return await station.refused("meetings.hold", { ...meeting, held: {}, attendance: [...attendance] });
}

describe("a suspension", () => {
  it("holds from its first day to the day before the club works again", async () => {
    await station.get("clubs.suspend", { clubId: club.id, from: "2026-02-10" });
    await station.get("clubs.resume", { clubId: club.id, to: "2026-03-05" });
    await planned("2026-02-09");
    for (const date of ["2026-02-10", "2026-03-04"]) {
      const meeting = { date, kind: "THUONG_KY" as const };
      expect(await station.refused("meetings.schedule", { clubId: club.id, meeting })).toBe("clubNotActive");
    }
    await planned("2026-03-05");
  });

  it("admits nobody while it lasts", async () => {
    const personId = (await newcomer(station)).id;
    await station.get("clubs.suspend", { clubId: club.id, from: "2026-02-10" });
    const join = { clubId: club.id, personId, joinedOn: "2026-02-10" };
    expect(await station.refused("members.admit", join)).toBe("clubNotActive");
  });

  it("is not begun before one that is on record, which would then lie inside it", async () => {
    await station.get("clubs.suspend", { clubId: club.id, from: "2026-02-10" });
    await station.get("clubs.resume", { clubId: club.id, to: "2026-03-05" });
    expect(await station.refused("clubs.suspend", { clubId: club.id, from: "2026-02-01" })).toBe(
      "clubNotActive",
    );
    await station.get("clubs.suspend", { clubId: club.id, from: "2026-03-05" });
  });

  it("does not end on the day it began, nor in the future", async () => {
    await station.get("clubs.suspend", { clubId: club.id, from: "2026-09-10" });
    expect(await station.refused("clubs.resume", { clubId: club.id, to: "2026-09-10" })).toBe(
      "endBeforeStart",
    );
    expect(await station.refused("clubs.resume", { clubId: club.id, to: "2026-10-01" })).toBe("dateInFuture");
  });
});

describe("the board", () => {
  it("has one chair on any day, and a new one from the day the old one was released", async () => {
    const chair = { fullName: "Bùi Thị Hạ Mẫu", honorific: "bà" as const, role: "CHU_NHIEM" as const };
    const first = await station.get("board.appoint", {
      clubId: club.id,
      member: { ...chair, from: "2026-01-10" },
    });
    await station.get("board.release", { ...first, to: "2026-06-01", reason: "Xin thôi" });
    const early = { ...chair, fullName: "Cù Văn Mẫu", from: "2026-05-31" };
    expect(await station.refused("board.appoint", { clubId: club.id, member: early })).toBe("chairTaken");
    await station.get("board.appoint", { clubId: club.id, member: { ...early, from: "2026-06-01" } });
  });
});

describe("membership", () => {
  it("is in one club of a programme on any day, and may go on in another from the day it ended", async () => {
    const { personId, membership } = await newMember(station, club.id, "2026-02-01");
    const second = await founded(station);
    const join = { clubId: second.id, personId, joinedOn: "2026-03-01" };
    expect(await station.refused("members.admit", join)).toBe("alreadyMember");
    await station.get("members.leave", { ...membership, leftOn: "2026-03-01", reason: "CHUYEN_CLB" });
    await station.get("members.admit", { ...join, joinCode: "CHUYEN_CLB" });
  });

  it("does not begin before the club was founded, nor end on the day it began", async () => {
    const personId = (await newcomer(station)).id;
    const early = { clubId: club.id, personId, joinedOn: "2026-01-09" };
    expect(await station.refused("members.admit", early)).toBe("clubNotActive");
    const { membership } = await newMember(station, club.id, "2026-02-01");
    const leave = { ...membership, leftOn: "2026-02-01", reason: "TU_NGUYEN_RA" as const };
    expect(await station.refused("members.leave", leave)).toBe("endBeforeStart");
  });
});

describe("the card of membership", () => {
  it("takes the next number of the club and the category of the day where none is given", async () => {
    const first = await newMember(station, club.id, "2026-02-01");
    await station.get("people.setCategory", {
      personId: first.personId,
      category: "SAU_CAI",
      from: "2026-03-01",
      source: "CONG_AN",
    });
    const joined = { clubId: club.id, joinedOn: "2026-04-01" };
    const someone = (await newcomer(station)).id;
    await station.get("people.setCategory", {
      personId: someone,
      category: "METHADONE",
      from: "2026-03-01",
      source: "CONG_AN",
    });
    const { id } = await station.get("members.admit", {
      ...joined,
      personId: someone,
      applicationOn: "2026-03-20",
    });
    const { rows } = await station.get("entries.list", {
      kind: "membership",
      of: { key: "bodyId", id: club.id },
    });
    expect(rows.find((row) => row.id === id)?.fields).toMatchObject({
      memberNumber: "02",
      categoryAtJoin: "METHADONE",
      applicationOn: "2026-03-20",
    });
  });

  it("is asked for before it is given, under a number of its own", async () => {
    const join = { clubId: club.id, personId: (await newcomer(station)).id, joinedOn: "2026-04-01" };
    const late = { ...join, applicationOn: "2026-04-02" };
    expect(await station.refused("members.admit", late)).toBe("applicationAfterJoining");
    await station.get("members.admit", { ...join, memberNumber: "7" });
    const second = { ...join, personId: (await newcomer(station)).id, memberNumber: "7" };
    expect(await station.refused("members.admit", second)).toBe("memberNumberTaken");
    const unknown = { ...second, memberNumber: "8", categoryAtJoin: "KHAC" };
    expect(await station.refused("members.admit", unknown)).toBe("codeUnknown");
    const third = await station.get("members.admit", { ...second, memberNumber: null });
    const { members } = await station.get("clubs.get", { id: club.id, year: 2026 });
    expect(members.find(({ membershipId }) => membershipId === third.id)?.memberNumber).toBe("08");
  });
});

describe("dissolving a club", () => {
  it("sends each member where it says, and the club is then over (R7 of the rules across records)", async () => {
    const [stays, goes] = [
      await newMember(station, club.id, "2026-02-01"),
      await newMember(station, club.id, "2026-02-01"),
    ];
    const other = await founded(station);
    const destinations = [
      { personId: stays.personId, toClubId: null },
      { personId: goes.personId, toClubId: other.id },
    ];
    const half = { clubId: club.id, on: "2026-09-20", destinations: destinations.slice(1) };
    expect(await station.reply("clubs.dissolve", half)).toMatchObject({
      code: "memberWithoutDestination",
      params: { count: 1 },
    });
    await station.get("clubs.dissolve", { ...half, destinations });
    const after = await station.get("clubs.get", { id: club.id, year: 2026 });
    expect(after).toMatchObject({ state: "GIAI_THE", dissolvedOn: "2026-09-20" });
    expect(
      new Set(after.members.map(({ leaveReason, leftOn }) => `${leaveReason ?? ""} ${leftOn ?? ""}`)),
    ).toEqual(new Set(["CLB_GIAI_THE 2026-09-20", "CHUYEN_CLB 2026-09-20"]));
    expect((await station.get("clubs.get", { id: other.id, year: 2026 })).members).toMatchObject([
      { personId: goes.personId, joinedOn: "2026-09-20", joinCode: "CHUYEN_CLB" },
    ]);
    const meeting = { date: "2026-09-20", kind: "THUONG_KY" as const };
    expect(await station.refused("meetings.schedule", { clubId: club.id, meeting })).toBe("clubNotActive");
  });

  it("sends nobody into the club that ends", async () => {
    const { personId } = await newMember(station, club.id, "2026-02-01");
    const destinations = [{ personId, toClubId: club.id }];
    expect(await station.refused("clubs.dissolve", { clubId: club.id, on: "2026-09-20", destinations })).toBe(
      "clubNotActive",
    );
  });

  it("is not dated before somebody joined", async () => {
    await newMember(station, club.id, "2026-09-21");
    const call = { clubId: club.id, on: "2026-09-20", destinations: [] };
    expect(await station.refused("clubs.dissolve", call)).toBe("endBeforeStart");
  });
});

describe("a meeting that was held", () => {
  it("has a mark for each member of that day, no more and no fewer (R1 of the rules across records)", async () => {
    const [first, second, later] = [
      await newMember(station, club.id, "2026-02-01"),
      await newMember(station, club.id, "2026-02-01"),
      await newMember(station, club.id, "2026-09-13"),
    ];
    const meeting = await planned("2026-09-12");
    const here = { personId: first.personId, mark: "CM" as const };
    const excused = { personId: second.personId, mark: "VP" as const, reason: "đi làm xa" };
    expect(await refusedHold(meeting, [here])).toBe("attendanceMissing");
    expect(await refusedHold(meeting, [here, excused, { personId: later.personId, mark: "CM" }])).toBe(
      "notMemberThatDay",
    );
    expect(await refusedHold(meeting, [here, here, excused])).toBe("duplicateRecord");
    expect(await refusedHold(meeting, [{ ...here, mark: "KHACH" }, excused])).toBe("guestIsMember");
    const nobody = { personId: "018f0000-0000-7000-8000-000000000000", mark: "KHACH" as const };
    expect(await refusedHold(meeting, [here, excused, nobody])).toBe("recordUnknown");
    await held(meeting, [here, excused, { personId: later.personId, mark: "KHACH" }]);
    expect(await station.get("meetings.get", { id: meeting.id })).toMatchObject({
      state: "DA_TO_CHUC",
      expected: 2,
      present: 1,
      excused: 1,
      unexcused: 0,
      guests: [{ personId: later.personId }],
    });
  });

  it("recorded again is what was recorded last: a guest taken off the sheet is off it", async () => {
    const { personId } = await newMember(station, club.id, "2026-02-01");
    const guest = (await newcomer(station)).id;
    const meeting = await planned("2026-09-12");
    const once = await held(meeting, [
      { personId, mark: "VK" },
      { personId: guest, mark: "KHACH" },
    ]);
    await held(once, [{ personId, mark: "CM" }]);
    expect(await station.get("meetings.get", { id: meeting.id })).toMatchObject({
      present: 1,
      unexcused: 0,
      guests: [],
    });
  });

  it("is corrected only with a reason, which its history tells", async () => {
    const { personId } = await newMember(station, club.id, "2026-02-01");
    const meeting = await planned("2026-09-12");
    const once = await held(meeting, [{ personId, mark: "VK" }]);
    expect(await refusedHold(once, [{ personId, mark: "CM" }])).toBe("correctionNeedsReason");
    const report = { held: { topic: "Pháp luật" }, attendance: [{ personId, mark: "CM" as const }] };
    await station.get("meetings.hold", { ...once, ...report, reason: "Ghi nhầm" });
    const history = await station.get("records.history", { entity: "meeting", id: meeting.id });
    expect(history.at(-1)).toMatchObject({ operation: "meetings.hold", reason: "Ghi nhầm" });
  });

  it("moves to another day only where its attendance fits that day too", async () => {
    const { personId } = await newMember(station, club.id, "2026-09-05");
    const meeting = await planned("2026-09-12");
    const once = await held(meeting, [{ personId, mark: "CM" }]);
    const moved = (date: string) => ({
      ...once,
      meeting: { date, kind: "THUONG_KY" as const, topic: "Chuyên đề" },
      reason: "Ghi nhầm ngày",
    });
    expect(await station.refused("meetings.change", moved("2026-09-04"))).toBe("notMemberThatDay");
    expect(await station.refused("meetings.change", moved("2026-10-01"))).toBe("dateInFuture");
    const changed = await station.get("meetings.change", moved("2026-09-06"));
    expect(await station.get("meetings.get", { id: meeting.id })).toMatchObject({
      version: changed.version,
      date: "2026-09-06",
      state: "DA_TO_CHUC",
      topic: "Chuyên đề",
      present: 1,
    });
  });

  it("is voided with its attendance, and both come back together", async () => {
    const { personId } = await newMember(station, club.id, "2026-02-01");
    const meeting = await planned("2026-09-12");
    await held(meeting, [{ personId, mark: "CM" }]);
    await station.get("records.void", { entity: "meeting", id: meeting.id, reason: "Ghi hai lần" });
    expect(await station.refused("meetings.get", { id: meeting.id })).toBe("recordUnknown");
    const [last] = await station.get("undo.mine", { limit: 1 });
    await station.get("undo.take", { batch: last?.batch ?? "" });
    expect(await station.get("meetings.get", { id: meeting.id })).toMatchObject({ present: 1 });
  });

  it("is not tomorrow's, and not one that was cancelled", async () => {
    const tomorrow = await planned("2026-10-01");
    expect(await refusedHold(tomorrow, [])).toBe("dateInFuture");
    const cancelled = await station.get("meetings.cancel", { ...tomorrow, reason: "Mưa bão" });
    expect(await refusedHold(cancelled, [])).toBe("meetingCancelled");
    const again = await station.get("meetings.get", { id: tomorrow.id });
    expect(again).toMatchObject({ state: "HUY", cancelReason: "Mưa bão" });
  });

  it("needs no attendance where its kind does not count", async () => {
    await newMember(station, club.id, "2026-02-01");
    const launch = await planned("2026-09-12", "RA_MAT");
    await held(launch, []);
    expect(await station.get("meetings.get", { id: launch.id })).toMatchObject({
      counted: false,
      expected: 0,
    });
  });

  it("has a key of its own also where a club meets twice a day", async () => {
    await planned("2026-09-12");
    await planned("2026-09-12", "CHUYEN_DE");
    const { meetings } = await station.get("clubs.get", { id: club.id, year: 2026 });
    expect(meetings.map(({ code }) => code).toSorted()).toEqual([
      `${club.code}-2026-09-12`,
      `${club.code}-2026-09-12b`,
    ]);
  });
});
