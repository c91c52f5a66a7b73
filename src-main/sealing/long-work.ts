/** The stages of long work on a bundle: lines are packed, the whole is sealed; the sealing is opened, lines are checked. */
export type Stage = "packing" | "sealing" | "opening" | "checking";

/** Who waits for long work: `report` hears how far a stage is; the work stops by throwing the signal's reason. */
export interface Watch {
  readonly signal: AbortSignal;
  readonly report: (stage: Stage, done: number, total: number) => void;
}

/** Nobody waits, and nobody stops it. */
export const unwatched: Watch = { signal: new AbortController().signal, report: () => undefined };
