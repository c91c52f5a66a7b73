/** Who waits for long work: `report` hears how far it is; the work stops by throwing the signal's reason. */
export interface Watch {
  readonly signal: AbortSignal;
  readonly report: (done: number, total: number) => void;
}

/** Nobody waits, and nobody stops it. */
export const unwatched: Watch = { signal: new AbortController().signal, report: () => undefined };
