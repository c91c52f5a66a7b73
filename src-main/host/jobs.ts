import type { Reply } from "#shared/contract/operation.ts";
import type { JobControl } from "./dispatch.ts";
import { randomSecret } from "./secrets.ts";

/** What its owner sees of a job: `done` of `total` units, `step` a code of the text room, the reply once it is done. */
interface JobState {
  readonly state: "RUNNING" | "DONE" | "CANCELLED";
  readonly step: string;
  readonly done: number;
  readonly total: number | null;
  readonly reply: Reply | null;
}

interface Job {
  readonly owner: object;
  readonly abort: AbortController;
  state: JobState;
}

/** Long work that a screen starts, watches and cancels; every answer only to the session that started it. */
export interface Jobs {
  /** Starts the work and answers its ticket. */
  readonly start: (owner: object, work: (job: JobControl) => Promise<Reply>) => string;
  /** How far a job is; its reply is given out once, then the job is forgotten. `undefined` when unknown. */
  readonly look: (owner: object, ticket: string) => JobState | undefined;
  /** Asks the work to stop at its next safe place; `false` when there is no such job. */
  readonly cancel: (owner: object, ticket: string) => boolean;
  /** Cancels everything and waits until nothing runs any more. */
  readonly close: () => Promise<void>;
}

/** Replies nobody fetched: the oldest go first. */
const maximumUnfetched = 32;

function finished(state: JobState, reply: Reply): JobState {
  const wasCancelled = reply.kind === "refusal" && reply.code === "cancelled";
  return { ...state, state: wasCancelled ? "CANCELLED" : "DONE", reply };
}

/** Keeps the jobs of one host. The work itself never rejects: it is a dispatch, which answers faults as numbers. */
export function createJobs(): Jobs {
  const jobs = new Map<string, Job>();
  const running = new Set<Promise<void>>();

  function find(owner: object, ticket: string): Job | undefined {
    const job = jobs.get(ticket);
    return job?.owner === owner ? job : undefined;
  }

  function forgetOldest(): void {
    const unfetched = [...jobs].filter(([, job]) => job.state.state !== "RUNNING");
    for (const [ticket] of unfetched.slice(0, Math.max(0, unfetched.length - maximumUnfetched))) {
      jobs.delete(ticket);
    }
  }

  async function run(job: Job, work: (job: JobControl) => Promise<Reply>): Promise<void> {
    const reply = await work({
      signal: job.abort.signal,
      report: (step, done, total) => {
        job.state = { ...job.state, step, done, total: total ?? null };
      },
    });
    job.state = finished(job.state, reply);
    forgetOldest();
  }

  return {
    start: (owner, work) => {
      const ticket = randomSecret();
      const state: JobState = { state: "RUNNING", step: "started", done: 0, total: null, reply: null };
      const job: Job = { owner, abort: new AbortController(), state };
      jobs.set(ticket, job);
      const task = run(job, work);
      running.add(task);
      void task.finally(() => running.delete(task));
      return ticket;
    },
    look: (owner, ticket) => {
      const job = find(owner, ticket);
      if (job !== undefined && job.state.state !== "RUNNING") {
        jobs.delete(ticket);
      }
      return job?.state;
    },
    cancel: (owner, ticket) => {
      const job = find(owner, ticket);
      job?.abort.abort();
      return job !== undefined;
    },
    close: async () => {
      for (const job of jobs.values()) {
        job.abort.abort();
      }
      await Promise.all(running);
      jobs.clear();
    },
  };
}
