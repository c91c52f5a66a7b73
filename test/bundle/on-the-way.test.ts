import * as fc from "fast-check";
import { zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { cutIntoParts, isPart, joinParts } from "#main/sealing/bundle-parts.ts";
import { openBundle } from "#main/sealing/read-bundle.ts";
import { wrappedInZip } from "#main/sealing/zip-wrapping.ts";
import { accepted, createWorld, outcome, sent } from "./world.ts";

const world = await createWorld();
const good = (await sent(world)).bytes;
const another = (await sent(world)).bytes;

describe("a bundle wrapped for mail", () => {
  it.each<[string, Uint8Array, string]>([
    ["stored", wrappedInZip("x.gdl", good), "accepted"],
    ["deflated", zipSync({ "x.gdl": good }, { level: 9 }), "accepted"],
    ["with a second file beside it", zipSync({ "x.gdl": good, "doc.txt": new Uint8Array(3) }), "G05"],
    ["two bundles", zipSync({ "x.gdl": good, "y.gdl": good }), "G05"],
    ["in a folder that climbs out", zipSync({ "../x.gdl": good }), "G05"],
    ["wrapped twice", zipSync({ "x.gdl": zipSync({ "x.gdl": good }) }), "G05"],
    ["a programme", zipSync({ "x.exe": good }), "G05"],
    ["cut", zipSync({ "x.gdl": good }).subarray(0, 900), "G05"],
    ["a bomb of zeros", zipSync({ "x.gdl": new Uint8Array(30 * 1024 * 1024) }), "G04"],
  ])("in a zip file, %s", async (_, file, code) => {
    expect(outcome(await openBundle(file, world.context))).toBe(code);
  });
});

describe("a bundle cut into parts", () => {
  it("is the same whatever the order and however often a part comes (property)", () => {
    fc.assert(
      fc.property(
        // Longer than the largest part, so that there is always something to cut.
        fc.uint8Array({ minLength: 1000, maxLength: 4000 }),
        fc.integer({ min: 250, max: 900 }),
        fc.infiniteStream(fc.nat()),
        (file, maximum, order) => {
          const parts = cutIntoParts(file, maximum);
          expect(parts.every(({ length }) => length <= maximum)).toBe(true);
          expect(parts.length).toBeGreaterThan(1);
          const shuffled = parts
            .map((part) => ({ part, at: order.next().value ?? 0 }))
            .toSorted((one, other) => one.at - other.at)
            .map(({ part }) => part);
          expect(accepted(joinParts([...shuffled, ...shuffled.slice(0, 1)]))).toEqual(file);
        },
      ),
      { numRuns: 200 },
    );
  });

  const parts = cutIntoParts(good, 1500);
  const [first = good] = parts;
  const bent = first.slice();
  bent[bent.length - 1] = (bent[bent.length - 1] ?? 0) ^ 1;

  it("stays whole when it is small enough, and tells its parts apart from whole files", () => {
    expect(cutIntoParts(good)).toEqual([good]);
    expect([isPart(good), isPart(first)]).toEqual([false, true]);
    expect(parts.length).toBeGreaterThan(2);
  });

  it.each([
    ["one missing", parts.slice(1), "partsMissing"],
    ["a file that is no part", [...parts, good], "partForeign"],
    ["parts of two bundles", [...parts, ...cutIntoParts(another, 1500)], "partsOfSeveral"],
    ["one damaged", [bent, ...parts.slice(1)], "partDamaged"],
    ["none at all", [], "partForeign"],
  ])("is refused with %s", (_, files, code) => {
    expect(outcome(joinParts(files))).toBe(code);
  });

  it("names the parts that are missing", () => {
    const refused = joinParts(parts.slice(2));
    expect(refused.ok ? undefined : refused.refusal.params).toEqual({ missing: "1, 2", of: parts.length });
  });
});
