import type { OpenedBundle } from "#shared/bundle/opening.ts";
import { firstWhere, recordsWhere } from "../../database/reading.ts";
import { trustedStation } from "../../database/schema/exchange.ts";
import { upperLevel } from "../../database/schema/station.ts";
import { addRecord, changeRecord } from "../../database/writing.ts";
import { cardSchema, type KeyCard } from "../../sealing/key-card.ts";
import { keyIdOf } from "../../sealing/signing.ts";
import type { UseCase } from "../use-case.ts";

function cardIn(text: string): KeyCard | undefined {
  try {
    const parsed = cardSchema.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : undefined;
  } catch {
    return undefined;
  }
}

type RosterLine = Extract<OpenedBundle["records"][number], { readonly t: "the_khoa" }>;

/** A card the upper level has compared: entered where nothing else is known of the station; a revocation always holds. */
function takeLine({ database, writing, station, today }: UseCase, line: RosterLine): void {
  const card = cardIn(line.the);
  if (card === undefined || card.station === station.code()) {
    return;
  }
  const keyId = keyIdOf(card.signingKey);
  const known = firstWhere(database, trustedStation, { keyId });
  const endedOn = line.ngay ?? today;
  if (line.trang_thai === "REVOKED") {
    const ended = { state: "REVOKED", endedOn, endReason: line.ly_do ?? null };
    if (known === undefined) {
      const { station: code, name } = card;
      addRecord(writing, trustedStation, { station: code, name, keyId, card, comparedOn: null, ...ended });
    } else {
      changeRecord(writing, trustedStation, { id: known.id, ...ended });
    }
    return;
  }
  // A key that was compared here by telephone is never replaced by a list: that stays a person's decision.
  const held = recordsWhere(database, trustedStation, { station: card.station });
  if (held.every(({ state }) => state === "REVOKED")) {
    const { station: code, name } = card;
    const trusted = { station: code, name, keyId, card, state: "COMPARED", comparedOn: today };
    addRecord(writing, trustedStation, { ...trusted, endedOn: null, endReason: null });
  }
}

/** Takes the cards of a roster over, where it comes from one of the station's own upper levels. */
export function noteRoster(useCase: UseCase, opened: OpenedBundle): void {
  const { manifest, records } = opened;
  if (firstWhere(useCase.database, upperLevel, { code: manifest.station }) === undefined) {
    return;
  }
  for (const record of records) {
    if (record.t === "the_khoa" && manifest.kind === "roster") {
      takeLine(useCase, record);
    }
  }
}
