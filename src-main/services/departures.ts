import { shortDate } from "#shared/base/calendar-date.ts";
import { accept, refuse, type Result } from "#shared/base/result.ts";
import { codeLabel } from "#shared/law/code-lists.ts";
import { recordsWhere } from "../database/reading.ts";
import { treatment, volunteerAssignment } from "../database/schema/care.ts";
import { membership, personalPlan } from "../database/schema/clubs.ts";
import { absence, management, residence } from "../database/schema/people.ts";
import { changeRecord } from "../database/writing.ts";
import { endEpisodesAtDeath } from "./episodes/episodes.ts";
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

/** Plans that still run end that day. */
function closePlans({ database, writing }: UseCase, personId: string, on: string): void {
  for (const { id, approvedOn } of recordsWhere(database, personalPlan, { personId, closedOn: null })) {
    if (approvedOn <= on) {
      const closeReason = codeLabel("LY_DO_ROI_DI", "CHET") ?? "CHET";
      changeRecord(writing, personalPlan, { id, closedOn: on, closeReason });
    }
  }
}

/** What volunteers were asked to do for someone ends that day. */
function closeAssignments({ database, writing }: UseCase, personId: string, on: string): void {
  for (const { id, from } of recordsWhere(database, volunteerAssignment, { personId, to: null })) {
    if (from < on) {
      changeRecord(writing, volunteerAssignment, { id, to: on });
    }
  }
}

/** A death closes every other residence, treatment, absence, measure, management, plan and assignment too. */
function closeAfterDeath(useCase: UseCase, personId: string, on: string): void {
  const { database, writing } = useCase;
  closePlans(useCase, personId, on);
  closeAssignments(useCase, personId, on);
  endEpisodesAtDeath(useCase, personId, on);
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
