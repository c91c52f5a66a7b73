import { existsSync } from "node:fs";
import { Worker } from "node:worker_threads";
import { refuse, type Result } from "#shared/base/result.ts";
import type { Sheet, WorkbookRefusal } from "./workbook.ts";

/** What reading a workbook answers. */
type ReadSheets = Result<readonly Sheet[], WorkbookRefusal>;

/** Reads workbooks in a thread of their own that has little memory and little time. */
export interface WorkbookReader {
  /** Besides the refusals of `readWorkbook`: `workbookStopped` where it took too long or too much memory, or was stopped. */
  readonly read: (bytes: Uint8Array, signal?: AbortSignal) => Promise<ReadSheets>;
}

/** Run from source the worker is TypeScript like this file; packed, it is JavaScript beside it or one folder up. */
function workerUrl(): URL {
  const name = `workbook-worker${import.meta.url.endsWith(".ts") ? ".ts" : ".js"}`;
  const beside = new URL(`./${name}`, import.meta.url);
  return existsSync(beside) ? beside : new URL(`../${name}`, import.meta.url);
}

function answerOf(worker: Worker, signal: AbortSignal): Promise<ReadSheets> {
  return new Promise((resolve, reject) => {
    const stop = (): void => {
      resolve(refuse("workbookStopped"));
    };
    signal.addEventListener("abort", stop, { once: true });
    if (signal.aborted) {
      stop();
    }
    worker.once("message", resolve);
    worker.once("error", (error) => {
      if (error instanceof Error && "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY") {
        stop();
      } else {
        reject(error instanceof Error ? error : new Error("The workbook reader failed"));
      }
    });
    worker.once("exit", () => {
      reject(new Error("The workbook reader ended without an answer"));
    });
  });
}

/** The reader a host uses; 60 s and 768 MB of heap for one workbook unless said otherwise. */
export function createWorkbookReader(
  caps: { readonly timeoutMilliseconds?: number; readonly heapMegabytes?: number } = {},
): WorkbookReader {
  const { timeoutMilliseconds = 60_000, heapMegabytes = 768 } = caps;
  return {
    read: async (bytes, signal) => {
      const timeout = AbortSignal.timeout(timeoutMilliseconds);
      const worker = new Worker(workerUrl(), {
        workerData: bytes,
        resourceLimits: { maxOldGenerationSizeMb: heapMegabytes },
      });
      try {
        return await answerOf(worker, signal === undefined ? timeout : AbortSignal.any([timeout, signal]));
      } finally {
        await worker.terminate();
      }
    },
  };
}
