import { addDays } from "#shared/base/calendar-date.ts";
import { clockOf, stopsTheClock, type ManagementClock } from "#shared/domain/management-clock.ts";
import type { ReadableDatabase } from "../database/database.ts";
import { recordsWhere } from "../database/reading.ts";
import { absence, management } from "../database/schema/people.ts";
import { changeRecord, type RecordOf } from "../database/writing.ts";
import type { Reading, UseCase } from "./use-case.ts";

type Management = RecordOf<typeof management>;

/** The clock of a management today, from the absences on record. */
export function managementClock({ database, today }: Reading, row: Management): ManagementClock {
  const plannedTo = addDays(row.managedTo, -(row.pausedDays ?? 0));
  const pauses = recordsWhere(database, absence, { personId: row.personId }).filter((one) =>
    stopsTheClock(one, row.regime),
  );
  return clockOf({ from: row.managedFrom, plannedTo }, pauses, today);
}

/** Ends of managements that still run follow the absences of the person: what was not counted is served after. */
export function settleClocks(useCase: UseCase, personId: string): void {
  for (const row of runningManagements(useCase.database, personId)) {
    const { to, pausedDays } = managementClock(useCase, row);
    if (to !== row.managedTo || pausedDays !== (row.pausedDays ?? 0)) {
      changeRecord(useCase.writing, management, { id: row.id, managedTo: to, pausedDays });
    }
  }
}

function runningManagements(database: ReadableDatabase, personId: string): readonly Management[] {
  return recordsWhere(database, management, { personId, endedOn: null });
}
