import { existsSync } from "node:fs";
import { Worker } from "node:worker_threads";
import { present } from "#shared/base/assert.ts";
import { refuse, type Result } from "#shared/base/result.ts";
import type { KnownOf, OpenedBundle, ReaderContext } from "#shared/bundle/opening.ts";
import type { BundleRefusal } from "#shared/bundle/refusals.ts";
import { unwatched, type Watch } from "./long-work.ts";
import type { ReaderMessage, ReaderOrder } from "./read-worker.ts";

/** Reads bundles one at a time in a thread of their own that can be stopped; whatever is refused as unsound ends the thread. */
export interface BundleReader {
  /**
   * Opens a file by path, or bytes. Besides the refusals of `openBundleFile`: G72 another reading is running, G76 it took
   * too long or too much memory. Aborting by the watch's signal also answers G76. @throws when the reader itself has a fault.
   */
  readonly read: (
    source: string | Uint8Array,
    context: ReaderContext,
    watch?: Watch,
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

/** Left to itself, a thread that reads a folder of bundles keeps eighty for what is thrown away, and is no faster for it. */
const youngMegabytes = 16;

/** A bundle of at most this size leaves little behind in the thread that read it. */
const smallBundleBytes = 4 * 1024 * 1024;

/** Said only of bundles whose signature by a known station was verified. */
const saidOfTrusted: ReadonlySet<BundleRefusal> = new Set(["G60", "G61"]);

function isReusable(answer: Reading | undefined): boolean {
  if (answer === undefined) {
    return false;
  }
  return answer.ok ? answer.value.fileBytes <= smallBundleBytes : saidOfTrusted.has(answer.refusal.code);
}

/** A thread at work: who watches it, and who tells it what is known of a key. */
interface Answering extends Pick<Watch, "signal" | "report"> {
  readonly knownOf: KnownOf | undefined;
}

function order(worker: Worker, message: ReaderOrder): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
  worker.postMessage(message);
}

function answerOf(worker: Worker, { signal, report, knownOf }: Answering): Promise<Reading> {
  const { promise, resolve, reject } = Promise.withResolvers<Reading>();
  const stop = (): void => {
    resolve(refuse("G76"));
  };
  const fail = (error: unknown): void => {
    if (isOutOfMemory(error)) {
      stop();
    } else {
      reject(error instanceof Error ? error : new Error("The bundle reader failed"));
    }
  };
  const end = (): void => {
    reject(new Error("The bundle reader ended without an answer"));
  };
  const tell = async (keyId: string): Promise<void> => {
    order(worker, { known: await present(knownOf, "only who has it is asked")(keyId) });
  };
  const hear = (message: ReaderMessage): void => {
    if ("opened" in message) {
      resolve(message.opened);
    } else if ("asked" in message) {
      tell(message.asked).catch(fail);
    } else {
      const { stage, done, total } = message.progress;
      report(stage, done, total);
    }
  };
  signal.addEventListener("abort", stop, { once: true });
  if (signal.aborted) {
    stop();
  }
  worker.on("message", hear).once("error", fail).once("exit", end);
  return promise.finally(() => {
    signal.removeEventListener("abort", stop);
    worker.off("message", hear).off("error", fail).off("exit", end);
  });
}

/** Makes the reader a host uses; 60 s and 512 MB of heap for one bundle unless said otherwise. */
export function createBundleReader(caps: Partial<ReaderLimits> = {}): BundleReader {
  const effective = { ...defaults, ...caps };
  let isReading = false;
  let idle: Worker | undefined;

  function startWorker(): Worker {
    const worker = new Worker(effective.workerUrl, {
      resourceLimits: {
        maxOldGenerationSizeMb: effective.heapMegabytes,
        maxYoungGenerationSizeMb: youngMegabytes,
      },
    });
    // A thread that waits for the next bundle must not keep the programme from ending.
    worker.unref();
    return worker;
  }
  /** A thread that has answered waits for the next of many bundles; one that was stopped, or read much, is ended. */
  async function runWorker(
    source: string | Uint8Array,
    context: ReaderContext,
    watch: Watch,
  ): Promise<Reading> {
    const { knownOf, ...plain } = context;
    const worker = idle ?? startWorker();
    idle = undefined;
    worker.ref();
    let answer: Reading | undefined;
    try {
      const answering = answerOf(worker, { ...watch, knownOf });
      order(worker, { source, context: plain, asks: knownOf !== undefined });
      answer = await answering;
      return answer;
    } finally {
      if (isReusable(answer)) {
        worker.unref();
        idle = worker;
      } else {
        await worker.terminate();
      }
    }
  }
  return {
    read: async (source, context, watch = unwatched) => {
      if (isReading) {
        return refuse("G72");
      }
      isReading = true;
      try {
        const timeout = AbortSignal.timeout(effective.timeoutMilliseconds);
        const signal = AbortSignal.any([timeout, watch.signal]);
        return await runWorker(source, context, { ...watch, signal });
      } finally {
        isReading = false;
      }
    },
  };
}
