import type { CalendarDate } from "#shared/base/calendar-date.ts";
import { recordKinds } from "#shared/domain/records/all-records.ts";
import type { ReadableDatabase } from "../database/database.ts";
import { recordTables } from "../database/record-tables.ts";
import { recordsWhere, type Filter } from "../database/reading.ts";
import type { RecordTable } from "../database/writing.ts";

/** The earliest day on which anything of a dated kind is recorded about a person. */
export function firstRecordedDay(database: ReadableDatabase, personId: string): CalendarDate | undefined {
  const days = [...recordKinds.values()].flatMap(({ entity, day, fields }) => {
    const table = recordTables.get(entity);
    const isOfPerson = fields.some(({ key, to }) => key === "personId" && to === "person");
    if (table === undefined || day === undefined || !isOfPerson) {
      return [];
    }
    const filter: Filter<RecordTable> = { personId };
    return recordsWhere(database, table, filter)
      .map((row): unknown => Reflect.get(row, day))
      .filter((value) => typeof value === "string");
  });
  return days.toSorted((one, other) => one.localeCompare(other))[0];
}
