import { accept, refuse, type Result } from "#shared/base/result.ts";
import type { BundleRefusal } from "#shared/bundle/refusals.ts";
import type { OperationName } from "#shared/contract/contract.ts";
import { firstWhere, recordsWhere } from "../database/reading.ts";
import { trustedStation } from "../database/schema/exchange.ts";
import { addRecord, changeRecord } from "../database/writing.ts";
import {
  cardStanding,
  comparisonNumber,
  isComparisonNumber,
  readKeyCard,
  writeKeyCard,
  type CardStanding,
  type VerifiedCard,
} from "../sealing/key-card.ts";
import { createStationIdentity, strengthOf } from "../sealing/station-identity.ts";
import { writeMeta } from "../database/settings.ts";
import type { CallContext, HandlersOf } from "./ports.ts";
import { cardBehind, enterCardBundle, sendCard, type ShownCard } from "./exchange/card-bundles.ts";
import type { ExchangeParts } from "./exchange/parts.ts";
import { offerSealed, receiptMaker } from "./exchange/receipts.ts";
import { sendRoster } from "./sending.ts";
import { ownCardFile, ownIdentity, replaceOwnKeys, trustedKeys } from "./station-keys.ts";
import { keyCardSheetFile } from "./station-papers.ts";
import type { Desk } from "./use-case.ts";

/** Enters a compared card; an older key that signed it is marked as replaced. Answers the entry of the bundle it came in. */
function trust(
  desk: Desk,
  context: CallContext,
  { verified, bundle, standing }: ShownCard & { readonly standing: CardStanding },
): Result<string | null, BundleRefusal> {
  const { card, keyId } = verified;
  return desk.write({ operation: "keys.trust", context }, (useCase): Result<string | null, BundleRefusal> => {
    const { database, writing, today } = useCase;
    const known = recordsWhere(database, trustedStation, { station: card.station });
    const same = known.find((row) => row.keyId === keyId);
    const replaced =
      standing.kind === "REPLACES" ? known.find((row) => row.keyId === standing.replaced) : undefined;
    if (replaced !== undefined) {
      changeRecord(writing, trustedStation, { id: replaced.id, state: "REPLACED", endedOn: today });
    }
    if (same === undefined) {
      addRecord(writing, trustedStation, {
        station: card.station,
        name: card.name,
        keyId,
        card,
        state: "COMPARED",
        comparedOn: today,
        endedOn: null,
        endReason: null,
      });
    } else {
      changeRecord(writing, trustedStation, { id: same.id, state: "COMPARED", comparedOn: today });
    }
    return bundle === undefined ? accept(null) : enterCardBundle(useCase, bundle);
  });
}

type KeyNames = Extract<OperationName, `keys.${string}`>;

async function ownCard(desk: Desk): Promise<VerifiedCard> {
  const verified = await readKeyCard(ownCardFile(desk.reading().database));
  if (!verified.ok) {
    throw new Error(`The station's own card does not prove itself: ${verified.refusal.code}`);
  }
  return verified.value;
}

function ownCardHandler({ desk, pdf }: ExchangeParts): HandlersOf<"keys.card">["keys.card"] {
  return async () => {
    const { database, station } = desk.reading();
    const bytes = ownCardFile(database);
    const { card, keyId } = await ownCard(desk);
    const comparison = await comparisonNumber(card);
    const file = desk.ports.files.offer({
      name: `${station.code()}.the`,
      mediaType: "application/octet-stream",
      bytes,
    });
    const sheet = await keyCardSheetFile({ desk, pdf }, { card, keyId, comparison });
    return accept({ card: file, sheet, comparison, keyId });
  };
}

type ChangeNames = "keys.rotate" | "keys.revoke";

/** New keys of the own, and keys of others that may be stolen. */
function changeHandlers({ desk }: ExchangeParts): HandlersOf<ChangeNames> {
  return {
    "keys.rotate": async ({ reason, strength }, context) => {
      const { database, station, today } = desk.reading();
      const before = ownIdentity(database);
      const held = await readKeyCard(ownCardFile(database));
      const identity = await createStationIdentity(strength ?? strengthOf(before.recipient));
      const facts = {
        station: station.code(),
        name: station.office().name,
        madeAt: desk.ports.clock.now(),
        validFrom: today,
        phone: held.ok ? held.value.card.phone : "",
      };
      const card = writeKeyCard(facts, identity, before);
      desk.write({ operation: "keys.rotate", context, reason }, ({ writing }) => {
        replaceOwnKeys(writing, { identity, card });
        writeMeta(writing, "key_made_on", today);
        return accept({});
      });
      const name = `${station.code()}.the`;
      const mediaType = "application/octet-stream";
      return accept({
        card: desk.ports.files.offer({ name, mediaType, bytes: card }),
        keyId: identity.keyId,
      });
    },
    "keys.revoke": ({ keyId, reason }, context) =>
      desk.write({ operation: "keys.revoke", context, reason }, ({ database, writing, today }) => {
        const row = firstWhere(database, trustedStation, { keyId });
        if (row === undefined) {
          return refuse("recordUnknown");
        }
        changeRecord(writing, trustedStation, {
          id: row.id,
          state: "REVOKED",
          endedOn: today,
          endReason: reason,
        });
        return accept({});
      }),
  };
}

/** The own card, and the list of cards an upper level hands down, each sealed for one station. */
function sendHandlers({ desk, inTurn }: ExchangeParts): HandlersOf<"keys.send" | "keys.roster"> {
  return {
    "keys.send": async ({ to }, context) => {
      const sent = await inTurn(async () => await sendCard(desk, context, to));
      if (!sent.ok) {
        return sent;
      }
      const { id, written } = sent.value;
      const { card } = await ownCard(desk);
      const comparison = await comparisonNumber(card);
      const { manifest, fileSha256: sha256 } = written;
      return accept({ id, file: offerSealed(desk, sent.value), sequence: manifest.seq, sha256, comparison });
    },
    "keys.roster": async ({ to }, context) => {
      const sent = await inTurn(async () => await sendRoster(desk, context, to));
      return sent.ok ? accept(offerSealed(desk, sent.value)) : sent;
    },
  };
}

/** A card taken over once its digits were compared, or once the key before it vouched for it. */
function trustHandler(parts: ExchangeParts): HandlersOf<"keys.trust"> {
  const { desk } = parts;
  const receiptOf = receiptMaker(parts);
  return {
    "keys.trust": async ({ ticket, number }, context) => {
      const shown = await cardBehind(parts, ticket, context.job);
      if (!shown.ok) {
        return shown;
      }
      const { verified } = shown.value;
      const { card } = verified;
      const { database, station } = desk.reading();
      if (card.station === station.code()) {
        return refuse("ownCard");
      }
      const standing = cardStanding(verified, trustedKeys(database));
      if (standing.kind === "CHANGED") {
        return refuse("cardKeyChanged", { station: card.name });
      }
      // A card that the compared key before it has signed proves itself; any other is compared by telephone.
      const isProven = standing.kind === "REPLACES" && number === null;
      if (!isProven && !(await isComparisonNumber(card, number ?? ""))) {
        return refuse("comparisonWrong");
      }
      const entered = trust(desk, context, { ...shown.value, standing });
      if (!entered.ok) {
        return entered;
      }
      const receipt = entered.value === null ? null : await receiptOf(entered.value, context);
      return accept({ station: card.station, name: card.name, receipt });
    },
  };
}

/** Key cards: the own one shown, others' compared and kept. */
export function keyHandlers(parts: ExchangeParts): HandlersOf<KeyNames> {
  const { desk } = parts;
  return {
    ...changeHandlers(parts),
    ...sendHandlers(parts),
    "keys.card": ownCardHandler(parts),
    "keys.inspect": async ({ ticket }, { job }) => {
      const shown = await cardBehind(parts, ticket, job);
      if (!shown.ok) {
        return shown;
      }
      const { verified, bundle } = shown.value;
      const { card, keyId } = verified;
      const { kind } = cardStanding(verified, trustedKeys(desk.reading().database));
      return accept({
        station: card.station,
        name: card.name,
        keyId,
        madeOn: card.madeAt.slice(0, 10),
        sequence: bundle?.manifest.seq ?? null,
        known: kind,
      });
    },
    ...trustHandler(parts),
    "keys.list": () =>
      accept(
        recordsWhere(desk.reading().database, trustedStation).map(
          ({ station, name, keyId, state, comparedOn, endedOn, endReason }) => ({
            station,
            name,
            keyId,
            state,
            comparedOn,
            endedOn,
            endReason,
          }),
        ),
      ),
  };
}
