import type { CalendarDate } from "#shared/base/calendar-date.ts";
import { shortDate } from "#shared/base/calendar-date.ts";
import { capitals } from "#shared/base/vietnamese-text.ts";
import {
  boardName,
  clubWording,
  committeeOf,
  committeeRecipients,
  cultureHead,
  defaultDraftingUnit,
  requestName,
} from "#shared/documents/default-facts.ts";
import type { Facts } from "#shared/documents/kind.ts";
import { codeLabel } from "#shared/law/code-lists.ts";
import { nameKeys } from "../../database/name-order.ts";
import { firstWhere, getRecord, recordsWhere } from "../../database/reading.ts";
import { body, boardMember } from "../../database/schema/clubs.ts";
import { document } from "../../database/schema/papers.ts";
import { completion, person, residence } from "../../database/schema/people.ts";
import { upperLevel } from "../../database/schema/station.ts";
import { requiredMeetingsOn } from "../clubs.ts";
import { membersOn } from "../members.ts";
import { isInForce } from "../paper-relations.ts";
import type { Reading } from "../use-case.ts";
import {
  departmentOfficeFacts,
  type Gather,
  groundFacts,
  known,
  officeFacts,
  paperPrecision,
  signatureFacts,
} from "./common.ts";

/** The club as its papers name it. */
export function clubFacts({ database }: Reading, clubId: string): Facts {
  const row = firstWhere(database, body, { id: clubId });
  return known({
    fullName: row?.fullName,
    shortName: row?.shortName,
    area: row?.areaText,
    venue: row?.venue,
  });
}

/** The head of a club's own papers: its board, under the commune's committee. */
export function clubOfficeFacts(reading: Reading, clubName: string | null | undefined): Facts {
  const office = officeFacts(reading);
  const { name } = reading.station.office();
  const lines = clubName === null || clubName === undefined ? [] : [capitals(clubName)];
  return {
    ...office,
    showParent: true,
    parentLine: `UBND ${capitals(name)}`,
    nameLines: [capitals(boardName), ...lines],
  };
}

/** The short name of a club where it has one, for a head of two lines. */
export function clubHeadName({ database }: Reading, clubId: string): string | undefined {
  const row = firstWhere(database, body, { id: clubId });
  return row?.shortName ?? row?.fullName;
}

/** Who is, or is going to be, on the board: the founding papers are drawn up before the board's first day. */
export function boardOn({ database }: Reading, clubId: string, date: CalendarDate): readonly Facts[] {
  return recordsWhere(database, boardMember, { bodyId: clubId })
    .filter(({ to }) => to === null || date < to)
    .map((row) =>
      known({
        honorific: row.honorific === "bà" ? "BA" : "ONG",
        fullName: row.fullName,
        position: row.positionAtOrganisation,
        role: row.role,
      }),
    );
}

/** The name of the first on the board with a role. */
export function nameOf(board: readonly Facts[], role: string): unknown {
  return board.find((member) => member["role"] === role)?.["fullName"];
}

/** The issued paper of a kind about a club, as later papers cite it: the latest that nothing has ended since. */
export function issued(
  { database, today }: Reading,
  clubId: string,
  kind: string,
): { readonly symbol: string; readonly date: string } | undefined {
  const row = recordsWhere(database, document, { bodyId: clubId, kind }).findLast(
    (one) => one.numberText !== null && isInForce(database, one, today),
  );
  return row?.numberText === null || row === undefined || row.date === null
    ? undefined
    : { symbol: row.numberText, date: row.date };
}

function decisionFacts(
  reading: Reading,
  clubId: string,
  { date, authority }: { readonly date: CalendarDate; readonly authority: string },
): Facts {
  const office = officeFacts(reading);
  const request = issued(reading, clubId, "D01");
  const paper = request === undefined ? {} : { document: { ...request, name: requestName } };
  return {
    office,
    preparedOn: date,
    draftingUnit: defaultDraftingUnit,
    ...signatureFacts(reading, authority, date),
    ...groundFacts("CLUB", date, { unit: office.unitName, province: office.provinceName }),
    proposal: { by: cultureHead, ...paper },
    club: clubFacts(reading, clubId),
  };
}

function upperRecipients({ database }: Reading): readonly string[] {
  return committeeRecipients(recordsWhere(database, upperLevel).map(({ name }) => name));
}

/** How many are in the club already; before it is founded nobody is on record, and the office says how many it expects. */
export function initialMembers({ database }: Reading, clubId: string, date: CalendarDate): Facts {
  const members = membersOn(database, clubId, date).length;
  return members === 0 ? {} : { initialMembers: members };
}

/** Facts of the request to found a club. */
export const foundingProposalFacts: Gather = (reading, { clubId, date }) => {
  const id = clubId ?? "";
  const { proposal: _proposal, ...facts } = decisionFacts(reading, id, { date, authority: "PHONG" });
  return {
    ...facts,
    office: departmentOfficeFacts(reading),
    addressee: committeeOf(officeFacts(reading).unitName),
    necessity: clubWording.necessity,
    purpose: clubWording.purpose,
    board: boardOn(reading, id, date),
    ...initialMembers(reading, id, date),
    sessionsPerMonth: requiredMeetingsOn(reading.database, id, date),
    budgetSource: clubWording.budgetSource,
    attachments: clubWording.attachments,
    situation: { asOf: date },
  };
};

/** Facts of the founding decision. */
export const foundingDecisionFacts: Gather = (reading, { clubId, date }) => {
  const id = clubId ?? "";
  const size = boardOn(reading, id, date).length;
  return {
    ...decisionFacts(reading, id, { date, authority: "UBND" }),
    purpose: clubWording.purpose,
    budgetSource: clubWording.budgetSource,
    recipients: upperRecipients(reading),
    ...(size === 0 ? {} : { boardSize: size }),
  };
};

/** Facts of the decision on the board. */
export const boardDecisionFacts: Gather = (reading, { clubId, date }) => {
  const id = clubId ?? "";
  return {
    ...decisionFacts(reading, id, { date, authority: "CHU_TICH_UBND" }),
    purpose: "THANH_LAP",
    board: boardOn(reading, id, date),
  };
};

/** Facts of the decision that issues the regulation. */
export const statuteFacts: Gather = (reading, { clubId, date }) => {
  const id = clubId ?? "";
  const founding = issued(reading, id, "D03");
  const row = firstWhere(reading.database, body, { id });
  const size = boardOn(reading, id, date).length;
  return {
    ...decisionFacts(reading, id, { date, authority: "UBND" }),
    ...known({
      foundingSymbol: founding?.symbol ?? row?.foundingDocument,
      foundingDate: founding?.date ?? row?.foundedOn,
    }),
    ...(size === 0 ? {} : { boardSize: size }),
    sessionsPerMonth: requiredMeetingsOn(reading.database, id, date),
  };
};

function memberFacts(
  { database }: Reading,
  { personId, joinedOn, inCharge }: ReturnType<typeof membersOn>[number],
): Facts {
  const row = getRecord(database, person, personId);
  const home = recordsWhere(database, residence, { personId }).findLast(({ to }) => to === null);
  const finished = recordsWhere(database, completion, { personId }).at(-1);
  return known({
    code: row.code,
    fullName: row.fullName,
    sortName: row.sortName,
    birthDate: row.birthDate,
    birthPrecision: paperPrecision(row.birthPrecision),
    sex: row.sex,
    ethnicity: codeLabel("DAN_TOC", row.ethnicity),
    area: home?.area ?? home?.address,
    completion:
      finished === undefined
        ? undefined
        : `${codeLabel("HINH_THUC_CAI", finished.form) ?? finished.form}, ${shortDate(finished.completedOn)}`,
    joinedOn,
    responsible: inCharge,
  });
}

/** Facts of the list of members on a day, in the order of names. */
export const memberListFacts: Gather = (reading, { clubId, date }) => {
  const id = clubId ?? "";
  const { database } = reading;
  const keyOf = nameKeys(database);
  const rows = membersOn(database, id, date)
    .map((row) => ({ row, key: keyOf(getRecord(database, person, row.personId)) }))
    .toSorted((one, other) => (one.key < other.key ? -1 : Number(one.key > other.key)));
  const board = boardOn(reading, id, date);
  return {
    office: clubOfficeFacts(reading, clubHeadName(reading, id)),
    preparedOn: date,
    club: clubFacts(reading, id),
    profile: "NOI_BO",
    members: rows.map(({ row }) => memberFacts(reading, row)),
    ...known({ preparedBy: nameOf(board, "THU_KY"), headName: nameOf(board, "CHU_NHIEM") }),
  };
};
