import type { Result } from "#shared/base/result.ts";
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

export type Applied = Result<unknown>;
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

/** The id behind a row's club or point; empty where there is none. */
export function bodyId({ useCase }: Scenario, event: EventRow): string {
  return firstWhere(useCase.database, body, { code: event.unit ?? "" })?.id ?? "";
}
