import { useRef, useState } from "react";
import { useQueryClient } from "@tanstack/react-query";
import type { CallInput, OperationName } from "#shared/contract/contract.ts";
import { call, type ReplyOf } from "./call.ts";

/** How far long work is. */
export interface Progress {
  /** A code of the text room. */
  readonly step: string;
  readonly done: number;
  readonly total: number | null;
}

interface Job<Name extends OperationName> {
  /** Starts the work and waits for its reply; `undefined` where it could not be started. */
  readonly run: (input: CallInput<Name>) => Promise<ReplyOf<Name> | undefined>;
  readonly progress: Progress | undefined;
  readonly cancel: () => void;
}

const pauseMilliseconds = 150;
let running = 0;

/** Whether long work is going on for this screen. */
export function isWorking(): boolean {
  return running > 0;
}

function pause(): Promise<void> {
  return new Promise((resolve) => {
    window.setTimeout(resolve, pauseMilliseconds);
  });
}

/** Long work of one operation: started as a job, watched, and stopped when the user asks. */
export function useJob<Name extends OperationName>(name: Name): Job<Name> {
  const answers = useQueryClient();
  const ticket = useRef<string>(undefined);
  const [progress, setProgress] = useState<Progress>();

  async function watch(job: string): Promise<ReplyOf<Name> | undefined> {
    for (;;) {
      const look = await call("jobs.state", { job });
      if (look.kind !== "value") {
        return undefined;
      }
      if (look.value.state !== "RUNNING") {
        // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the job is a dispatch of this very operation, and its reply is that of the operation
        return look.value.reply as ReplyOf<Name> | null as ReplyOf<Name> | undefined;
      }
      const { step, done, total } = look.value;
      setProgress({ step, done, total });
      await pause();
    }
  }

  return {
    run: async (input) => {
      setProgress({ step: "started", done: 0, total: null });
      running += 1;
      try {
        // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a call's input is JSON; the host checks it against the operation
        const started = await call("jobs.start", { operation: name, input: input as never });
        if (started.kind !== "value") {
          return undefined;
        }
        ticket.current = started.value.job;
        return await watch(started.value.job);
      } finally {
        running -= 1;
        ticket.current = undefined;
        setProgress(undefined);
        await answers.invalidateQueries();
      }
    },
    progress,
    cancel: () => {
      if (ticket.current !== undefined) {
        void call("jobs.cancel", { job: ticket.current });
      }
    },
  };
}

interface LongAction<Name extends OperationName> {
  readonly send: (input: CallInput<Name>) => Promise<ReplyOf<Name>>;
  readonly progress: Progress | undefined;
  readonly cancel: () => void;
}

/** A job where a reply is due in any case: one that could not be started is refused as unknown. */
export function useLongAction<Name extends OperationName>(name: Name): LongAction<Name> {
  const { run, progress, cancel } = useJob(name);
  return {
    send: async (input) => (await run(input)) ?? { kind: "refusal", code: "jobUnknown" },
    progress,
    cancel,
  };
}

/** Whether a reply says that the work was stopped as asked. */
export function wasStopped(reply: ReplyOf<OperationName>): boolean {
  return reply.kind === "refusal" && reply.code === "cancelled";
}
