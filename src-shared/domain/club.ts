import { z } from "zod";
import type { CalendarDate } from "../base/calendar-date.ts";
import {
  codeField,
  dateField,
  maybe,
  monthField,
  nameField,
  noteField,
  textField,
  timeField,
} from "./fields.ts";

export const bodyKinds = ["CLB", "MO_HINH", "DIEM_TU_VAN", "DOI_TNV", "TO_QLHT"] as const;
export type BodyKind = (typeof bodyKinds)[number];

/** Câu lạc bộ và các tổ chức khác do xã thành lập: what their founding decision says. */
export const bodyFields = z.strictObject({
  fullName: textField(300),
  shortName: maybe(textField(60)),
  neutralName: maybe(textField(100)),
  areaText: maybe(textField(300)),
  venue: maybe(textField(300)),
  program: maybe(codeField),
  foundedOn: dateField,
  foundingDocument: maybe(textField(60)),
});
export type BodyFields = z.output<typeof bodyFields>;

export const boardRoles = ["CHU_NHIEM", "PHO_CHU_NHIEM", "THU_KY", "THU_QUY", "UY_VIEN"] as const;
/** Thành viên Ban chủ nhiệm with the decision that named them. */
export const boardMemberFields = z.strictObject({
  fullName: nameField,
  honorific: z.enum(["ông", "bà"]),
  positionAtOrganisation: maybe(textField(200)),
  role: z.enum(boardRoles),
  from: dateField,
  document: maybe(textField(60)),
});

export const joinCodes = ["KET_NAP", "CHUYEN_CLB"] as const;
export const leaveReasons = [
  "TU_NGUYEN_RA",
  "CHUYEN_DI",
  "CHUYEN_CLB",
  "TAI_NGHIEN",
  "VANG_QUA_QUY_DINH",
  "VI_PHAM",
  "BAT_GIU",
  "HET_DIEU_KIEN",
  "CHET",
  "CLB_GIAI_THE",
] as const;

export const meetingKinds = ["THUONG_KY", "CHUYEN_DE", "RA_MAT", "GIA_DINH", "GIAO_LUU", "TONG_KET"] as const;
/** Kinds of meeting that count for the required number and need attendance. */
export const countedMeetingKinds: ReadonlySet<string> = new Set(["THUONG_KY", "CHUYEN_DE"]);
export const meetingStates = ["DU_KIEN", "DA_TO_CHUC", "HUY"] as const;
export const attendanceMarks = ["CM", "VP", "VK", "KHACH"] as const;
export type AttendanceMark = (typeof attendanceMarks)[number];

/** Buổi sinh hoạt as it is planned. */
export const meetingFields = z.strictObject({
  date: dateField,
  start: maybe(timeField),
  end: maybe(timeField),
  venue: maybe(textField(300)),
  kind: z.enum(meetingKinds),
  topic: maybe(textField(300)),
});

/** What is written down once a meeting was held. */
export const heldMeetingFields = z.strictObject({
  start: maybe(timeField),
  end: maybe(timeField),
  venue: maybe(textField(300)),
  topic: maybe(textField(300)),
  chair: maybe(nameField),
  secretary: maybe(nameField),
  guests: maybe(textField(500)),
  guestCount: maybe(z.int().min(0).max(10_000)),
  speaker: maybe(nameField),
  actions: maybe(noteField(4000)),
  content: maybe(noteField(8000)),
  conclusion: maybe(noteField(4000)),
});

export const ranks = ["TOT", "KHA", "TB", "CHUA"] as const;
export type Rank = (typeof ranks)[number];

/** The six criteria of the monthly score sheet with their highest points. */
export const highestPoints = { TC1: 30, TC2: 20, TC3: 15, TC4: 15, TC5: 10, TC6: 10 } as const;
export const scoreCriteria = ["TC1", "TC2", "TC3", "TC4", "TC5", "TC6"] as const;

function points(highest: number): z.ZodNullable<z.ZodInt> {
  return z.int().min(0).max(highest).nullable();
}

/** The points of one sheet; `null` where a criterion was not scored. */
export const scoresField = z.strictObject({
  TC1: points(highestPoints.TC1),
  TC2: points(highestPoints.TC2),
  TC3: points(highestPoints.TC3),
  TC4: points(highestPoints.TC4),
  TC5: points(highestPoints.TC5),
  TC6: points(highestPoints.TC6),
});
export type Scores = z.output<typeof scoresField>;

/** Phiếu đánh giá tháng của một hội viên. */
export const evaluationFields = z.strictObject({
  month: monthField,
  score: z.int().min(0).max(100),
  rank: z.enum(ranks),
  comment: maybe(noteField(2000)),
  selfComment: maybe(noteField(1500)),
  needs: maybe(noteField(1000)),
  assessor: maybe(nameField),
  assessedOn: maybe(dateField),
  overrideReason: maybe(noteField(500)),
});

/**
 * The criteria whose points differ from what the records propose; one that was saved with these very points before is
 * no new decision.
 */
export function overriddenCriteria(
  scores: Scores,
  proposed: Scores,
  saved: Scores | null,
): readonly (typeof scoreCriteria)[number][] {
  return scoreCriteria.filter(
    (criterion) =>
      proposed[criterion] !== null &&
      scores[criterion] !== proposed[criterion] &&
      (saved === null || saved[criterion] !== scores[criterion]),
  );
}

/** A total of scored criteria out of 100, rounded half up, and its rank; TC1 = 0 or three absences in a row decide alone. */
export function rankOfScores(
  scores: Scores,
  threeUnexcusedInARow: boolean,
): { readonly score: number; readonly rank: Rank } | undefined {
  let got = 0;
  let possible = 0;
  for (const criterion of scoreCriteria) {
    const scored = scores[criterion];
    if (scored !== null) {
      got += scored;
      possible += highestPoints[criterion];
    }
  }
  if (possible === 0) {
    return undefined;
  }
  const score = Math.floor((got * 200 + possible) / (2 * possible));
  return { score, rank: scores.TC1 === 0 || threeUnexcusedInARow ? "CHUA" : rankOfTotal(score) };
}

export function rankOfTotal(score: number): Rank {
  if (score >= 85) {
    return "TOT";
  }
  if (score >= 70) {
    return "KHA";
  }
  return score >= 50 ? "TB" : "CHUA";
}

/** A half-open spell of days: `to` is the first day it no longer holds, `null` while it lasts. */
export interface Spell {
  readonly from: CalendarDate;
  readonly to: CalendarDate | null;
}

export function holdsOn(spell: Spell, date: CalendarDate): boolean {
  return spell.from <= date && (spell.to === null || date < spell.to);
}

/** Whether two half-open spells share a day. */
export function spellsOverlap(one: Spell, other: Spell): boolean {
  return (other.to === null || one.from < other.to) && (one.to === null || other.from < one.to);
}

/** Whether a body exists and is not suspended on a day. */
export function isActiveOn(
  body: {
    readonly foundedOn: CalendarDate;
    readonly dissolvedOn: CalendarDate | null;
    readonly suspensions: readonly Spell[];
  },
  date: CalendarDate,
): boolean {
  return (
    holdsOn({ from: body.foundedOn, to: body.dissolvedOn }, date) &&
    !body.suspensions.some((suspension) => holdsOn(suspension, date))
  );
}
