import { parentPort, workerData } from "node:worker_threads";
import { invariant, present } from "#shared/base/assert.ts";
import type { ReaderContext } from "#shared/bundle/opening.ts";
import { openBundleFile } from "./bundle-file.ts";
import { openBundle } from "./read-bundle.ts";

/** What one reading is about: a file on disk, or bytes already in memory. */
export interface ReadTask {
  readonly source: string | Uint8Array;
  readonly context: ReaderContext;
}

/** This file is only ever started by the reader beside it, which hands in exactly this. */
function isReadTask(data: unknown): data is ReadTask {
  return typeof data === "object" && data !== null && "source" in data && "context" in data;
}

const data: unknown = workerData;
invariant(isReadTask(data), "the bundle reader hands in its task");
const { source, context } = data;
const opened =
  typeof source === "string" ? await openBundleFile(source, context) : await openBundle(source, context);
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
present(parentPort, "this file runs as a worker").postMessage(opened);
