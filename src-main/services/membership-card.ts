import { shortDate, type CalendarDate } from "#shared/base/calendar-date.ts";
import type { Result } from "#shared/base/result.ts";
import type { ReadableDatabase } from "../database/database.ts";
import { recordsWhere } from "../database/reading.ts";
import { membership } from "../database/schema/clubs.ts";
import { categoryStatus } from "../database/schema/people.ts";
import { firstRefusal, knownCode, refuseIf, type Nothing } from "./rules.ts";

/** What the card of a membership says. */
interface Card {
  readonly bodyId: string;
  readonly joinedOn: CalendarDate;
  readonly applicationOn?: CalendarDate | null;
  readonly memberNumber?: string | null;
  readonly categoryAtJoin?: string | null;
}

/** The category that was in force for a person on a day. */
export function categoryOn(database: ReadableDatabase, personId: string, date: CalendarDate): string | null {
  return (
    recordsWhere(database, categoryStatus, { personId })
      .filter(({ from }) => from <= date)
      .toSorted((one, other) => one.from.localeCompare(other.from))
      .at(-1)?.category ?? null
  );
}

/** The application came before the membership it asked for, and the number on the card is given once in a club. */
export function cardFits(
  database: ReadableDatabase,
  { bodyId, joinedOn, applicationOn, memberNumber = null, categoryAtJoin = null }: Card,
  /** The membership that is corrected. */
  own?: string,
): Result<Nothing, "applicationAfterJoining" | "memberNumberTaken" | "codeUnknown"> {
  const applied = applicationOn ?? joinedOn;
  const holders = memberNumber === null ? [] : recordsWhere(database, membership, { bodyId, memberNumber });
  return firstRefusal<"applicationAfterJoining" | "memberNumberTaken" | "codeUnknown">(
    () =>
      refuseIf(applied > joinedOn, "applicationAfterJoining", {
        applied: shortDate(applied),
        joined: shortDate(joinedOn),
      }),
    () =>
      refuseIf(
        holders.some(({ id }) => id !== own),
        "memberNumberTaken",
        { number: memberNumber ?? "" },
      ),
    () => knownCode("TINH_TRANG", categoryAtJoin),
  );
}
