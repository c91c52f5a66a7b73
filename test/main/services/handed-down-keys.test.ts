import { Decrypter } from "age-encryption";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readSecret } from "#main/database/settings.ts";
import { comparisonNumber, readKeyCard, writeKeyCard } from "#main/sealing/key-card.ts";
import { createStationIdentity } from "#main/sealing/station-identity.ts";
import { onAnotherDay, openTestStation, upperProfile, type TestStation } from "../../support/station.ts";
import { withStored } from "../../support/stored.ts";
import { carry, introduce } from "../../support/two-stations.ts";

const today = "2026-10-05";
// 90 days after the 5th of October, and the day after, counted on a calendar.
const lastOfOverlap = "2027-01-03";
const afterOverlap = "2027-01-04";

async function opens(sealed: Uint8Array, identity: string): Promise<boolean> {
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity);
  return await decrypter.decrypt(sealed).then(
    () => true,
    () => false,
  );
}

/** Compares the card of a station that is new to the one given; answers the id of its key. */
async function newcomerAt(station: TestStation, code: string): Promise<string> {
  const facts = { station: code, name: "Xã Bên Mẫu", madeAt: "2026-10-01T08:00:00+07:00", phone: "" };
  const card = writeKeyCard({ ...facts, validFrom: "2026-10-01" }, await createStationIdentity());
  const read = await readKeyCard(card);
  const number = read.ok ? await comparisonNumber(read.value.card) : "";
  await station.get("keys.trust", { ticket: await station.hand(card, "the-khoa.the"), number });
  return read.ok ? read.value.keyId : "";
}

async function rosterFrom(from: TestStation, to: TestStation, code: string): Promise<string> {
  const { ticket } = await from.get("keys.roster", { to: code });
  return await carry(from, ticket, to);
}

describe("keys between a commune and its upper level", () => {
  let commune: TestStation;
  let upper: TestStation;
  beforeAll(async () => {
    commune = await openTestStation(today);
    upper = await openTestStation(today, upperProfile);
    await introduce(commune, upper);
  }, 60_000);
  afterAll(async () => {
    await commune.close();
    await upper.close();
  });

  async function neighbours(): Promise<readonly unknown[]> {
    const keys = await commune.get("keys.list", {});
    return keys
      .filter(({ station }) => station === "00002")
      .map(({ state, endReason }) => [state, endReason]);
  }

  async function ageIdentity(): Promise<string> {
    await upper.host.close();
    const text = await withStored(upper.directory, (database) => readSecret(database, "station_identity"));
    upper = await onAnotherDay(upper, today);
    return (JSON.parse(text ?? "") as { readonly ageIdentity: string }).ageIdentity;
  }

  it("a roster of the upper level brings the card of a neighbour, and its revocation", async () => {
    const keyId = await newcomerAt(upper, "00002");
    expect(await neighbours()).toEqual([]);
    await commune.get("bundles.import", { ticket: await rosterFrom(upper, commune, "00001") });
    expect(await neighbours()).toEqual([["COMPARED", null]]);
    await upper.get("keys.revoke", { keyId, reason: "Máy bị mất cắp" });
    await commune.get("bundles.import", { ticket: await rosterFrom(upper, commune, "00001") });
    expect(await neighbours()).toEqual([["REVOKED", "Máy bị mất cắp"]]);
  });

  it("a roster of a commune changes nothing at the upper level", async () => {
    const before = await upper.get("keys.list", {});
    await newcomerAt(commune, "00003");
    // The receipts the commune made before took its first numbers, and stayed where they were: that holds nothing up.
    await upper.get("bundles.import", { ticket: await rosterFrom(commune, upper, "T01") });
    expect(await upper.get("keys.list", {})).toEqual(before);
  });

  it("a replaced key is sealed to beside the new one for 90 days, and no longer", async () => {
    const old = await ageIdentity();
    const { card } = await upper.get("keys.rotate", { reason: "Thay khóa hằng năm" });
    const rotated = await commune.hand(await upper.fetch(card.ticket), "the-khoa.the");
    const next = await ageIdentity();
    await commune.get("keys.trust", { ticket: rotated });
    const opened: unknown[] = [];
    for (const day of [today, lastOfOverlap, afterOverlap]) {
      commune = await onAnotherDay(commune, day);
      const { ticket } = await commune.get("keys.roster", { to: "T01" });
      const sealed = await commune.fetch(ticket);
      opened.push([day, await opens(sealed, old), await opens(sealed, next)]);
    }
    expect(opened).toEqual([
      [today, true, true],
      [lastOfOverlap, true, true],
      [afterOverlap, false, true],
    ]);
  });
});
