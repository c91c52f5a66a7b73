import { accept, refuse, type Result } from "#shared/base/result.ts";
import type { OperationName } from "#shared/contract/contract.ts";
import { firstWhere, recordsWhere } from "../database/reading.ts";
import { trustedStation } from "../database/schema/exchange.ts";
import { addRecord, changeRecord } from "../database/writing.ts";
import type { PdfRenderer } from "../pdf/pdf-renderer.ts";
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
import { sendRoster } from "./sending.ts";
import { ownCardFile, ownIdentity, replaceOwnKeys, trustedKeys } from "./station-keys.ts";
import { keyCardSheetFile } from "./station-papers.ts";
import { readTicket } from "./ticket-bytes.ts";
import type { Desk } from "./use-case.ts";

interface KeyParts {
  readonly desk: Desk;
  readonly pdf: PdfRenderer;
}

async function cardBehind(
  desk: Desk,
  ticket: string,
): Promise<Result<VerifiedCard, "ticketUnknown" | "G01" | "G26" | "G29">> {
  const bytes = await readTicket(desk.ports.files, ticket);
  return bytes === undefined ? refuse("ticketUnknown") : await readKeyCard(bytes);
}

/** Enters a compared card; an older key that signed it is marked as replaced. */
function trust(
  desk: Desk,
  context: CallContext,
  { verified, standing }: { readonly verified: VerifiedCard; readonly standing: CardStanding },
): void {
  const { card, keyId } = verified;
  desk.write({ operation: "keys.trust", context }, ({ database, writing, today }) => {
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
    return accept({});
  });
}

type KeyNames = Extract<OperationName, `keys.${string}`>;

function ownCardHandler({ desk, pdf }: KeyParts): HandlersOf<"keys.card">["keys.card"] {
  return async () => {
    const { database, station } = desk.reading();
    const bytes = ownCardFile(database);
    const verified = await readKeyCard(bytes);
    if (!verified.ok) {
      throw new Error(`The station's own card does not prove itself: ${verified.refusal.code}`);
    }
    const { card, keyId } = verified.value;
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

type ChangeNames = "keys.rotate" | "keys.revoke" | "keys.roster";

/** New keys of the own, keys of others that may be stolen, and the list of cards an upper level hands down. */
function changeHandlers(parts: KeyParts): HandlersOf<ChangeNames> {
  const { desk } = parts;
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
    "keys.roster": async ({ to }, context) => {
      const sent = await sendRoster(desk, context, to);
      if (!sent.ok) {
        return sent;
      }
      const { fileName: name, bytes } = sent.value.written;
      return accept(desk.ports.files.offer({ name, mediaType: "application/octet-stream", bytes }));
    },
  };
}

/** Key cards: the own one shown, others' compared and kept. */
export function keyHandlers(parts: KeyParts): HandlersOf<KeyNames> {
  const { desk } = parts;
  return {
    ...changeHandlers(parts),
    "keys.card": ownCardHandler(parts),
    "keys.inspect": async ({ ticket }) => {
      const verified = await cardBehind(desk, ticket);
      if (!verified.ok) {
        return verified;
      }
      const { card, keyId } = verified.value;
      const { kind } = cardStanding(verified.value, trustedKeys(desk.reading().database));
      return accept({
        station: card.station,
        name: card.name,
        keyId,
        madeOn: card.madeAt.slice(0, 10),
        known: kind,
      });
    },
    "keys.trust": async ({ ticket, number }, context) => {
      const verified = await cardBehind(desk, ticket);
      if (!verified.ok) {
        return verified;
      }
      const { card } = verified.value;
      const { database, station } = desk.reading();
      if (card.station === station.code()) {
        return refuse("ownCard");
      }
      const standing = cardStanding(verified.value, trustedKeys(database));
      if (standing.kind === "CHANGED") {
        return refuse("cardKeyChanged", { station: card.name });
      }
      // A card that the compared key before it has signed proves itself; any other is compared by telephone.
      const isProven = standing.kind === "REPLACES" && number === null;
      if (!isProven && !(await isComparisonNumber(card, number ?? ""))) {
        return refuse("comparisonWrong");
      }
      trust(desk, context, { verified: verified.value, standing });
      return accept({ station: card.station, name: card.name });
    },
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
