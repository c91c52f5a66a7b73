import type { CalendarDate } from "#shared/base/calendar-date.ts";
import { formFor, type FormPurpose } from "#shared/law/forms.ts";
import { recordsWhere } from "../../database/reading.ts";
import { incomingDocument } from "../../database/schema/incoming.ts";
import type { RecordOf } from "../../database/writing.ts";
import type { Reading } from "../use-case.ts";

type Received = RecordOf<typeof incomingDocument>;

/** The papers received up to a day in the year of that day, in the order of their numbers. */
export function receivedInYear({ database }: Reading, date: CalendarDate): readonly Received[] {
  return recordsWhere(database, incomingDocument, { year: Number(date.slice(0, 4)) })
    .filter(({ arrivedOn }) => arrivedOn <= date)
    .toSorted((one, other) => one.number - other.number);
}

/** The latest paper received about a person that serves a purpose, in the form of its own date. */
export function receivedAbout(
  { database }: Reading,
  personId: string,
  { purpose, until }: { readonly purpose: FormPurpose; readonly until: CalendarDate },
): Received | undefined {
  return recordsWhere(database, incomingDocument, { personId })
    .filter(({ form, datedOn, arrivedOn }) => {
      const wanted = formFor(purpose, datedOn);
      return arrivedOn <= until && wanted.ok && wanted.value.id === form;
    })
    .toSorted((one, other) => one.datedOn.localeCompare(other.datedOn))
    .at(-1);
}
