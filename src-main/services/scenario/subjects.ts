import type { Result } from "#shared/base/result.ts";
import type { BodyKind } from "#shared/domain/club.ts";
import { firstWhere } from "../../database/reading.ts";
import { body } from "../../database/schema/clubs.ts";
import { person } from "../../database/schema/people.ts";
import type { UseCase } from "../use-case.ts";
import type { EventRow, EventType, PeopleRow, UnitRow } from "./rows.ts";

/** What every row is read against. */
export interface Scenario {
  readonly useCase: UseCase;
  readonly people: ReadonlyMap<string, PeopleRow & { readonly line: number }>;
  readonly units: ReadonlyMap<string, UnitRow>;
  /** Attendance rows of each meeting. */
  readonly marks: ReadonlyMap<string, readonly EventRow[]>;
}

type Applied = Result<unknown>;
/** Carries one row out through a use case. */
export type Apply = (scenario: Scenario, event: EventRow) => Applied;

/** What is done for some types of event. */
export type Appliers<Type extends EventType> = Readonly<Record<Type, Apply>>;

/** The code if it is one of these. */
export function oneOf<Code extends string>(
  codes: readonly Code[],
  code: string | undefined,
): Code | undefined {
  return codes.find((known) => known === code);
}

/** The id behind a row's person; empty where there is none. */
export function personId({ useCase }: Scenario, event: EventRow): string {
  return firstWhere(useCase.database, person, { code: event.person ?? "" })?.id ?? "";
}

function bodyId({ useCase }: Scenario, event: EventRow, kind: BodyKind): string {
  return firstWhere(useCase.database, body, { kind, code: event.unit ?? "" })?.id ?? "";
}

/** The id behind a row's club; empty where there is none, or where it is no club. */
export function clubId(scenario: Scenario, event: EventRow): string {
  return bodyId(scenario, event, "CLB");
}

/** The id behind a row's counselling point; empty where there is none, or where it is no point. */
export function pointId(scenario: Scenario, event: EventRow): string {
  return bodyId(scenario, event, "DIEM_TU_VAN");
}

/** The name of a row's facility; `undefined` where it is none. */
export function facilityName({ units }: Scenario, event: EventRow): string | undefined {
  const unit = units.get(event.unit ?? "");
  return unit?.kind === "FACILITY" ? unit.name : undefined;
}
