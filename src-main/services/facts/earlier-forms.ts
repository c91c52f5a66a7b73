import { defaultDraftingUnit, policeRecipients } from "#shared/documents/default-facts.ts";
import type { Facts } from "#shared/documents/kind.ts";
import { codeLabel } from "#shared/law/code-lists.ts";
import type { GroundUse } from "#shared/law/legal-bases.ts";
import { firstWhere, recordsWhere } from "../../database/reading.ts";
import { rehabilitationRegistration } from "../../database/schema/care.ts";
import { completion, person } from "../../database/schema/people.ts";
import type { Reading } from "../use-case.ts";
import { known, officeFacts, signatureFacts, type Gather } from "./common.ts";
import { chairmanFacts, personFacts } from "./post-rehab.ts";

/* The forms that the chairman signed until 30/6/2026 (decrees of 2021); since then the police issue their twins. */

function drugUser(reading: Reading, personId: string): Facts {
  const row = firstWhere(reading.database, person, { id: personId });
  return {
    ...personFacts(reading, personId),
    ...known({
      ethnicity: row === undefined ? undefined : codeLabel("DAN_TOC", row.ethnicity),
      education: codeLabel("HOC_VAN", row?.education ?? ""),
    }),
  };
}

/** A decision about a user of drugs: who he is; act, test, term and team are for the office to write. */
export function drugUserFacts(use: GroundUse): Gather {
  return (reading, { personId, date }) => ({
    ...chairmanFacts(reading, date, use),
    person: drugUser(reading, personId ?? ""),
    recipients: policeRecipients,
  });
}

/** The notice that his file moves. */
export const drugUserTransferFacts: Gather = (reading, { personId, date }) => ({
  office: officeFacts(reading),
  preparedOn: date,
  draftingUnit: defaultDraftingUnit,
  ...signatureFacts(reading, "CHU_TICH_UBND", date),
  person: drugUser(reading, personId ?? ""),
  recipients: policeRecipients,
});

/** Voluntary rehabilitation: from the last registration before the date. */
export const voluntaryRehabFacts: Gather = (reading, { personId, date }) => {
  const id = personId ?? "";
  const last = recordsWhere(reading.database, rehabilitationRegistration, { personId: id })
    .filter(({ registeredOn }) => registeredOn <= date)
    .toSorted((a, b) => a.registeredOn.localeCompare(b.registeredOn))
    .at(-1);
  return {
    ...chairmanFacts(reading, date, "REHABILITATION_DECISION"),
    person: personFacts(reading, id),
    recipients: policeRecipients,
    ...known({ fromDate: last?.registeredOn }),
  };
};

/** Its completion, from the last one on record before the date. */
export const rehabCertificateFacts: Gather = (reading, { personId, date }) => {
  const id = personId ?? "";
  const last = recordsWhere(reading.database, completion, { personId: id })
    .filter(({ completedOn }) => completedOn <= date)
    .toSorted((a, b) => a.completedOn.localeCompare(b.completedOn))
    .at(-1);
  return {
    ...chairmanFacts(reading, date, "REHABILITATION_DECISION"),
    person: personFacts(reading, id),
    recipients: policeRecipients,
    ...known({ toDate: last?.completedOn }),
  };
};
