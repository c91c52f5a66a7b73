import { refuse, type Refusal } from "../base/result.ts";
import { noPrevious } from "./limits.ts";
import type { BundleKind, Manifest } from "./manifest.ts";
import type { ImportedBundle, ReaderContext } from "./opening.ts";

type OrderRefusal = Refusal<"G60" | "G61" | "G62" | "G63">;
type Place = Pick<ImportedBundle, "seq" | "manifestSha256">;

const independentKinds: ReadonlySet<string> = new Set<BundleKind>(["receipt", "keycard", "roster"]);

/**
 * Whether a bundle of this kind says all it has to say by itself: it waits for no other of its stream, and none waits for it. So
 * a lost receipt holds nobody's records up.
 */
export function standsForItself(kind: string): boolean {
  return independentKinds.has(kind);
}

/** What the first bundle of a stream continues. */
const beginning: Place = { seq: 0, manifestSha256: noPrevious };

/** The last of some bundles of one stream that a following one continues. */
export function lastContinued<Bundle extends { readonly kind: string; readonly seq: number }>(
  bundles: readonly Bundle[],
): Bundle | undefined {
  return bundles
    .filter(({ kind }) => !standsForItself(kind))
    .reduce<Bundle | undefined>(
      (last, bundle) => (last !== undefined && last.seq > bundle.seq ? last : bundle),
      undefined,
    );
}

/** First and last of the numbers above `from`, up to `to`, that are not among those taken; `undefined` where all are. */
export function missingNumbers(
  taken: readonly number[],
  { from, to }: { readonly from: number; readonly to: number },
): { readonly first: number; readonly last: number } | undefined {
  const known = new Set(taken);
  let first = from + 1;
  while (known.has(first)) {
    first += 1;
  }
  let last = to;
  while (known.has(last)) {
    last -= 1;
  }
  return first <= last ? { first, last } : undefined;
}

function alreadyImported(bundle: ImportedBundle, name: string): OrderRefusal {
  return refuse("G60", { sequence: bundle.seq, station: name, at: bundle.at }).refusal;
}

function forked({ seq: sequence, stationName: station }: Manifest): OrderRefusal {
  return refuse("G62", { sequence, station }).refusal;
}

/** Whether another bundle has this number, or the one before it is here and is not the one this says it follows. */
function isForked(taken: readonly ImportedBundle[], { seq, prev }: Manifest): boolean {
  const before = seq === 1 ? beginning : taken.find((bundle) => bundle.seq === seq - 1);
  return (
    taken.some((bundle) => bundle.seq === seq) || (before !== undefined && before.manifestSha256 !== prev)
  );
}

/** A list of keys that comes after a later one is out of date. */
function overtaken(taken: readonly ImportedBundle[], manifest: Manifest): OrderRefusal | undefined {
  const newer = taken.find(({ kind, seq }) => kind === "roster" && seq > manifest.seq);
  return manifest.kind === "roster" && newer !== undefined
    ? alreadyImported(newer, manifest.stationName)
    : undefined;
}

/** A bundle that continues others comes after all of them; what stands for itself may be missing between. */
function outOfTurn(
  taken: readonly ImportedBundle[],
  manifest: Manifest,
  gapAccepted: boolean,
): OrderRefusal | undefined {
  const { after, seq, station: sender, stationName: station } = manifest;
  const last = lastContinued(taken) ?? beginning;
  const upTo = after?.seq ?? seq - 1;
  const missing = missingNumbers(
    taken.map((bundle) => bundle.seq),
    { from: last.seq, to: upTo },
  );
  if (missing !== undefined) {
    const { first: a, last: b } = missing;
    const early = { a, b, station, sender, sequence: seq, ...manifest.period };
    return gapAccepted ? undefined : refuse("G61", early).refusal;
  }
  const continues = after === undefined || (after.seq === last.seq && after.sha256 === last.manifestSha256);
  return seq > last.seq && continues ? undefined : forked(manifest);
}

/** A restored station may go on from any number; a reinstalled one starts at 1 with no previous bundle. */
function startsAcceptedEpoch(manifest: Manifest): OrderRefusal | undefined {
  const startsAnew = manifest.seq === 1 && manifest.prev === noPrevious;
  return startsAnew || manifest.seq > 1 ? undefined : forked(manifest);
}

/**
 * Judges a bundle's place in the stream from its station to the reader. G60: imported before, or a roster overtaken by what is
 * here. G61: bundles that this one continues are missing (`a` to `b`). G62: another bundle with this number, or one that
 * does not continue the chain. G63: the sender was installed anew or restored, and no person has confirmed that yet.
 * Chains of earlier epochs stay known but are never continued.
 */
export function orderRefusal(
  manifest: Manifest,
  manifestSha256: string,
  context: Pick<ReaderContext, "imported" | "acceptedEpochs" | "gapAccepted">,
): OrderRefusal | undefined {
  const { stationName: station, station: sender, epoch, kind } = manifest;
  if (manifest.seq < 1) {
    return forked(manifest);
  }
  const known = context.imported.filter((bundle) => bundle.station === sender);
  const same = known.find((bundle) => bundle.manifestSha256 === manifestSha256);
  if (same !== undefined) {
    return alreadyImported(same, station);
  }
  const taken = known.filter((bundle) => bundle.epoch === epoch);
  // A new card may be the first of a new machine: whoever compared it has said nothing of what that machine goes on with.
  const histories = known.filter((bundle) => bundle.kind !== "keycard");
  const latest = histories.at(-1);
  if (latest === undefined || latest.epoch === epoch) {
    if (isForked(taken, manifest)) {
      return forked(manifest);
    }
    return standsForItself(kind)
      ? overtaken(taken, manifest)
      : outOfTurn(taken, manifest, context.gapAccepted ?? false);
  }
  if (histories.some((bundle) => bundle.epoch === epoch)) {
    return forked(manifest);
  }
  return context.acceptedEpochs.includes(epoch)
    ? startsAcceptedEpoch(manifest)
    : refuse("G63", { station, epoch, sender }).refusal;
}
