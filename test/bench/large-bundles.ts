import { setTimeout as pause } from "node:timers/promises";
import type { CallInput, OperationName, OutputOf } from "#shared/contract/contract.ts";
import { largeBundle, sealingStation } from "../support/large-bundle.ts";
import { openTestStation, upperProfile, type TestStation } from "../support/station.ts";
import { introduce } from "../support/two-stations.ts";
import type { Figure } from "./figures.ts";
import { wallMilliseconds } from "./measure.ts";

/* A bundle of 50 MB, as an office with a large sealed copy sends it: looked into, stopped, taken in, as jobs of a screen. */

const today = "2027-01-15";
const mebibyte = 2 ** 20;
const size = { people: 60_000, copyBytes: 48 * mebibyte };

type Look = OutputOf<"jobs.state">;

interface Run {
  readonly last: Look;
  readonly milliseconds: number;
  /** The longest time between two answers to a screen that asks all the time. */
  readonly longestSilence: number;
}

/** Runs an operation as a job; `stopAt` asks it to stop at the first sight of that step and counts from there. */
async function run<Name extends OperationName>(
  station: TestStation,
  operation: Name,
  { input, stopAt }: { readonly input: CallInput<Name>; readonly stopAt?: string },
): Promise<Run> {
  let start = performance.now();
  const { job } = await station.get("jobs.start", { operation, input: input as never });
  let [longestSilence, isStopped, answered] = [0, false, performance.now()];
  for (;;) {
    const look = await station.get("jobs.state", { job });
    longestSilence = Math.max(longestSilence, performance.now() - answered);
    answered = performance.now();
    if (look.state !== "RUNNING") {
      return { last: look, milliseconds: performance.now() - start, longestSilence };
    }
    if (look.step === stopAt && !isStopped) {
      await station.get("jobs.cancel", { job });
      [isStopped, start] = [true, performance.now()];
    }
    await pause(10);
  }
}

function held(name: string, { last, milliseconds, longestSilence }: Run, state: Look["state"]): Figure {
  if (last.state !== state) {
    throw new Error(`${name}: the job ended as ${JSON.stringify(last).slice(0, 200)}`);
  }
  return {
    operation: name,
    unit: "wall ms",
    subject: milliseconds,
    note: `the longest the screen waits for an answer meanwhile: ${longestSilence.toFixed(0)} ms`,
  };
}

/** A bundle of 50 MB from its making to its receipt. */
export async function benchLargeBundles(): Promise<readonly Figure[]> {
  const [commune, upper] = [await openTestStation(today), await openTestStation(today, upperProfile)];
  try {
    await introduce(commune, upper);
    await commune.host.close();
    const sealing = await sealingStation(commune.directory);
    let bytes = new Uint8Array(0);
    const made = await wallMilliseconds(async () => {
      bytes = new Uint8Array(await largeBundle(sealing, upper, size));
    });
    const ticket = await upper.hand(bytes, "goi.gdl");
    const input = { ticket };
    const stopped = await run(upper, "bundles.import", { input, stopAt: "opening" });
    const looked = await run(upper, "bundles.inspect", { input });
    const taken = await run(upper, "bundles.import", { input });
    const megabytes = `${(bytes.length / mebibyte).toFixed(0)} MiB`;
    return [
      { operation: `bundle of ${megabytes}, made`, unit: "wall ms", subject: made },
      held(`bundle of ${megabytes}, looked into`, looked, "DONE"),
      {
        ...held(`bundle of ${megabytes}, stopped while it is opened`, stopped, "CANCELLED"),
        measured: stopped.milliseconds,
        goal: 1000,
        note: "from the click to the answer; nothing is written",
      },
      held(`bundle of ${megabytes}, taken in with its receipt`, taken, "DONE"),
    ];
  } finally {
    await commune.close();
    await upper.close();
  }
}
