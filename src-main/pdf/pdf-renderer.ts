import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import type { Paper } from "#shared/documents/paper.ts";
import type { PdfUse } from "./render-paper.ts";

/** What the worker is asked for. */
export interface RenderOrder {
  readonly paper: Paper;
  readonly use: PdfUse;
  /** Where Times New Roman is read from; Tinos where nothing is given. */
  readonly fontFolder: string | undefined;
}

/** What the worker answers to a paper: the checked bytes, or the fault that stopped it. */
export type RenderAnswer = { readonly bytes: Uint8Array } | { readonly fault: string };

/** Prints papers in a thread of its own, one after the other. */
export interface PdfRenderer {
  /** PDF bytes of a paper, read back and compared with it. Rejects on a fault, on too much time or memory. */
  readonly render: (paper: Paper, use?: PdfUse) => Promise<Uint8Array>;
  /** The same in the font that comes with the programme, whatever font the machine's papers are set in. */
  readonly renderBundled: (paper: Paper) => Promise<Uint8Array>;
  readonly close: () => Promise<void>;
}

/**
 * Caps of the thread; the defaults leave room for lists of thousands of rows. After `idleMilliseconds` without a paper it ends:
 * fonts and pages laid out take 120 MB, and the next paper half a second more.
 */
export interface RenderLimits {
  readonly milliseconds: number;
  readonly megabytes: number;
  readonly idleMilliseconds: number;
}

const defaultLimits: RenderLimits = { milliseconds: 120_000, megabytes: 768, idleMilliseconds: 60_000 };

/** The worker's own file: beside this one as source; beside or one folder above it once bundled. */
function workerFile(): URL {
  const names = import.meta.url.endsWith(".ts")
    ? ["./render-worker.ts"]
    : ["./render-worker.js", "../render-worker.js", "./render-worker.mjs"];
  const urls = names.map((name) => new URL(name, import.meta.url));
  const found = urls.find((url) => existsSync(fileURLToPath(url)));
  if (found === undefined) {
    throw new Error("The render worker's file is missing");
  }
  return found;
}

function askWorker(worker: Worker, order: RenderOrder, milliseconds: number): Promise<Uint8Array> {
  const { promise, resolve, reject } = Promise.withResolvers<Uint8Array>();
  const onMessage = (reply: RenderAnswer): void => {
    if ("bytes" in reply) {
      resolve(reply.bytes);
    } else {
      reject(new Error(reply.fault));
    }
  };
  const onExit = (code: number): void => {
    reject(new Error(`The render worker ended with code ${String(code)}`));
  };
  const timer = setTimeout(() => {
    reject(new Error(`Printing took longer than ${String(milliseconds)} ms`));
  }, milliseconds);
  worker.on("message", onMessage).on("error", reject).on("exit", onExit);
  worker.postMessage(order, []);
  return promise.finally(() => {
    clearTimeout(timer);
    worker.off("message", onMessage).off("error", reject).off("exit", onExit);
  });
}

/**
 * A renderer with its thread, which starts at the first paper. A paper that runs over a cap ends the thread; the next
 * paper gets a new one. `fontFolder` is asked before each paper: where the machine's Times New Roman stands, if it is chosen.
 */
export function createPdfRenderer(
  caps: Partial<RenderLimits> = {},
  fontFolder: () => string | undefined = () => undefined,
): PdfRenderer {
  const limits = { ...defaultLimits, ...caps };
  let worker: Worker | undefined;
  let idle: NodeJS.Timeout | undefined;
  let last: Promise<unknown> = Promise.resolve();

  const stop = async (): Promise<void> => {
    clearTimeout(idle);
    const running = worker;
    worker = undefined;
    await running?.terminate();
  };
  const stopLater = (): void => {
    idle = setTimeout(() => void stop(), limits.idleMilliseconds).unref();
  };
  const renderNow = async (order: RenderOrder): Promise<Uint8Array> => {
    clearTimeout(idle);
    worker ??= new Worker(workerFile(), {
      resourceLimits: { maxOldGenerationSizeMb: limits.megabytes },
      execArgv: [],
    });
    try {
      const bytes = await askWorker(worker, order, limits.milliseconds);
      stopLater();
      return bytes;
    } catch (error) {
      await stop();
      throw error;
    }
  };
  const inTurn = (order: RenderOrder): Promise<Uint8Array> => {
    const turn = last.then(() => renderNow(order));
    last = turn.catch(() => undefined);
    return turn;
  };
  return {
    render: (paper, use = "print") => inTurn({ paper, use, fontFolder: fontFolder() }),
    renderBundled: (paper) => inTurn({ paper, use: "print", fontFolder: undefined }),
    close: async () => {
      await last;
      await stop();
    },
  };
}
