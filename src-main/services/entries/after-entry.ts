import { shortDate } from "#shared/base/calendar-date.ts";
import { accept, refuse, type Result } from "#shared/base/result.ts";
import { recordKinds } from "#shared/domain/records/all-records.ts";
import type { RecordValues } from "#shared/domain/records/record-kind.ts";
import { recordsWhere } from "../../database/reading.ts";
import { bodyName } from "../../database/schema/club-life.ts";
import { body } from "../../database/schema/clubs.ts";
import { changeRecord } from "../../database/writing.ts";
import { settleClocks } from "../management-pauses.ts";
import type { UseCase } from "../use-case.ts";
import { movementsOf, overdrawnOn } from "./fund.ts";
import { textOf, valuesOf } from "./entry-tables.ts";

/** A body is called by the last of its names that is in force today. */
function callBody({ database, writing, today }: UseCase, bodyId: string): void {
  const name = recordsWhere(database, bodyName, { bodyId })
    .filter(({ from }) => from <= today)
    .toSorted((one, other) => one.from.localeCompare(other.from))
    .at(-1);
  if (name !== undefined) {
    changeRecord(writing, body, { id: bodyId, fullName: name.fullName, shortName: name.shortName });
  }
}

/** What follows from a record that was added, corrected or voided: the ends of managements, the name of a body. */
export function settle(useCase: UseCase, entity: string, values: RecordValues): void {
  const [personId, bodyId] = [textOf(values, "personId"), textOf(values, "bodyId")];
  if ((entity === "absence" || entity === "management") && personId !== null) {
    settleClocks(useCase, personId);
  }
  if (entity === "body_name" && bodyId !== null) {
    callBody(useCase, bodyId);
  }
}

/** What must still hold once a record is gone: a fund never paid out more than it had. */
export function settleVoided(
  useCase: UseCase,
  entity: string,
  row: object,
): Result<Record<string, never>, "fundBelowZero"> {
  const kind = recordKinds.get(entity);
  if (kind === undefined) {
    return accept({});
  }
  const values = valuesOf(kind, row);
  settle(useCase, entity, values);
  const bodyId = entity === "fund_entry" ? textOf(values, "bodyId") : null;
  const day = bodyId === null ? undefined : overdrawnOn(movementsOf(useCase.database, bodyId));
  return day === undefined ? accept({}) : refuse("fundBelowZero", { date: shortDate(day) });
}
