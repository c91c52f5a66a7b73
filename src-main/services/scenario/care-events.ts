import { refuse } from "#shared/base/result.ts";
import { firstWhere } from "../../database/reading.ts";
import { household } from "../../database/schema/people.ts";
import * as care from "../care.ts";
import type { EventRow } from "./rows.ts";
import { bodyId, personId, type Appliers, type Apply, type Scenario } from "./subjects.ts";

/** A client of a counselling point: a person of the register, or an anonymous or family contact by their code. */
function client(
  scenario: Scenario,
  event: EventRow,
): { readonly personId: string | null; readonly clientCode: string } {
  const known = personId(scenario, event);
  return { personId: known === "" ? null : known, clientCode: event.person ?? "" };
}

const communicated: Apply = (scenario, event) => {
  const home = firstWhere(scenario.useCase.database, household, { code: event.person ?? "" });
  const target =
    event.code === "GIA_DINH"
      ? { householdId: home?.id ?? null }
      : { personId: personId(scenario, event) || null };
  return Object.values(target)[0] === null
    ? refuse("recordUnknown")
    : care.recordCommunication(scenario.useCase, { ...target, date: event.date });
};

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
  VOL_JOIN: (scenario, event) =>
    care.beginService(scenario.useCase, {
      code: event.actor ?? "",
      fullName: event.actor ?? "",
      from: event.date,
    }),
  VOL_LEAVE: (scenario, event) =>
    care.endService(scenario.useCase, { code: event.actor ?? "", to: event.date }),
  VISIT: (scenario, event) =>
    care.recordVisit(scenario.useCase, {
      code: event.actor ?? "",
      personId: personId(scenario, event),
      date: event.date,
    }),
  COUNSEL: (scenario, event) =>
    care.recordCounselling(scenario.useCase, {
      ...client(scenario, event),
      bodyId: bodyId(scenario, event),
      date: event.date,
      counsellor: event.actor ?? null,
    }),
  REFERRAL: (scenario, event) =>
    care.issueReferral(scenario.useCase, {
      ...client(scenario, event),
      slip: event.ref ?? "",
      bodyId: bodyId(scenario, event),
      service: event.code ?? "",
      issuedOn: event.date,
    }),
  REFERRAL_FB: (scenario, event) =>
    care.recordReply(scenario.useCase, { slip: event.ref ?? "", date: event.date, result: event.code ?? "" }),
  REHAB_REG: (scenario, event) =>
    care.registerRehabilitation(scenario.useCase, {
      personId: personId(scenario, event),
      form: event.code ?? "",
      registeredOn: event.date,
      mobilisedById: bodyId(scenario, event) || null,
    }),
  COMM: communicated,
  MMT_START: (scenario, event) =>
    care.beginTreatment(scenario.useCase, {
      personId: personId(scenario, event),
      facility: scenario.units.get(event.unit ?? "")?.name ?? null,
      from: event.date,
      startCode: event.code ?? "",
    }),
  MMT_END: (scenario, event) =>
    care.endTreatment(scenario.useCase, {
      personId: personId(scenario, event),
      to: event.date,
      endCode: event.code ?? "",
    }),
  ADHERE: (scenario, event) =>
    care.recordAdherence(scenario.useCase, {
      personId: personId(scenario, event),
      month: event.ref ?? "",
      conclusion: event.code ?? "",
    }),
  MODEL_REACH: (scenario, event) =>
    care.recordReach(scenario.useCase, { personId: personId(scenario, event), reachedOn: event.date }),
  TEST: (scenario, event) =>
    care.recordTest(scenario.useCase, {
      personId: personId(scenario, event),
      date: event.date,
      result: event.code ?? "",
    }),
  USE_REPORT: (scenario, event) =>
    care.recordUse(scenario.useCase, {
      personId: personId(scenario, event),
      date: event.date,
      text: event.note ?? null,
    }),
  SUPPORT: (scenario, event) =>
    care.grantSupport(scenario.useCase, {
      personId: personId(scenario, event),
      kind: event.code ?? "",
      approvedOn: event.date,
      amountVnd: event.num ?? null,
    }),
};
