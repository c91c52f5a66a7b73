import { addDays, type CalendarDate } from "#shared/base/calendar-date.ts";
import {
  clubHeadPosition,
  clubWording,
  committeeRecipients,
  cultureHead,
  defaultDraftingUnit,
  suspensionRecipients,
  teamWording,
  voidedNumberText,
} from "#shared/documents/default-facts.ts";
import type { Facts } from "#shared/documents/kind.ts";
import type { GroundUse } from "#shared/law/legal-bases.ts";
import { numbersOfYear, type RegisteredNumber } from "../../database/numbering.ts";
import { firstWhere, recordsWhere } from "../../database/reading.ts";
import { body, membership, suspension } from "../../database/schema/clubs.ts";
import { document } from "../../database/schema/papers.ts";
import { upperLevel } from "../../database/schema/station.ts";
import { membersOn } from "../members.ts";
import type { Reading } from "../use-case.ts";
import { boardOn, clubFacts, initialMembers, issued, nameOf } from "./club.ts";
import { receivedInYear } from "./received.ts";
import {
  departmentOfficeFacts,
  groundFacts,
  known,
  officeFacts,
  signatureFacts,
  volunteersOn,
  type Gather,
} from "./common.ts";

/** What a numbered paper of the commune begins with. */
export function communePaper(reading: Reading, date: CalendarDate, authority: string): Facts {
  return {
    office: officeFacts(reading),
    preparedOn: date,
    draftingUnit: defaultDraftingUnit,
    ...signatureFacts(reading, authority, date),
  };
}

/** What a decision begins with: the paper and its grounds. */
export function communeDecision(
  reading: Reading,
  date: CalendarDate,
  { authority, use }: { readonly authority: string; readonly use: GroundUse },
): Facts {
  const office = officeFacts(reading);
  return {
    ...communePaper(reading, date, authority),
    ...groundFacts(use, date, { unit: office.unitName, province: office.provinceName }),
    proposal: { by: cultureHead },
  };
}

function upperRecipients({ database }: Reading): readonly string[] {
  return committeeRecipients(recordsWhere(database, upperLevel).map(({ name }) => name));
}

/** A paper that the office writes itself: only its head, its signer and its grounds are on record. */
export function officePaper(authority: string, use?: GroundUse): Gather {
  return (reading, { date }) =>
    use === undefined
      ? communePaper(reading, date, authority)
      : communeDecision(reading, date, { authority, use });
}

/** The volunteers' team: its standing wording, and those in service as a start. */
export const volunteerTeamFacts: Gather = (reading, { date }) => ({
  ...communeDecision(reading, date, { authority: "CHU_TICH_UBND", use: "VOLUNTEER_TEAM" }),
  ...teamWording,
  members: volunteersOn(reading, date).map((fullName) => ({ fullName, role: "TINH_NGUYEN_VIEN" })),
});

/** Facts of the plan that is attached to the request to found a club. */
export const foundingPlanFacts: Gather = (reading, { clubId, date }) => {
  const id = clubId ?? "";
  const { proposal: _proposal, ...facts } = communeDecision(reading, date, {
    authority: "PHONG",
    use: "CLUB",
  });
  const size = boardOn(reading, id, date).length;
  return {
    ...facts,
    office: departmentOfficeFacts(reading),
    club: clubFacts(reading, id),
    necessity: clubWording.necessity,
    purpose: clubWording.purpose,
    budgetSource: clubWording.budgetSource,
    ...initialMembers(reading, id, date),
    ...(size === 0 ? {} : { boardSize: size }),
  };
};

/** Facts of the notice of a pause: the latest spell on record. */
export const suspensionFacts: Gather = (reading, { clubId, date }) => {
  const id = clubId ?? "";
  const last = recordsWhere(reading.database, suspension, { bodyId: id })
    .toSorted((a, b) => a.from.localeCompare(b.from))
    .at(-1);
  return {
    ...communePaper(reading, date, "UBND"),
    club: clubFacts(reading, id),
    recipients: suspensionRecipients,
    ...known({ suspendedOn: last?.from, resumeDate: last?.to }),
  };
};

/** Where the members of a club went on its last day, as counts by club. */
function transfersOf({ database }: Reading, clubId: string, on: CalendarDate): readonly Facts[] {
  const moved = new Set(
    recordsWhere(database, membership, { bodyId: clubId })
      .filter(({ leftOn, leaveReason }) => leftOn === on && leaveReason === "CHUYEN_CLB")
      .map(({ personId }) => personId),
  );
  return recordsWhere(database, body, { kind: "CLB" }).flatMap(({ id, fullName }) => {
    const members = recordsWhere(database, membership, { bodyId: id }).filter(
      ({ personId, joinedOn }) => joinedOn === on && moved.has(personId),
    ).length;
    return members === 0 ? [] : [{ club: fullName, members }];
  });
}

/** Facts of a dissolution. Before it is recorded, all members are counted as leaving; the office says who moves. */
export const dissolutionFacts: Gather = (reading, { clubId, date }) => {
  const id = clubId ?? "";
  const { database } = reading;
  const on = recordsWhere(database, body, { id })[0]?.dissolvedOn ?? date;
  const members = membersOn(database, id, addDays(on, -1)).length;
  const transfers = transfersOf(reading, id, on);
  const moved = transfers.reduce((sum, one) => sum + Number(one["members"]), 0);
  return {
    ...communeDecision(reading, date, { authority: "UBND", use: "CLUB" }),
    club: known({ fullName: clubFacts(reading, id)["fullName"] }),
    dissolvedOn: on,
    transfers,
    leaving: members - moved,
    repealed: ["D03", "D03MH", "D04", "D05"].flatMap((kind) => issued(reading, id, kind) ?? []),
    recipients: upperRecipients(reading),
  };
};

/** Facts of the minutes of handing over. */
export const handoverFacts: Gather = (reading, { clubId, date }) => {
  const id = clubId ?? "";
  const head = nameOf(boardOn(reading, id, date), "CHU_NHIEM");
  return {
    office: officeFacts(reading),
    club: known({ fullName: clubFacts(reading, id)["fullName"] }),
    ...(head === undefined ? {} : { giver: { fullName: head, position: clubHeadPosition } }),
    heldOn: date,
    ...known({ decision: issued(reading, id, "D29") }),
  };
};

/** The recipients a paper names, in one line. */
export function recipientsText(facts: unknown): string {
  const listed: unknown =
    typeof facts === "object" && facts !== null ? Reflect.get(facts, "recipients") : undefined;
  return Array.isArray(listed) ? listed.map(String).join("; ") : "";
}

/** One line of the register; a voided number keeps its line and says why. */
function outgoingLine({ database }: Reading, row: RegisteredNumber): Facts {
  const paper = row.documentId === null ? undefined : firstWhere(database, document, { id: row.documentId });
  const note = row.source === "VOID" ? voidedNumberText(row.note ?? "") : row.note;
  return known({
    symbol: row.numberText,
    date: row.date,
    title: row.title,
    signer: row.signer,
    recipients: row.recipients ?? recipientsText(paper?.facts),
    keeper: `VT, ${defaultDraftingUnit}`,
    note: note?.slice(0, 200),
  });
}

/** Facts of the register of papers sent in the year of the date: every number that was given, in its order. */
export const outgoingRegisterFacts: Gather = (reading, { date }) => {
  const year = Number(date.slice(0, 4));
  const rows = numbersOfYear(reading.database, year)
    .filter(({ date: day }) => day === null || day <= date)
    .toSorted(
      (a, b) =>
        (a.date ?? "").localeCompare(b.date ?? "") || a.series.localeCompare(b.series) || a.number - b.number,
    )
    .map((row) => outgoingLine(reading, row));
  return {
    office: officeFacts(reading),
    year,
    fromDate: `${String(year)}-01-01`,
    toDate: date,
    rows,
  };
};

/** Facts of the register of papers received in the year of the date. */
export const incomingRegisterFacts: Gather = (reading, { date }) => ({
  office: officeFacts(reading),
  year: Number(date.slice(0, 4)),
  fromDate: `${date.slice(0, 4)}-01-01`,
  toDate: date,
  rows: receivedInYear(reading, date).map((row) =>
    known({
      arrivedOn: row.arrivedOn,
      number: row.number,
      author: row.author,
      symbol: row.symbol,
      date: row.datedOn,
      title: row.title,
      receiver: row.receiver,
      passedDate: row.passedOn,
      note: row.note,
    }),
  ),
});
