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
    return refuse("G61", { a: 1, b: manifest.seq - 1, station }).refusal;
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
    return refuse("G61", { a: last.seq + 1, b: manifest.seq - 1, station }).refusal;
  }
  const continues = manifest.seq === last.seq + 1 && manifest.prev === last.manifestSha256;
  return continues ? undefined : refuse("G62", { sequence: manifest.seq, station }).refusal;
}

/** A restored station may go on from any number; a reinstalled one starts at 1 with no previous bundle. */
function startsAcceptedEpoch(manifest: Manifest): OrderRefusal | undefined {
  const startsAnew = manifest.seq === 1 && manifest.prev === noPrevious;
  return startsAnew || manifest.seq > 1
    ? undefined
    : refuse("G62", { sequence: manifest.seq, station: manifest.stationName }).refusal;
}

/**
 * Judges a bundle's place in the stream from its station to the reader. G60: imported before. G61: bundles between are missing.
 * G62: another bundle with this number, or one that does not continue the chain. G63: the sender was installed anew or
 * restored, and no person has confirmed that yet. Chains of earlier epochs stay known but are never continued.
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
  const last = known.at(-1);
  if (last === undefined) {
    return firstOfStream(manifest, gapAccepted);
  }
  if (manifest.epoch === last.epoch) {
    return nextOf(last, manifest, gapAccepted);
  }
  if (known.some((bundle) => bundle.epoch === manifest.epoch)) {
    return refuse("G62", { sequence: manifest.seq, station }).refusal;
  }
  return context.acceptedEpochs.includes(manifest.epoch)
    ? startsAcceptedEpoch(manifest)
    : refuse("G63", { station, epoch: manifest.epoch }).refusal;
}
