import { parentPort } from "node:worker_threads";
import { invariant, present } from "#shared/base/assert.ts";
import type { Result } from "#shared/base/result.ts";
import type { KnownOf, KnownOfOthers, OpenedBundle, ReaderContext } from "#shared/bundle/opening.ts";
import type { BundleRefusal } from "#shared/bundle/refusals.ts";
import { openBundleFile } from "./bundle-file.ts";
import { openCardBundle } from "./card-bundle.ts";
import { unwatched, type Stage, type Watch } from "./long-work.ts";
import { openBundle } from "./read-bundle.ts";

/** What one reading is about: a file on disk, or bytes already in memory; `asks` = what is known of the signer is asked for. */
export interface ReadTask {
  readonly source: string | Uint8Array;
  readonly context: Omit<ReaderContext, "knownOf">;
  readonly asks: boolean;
}

/** What the thread is told: what to read, and what is known of the key it asked about. */
export type ReaderOrder = ReadTask | { readonly known: KnownOfOthers };

/** What the thread says: how far it is, which key it has to know of, and in the end what it read. */
export type ReaderMessage =
  | { readonly progress: { readonly stage: Stage; readonly done: number; readonly total: number } }
  | { readonly asked: string }
  | { readonly opened: Result<OpenedBundle, BundleRefusal> };

/** This file is only ever started by the reader beside it, which hands in exactly this. */
function isOrder(data: unknown): data is ReaderOrder {
  return typeof data === "object" && data !== null && ("known" in data || "source" in data);
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

let hear: (known: KnownOfOthers) => void = () => undefined;

const ask: KnownOf = async (keyId) => {
  const { promise, resolve } = Promise.withResolvers<KnownOfOthers>();
  hear = resolve;
  say({ asked: keyId });
  return await promise;
};

async function answer({ source, context: given, asks }: ReadTask): Promise<void> {
  const context: ReaderContext = asks ? { ...given, knownOf: ask } : given;
  const open = context.vouchingCard === true ? openCardBundle : openBundle;
  const opened =
    typeof source === "string"
      ? await openBundleFile(source, context, watch)
      : await open(source, context, watch);
  say({ opened });
}

// A fault ends the thread as an error of its own, which the reader throws on.
port.on("message", (order: unknown) => {
  invariant(isOrder(order), "the bundle reader hands in what to read, and what it was asked");
  if ("known" in order) {
    hear(order.known);
  } else {
    void answer(order);
  }
});
