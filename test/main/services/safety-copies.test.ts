import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTestStation, upperProfile, type TestStation } from "../../support/station.ts";
import { withStored } from "../../support/stored.ts";
import { carry, introduce, policy } from "../../support/two-stations.ts";

/*
 * A safety copy is the whole database, and the database keeps what was sent: a copy that held the copies before it would double
 * with every sending, and the third could not be sent.
 */

const today = "2026-10-05";

describe("a safety copy that goes along with every bundle", () => {
  let commune: TestStation;
  let upper: TestStation;
  const sizes: number[] = [];
  const [receipts, imports]: [string[], string[]] = [[], []];

  async function sendWhole(): Promise<void> {
    const { file } = await commune.get("bundles.export", { to: "T01", kind: "full" });
    sizes.push((await commune.fetch(file.ticket)).length);
    const taken = await upper.get("bundles.import", { ticket: await carry(commune, file.ticket, upper) });
    imports.push(taken.id);
    receipts.push(taken.receipt?.ticket ?? "");
  }

  beforeAll(async () => {
    commune = await openTestStation(today);
    upper = await openTestStation(today, upperProfile);
    await introduce(commune, upper);
    await commune.get("exchange.setPolicy", { ...policy, safetyCopy: true });
    for (let time = 0; time < 4; time += 1) {
      await sendWhole();
    }
  });
  afterAll(async () => {
    await commune.close();
    await upper.close();
  });

  it("does not hold the copies that went before it", () => {
    const [first = 0, second = 0, third = 0, fourth = 0] = sizes;
    expect(first).toBeGreaterThan(100_000);
    // A copy within a copy would make the second at least twice the first, and the third twice the second.
    expect(second).toBeLessThan(first * 1.5);
    expect(fourth).toBeLessThan(third * 1.1);
  });

  it("is let go by its sender once it has arrived; the log of what was sent stays", async () => {
    const [last] = await commune.get("bundles.sent", {});
    const { files } = await commune.get("bundles.again", { id: last?.id ?? "", form: "WHOLE" });
    expect((await commune.fetch(files[0]?.ticket ?? "")).length).toBe(sizes.at(-1));
    await commune.get("bundles.import", { ticket: await carry(upper, receipts.at(-1) ?? "", commune) });
    expect(await commune.refused("bundles.again", { id: last?.id ?? "", form: "WHOLE" })).toBe("fileNotKept");
    expect(await commune.get("bundles.sent", {})).toHaveLength(4);
  });

  it("is kept by its receiver with the one before, which counts again when the newest is taken back", async () => {
    const newest = await upper.fetch((await upper.get("upper.safetyCopy", { station: "00001" })).ticket);
    await upper.get("bundles.undo", { id: imports.at(-1) ?? "", reason: "Nhập nhầm" });
    const before = await upper.fetch((await upper.get("upper.safetyCopy", { station: "00001" })).ticket);
    expect(Buffer.from(before).equals(newest)).toBe(false);
    await upper.host.close();
    const kept = await withStored(upper.directory, ({ sqlite }) =>
      sqlite
        .prepare(
          "SELECT count(DISTINCT received_bundle_id) FROM kept_file JOIN safety_copy ON safety_copy.id = record_id",
        )
        .pluck()
        .get(),
    );
    expect(kept).toBe(2);
  });
});
