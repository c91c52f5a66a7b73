import { accept, refuse, type Result } from "#shared/base/result.ts";
import { parseCanonicalObject } from "#shared/bundle/canonical-json.ts";
import type { OpenedBundle } from "#shared/bundle/opening.ts";
import type { ReadableDatabase } from "../../database/database.ts";
import { firstWhere } from "../../database/reading.ts";
import { trustedStation } from "../../database/schema/exchange.ts";
import { cardSchema } from "../../sealing/key-card.ts";
import { keyIdOf } from "../../sealing/signing.ts";

function isCompared(database: ReadableDatabase, cardFile: string): boolean {
  const card = cardSchema.safeParse(parseCanonicalObject(cardFile)?.["card"]);
  return (
    card.success &&
    firstWhere(database, trustedStation, { keyId: keyIdOf(card.data.signingKey), state: "COMPARED" }) !==
      undefined
  );
}

/** G28 where a bundle brings a card that nobody has compared: that is done with its digits, never by taking the bundle in. */
export function uncomparedCard(
  database: ReadableDatabase,
  { manifest, records }: OpenedBundle,
): Result<object, "G28"> {
  const isNew =
    manifest.kind === "keycard" &&
    records.some((line) => line.t === "the_khoa" && !isCompared(database, line.the));
  return isNew ? refuse("G28", { station: manifest.stationName, phone: "" }) : accept({});
}
