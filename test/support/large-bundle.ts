import { randomBytes } from "node:crypto";
import { readMeta, readSecret } from "#main/database/settings.ts";
import { travellingTables } from "#main/database/travelling-tables.ts";
import { readKeyCard } from "#main/sealing/key-card.ts";
import type { StationIdentity } from "#main/sealing/station-identity.ts";
import { writeBundle } from "#main/sealing/write-bundle.ts";
import type { RecordObject } from "#shared/bundle/table-records.ts";
import { idOf, personLine } from "./opened-bundle.ts";
import type { TestStation } from "./station.ts";
import { withStored } from "./stored.ts";

const pieceBytes = 16 * 1024 * 1024;

/** What of a closed station is needed to seal as it would. */
export interface SealingStation {
  readonly own: StationIdentity;
  readonly epoch: string;
}

/** Reads the keys of a station whose host is closed. */
export async function sealingStation(directory: string): Promise<SealingStation> {
  return await withStored(directory, (database) => ({
    own: JSON.parse(readSecret(database, "station_identity") ?? "") as StationIdentity,
    epoch: readMeta(database, "epoch") ?? "",
  }));
}

/** How much a large bundle holds: persons, and bytes of the sender's sealed copy, which nothing makes smaller. */
export interface LargeSize {
  readonly people: number;
  readonly copyBytes: number;
}

/** The first bundle of commune 00001 to the upper level T01: persons, and pieces of a sealed copy. */
export async function largeBundle(
  { own, epoch }: SealingStation,
  upper: TestStation,
  { people, copyBytes }: LargeSize,
): Promise<Uint8Array> {
  const { card } = await upper.get("keys.card", {});
  const read = await readKeyCard(await upper.fetch(card.ticket));
  if (!read.ok) {
    throw new Error(read.refusal.code);
  }
  const records = Array.from({ length: people }, (_none, at): RecordObject => personLine(at + 1, person));
  const written = await writeBundle(
    {
      kind: "full",
      bundleId: idOf(900_000),
      station: "00001",
      stationName: "Xã Bình Lâm Thượng",
      epoch,
      seq: 1,
      prev: "0".repeat(64),
      createdAt: "2027-01-15T08:00:00+07:00",
      app: "0.1.0",
      audit: { seq: 1, head: "a".repeat(64) },
      records,
      tables: travellingTables,
      attachments: Array.from({ length: Math.ceil(copyBytes / pieceBytes) }, (_none, at) =>
        randomBytes(Math.min(pieceBytes, copyBytes - at * pieceBytes)),
      ),
    },
    { own, receivers: [{ station: "T01", keyId: read.value.keyId, recipient: read.value.card.recipient }] },
  );
  if (!written.ok) {
    throw new Error(written.refusal.code);
  }
  return written.value.bytes;
}

const person = { birth_precision: "DAY", ethnicity: "KINH", family_members_at_home: 4 };
