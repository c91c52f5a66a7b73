import { refuse, type Refusal } from "../base/result.ts";
import { noPrevious } from "./limits.ts";
import type { Manifest } from "./manifest.ts";
import type { ImportedBundle, ReaderContext } from "./opening.ts";

type OrderRefusal = Refusal<"G60" | "G61" | "G62" | "G63">;

function alreadyImported(bundle: ImportedBundle, name: string): OrderRefusal {
  return refuse("G60", { sequence: bundle.seq, station: name, at: bundle.at }).refusal;
}

function firstOfStream(manifest: Manifest, gapAccepted: boolean): OrderRefusal | undefined {
  const station = manifest.stationName;
  if (manifest.seq > 1 && gapAccepted) {
    return undefined;
  }
  if (manifest.seq > 1) {
    return refuse("G61", { a: 1, b: manifest.seq - 1, station, sender: manifest.station }).refusal;
  }
  return manifest.prev === noPrevious
    ? undefined
    : refuse("G62", { sequence: manifest.seq, station }).refusal;
}

function nextOf(last: ImportedBundle, manifest: Manifest, gapAccepted: boolean): OrderRefusal | undefined {
  const station = manifest.stationName;
  if (manifest.seq > last.seq + 1 && gapAccepted) {
    return undefined;
  }
  if (manifest.seq > last.seq + 1) {
    return refuse("G61", { a: last.seq + 1, b: manifest.seq - 1, station, sender: manifest.station }).refusal;
  }
  const continues = manifest.seq === last.seq + 1 && manifest.prev === last.manifestSha256;
  return continues ? undefined : refuse("G62", { sequence: manifest.seq, station }).refusal;
}

function highest(bundles: readonly ImportedBundle[], latest: ImportedBundle): ImportedBundle {
  return bundles.reduce((high, bundle) => (bundle.seq > high.seq ? bundle : high), latest);
}

/** Each receipt stands for itself: a lost one holds no other up. Only its number may not be another's. */
function receiptOutOfTurn(
  sameEpoch: readonly ImportedBundle[],
  manifest: Manifest,
): OrderRefusal | undefined {
  const last = sameEpoch.find(({ seq }) => seq === manifest.seq - 1);
  const isTaken = sameEpoch.some(({ seq }) => seq === manifest.seq);
  const isForked = last !== undefined && last.manifestSha256 !== manifest.prev;
  return isTaken || isForked
    ? refuse("G62", { sequence: manifest.seq, station: manifest.stationName }).refusal
    : undefined;
}

/** A roster that comes after a later bundle of its station was taken, a gap being accepted: what it lists is out of date. */
function isOvertakenRoster(
  sameEpoch: readonly ImportedBundle[],
  last: ImportedBundle,
  manifest: Manifest,
): boolean {
  const isTaken = sameEpoch.some(({ seq }) => seq === manifest.seq);
  return manifest.kind === "roster" && manifest.seq < last.seq && !isTaken;
}

/** A restored station may go on from any number; a reinstalled one starts at 1 with no previous bundle. */
function startsAcceptedEpoch(manifest: Manifest): OrderRefusal | undefined {
  const startsAnew = manifest.seq === 1 && manifest.prev === noPrevious;
  return startsAnew || manifest.seq > 1
    ? undefined
    : refuse("G62", { sequence: manifest.seq, station: manifest.stationName }).refusal;
}

/**
 * Judges a bundle's place in the stream from its station to the reader. G60: imported before, or a roster overtaken by what is here. G61: bundles between are missing.
 * G62: another bundle with this number, or one that does not continue the chain. G63: the sender was installed anew or
 * restored, and no person has confirmed that yet. A receipt waits for no other. Chains of earlier epochs stay known but are never continued.
 */
export function orderRefusal(
  manifest: Manifest,
  manifestSha256: string,
  context: Pick<ReaderContext, "imported" | "acceptedEpochs" | "gapAccepted">,
): OrderRefusal | undefined {
  const station = manifest.stationName;
  const { gapAccepted = false } = context;
  if (manifest.seq < 1) {
    return refuse("G62", { sequence: manifest.seq, station }).refusal;
  }
  const known = context.imported.filter((bundle) => bundle.station === manifest.station);
  const same = known.find((bundle) => bundle.manifestSha256 === manifestSha256);
  if (same !== undefined) {
    return alreadyImported(same, station);
  }
  const latest = known.at(-1);
  if (latest === undefined) {
    return firstOfStream(manifest, gapAccepted || manifest.kind === "receipt");
  }
  if (manifest.epoch === latest.epoch) {
    const sameEpoch = known.filter(({ epoch }) => epoch === latest.epoch);
    if (manifest.kind === "receipt") {
      return receiptOutOfTurn(sameEpoch, manifest);
    }
    const last = highest(sameEpoch, latest);
    return isOvertakenRoster(sameEpoch, last, manifest)
      ? alreadyImported(last, station)
      : nextOf(last, manifest, gapAccepted);
  }
  if (known.some((bundle) => bundle.epoch === manifest.epoch)) {
    return refuse("G62", { sequence: manifest.seq, station }).refusal;
  }
  return context.acceptedEpochs.includes(manifest.epoch)
    ? startsAcceptedEpoch(manifest)
    : refuse("G63", { station, epoch: manifest.epoch, sender: manifest.station }).refusal;
}
