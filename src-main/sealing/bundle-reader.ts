import { existsSync } from "node:fs";
import { Worker } from "node:worker_threads";
import { refuse, type Result } from "#shared/base/result.ts";
import type { OpenedBundle, ReaderContext } from "#shared/bundle/opening.ts";
import type { BundleRefusal } from "#shared/bundle/refusals.ts";
import type { ReadTask } from "./read-worker.ts";

/** Reads bundles one at a time, each in a thread of its own that can be stopped. */
export interface BundleReader {
  /**
   * Opens a file by path, or bytes. Besides the refusals of `openBundleFile`: G72 another reading is running, G76 it took
   * too long or too much memory. Aborting by `signal` also answers G76. @throws when the reader itself has a fault.
   */
  readonly read: (
    source: string | Uint8Array,
    context: ReaderContext,
    signal?: AbortSignal,
  ) => Promise<Result<OpenedBundle, BundleRefusal>>;
}

/** Caps of one reading; `workerUrl` only where the programme was packed differently. */
export interface ReaderLimits {
  readonly timeoutMilliseconds: number;
  readonly heapMegabytes: number;
  readonly workerUrl: URL;
}

/** Run from source the worker is TypeScript like this file; packed, it is JavaScript beside it or one folder up. */
function ownWorkerUrl(): URL {
  const name = `read-worker${import.meta.url.endsWith(".ts") ? ".ts" : ".js"}`;
  const beside = new URL(`./${name}`, import.meta.url);
  return existsSync(beside) ? beside : new URL(`../${name}`, import.meta.url);
}

const defaults: ReaderLimits = {
  timeoutMilliseconds: 60_000,
  heapMegabytes: 512,
  workerUrl: ownWorkerUrl(),
};

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY";
}

type Reading = Result<OpenedBundle, BundleRefusal>;

function answerOf(worker: Worker, signal: AbortSignal): Promise<Reading> {
  return new Promise<Reading>((resolve, reject) => {
    const stop = (): void => {
      resolve(refuse("G76"));
    };
    signal.addEventListener("abort", stop, { once: true });
    if (signal.aborted) {
      stop();
    }
    worker.once("message", resolve);
    worker.once("error", (error) => {
      if (isOutOfMemory(error)) {
        stop();
      } else {
        reject(error instanceof Error ? error : new Error("The bundle reader failed"));
      }
    });
    worker.once("exit", () => {
      reject(new Error("The bundle reader ended without an answer"));
    });
  });
}

async function runWorker(task: ReadTask, caps: ReaderLimits, signal: AbortSignal): Promise<Reading> {
  const worker = new Worker(caps.workerUrl, {
    workerData: task,
    resourceLimits: { maxOldGenerationSizeMb: caps.heapMegabytes },
  });
  try {
    return await answerOf(worker, signal);
  } finally {
    await worker.terminate();
  }
}

/** Makes the reader a host uses; 60 s and 512 MB of heap for one bundle unless said otherwise. */
export function createBundleReader(caps: Partial<ReaderLimits> = {}): BundleReader {
  const effective = { ...defaults, ...caps };
  let isReading = false;
  return {
    read: async (source, context, signal) => {
      if (isReading) {
        return refuse("G72");
      }
      isReading = true;
      try {
        const timeout = AbortSignal.timeout(effective.timeoutMilliseconds);
        const stopped = signal === undefined ? timeout : AbortSignal.any([timeout, signal]);
        return await runWorker({ source, context }, effective, stopped);
      } finally {
        isReading = false;
      }
    },
  };
}
