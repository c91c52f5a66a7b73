import type { CalendarDate } from "#shared/base/calendar-date.ts";
import type { Result } from "#shared/base/result.ts";
import type { Contract, InputOf, OperationName, OutputOf, OwnRefusal } from "#shared/contract/contract.ts";
import type { Role } from "#shared/contract/operation.ts";

/** Time as the programme sees it; doubled in tests and settable with `--today`. */
interface Clock {
  /** The day in Viet Nam. */
  today(): CalendarDate;
  /** This moment as ISO 8601 text with the +07:00 offset. */
  now(): string;
}

/** A file behind a ticket: in memory, or a file in the temporary folder of this run. */
interface TicketedFile {
  readonly name: string;
  readonly mediaType: string;
  readonly content: { readonly bytes: Uint8Array } | { readonly path: string };
}

export interface FileTicket {
  readonly ticket: string;
  readonly name: string;
  readonly bytes: number;
}

/** Files travel by ticket, never inside a message. */
export interface Files {
  offer(file: { readonly name: string; readonly mediaType: string; readonly bytes: Uint8Array }): FileTicket;
  find(ticket: string): TicketedFile | undefined;
}

/** Native dialogs and the printer; absent where there is no desktop shell. */
export interface Desktop {
  pickFile(purpose: "BUNDLE" | "CARD" | "WORKBOOK" | "BACKUP"): Promise<Result<FileTicket, "cancelled">>;
  pickFiles(purpose: "BUNDLE"): Promise<Result<readonly FileTicket[], "cancelled">>;
  saveFile(file: TicketedFile): Promise<Result<object, "cancelled" | "notWritten">>;
  printFile(file: TicketedFile, copies: number): Promise<Result<object, "cancelled">>;
}

/** Everything the services need from outside; tests double clock, randomness and desktop only. */
export interface Ports {
  readonly clock: Clock;
  /** A fresh UUID version 7. */
  newId(): string;
  readonly files: Files;
  readonly desktop: Desktop | undefined;
  /** The folder of this station: key file, database, copies. */
  readonly dataDirectory: string;
  readonly version: string;
  /** Where this machine keeps its fonts, if that is known. */
  readonly fontFolder: string | undefined;
  /** Writes down a fault that one part of a longer work had while the rest goes on; answers its number. */
  reportFault(error: unknown, operation: string): string;
}

/** Whoever is behind one door: a window, a browser, a terminal. */
export interface Session {
  account: Account | undefined;
}

export interface Account {
  readonly id: string;
  readonly login: string;
  readonly fullName: string;
  readonly role: Role;
}

/** Progress and cancelling of long work; a call that is not a job gets one that does nothing. */
interface JobControl {
  readonly signal: AbortSignal;
  report(step: string, done: number, total?: number): void;
}

export interface CallContext {
  readonly session: Session;
  readonly job: JobControl;
}

type Answer<Name extends OperationName> = Result<OutputOf<Name>, OwnRefusal<Name>>;

/** One handler an operation: validated input in, a value or one of the operation's own refusals out. */
export type Handlers = {
  readonly [Name in keyof Contract]: (
    input: InputOf<Name>,
    context: CallContext,
  ) => Answer<Name> | Promise<Answer<Name>>;
};

/** What one service file supplies. */
export type HandlersOf<Name extends OperationName> = Pick<Handlers, Name>;
