import type { RecordValues } from "#shared/domain/records/record-kind.ts";

/** A record as it is about to be written: `before` is what it held, where it is a correction. */
export interface EntryDraft {
  readonly values: RecordValues;
  readonly id: string | undefined;
  readonly before?: RecordValues;
}

/** Every "no" that a rule of a simple record may answer. */
export type EntryRefusal =
  | "recordUnknown"
  | "recordKindOff"
  | "dateInFuture"
  | "codeUnknown"
  | "personDead"
  | "birthAfterEvent"
  | "endBeforeStart"
  | "spellsOverlap"
  | "duplicateRecord"
  | "clubNotActive"
  | "amountMissing"
  | "volunteerNotServing"
  | "volunteerIsPerson"
  | "treatmentMissing"
  | "fundBelowZero"
  | "identityNumberTaken"
  | "chairTaken"
  | "alreadyMember"
  | "applicationAfterJoining"
  | "memberNumberTaken"
  | "tooYoungForCategory"
  | "useOwnOperation"
  | "leavingNeedsItsForm";
