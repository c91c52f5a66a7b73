import { recordsWhere } from "../database/reading.ts";
import { incomingDocument } from "../database/schema/incoming.ts";
import type { Reading } from "./use-case.ts";

/** A paper that another office sent about a person. */
interface Received {
  readonly symbol: string;
  readonly datedOn: string;
}

/** The latest registered paper about a person that is one of these official forms. */
export function receivedForm(
  { database }: Reading,
  personId: string | null,
  forms: readonly string[],
): Received | undefined {
  return personId === null
    ? undefined
    : recordsWhere(database, incomingDocument, { personId }).findLast(
        ({ form }) => form !== null && forms.includes(form),
      );
}
