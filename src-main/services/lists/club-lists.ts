import { datePerPrecision, monthOf, precisionOf } from "#shared/base/calendar-date.ts";
import { accept, refuse } from "#shared/base/result.ts";
import { codeLabel } from "#shared/law/code-lists.ts";
import type { ReadableDatabase } from "../../database/database.ts";
import { nameKeys } from "../../database/name-order.ts";
import { peopleDetails, type PersonDetail } from "../../database/person-details.ts";
import { recordsWhere } from "../../database/reading.ts";
import { attendance, body, evaluation, meeting, membership } from "../../database/schema/clubs.ts";
import { volunteer, volunteerService, volunteerVisit } from "../../database/schema/care.ts";
import { membersOn } from "../members.ts";
import { mustExist } from "../rules.ts";
import { dayCell, type ListCell, type OutgoingList } from "./list.ts";

function birthCell(who: PersonDetail | undefined): ListCell {
  if (who === undefined) {
    return null;
  }
  return who.birthPrecision === "DAY"
    ? dayCell(who.birthDate)
    : datePerPrecision(who.birthDate, precisionOf(who.birthPrecision));
}

function label(list: string, code: string | null): string | null {
  return code === null ? null : (codeLabel(list, code) ?? code);
}

/** Vietnamese order of names, as the office chose it. */
function byName(
  database: ReadableDatabase,
): (one: PersonDetail | undefined, other: PersonDetail | undefined) => number {
  const keyOf = nameKeys(database);
  return (one, other) => {
    const [mine, theirs] = [one, other].map((who) => (who === undefined ? "" : keyOf(who)));
    return (mine ?? "") < (theirs ?? "") ? -1 : Number((mine ?? "") > (theirs ?? ""));
  };
}

/** Câu lạc bộ. */
export const clubList: OutgoingList = {
  columns: { code: 10, name: 40, founded: 12, venue: 24, members: 9, last: 12, dissolved: 12 },
  rows: ({ database, today }) =>
    accept(
      recordsWhere(database, body, { kind: "CLB" }).map((club) => {
        const held = recordsWhere(database, meeting, { bodyId: club.id, state: "DA_TO_CHUC" });
        return {
          id: club.id,
          cells: {
            code: club.code,
            name: club.fullName,
            founded: dayCell(club.foundedOn),
            venue: club.venue,
            members: membersOn(database, club.id, today).length,
            last: dayCell(
              held
                .map(({ date }) => date)
                .toSorted()
                .at(-1),
            ),
            dissolved: dayCell(club.dissolvedOn),
          },
        };
      }),
    ),
};

/** Hội viên of one club. */
export const memberList: OutgoingList = {
  columns: {
    code: 9,
    name: 24,
    birth: 11,
    identity: 14,
    phone: 13,
    number: 8,
    applied: 12,
    joined: 12,
    category: 18,
    charge: 22,
    document: 16,
    left: 12,
    reason: 18,
  },
  rows: ({ database }, { clubId }) => {
    const club = mustExist(database, body, clubId ?? "");
    if (!club.ok) {
      return club;
    }
    const details = peopleDetails(database);
    const inOrder = byName(database);
    return accept(
      recordsWhere(database, membership, { bodyId: club.value.id })
        .map((row) => ({ row, who: details.get(row.personId) }))
        .toSorted((one, other) => inOrder(one.who, other.who))
        .map(({ row, who }) => ({
          id: row.id,
          personId: row.personId,
          cells: {
            code: who?.code ?? null,
            name: who?.fullName ?? null,
            birth: birthCell(who),
            identity: who?.identity ?? null,
            phone: who?.phone ?? null,
            number: row.memberNumber,
            applied: dayCell(row.applicationOn),
            joined: dayCell(row.joinedOn),
            category: label("TINH_TRANG", row.categoryAtJoin),
            charge: row.inCharge,
            document: row.document,
            left: dayCell(row.leftOn),
            reason: label("LY_DO_RA", row.leaveReason),
          },
        })),
    );
  },
};

/** Buổi sinh hoạt of one club, in one year where one is named. */
export const meetingList: OutgoingList = {
  columns: {
    code: 14,
    date: 12,
    kind: 16,
    topic: 36,
    venue: 24,
    state: 14,
    present: 8,
    excused: 8,
    unexcused: 8,
  },
  rows: ({ database }, { clubId, year }) => {
    const club = mustExist(database, body, clubId ?? "");
    return club.ok
      ? accept(
          recordsWhere(database, meeting, { bodyId: club.value.id })
            .filter(({ date }) => year === null || date.startsWith(String(year)))
            .toSorted((one, other) => one.date.localeCompare(other.date))
            .map((row) => {
              const marks = recordsWhere(database, attendance, { meetingId: row.id }).map(({ mark }) => mark);
              const count = (wanted: string): number => marks.filter((mark) => mark === wanted).length;
              return {
                id: row.id,
                cells: {
                  code: row.code,
                  date: dayCell(row.date),
                  kind: label("LOAI_SINH_HOAT", row.kind),
                  topic: row.topic,
                  venue: row.venue,
                  state: label("TRANG_THAI_SINH_HOAT", row.state),
                  present: count("CM"),
                  excused: count("VP"),
                  unexcused: count("VK"),
                },
              };
            }),
        )
      : club;
  },
};

/** Đánh giá tháng of one club; this month where none is named. */
export const evaluationList: OutgoingList = {
  columns: {
    name: 24,
    birth: 11,
    month: 9,
    score: 8,
    rank: 16,
    comment: 36,
    selfComment: 30,
    needs: 24,
    assessor: 22,
    assessed: 12,
    override: 24,
    approved: 12,
    approver: 22,
  },
  rows: ({ database, today }, { clubId, month }) => {
    const club = clubId === null ? refuse("recordUnknown") : mustExist(database, body, clubId);
    if (!club.ok) {
      return club;
    }
    const details = peopleDetails(database);
    const inOrder = byName(database);
    return accept(
      recordsWhere(database, evaluation, { bodyId: club.value.id, month: month ?? monthOf(today) })
        .map((row) => ({ row, who: details.get(row.personId) }))
        .toSorted((one, other) => inOrder(one.who, other.who))
        .map(({ row, who }) => ({
          id: row.id,
          personId: row.personId,
          cells: {
            name: who?.fullName ?? null,
            birth: birthCell(who),
            month: datePerPrecision(`${row.month}-01`, "MONTH"),
            score: row.score,
            rank: label("XEP_LOAI", row.rank),
            comment: row.comment,
            selfComment: row.selfComment,
            needs: row.needs,
            assessor: row.assessor,
            assessed: dayCell(row.assessedOn),
            override: row.overrideReason,
            approved: dayCell(row.approvedOn),
            approver: row.approvedBy,
          },
        })),
    );
  },
};

/** Tình nguyện viên, with their service and how often they visited. */
export const volunteerList: OutgoingList = {
  columns: { code: 9, name: 24, from: 12, to: 12, visits: 10, last: 12 },
  rows: ({ database }) => {
    const keyOf = nameKeys(database);
    return accept(
      recordsWhere(database, volunteer)
        .toSorted((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1))
        .map((row) => {
          const service = recordsWhere(database, volunteerService, { volunteerId: row.id }).at(-1);
          const visits = recordsWhere(database, volunteerVisit, { volunteerId: row.id });
          return {
            id: row.id,
            cells: {
              code: row.code,
              name: row.fullName,
              from: dayCell(service?.from),
              to: dayCell(service?.to),
              visits: visits.length,
              last: dayCell(
                visits
                  .map(({ date }) => date)
                  .toSorted()
                  .at(-1),
              ),
            },
          };
        }),
    );
  },
};
