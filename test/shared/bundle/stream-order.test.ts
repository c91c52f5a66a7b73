import {
  array,
  assert,
  constant,
  constantFrom,
  property,
  shuffledSubarray,
  subarray,
  tuple,
} from "fast-check";
import { describe, expect, it } from "vitest";
import { manifestSchema, type BundleKind, type Manifest } from "#shared/bundle/manifest.ts";
import type { ImportedBundle } from "#shared/bundle/opening.ts";
import { lastContinued, missingNumbers, orderRefusal, standsForItself } from "#shared/bundle/stream-order.ts";

const none = "0".repeat(64);
const epoch = "0198a000-0000-7000-8000-00000000e001";

interface Sent {
  readonly manifest: Manifest;
  readonly sha256: string;
}

/** A stream as a station writes it: numbers in a row, each chained to the one before. */
function streamOf(kinds: readonly BundleKind[]): readonly Sent[] {
  const sent: Sent[] = [];
  for (const [at, kind] of kinds.entries()) {
    const seq = at + 1;
    const continued = lastContinued(sent.map(({ manifest, sha256 }) => ({ ...manifest, sha256 })));
    const after = { seq: continued?.seq ?? 0, sha256: continued?.sha256 ?? none };
    const file = { name: "records.ndjson.gz", bytes: 1, sha256: none, rawBytes: 1, rows: 1 };
    const manifest = manifestSchema.parse({
      format: "gdl",
      version: 1,
      minReader: 1,
      kind,
      bundleId: epoch,
      epoch,
      seq,
      station: "XA-00001",
      stationName: "UBND xã Mẫu",
      to: ["TINH-01"],
      toKeys: [],
      prev: sent.at(-1)?.sha256 ?? none,
      ...(standsForItself(kind) ? {} : { after }),
      createdAt: "2026-10-02T09:00:00+07:00",
      app: "0.1.0",
      files: [file],
      counts: {},
      totals: {},
      schema: { name: "cai-nghien", version: 1, minReader: 1 },
      audit: { seq: 1, head: none },
      acks: [],
      ext: {},
    });
    sent.push({ manifest, sha256: String(seq).padStart(64, "a") });
  }
  return sent;
}

/** Tries whatever is there again and again, as somebody with a heap of files does; answers the numbers taken, in their order. */
function takenOf(files: readonly Sent[]): { readonly taken: readonly number[]; readonly codes: Set<string> } {
  const imported: ImportedBundle[] = [];
  const codes = new Set<string>();
  for (let before = -1; before < imported.length;) {
    before = imported.length;
    for (const { manifest, sha256 } of files) {
      const refusal = orderRefusal(manifest, sha256, { imported, acceptedEpochs: [] });
      const { kind, station, seq } = manifest;
      if (refusal === undefined) {
        imported.push({ kind, station, epoch, seq, manifestSha256: sha256, at: "05/10/2026" });
      } else {
        codes.add(refusal.code);
      }
    }
  }
  return { taken: imported.map(({ seq }) => seq), codes };
}

const kind = constantFrom<BundleKind>("report", "delta", "transfer", "receipt", "receipt", "keycard");

describe("bundles of one stream, in any order and with some lost", () => {
  it("all that continue each other are taken, in their order, whatever of the others is lost", () => {
    const heap = array(kind, { minLength: 1, maxLength: 9 }).chain((kinds) =>
      tuple(
        constant(streamOf(kinds)),
        shuffledSubarray([...kinds.keys()], { minLength: kinds.length }),
        subarray([...kinds.keys()]),
      ),
    );
    assert(
      property(heap, ([stream, order, lost]) => {
        const shuffled = order.flatMap((at) => stream[at] ?? []);
        const left = shuffled.filter(
          ({ manifest }) => !(standsForItself(manifest.kind) && lost.includes(manifest.seq - 1)),
        );
        const { taken, codes } = takenOf(left);
        const continuing = taken.filter((seq) => !standsForItself(stream[seq - 1]?.manifest.kind ?? ""));
        expect(continuing).toEqual(continuing.toSorted((one, other) => one - other));
        expect(new Set(taken)).toEqual(new Set(left.map(({ manifest }) => manifest.seq)));
        // Early ones are asked for, known ones are told as known; nothing of an honest stream is called forked.
        expect([...codes].filter((code) => code !== "G60" && code !== "G61")).toEqual([]);
      }),
    );
  });

  it("one that is lost holds up those that continue it, and is asked for by its number", () => {
    const [, , third, , fifth] = streamOf(["report", "receipt", "delta", "receipt", "delta"]);
    const imported = [{ kind: "report", station: "XA-00001", epoch, seq: 1, manifestSha256: "x", at: "" }];
    const context = { imported, acceptedEpochs: [] };
    const refusal = fifth && orderRefusal(fifth.manifest, fifth.sha256, context);
    // Number 2 stands for itself, but nobody here can know that of a bundle that has not come.
    expect(refusal).toMatchObject({ code: "G61", params: { a: 2, b: 3, sequence: 5 } });
    expect(third?.manifest.after?.seq).toBe(1);
  });

  it("missing numbers are those between that nobody has", () => {
    expect(missingNumbers([1, 2, 4], { from: 1, to: 6 })).toEqual({ first: 3, last: 6 });
    expect(missingNumbers([1, 2, 3], { from: 1, to: 3 })).toBeUndefined();
    expect(missingNumbers([], { from: 0, to: 0 })).toBeUndefined();
  });
});
