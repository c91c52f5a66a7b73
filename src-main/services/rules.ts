import type { CalendarDate } from "#shared/base/calendar-date.ts";
import { accept, refuse, type RefusalParams, type Result } from "#shared/base/result.ts";
import { shortDate } from "#shared/base/calendar-date.ts";
import { codeLabel } from "#shared/law/code-lists.ts";
import type { ReadableDatabase } from "../database/database.ts";
import { findRecord, recordsWhere } from "../database/reading.ts";
import { residence, person } from "../database/schema/people.ts";
import type { RecordOf, RecordTable } from "../database/writing.ts";
import type { Reading } from "./use-case.ts";

/** The answer of what was carried out and has nothing to say. */
export type Nothing = Readonly<Record<string, never>>;

/** The first refusal among some checks, or acceptance; later checks run only when the earlier ones held. */
export function firstRefusal<Code extends string>(
  ...checks: readonly (() => Result<unknown, Code>)[]
): Result<Nothing, Code> {
  for (const check of checks) {
    const result = check();
    if (!result.ok) {
      return result;
    }
  }
  return accept({});
}

/** A rule as a value: refuses with the code when `broken`. */
export function refuseIf<Code extends string>(
  broken: boolean,
  code: Code,
  params?: RefusalParams,
): Result<Nothing, Code> {
  return broken ? refuse(code, params) : accept({});
}

/** Nothing is recorded before it happened; plans and due dates are not events. */
export function notInFuture({ today }: Reading, date: CalendarDate): Result<Nothing, "dateInFuture"> {
  return refuseIf(date > today, "dateInFuture", { date: shortDate(date), today: shortDate(today) });
}

/** A code must stand in its list. */
export function knownCode(list: string, code: string | null): Result<Nothing, "codeUnknown"> {
  return refuseIf(code !== null && codeLabel(list, code) === undefined, "codeUnknown", {
    list,
    code: code ?? "",
  });
}

/** The record, or the refusal that it is not (or no longer) there. */
export function mustExist<Table extends RecordTable>(
  database: ReadableDatabase,
  table: Table,
  id: string,
): Result<RecordOf<Table>, "recordUnknown"> {
  const record = findRecord(database, table, id);
  return record === undefined ? refuse("recordUnknown") : accept(record);
}

/** The record at the version the caller saw; someone else's change in between is never overwritten. */
export function mustBeUnchanged<Table extends RecordTable>(
  database: ReadableDatabase,
  table: Table,
  { id, version }: { readonly id: string; readonly version: number },
): Result<RecordOf<Table>, "recordUnknown" | "changedMeanwhile"> {
  const record = mustExist(database, table, id);
  if (!record.ok) {
    return record;
  }
  return record.value.rowVersion === version ? record : refuse("changedMeanwhile");
}

/** The first day a person was dead, where a residence ended that way. */
function deathOf(database: ReadableDatabase, personId: string): CalendarDate | undefined {
  return recordsWhere(database, residence, { personId, endReason: "CHET" })[0]?.to ?? undefined;
}

/** The person, alive on the day: after a death nothing more is recorded for them. */
export function livingPerson(
  database: ReadableDatabase,
  personId: string,
  on: CalendarDate,
): Result<RecordOf<typeof person>, "recordUnknown" | "personDead"> {
  const found = mustExist(database, person, personId);
  if (!found.ok) {
    return found;
  }
  const died = deathOf(database, personId);
  return died !== undefined && on >= died ? refuse("personDead", { date: shortDate(died) }) : found;
}
