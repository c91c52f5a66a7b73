import { accept, type Result } from "#shared/base/result.ts";
import type { JsonObject } from "#shared/bundle/canonical-json.ts";
import type { InputOf } from "#shared/contract/contract.ts";
import { entityOf } from "../../database/record-tables.ts";
import { nextCode } from "../../database/codes.ts";
import { rawRow } from "../../database/changed-records.ts";
import { firstWhere, getRecord, recordsWhere } from "../../database/reading.ts";
import { versionsOfBundle, type StoredVersion } from "../../database/received-versions.ts";
import { treatment } from "../../database/schema/care.ts";
import { episode } from "../../database/schema/episodes.ts";
import {
  absence,
  categoryStatus,
  completion,
  guardian,
  identityDocument,
  management,
  person,
  residence,
} from "../../database/schema/people.ts";
import { recordValues } from "../../database/undoing.ts";
import { addRecord, addRecordAs, type FieldsOf, type RecordTable } from "../../database/writing.ts";
import { identityFields, personFields } from "#shared/domain/person.ts";
import { isFinal } from "#shared/domain/episode.ts";
import { keepApart } from "../people.ts";
import { settleClocks } from "../management-pauses.ts";
import { fieldsOfRow } from "../row-fields.ts";
import { searchColumns } from "../person-writing.ts";
import { firstRefusal, livingPerson, refuseIf } from "../rules.ts";
import type { UseCase } from "../use-case.ts";
import { carryFields, carryLine } from "../exchange/carried-content.ts";
import type { Transfer } from "./transfer-notes.ts";
import { latestOf, suspectsOf } from "./transfer-views.ts";

/*
 * What goes on at the new commune becomes its own record: who the person is, what they completed, and what still runs on
 * the day of the move. What happened at the old commune (visits, tests, support, club life) stays there: it was counted
 * there, and is read here among the records received.
 */

/** A person on the way in: the transfer, what came with it, and the choices of whoever takes it over. */
export interface Arrival {
  readonly transfer: Transfer;
  readonly versions: readonly StoredVersion[];
  readonly call: InputOf<"transfers.accept">;
}

type ArrivalRefusal =
  | "transferUnfit"
  | "recordUnknown"
  | "identityNumberTaken"
  | "perhapsTheSamePerson"
  | "personDead"
  | "mergeTwoManagements";

function contentsOf({ versions }: Arrival, entity: string): readonly StoredVersion[] {
  return versions.filter((version) => version.entity === entity);
}

function textOf(content: JsonObject, key: string): string | null {
  const value = content[key];
  return typeof value === "string" ? value : null;
}

/** A received row as the fields of a record of its table. */
function fieldsOf<Table extends RecordTable>(table: Table, content: JsonObject): FieldsOf<Table> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the reader has judged every column by the table's pattern
  return recordValues(table, content) as FieldsOf<Table>;
}

/** The file here that the person is already kept under: the one named, or their own from an earlier stay. */
function knownFile({ database }: UseCase, { transfer, call }: Arrival): string | undefined {
  return call.sameAs ?? firstWhere(database, person, { id: transfer.personId })?.id;
}

function numbersTaken(
  { database }: UseCase,
  arrival: Arrival,
  known: string | undefined,
): string | undefined {
  const holders = contentsOf(arrival, "identity_document").flatMap(({ content }) => {
    const [kind, number] = [textOf(content, "kind") ?? "", textOf(content, "number")];
    return number === null ? [] : recordsWhere(database, identityDocument, { kind, number });
  });
  const holder = holders.find(({ personId }) => personId !== known);
  return holder === undefined
    ? undefined
    : (firstWhere(database, person, { id: holder.personId })?.code ?? "");
}

/**
 * Whether who the person is can stand in a file of this office: a bundle's pattern asks less of a text than a form does, and a
 * file that breaks a rule of its form could not be opened any more.
 */
function isFit(arrival: Arrival): boolean {
  const persons = contentsOf(arrival, "person").map(({ content }) =>
    personFields.safeParse(fieldsOfRow(fieldsOf(person, content), personFields)),
  );
  const identities = contentsOf(arrival, "identity_document").map(({ content }) =>
    identityFields.safeParse(fieldsOfRow(fieldsOf(identityDocument, content), identityFields)),
  );
  return [...persons, ...identities].every(({ success }) => success);
}

/** Two decisions on management of one time: which of them holds is for the office to say. */
function managementsCollide({ database }: UseCase, arrival: Arrival, known: string | undefined): boolean {
  const own = known === undefined ? [] : recordsWhere(database, management, { personId: known });
  return running(arrival, "management").some(({ content }) =>
    own.some(
      (row) =>
        row.endedOn === null &&
        row.managedTo >= arrival.transfer.movedOn &&
        row.decisionNumber !== textOf(content, "decision_number"),
    ),
  );
}

function mayArrive(
  useCase: UseCase,
  arrival: Arrival,
  known: string | undefined,
): Result<object, ArrivalRefusal> {
  const { transfer, call } = arrival;
  const [likely] = suspectsOf(useCase.database, arrival.versions).filter(
    ({ person: one }) => one.id !== known && !call.notTheSameAs.includes(one.id),
  );
  const taken = numbersTaken(useCase, arrival, known);
  return firstRefusal<ArrivalRefusal>(
    () => refuseIf(!isFit(arrival), "transferUnfit"),
    () => (known === undefined ? accept({}) : livingPerson(useCase.database, known, transfer.movedOn)),
    () => refuseIf(taken !== undefined, "identityNumberTaken", { code: taken ?? "" }),
    () =>
      refuseIf(likely !== undefined, "perhapsTheSamePerson", {
        id: likely?.person.id ?? "",
        code: likely?.person.code ?? "",
      }),
    () => refuseIf(managementsCollide(useCase, arrival, known), "mergeTwoManagements"),
  );
}

/** The person as a file of this office, under a code of its own; the id stays, so that the upper level knows them again. */
function newFile({ database, writing }: UseCase, arrival: Arrival): string {
  const { transfer } = arrival;
  const content = contentsOf(arrival, "person")[0]?.content ?? {};
  const fields = fieldsOf(person, content);
  const id =
    rawRow(database, "person", transfer.personId) === undefined ? transfer.personId : writing.newId();
  return addRecordAs(writing, person, {
    id,
    fields: {
      ...fields,
      ...searchColumns({ fullName: fields.fullName, sortName: fields.sortName ?? null }),
      code: nextCode(database, person, "HS"),
      householdId: null,
    },
  });
}

/** What still runs on the day of the move. */
function running(arrival: Arrival, entity: string): readonly StoredVersion[] {
  const { movedOn } = arrival.transfer;
  return contentsOf(arrival, entity).filter(({ content }) => {
    const end = textOf(content, entity === "management" ? "ended_on" : "to");
    const last = entity === "management" ? textOf(content, "managed_to") : null;
    return (end === null || end > movedOn) && (last === null || last >= movedOn);
  });
}

interface Taking {
  readonly useCase: UseCase;
  readonly arrival: Arrival;
  readonly personId: string;
}

/** Adds a received row to this office's records of the person, unless the same is there already. */
function take<Table extends RecordTable>(
  { useCase, personId }: Taking,
  table: Table,
  {
    content,
    fields,
    same,
  }: {
    readonly content: JsonObject;
    readonly fields?: Partial<FieldsOf<Table>>;
    /** Columns by which two rows say the same. */
    readonly same: readonly (keyof FieldsOf<Table>)[];
  },
): string {
  const wanted = { ...fieldsOf(table, content), ...fields, personId } as FieldsOf<Table>;
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- every table taken from names its person
  const there = recordsWhere(useCase.database, table, { personId } as never).find((row) =>
    same.every((key) => (Reflect.get(row, key) ?? null) === (wanted[key] ?? null)),
  );
  if (there !== undefined) {
    return there.id;
  }
  const recordId = addRecord(useCase.writing, table, wanted);
  carryFields(useCase.writing, { entity: entityOf(table), recordId, personId, content });
  return recordId;
}

function takeWhoTheyAre(taking: Taking): ReadonlyMap<string, string> {
  const { arrival } = taking;
  for (const { content } of contentsOf(arrival, "identity_document")) {
    take(taking, identityDocument, { content, same: ["kind", "number"] });
  }
  for (const { content } of contentsOf(arrival, "guardian")) {
    take(taking, guardian, { content, same: ["fullName", "relation"] });
  }
  const latest = latestOf(arrival.versions, "category_status");
  if (latest !== undefined) {
    const fields = { from: arrival.transfer.movedOn };
    take(taking, categoryStatus, { content: latest.content, fields, same: ["category", "from"] });
  }
  return new Map(
    contentsOf(arrival, "completion").map(({ recordId, content }) => [
      recordId,
      take(taking, completion, { content, same: ["form", "completedOn"] }),
    ]),
  );
}

/** Managements run on for the rest of their term under their first decision, from the day of the move in the care of this office. */
function takeManagements(
  taking: Taking,
  completions: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  const { movedOn, stationName } = taking.arrival.transfer;
  return new Map(
    running(taking.arrival, "management").map(({ recordId, content }) => [
      recordId,
      take(taking, management, {
        content,
        fields: {
          completionId: completions.get(textOf(content, "completion_id") ?? "") ?? null,
          // Pauses until the move are in the term already.
          pausedDays: 0,
          endedOn: null,
          endReason: null,
          responsible: null,
          responsibleUnit: null,
          movedInFrom: stationName,
          movedInOn: movedOn,
        },
        same: ["decidedOn", "decisionNumber", "endedOn"],
      }),
    ]),
  );
}

function takeWhatRuns(taking: Taking): void {
  const { arrival } = taking;
  const { movedOn } = arrival.transfer;
  const managements = takeManagements(taking, takeWhoTheyAre(taking));
  for (const { content } of running(arrival, "absence")) {
    take(taking, absence, { content, same: ["kind", "from"] });
  }
  for (const { content } of running(arrival, "treatment")) {
    const fields = { from: movedOn, startCode: "CHUYEN_DEN" };
    take(taking, treatment, { content, fields, same: ["from", "facility"] });
  }
  for (const { content } of contentsOf(arrival, "episode")) {
    if (!isFinal(textOf(content, "kind") ?? "", textOf(content, "state") ?? "")) {
      const managementId = managements.get(textOf(content, "management_id") ?? "") ?? null;
      take(taking, episode, { content, fields: { managementId }, same: ["kind", "openedOn"] });
    }
  }
}

/** What came along and is not understood here: of the person, and lines of types that only a later programme knows. */
function takeUnknown({ useCase: { database, writing }, arrival, personId }: Taking): void {
  for (const { content } of contentsOf(arrival, "person")) {
    carryFields(writing, { entity: "person", recordId: personId, personId, content });
  }
  for (const { entity, recordId, state, content } of versionsOfBundle(database, arrival.transfer.bundleId)) {
    if (state === "UNKNOWN") {
      carryLine(writing, { entity, recordId, personId, content });
    }
  }
}

/** The home here begins on the day the one there ended, unless the person was registered here by hand already. */
function moveIn({ useCase, arrival, personId }: Taking): void {
  const { database, writing } = useCase;
  if (firstWhere(database, residence, { personId, to: null }) === undefined) {
    addRecord(writing, residence, { personId, ...arrival.call.residence, from: arrival.transfer.movedOn });
  }
}

/** Takes a person over from another commune; answers their file here. */
export function arriveFromAnother(
  useCase: UseCase,
  arrival: Arrival,
): Result<{ readonly personId: string; readonly code: string }, ArrivalRefusal> {
  const known = knownFile(useCase, arrival);
  const allowed = mayArrive(useCase, arrival, known);
  if (!allowed.ok) {
    return allowed;
  }
  const personId = known ?? newFile(useCase, arrival);
  keepApart(useCase, personId, arrival.call.notTheSameAs);
  const taking = { useCase, arrival, personId };
  moveIn(taking);
  takeWhatRuns(taking);
  takeUnknown(taking);
  settleClocks(useCase, personId);
  return accept({ personId, code: getRecord(useCase.database, person, personId).code });
}
