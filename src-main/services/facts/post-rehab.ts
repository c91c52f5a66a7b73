import {
  certificateRecipients,
  defaultDraftingUnit,
  managementWording,
  noIdentityTexts,
  policeChief,
  policeRecipients,
  proposalName,
  teamWording,
  volunteerTeamName,
} from "#shared/documents/default-facts.ts";
import { foldText } from "#shared/base/vietnamese-text.ts";
import type { CalendarDate } from "#shared/base/calendar-date.ts";
import type { Facts } from "#shared/documents/kind.ts";
import type { GroundUse } from "#shared/law/legal-bases.ts";
import { firstWhere, recordsWhere } from "../../database/reading.ts";
import { document } from "../../database/schema/papers.ts";
import { completion, identityDocument, management, person, residence } from "../../database/schema/people.ts";
import { proposeManagement } from "../management.ts";
import { receivedAbout } from "./received.ts";
import type { Reading } from "../use-case.ts";
import {
  groundFacts,
  known,
  paperPrecision,
  officeFacts,
  signatureFacts,
  volunteersOn,
  type Gather,
} from "./common.ts";

function identityFactsOf({ database }: Reading, personId: string): Facts {
  const documents = recordsWhere(database, identityDocument, { personId });
  const latest = documents.findLast(({ number }) => number !== null) ?? documents.at(-1);
  if (latest === undefined) {
    return {};
  }
  return latest.number === null
    ? known({ noIdentityReason: noIdentityTexts[latest.missingReason ?? ""] })
    : known({
        identityNumber: latest.number,
        identityIssuedOn: latest.issuedOn,
        identityIssuedBy: latest.issuedBy,
      });
}

/** Who a person is, as the forms ask for it; what the records do not hold stays out. */
export function personFacts(reading: Reading, personId: string): Facts {
  const { database } = reading;
  const row = firstWhere(database, person, { id: personId });
  const home = recordsWhere(database, residence, { personId }).findLast(({ to }) => to === null);
  const place = [home?.address, home?.area]
    .filter((part) => typeof part === "string" && part !== "")
    .join(", ");
  const { unitName, provinceName } = officeFacts(reading);
  const isWhole = foldText(place).includes(foldText(unitName));
  return known({
    fullName: row?.fullName,
    sex: row?.sex,
    alias: row?.alias,
    birthDate: row?.birthDate,
    birthPrecision: row === undefined ? undefined : paperPrecision(row.birthPrecision),
    ...identityFactsOf(reading, personId),
    // The records know the village; on paper its commune and province belong to the place.
    residence: place === "" || isWhole ? place : [place, unitName, provinceName].join(", "),
    occupation: row?.occupation,
    workplace: row?.workplace,
  });
}

/** The term: of the decision on record that has no paper yet, or what the law gives for the last completion. */
function termFacts(reading: Reading, personId: string, date: string): Facts {
  const { database } = reading;
  const open = recordsWhere(database, management, { personId }).findLast(({ endedOn }) => endedOn === null);
  if (open !== undefined) {
    return known({
      termFrom: open.managedFrom,
      termTo: open.managedTo,
      responsibleName: open.responsible,
      responsibleUnit: open.responsibleUnit,
      familyRepresentative: open.familyRepresentative,
    });
  }
  const last = recordsWhere(database, completion, { personId })
    .toSorted((a, b) => a.completedOn.localeCompare(b.completedOn))
    .at(-1);
  const proposed =
    last === undefined ? undefined : proposeManagement(reading, { completionId: last.id, decidedOn: date });
  return proposed?.ok === true
    ? { termFrom: proposed.value.managedFrom, termTo: proposed.value.managedTo }
    : {};
}

/** The proposal (Mẫu 52, before 01/7/2026 Mẫu 50) that was received about a person, as the decision cites it. */
function receivedProposal(reading: Reading, personId: string, until: string): Facts {
  const paper = receivedAbout(reading, personId, { purpose: "POST_REHAB_PROPOSAL", until });
  const by = policeChief(officeFacts(reading).unitName);
  return paper === undefined
    ? { by }
    : { by, document: { name: proposalName, symbol: paper.symbol, date: paper.datedOn } };
}

/** What every paper of the chairman on police proposal begins with. */
export function chairmanFacts(reading: Reading, date: string, use: GroundUse): Facts {
  const office = officeFacts(reading);
  return {
    office,
    preparedOn: date,
    draftingUnit: defaultDraftingUnit,
    ...signatureFacts(reading, "CHU_TICH_UBND", date),
    ...groundFacts(use, date, { unit: office.unitName, province: office.provinceName }),
    proposal: { by: policeChief(office.unitName) },
  };
}

/** Facts of a decision on post-rehabilitation management. */
export const postRehabFacts: Gather = (reading, { personId, date }) => {
  const office = officeFacts(reading);
  const term = termFacts(reading, personId ?? "", date);
  return {
    ...chairmanFacts(reading, date, "POST_REHAB_DECISION"),
    proposal: receivedProposal(reading, personId ?? "", date),
    person: personFacts(reading, personId ?? ""),
    ...term,
    ...managementWording(office.unitName),
    ...known({ effectiveOn: term["termFrom"] }),
  };
};

/** The management a certificate is about: the latest of the person, ended or not. */
function latestManagement({ database }: Reading, personId: string): Facts {
  const last = recordsWhere(database, management, { personId })
    .toSorted((a, b) => a.managedFrom.localeCompare(b.managedFrom))
    .at(-1);
  if (last === undefined) {
    return {};
  }
  const { decisionNumber, decidedOn, managedFrom, managedTo } = last;
  return {
    decision: known({ symbol: decisionNumber, date: decidedOn }),
    termFrom: managedFrom,
    termTo: managedTo,
  };
}

/** Facts of the certificate that a management term has been served. */
export const certificateFacts: Gather = (reading, { personId, date }) => ({
  ...chairmanFacts(reading, date, "POST_REHAB_CERTIFICATE"),
  person: personFacts(reading, personId ?? ""),
  ...latestManagement(reading, personId ?? ""),
  recipients: certificateRecipients,
});

/** Facts of the team for management and social support; who is in it is known to the office alone. */
export const supportTeamFacts: Gather = (reading, { date }) => ({
  ...chairmanFacts(reading, date, "POST_REHAB_TEAM"),
  ...teamWording,
  recipients: policeRecipients,
});

/** Facts of the assignment of supporters: the volunteers in service are a start. */
export const supporterListFacts: Gather = (reading, { date }) => ({
  ...chairmanFacts(reading, date, "SUPPORT_PERSON"),
  supporters: volunteersOn(reading, date).map((fullName) => ({
    fullName,
    unit: volunteerTeamName(officeFacts(reading).unitName),
  })),
  budget: teamWording.budget,
  recipients: policeRecipients,
});

/** The general assignment (Mẫu 59) that an assignment to one person rests on: the latest one of the office. */
function latestSupporterList({ database }: Reading, day: CalendarDate): Facts {
  const list = recordsWhere(database, document, { kind: "M59" })
    .filter(({ state, date, numberText }) => state !== "HUY" && numberText !== null && (date ?? "") <= day)
    .toSorted((one, other) => (one.date ?? "").localeCompare(other.date ?? ""))
    .at(-1);
  return list === undefined ? {} : { listDecision: { symbol: list.numberText, date: list.date } };
}

/** Facts of the assignment of a supporter to a managed person who moved in. */
export const arrivalFacts: Gather = (reading, { personId, date }) => {
  const who = personFacts(reading, personId ?? "");
  const notice = receivedAbout(reading, personId ?? "", { purpose: "POST_REHAB_TRANSFER", until: date });
  return {
    ...chairmanFacts(reading, date, "SUPPORT_PERSON_TRANSFER"),
    ...latestSupporterList(reading, date),
    ...(notice === undefined
      ? {}
      : { notice: { symbol: notice.symbol, date: notice.datedOn, by: notice.author } }),
    person: known({ fullName: who["fullName"], sex: who["sex"], residence: who["residence"] }),
    budget: teamWording.budget,
    recipients: policeRecipients,
  };
};
