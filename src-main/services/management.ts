import { type CalendarDate, precisionOf, shortDate } from "#shared/base/calendar-date.ts";
import { accept, refuse, type Result } from "#shared/base/result.ts";
import { spellsOverlap } from "#shared/domain/club.ts";
import { oldestAgeOn } from "#shared/domain/person.ts";
import { addDays } from "#shared/base/calendar-date.ts";
import { lastDayOfTerm, postRehabMonths } from "#shared/law/durations.ts";
import { formFor } from "#shared/law/forms.ts";
import { regimeOn, type Regime } from "#shared/law/regime.ts";
import { firstWhere, getRecord, recordsWhere } from "../database/reading.ts";
import { completion, management, person } from "../database/schema/people.ts";
import { addRecord, changeRecord, type RecordOf } from "../database/writing.ts";
import {
  firstRefusal,
  knownCode,
  livingPerson,
  mustBeUnchanged,
  mustExist,
  notInFuture,
  refuseIf,
} from "./rules.ts";
import type { Reading, UseCase } from "./use-case.ts";
import { settleClocks } from "./management-pauses.ts";
import { checkEnding } from "./people.ts";

/** Term and end that the law gives for a completion. */
export interface ManagementProposal {
  readonly termMonths: number;
  readonly managedFrom: CalendarDate;
  readonly managedTo: CalendarDate;
  readonly regime: Regime;
  readonly source: string;
}

/** What the durations table says about a completion when the decision is signed on a day. */
export function proposeManagement(
  { database }: Reading,
  { completionId, decidedOn }: { readonly completionId: string; readonly decidedOn: CalendarDate },
): Result<ManagementProposal, "recordUnknown" | "lawSilent"> {
  const finished = mustExist(database, completion, completionId);
  if (!finished.ok) {
    return finished;
  }
  const { form, completedOn, personId } = finished.value;
  const who = getRecord(database, person, personId);
  const age = oldestAgeOn(who.birthDate, precisionOf(who.birthPrecision), completedOn);
  const regime = regimeOn(decidedOn);
  const months = postRehabMonths(form, age, decidedOn);
  const paper = formFor("POST_REHAB_DECISION", decidedOn);
  if (!regime.ok || !months.ok || !paper.ok) {
    return refuse("lawSilent", { date: shortDate(decidedOn) });
  }
  const source = `${paper.value.decree} ${paper.value.number}`;
  const managedTo = lastDayOfTerm(completedOn, months.value, 0);
  return accept({
    termMonths: months.value,
    managedFrom: completedOn,
    managedTo,
    regime: regime.value,
    source,
  });
}

export interface NewManagement {
  readonly personId: string;
  readonly completionId: string | null;
  readonly decisionNumber: string | null;
  readonly decidedOn: CalendarDate;
  readonly termMonths: number;
  readonly managedFrom: CalendarDate;
  readonly managedTo: CalendarDate | null;
  readonly responsible: string | null;
  readonly responsibleUnit: string | null;
  readonly familyRepresentative: string | null;
}

type OpenRefusal =
  | "recordUnknown"
  | "spellsOverlap"
  | "personDead"
  | "endBeforeStart"
  | "dateInFuture"
  | "completionAlreadyManaged"
  | "lawSilent";

function halfOpen(row: RecordOf<typeof management>): {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
} {
  return { from: row.managedFrom, to: row.endedOn ?? addDays(row.managedTo, 1) };
}

/**
 * Records a decision on post-rehabilitation management. The regime is that of the decision's date and stays with
 * the episode (Luật 120/2025/QH15 điều 56). The end follows from start and term unless it is given.
 */
export function openManagement(
  useCase: UseCase,
  decision: NewManagement,
): Result<{ readonly id: string; readonly version: number }, OpenRefusal> {
  const { database, writing } = useCase;
  const { personId, completionId, managedFrom, decidedOn } = decision;
  const managedTo = decision.managedTo ?? lastDayOfTerm(managedFrom, decision.termMonths, 0);
  const others = recordsWhere(database, management, { personId });
  const regime = regimeOn(decidedOn);
  const allowed = firstRefusal<OpenRefusal>(
    () => livingPerson(database, personId, decidedOn),
    () => notInFuture(useCase, decidedOn),
    () =>
      refuseIf(managedTo <= managedFrom, "endBeforeStart", {
        start: shortDate(managedFrom),
        end: shortDate(managedTo),
      }),
    () =>
      refuseIf(
        completionId !== null &&
          firstWhere(database, completion, { id: completionId, personId }) === undefined,
        "recordUnknown",
      ),
    () =>
      refuseIf(
        completionId !== null && firstWhere(database, management, { completionId }) !== undefined,
        "completionAlreadyManaged",
      ),
    () =>
      refuseIf(
        others.some((other) =>
          spellsOverlap(halfOpen(other), { from: managedFrom, to: addDays(managedTo, 1) }),
        ),
        "spellsOverlap",
      ),
    () => refuseIf(!regime.ok, "lawSilent", { date: shortDate(decidedOn) }),
  );
  if (!allowed.ok || !regime.ok) {
    return allowed.ok ? refuse("lawSilent") : allowed;
  }
  const id = addRecord(writing, management, { ...decision, managedTo, regime: regime.value });
  settleClocks(useCase, personId);
  return accept({ id, version: getRecord(database, management, id).rowVersion });
}

/** Management ends: its term is over, or earlier for a reason of the law. */
export function endManagement(
  useCase: UseCase,
  ending: {
    readonly id: string;
    readonly version: number;
    readonly endedOn: CalendarDate;
    readonly endReason: string;
    readonly certificateNumber: string | null;
  },
): Result<
  { readonly id: string; readonly version: number },
  "recordUnknown" | "changedMeanwhile" | "endBeforeStart" | "alreadyEnded" | "dateInFuture" | "codeUnknown"
> {
  const { database, writing } = useCase;
  const found = mustBeUnchanged(database, management, ending);
  if (!found.ok) {
    return found;
  }
  const { endedOn, endReason } = ending;
  // A certificate drawn up here has left its number already.
  const certificateNumber = ending.certificateNumber ?? found.value.certificateNumber;
  const spell = { from: found.value.managedFrom, to: found.value.endedOn };
  const allowed = firstRefusal<"endBeforeStart" | "alreadyEnded" | "dateInFuture" | "codeUnknown">(
    () => checkEnding(useCase, spell, endedOn),
    () => knownCode("KET_THUC_QLSC", endReason),
  );
  return allowed.ok
    ? accept({
        id: ending.id,
        version: changeRecord(writing, management, { id: ending.id, endedOn, endReason, certificateNumber }),
      })
    : allowed;
}
