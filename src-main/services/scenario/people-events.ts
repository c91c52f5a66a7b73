import { daysBetween } from "#shared/base/calendar-date.ts";
import { refuse } from "#shared/base/result.ts";
import { normaliseText } from "#shared/base/vietnamese-text.ts";
import { categories, openPersonFields, rehabilitationForms } from "#shared/domain/person.ts";
import { codeList } from "#shared/law/code-lists.ts";
import { firstWhere, recordsWhere } from "../../database/reading.ts";
import { absence, completion, management, residence } from "../../database/schema/people.ts";
import { leaveCommune } from "../departures.ts";
import { openManagement } from "../management.ts";
import {
  addResidence,
  beginAbsence,
  endAbsence,
  recordCompletion,
  registerPerson,
  setCategory,
  type Registration,
} from "../people.ts";
import { firstDayOf, type PeopleRow } from "./rows.ts";
import { facilityName, oneOf, personId, type Appliers, type Apply } from "./subjects.ts";

/** The code behind the name of an ethnic group. */
export function ethnicityCode(label: string): string | undefined {
  const wanted = normaliseText(label).toLocaleLowerCase("vi");
  return codeList("DAN_TOC").find((item) => item.labelVi.toLocaleLowerCase("vi").split(" (")[0] === wanted)
    ?.code;
}

function identityOf(status: PeopleRow["id_status"]): Registration["identity"] {
  if (status === "CCCD") {
    return null;
  }
  const missingReason = status === "KHONG_CO" ? "CHUA_CAP" : "HET_HAN";
  return { kind: "KHONG_CO", number: null, issuedOn: null, issuedBy: null, missingReason };
}

/** The first residence of a person brings the person in; later ones are added to it. */
const resideIn: Apply = (scenario, event) => {
  const row = scenario.people.get(event.person ?? "");
  const kind = oneOf(["THUONG_TRU", "TAM_TRU"] as const, event.code);
  if (row === undefined || kind === undefined) {
    return refuse(row === undefined ? "recordUnknown" : "codeUnknown");
  }
  const home = { kind, area: null, address: null, from: event.date };
  const known = personId(scenario, event);
  if (known !== "") {
    return addResidence(scenario.useCase, { personId: known, residence: home });
  }
  const ethnicity = ethnicityCode(row.ethnicity);
  if (ethnicity === undefined) {
    return refuse("codeUnknown", { list: "DAN_TOC" });
  }
  return registerPerson(scenario.useCase, {
    person: {
      fullName: normaliseText(row.full_name),
      sortName: null,
      alias: null,
      sex: row.sex,
      birthDate: firstDayOf(row),
      birthPrecision: row.dob_precision,
      ethnicity,
      education: null,
      occupation: null,
      workplace: null,
      phone: null,
      note: null,
      ...openPersonFields,
    },
    identity: identityOf(row.id_status),
    residence: home,
    category: null,
    householdCode: row.household ?? null,
    familyMembersAtHome: row.family_members_at_home,
    notTheSameAs: [],
    code: row.person,
  });
};

const resideOut: Apply = (scenario, event) => {
  const { useCase } = scenario;
  const open = firstWhere(useCase.database, residence, { personId: personId(scenario, event), to: null });
  const reason = oneOf(["CHUYEN_DI", "CHET"] as const, event.code);
  if (open === undefined || reason === undefined) {
    return refuse(open === undefined ? "recordUnknown" : "codeUnknown");
  }
  return leaveCommune(useCase, { id: open.id, version: open.rowVersion, to: event.date, reason });
};

const centreIn: Apply = (scenario, event) => {
  const facility = facilityName(scenario, event);
  const form = oneOf(["BAT_BUOC", "TU_NGUYEN"] as const, event.code);
  if (facility === undefined || form === undefined) {
    return refuse(facility === undefined ? "recordUnknown" : "codeUnknown");
  }
  return beginAbsence(scenario.useCase, {
    personId: personId(scenario, event),
    kind: "CO_SO_CAI",
    form,
    facility,
    from: event.date,
    reported: true,
  });
};

const categorised: Apply = (scenario, event) => {
  const category = oneOf(categories, event.code);
  return category === undefined
    ? refuse("codeUnknown")
    : setCategory(scenario.useCase, {
        personId: personId(scenario, event),
        category,
        from: event.date,
        source: "CONG_AN",
      });
};

const completed: Apply = (scenario, event) => {
  const form = oneOf(rehabilitationForms, event.code);
  return form === undefined
    ? refuse("codeUnknown")
    : recordCompletion(scenario.useCase, {
        personId: personId(scenario, event),
        form,
        facility: null,
        startedOn: null,
        completedOn: event.date,
        certificateNumber: null,
      });
};

const centreOut: Apply = (scenario, event) => {
  const open = firstWhere(scenario.useCase.database, absence, {
    personId: personId(scenario, event),
    kind: "CO_SO_CAI",
    to: null,
  });
  return open === undefined
    ? refuse("recordUnknown")
    : endAbsence(scenario.useCase, { id: open.id, version: open.rowVersion, to: event.date });
};

/** The file does not name the completion: a decision belongs to the nearest one in days, on a tie to the later. */
const managed: Apply = (scenario, event) => {
  const { database } = scenario.useCase;
  const who = personId(scenario, event);
  const taken = new Set(
    recordsWhere(database, management, { personId: who }).map(({ completionId }) => completionId),
  );
  const nearest = recordsWhere(database, completion, { personId: who })
    .filter(({ id }) => !taken.has(id))
    .toSorted(
      (one, other) =>
        Math.abs(daysBetween(one.completedOn, event.date)) -
          Math.abs(daysBetween(other.completedOn, event.date)) ||
        other.completedOn.localeCompare(one.completedOn),
    )[0];
  if (event.num !== 12 && event.num !== 24) {
    return refuse("codeUnknown");
  }
  return openManagement(scenario.useCase, {
    personId: who,
    completionId: nearest?.id ?? null,
    decisionNumber: event.ref ?? null,
    decidedOn: event.date,
    termMonths: event.num,
    managedFrom: nearest?.completedOn ?? event.date,
    managedTo: null,
    responsible: null,
    responsibleUnit: null,
    familyRepresentative: null,
  });
};

/** Residence, centres, categories, completions and decisions. */
export const peopleEvents: Appliers<
  "RESIDE_IN" | "RESIDE_OUT" | "CENTRE_IN" | "CENTRE_OUT" | "CATEGORY" | "COMPLETE" | "MANAGE_DECISION"
> = {
  RESIDE_IN: resideIn,
  RESIDE_OUT: resideOut,
  CENTRE_IN: centreIn,
  CENTRE_OUT: centreOut,
  CATEGORY: categorised,
  COMPLETE: completed,
  MANAGE_DECISION: managed,
};
