import { datePerPrecision, precisionOf } from "#shared/base/calendar-date.ts";
import { accept, type Result } from "#shared/base/result.ts";
import type { OutputOf } from "#shared/contract/contract.ts";
import {
  identityFields,
  oldestAgeOn,
  personFields,
  residenceFields,
  completionFields,
} from "#shared/domain/person.ts";
import { codeLabel } from "#shared/law/code-lists.ts";
import type { ReadableDatabase } from "../database/database.ts";
import { getRecord, recordsWhere } from "../database/reading.ts";
import { body, membership } from "../database/schema/clubs.ts";
import { document } from "../database/schema/papers.ts";
import {
  absence,
  categoryStatus,
  completion,
  identityDocument,
  management,
  person,
  residence,
} from "../database/schema/people.ts";
import type { RecordOf } from "../database/writing.ts";
import { managementClock } from "./management-pauses.ts";
import { fieldsOfRow } from "./row-fields.ts";
import { mustExist } from "./rules.ts";
import { timelineOf } from "./dossier-timeline.ts";
import type { Reading } from "./use-case.ts";

type Dossier = OutputOf<"people.get">;

function residencesOf(database: ReadableDatabase, personId: string): Dossier["residences"] {
  return recordsWhere(database, residence, { personId }).map((row) => ({
    id: row.id,
    version: row.rowVersion,
    ...residenceFields.parse(fieldsOfRow(row, residenceFields)),
    to: row.to,
    endReason: row.endReason,
  }));
}

/** Where the clock of a management stands; it stands still once it ended. */
function clockFacts(
  reading: Reading,
  row: RecordOf<typeof management>,
): Pick<Dossier["managements"][number], "daysLeft" | "pausedDays" | "pausedSince"> {
  const pausedDays = row.pausedDays ?? 0;
  if (row.endedOn !== null) {
    return { daysLeft: null, pausedDays, pausedSince: null };
  }
  const { daysLeft, pausedSince } = managementClock(reading, row);
  return { daysLeft: daysLeft < 0 ? null : daysLeft, pausedDays, pausedSince };
}

function managementsOf(reading: Reading, personId: string): Dossier["managements"] {
  const { database } = reading;
  return recordsWhere(database, management, { personId }).map((row) => ({
    id: row.id,
    version: row.rowVersion,
    completionId: row.completionId,
    decisionNumber: row.decisionNumber,
    decidedOn: row.decidedOn,
    termMonths: row.termMonths,
    managedFrom: row.managedFrom,
    managedTo: row.managedTo,
    regime: row.regime === "R1" ? "R1" : "R2",
    responsible: row.responsible,
    responsibleUnit: row.responsibleUnit,
    familyRepresentative: row.familyRepresentative,
    endedOn: row.endedOn,
    endReason: row.endReason,
    ...clockFacts(reading, row),
  }));
}

function membershipsOf(database: ReadableDatabase, personId: string): Dossier["memberships"] {
  return recordsWhere(database, membership, { personId }).map((row) => {
    const club = getRecord(database, body, row.bodyId);
    return {
      id: row.id,
      version: row.rowVersion,
      clubId: club.id,
      clubName: club.shortName ?? club.fullName,
      joinedOn: row.joinedOn,
      leftOn: row.leftOn,
      leaveReason: row.leaveReason,
    };
  });
}

function documentsOf(database: ReadableDatabase, personId: string): Dossier["documents"] {
  return recordsWhere(database, document, { personId }).map(
    ({ id, kind, title, numberText, date, state }) => ({
      id,
      kind,
      title,
      number: numberText,
      date,
      state,
    }),
  );
}

/** One person's whole file. */
export function dossierOf(reading: Reading, id: string): Result<Dossier, "recordUnknown"> {
  const { database, today } = reading;
  const found = mustExist(database, person, id);
  if (!found.ok) {
    return found;
  }
  const row = found.value;
  const precision = precisionOf(row.birthPrecision);
  return accept({
    id,
    code: row.code,
    version: row.rowVersion,
    person: personFields.parse(fieldsOfRow(row, personFields)),
    age: oldestAgeOn(row.birthDate, precision, today),
    birth: datePerPrecision(row.birthDate, precision),
    ethnicityLabel: codeLabel("DAN_TOC", row.ethnicity) ?? row.ethnicity,
    identities: recordsWhere(database, identityDocument, { personId: id }).map((one) => ({
      id: one.id,
      version: one.rowVersion,
      ...identityFields.parse(fieldsOfRow(one, identityFields)),
    })),
    residences: residencesOf(database, id),
    absences: recordsWhere(database, absence, { personId: id }).map((one) => ({
      id: one.id,
      version: one.rowVersion,
      kind: one.kind,
      facility: one.facility,
      from: one.from,
      to: one.to,
      reported: one.reported,
    })),
    categories: recordsWhere(database, categoryStatus, { personId: id }).map((one) => ({
      id: one.id,
      category: one.category,
      from: one.from,
      source: one.source,
    })),
    completions: recordsWhere(database, completion, { personId: id }).map((one) => ({
      id: one.id,
      version: one.rowVersion,
      ...completionFields.parse(fieldsOfRow(one, completionFields)),
      formLabel: codeLabel("HINH_THUC_CAI", one.form) ?? one.form,
    })),
    managements: managementsOf(reading, id),
    memberships: membershipsOf(database, id),
    documents: documentsOf(database, id),
    timeline: timelineOf(database, id),
  });
}
