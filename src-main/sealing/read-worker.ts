import { parentPort } from "node:worker_threads";
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

const port = present(parentPort, "this file runs as a worker");

async function answer(task: unknown): Promise<void> {
  invariant(isReadTask(task), "the bundle reader hands in its task");
  const { source, context } = task;
  const opened =
    typeof source === "string" ? await openBundleFile(source, context) : await openBundle(source, context);
  port.postMessage(opened);
}

// A fault ends the thread as an error of its own, which the reader throws on.
port.on("message", (task: unknown) => {
  void answer(task);
});
