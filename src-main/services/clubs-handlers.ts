import {
  datePerPrecision,
  firstDayOfMonth,
  lastDayOfMonth,
  monthOf,
  precisionOf,
  yearOf,
} from "#shared/base/calendar-date.ts";
import { accept, type Result } from "#shared/base/result.ts";
import type { OperationName, OutputOf } from "#shared/contract/contract.ts";
import {
  attendanceMarks,
  boardMemberFields,
  bodyFields,
  countedMeetingKinds,
  evaluationFields,
  heldMeetingFields,
  joinCodes,
  meetingFields,
  meetingStates,
  scoresField,
  spellsOverlap,
} from "#shared/domain/club.ts";
import { addDays } from "#shared/base/calendar-date.ts";
import type { ReadableDatabase } from "../database/database.ts";
import { nameKeys } from "../database/name-order.ts";
import { firstWhere, getRecord, recordsWhere } from "../database/reading.ts";
import {
  attendance,
  body,
  boardMember,
  evaluation,
  meeting,
  membership,
  suspension,
} from "../database/schema/clubs.ts";
import { person } from "../database/schema/people.ts";
import type { RecordOf } from "../database/writing.ts";
import {
  appointToBoard,
  changeBody,
  foundBody,
  mustBeBody,
  releaseFromBoard,
  requiredMeetingsOn,
  requireMeetings,
  resumeBody,
  stateOf,
  suspendBody,
  bodyActiveOn,
} from "./clubs.ts";
import type { Role } from "#shared/contract/operation.ts";
import { proposedScores } from "./evaluation-proposals.ts";
import { approveSheets } from "./evaluation-approval.ts";
import { recordEvaluation } from "./evaluations.ts";
import { changeMeeting } from "./meeting-corrections.ts";
import { monthAttendance } from "./month-attendance.ts";
import { cancelMeeting, holdMeeting, scheduleMeeting } from "./meetings.ts";
import { admitMember, dissolveClub, endMembership, membersOn, membershipSpell } from "./members.ts";
import { mustExist } from "./rules.ts";
import type { HandlersOf } from "./ports.ts";
import { fieldsOfRow } from "./row-fields.ts";
import type { Desk, Reading } from "./use-case.ts";

type ClubNames = Extract<
  OperationName,
  `clubs.${string}` | `board.${string}` | `members.${string}` | `meetings.${string}` | `evaluations.${string}`
>;
type Club = OutputOf<"clubs.get">;
type MeetingRow = Club["meetings"][number];

function oneOf<Code extends string>(codes: readonly Code[], code: string, otherwise: Code): Code {
  return codes.find((known) => known === code) ?? otherwise;
}

function personLine(
  database: ReadableDatabase,
  personId: string,
): {
  readonly personId: string;
  readonly code: string;
  readonly fullName: string;
  readonly birth: string;
  readonly sortKey: string;
} {
  const row = getRecord(database, person, personId);
  const birth = datePerPrecision(row.birthDate, precisionOf(row.birthPrecision));
  return {
    personId,
    code: row.code,
    fullName: row.fullName,
    birth,
    sortKey: nameKeys(database)(row),
  };
}

function byName(one: { readonly sortKey: string }, other: { readonly sortKey: string }): number {
  return one.sortKey < other.sortKey ? -1 : Number(one.sortKey > other.sortKey);
}

function meetingRow(database: ReadableDatabase, row: RecordOf<typeof meeting>): MeetingRow {
  const marks = recordsWhere(database, attendance, { meetingId: row.id }).map(({ mark }) => mark);
  const count = (mark: string): number => marks.filter((one) => one === mark).length;
  const counted = countedMeetingKinds.has(row.kind);
  return {
    id: row.id,
    version: row.rowVersion,
    code: row.code,
    ...meetingFields.parse(fieldsOfRow(row, meetingFields)),
    state: oneOf(meetingStates, row.state, "DU_KIEN"),
    counted,
    expected: counted ? membersOn(database, row.bodyId, row.date).length : 0,
    present: count("CM"),
    excused: count("VP"),
    unexcused: count("VK"),
  };
}

function memberRows(database: ReadableDatabase, bodyId: string): Club["members"] {
  return recordsWhere(database, membership, { bodyId })
    .map((row) => ({ row, line: personLine(database, row.personId) }))
    .toSorted((one, other) => byName(one.line, other.line))
    .map(({ row, line: { sortKey: _sortKey, ...line } }) => ({
      membershipId: row.id,
      version: row.rowVersion,
      ...line,
      joinedOn: row.joinedOn,
      joinCode: oneOf(joinCodes, row.joinCode, "KET_NAP"),
      leftOn: row.leftOn,
      leaveReason: row.leaveReason,
      inCharge: row.inCharge,
      memberNumber: row.memberNumber,
    }));
}

function clubOf({ database, today }: Reading, id: string, year: number): Result<Club, "recordUnknown"> {
  const found = mustBeBody(database, id);
  if (!found.ok) {
    return found;
  }
  const { record } = found.value;
  return accept({
    id,
    code: record.code,
    version: record.rowVersion,
    club: bodyFields.parse(fieldsOfRow(record, bodyFields)),
    state: stateOf(found.value, today),
    requiredMeetings: requiredMeetingsOn(database, id, today),
    dissolvedOn: record.dissolvedOn,
    suspensions: recordsWhere(database, suspension, { bodyId: id }).map(({ from, to, document }) => ({
      from,
      to,
      document,
    })),
    board: recordsWhere(database, boardMember, { bodyId: id }).map((row) => ({
      id: row.id,
      version: row.rowVersion,
      ...boardMemberFields.parse(fieldsOfRow(row, boardMemberFields)),
      to: row.to,
    })),
    members: memberRows(database, id),
    meetings: recordsWhere(database, meeting, { bodyId: id })
      .filter(({ date }) => yearOf(date) === year)
      .toSorted((one, other) => other.date.localeCompare(one.date))
      .map((row) => meetingRow(database, row)),
  });
}

function clubLines({ database, today }: Reading): OutputOf<"clubs.list"> {
  return recordsWhere(database, body, { kind: "CLB" })
    .toSorted((one, other) => one.code.localeCompare(other.code))
    .map((record) => {
      const found = { record, suspensions: recordsWhere(database, suspension, { bodyId: record.id }) };
      const held = recordsWhere(database, meeting, { bodyId: record.id, state: "DA_TO_CHUC" })
        .filter(({ kind }) => countedMeetingKinds.has(kind))
        .map(({ date }) => date)
        .toSorted();
      return {
        id: record.id,
        code: record.code,
        fullName: record.fullName,
        shortName: record.shortName,
        state: stateOf(found, today),
        foundedOn: record.foundedOn,
        members: membersOn(database, record.id, today).length,
        requiredMeetings: requiredMeetingsOn(database, record.id, firstDayOfMonth(monthOf(today))),
        heldThisMonth: held.filter((date) => monthOf(date) === monthOf(today)).length,
        lastMeeting: held.at(-1) ?? null,
      };
    });
}

function meetingOf({ database }: Reading, id: string): Result<OutputOf<"meetings.get">, "recordUnknown"> {
  const found = mustExist(database, meeting, id);
  if (!found.ok) {
    return found;
  }
  const row = found.value;
  const club = getRecord(database, body, row.bodyId);
  const marks = recordsWhere(database, attendance, { meetingId: id });
  const lineOf = (
    personId: string,
  ): OutputOf<"meetings.get">["attendance"][number] & { readonly sortKey: string } => {
    const { birth: _birth, ...line } = personLine(database, personId);
    const mark = marks.find((one) => one.personId === personId);
    return {
      ...line,
      mark: attendanceMarks.find((known) => known === mark?.mark) ?? null,
      reason: mark?.reason ?? null,
    };
  };
  const ordered = (ids: readonly string[]): OutputOf<"meetings.get">["attendance"] =>
    ids
      .map(lineOf)
      .toSorted(byName)
      .map(({ sortKey: _sortKey, ...line }) => line);
  const guests = marks.filter(({ mark }) => mark === "KHACH").map(({ personId }) => personId);
  return accept({
    ...meetingRow(database, row),
    clubId: club.id,
    clubName: club.shortName ?? club.fullName,
    held: heldMeetingFields.parse(fieldsOfRow(row, heldMeetingFields)),
    cancelReason: row.cancelReason,
    attendance: ordered(membersOn(database, row.bodyId, row.date).map(({ personId }) => personId)),
    guests: ordered(guests),
  });
}

type GridRow = OutputOf<"evaluations.month">[number];

/** Due: member on the last day of the month, joined by the fifteenth, club active that day. */
function isDue(reading: Reading, row: RecordOf<typeof membership>, month: string): boolean {
  const last = lastDayOfMonth(month);
  const club = mustBeBody(reading.database, row.bodyId);
  const belongs = row.joinedOn <= `${month}-15` && (row.leftOn === null || last < row.leftOn);
  return belongs && club.ok && bodyActiveOn(club.value, last);
}

function gridRow(
  reading: Reading,
  row: RecordOf<typeof membership>,
  { month, role }: { readonly month: string; readonly role: Role | undefined },
): GridRow & { readonly sortKey: string } {
  const { database } = reading;
  const { personId, bodyId } = row;
  const { birth: _birth, ...line } = personLine(database, personId);
  const marks = monthAttendance(database, { bodyId, personId, month });
  const known = firstWhere(database, evaluation, { bodyId, personId, month });
  const scores = known === undefined ? undefined : scoresField.safeParse(known.scores);
  return {
    ...line,
    due: isDue(reading, row, month),
    expected: marks.expected,
    present: marks.present,
    excused: marks.excused,
    proposedScores: proposedScores(database, { personId, bodyId, month }, { attendance: marks.score, role }),
    threeUnexcusedInARow: marks.threeUnexcusedInARow,
    evaluation:
      known === undefined
        ? null
        : {
            id: known.id,
            version: known.rowVersion,
            ...evaluationFields.parse(fieldsOfRow(known, evaluationFields)),
            scores: scores?.success === true ? scores.data : null,
            approvedOn: known.approvedOn,
            approvedBy: known.approvedBy,
          },
  };
}

function monthGrid(
  reading: Reading,
  clubId: string,
  { month, role }: { readonly month: string; readonly role: Role | undefined },
): Result<OutputOf<"evaluations.month">, "recordUnknown"> {
  const club = mustExist(reading.database, body, clubId);
  if (!club.ok) {
    return club;
  }
  const span = { from: firstDayOfMonth(month), to: addDays(lastDayOfMonth(month), 1) };
  const rows = recordsWhere(reading.database, membership, { bodyId: clubId }).filter((row) =>
    spellsOverlap(membershipSpell(row), span),
  );
  return accept(
    rows
      .map((row) => gridRow(reading, row, { month, role }))
      .toSorted(byName)
      .map(({ sortKey: _sortKey, ...line }) => line),
  );
}

function writeHandlers(
  desk: Desk,
): HandlersOf<
  Exclude<ClubNames, `meetings.${string}` | `evaluations.${string}` | "clubs.list" | "clubs.get">
> {
  return {
    "clubs.found": ({ club, requiredMeetings }, context) =>
      desk.write({ operation: "clubs.found", context }, (useCase) =>
        foundBody(useCase, { kind: "CLB", fields: club, requiredMeetings }),
      ),
    "clubs.change": ({ id, version, club, reason }, context) =>
      desk.write({ operation: "clubs.change", context, reason }, (useCase) =>
        changeBody(useCase, { id, version, fields: club }),
      ),
    "clubs.requireMeetings": ({ clubId, value, from }, context) =>
      desk.write({ operation: "clubs.requireMeetings", context }, (useCase) =>
        requireMeetings(useCase, { bodyId: clubId, value, from }),
      ),
    "clubs.suspend": ({ clubId, from, document }, context) =>
      desk.write({ operation: "clubs.suspend", context }, (useCase) =>
        suspendBody(useCase, { bodyId: clubId, from, document }),
      ),
    "clubs.resume": ({ clubId, to, document }, context) =>
      desk.write({ operation: "clubs.resume", context }, (useCase) =>
        resumeBody(useCase, { bodyId: clubId, to, document }),
      ),
    "clubs.dissolve": (input, context) =>
      desk.write({ operation: "clubs.dissolve", context }, (useCase) => dissolveClub(useCase, input)),
    "board.appoint": ({ clubId, member }, context) =>
      desk.write({ operation: "board.appoint", context }, (useCase) =>
        appointToBoard(useCase, { bodyId: clubId, member }),
      ),
    "board.release": (input, context) =>
      desk.write({ operation: "board.release", context, reason: input.reason }, (useCase) =>
        releaseFromBoard(useCase, input),
      ),
    "members.admit": (input, context) =>
      desk.write({ operation: "members.admit", context }, (useCase) => admitMember(useCase, input)),
    "members.leave": (input, context) =>
      desk.write({ operation: "members.leave", context }, (useCase) => endMembership(useCase, input)),
  };
}

/** What happens in a club month by month. */
function reasonOf(reason: string | null): { readonly reason?: string } {
  return reason === null ? {} : { reason };
}

function monthHandlers(
  desk: Desk,
): HandlersOf<
  | "meetings.schedule"
  | "meetings.change"
  | "meetings.hold"
  | "meetings.cancel"
  | "evaluations.record"
  | "evaluations.approve"
> {
  return {
    "meetings.schedule": (input, context) =>
      desk.write({ operation: "meetings.schedule", context }, (useCase) => scheduleMeeting(useCase, input)),
    "meetings.change": (input, context) =>
      desk.write({ operation: "meetings.change", context, reason: input.reason }, (useCase) =>
        changeMeeting(useCase, input),
      ),
    "meetings.hold": (input, context) =>
      desk.write(
        {
          operation: "meetings.hold",
          context,
          ...reasonOf(input.reason),
        },
        (useCase) => holdMeeting(useCase, input),
      ),
    "meetings.cancel": (input, context) =>
      desk.write({ operation: "meetings.cancel", context, reason: input.reason }, (useCase) =>
        cancelMeeting(useCase, input),
      ),
    "evaluations.record": (input, context) =>
      desk.write(
        {
          operation: "evaluations.record",
          context,
          ...reasonOf(input.correctionReason ?? input.overrideReason),
        },
        (useCase) => recordEvaluation(useCase, { ...input, role: context.session.account?.role }),
      ),
    "evaluations.approve": (input, context) =>
      desk.write({ operation: "evaluations.approve", context }, (useCase) => approveSheets(useCase, input)),
  };
}

/** Clubs, their boards, members, meetings and monthly evaluations. */
export function clubHandlers(desk: Desk): HandlersOf<ClubNames> {
  return {
    ...writeHandlers(desk),
    ...monthHandlers(desk),
    "clubs.list": () => accept(clubLines(desk.reading())),
    "clubs.get": ({ id, year }) => clubOf(desk.reading(), id, year),
    "meetings.get": ({ id }) => meetingOf(desk.reading(), id),
    "evaluations.month": ({ clubId, month }, { session }) =>
      monthGrid(desk.reading(), clubId, { month, role: session.account?.role }),
  };
}
