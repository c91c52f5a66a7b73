import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { setTimeout as pause } from "node:timers/promises";
import type { CallInput, OperationName, OutputOf } from "#shared/contract/contract.ts";
import { largeBundle, sealingStation } from "../../support/large-bundle.ts";
import { handInYear } from "../../support/scenario-year.ts";
import { onAnotherDay, openTestStation, upperProfile, type TestStation } from "../../support/station.ts";
import { countRows, withStored } from "../../support/stored.ts";
import { introduce } from "../../support/two-stations.ts";

const today = "2027-01-15";

type Look = OutputOf<"jobs.state">;

interface Watched {
  readonly steps: readonly string[];
  readonly last: Look;
}

/** Runs an operation as a job as a screen does, looking at it all the time; `stopAt` cancels it at the first sight of a step. */
async function watched<Name extends OperationName>(
  station: TestStation,
  operation: Name,
  { input, stopAt }: { readonly input: CallInput<Name>; readonly stopAt?: string },
): Promise<Watched> {
  const { job } = await station.get("jobs.start", { operation, input: input as never });
  const steps: string[] = [];
  for (;;) {
    const look = await station.get("jobs.state", { job });
    if (look.state !== "RUNNING") {
      return { steps, last: look };
    }
    if (look.step !== steps.at(-1)) {
      steps.push(look.step);
      if (look.step === stopAt) {
        await station.get("jobs.cancel", { job });
      }
    }
    await pause(2);
  }
}

describe("a large bundle", () => {
  let commune: TestStation;
  let upper: TestStation;
  let bytes: Uint8Array;
  let ticket: string;

  beforeAll(async () => {
    commune = await openTestStation(today);
    upper = await openTestStation(today, upperProfile);
    await introduce(commune, upper);
    await commune.host.close();
    const sealing = await sealingStation(commune.directory);
    bytes = await largeBundle(sealing, upper, { people: 9000, copyBytes: 10 * 1024 * 1024 });
    ticket = await upper.hand(bytes, "goi.gdl");
    commune = await onAnotherDay(commune, today);
  }, 60_000);
  afterAll(async () => {
    await commune.close();
    await upper.close();
  });

  it("is looked into step by step, each of which a screen can tell", async () => {
    const { steps, last } = await watched(upper, "bundles.inspect", { input: { ticket } });
    expect(steps.filter((step) => step !== "started")).toEqual(["opening", "checking", "comparing"]);
    expect(last).toMatchObject({
      state: "DONE",
      reply: { kind: "value", value: { counts: { person: 9000 }, attachments: 1 } },
    });
  });

  it("is stopped at any step before the writing is over, and leaves nothing behind; afterwards it comes in whole", async () => {
    for (const stopAt of ["opening", "comparing", "writing"]) {
      const { steps, last } = await watched(upper, "bundles.import", { input: { ticket }, stopAt });
      expect(steps.at(-1)).toBe(stopAt);
      expect(last).toMatchObject({ state: "CANCELLED", reply: { kind: "refusal", code: "cancelled" } });
      expect(await upper.get("bundles.received", {})).toEqual([]);
    }
    await upper.host.close();
    const { received_bundle, received_version, safety_copy } = await withStored(upper.directory, countRows);
    expect({ received_bundle, received_version, safety_copy }).toEqual({
      received_bundle: 0,
      received_version: 0,
      safety_copy: 0,
    });
    upper = await onAnotherDay(upper, today);
    ticket = await upper.hand(bytes, "goi.gdl");
    const { last } = await watched(upper, "bundles.import", { input: { ticket } });
    expect(last).toMatchObject({ state: "DONE", reply: { kind: "value", value: { outcome: "nhan" } } });
    expect(await upper.get("received.records", { station: "00001", offset: 0, limit: 1 })).toMatchObject({
      total: 9000,
    });
  });

  it("that is being made is stopped, and its number is still free", async () => {
    await commune.get("scenario.import", await handInYear(commune));
    await commune.get("reports.close", { period: "2026-09" });
    const input = { to: "T01", kind: "report", period: "2026-09" } as const;
    const { job } = await commune.get("jobs.start", { operation: "bundles.export", input });
    await commune.get("jobs.cancel", { job });
    await expect
      .poll(async () => (await commune.get("jobs.state", { job })).state, { interval: 5 })
      .toBe("CANCELLED");
    expect(await commune.get("bundles.sent", {})).toEqual([]);
    const { last } = await watched(commune, "bundles.export", { input });
    expect(last).toMatchObject({ state: "DONE", reply: { kind: "value", value: { sequence: 1 } } });
  });
});
