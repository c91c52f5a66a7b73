import { addDays, type CalendarDate } from "#shared/base/calendar-date.ts";
import { limits } from "#shared/bundle/limits.ts";
import { z } from "zod";
import { present } from "#shared/base/assert.ts";
import type { ReaderContext, TrustedKey } from "#shared/bundle/opening.ts";
import type { ReadableDatabase } from "../database/database.ts";
import { recordsWhere } from "../database/reading.ts";
import { acceptedEpoch, trustedStation } from "../database/schema/exchange.ts";
import { importedBundles, markOfTrustedKeys, sentBundles } from "../database/stream-places.ts";
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

function readTrustedKeys(database: ReadableDatabase): readonly TrustedKey[] {
  return recordsWhere(database, trustedStation).map((row) => {
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
  });
}

const keptKeys = new WeakMap<
  ReadableDatabase["sqlite"],
  { readonly mark: string; readonly keys: readonly TrustedKey[] }
>();

/**
 * The keys of other stations, as their cards were read in. Read once until one of them changes, for an upper level has some
 * thousands of them and needs them for each bundle: every change makes a row more, or a version higher.
 */
export function trustedKeys(database: ReadableDatabase): readonly TrustedKey[] {
  const mark = markOfTrustedKeys(database);
  const kept = keptKeys.get(database.sqlite);
  if (kept?.mark === mark) {
    return kept.keys;
  }
  const keys = readTrustedKeys(database);
  // What a running transaction shows may be taken back.
  if (!database.sqlite.inTransaction) {
    keptKeys.set(database.sqlite, { mark, keys });
  }
  return keys;
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

/** Everything the bundle reader has to know of this station; `now` is an ISO instant. */
export function readerContext(open: OpenStation, now: string): ReaderContext {
  const { database } = open;
  const own = ownIdentity(database);
  const earlier = earlierOwnKeys(database);
  const station = open.code();
  return {
    ownStationCode: station,
    ownIdentities: [own.ageIdentity, ...earlier.map(({ ageIdentity }) => ageIdentity)],
    trustedKeys: [
      ...trustedKeys(database),
      ...[own, ...earlier].map(({ keyId, publicKey }): TrustedKey => ({
        keyId,
        station,
        name: station,
        publicKey,
        state: "OWN",
      })),
    ],
    imported: importedBundles(database),
    acceptedEpochs: recordsWhere(database, acceptedEpoch).map(({ epoch }) => epoch),
    sentBundles: sentBundles(database),
    tables: travellingTables,
    now,
  };
}
