import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { CallInput } from "#shared/contract/contract.ts";
import { founded, newMember, type Known } from "../../support/records.ts";
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

async function planned(date: string): Promise<Known> {
  return await station.get("meetings.schedule", { clubId: club.id, meeting: { date, kind: "THUONG_KY" } });
}

type Mark = CallInput<"meetings.hold">["attendance"][number];

async function held(meeting: Known, attendance: readonly Mark[]): Promise<Known> {
  return await station.get("meetings.hold", { ...meeting, held: {}, attendance: [...attendance] });
}

type Scores = NonNullable<CallInput<"evaluations.record">["scores"]>;

describe("the monthly evaluation", () => {
  // Worked by hand from the score sheet: tốt from 85, khá from 70, trung bình from 50; TC1 = 0 decides alone; a
  // criterion that is not scored is left out of the hundred.
  const sheets: readonly (readonly [what: string, scores: Scores, score: number, rank: string])[] = [
    ["0 + 20 + 5 + 6 + 10 + 4 = 45", { TC1: 0, TC2: 20, TC3: 5, TC4: 6, TC5: 10, TC6: 4 }, 45, "CHUA"],
    [
      "TC1 = 0 although 65 of 100 reach trung bình",
      { TC1: 0, TC2: 20, TC3: 15, TC4: 15, TC5: 10, TC6: 5 },
      65,
      "CHUA",
    ],
    ["77 of 80 without TC2 = 96.25", { TC1: 30, TC2: null, TC3: 15, TC4: 12, TC5: 10, TC6: 10 }, 96, "TOT"],
    ["85 exactly", { TC1: 30, TC2: 20, TC3: 15, TC4: 10, TC5: 5, TC6: 5 }, 85, "TOT"],
    ["84", { TC1: 30, TC2: 20, TC3: 15, TC4: 10, TC5: 5, TC6: 4 }, 84, "KHA"],
    ["69", { TC1: 30, TC2: 20, TC3: 5, TC4: 5, TC5: 5, TC6: 4 }, 69, "TB"],
    ["49", { TC1: 20, TC2: 10, TC3: 5, TC4: 5, TC5: 5, TC6: 4 }, 49, "CHUA"],
    [
      "half a point goes up: 17 of 40 = 42.5",
      { TC1: null, TC2: null, TC3: 7, TC4: 5, TC5: 5, TC6: null },
      43,
      "CHUA",
    ],
  ];

  it.each(sheets)("of %s", async (...[, scores, score, rank]) => {
    const { personId } = await newMember(station, club.id, "2026-02-01");
    const call = { clubId: club.id, personId, month: "2026-09", scores };
    expect(await station.get("evaluations.record", call)).toMatchObject({ score, rank });
  });

  it("is a draft until it is approved; then it is corrected with a reason only, and is a draft again", async () => {
    const { personId } = await newMember(station, club.id, "2026-02-01");
    const call = { clubId: club.id, personId, month: "2026-08", score: 75, assessedOn: "2026-09-01" };
    const sheet = async (): Promise<unknown> =>
      (await station.get("evaluations.month", { clubId: club.id, month: "2026-08" }))[0]?.evaluation;
    const approval = { clubId: club.id, month: "2026-08", approvedBy: "Lê Thị Mẫu" };
    const approve = { ...approval, approvedOn: "2026-09-03" };
    expect(await station.refused("evaluations.approve", approve)).toBe("nothingToApprove");
    await station.get("evaluations.record", call);
    expect(await sheet()).toMatchObject({ score: 75, approvedOn: null, approvedBy: null });
    const early = { ...approval, approvedOn: "2026-08-31" };
    expect(await station.refused("evaluations.approve", early)).toBe("approvedBeforeAssessed");
    expect(await station.get("evaluations.approve", approve)).toEqual({ approved: 1 });
    expect(await sheet()).toMatchObject({ approvedOn: "2026-09-03", approvedBy: "Lê Thị Mẫu" });
    expect(await station.refused("evaluations.approve", approve)).toBe("nothingToApprove");
    expect(await station.refused("evaluations.record", { ...call, score: 80 })).toBe("sheetApproved");
    expect(await sheet()).toMatchObject({ score: 75 });
    const reason = "Cộng nhầm điểm";
    const { id } = await station.get("evaluations.record", {
      ...call,
      score: 80,
      correctionReason: reason,
    });
    expect(await sheet()).toMatchObject({ score: 80, approvedOn: null, approvedBy: null });
    const history = await station.get("records.history", { entity: "evaluation", id });
    expect(history.at(-1)).toMatchObject({ reason });
  });

  it("takes a total of 88 decided by hand, and shows who was not evaluated as such, not as 0", async () => {
    const [done, open] = [
      await newMember(station, club.id, "2026-02-01"),
      await newMember(station, club.id, "2026-02-01"),
    ];
    const call = { clubId: club.id, personId: done.personId, month: "2026-09" };
    await station.get("evaluations.record", { ...call, score: 88, rank: "CHUA" });
    const grid = await station.get("evaluations.month", { clubId: club.id, month: "2026-09" });
    expect(grid.find(({ personId }) => personId === done.personId)?.evaluation).toMatchObject({
      score: 88,
      rank: "CHUA",
    });
    expect(grid.find(({ personId }) => personId === open.personId)).toMatchObject({
      due: true,
      evaluation: null,
    });
  });

  it("fails whoever stayed away unexcused three times running, and proposes half for an excused absence", async () => {
    const { personId } = await newMember(station, club.id, "2026-02-01");
    for (const [date, mark] of [
      ["2026-07-04", "VK"],
      ["2026-08-01", "VK"],
      ["2026-09-05", "VK"],
    ] as const) {
      await held(await planned(date), [{ personId, mark }]);
    }
    const full = { TC1: 30, TC2: 0, TC3: 15, TC4: 15, TC5: 10, TC6: 10 };
    const call = { clubId: club.id, personId, month: "2026-09", scores: full };
    expect(await station.get("evaluations.record", call)).toMatchObject({ score: 80, rank: "CHUA" });
    await held(await planned("2026-09-12"), [{ personId, mark: "VP" }]);
    const [row] = await station.get("evaluations.month", { clubId: club.id, month: "2026-09" });
    // One absence unexcused, one excused of two meetings: 20 × 0.5 / 2 = 5.
    expect(row).toMatchObject({
      expected: 2,
      excused: 1,
      proposedScores: { TC1: null, TC2: 5, TC3: null, TC4: null, TC5: null, TC6: null },
      threeUnexcusedInARow: false,
    });
  });

  it("keeps what the sheet says besides its points", async () => {
    const { personId } = await newMember(station, club.id, "2026-02-01");
    const said = {
      comment: "Có tiến bộ",
      selfComment: "Đã cố gắng",
      needs: "Học nghề",
      assessor: "Bùi Thị Mẫu",
      assessedOn: "2026-09-28",
    };
    const call = { clubId: club.id, personId, month: "2026-09", score: 80, ...said };
    expect(await station.refused("evaluations.record", { ...call, assessedOn: "2026-10-01" })).toBe(
      "dateInFuture",
    );
    await station.get("evaluations.record", call);
    const [row] = await station.get("evaluations.month", { clubId: club.id, month: "2026-09" });
    expect(row?.evaluation).toMatchObject(said);
  });

  it("decides otherwise than the records and the points only with a reason", async () => {
    const { personId } = await newMember(station, club.id, "2026-02-01");
    await held(await planned("2026-09-12"), [{ personId, mark: "VP" }]);
    // One meeting, excused: 20 × 0.5 / 1 = 10 points proposed for TC2; 30 + 10 + 15 + 15 + 5 + 5 = 80, khá.
    const scores = { TC1: 30, TC2: 10, TC3: 15, TC4: 15, TC5: 5, TC6: 5 };
    const call = { clubId: club.id, personId, month: "2026-09", scores };
    const more = { ...call, scores: { ...scores, TC2: 20 } };
    expect(await station.refused("evaluations.record", more)).toBe("overrideNeedsReason");
    const other = { ...call, rank: "TB" as const };
    expect(await station.refused("evaluations.record", other)).toBe("overrideNeedsReason");
    expect(await station.get("evaluations.record", { ...call, rank: "KHA" })).toMatchObject({ rank: "KHA" });
    const reason = { overrideReason: "Nghỉ ốm cả tháng" };
    expect(await station.get("evaluations.record", { ...other, ...reason })).toMatchObject({
      score: 80,
      rank: "TB",
    });
    expect(await station.get("evaluations.record", { ...more, ...reason })).toMatchObject({ rank: "TOT" });
    // What was decided once is no new decision.
    expect(await station.get("evaluations.record", more)).toMatchObject({ score: 90 });
  });

  it("is of members of that month only, and of no month to come (R2 of the rules across records)", async () => {
    const { personId, membership } = await newMember(station, club.id, "2026-02-01");
    await station.get("members.leave", { ...membership, leftOn: "2026-08-01", reason: "TU_NGUYEN_RA" });
    const call = { clubId: club.id, personId, score: 80 };
    expect(await station.refused("evaluations.record", { ...call, month: "2026-08" })).toBe(
      "notMemberInMonth",
    );
    expect(await station.refused("evaluations.record", { ...call, month: "2026-10" })).toBe("monthInFuture");
    expect(await station.get("evaluations.record", { ...call, month: "2026-07" })).toMatchObject({
      rank: "KHA",
    });
  });
});
