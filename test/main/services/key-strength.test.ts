import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTestStation, upperProfile, type TestStation } from "../../support/station.ts";
import { carry, introduce } from "../../support/two-stations.ts";

/*
 * Keys against future quantum computers beside plain ones: age would mix them in one file without a word, which makes the strong
 * ones worthless. A station is free to change; what it sends is always of one strength.
 */

interface Pair {
  readonly commune: TestStation;
  readonly upper: TestStation;
}

/** A commune that has closed an empty September and its upper level, both with plain keys. */
async function openPair(): Promise<Pair> {
  const commune = await openTestStation("2026-10-05");
  const upper = await openTestStation("2026-10-05", upperProfile);
  await commune.get("reports.close", { period: "2026-09" });
  await introduce(commune, upper);
  return { commune, upper };
}

let commune: TestStation;
let upper: TestStation;
beforeAll(async () => {
  ({ commune, upper } = await openPair());
}, 60_000);
afterAll(async () => {
  await commune.close();
  await upper.close();
});

const closed = { to: "T01", kind: "report", period: "2026-09" } as const;

/** Changes the keys of a station; the other one takes the card the old key has signed. */
async function rotated(from: TestStation, to: TestStation, strength: "X25519" | "HYBRID"): Promise<void> {
  const { card } = await from.get("keys.rotate", { reason: "Đổi loại khóa", strength });
  await to.get("keys.trust", { ticket: await carry(from, card.ticket, to) });
}

/** The recipient types in the header of a sealed file, which stands there in the clear. */
async function stanzasOf(station: TestStation, ticket: string): Promise<readonly string[]> {
  const header = Buffer.from(await station.fetch(ticket))
    .subarray(0, 8192)
    .toString("latin1");
  return [...header.matchAll(/^-> (\S+)/gmu)].map(([, type]) => type ?? "");
}

describe("a station that changes to stronger keys", { timeout: 60_000 }, () => {
  it("still sends what an upper level with plain keys opens, sealed to plain keys only", async () => {
    await rotated(commune, upper, "HYBRID");
    const { file } = await commune.get("bundles.export", closed);
    expect(await stanzasOf(commune, file.ticket)).toEqual(["X25519", "X25519"]);
    const ticket = await carry(commune, file.ticket, upper);
    expect(await upper.get("bundles.inspect", { ticket })).toMatchObject({ kind: "report", sequence: 1 });
  });

  it("seals to strong keys only once the upper level has them too", async () => {
    await rotated(upper, commune, "HYBRID");
    const { file } = await commune.get("bundles.export", closed);
    expect(new Set(await stanzasOf(commune, file.ticket))).toEqual(new Set(["mlkem768x25519"]));
  });

  it("is told to change, where the other side has strong keys and it never had one", async () => {
    const { commune: plain, upper: strong } = await openPair();
    await rotated(strong, plain, "HYBRID");
    expect(await plain.reply("bundles.export", closed)).toMatchObject({
      kind: "refusal",
      code: "recipientsMixed",
    });
    await plain.close();
    await strong.close();
  });
});
