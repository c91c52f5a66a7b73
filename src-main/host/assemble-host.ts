import { accept, refuse, type Result } from "#shared/base/result.ts";
import {
  createDispatch,
  type Dispatch,
  type DispatchParts,
  type Handler,
  type RoleSession,
} from "./dispatch.ts";
import type { FileTickets } from "./file-tickets.ts";
import type { Host } from "./host.ts";
import { createJobs, type Jobs } from "./jobs.ts";

/** What a host is put together from: the operations and their handlers, its files, and how to close the services. */
export interface HostParts<Session extends RoleSession> extends DispatchParts<Session> {
  readonly files: FileTickets;
  readonly newSession: () => Session;
  readonly closeServices: () => Promise<void> | void;
}

interface JobCall {
  readonly job: string;
}

interface JobStart {
  readonly operation: string;
  readonly input: unknown;
}

/**
 * The handlers of `jobs.start`, `jobs.state` and `jobs.cancel`. Any operation may run as a job, except these
 * themselves: the job is a second dispatch, with its own checks of role and input.
 */
function jobHandlers<Session extends RoleSession>(
  { contract }: HostParts<Session>,
  jobs: Jobs,
  dispatch: () => Dispatch<Session>,
): Readonly<Record<string, Handler<Session>>> {
  return {
    "jobs.start": (call: JobStart, { session }): Result<unknown> => {
      if (!Object.hasOwn(contract, call.operation) || call.operation.startsWith("jobs.")) {
        return refuse("notALongOperation");
      }
      const ticket = jobs.start(session, (job) => dispatch()(call.operation, call.input, { session, job }));
      return accept({ job: ticket });
    },
    "jobs.state": ({ job }: JobCall, { session }): Result<unknown> => {
      const state = jobs.look(session, job);
      return state === undefined ? refuse("jobUnknown") : accept(state);
    },
    "jobs.cancel": ({ job }: JobCall, { session }): Result<unknown> =>
      jobs.cancel(session, job) ? accept({}) : refuse("jobUnknown"),
  };
}

/**
 * Joins operations, jobs and files into the host that every door opens onto. When the last caller has locked the
 * station, every file still waiting behind a ticket goes.
 */
export function assembleHost<Session extends RoleSession>(parts: HostParts<Session>): Host {
  const jobs = createJobs();
  const dispatch: Dispatch<Session> = createDispatch<Session>({
    ...parts,
    handlers: { ...parts.handlers, ...jobHandlers(parts, jobs, () => dispatch) },
  });
  return {
    openSession: () => {
      const session = parts.newSession();
      return {
        call: async (name, input) => {
          const wasOpen = parts.isStationOpen();
          const reply = await dispatch(name, input, { session });
          if (wasOpen && !parts.isStationOpen()) {
            parts.files.clear();
          }
          return reply;
        },
      };
    },
    files: parts.files,
    close: async () => {
      await jobs.close();
      await parts.closeServices();
      parts.files.close();
    },
  };
}
