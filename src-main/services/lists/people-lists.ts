import { datePerPrecision, precisionOf } from "#shared/base/calendar-date.ts";
import { accept } from "#shared/base/result.ts";
import { codeLabel } from "#shared/law/code-lists.ts";
import { findPeople, type PersonLine } from "../../database/people-search.ts";
import { peopleDetails } from "../../database/person-details.ts";
import { firstWhere, recordsWhere } from "../../database/reading.ts";
import { referral, referralReply, support } from "../../database/schema/care.ts";
import { management } from "../../database/schema/people.ts";
import { searchParts } from "../search-parts.ts";
import { dayCell, type ListCell, type ListRow, type OutgoingList, type Wanted } from "./list.ts";

function birthCell({
  birthDate,
  birthPrecision,
}: Pick<PersonLine, "birthDate" | "birthPrecision">): ListCell {
  return birthPrecision === "DAY"
    ? dayCell(birthDate)
    : datePerPrecision(birthDate, precisionOf(birthPrecision));
}

function label(list: string, code: string | null | undefined): string | null {
  return code === null || code === undefined ? null : (codeLabel(list, code) ?? code);
}

function stateOf({ state }: Wanted): "HIEN_CO" | "DA_ROI" | "TAT_CA" {
  return state === "DA_ROI" || state === "TAT_CA" ? state : "HIEN_CO";
}

function personCells(line: PersonLine): ListRow["cells"] {
  return {
    code: line.code,
    name: line.fullName,
    birth: birthCell(line),
    sex: label("GIOI_TINH", line.sex),
    area: line.area,
    category: label("TINH_TRANG", line.category),
    managed: dayCell(line.managedTo),
    club: line.club,
    identity: line.identity,
    phone: line.phone,
    address: line.address,
    ethnicity: label("DAN_TOC", line.ethnicity),
    education: label("HOC_VAN", line.education),
    occupation: line.occupation,
    household: line.household,
    note: line.note,
  };
}

/** Người. */
export const peopleList: OutgoingList = {
  columns: {
    code: 9,
    name: 24,
    birth: 11,
    sex: 6,
    area: 16,
    address: 30,
    category: 22,
    managed: 12,
    club: 24,
    identity: 14,
    phone: 13,
    ethnicity: 9,
    education: 16,
    occupation: 16,
    household: 9,
    note: 24,
  },
  rows: ({ database, today }, wanted) => {
    const lines = findPeople(database, {
      parts: searchParts(wanted.query),
      category: wanted.category,
      state: wanted.ids === null ? stateOf(wanted) : "TAT_CA",
      today,
      offset: 0,
      limit: 100_000,
    });
    return accept(lines.map((line) => ({ id: line.id, personId: line.id, cells: personCells(line) })));
  },
};

/** Quản lý sau cai, those that run first. */
export const managementList: OutgoingList = {
  columns: {
    name: 24,
    birth: 11,
    decision: 16,
    decided: 12,
    from: 12,
    to: 12,
    term: 8,
    responsible: 22,
    ended: 12,
    reason: 20,
  },
  rows: ({ database }) => {
    const details = peopleDetails(database);
    return accept(
      recordsWhere(database, management)
        .toSorted((one, other) => one.managedTo.localeCompare(other.managedTo))
        .map((row) => {
          const who = details.get(row.personId);
          return {
            id: row.id,
            personId: row.personId,
            cells: {
              name: who?.fullName ?? null,
              birth: who === undefined ? null : birthCell(who),
              decision: row.decisionNumber,
              decided: dayCell(row.decidedOn),
              from: dayCell(row.managedFrom),
              to: dayCell(row.managedTo),
              term: row.termMonths,
              responsible: row.responsible,
              ended: dayCell(row.endedOn),
              reason: label("KET_THUC_QLSC", row.endReason),
            },
          };
        }),
    );
  },
};

/** Phiếu chuyển gửi, with the reply. */
export const referralList: OutgoingList = {
  columns: { slip: 12, name: 24, service: 24, issued: 12, replied: 12, result: 20 },
  rows: ({ database }) => {
    const details = peopleDetails(database);
    return accept(
      recordsWhere(database, referral).map((row) => {
        const reply = firstWhere(database, referralReply, { referralId: row.id });
        return {
          id: row.id,
          personId: row.personId,
          cells: {
            slip: row.slip,
            name: row.personId === null ? row.clientCode : (details.get(row.personId)?.fullName ?? null),
            service: label("DICH_VU", row.service),
            issued: dayCell(row.issuedOn),
            replied: dayCell(reply?.date),
            result: label("KET_QUA_CG", reply?.result),
          },
        };
      }),
    );
  },
};

/** Hỗ trợ. */
export const supportList: OutgoingList = {
  columns: { name: 24, birth: 11, kind: 20, approved: 12, amount: 14 },
  rows: ({ database }) => {
    const details = peopleDetails(database);
    return accept(
      recordsWhere(database, support).map((row) => {
        const who = details.get(row.personId);
        return {
          id: row.id,
          personId: row.personId,
          cells: {
            name: who?.fullName ?? null,
            birth: who === undefined ? null : birthCell(who),
            kind: label("LOAI_HO_TRO", row.kind),
            approved: dayCell(row.approvedOn),
            amount: row.amountVnd,
          },
        };
      }),
    );
  },
};
