import { present } from "#shared/base/assert.ts";
import {
  addDays,
  firstDayOfMonth,
  lastDayOfMonth,
  monthOf,
  yearOf,
  type CalendarDate,
} from "#shared/base/calendar-date.ts";
import { carriedOver } from "#shared/documents/default-facts.ts";
import type { Facts } from "#shared/documents/kind.ts";
import { codeLabel } from "#shared/law/code-lists.ts";
import { nameKeys } from "../../database/name-order.ts";
import { firstWhere, recordsEver, recordsWhere } from "../../database/reading.ts";
import {
  adherenceCheck,
  counsellingVisit,
  referral,
  referralReply,
  support,
  treatment,
} from "../../database/schema/care.ts";
import { conduct, fundEntry } from "../../database/schema/club-life.ts";
import { attendance, body, meeting, membership } from "../../database/schema/clubs.ts";
import { person, residence } from "../../database/schema/people.ts";
import type { RecordOf } from "../../database/writing.ts";
import type { Reading } from "../use-case.ts";
import { boardOn, clubFacts, clubHeadName, clubOfficeFacts, nameOf } from "./club.ts";
import { type Gather, known, paperPrecision } from "./common.ts";

/** The part of a year a ledger covers: from 01/01 to the day it is drawn up. */
interface Span {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
}

function spanOf(date: CalendarDate): Span {
  return { from: `${String(yearOf(date))}-01-01`, to: date };
}

export const isWithin = ({ from, to }: Span, day: CalendarDate): boolean => from <= day && day <= to;

/** The reason of a voided record, for its struck line. */
function voidedFact({ voidReason }: { readonly voidReason: string | null }): Facts {
  return known({ voided: voidReason });
}

function personRow({ database }: Reading, id: string): RecordOf<typeof person> {
  return present(recordsEver(database, person, { id })[0], "the person of a record is on record");
}

export function byDay<Row>(rows: readonly Row[], day: (row: Row) => string): readonly Row[] {
  return rows.toSorted((one, other) => day(one).localeCompare(day(other)));
}

type Lines = (reading: Reading, clubId: string, span: Span) => readonly Facts[];

/** A ledger of a club in the year of the date: cover, keeper and head, and its lines. It is closed on 31/12. */
export function ledgerOf(lines: Lines): Gather {
  return (reading, { clubId, date }) => {
    const id = clubId ?? "";
    const span = spanOf(date);
    const board = boardOn(reading, id, date);
    return {
      office: clubOfficeFacts(reading, clubHeadName(reading, id)),
      club: known({ fullName: clubFacts(reading, id)["fullName"] }),
      year: yearOf(date),
      fromDate: span.from,
      toDate: date,
      ...(date.endsWith("-12-31") ? { closedOn: date } : {}),
      ...known({ keeper: nameOf(board, "THU_KY"), headName: nameOf(board, "CHU_NHIEM") }),
      rows: lines(reading, id, span),
    };
  };
}

/** S1: everybody who was a member in the year; those of the year before first, then by the day of joining. */
export const membersLedgerFacts = ledgerOf((reading, clubId, span) =>
  byDay(
    recordsEver(reading.database, membership, { bodyId: clubId }).filter(
      ({ joinedOn, leftOn }) => joinedOn <= span.to && (leftOn === null || leftOn >= span.from),
    ),
    ({ joinedOn }) => joinedOn,
  ).map((row) => {
    const { code, fullName, birthDate, birthPrecision } = personRow(reading, row.personId);
    const home = recordsWhere(reading.database, residence, { personId: row.personId }).at(-1);
    const hasLeft = row.leftOn !== null && row.leftOn <= span.to;
    return {
      code,
      fullName,
      birthDate,
      birthPrecision: paperPrecision(birthPrecision),
      joinedOn: row.joinedOn,
      ...known({
        area: home?.area,
        joinedAs: codeLabel("LY_DO_VAO", row.joinCode),
        leftOn: hasLeft ? row.leftOn : null,
        leftAs: hasLeft ? codeLabel("LY_DO_RA", row.leaveReason ?? "") : null,
        responsible: row.inCharge,
        note: row.joinedOn < span.from ? carriedOver(yearOf(span.from) - 1) : null,
      }),
      ...voidedFact(row),
    };
  }),
);

function rollOf({ database }: Reading, meetingId: string): Facts {
  const marks = recordsWhere(database, attendance, { meetingId }).map(({ mark }) => mark);
  const count = (mark: string): number => marks.filter((one) => one === mark).length;
  const [present_, excused, unexcused] = [count("CM"), count("VP"), count("VK")];
  return { expected: present_ + excused + unexcused, present: present_, excused, unexcused };
}

/** S2: meetings that were held or called off; what is only planned has no line yet. */
export const meetingsLedgerFacts = ledgerOf((reading, clubId, span) =>
  byDay(
    recordsEver(reading.database, meeting, { bodyId: clubId }).filter(
      ({ date, state }) => isWithin(span, date) && state !== "DU_KIEN",
    ),
    ({ date }) => date,
  ).map((row) => ({
    heldOn: row.date,
    ...rollOf(reading, row.id),
    ...known({
      type: codeLabel("LOAI_SINH_HOAT", row.kind),
      topic: row.topic,
      venue: row.venue,
      chair: row.chair,
      voided:
        row.voidReason ??
        (row.state === "HUY" ? (row.cancelReason ?? codeLabel("TRANG_THAI_SINH_HOAT", "HUY")) : null),
    }),
  })),
);

/** Whether a record about a person belongs into a club's ledger: he was a member on its day. */
function memberFilter(
  { database }: Reading,
  clubId: string,
): (personId: string | null, day: CalendarDate) => boolean {
  const spells = Map.groupBy(
    recordsWhere(database, membership, { bodyId: clubId }),
    ({ personId }) => personId,
  );
  return (personId, day) =>
    (spells.get(personId ?? "") ?? []).some(
      ({ joinedOn, leftOn }) => joinedOn <= day && (leftOn === null || day < leftOn),
    );
}

interface OfBody {
  readonly bodyId: string;
  readonly personId: string | null;
}

/** A counselling point's ledger holds all that was done there; a club's, what was done for its members. */
function belongsTo(reading: Reading, clubId: string): (row: OfBody, day: CalendarDate) => boolean {
  const isMember = memberFilter(reading, clubId);
  return (row, day) => row.bodyId === clubId || isMember(row.personId, day);
}

function nameOfBody({ database }: Reading, id: string): string | undefined {
  return firstWhere(database, body, { id })?.fullName;
}

/** S3: counselling visits by code, each with its number among the client's visits of the year. */
export const counsellingLedgerFacts = ledgerOf((reading, clubId, span) => {
  const belongs = belongsTo(reading, clubId);
  const visits = byDay(
    recordsEver(reading.database, counsellingVisit).filter(
      (row) => isWithin(span, row.date) && belongs(row, row.date),
    ),
    ({ date }) => date,
  );
  const soFar = new Map<string, number>();
  return visits.map((row) => {
    const nth = (soFar.get(row.clientCode) ?? 0) + 1;
    if (row.voidedAt === null) {
      soFar.set(row.clientCode, nth);
    }
    return {
      heldOn: row.date,
      clientCode: row.clientCode,
      nth,
      ...known({ counsellor: row.counsellor, place: nameOfBody(reading, row.bodyId) }),
      ...voidedFact(row),
    };
  });
});

/** S4: referral slips with the answer that came, if one came. */
export const referralsLedgerFacts = ledgerOf((reading, clubId, span) => {
  const belongs = belongsTo(reading, clubId);
  return byDay(
    recordsEver(reading.database, referral).filter(
      (row) => isWithin(span, row.issuedOn) && belongs(row, row.issuedOn),
    ),
    ({ issuedOn, slip }) => `${issuedOn} ${slip}`,
  ).map((row) => {
    const reply = recordsWhere(reading.database, referralReply, { referralId: row.id }).findLast(
      ({ date }) => date <= span.to,
    );
    return {
      slip: row.slip,
      issuedOn: row.issuedOn,
      clientCode: row.clientCode,
      ...known({
        service: codeLabel("DICH_VU", row.service),
        place: nameOfBody(reading, row.bodyId),
        replyDate: reply?.date,
        result: codeLabel("KET_QUA_CG", reply?.result ?? "CHUA_PHAN_HOI"),
      }),
      ...voidedFact(row),
    };
  });
});

/** Months of the span in which a spell held on at least one day. */
function monthsOf(from: CalendarDate, to: CalendarDate | null, span: Span): readonly string[] {
  const last = to === null || to > span.to ? span.to : addDays(to, -1);
  const months: string[] = [];
  let day = from < span.from ? span.from : from;
  while (day <= last) {
    months.push(monthOf(day));
    day = addDays(lastDayOfMonth(monthOf(day)), 1);
  }
  return months;
}

/** S5: every month of a member's treatment, with what was found of his adherence. */
export const treatmentLedgerFacts = ledgerOf((reading, clubId, span) => {
  const isMember = memberFilter(reading, clubId);
  const lines = recordsWhere(reading.database, treatment).flatMap((row) =>
    monthsOf(row.from, row.to, span)
      .filter(
        (month) =>
          isMember(row.personId, firstDayOfMonth(month)) || isMember(row.personId, lastDayOfMonth(month)),
      )
      .map((month) => {
        const check = firstWhere(reading.database, adherenceCheck, { personId: row.personId, month });
        return {
          month,
          code: personRow(reading, row.personId).code,
          startedOn: row.from,
          ...known({ facility: row.facility, conclusion: codeLabel("TUAN_THU", check?.conclusion ?? "") }),
        };
      }),
  );
  return byDay(lines, ({ month, code }) => `${month} ${code}`);
});

/** S6: support that was granted to members. */
export const supportLedgerFacts = ledgerOf((reading, clubId, span) => {
  const isMember = memberFilter(reading, clubId);
  const keyOf = nameKeys(reading.database);
  return byDay(
    recordsEver(reading.database, support).filter(
      (row) => isWithin(span, row.approvedOn) && isMember(row.personId, row.approvedOn),
    ),
    ({ approvedOn, personId }) => `${approvedOn} ${keyOf(personRow(reading, personId))}`,
  ).map((row) => {
    const { code, fullName } = personRow(reading, row.personId);
    return {
      approvedOn: row.approvedOn,
      code,
      fullName,
      ...known({ type: codeLabel("LOAI_HO_TRO", row.kind), amount: row.amountVnd }),
      ...voidedFact(row),
    };
  });
});

/** S7: what came into the club's fund and what was spent. */
export const fundLedgerFacts = ledgerOf((reading, clubId, span) =>
  byDay(
    recordsEver(reading.database, fundEntry, { bodyId: clubId }).filter(({ date }) => isWithin(span, date)),
    ({ date }) => date,
  ).map((row) => ({
    date: row.date,
    ...known({
      voucher: row.voucher,
      what: row.text,
      source: codeLabel("NGUON_QUY", row.source ?? ""),
      [row.direction === "THU" ? "received" : "spent"]: row.amountVnd,
    }),
    ...voidedFact(row),
  })),
);

/** S8: commendations and reprimands of members. */
export const rewardsLedgerFacts = ledgerOf((reading, clubId, span) => {
  const isMember = memberFilter(reading, clubId);
  return byDay(
    recordsEver(reading.database, conduct).filter(
      ({ date, bodyId, personId }) =>
        isWithin(span, date) && (bodyId === clubId || (bodyId === null && isMember(personId, date))),
    ),
    ({ date }) => date,
  ).map((row) => {
    const { code, fullName } = personRow(reading, row.personId);
    return {
      date: row.date,
      code,
      fullName,
      ...known({ type: codeLabel("KHEN_KY_LUAT", row.kind), what: row.text, document: row.document }),
      ...voidedFact(row),
    };
  });
});
