import { datePerPrecision, precisionOf } from "#shared/base/calendar-date.ts";
import { accept } from "#shared/base/result.ts";
import { maskedNumber } from "#shared/domain/person.ts";
import { countPeople, findPeople, namesOfCodes, type PersonLine } from "../database/people-search.ts";
import { noteUse } from "./access-log.ts";
import { handOver } from "./episodes/episodes.ts";
import { dossierOf } from "./dossier.ts";
import { endManagement, openManagement, proposeManagement } from "./management.ts";
import {
  addIdentity,
  addResidence,
  beginAbsence,
  changePerson,
  endAbsence,
  recordCompletion,
  registerPerson,
  setCategory,
} from "./people.ts";
import { leaveCommune } from "./departures.ts";
import type { HandlersOf } from "./ports.ts";
import { searchParts } from "./search-parts.ts";
import type { OperationName, OutputOf } from "#shared/contract/contract.ts";
import type { Desk } from "./use-case.ts";

type PeopleNames = Extract<OperationName, `people.${string}` | `management.${string}`>;

type PersonRow = OutputOf<"people.list">["rows"][number];

/** Written out field by field: copying what is left over of each line takes longer than reading it. */
function rowOf(line: PersonLine): PersonRow {
  return {
    id: line.id,
    code: line.code,
    fullName: line.fullName,
    birth: datePerPrecision(line.birthDate, precisionOf(line.birthPrecision)),
    sex: line.sex,
    category: line.category,
    area: line.area,
    club: line.club,
    managedTo: line.managedTo,
    identity: line.identity === null ? null : maskedNumber(line.identity),
    phone: line.phone,
    address: line.address,
    ethnicity: line.ethnicity,
    education: line.education,
    occupation: line.occupation,
    household: line.household,
    note: line.note,
  };
}

/** People and what happens to them. */
export function peopleHandlers(desk: Desk): HandlersOf<PeopleNames> {
  return {
    "people.list": ({ query, category, state, offset, limit }) => {
      const { database, today } = desk.reading();
      const wanted = { parts: searchParts(query), category, state, today, offset, limit };
      // Counted first: who was counted need not be searched for again.
      const total = countPeople(database, wanted);
      return accept({ rows: findPeople(database, wanted).map(rowOf), total });
    },
    "people.get": ({ id }, context) => {
      const found = dossierOf(desk.reading(), id);
      if (found.ok) {
        noteUse(desk, context, { kind: "XEM", what: "FILE", personIds: [id] });
      }
      return found;
    },
    "people.names": ({ codes }) => {
      const known = namesOfCodes(desk.reading().database, codes);
      return accept(
        codes.map((code) => ({
          code,
          ...(known.get(code) ?? { entity: "", id: null, name: code, detail: "" }),
        })),
      );
    },
    "people.register": (input, context) =>
      desk.write({ operation: "people.register", context }, (useCase) => registerPerson(useCase, input)),
    "people.change": (input, context) =>
      desk.write({ operation: "people.change", context, reason: input.reason }, (useCase) =>
        changePerson(useCase, input),
      ),
    "people.addIdentity": (input, context) =>
      desk.write({ operation: "people.addIdentity", context }, (useCase) => addIdentity(useCase, input)),
    "people.addResidence": (input, context) =>
      desk.write({ operation: "people.addResidence", context }, (useCase) => addResidence(useCase, input)),
    "people.endResidence": (input, context) =>
      desk.write({ operation: "people.endResidence", context }, (useCase) => leaveCommune(useCase, input)),
    "people.beginAbsence": (input, context) =>
      desk.write({ operation: "people.beginAbsence", context }, (useCase) => beginAbsence(useCase, input)),
    "people.endAbsence": (input, context) =>
      desk.write({ operation: "people.endAbsence", context }, (useCase) => endAbsence(useCase, input)),
    "people.setCategory": (input, context) =>
      desk.write({ operation: "people.setCategory", context }, (useCase) => setCategory(useCase, input)),
    "people.recordCompletion": ({ personId, completion }, context) =>
      desk.write({ operation: "people.recordCompletion", context }, (useCase) =>
        recordCompletion(useCase, { personId, ...completion }),
      ),
    "management.propose": (input) => proposeManagement(desk.reading(), input),
    "management.open": (input, context) =>
      desk.write({ operation: "management.open", context }, (useCase) => {
        const opened = openManagement(useCase, input);
        if (opened.ok) {
          const { personId, decidedOn: on } = input;
          handOver(useCase, { managementId: opened.value.id, personId, on });
        }
        return opened;
      }),
    "management.end": (input, context) =>
      desk.write({ operation: "management.end", context }, (useCase) => endManagement(useCase, input)),
  };
}
