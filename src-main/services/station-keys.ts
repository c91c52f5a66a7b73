import { addDays, type CalendarDate } from "#shared/base/calendar-date.ts";
import { limits } from "#shared/bundle/limits.ts";
import { z } from "zod";
import { present } from "#shared/base/assert.ts";
import type { KnownOfOthers, ReaderContext, TrustedKey } from "#shared/bundle/opening.ts";
import type { ReadableDatabase } from "../database/database.ts";
import { firstWhere, recordsWhere } from "../database/reading.ts";
import { acceptedEpoch, trustedStation } from "../database/schema/exchange.ts";
import { importedBundles, sentBundles } from "../database/stream-places.ts";
import { readSecret, writeSecret } from "../database/settings.ts";
import type { RecordOf, Writing } from "../database/writing.ts";
import { travellingTables } from "../database/travelling-tables.ts";
import { cardSchema, type KeyCard } from "../sealing/key-card.ts";
import { strengthOf, type StationIdentity } from "../sealing/station-identity.ts";
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

function trustedKey(row: RecordOf<typeof trustedStation>): TrustedKey {
  const card = cardOf(row);
  return {
    keyId: row.keyId,
    station: row.station,
    name: row.name,
    publicKey: card.signingKey,
    state: keyState(row.state),
    ...(row.endedOn === null ? {} : { endedOn: row.endedOn }),
    ...(card.phone === "" ? {} : { phone: card.phone }),
  };
}

/** The keys of other stations, as their cards were read in. */
export function trustedKeys(database: ReadableDatabase): readonly TrustedKey[] {
  return recordsWhere(database, trustedStation).map(trustedKey);
}

function bundleReceiver(row: RecordOf<typeof trustedStation>): BundleReceiver {
  return { station: row.station, keyId: row.keyId, recipient: cardOf(row).recipient };
}

/**
 * The keys a bundle to a station is sealed to, where one of them was compared: that one, and for 90 days the one it replaced,
 * so that a machine which has not changed over yet can still open it. Keys of another strength are left out.
 */
export function receiversOf(
  database: ReadableDatabase,
  station: string,
  today: CalendarDate,
): readonly BundleReceiver[] {
  const rows = recordsWhere(database, trustedStation, { station });
  const compared = rows.filter(({ state }) => state === "COMPARED").map(bundleReceiver);
  const strengths = new Set(compared.map(({ recipient }) => strengthOf(recipient)));
  const overlapping = rows
    .filter(
      ({ state, endedOn }) =>
        state === "REPLACED" && endedOn !== null && today <= addDays(endedOn, limits.replacedKeyDays),
    )
    .map(bundleReceiver)
    .filter(({ recipient }) => strengths.has(strengthOf(recipient)));
  return compared.length === 0 ? [] : [...compared, ...overlapping];
}

const earlierKeys = z.array(
  z.strictObject({ keyId: z.string(), publicKey: z.string(), ageIdentity: z.string() }),
);
type EarlierKey = z.output<typeof earlierKeys>[number];

/** Keys this station had before: what was sealed to them is still opened; nothing can be signed with them any more. */
export function earlierOwnKeys(database: ReadableDatabase): readonly EarlierKey[] {
  const text = readSecret(database, "earlier_keys");
  return text === undefined ? [] : earlierKeys.parse(JSON.parse(text));
}

/** Puts new keys in the place of the station's own; of the old ones only what opens archives stays. */
export function replaceOwnKeys(
  writing: Writing,
  { identity, card }: { readonly identity: StationIdentity; readonly card: Uint8Array },
): void {
  const { database } = writing;
  const { keyId, publicKey, ageIdentity } = ownIdentity(database);
  const earlier = [{ keyId, publicKey, ageIdentity }, ...earlierOwnKeys(database)];
  writeSecret(writing, "earlier_keys", JSON.stringify(earlier));
  writeSecret(writing, "station_identity", JSON.stringify(identity));
  writeSecret(writing, "key_card", new TextDecoder().decode(card));
}

/** The name a station gave itself on its card; its code where no card is known. */
export function stationNameOf(database: ReadableDatabase, station: string): string {
  return recordsWhere(database, trustedStation, { station }).at(-1)?.name ?? station;
}

const nothingKnown: KnownOfOthers = { trustedKeys: [], imported: [], acceptedEpochs: [], sentBundles: [] };

/** What is known of the station that signs with a key, and of nobody else. */
function knownOf(database: ReadableDatabase, keyId: string): KnownOfOthers {
  const row = firstWhere(database, trustedStation, { keyId });
  if (row === undefined) {
    return nothingKnown;
  }
  const { station } = row;
  return {
    trustedKeys: [trustedKey(row)],
    imported: importedBundles(database, station),
    acceptedEpochs: recordsWhere(database, acceptedEpoch, { station }).map(({ epoch }) => epoch),
    sentBundles: sentBundles(database, station),
  };
}

/** Everything the bundle reader has to know of this station; `now` is an ISO instant. */
export function readerContext(open: OpenStation, now: string): ReaderContext {
  const { database } = open;
  const own = ownIdentity(database);
  const earlier = earlierOwnKeys(database);
  const station = open.code();
  const ownKeys = [own, ...earlier].map(({ keyId, publicKey }): TrustedKey => ({
    keyId,
    station,
    name: station,
    publicKey,
    state: "OWN",
  }));
  return {
    ...nothingKnown,
    ownStationCode: station,
    ownIdentities: [own.ageIdentity, ...earlier.map(({ ageIdentity }) => ageIdentity)],
    knownOf: (keyId) => {
      const trusted = ownKeys.filter((key) => key.keyId === keyId);
      return trusted.length > 0 ? { ...nothingKnown, trustedKeys: trusted } : knownOf(database, keyId);
    },
    tables: travellingTables,
    now,
  };
}
