import { appendFileSync } from "node:fs";
import { createBundleReader } from "#main/sealing/bundle-reader.ts";
import type { Result } from "#shared/base/result.ts";
import type { OpenedBundle, ReaderContext } from "#shared/bundle/opening.ts";
import type { BundleRefusal } from "#shared/bundle/refusals.ts";

/*
 * Stands in for the reader while the hostile inputs are measured: each is read in the reader's own thread with its caps, and
 * what that took is noted as a line of JSON in the file that HOANHAP_MEASURED names.
 */

const reader = createBundleReader();
const notes = process.env["HOANHAP_MEASURED"] ?? "";
let last: Promise<unknown> = Promise.resolve();

async function measured(
  source: string | Uint8Array,
  context: ReaderContext,
): Promise<Result<OpenedBundle, BundleRefusal>> {
  let peak = process.memoryUsage.rss();
  const before = peak;
  const timer = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage.rss());
  }, 5);
  const began = performance.now();
  try {
    const result = await reader.read(source, context);
    const milliseconds = performance.now() - began;
    peak = Math.max(peak, process.memoryUsage.rss());
    const code = result.ok ? "accepted" : result.refusal.code;
    appendFileSync(notes, `${JSON.stringify({ code, milliseconds, peak, grown: peak - before })}\n`);
    return result;
  } finally {
    clearInterval(timer);
  }
}

/** One after the other: the reader reads one at a time. */
async function inTurn(
  source: string | Uint8Array,
  context: ReaderContext,
): Promise<Result<OpenedBundle, BundleRefusal>> {
  const turn = last.then(async () => await measured(source, context));
  last = turn.catch(() => undefined);
  return await turn;
}

/** As `openBundle`, measured. */
export const openBundle = inTurn;
/** As `openBundleFile`, measured. */
export const openBundleFile = inTurn;
