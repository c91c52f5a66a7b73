import {
  addDays,
  firstDayOfMonth,
  lastDayOfMonth,
  monthNumberOf,
  monthOf,
  shortDate,
  yearOf,
  type CalendarDate,
} from "#shared/base/calendar-date.ts";
import {
  attendanceBasis,
  boardDutyTexts,
  clubDraftingUnit,
  clubRecipients,
  committeeOf,
  invitationRecipients,
  invitedMembers,
  invitedPerson,
  meetingsTarget,
  namedPersonRecipient,
  neutralMeetingName,
  plannedMonth,
  planWording,
} from "#shared/documents/default-facts.ts";
import type { Facts } from "#shared/documents/kind.ts";
import { rankOfScores, scoresField } from "#shared/domain/club.ts";
import { z } from "zod";
import { firstWhere, getRecord, recordsWhere } from "../../database/reading.ts";
import {
  attendance,
  body,
  boardMember,
  evaluation,
  meeting,
  membership,
} from "../../database/schema/clubs.ts";
import { person, residence } from "../../database/schema/people.ts";
import type { RecordOf } from "../../database/writing.ts";
import { requiredMeetingsOn } from "../clubs.ts";
import { monthAttendance } from "../month-attendance.ts";
import { membersOn } from "../members.ts";
import type { Reading } from "../use-case.ts";
import { boardOn, clubFacts, clubHeadName, clubOfficeFacts, issued, nameOf } from "./club.ts";
import { type Gather, known, officeFacts, paperPrecision } from "./common.ts";
import { figuresOf } from "./report.ts";

/** The head of the board signs; where there is none on that day, a deputy signs for him. */
function boardSignature({ database }: Reading, clubId: string, date: CalendarDate): Facts {
  const serving = recordsWhere(database, boardMember, { bodyId: clubId }).filter(
    ({ from, to }) => from <= date && (to === null || date < to),
  );
  const choices = [
    ["CHU_NHIEM", "TRUC_TIEP", "CN"],
    ["PHO_CHU_NHIEM", "KT", "PCN"],
  ] as const;
  for (const [wanted, mode, position] of choices) {
    const signer = serving.find(({ role }) => role === wanted);
    if (signer !== undefined) {
      return { signature: { authority: "BCN_CLB", mode, position, signerName: signer.fullName } };
    }
  }
  return { signature: { authority: "BCN_CLB" } };
}

/** What every numbered paper of a club's board begins with. */
function boardPaper(reading: Reading, clubId: string, date: CalendarDate): Facts {
  return {
    office: clubOfficeFacts(reading, clubHeadName(reading, clubId)),
    preparedOn: date,
    draftingUnit: clubDraftingUnit,
    ...boardSignature(reading, clubId, date),
    club: clubFacts(reading, clubId),
    recipients: clubRecipients,
  };
}

/** Facts of the duties within a board; how many members each looks after is counted, never listed. */
export const boardDutyFacts: Gather = (reading, { clubId, date }) => {
  const id = clubId ?? "";
  const inCharge = membersOn(reading.database, id, date).map((row) => row.inCharge);
  const duties = boardOn(reading, id, date).map(({ honorific, fullName, role }) => ({
    honorific,
    fullName,
    role,
    ...known({ tasks: boardDutyTexts[String(role)] }),
    members: inCharge.filter((name) => name === fullName).length,
  }));
  return { ...boardPaper(reading, id, date), duties };
};

/** Facts of the notice of admission: who joined in the month of the paper's date, up to that date. */
export const admissionFacts: Gather = (reading, { clubId, date }) => ({
  ...boardPaper(reading, clubId ?? "", date),
  admitted: admittedInMonth(reading, clubId ?? "", date),
});

/** Who came into a club in the month of a day, up to that day. */
export function admittedInMonth({ database }: Reading, clubId: string, date: CalendarDate): readonly Facts[] {
  return recordsWhere(database, membership, { bodyId: clubId })
    .filter((row) => monthOf(row.joinedOn) === monthOf(date) && row.joinedOn <= date)
    .map((row) => {
      const { fullName, birthDate, birthPrecision } = getRecord(database, person, row.personId);
      const home = recordsWhere(database, residence, { personId: row.personId }).findLast(
        ({ to }) => to === null,
      );
      return known({
        fullName,
        birthDate,
        birthPrecision: paperPrecision(birthPrecision),
        area: home?.area,
        joinedOn: row.joinedOn,
        responsible: row.inCharge,
      });
    });
}

function nextMonth(date: CalendarDate): string {
  return monthOf(addDays(lastDayOfMonth(monthOf(date)), 1));
}

/** Facts of the plan for the month after the paper's date, with the meetings already planned for it. */
export const planFacts: Gather = (reading, { clubId, date }) => {
  const id = clubId ?? "";
  const month = nextMonth(date);
  const first = firstDayOfMonth(month);
  const planned = recordsWhere(reading.database, meeting, { bodyId: id }).filter(
    (row) => monthOf(row.date) === month && row.state !== "HUY",
  );
  return {
    ...boardPaper(reading, id, date),
    period: plannedMonth(monthNumberOf(first), yearOf(first)),
    ...planWording,
    targets: [meetingsTarget(requiredMeetingsOn(reading.database, id, first))],
    activities: planned.map((row) =>
      known({
        what: row.topic ?? neutralMeetingName(row.kind, monthNumberOf(row.date), yearOf(row.date)),
        time: shortDate(row.date),
        place: row.venue,
        lead: row.chair,
      }),
    ),
  };
};

/** Facts of the invitation to a meeting, under the club's neutral name; without one the host is asked for. */
export const invitationFacts: Gather = (reading, { meetingId, personId, date }) => {
  const row = firstWhere(reading.database, meeting, { id: meetingId ?? "" });
  if (row === undefined) {
    return {};
  }
  const club = firstWhere(reading.database, body, { id: row.bodyId });
  const guest = personId === null ? undefined : firstWhere(reading.database, person, { id: personId });
  return {
    office: clubOfficeFacts(reading, club?.neutralName),
    preparedOn: date,
    draftingUnit: clubDraftingUnit,
    ...boardSignature(reading, row.bodyId, date),
    event: neutralMeetingName(row.kind, monthNumberOf(row.date), yearOf(row.date)),
    invitees: [guest === undefined ? invitedMembers : invitedPerson(guest.sex, guest.fullName)],
    heldOn: row.date,
    recipients: [...invitationRecipients],
    ...known({
      host: club?.neutralName,
      chair: row.chair ?? nameOf(boardOn(reading, row.bodyId, date), "CHU_NHIEM"),
      startsAt: row.start,
      venue: row.venue,
    }),
  };
};

/** Facts of a launch's minutes; who came as a member is counted from the attendance. */
export const launchFacts: Gather = (reading, { meetingId, date }) => {
  const { database } = reading;
  const row = firstWhere(database, meeting, { id: meetingId ?? "" });
  if (row === undefined) {
    return {};
  }
  const board = boardOn(reading, row.bodyId, date);
  const came = recordsWhere(database, attendance, { meetingId: row.id }).filter(({ mark }) => mark === "CM");
  return {
    office: clubOfficeFacts(reading, clubHeadName(reading, row.bodyId)),
    club: clubFacts(reading, row.bodyId),
    heldOn: row.date,
    membersTotal: membersOn(database, row.bodyId, date).length,
    membersPresent: came.length,
    ...known({
      startsAt: row.start,
      endsAt: row.end,
      venue: row.venue,
      chair: row.chair ?? nameOf(board, "CHU_NHIEM"),
      secretary: row.secretary ?? nameOf(board, "THU_KY"),
      founding: issued(reading, row.bodyId, "D03"),
      board: issued(reading, row.bodyId, "D04"),
      statute: issued(reading, row.bodyId, "D05"),
      guests: row.guests === null ? undefined : row.guests.split("\n").filter((line) => line.trim() !== ""),
    }),
  };
};

/** The club a person belongs to on a day, or belonged to last. */
export function clubOf({ database }: Reading, personId: string, date: CalendarDate): string {
  const rows = recordsWhere(database, membership, { personId })
    .filter(({ joinedOn }) => joinedOn <= date)
    .toSorted((a, b) => a.joinedOn.localeCompare(b.joinedOn));
  return rows.at(-1)?.bodyId ?? "";
}

/** What is drawn up in the first half of a month is about the month before. */
function reportedMonth(date: CalendarDate): string {
  const halfOfMonth = 15;
  return monthOf(addDays(date, -halfOfMonth));
}

/** The rank, where the club decided otherwise than the points do, and why. */
function decidedRank(
  last: RecordOf<typeof evaluation> | undefined,
  threeUnexcused: boolean,
): { readonly decidedRank?: string; readonly overrideReason?: string | null } {
  const scores = scoresField.safeParse(last?.scores);
  const computed = scores.success ? rankOfScores(scores.data, threeUnexcused)?.rank : undefined;
  return last === undefined || computed === undefined || last.rank === computed
    ? {}
    : { decidedRank: last.rank, overrideReason: last.overrideReason };
}

/** Facts of a member's progress sheet: the latest evaluation up to the date, and what the roll says of that month. */
export const progressFacts: Gather = (reading, { personId, date }) => {
  const { database } = reading;
  const id = personId ?? "";
  const clubId = clubOf(reading, id, date);
  const last = recordsWhere(database, evaluation, { personId: id, bodyId: clubId })
    .filter(({ month }) => month <= monthOf(date))
    .toSorted((a, b) => a.month.localeCompare(b.month))
    .at(-1);
  const month = last?.month ?? reportedMonth(date);
  const roll = monthAttendance(database, { bodyId: clubId, personId: id, month });
  const member = recordsWhere(database, membership, { personId: id, bodyId: clubId }).at(-1);
  const board = boardOn(reading, clubId, date);
  return {
    office: clubOfficeFacts(reading, clubHeadName(reading, clubId)),
    club: clubFacts(reading, clubId),
    month,
    preparedOn: date,
    threeUnexcused: roll.threeUnexcusedInARow,
    bases: known({
      TC2: roll.expected === 0 ? undefined : attendanceBasis(roll),
    }),
    ...known({
      memberName: firstWhere(database, person, { id })?.fullName,
      responsible: member?.inCharge,
      headName: nameOf(board, "CHU_NHIEM"),
      scores: last?.scores,
      comment: last?.comment,
      ownComment: last?.selfComment,
      newNeeds: last?.needs,
      ...decidedRank(last, roll.threeUnexcusedInARow),
    }),
  };
};

const tables = z.looseObject({
  tables: z.looseObject({
    BIEU01: z.looseObject({ rows: z.array(z.looseObject({ club: z.string() })) }),
    BIEU02: z.looseObject({
      rows: z.array(
        z.looseObject({
          club: z.string(),
          due: z.int(),
          evaluated: z.int(),
          TOT: z.int(),
          KHA: z.int(),
          TB: z.int(),
          CHUA: z.int(),
        }),
      ),
    }),
  }),
});

/** A club's lines of Biểu 01 and Biểu 02, without the keys of the people behind them. */
function clubFigures(figures: unknown, code: string): Facts {
  const parsed = tables.safeParse(figures);
  if (!parsed.success) {
    return {};
  }
  const { BIEU01, BIEU02 } = parsed.data.tables;
  const members = BIEU01.rows.find(({ club }) => club === code);
  const evaluated = BIEU02.rows.find(({ club }) => club === code);
  const line = Object.entries(members ?? {}).filter(([name]) => name !== "ids" && name !== "club");
  return known({
    figures: line.length === 0 ? undefined : Object.fromEntries(line),
    evaluation:
      evaluated === undefined
        ? undefined
        : {
            due: evaluated.due,
            done: evaluated.evaluated,
            TOT: evaluated.TOT,
            KHA: evaluated.KHA,
            TB: evaluated.TB,
            CHUA: evaluated.CHUA,
          },
  });
}

/** Facts of a club's report of a period, the month before where none is given: its figures are its own lines of the commune's tables. */
export const clubReportFacts: Gather = (reading, { clubId, date, period }) => {
  const id = clubId ?? "";
  const key = period ?? reportedMonth(date);
  const row = firstWhere(reading.database, body, { id });
  return {
    ...boardPaper(reading, id, date),
    addressees: [committeeOf(officeFacts(reading).unitName)],
    period: key,
    ...known({ clubCode: row?.code }),
    ...clubFigures(figuresOf(reading, key), row?.code ?? ""),
    recipients: [],
  };
};

/** Facts of the notice that a member has left: the last membership that ended. */
export const leavingFacts: Gather = (reading, { personId, date }) => {
  const { database } = reading;
  const id = personId ?? "";
  const ended = recordsWhere(database, membership, { personId: id }).findLast(
    ({ leftOn }) => leftOn !== null,
  );
  const clubId = ended?.bodyId ?? clubOf(reading, id, date);
  const who = firstWhere(database, person, { id });
  return {
    ...boardPaper(reading, clubId, date),
    person: known({ fullName: who?.fullName, sex: who?.sex }),
    ...known({ leftOn: ended?.leftOn, reason: ended?.leaveReason }),
    recipients: [namedPersonRecipient, clubRecipients[0]],
  };
};
