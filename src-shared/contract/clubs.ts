import { z } from "zod";
import {
  attendanceMarks,
  boardMemberFields,
  bodyFields,
  evaluationFields,
  heldMeetingFields,
  joinCodes,
  leaveReasons,
  meetingFields,
  meetingStates,
  ranks,
  scoresField,
} from "../domain/club.ts";
import {
  codeField,
  dateField,
  idField,
  maybe,
  monthField,
  nameField,
  noteField,
  reasonField,
  textField,
  versionField,
} from "../domain/fields.ts";
import { everyone, operation, writers } from "./operation.ts";
import { absent, dateText, done, written } from "./shapes.ts";

const clubState = z.enum(["HOAT_DONG", "TAM_DUNG", "GIAI_THE"]);
const requiredMeetings = z.int().min(1).max(8);
const clubDateRefusals = ["recordUnknown", "changedMeanwhile", "dateInFuture", "clubNotActive"] as const;

const meetingRow = z.strictObject({
  id: z.uuid(),
  version: z.int(),
  code: z.string(),
  ...meetingFields.shape,
  state: z.enum(meetingStates),
  counted: z.boolean(),
  expected: z.int(),
  present: z.int(),
  excused: z.int(),
  unexcused: z.int(),
});

const memberRow = z.strictObject({
  membershipId: z.uuid(),
  version: z.int(),
  personId: z.uuid(),
  code: z.string(),
  fullName: z.string(),
  birth: z.string(),
  joinedOn: dateText,
  joinCode: z.enum(joinCodes),
  leftOn: absent(dateText),
  leaveReason: absent(z.string()),
  inCharge: absent(z.string()),
  memberNumber: absent(z.string()),
});

const attendanceRow = z.strictObject({
  personId: z.uuid(),
  code: z.string(),
  fullName: z.string(),
  mark: absent(z.enum(attendanceMarks)),
  reason: absent(z.string()),
});

export const clubOperations = {
  "clubs.list": operation({
    effect: "read",
    access: everyone,
    input: z.strictObject({}),
    output: z.array(
      z.strictObject({
        id: z.uuid(),
        code: z.string(),
        fullName: z.string(),
        shortName: absent(z.string()),
        state: clubState,
        foundedOn: dateText,
        members: z.int(),
        requiredMeetings: z.int(),
        heldThisMonth: z.int(),
        lastMeeting: absent(dateText),
      }),
    ),
    refusals: [],
  }),
  "clubs.get": operation({
    effect: "read",
    access: everyone,
    input: z.strictObject({ id: idField, year: z.int().min(2000).max(2100) }),
    output: z.strictObject({
      id: z.uuid(),
      code: z.string(),
      version: z.int(),
      club: bodyFields,
      state: clubState,
      requiredMeetings: z.int(),
      dissolvedOn: absent(dateText),
      suspensions: z.array(
        z.strictObject({ from: dateText, to: absent(dateText), document: absent(z.string()) }),
      ),
      board: z.array(
        z.strictObject({ id: z.uuid(), version: z.int(), ...boardMemberFields.shape, to: absent(dateText) }),
      ),
      members: z.array(memberRow),
      meetings: z.array(meetingRow),
    }),
    refusals: ["recordUnknown"],
  }),
  "clubs.found": operation({
    effect: "write",
    access: writers,
    input: z.strictObject({ club: bodyFields, requiredMeetings }),
    output: z.strictObject({ id: z.uuid(), version: z.int(), code: z.string() }),
    refusals: ["nameTaken", "dateInFuture", "codeUnknown"],
  }),
  "clubs.change": operation({
    effect: "write",
    access: writers,
    input: z.strictObject({ id: idField, version: versionField, club: bodyFields, reason: reasonField }),
    output: written,
    refusals: ["recordUnknown", "changedMeanwhile", "nameTaken", "dateInFuture", "codeUnknown"],
  }),
  "clubs.requireMeetings": operation({
    effect: "write",
    access: writers,
    input: z.strictObject({ clubId: idField, value: requiredMeetings, from: dateField }),
    output: done,
    refusals: ["recordUnknown", "duplicateRecord"],
  }),
  "clubs.suspend": operation({
    effect: "write",
    access: writers,
    input: z.strictObject({ clubId: idField, from: dateField, document: maybe(textField(60)) }),
    output: done,
    refusals: clubDateRefusals,
  }),
  "clubs.resume": operation({
    effect: "write",
    access: writers,
    input: z.strictObject({ clubId: idField, to: dateField, document: maybe(textField(60)) }),
    output: done,
    refusals: ["recordUnknown", "clubNotSuspended", "endBeforeStart", "dateInFuture"],
  }),
  /** Giải thể: every member needs a destination, another club or leaving. */
  "clubs.dissolve": operation({
    effect: "write",
    access: writers,
    input: z.strictObject({
      clubId: idField,
      on: dateField,
      document: maybe(textField(60)),
      destinations: z.array(z.strictObject({ personId: idField, toClubId: maybe(idField) })).max(1000),
    }),
    output: done,
    refusals: [...clubDateRefusals, "memberWithoutDestination", "endBeforeStart", "alreadyMember"],
  }),
  "board.appoint": operation({
    effect: "write",
    access: writers,
    input: z.strictObject({ clubId: idField, member: boardMemberFields }),
    output: written,
    refusals: ["recordUnknown", "chairTaken", "dateInFuture", "clubNotActive"],
  }),
  "board.release": operation({
    effect: "write",
    access: writers,
    input: z.strictObject({ id: idField, version: versionField, to: dateField, reason: reasonField }),
    output: written,
    refusals: ["recordUnknown", "changedMeanwhile", "endBeforeStart", "alreadyEnded", "dateInFuture"],
  }),
  "members.admit": operation({
    effect: "write",
    access: writers,
    input: z.strictObject({
      clubId: idField,
      personId: idField,
      joinedOn: dateField,
      joinCode: z.enum(joinCodes).default("KET_NAP"),
      inCharge: maybe(nameField),
      document: maybe(textField(60)),
      applicationOn: maybe(dateField),
      /** The next free number of the club where none is given. */
      memberNumber: maybe(textField(20)),
      /** The category of the day of joining where none is given. */
      categoryAtJoin: maybe(codeField),
    }),
    output: written,
    refusals: [
      "recordUnknown",
      "alreadyMember",
      "clubNotActive",
      "personDead",
      "dateInFuture",
      "applicationAfterJoining",
      "memberNumberTaken",
      "codeUnknown",
    ],
  }),
  "members.leave": operation({
    effect: "write",
    access: writers,
    input: z.strictObject({
      id: idField,
      version: versionField,
      leftOn: dateField,
      reason: z.enum(leaveReasons),
    }),
    output: written,
    refusals: ["recordUnknown", "changedMeanwhile", "endBeforeStart", "alreadyEnded", "dateInFuture"],
  }),
  "meetings.get": operation({
    effect: "read",
    access: everyone,
    input: z.strictObject({ id: idField }),
    output: z.strictObject({
      ...meetingRow.shape,
      clubId: z.uuid(),
      clubName: z.string(),
      held: heldMeetingFields,
      cancelReason: absent(z.string()),
      attendance: z.array(attendanceRow),
      guests: z.array(attendanceRow),
    }),
    refusals: ["recordUnknown"],
  }),
  "meetings.schedule": operation({
    effect: "write",
    access: writers,
    input: z.strictObject({ clubId: idField, meeting: meetingFields, code: maybe(textField(60)) }),
    output: written,
    refusals: ["recordUnknown", "clubNotActive", "endBeforeStart", "duplicateRecord"],
  }),
  /** Corrects what was planned (day, hours, kind): who is marked at one that was held must be a member on the new day. */
  "meetings.change": operation({
    effect: "write",
    access: writers,
    input: z.strictObject({
      id: idField,
      version: versionField,
      meeting: meetingFields,
      reason: reasonField,
    }),
    output: written,
    refusals: [
      "recordUnknown",
      "changedMeanwhile",
      "clubNotActive",
      "endBeforeStart",
      "dateInFuture",
      "meetingCancelled",
      "attendanceMissing",
      "notMemberThatDay",
      "guestIsMember",
      "duplicateRecord",
    ],
  }),
  /**
   * Records that a meeting was held: every member of that day has a mark, guests are no members. Recorded again it is
   * a correction, which needs its reason.
   */
  "meetings.hold": operation({
    effect: "write",
    access: writers,
    input: z.strictObject({
      id: idField,
      version: versionField,
      held: heldMeetingFields,
      attendance: z
        .array(
          z.strictObject({ personId: idField, mark: z.enum(attendanceMarks), reason: maybe(textField(300)) }),
        )
        .max(1000),
      reason: maybe(reasonField),
    }),
    output: written,
    refusals: [
      "recordUnknown",
      "changedMeanwhile",
      "correctionNeedsReason",
      "dateInFuture",
      "attendanceMissing",
      "notMemberThatDay",
      "guestIsMember",
      "duplicateRecord",
      "meetingCancelled",
      "endBeforeStart",
      "clubNotActive",
    ],
  }),
  "meetings.cancel": operation({
    effect: "write",
    access: writers,
    input: z.strictObject({ id: idField, version: versionField, reason: reasonField }),
    output: written,
    refusals: ["recordUnknown", "changedMeanwhile", "alreadyHeld"],
  }),
  /** The grid of one month: who is due, what is proposed from the records, what was decided. */
  "evaluations.month": operation({
    effect: "read",
    access: everyone,
    input: z.strictObject({ clubId: idField, month: monthField }),
    output: z.array(
      z.strictObject({
        personId: z.uuid(),
        code: z.string(),
        fullName: z.string(),
        due: z.boolean(),
        expected: z.int(),
        present: z.int(),
        excused: z.int(),
        /** What the records propose for each criterion; `null` where they say nothing, or the caller may not see it. */
        proposedScores: scoresField,
        threeUnexcusedInARow: z.boolean(),
        evaluation: absent(
          z.strictObject({
            id: z.uuid(),
            version: z.int(),
            ...evaluationFields.shape,
            scores: absent(scoresField),
            /** The day someone approved the sheet; a draft has none. */
            approvedOn: absent(dateField),
            approvedBy: absent(z.string()),
          }),
        ),
      }),
    ),
    refusals: ["recordUnknown"],
  }),
  /**
   * One member's month: the six scores (total and rank follow), or a total and rank decided by hand. Points other than
   * what the records propose, and a rank other than the points give, need their reason.
   */
  "evaluations.record": operation({
    effect: "write",
    access: writers,
    input: z.strictObject({
      clubId: idField,
      personId: idField,
      month: monthField,
      scores: maybe(scoresField),
      score: maybe(z.int().min(0).max(100)),
      rank: maybe(z.enum(ranks)),
      comment: maybe(noteField(2000)),
      selfComment: maybe(noteField(1500)),
      needs: maybe(noteField(1000)),
      assessor: maybe(nameField),
      assessedOn: maybe(dateField),
      overrideReason: maybe(noteField(500)),
      /** Why an approved sheet is written again; it then is a draft. */
      correctionReason: maybe(noteField(500)),
    }),
    output: z.strictObject({ id: z.uuid(), version: z.int(), score: z.int(), rank: z.enum(ranks) }),
    refusals: [
      "recordUnknown",
      "notMemberInMonth",
      "scoresMissing",
      "monthInFuture",
      "dateInFuture",
      "overrideNeedsReason",
      "sheetApproved",
    ],
  }),
  /** Approves every sheet of a club's month that is still a draft; answers how many. Approved sheets are corrected with a reason. */
  "evaluations.approve": operation({
    effect: "write",
    access: writers,
    input: z.strictObject({
      clubId: idField,
      month: monthField,
      approvedBy: nameField,
      approvedOn: dateField,
    }),
    output: z.strictObject({ approved: z.int() }),
    refusals: ["recordUnknown", "dateInFuture", "nothingToApprove", "approvedBeforeAssessed"],
  }),
} as const;
