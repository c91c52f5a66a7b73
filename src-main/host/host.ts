import type { Reply } from "#shared/contract/operation.ts";
import type { FileTickets } from "./file-tickets.ts";

/** One screen, window or terminal: a service remembers in it who has unlocked the station. */
export interface HostSession {
  /** Calls an operation by its name; never rejects. */
  readonly call: (name: unknown, input: unknown) => Promise<Reply>;
}

/** What every door is a door to. */
export interface Host {
  readonly openSession: () => HostSession;
  readonly files: FileTickets;
  /** Stops the jobs, closes the database and removes temporary files. */
  readonly close: () => Promise<void>;
}
