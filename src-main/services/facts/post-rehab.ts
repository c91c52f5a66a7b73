import {
  defaultDraftingUnit,
  managementWording,
  noIdentityTexts,
  policeChief,
} from "#shared/documents/default-facts.ts";
import type { Facts } from "#shared/documents/kind.ts";
import { firstWhere, recordsWhere } from "../../database/reading.ts";
import { completion, identityDocument, management, person, residence } from "../../database/schema/people.ts";
import { proposeManagement } from "../management.ts";
import type { Reading } from "../use-case.ts";
import { groundFacts, known, officeFacts, signatureFacts, type Gather } from "./common.ts";

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

function personFacts(reading: Reading, personId: string): Facts {
  const { database } = reading;
  const row = firstWhere(database, person, { id: personId });
  const home = recordsWhere(database, residence, { personId }).findLast(({ to }) => to === null);
  const place = [home?.address, home?.area]
    .filter((part) => typeof part === "string" && part !== "")
    .join(", ");
  return known({
    fullName: row?.fullName,
    sex: row?.sex,
    alias: row?.alias,
    birthDate: row?.birthDate,
    birthPrecision: row?.birthPrecision,
    ...identityFactsOf(reading, personId),
    residence: place,
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

/** Facts of a decision on post-rehabilitation management. */
export const postRehabFacts: Gather = (reading, { personId, date }) => {
  const office = officeFacts(reading);
  const term = termFacts(reading, personId ?? "", date);
  return {
    office,
    preparedOn: date,
    draftingUnit: defaultDraftingUnit,
    ...signatureFacts(reading, "CHU_TICH_UBND", date),
    ...groundFacts("POST_REHAB_DECISION", date, { unit: office.unitName, province: office.provinceName }),
    proposal: { by: policeChief(office.unitName) },
    person: personFacts(reading, personId ?? ""),
    ...term,
    ...managementWording(office.unitName),
    ...known({ effectiveOn: term["termFrom"] }),
  };
};
