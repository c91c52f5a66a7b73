import { parentPort, workerData } from "node:worker_threads";
import { invariant, present } from "#shared/base/assert.ts";
import readSheets from "read-excel-file/universal";

/* A thread that does nothing but read one workbook with the package alone: no look for hostile files, nothing kept. */

const data: unknown = workerData;
invariant(data instanceof Uint8Array, "the benchmark hands in the bytes of one file");
const sheets = await readSheets(data.slice().buffer);
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
present(parentPort, "this file runs as a worker").postMessage(sheets.length);
