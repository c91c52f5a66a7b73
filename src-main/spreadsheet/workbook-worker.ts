import { parentPort, workerData } from "node:worker_threads";
import { invariant, present } from "#shared/base/assert.ts";
import { readWorkbook } from "./read-workbook.ts";

const data: unknown = workerData;
invariant(data instanceof Uint8Array, "the workbook reader hands in the bytes of one file");
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
present(parentPort, "this file runs as a worker").postMessage(await readWorkbook(data));
