import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { JsonObject } from "#shared/bundle/canonical-json.ts";
import { changedFields, mergeThreeWays, standingOf, type HeldVersion } from "#shared/bundle/merging.ts";
import { stampKeysOf } from "#shared/bundle/stamps.ts";

const value = fc.oneof(fc.constant(null), fc.integer({ min: 0, max: 3 }), fc.constantFrom("a", "b", "Hòa"));
const content: fc.Arbitrary<JsonObject> = fc.record({ ten: value, ngay: value, noi: value, ghi: value });
const three = fc.tuple(content, content, content);

function differing(one: JsonObject, other: JsonObject): readonly string[] {
  return Object.keys(one).filter((key) => JSON.stringify(one[key]) !== JSON.stringify(other[key]));
}

describe("merging two contents that grew out of one", () => {
  it("comes to the same whichever side is called which (property)", () => {
    fc.assert(
      fc.property(three, ([base, held, sent]) => {
        const [one, other] = [
          mergeThreeWays({ base, held, sent }),
          mergeThreeWays({ base, held: sent, sent: held }),
        ];
        const fields = one.conflicts.map(({ field }) => field);
        expect(other.conflicts.map(({ field }) => field)).toEqual(fields);
        expect(differing(one.content, other.content).toSorted()).toEqual(fields.toSorted());
      }),
    );
  });

  it("gives the merged content again when it is merged again with either side (property)", () => {
    fc.assert(
      fc.property(three, ([base, held, sent]) => {
        const { content: merged } = mergeThreeWays({ base, held, sent });
        expect(mergeThreeWays({ base: held, held: merged, sent: held }).content).toEqual(merged);
        expect(mergeThreeWays({ base: merged, held: merged, sent: merged })).toEqual({
          content: merged,
          conflicts: [],
        });
      }),
    );
  });

  it("loses no value that anyone typed: it is in the result or among the conflicts (property)", () => {
    fc.assert(
      fc.property(three, ([base, held, sent]) => {
        const { content: merged, conflicts } = mergeThreeWays({ base, held, sent });
        for (const side of [held, sent]) {
          for (const field of differing(base, side)) {
            const shown = conflicts.find((conflict) => conflict.field === field);
            const kept = [merged[field], shown?.held, shown?.sent].map((one) => JSON.stringify(one));
            expect(kept).toContain(JSON.stringify(side[field]));
          }
        }
      }),
    );
  });

  it("conflicts exactly where both changed the same field differently (property)", () => {
    fc.assert(
      fc.property(three, ([base, held, sent]) => {
        const expected = differing(base, held).filter(
          (field) =>
            differing(base, sent).includes(field) &&
            JSON.stringify(held[field]) !== JSON.stringify(sent[field]),
        );
        expect(
          mergeThreeWays({ base, held, sent })
            .conflicts.map(({ field }) => field)
            .toSorted(),
        ).toEqual(expected.toSorted());
      }),
    );
  });

  it("takes no notice of who wrote when", () => {
    expect(changedFields({ ten: "a", at: "1", by: "x" }, { ten: "a", at: "2", by: "y" })).toEqual([]);
  });

  it("merges a column that is called like a stamp, where the table has one", () => {
    const stamps = stampKeysOf({ by: null, date: null });
    const [base, held] = [
      { by: "Trạm y tế", at: "1", changed_by: "x" },
      { by: "Trạm y tế", at: "1", changed_by: "y" },
    ];
    expect(changedFields(base, held, stamps)).toEqual([]);
    const sent = { by: "Bệnh viện", at: "2", changed_by: "z" };
    expect(mergeThreeWays({ base, held, sent, stamps }).content["by"]).toBe("Bệnh viện");
    expect(changedFields(held, sent, stamps)).toEqual(["by"]);
  });
});

describe("a version that comes in", () => {
  const held: HeldVersion = {
    rev: 5,
    epoch: "E1",
    gone: null,
    content: { ten: "a", noi: "x" },
    origin: "RECEIVED",
  };
  const sent = { rev: 6, epoch: "E1", gone: null, content: { ten: "b", noi: "x" }, base: 5 };
  const ancestor = { rev: 3, epoch: "E1", gone: null, content: { ten: "a", noi: "o" } };
  const decided: HeldVersion = { ...held, origin: "DECIDED" };

  it.each([
    ["is new where nothing is held", { sent, held: undefined, ancestor: undefined }, "NEW"],
    ["follows by its number within one history", { sent: { ...sent, base: 1 }, held, ancestor }, "CHANGED"],
    ["is older by its number within one history", { sent: { ...sent, rev: 4 }, held, ancestor }, "OLDER"],
    ["is the same whatever its number", { sent: { ...sent, content: held.content }, held, ancestor }, "SAME"],
    ["voids", { sent: { ...sent, gone: "Nhập nhầm" }, held, ancestor }, "VOIDED"],
    [
      "follows from a restored machine that knew the held one",
      { sent: { ...sent, epoch: "E2" }, held, ancestor },
      "CHANGED",
    ],
    [
      "merges from a restored machine that had forgotten the held one",
      { sent: { ...sent, epoch: "E2", base: 3, content: { ten: "b", noi: "o" } }, held, ancestor },
      "MERGED",
    ],
    [
      "collides where both changed the same",
      { sent: { ...sent, epoch: "E2", base: 3, content: { ten: "a", noi: "y" } }, held, ancestor },
      "CONFLICT",
    ],
    [
      "collides where one side voided and the other went on",
      { sent: { ...sent, epoch: "E2", base: 3, gone: "Nhập nhầm" }, held, ancestor },
      "CONFLICT",
    ],
    [
      "keeps what was decided here where the owner changed something else",
      { sent: { ...sent, content: { ten: "b", noi: "o" } }, held: decided, ancestor },
      "MERGED",
    ],
    [
      "is old news where it was decided upon already",
      { sent: { ...sent, rev: 3, content: { ten: "c", noi: "o" } }, held: decided, ancestor },
      "OLDER",
    ],
  ] as const)("%s", (_, meeting, kind) => {
    expect(standingOf(meeting).kind).toBe(kind);
  });

  it("merges both changes", () => {
    const merged = standingOf({
      sent: { ...sent, epoch: "E2", base: 3, content: { ten: "b", noi: "o" } },
      held,
      ancestor,
    });
    expect(merged).toEqual({ kind: "MERGED", content: { ten: "b", noi: "x" } });
  });
});
