import { describe, expect, it } from "vitest";
import type { ImportedBundle, ReaderContext } from "#shared/bundle/opening.ts";
import { openBundle } from "#main/sealing/read-bundle.ts";
import { archiveOf, sealTo } from "./forge.ts";
import { communeCode, createWorld, epoch, idOf, outcome, sent } from "./world.ts";

const world = await createWorld();

describe("place in the stream", async () => {
  const first = await sent(world);
  const second = await sent(world, { seq: 2, prev: first.manifestSha256, bundleId: idOf(902) });
  const imported: ImportedBundle = {
    kind: "report",
    station: communeCode,
    epoch,
    seq: 1,
    manifestSha256: first.manifestSha256,
    at: "05/10/2026 08:00",
  };
  const newEpoch = "0198a000-0000-7000-8000-00000000e002";
  const afterFirst = { imported: [imported] };
  const afterSecond = {
    imported: [imported, { ...imported, seq: 2, manifestSha256: second.manifestSha256 }],
  };

  it.each<[string, Parameters<typeof sent>[1], Partial<ReaderContext>, string]>([
    ["row 33: the first", {}, {}, "accepted"],
    ["row 36: number 3 before 2", { seq: 3, prev: "c".repeat(64) }, afterFirst, "G61"],
    [
      "a receipt waits for no other",
      { kind: "receipt", records: [], seq: 3, prev: "c".repeat(64) },
      afterFirst,
      "accepted",
    ],
    [
      "a receipt that continues something else",
      { kind: "receipt", records: [], seq: 2, prev: "c".repeat(64) },
      afterFirst,
      "G62",
    ],
    [
      "number 3 after 1, with nothing but a receipt between",
      { seq: 3, prev: "c".repeat(64), after: { seq: 1, sha256: first.manifestSha256 } },
      afterFirst,
      "accepted",
    ],
    [
      "the same where 1 was another",
      { seq: 3, prev: "c".repeat(64), after: { seq: 1, sha256: "c".repeat(64) } },
      afterFirst,
      "G62",
    ],
    [
      "number 1 after receipt number 2 was here",
      { after: { seq: 0, sha256: "0".repeat(64) } },
      { imported: [{ ...imported, kind: "receipt", seq: 2, manifestSha256: "e".repeat(64) }] },
      "accepted",
    ],
    [
      "a roster after a later receipt",
      { kind: "roster", records: [], seq: 2, prev: first.manifestSha256 },
      {
        imported: [imported, { ...imported, kind: "receipt", seq: 3, manifestSha256: "e".repeat(64) }],
      },
      "accepted",
    ],
    ["number 2 before 1", { seq: 2, prev: first.manifestSha256 }, {}, "G61"],
    ["row 37: number 2 after something else", { seq: 2, prev: "c".repeat(64) }, afterFirst, "G62"],
    ["row 38: another number 1", { bundleId: idOf(903) }, afterFirst, "G62"],
    ["a first bundle that continues something", { prev: "c".repeat(64) }, {}, "G62"],
    ["row 39: machine installed anew", { epoch: newEpoch, bundleId: idOf(904) }, afterFirst, "G63"],
    [
      "row 39: the same once a person confirmed it",
      { epoch: newEpoch },
      { ...afterFirst, acceptedEpochs: [newEpoch] },
      "accepted",
    ],
    [
      "an old epoch continued after a new one",
      { seq: 2, prev: first.manifestSha256 },
      { imported: [imported, { ...imported, epoch: newEpoch, manifestSha256: "d".repeat(64) }] },
      "G62",
    ],
    ["row 40: number 2", { seq: 2, prev: first.manifestSha256 }, afterFirst, "accepted"],
    ["row 41: a negative number", { seq: -1 }, {}, "G62"],
    [
      "number 1 of another station does not count",
      {},
      { imported: [{ ...imported, station: "XA-00002", manifestSha256: "e".repeat(64) }] },
      "accepted",
    ],
  ])("%s", async (_, ...[changes, context, code]) => {
    const written = await sent(world, changes);
    expect(outcome(await openBundle(written.bytes, { ...world.context, ...context }))).toBe(code);
  });

  it("row 34: the same file again is told as imported, with its number and time", async () => {
    const again = await openBundle(first.bytes, { ...world.context, ...afterSecond });
    expect(again.ok ? undefined : again.refusal).toEqual({
      code: "G60",
      params: { sequence: 1, station: "UBND xã Thử Nghiệm", at: "05/10/2026 08:00" },
    });
  });

  it("row 35: the same content sealed anew is imported already", async () => {
    const plain = archiveOf({ signer: world.commune, recipients: [world.province.recipient], lines: [] });
    const [one, two] = [
      await sealTo(plain, [world.province.recipient]),
      await sealTo(plain, [world.province.recipient]),
    ];
    expect(one.equals(two)).toBe(false);
    const opened = await openBundle(one, world.context);
    const manifestSha256 = opened.ok ? opened.value.manifestSha256 : "";
    const context = { ...world.context, imported: [{ ...imported, manifestSha256 }] };
    expect(outcome(await openBundle(two, context))).toBe("G60");
  });

  it("row 139: a roster older than what is here is told as overtaken, one with another's number as forked", async () => {
    const third = {
      ...imported,
      kind: "roster",
      seq: 3,
      manifestSha256: "3".repeat(64),
      at: "06/10/2026 08:00",
    };
    const roster = { kind: "roster", records: [] } as const;
    const context = { ...world.context, imported: [imported, third] };
    const older = await sent(world, { ...roster, seq: 2, prev: first.manifestSha256 });
    const forked = await sent(world, { ...roster, bundleId: idOf(905) });
    const [overtaken, other] = [
      await openBundle(older.bytes, context),
      await openBundle(forked.bytes, context),
    ];
    expect(overtaken.ok ? undefined : overtaken.refusal).toMatchObject({
      code: "G60",
      params: { sequence: 3, at: "06/10/2026 08:00" },
    });
    expect(outcome(other)).toBe("G62");
  });

  it("tells which numbers are missing", async () => {
    const written = await sent(world, { seq: 5, prev: "c".repeat(64) });
    const result = await openBundle(written.bytes, { ...world.context, ...afterFirst });
    expect(result.ok ? undefined : result.refusal.params).toMatchObject({ a: 2, b: 4 });
  });
});
