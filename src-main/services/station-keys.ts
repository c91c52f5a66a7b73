import { z } from "zod";
import { present } from "#shared/base/assert.ts";
import { manifestSchema } from "#shared/bundle/manifest.ts";
import type { ReaderContext, SentBundle, TrustedKey } from "#shared/bundle/opening.ts";
import type { ReadableDatabase } from "../database/database.ts";
import { firstWhere, recordsWhere } from "../database/reading.ts";
import { acceptedEpoch, receivedBundle, sentBundle, trustedStation } from "../database/schema/exchange.ts";
import { readSecret } from "../database/settings.ts";
import { travellingTables } from "../database/travelling-tables.ts";
import { cardSchema, type KeyCard } from "../sealing/key-card.ts";
import type { StationIdentity } from "../sealing/station-identity.ts";
import type { BundleReceiver } from "../sealing/write-bundle.ts";
import type { OpenStation } from "./open-station.ts";

const identityText = z.strictObject({
  publicKey: z.string(),
  privateKey: z.string(),
  keyId: z.string(),
  ageIdentity: z.string(),
  recipient: z.string(),
});

/** The station's own keys; they never leave the encrypted database. */
export function ownIdentity(database: ReadableDatabase): StationIdentity {
  const text = present(
    readSecret(database, "station_identity"),
    "a station has its keys since it was set up",
  );
  return identityText.parse(JSON.parse(text));
}

/** The station's own card file as it was made with its keys. */
export function ownCardFile(database: ReadableDatabase): Uint8Array {
  return new TextEncoder().encode(
    present(readSecret(database, "key_card"), "a station has its card since it was set up"),
  );
}

function cardOf({ card }: { readonly card: unknown }): KeyCard {
  return cardSchema.parse(card);
}

function keyState(state: string): TrustedKey["state"] {
  return state === "COMPARED" || state === "REPLACED" || state === "REVOKED" ? state : "NEW";
}

/** The keys of other stations, as their cards were read in. */
export function trustedKeys(database: ReadableDatabase): readonly TrustedKey[] {
  return recordsWhere(database, trustedStation).map((row) => {
    const card = cardOf(row);
    return {
      keyId: row.keyId,
      station: row.station,
      name: row.name,
      publicKey: card.signingKey,
      state: keyState(row.state),
      ...(card.phone === "" ? {} : { phone: card.phone }),
    };
  });
}

/** The compared key a bundle to a station is sealed to, where there is one. */
export function receiverOf(database: ReadableDatabase, station: string): BundleReceiver | undefined {
  const row = firstWhere(database, trustedStation, { station, state: "COMPARED" });
  return row === undefined ? undefined : { station, keyId: row.keyId, recipient: cardOf(row).recipient };
}

/** The name a station gave itself on its card; its code where no card is known. */
export function stationNameOf(database: ReadableDatabase, station: string): string {
  return recordsWhere(database, trustedStation, { station }).at(-1)?.name ?? station;
}

function sentBundles(database: ReadableDatabase): readonly SentBundle[] {
  return recordsWhere(database, sentBundle).map(({ manifest, sequence, manifestSha256 }) => ({
    bundleId: manifestSchema.parse(manifest).bundleId,
    seq: sequence,
    manifestSha256,
  }));
}

/** Everything the bundle reader has to know of this station; `now` is an ISO instant. */
export function readerContext(open: OpenStation, now: string): ReaderContext {
  const { database } = open;
  const own = ownIdentity(database);
  const station = open.code();
  return {
    ownStationCode: station,
    ownIdentities: [own.ageIdentity],
    trustedKeys: [
      ...trustedKeys(database),
      { keyId: own.keyId, station, name: station, publicKey: own.publicKey, state: "OWN" },
    ],
    imported: recordsWhere(database, receivedBundle).map((row) => ({
      station: row.station,
      epoch: row.epoch,
      seq: row.sequence,
      manifestSha256: row.manifestSha256,
      at: row.createdAt,
    })),
    acceptedEpochs: recordsWhere(database, acceptedEpoch).map(({ epoch }) => epoch),
    sentBundles: sentBundles(database),
    tables: travellingTables,
    now,
  };
}
