import type { Result } from "#shared/base/result.ts";
import type { CommonRefusal, Operation, Reply, Role } from "#shared/contract/operation.ts";
import { inputFields } from "./input-fields.ts";
import { findJsonProblem, maximumJsonBytes } from "./json-values.ts";

/** What dispatch itself asks of a session: who, if anyone, has unlocked the station in it. */
export interface RoleSession {
  readonly account?: { readonly role: Role } | undefined;
}

/** How a long operation tells how far it is, and hears that nobody waits any more. */
export interface JobControl {
  readonly signal: AbortSignal;
  /** `done` of `total` units; `step` is a code of the text room. */
  readonly report: (step: string, done: number, total?: number) => void;
}

/** What every handler is given besides its input. */
export interface HandlerContext<Session> {
  readonly session: Session;
  readonly job: JobControl;
}

/** A handler as the table keeps it: it takes what its operation's schema lets through. */
export type Handler<Session> = (
  input: never,
  context: HandlerContext<Session>,
) => Promise<Result<unknown>> | Result<unknown>;

/** What dispatch is built from: the promises, who keeps them, and where broken ones are written down. */
export interface DispatchParts<Session extends RoleSession> {
  readonly contract: Readonly<Record<string, Operation>>;
  readonly handlers: Readonly<Record<string, Handler<Session>>>;
  readonly isStationOpen: () => boolean;
  /** Writes a fault down without personal data and answers its number. */
  readonly reportFault: (error: unknown, operation: string) => string;
  /** In tests: an output or a refusal that the contract does not promise is a fault. */
  readonly validateOutput: boolean;
}

/** One call: the name of an operation and its input as JSON values, from whatever door, on behalf of a session. */
export type Dispatch<Session extends RoleSession> = (
  name: unknown,
  input: unknown,
  caller: { readonly session: Session; readonly job?: JobControl },
) => Promise<Reply>;

/** What a call that is not a job gets: never cancelled, heard by nobody. */
function noJob(): JobControl {
  return { signal: new AbortController().signal, report: () => undefined };
}

function refusal(code: CommonRefusal | "cancelled"): Reply {
  return { kind: "refusal", code };
}

function findOperation<Session extends RoleSession>(
  { contract, handlers }: DispatchParts<Session>,
  name: unknown,
): { readonly operation: Operation; readonly handler: Handler<Session> } | undefined {
  if (typeof name !== "string" || !Object.hasOwn(contract, name) || !Object.hasOwn(handlers, name)) {
    return undefined;
  }
  const [operation, handler] = [contract[name], handlers[name]];
  return operation === undefined || handler === undefined ? undefined : { operation, handler };
}

/** The first reason for which this session may not call the operation; asked before its input is looked at. */
function accessProblem(operation: Operation, session: RoleSession, open: boolean): Reply | undefined {
  if (operation.access === "stranger") {
    return undefined;
  }
  if (!open || session.account === undefined) {
    return refusal("stationLocked");
  }
  return operation.access.includes(session.account.role) ? undefined : refusal("roleNotAllowed");
}

type Checked = { readonly input: unknown } | { readonly reply: Reply };

function checkInput(operation: Operation, input: unknown): Checked {
  const problem = findJsonProblem(input);
  if (problem !== undefined) {
    const params = problem.code === "tooLarge" ? { params: { maximum: maximumJsonBytes } } : {};
    return { reply: { kind: "refusal", code: "invalidInput", fields: [{ ...problem, ...params }] } };
  }
  const parsed = operation.input.safeParse(input, { reportInput: true });
  return parsed.success
    ? { input: parsed.data }
    : { reply: { kind: "refusal", code: "invalidInput", fields: inputFields(parsed.error.issues) } };
}

/** Throws when an answer is not what the contract promises; runs in tests only, so it may name the places. */
function holdToPromise(operation: Operation, result: Result<unknown>): void {
  if (!result.ok) {
    if (!operation.refusals.includes(result.refusal.code)) {
      throw new Error("Invariant broken: the refusal is not in the operation's list");
    }
    return;
  }
  const problem = findJsonProblem(result.value);
  if (problem !== undefined) {
    throw new Error(`Invariant broken: the output is no JSON value at ${problem.path}`);
  }
  const parsed = operation.output.safeParse(result.value);
  if (!parsed.success) {
    const places = parsed.error.issues.map(({ path, code }) => `${path.join(".")} ${code}`);
    throw new Error(`Invariant broken: the output is not what was promised: ${places.join(", ")}`);
  }
}

function toReply(result: Result<unknown>): Reply {
  return result.ok ? { kind: "value", value: result.value } : { kind: "refusal", ...result.refusal };
}

/**
 * Builds the one way into the house. In order: an unknown name is refused, then a caller who may not, then an
 * input that is not JSON, too large or not of the operation's shape (with the path of each field), before any
 * service runs. A refusal of a service comes back as its code. Whatever is thrown is caught here, once, written
 * down, and answered as a number; no door ever sees an exception.
 */
export function createDispatch<Session extends RoleSession>(
  parts: DispatchParts<Session>,
): Dispatch<Session> {
  return async (name, input, { session, job = noJob() }) => {
    const found = findOperation(parts, name);
    if (found === undefined) {
      return refusal("unknownOperation");
    }
    const { operation, handler } = found;
    try {
      const denied = accessProblem(operation, session, parts.isStationOpen());
      if (denied !== undefined) {
        return denied;
      }
      const checked = checkInput(operation, input);
      if ("reply" in checked) {
        return checked.reply;
      }
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the schema has just proved the handler's own input type; only the table has lost the tie between the two
      const result = await handler(checked.input as never, { session, job });
      if (parts.validateOutput) {
        holdToPromise(operation, result);
      }
      return toReply(result);
    } catch (error) {
      if (job.signal.aborted && error === job.signal.reason) {
        return refusal("cancelled");
      }
      return { kind: "fault", id: parts.reportFault(error, String(name)) };
    }
  };
}
