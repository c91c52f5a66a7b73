import { shortDate } from "#shared/base/calendar-date.ts";
import { accept, refuse, type Result } from "#shared/base/result.ts";
import { recordsWhere } from "../database/reading.ts";
import { treatment } from "../database/schema/care.ts";
import { membership } from "../database/schema/clubs.ts";
import { absence, management, residence } from "../database/schema/people.ts";
import { changeRecord } from "../database/writing.ts";
import { endResidence, type EndRefusal } from "./people.ts";
import type { UseCase } from "./use-case.ts";

/**
 * Ends memberships that still run: the day someone left or died is the first day they are no member. One that began on
 * that day or later contradicts the date and is named.
 */
function closeMemberships(
  { database, writing }: UseCase,
  personId: string,
  { on, reason }: { readonly on: string; readonly reason: string },
): Result<object, "endBeforeStart"> {
  for (const { id, joinedOn } of recordsWhere(database, membership, { personId, leftOn: null })) {
    if (joinedOn >= on) {
      return refuse("endBeforeStart", { start: shortDate(joinedOn), end: shortDate(on) });
    }
    changeRecord(writing, membership, { id, leftOn: on, leaveReason: reason });
  }
  return accept({});
}

/** A death closes every other residence, treatment, absence and management too. */
function closeAfterDeath({ database, writing }: UseCase, personId: string, on: string): void {
  for (const { id, from } of recordsWhere(database, residence, { personId, to: null })) {
    if (from < on) {
      changeRecord(writing, residence, { id, to: on, endReason: "CHET" });
    }
  }
  for (const { id, from } of recordsWhere(database, treatment, { personId, to: null })) {
    if (from < on) {
      changeRecord(writing, treatment, { id, to: on, endCode: "CHET" });
    }
  }
  for (const { id, from } of recordsWhere(database, absence, { personId, to: null })) {
    if (from < on) {
      changeRecord(writing, absence, { id, to: on });
    }
  }
  for (const { id, managedFrom, managedTo } of recordsWhere(database, management, {
    personId,
    endedOn: null,
  })) {
    if (managedFrom < on && on <= managedTo) {
      changeRecord(writing, management, { id, endedOn: on, endReason: "CHET_MAT_TICH" });
    }
  }
}

/**
 * Someone moves away or dies. Memberships end that day with the reason; a death closes everything else of the person
 * as well. Post-rehabilitation management of someone who moves stays open until its transfer is recorded.
 */
export function leaveCommune(
  useCase: UseCase,
  ending: { readonly id: string; readonly version: number; readonly to: string; readonly reason: string },
): Result<{ readonly id: string; readonly version: number }, EndRefusal> {
  const ended = endResidence(useCase, ending);
  if (!ended.ok) {
    return ended;
  }
  const { personId, id, version } = ended.value;
  if (ending.reason === "CHET" || ending.reason === "CHUYEN_DI") {
    const closed = closeMemberships(useCase, personId, { on: ending.to, reason: ending.reason });
    if (!closed.ok) {
      return closed;
    }
  }
  if (ending.reason === "CHET") {
    closeAfterDeath(useCase, personId, ending.to);
  }
  return accept({ id, version });
}
