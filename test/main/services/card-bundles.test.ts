import { v7 } from "uuid";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { writeKeyCard } from "#main/sealing/key-card.ts";
import { createStationIdentity, type StationIdentity } from "#main/sealing/station-identity.ts";
import { writeBundle } from "#main/sealing/write-bundle.ts";
import { readKeyCard } from "#main/sealing/key-card.ts";
import { openTestStation, upperProfile, type TestStation } from "../../support/station.ts";
import { carry } from "../../support/two-stations.ts";

const today = "2026-10-05";
const at = "2026-10-05T08:00:00+07:00";
const none = "0".repeat(64);

describe("a key card that travels as a bundle", () => {
  let commune: TestStation;
  let upper: TestStation;
  let upperCard: Uint8Array;

  /** The commune's card as a bundle, at the upper level; and the digits the commune reads out. */
  async function sentCard(): Promise<{ readonly ticket: string; readonly comparison: string }> {
    const { file, comparison } = await commune.get("keys.send", { to: "T01" });
    return { ticket: await carry(commune, file.ticket, upper), comparison };
  }

  /** A bundle that says it comes from the commune, signed by `signer`, with the card of `shown` in it. */
  async function forged(signer: StationIdentity, shown: StationIdentity): Promise<string> {
    const facts = { station: "00001", name: "Xã Bình Lâm Thượng", madeAt: at, validFrom: today, phone: "" };
    const the = new TextDecoder().decode(writeKeyCard(facts, shown));
    const { value: to } = (await readKeyCard(upperCard)) as {
      value: { card: { recipient: string }; keyId: string };
    };
    const written = await writeBundle(
      {
        kind: "keycard",
        bundleId: v7(),
        station: "00001",
        stationName: "Xã Bình Lâm Thượng",
        epoch: v7(),
        seq: 1,
        prev: none,
        createdAt: at,
        app: "0.1.0",
        audit: { seq: 1, head: none },
        records: [{ t: "the_khoa", id: v7(), rev: 1, own: "00001", the }],
      },
      { own: signer, receivers: [{ station: "T01", keyId: to.keyId, recipient: to.card.recipient }] },
    );
    return await upper.hand(written.ok ? written.value.bytes : new Uint8Array(), "the-khoa.gdl");
  }

  beforeAll(async () => {
    commune = await openTestStation(today);
    upper = await openTestStation(today, upperProfile);
    const { card, comparison } = await upper.get("keys.card", {});
    upperCard = await upper.fetch(card.ticket);
    await commune.get("keys.trust", { ticket: await commune.hand(upperCard, "T01.the"), number: comparison });
  }, 60_000);
  afterAll(async () => {
    await commune.close();
    await upper.close();
  });

  it("opens on the word of the card in it, is compared by its digits, and is answered", async () => {
    const { ticket, comparison } = await sentCard();
    // As any other bundle it is that of a stranger.
    expect(await upper.refused("bundles.inspect", { ticket })).toBe("G25");
    expect(await upper.refused("bundles.import", { ticket })).toBe("G25");
    expect(await upper.get("keys.inspect", { ticket })).toMatchObject({
      station: "00001",
      known: "NEW",
      sequence: 1,
    });
    expect(await upper.refused("keys.trust", { ticket, number: "1".repeat(20) })).toBe("comparisonWrong");
    expect(await upper.get("bundles.received", {})).toEqual([]);
    const { receipt } = await upper.get("keys.trust", { ticket, number: comparison });
    expect(await upper.get("bundles.received", {})).toMatchObject([{ kind: "keycard", outcome: "nhan" }]);
    await commune.get("bundles.import", { ticket: await carry(upper, receipt?.ticket ?? "", commune) });
    expect(await commune.get("bundles.sent", {})).toMatchObject([
      { kind: "keycard", sequence: 1, receipt: { result: "nhan" } },
    ]);
    expect(await upper.refused("keys.inspect", { ticket })).toBe("G60");
  });

  it("after new keys says which key it replaces, so that nobody telephones; what follows it is taken", async () => {
    await commune.get("keys.rotate", { reason: "Thay khóa hằng năm" });
    const { ticket } = await sentCard();
    expect(await upper.get("keys.inspect", { ticket })).toMatchObject({ known: "REPLACES", sequence: 2 });
    expect((await upper.get("keys.trust", { ticket })).receipt).not.toBeNull();
    const states = (await upper.get("keys.list", {})).map(({ state }) => state);
    expect(states).toEqual(["REPLACED", "COMPARED"]);
    await commune.get("reports.close", { period: "2026-09" });
    const { file } = await commune.get("bundles.export", { to: "T01", kind: "report", period: "2026-09" });
    await upper.get("bundles.import", { ticket: await carry(commune, file.ticket, upper) });
    const report = await carry(commune, file.ticket, upper);
    expect(await upper.refused("keys.inspect", { ticket: report })).toBe("G60");
  });

  it("sent again by a known station is taken in like any other; a report is no card", async () => {
    const { ticket } = await sentCard();
    expect(await upper.get("keys.inspect", { ticket })).toMatchObject({ known: "SAME" });
    expect(await upper.get("bundles.import", { ticket })).toMatchObject({ kind: "keycard", outcome: "nhan" });
    const { file } = await commune.get("bundles.export", { to: "T01", kind: "report", period: "2026-09" });
    const report = await carry(commune, file.ticket, upper);
    expect(await upper.refused("keys.inspect", { ticket: report })).toBe("bundleIsNoCard");
  });

  it("of somebody else is refused: a key that the card does not show, and one the known key did not sign", async () => {
    const [one, other] = [await createStationIdentity(), await createStationIdentity()];
    expect(await upper.refused("keys.inspect", { ticket: await forged(one, other) })).toBe("G25");
    const ticket = await forged(one, one);
    expect(await upper.get("keys.inspect", { ticket })).toMatchObject({ known: "CHANGED" });
    expect(await upper.refused("keys.trust", { ticket, number: "1".repeat(20) })).toBe("cardKeyChanged");
    expect(await upper.get("keys.list", {})).toHaveLength(2);
  });
});
