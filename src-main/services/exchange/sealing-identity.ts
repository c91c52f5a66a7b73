import { accept, refuse, type Result } from "#shared/base/result.ts";
import type { ReadableDatabase } from "../../database/database.ts";
import { recipientOf, strengthOf, type StationIdentity } from "../../sealing/station-identity.ts";
import type { BundleReceiver } from "../../sealing/write-bundle.ts";
import { earlierOwnKeys, ownIdentity } from "../station-keys.ts";

/**
 * The own keys a bundle is signed with and sealed to. A bundle is sealed to keys of one strength only, so where the receiver's is not
 * that of the own key, the last own key of the receiver's strength opens it here: what was sealed to it is opened for ever.
 * recipientsMixed: the station never had a key of that strength.
 */
export async function sealingIdentity(
  database: ReadableDatabase,
  receivers: readonly BundleReceiver[],
): Promise<Result<StationIdentity, "recipientsMixed">> {
  const own = ownIdentity(database);
  const isOfStrength = (key: string): boolean =>
    receivers.every(({ recipient }) => strengthOf(recipient) === strengthOf(key));
  if (isOfStrength(own.recipient)) {
    return accept(own);
  }
  for (const { ageIdentity } of earlierOwnKeys(database)) {
    const recipient = await recipientOf(ageIdentity);
    if (isOfStrength(recipient)) {
      return accept({ ...own, ageIdentity, recipient });
    }
  }
  return refuse("recipientsMixed", { station: receivers[0]?.station ?? "" });
}
