import { parentPort } from "node:worker_threads";
import { invariant, present } from "#shared/base/assert.ts";
import type { Result } from "#shared/base/result.ts";
import type { OpenedBundle, ReaderContext } from "#shared/bundle/opening.ts";
import type { BundleRefusal } from "#shared/bundle/refusals.ts";
import { openBundleFile } from "./bundle-file.ts";
import { openCardBundle } from "./card-bundle.ts";
import { unwatched, type Stage, type Watch } from "./long-work.ts";
import { openBundle } from "./read-bundle.ts";

/** What one reading is about: a file on disk, or bytes already in memory. */
export interface ReadTask {
  readonly source: string | Uint8Array;
  readonly context: ReaderContext;
}

/** What the thread says: how far it is, and in the end what it read. */
export type ReaderMessage =
  | { readonly progress: { readonly stage: Stage; readonly done: number; readonly total: number } }
  | { readonly opened: Result<OpenedBundle, BundleRefusal> };

/** This file is only ever started by the reader beside it, which hands in exactly this. */
function isReadTask(data: unknown): data is ReadTask {
  return typeof data === "object" && data !== null && "source" in data && "context" in data;
}

const port = present(parentPort, "this file runs as a worker");

function say(message: ReaderMessage): void {
  port.postMessage(message);
}

/** Who gives the reading up ends this thread. */
const watch: Watch = {
  ...unwatched,
  report: (stage, done, total) => {
    say({ progress: { stage, done, total } });
  },
};

async function answer(task: unknown): Promise<void> {
  invariant(isReadTask(task), "the bundle reader hands in its task");
  const { source, context } = task;
  const open = context.vouchingCard === true ? openCardBundle : openBundle;
  const opened =
    typeof source === "string"
      ? await openBundleFile(source, context, watch)
      : await open(source, context, watch);
  say({ opened });
}

// A fault ends the thread as an error of its own, which the reader throws on.
port.on("message", (task: unknown) => {
  void answer(task);
});
