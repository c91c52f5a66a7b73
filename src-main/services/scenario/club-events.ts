import { refuse } from "#shared/base/result.ts";
import { normaliseText } from "#shared/base/vietnamese-text.ts";
import {
  attendanceMarks,
  countedMeetingKinds,
  joinCodes,
  leaveReasons,
  meetingKinds,
  evaluationFields,
} from "#shared/domain/club.ts";
import { firstWhere } from "../../database/reading.ts";
import { evaluation, membership } from "../../database/schema/clubs.ts";
import { addEntry } from "../entries/entries.ts";
import { foundBody, resumeBody, suspendBody } from "../clubs.ts";
import { recordEvaluation } from "../evaluations.ts";
import { cancelMeeting, holdMeeting, scheduleMeeting } from "../meetings.ts";
import { admitMember, dissolveClub, endMembership } from "../members.ts";
import { clubId, oneOf, personId, type Appliers, type Apply } from "./subjects.ts";

function foundUnit(kind: "CLB" | "DIEM_TU_VAN"): Apply {
  const wanted = kind === "CLB" ? "CLUB" : "POINT";
  return ({ useCase, units }, event) => {
    const unit = units.get(event.unit ?? "");
    if (unit?.kind !== wanted) {
      return refuse("recordUnknown");
    }
    const fields = {
      fullName: normaliseText(unit.name),
      shortName: null,
      neutralName: null,
      areaText: null,
      venue: null,
      program: null,
      foundedOn: event.date,
      foundingDocument: event.ref ?? null,
    };
    const { required_sessions_per_month: required } = unit;
    return foundBody(useCase, {
      kind,
      fields,
      code: unit.unit,
      ...(required === undefined ? {} : { requiredMeetings: required }),
    });
  };
}

const memberJoin: Apply = (scenario, event) => {
  const joinCode = oneOf(joinCodes, event.code);
  return joinCode === undefined
    ? refuse("codeUnknown")
    : admitMember(scenario.useCase, {
        clubId: clubId(scenario, event),
        personId: personId(scenario, event),
        joinedOn: event.date,
        joinCode,
        inCharge: null,
        document: null,
      });
};

const memberLeave: Apply = (scenario, event) => {
  const open = firstWhere(scenario.useCase.database, membership, {
    personId: personId(scenario, event),
    bodyId: clubId(scenario, event),
    leftOn: null,
  });
  const reason = oneOf(leaveReasons, event.code);
  if (open === undefined || reason === undefined) {
    return refuse(open === undefined ? "recordUnknown" : "codeUnknown");
  }
  return endMembership(scenario.useCase, {
    id: open.id,
    version: open.rowVersion,
    leftOn: event.date,
    reason,
  });
};

/** A meeting with all its attendance rows; HUY is a regular meeting that did not take place. */
const session: Apply = (scenario, event) => {
  const { useCase, marks } = scenario;
  const kind = event.code === "HUY" ? "THUONG_KY" : oneOf(meetingKinds, event.code);
  if (kind === undefined || event.ref === undefined) {
    return refuse("codeUnknown");
  }
  const planned = { date: event.date, start: null, end: null, venue: null, kind, topic: null };
  const scheduled = scheduleMeeting(useCase, {
    clubId: clubId(scenario, event),
    meeting: planned,
    code: event.ref,
  });
  if (!scheduled.ok) {
    return scheduled;
  }
  const { id, version } = scheduled.value;
  if (event.code === "HUY") {
    return cancelMeeting(useCase, { id, version, reason: event.note ?? "HUY" });
  }
  const attendance = (marks.get(event.ref) ?? []).map((row) => ({
    personId: personId(scenario, row),
    mark: oneOf(attendanceMarks, row.code),
    reason: row.note ?? null,
  }));
  const known = attendance.flatMap(({ mark, ...rest }) => (mark === undefined ? [] : [{ ...rest, mark }]));
  if (known.length < attendance.length) {
    return refuse("codeUnknown");
  }
  const held = {
    start: null,
    end: null,
    venue: null,
    topic: null,
    chair: null,
    secretary: null,
    guests: null,
    guestCount: null,
    speaker: null,
    actions: null,
    content: null,
    conclusion: null,
  };
  return holdMeeting(useCase, { id, version, held, attendance: countedMeetingKinds.has(kind) ? known : [] });
};

/** The files hold each evaluation once; recorded by hand, a second one would replace the first. */
const evaluated: Apply = (scenario, event) => {
  const fields = evaluationFields.safeParse({ month: event.ref, score: event.num, rank: event.code });
  if (!fields.success) {
    return refuse("codeUnknown");
  }
  const [club, who] = [clubId(scenario, event), personId(scenario, event)];
  const { month, score, rank } = fields.data;
  const { useCase } = scenario;
  return firstWhere(useCase.database, evaluation, { bodyId: club, personId: who, month }) === undefined
    ? recordEvaluation(useCase, {
        clubId: club,
        personId: who,
        month,
        scores: null,
        score,
        rank,
        comment: null,
      })
    : refuse("duplicateRecord");
};

/** Clubs, points, members, meetings, evaluations and plans. */
export const clubEvents: Appliers<
  | "CLUB_FOUND"
  | "CLUB_SUSPEND"
  | "CLUB_RESUME"
  | "CLUB_DISSOLVE"
  | "POINT_OPEN"
  | "MEMBER_JOIN"
  | "MEMBER_LEAVE"
  | "SESSION"
  | "EVAL"
  | "PLAN_APPROVED"
> = {
  CLUB_FOUND: foundUnit("CLB"),
  CLUB_SUSPEND: (scenario, event) =>
    suspendBody(scenario.useCase, {
      bodyId: clubId(scenario, event),
      from: event.date,
      document: event.ref ?? null,
    }),
  CLUB_RESUME: (scenario, event) =>
    resumeBody(scenario.useCase, {
      bodyId: clubId(scenario, event),
      to: event.date,
      document: event.ref ?? null,
    }),
  CLUB_DISSOLVE: (scenario, event) =>
    dissolveClub(scenario.useCase, {
      clubId: clubId(scenario, event),
      on: event.date,
      document: event.ref ?? null,
      destinations: [],
    }),
  POINT_OPEN: foundUnit("DIEM_TU_VAN"),
  MEMBER_JOIN: memberJoin,
  MEMBER_LEAVE: memberLeave,
  SESSION: session,
  EVAL: evaluated,
  PLAN_APPROVED: (scenario, event) =>
    addEntry(scenario.useCase, "personal_plan", {
      personId: personId(scenario, event),
      bodyId: clubId(scenario, event),
      approvedOn: event.date,
    }),
};
