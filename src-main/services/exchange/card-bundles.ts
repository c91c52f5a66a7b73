import { invariant } from "#shared/base/assert.ts";
import { accept, refuse, type Result } from "#shared/base/result.ts";
import type { OpenedBundle } from "#shared/bundle/opening.ts";
import type { BundleRefusal } from "#shared/bundle/refusals.ts";
import { cardIn, looksSealed } from "../../sealing/card-bundle.ts";
import { readKeyCard, type VerifiedCard } from "../../sealing/key-card.ts";
import type { CallContext } from "../ports.ts";
import { nothing, openSource, takeInto } from "../receiving.ts";
import { comparedReceivers, send, type ReceiverRefusal, type SentFile } from "../sending.ts";
import { ownCardFile } from "../station-keys.ts";
import { readTicket } from "../ticket-bytes.ts";
import type { Desk, UseCase } from "../use-case.ts";
import type { ExchangeParts } from "./parts.ts";

/** This station's own card, sealed for one compared station: whoever finds the stick learns nothing of who talks to whom. */
export async function sendCard(
  desk: Desk,
  context: CallContext,
  to: string,
): Promise<Result<SentFile, ReceiverRefusal | "G02" | "recipientsMixed">> {
  const reading = desk.reading();
  const receivers = comparedReceivers(reading, to);
  if (!receivers.ok) {
    return receivers;
  }
  const the = new TextDecoder().decode(ownCardFile(reading.database));
  const own = reading.station.code();
  const records = [{ t: "the_khoa", id: desk.ports.newId(), rev: 1, own, the }];
  const contents = { kind: "keycard", records } as const;
  return await send(desk, context, { receivers: receivers.value, contents, operation: "keys.send" });
}

/** A card that proves its own keys, and the bundle it came in where it came in one. */
export interface ShownCard {
  readonly verified: VerifiedCard;
  readonly bundle: OpenedBundle | undefined;
}

/** The card behind a ticket: a plain card file, or a bundle that carries one. Nothing is trusted by that. */
export async function cardBehind(
  parts: ExchangeParts,
  ticket: string,
  job: CallContext["job"],
): Promise<Result<ShownCard, "ticketUnknown" | "bundleIsNoCard" | BundleRefusal>> {
  const bytes = await readTicket(parts.desk.ports.files, ticket);
  if (bytes === undefined) {
    return refuse("ticketUnknown");
  }
  if (!looksSealed(bytes)) {
    const verified = await readKeyCard(bytes);
    return verified.ok ? accept({ verified: verified.value, bundle: undefined }) : verified;
  }
  const opened = await openSource(parts, bytes, { job, gapAccepted: false, vouchingCard: true });
  if (!opened.ok) {
    return opened;
  }
  const [line] = opened.value.records;
  if (opened.value.manifest.kind !== "keycard" || line === undefined) {
    return refuse("bundleIsNoCard");
  }
  const verified = await cardIn(line);
  return verified.ok ? accept({ verified: verified.value, bundle: opened.value }) : verified;
}

/** Enters the bundle a compared card came in; answers its entry. */
export function enterCardBundle(useCase: UseCase, bundle: OpenedBundle): Result<string, BundleRefusal> {
  const taken = takeInto(useCase, bundle, nothing);
  if (taken.ok) {
    return accept(taken.value.id);
  }
  const { code, params } = taken.refusal;
  invariant(code !== "reasonMissing", "nothing is let pass that would need a reason");
  return refuse(code, params);
}
