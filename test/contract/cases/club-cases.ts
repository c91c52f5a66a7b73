import { accepts, keptRecord, type OperationCase, refuses, unknownId } from "../operation-cases.ts";

const club = {
  fullName: "Câu lạc bộ Hòa Nhập Mẫu",
  shortName: "Hòa Nhập",
  foundedOn: "2026-01-10",
  program: "CLB_SAU_CAI",
};
const chair = {
  fullName: "Võ Thị Mẫu",
  honorific: "bà" as const,
  role: "CHU_NHIEM" as const,
  from: "2026-01-10",
};

const clubRows: readonly OperationCase[] = [
  accepts({
    operation: "clubs.found",
    does: "founds a club under a code of the house",
    as: "CAN_BO",
    input: { club, requiredMeetings: 1 },
    holds: ({ code }) => /^CLB\d+$/u.test(code),
    keep: "club",
  }),
  refuses({
    operation: "clubs.found",
    does: "gives no name twice",
    input: { club, requiredMeetings: 1 },
    refuses: "nameTaken",
  }),
  accepts({
    operation: "clubs.change",
    does: "keeps where it meets",
    input: (desk) => ({
      ...keptRecord(desk, "club"),
      club: { ...club, venue: "Nhà văn hóa Tổ dân phố 1", areaText: "Tổ dân phố 1" },
      reason: "Bổ sung địa điểm",
    }),
    answers: { version: 2 },
  }),
  refuses({
    operation: "clubs.change",
    does: "overwrites no one else's change",
    input: (desk) => ({ ...keptRecord(desk, "club"), club, reason: "Sửa lần nữa" }),
    refuses: "changedMeanwhile",
  }),
  accepts({
    operation: "clubs.list",
    does: "lists it as active",
    as: "LANH_DAO",
    input: {},
    answers: [{ shortName: "Hòa Nhập", state: "HOAT_DONG", members: 0, requiredMeetings: 1 }],
  }),
  accepts({
    operation: "clubs.requireMeetings",
    does: "requires two meetings a month from a day on",
    input: (desk) => ({ clubId: keptRecord(desk, "club").id, value: 2, from: "2026-09-01" }),
  }),
  refuses({
    operation: "clubs.requireMeetings",
    does: "keeps one number a day",
    input: (desk) => ({ clubId: keptRecord(desk, "club").id, value: 3, from: "2026-09-01" }),
    refuses: "duplicateRecord",
  }),
  accepts({
    operation: "clubs.get",
    does: "opens the club",
    as: "LANH_DAO",
    input: (desk) => ({ id: keptRecord(desk, "club").id, year: 2026 }),
    answers: { requiredMeetings: 2, club: { venue: "Nhà văn hóa Tổ dân phố 1" }, members: [] },
  }),
  refuses({
    operation: "clubs.get",
    does: "knows no such club",
    input: { id: unknownId, year: 2026 },
    refuses: "recordUnknown",
  }),
  accepts({
    operation: "board.appoint",
    does: "names the chair",
    input: (desk) => ({ clubId: keptRecord(desk, "club").id, member: chair }),
    keep: "chair",
  }),
  refuses({
    operation: "board.appoint",
    does: "has one chair at a time",
    input: (desk) => ({ clubId: keptRecord(desk, "club").id, member: { ...chair, from: "2026-05-01" } }),
    refuses: "chairTaken",
  }),
  accepts({
    operation: "board.release",
    does: "releases the chair",
    input: (desk) => ({ ...keptRecord(desk, "chair"), to: "2026-06-01", reason: "Xin thôi" }),
    keep: "chair",
  }),
  refuses({
    operation: "board.release",
    does: "releases no one twice",
    input: (desk) => ({ ...keptRecord(desk, "chair"), to: "2026-07-01", reason: "Xin thôi" }),
    refuses: "alreadyEnded",
  }),
];

const memberRows: readonly OperationCase[] = [
  accepts({
    operation: "members.admit",
    does: "admits a member",
    as: "CAN_BO",
    input: (desk) => ({
      clubId: keptRecord(desk, "club").id,
      personId: keptRecord(desk, "an").id,
      joinedOn: "2026-08-21",
    }),
    keep: "membership",
  }),
  refuses({
    operation: "members.admit",
    does: "admits no one twice",
    input: (desk) => ({
      clubId: keptRecord(desk, "club").id,
      personId: keptRecord(desk, "an").id,
      joinedOn: "2026-08-22",
    }),
    refuses: "alreadyMember",
  }),
  accepts({
    operation: "meetings.schedule",
    does: "plans a meeting",
    as: "CAN_BO",
    input: (desk) => ({
      clubId: keptRecord(desk, "club").id,
      meeting: { date: "2026-09-05", start: "08:00", end: "10:00", kind: "THUONG_KY" },
    }),
    keep: "meeting",
  }),
  refuses({
    operation: "meetings.schedule",
    does: "plans none that ends before it begins",
    input: (desk) => ({
      clubId: keptRecord(desk, "club").id,
      meeting: { date: "2026-09-06", start: "10:00", end: "08:00", kind: "THUONG_KY" },
    }),
    refuses: "endBeforeStart",
  }),
  refuses({
    operation: "meetings.hold",
    does: "wants a mark for every member of that day",
    input: (desk) => ({ ...keptRecord(desk, "meeting"), held: {}, attendance: [] }),
    refuses: "attendanceMissing",
  }),
  accepts({
    operation: "meetings.hold",
    does: "records that it was held",
    input: (desk) => ({
      ...keptRecord(desk, "meeting"),
      held: { chair: "Võ Thị Mẫu", content: "Sinh hoạt thường kỳ" },
      attendance: [{ personId: keptRecord(desk, "an").id, mark: "CM" }],
    }),
    keep: "meeting",
  }),
  refuses({
    operation: "meetings.hold",
    does: "wants the reason of a correction",
    input: (desk) => ({
      ...keptRecord(desk, "meeting"),
      held: { chair: "Võ Thị Mẫu" },
      attendance: [{ personId: keptRecord(desk, "an").id, mark: "CM" }],
    }),
    refuses: "correctionNeedsReason",
  }),
  accepts({
    operation: "meetings.change",
    does: "corrects its hours",
    as: "CAN_BO",
    input: (desk) => ({
      ...keptRecord(desk, "meeting"),
      meeting: { date: "2026-09-05", start: "08:30", end: "10:00", kind: "THUONG_KY" },
      reason: "Ghi nhầm giờ",
    }),
    keep: "meeting",
  }),
  refuses({
    operation: "meetings.change",
    does: "moves none that was held into the future",
    input: (desk) => ({
      ...keptRecord(desk, "meeting"),
      meeting: { date: "2099-09-05", kind: "THUONG_KY" },
      reason: "Ghi nhầm ngày",
    }),
    refuses: "dateInFuture",
  }),
  accepts({
    operation: "meetings.get",
    does: "shows who came",
    as: "LANH_DAO",
    input: (desk) => ({ id: keptRecord(desk, "meeting").id }),
    answers: { state: "DA_TO_CHUC", expected: 1, present: 1, attendance: [{ mark: "CM" }] },
  }),
  refuses({
    operation: "meetings.get",
    does: "knows no such meeting",
    input: { id: unknownId },
    refuses: "recordUnknown",
  }),
  refuses({
    operation: "meetings.cancel",
    does: "cancels none that was held",
    input: (desk) => ({ ...keptRecord(desk, "meeting"), reason: "Nhầm" }),
    refuses: "alreadyHeld",
  }),
  accepts({
    operation: "meetings.cancel",
    does: "cancels one that was only planned",
    input: async (desk) => {
      const clubId = keptRecord(desk, "club").id;
      const meeting = { date: "2026-09-12", kind: "THUONG_KY" as const };
      return { ...(await desk.get("meetings.schedule", { clubId, meeting })), reason: "Mưa bão" };
    },
  }),
  accepts({
    operation: "evaluations.month",
    does: "proposes the score of attendance from the meetings held",
    as: "LANH_DAO",
    input: (desk) => ({ clubId: keptRecord(desk, "club").id, month: "2026-09" }),
    answers: [{ expected: 1, present: 1, proposedScores: { TC2: 20 } }],
  }),
  refuses({
    operation: "evaluations.month",
    does: "knows no such club",
    input: { clubId: unknownId, month: "2026-09" },
    refuses: "recordUnknown",
  }),
  accepts({
    operation: "evaluations.record",
    does: "adds six scores up to a rank",
    input: (desk) => ({
      clubId: keptRecord(desk, "club").id,
      personId: keptRecord(desk, "an").id,
      month: "2026-09",
      scores: { TC1: 30, TC2: 20, TC3: 10, TC4: 10, TC5: 5, TC6: 5 },
      assessedOn: "2026-09-01",
    }),
    // 30 + 20 + 10 + 10 + 5 + 5 = 80 of 100: khá begins at 70, tốt at 85.
    answers: { score: 80, rank: "KHA" },
  }),
  refuses({
    operation: "evaluations.record",
    does: "wants scores or a decided total",
    input: (desk) => ({
      clubId: keptRecord(desk, "club").id,
      personId: keptRecord(desk, "an").id,
      month: "2026-09",
    }),
    refuses: "scoresMissing",
  }),
];

const approvalRows: readonly OperationCase[] = [
  refuses({
    operation: "evaluations.approve",
    does: "approves no sheet before it was assessed",
    input: (desk) => ({
      clubId: keptRecord(desk, "club").id,
      month: "2026-09",
      approvedBy: "Lê Thị Mẫu",
      approvedOn: "2026-08-31",
    }),
    refuses: "approvedBeforeAssessed",
  }),
  accepts({
    operation: "evaluations.approve",
    does: "approves the sheet of the month",
    input: (desk) => ({
      clubId: keptRecord(desk, "club").id,
      month: "2026-09",
      approvedBy: "Lê Thị Mẫu",
      approvedOn: "2026-09-15",
    }),
    answers: { approved: 1 },
  }),
  refuses({
    operation: "evaluations.record",
    does: "leaves an approved sheet as it is without a reason",
    input: (desk) => ({
      clubId: keptRecord(desk, "club").id,
      personId: keptRecord(desk, "an").id,
      month: "2026-09",
      score: 70,
    }),
    refuses: "sheetApproved",
  }),
];

const endRows: readonly OperationCase[] = [
  accepts({
    operation: "clubs.suspend",
    does: "suspends the club",
    input: (desk) => ({ clubId: keptRecord(desk, "club").id, from: "2026-09-10" }),
  }),
  refuses({
    operation: "clubs.suspend",
    does: "suspends none that is suspended",
    input: (desk) => ({ clubId: keptRecord(desk, "club").id, from: "2026-09-11" }),
    refuses: "clubNotActive",
  }),
  accepts({
    operation: "clubs.resume",
    does: "lets it work again",
    input: (desk) => ({ clubId: keptRecord(desk, "club").id, to: "2026-09-12" }),
  }),
  refuses({
    operation: "clubs.resume",
    does: "resumes none that works",
    input: (desk) => ({ clubId: keptRecord(desk, "club").id, to: "2026-09-13" }),
    refuses: "clubNotSuspended",
  }),
  refuses({
    operation: "clubs.dissolve",
    does: "wants to know where each member goes",
    input: (desk) => ({ clubId: keptRecord(desk, "club").id, on: "2026-09-14", destinations: [] }),
    refuses: "memberWithoutDestination",
  }),
  accepts({
    operation: "members.leave",
    does: "ends a membership",
    input: (desk) => ({
      ...keptRecord(desk, "membership"),
      leftOn: "2026-09-13",
      reason: "TU_NGUYEN_RA",
    }),
    keep: "membership",
  }),
  refuses({
    operation: "members.leave",
    does: "ends none twice",
    input: (desk) => ({
      ...keptRecord(desk, "membership"),
      leftOn: "2026-09-14",
      reason: "TU_NGUYEN_RA",
    }),
    refuses: "alreadyEnded",
  }),
  accepts({
    operation: "clubs.dissolve",
    does: "dissolves a club that has nobody left",
    input: (desk) => ({ clubId: keptRecord(desk, "club").id, on: "2026-09-14", destinations: [] }),
  }),
];

/** A club from its founding to its end. */
export const clubCases: readonly OperationCase[] = [...clubRows, ...memberRows, ...approvalRows, ...endRows];
