import { accept, refuse, type Result } from "#shared/base/result.ts";
import { monthField } from "#shared/domain/fields.ts";
import { firstWhere } from "../../database/reading.ts";
import { referral } from "../../database/schema/care.ts";
import { household } from "../../database/schema/people.ts";
import * as care from "../care.ts";
import { addEntry } from "../entries/entries.ts";
import type { EventRow } from "./rows.ts";
import {
  facilityName,
  oneOf,
  personId,
  pointId,
  type Appliers,
  type Apply,
  type Scenario,
} from "./subjects.ts";

interface Client {
  readonly personId: string | null;
  readonly clientCode: string;
}

/** A client of a counselling point: a person of the register, an anonymous one (A…) or one of a family (F…). */
function client(scenario: Scenario, event: EventRow): Result<Client, "recordUnknown"> {
  const [known, clientCode] = [personId(scenario, event), event.person ?? ""];
  if (known !== "") {
    return accept({ personId: known, clientCode });
  }
  return /^[AF]\d+$/u.test(clientCode) ? accept({ personId: null, clientCode }) : refuse("recordUnknown");
}

const counselled: Apply = (scenario, event) => {
  const who = client(scenario, event);
  return who.ok
    ? addEntry(scenario.useCase, "counselling_visit", {
        ...who.value,
        bodyId: pointId(scenario, event),
        date: event.date,
        counsellor: event.actor ?? null,
      })
    : who;
};

const referred: Apply = (scenario, event) => {
  const who = client(scenario, event);
  if (!who.ok || event.ref === undefined) {
    return refuse("recordUnknown");
  }
  return addEntry(scenario.useCase, "referral", {
    ...who.value,
    slip: event.ref,
    bodyId: pointId(scenario, event),
    service: event.code ?? "",
    issuedOn: event.date,
  });
};

/** An answer names the client its slip was issued to. */
const answered: Apply = ({ useCase }, event) => {
  const slip = firstWhere(useCase.database, referral, { slip: event.ref ?? "" });
  return slip !== undefined && slip.clientCode === event.person
    ? care.recordReply(useCase, { slip: slip.slip, date: event.date, result: event.code ?? "" })
    : refuse("recordUnknown");
};

const registered: Apply = (scenario, event) => {
  const form = oneOf(["CAI_CONG_DONG", "CAI_CO_SO"] as const, event.code);
  const mobilisedById = event.unit === undefined ? null : pointId(scenario, event);
  if (form === undefined || mobilisedById === "") {
    return refuse(form === undefined ? "codeUnknown" : "recordUnknown");
  }
  return addEntry(scenario.useCase, "rehabilitation_registration", {
    personId: personId(scenario, event),
    form,
    registeredOn: event.date,
    mobilisedById,
  });
};

const communicated: Apply = (scenario, event) => {
  const { useCase } = scenario;
  const { date } = event;
  if (event.code === "CA_NHAN") {
    return addEntry(useCase, "communication", { personId: personId(scenario, event), date });
  }
  const home = firstWhere(useCase.database, household, { code: event.person ?? "" });
  if (event.code !== "GIA_DINH" || home === undefined) {
    return refuse(home === undefined ? "recordUnknown" : "codeUnknown");
  }
  return addEntry(useCase, "communication", { householdId: home.id, date });
};

const treated: Apply = (scenario, event) => {
  const facility = facilityName(scenario, event);
  return facility === undefined
    ? refuse("recordUnknown")
    : addEntry(scenario.useCase, "treatment", {
        personId: personId(scenario, event),
        facility,
        from: event.date,
        startCode: event.code ?? "",
      });
};

const adhered: Apply = (scenario, event) => {
  const month = monthField.safeParse(event.ref);
  const conclusion = oneOf(["TUAN_THU", "BO_LIEU"] as const, event.code);
  return month.success && conclusion !== undefined
    ? addEntry(scenario.useCase, "adherence_check", {
        personId: personId(scenario, event),
        month: month.data,
        conclusion,
      })
    : refuse("codeUnknown");
};

const joined: Apply = ({ useCase }, event) =>
  event.actor === undefined
    ? refuse("recordUnknown")
    : care.beginService(useCase, { code: event.actor, fullName: event.actor, from: event.date });

/** Counselling, referral, treatment, tests, support, communication and volunteers. */
export const careEvents: Appliers<
  | "VOL_JOIN"
  | "VOL_LEAVE"
  | "VISIT"
  | "COUNSEL"
  | "REFERRAL"
  | "REFERRAL_FB"
  | "REHAB_REG"
  | "COMM"
  | "MMT_START"
  | "MMT_END"
  | "ADHERE"
  | "MODEL_REACH"
  | "TEST"
  | "USE_REPORT"
  | "SUPPORT"
> = {
  VOL_JOIN: joined,
  VOL_LEAVE: (scenario, event) =>
    care.endService(scenario.useCase, { code: event.actor ?? "", to: event.date }),
  VISIT: (scenario, event) =>
    care.recordVisit(scenario.useCase, {
      code: event.actor ?? "",
      personId: personId(scenario, event),
      date: event.date,
    }),
  COUNSEL: counselled,
  REFERRAL: referred,
  REFERRAL_FB: answered,
  REHAB_REG: registered,
  COMM: communicated,
  MMT_START: treated,
  MMT_END: (scenario, event) =>
    care.endTreatment(scenario.useCase, {
      personId: personId(scenario, event),
      to: event.date,
      endCode: event.code ?? "",
    }),
  ADHERE: adhered,
  MODEL_REACH: (scenario, event) =>
    addEntry(scenario.useCase, "model_reach", { personId: personId(scenario, event), reachedOn: event.date }),
  TEST: (scenario, event) =>
    addEntry(scenario.useCase, "drug_test", {
      personId: personId(scenario, event),
      date: event.date,
      result: event.code ?? "",
    }),
  USE_REPORT: (scenario, event) =>
    addEntry(scenario.useCase, "use_report", {
      personId: personId(scenario, event),
      date: event.date,
      text: event.note ?? null,
    }),
  SUPPORT: (scenario, event) =>
    addEntry(scenario.useCase, "support", {
      personId: personId(scenario, event),
      kind: event.code ?? "",
      approvedOn: event.date,
      amountVnd: event.num ?? null,
    }),
};
