import { addDays, shortDate, yearOf, type CalendarDate } from "#shared/base/calendar-date.ts";
import {
  applicationPromises,
  commitmentPromises,
  committeeOf,
  onDay,
  planPromises,
  policeBody,
} from "#shared/documents/default-facts.ts";
import { capitals } from "#shared/base/vietnamese-text.ts";
import type { Facts } from "#shared/documents/kind.ts";
import { codeLabel } from "#shared/law/code-lists.ts";
import { defaultParameters } from "#shared/law/indicators.ts";
import { firstWhere, recordsWhere } from "../../database/reading.ts";
import { counsellingVisit, referral, treatment } from "../../database/schema/care.ts";
import { body, evaluation, membership } from "../../database/schema/clubs.ts";
import { completion, management, person } from "../../database/schema/people.ts";
import type { RecordOf } from "../../database/writing.ts";
import { communePaper } from "./later-papers.ts";
import { clubFacts, clubHeadName, clubOfficeFacts, boardOn, nameOf } from "./club.ts";
import { clubOf } from "./club-papers.ts";
import { known, officeFacts, type Gather } from "./common.ts";
import { personFacts } from "./post-rehab.ts";
import { planOnRecord, talkOf } from "./plans-and-visits.ts";
import type { Reading } from "../use-case.ts";

function latest<Row>(rows: readonly Row[], on: (row: Row) => string): Row | undefined {
  return rows.toSorted((a, b) => on(a).localeCompare(on(b))).at(-1);
}

function clubName(reading: Reading, clubId: string): Facts {
  return known({ fullName: clubFacts(reading, clubId)["fullName"] });
}

/** Facts of an application; the club is the one the person is in, or left open. */
export const applicationFacts: Gather = (reading, { personId, date }) => {
  const { database } = reading;
  const id = personId ?? "";
  const row = firstWhere(database, person, { id });
  const done = latest(recordsWhere(database, completion, { personId: id }), (one) => one.completedOn);
  const joined = latest(recordsWhere(database, membership, { personId: id }), (one) => one.joinedOn);
  return {
    placeName: officeFacts(reading).placeName,
    preparedOn: joined?.applicationOn ?? date,
    club: clubName(reading, clubOf(reading, id, date)),
    person: {
      ...personFacts(reading, id),
      ...known({
        ethnicity: row === undefined ? undefined : codeLabel("DAN_TOC", row.ethnicity),
        education: row?.education === null ? undefined : codeLabel("HOC_VAN", row?.education ?? ""),
        phone: row?.phone,
      }),
    },
    commitments: applicationPromises,
    ...known({
      completion:
        done === undefined
          ? undefined
          : [codeLabel("HINH_THUC_CAI", done.form), done.facility, onDay(shortDate(done.completedOn))]
              .filter((part) => typeof part === "string" && part !== "")
              .join(", "),
      certificate: done?.certificateNumber,
    }),
  };
};

/** Facts of a commitment, for the term of the management that runs. */
export const commitmentFacts: Gather = (reading, { personId, date }) => {
  const id = personId ?? "";
  const { unitName, placeName } = officeFacts(reading);
  const term = latest(recordsWhere(reading.database, management, { personId: id }), (one) => one.managedFrom);
  return {
    placeName,
    preparedOn: date,
    addressees: [committeeOf(unitName), policeBody(unitName)],
    person: personFacts(reading, id),
    promises: commitmentPromises,
    ...known({
      validFromDate: term?.managedFrom,
      validToDate: term?.managedTo,
      relative: term?.familyRepresentative,
    }),
  };
};

/** Facts of a personal plan: goals and reviews as they are on record; findings are for the member and his supporter to write. */
export const personalPlanFacts: Gather = (reading, { personId, date }) => {
  const id = personId ?? "";
  const clubId = clubOf(reading, id, date);
  const row = firstWhere(reading.database, person, { id });
  const member = recordsWhere(reading.database, membership, { personId: id, bodyId: clubId }).at(-1);
  return {
    office: clubOfficeFacts(reading, clubHeadName(reading, clubId)),
    club: clubName(reading, clubId),
    preparedOn: date,
    promises: planPromises,
    ...planOnRecord(reading, { personId: id, clubId, date }),
    ...known({
      memberName: row?.fullName,
      memberCode: row?.code,
      responsible: member?.inCharge,
      headName: nameOf(boardOn(reading, clubId, date), "CHU_NHIEM"),
    }),
  };
};

/** The head of a counselling point's slips: the point under the commune, or the commune itself. */
function pointOffice(reading: Reading, pointId: string): Facts {
  const point = firstWhere(reading.database, body, { id: pointId });
  return point === undefined
    ? officeFacts(reading)
    : {
        ...clubOfficeFacts(reading, undefined),
        nameLines: [capitals(point.shortName ?? point.fullName)],
      };
}

function visitOf(
  { database }: Reading,
  personId: string,
  date: CalendarDate,
): RecordOf<typeof counsellingVisit> | undefined {
  return latest(
    recordsWhere(database, counsellingVisit, { personId }).filter((one) => one.date <= date),
    (one) => one.date,
  );
}

/** Facts of a counselling sheet: the latest visit; the client stands on it by his code. */
export const counsellingFacts: Gather = (reading, { personId, date }) => {
  const id = personId ?? "";
  const visit = visitOf(reading, id, date);
  const before = recordsWhere(reading.database, counsellingVisit, { personId: id }).filter(
    (one) => one.date <= (visit?.date ?? date),
  );
  return {
    office: pointOffice(reading, visit?.bodyId ?? ""),
    ...known({
      clientCode: visit?.clientCode,
      nth: visit === undefined ? undefined : before.length,
      group: visit?.clientGroup,
      heldOn: visit?.date,
      nextDate: visit?.nextOn,
    }),
    ...talkOf(visit),
  };
};

/** Facts of the minutes of counselling for the police's file. */
export const counsellingMinutesFacts: Gather = (reading, { personId, date }) => {
  const id = personId ?? "";
  const visit = visitOf(reading, id, date);
  return {
    office: officeFacts(reading),
    person: personFacts(reading, id),
    heldOn: visit?.date ?? date,
    ...talkOf(visit),
  };
};

function latestReferral(
  { database }: Reading,
  personId: string,
  date: CalendarDate,
): RecordOf<typeof referral> | undefined {
  return latest(
    recordsWhere(database, referral, { personId }).filter((one) => one.issuedOn <= date),
    (one) => one.issuedOn,
  );
}

/** Facts of a referral slip: the latest referral; consent is never taken for granted. */
export const referralFacts: Gather = (reading, { personId, date }) => {
  const id = personId ?? "";
  const row = firstWhere(reading.database, person, { id });
  const slip = latestReferral(reading, id, date);
  const client = known({
    code: row?.code,
    sex: row?.sex,
    birthYear: row === undefined ? undefined : yearOf(row.birthDate),
  });
  return slip === undefined
    ? { office: officeFacts(reading), client }
    : {
        office: pointOffice(reading, slip.bodyId),
        client: { ...client, code: slip.clientCode },
        slip: slip.slip,
        service: slip.service,
        issuedOn: slip.issuedOn,
        replyDate: addDays(slip.issuedOn, defaultParameters.feedback_days),
      };
};

/** Facts of a month of treatment; the days are for the observer to count. */
export const adherenceFacts: Gather = (reading, { personId, date }) => {
  const id = personId ?? "";
  const spell = latest(
    recordsWhere(reading.database, treatment, { personId: id }).filter((one) => one.from <= date),
    (one) => one.from,
  );
  return {
    office: officeFacts(reading),
    preparedOn: date,
    month: date.slice(0, 7),
    ...known({
      clientCode: firstWhere(reading.database, person, { id })?.code,
      facility: spell?.facility,
      startedOn: spell?.from,
    }),
  };
};

/** Facts of the letter that introduces a member where he moves; consent is never taken for granted. */
export const introductionFacts: Gather = (reading, { personId, date }) => {
  const id = personId ?? "";
  const row = firstWhere(reading.database, person, { id });
  const left = latest(recordsWhere(reading.database, membership, { personId: id }), (one) => one.joinedOn);
  const last = latest(recordsWhere(reading.database, evaluation, { personId: id }), (one) => one.month);
  return {
    ...communePaper(reading, date, "UBND"),
    club: clubName(reading, left?.bodyId ?? ""),
    person: known({ fullName: row?.fullName, sex: row?.sex }),
    ...known({
      joinedOn: left?.joinedOn,
      leftOn: left?.leftOn,
      rank: last?.rank,
      rankMonth: last?.month,
    }),
  };
};

/** Facts of one person's certificate of commendation. */
export const commendationFacts: Gather = (reading, { personId, date }) => {
  const row = firstWhere(reading.database, person, { id: personId ?? "" });
  const { office, signature } = communePaper(reading, date, "CHU_TICH_UBND");
  return {
    office,
    ...known({ signature }),
    issuedOn: date,
    person: known({
      fullName: row?.fullName,
      honorific: row === undefined ? undefined : row.sex === "NU" ? "BA" : "ONG",
    }),
  };
};
