import { describe, expect, it } from "vitest";
import { openBundle } from "#main/sealing/read-bundle.ts";
import { createWorld, outcome, sent } from "./world.ts";

const world = await createWorld();
const good = (await sent(world)).bytes;
// Several at once, because part of the work runs outside this thread.
const atOnce = 8;

/** How often each outcome came over all damaged copies. */
async function outcomesOf(copies: number, copy: (index: number) => Uint8Array): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  for (let start = 0; start < copies; start += atOnce) {
    const indexes = Array.from({ length: Math.min(atOnce, copies - start) }, (_, index) => start + index);
    const codes = await Promise.all(
      indexes.map(async (index) => outcome(await openBundle(copy(index), world.context))),
    );
    for (const code of codes) {
      counts.set(code, (counts.get(code) ?? 0) + 1);
    }
  }
  return counts;
}

describe("a small bundle", () => {
  it("is between 4 and 6 KB and opens undamaged", async () => {
    expect(good.length).toBeGreaterThan(4 * 1024);
    expect(good.length).toBeLessThan(6 * 1024);
    expect(outcome(await openBundle(good, world.context))).toBe("accepted");
  });

  it("is refused when cut at any byte", { timeout: 120_000 }, async () => {
    const counts = await outcomesOf(good.length, (length) => good.slice(0, length));
    // An empty file is G01; every other cut looks like a copy that was not finished.
    expect(Object.fromEntries(counts)).toEqual({ G01: 1, G12: good.length - 1 });
  });

  it("is refused when any single bit of it is flipped", { timeout: 240_000 }, async () => {
    const bits = good.length * 8;
    const counts = await outcomesOf(bits, (bit) => {
      const copy = good.slice();
      const at = bit >> 3;
      copy[at] = (copy[at] ?? 0) ^ (1 << (bit & 7));
      return copy;
    });
    const expected = ["G04", "G06", "G08", "G09", "G10", "G12", "G13"];
    expect([...counts.keys()].filter((code) => !expected.includes(code))).toEqual([]);
    expect([...counts.values()].reduce((sum, count) => sum + count, 0)).toBe(bits);
  });
});
