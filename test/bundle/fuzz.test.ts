import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bundleRefusals } from "#shared/bundle/refusals.ts";
import { openBundle } from "#main/sealing/read-bundle.ts";
import { archiveOf, forge, sealTo, type Forgery } from "./forge.ts";
import { communeCode, createWorld, idOf, outcome } from "./world.ts";

const world = await createWorld();
const person = { t: "nguoi", id: idOf(11), rev: 1, own: communeCode, ho_ten: "Người Thử Nghiệm" };
const event = {
  t: "sukien",
  id: idOf(12),
  rev: 1,
  own: communeCode,
  nguoi: idOf(11),
  loai: "X",
  ngay: "2026-09-05",
};
const honest: Forgery = {
  signer: world.commune,
  recipients: [world.province.recipient],
  lines: [person, event],
  attachments: [Buffer.from("scan")],
};
const archive = archiveOf(honest);
const known = new Set(["accepted", ...Object.keys(bundleRefusals)]);

describe("a sealed archive bent inside", () => {
  it("is refused wherever a byte of it is another, padding included (property)", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat({ max: archive.length - 1 }), fc.integer({ min: 1, max: 255 })), {
          minLength: 1,
          maxLength: 3,
        }),
        async (changes) => {
          const bent = Buffer.from(archive);
          for (const [at, mask] of changes) {
            bent[at] = (archive[at] ?? 0) ^ mask;
          }
          const code = outcome(await openBundle(await sealTo(bent, honest.recipients), world.context));
          expect(code === "accepted" || !known.has(code)).toBe(false);
        },
      ),
      { numRuns: 600 },
    );
  });

  it("is refused when blocks of it are cut, doubled or moved (property)", async () => {
    const blocks = archive.length / 512;
    const block = fc.nat({ max: blocks - 1 });
    await fc.assert(
      fc.asyncProperty(block, block, fc.constantFrom("cut", "double", "move"), async (from, to, how) => {
        const all = Array.from({ length: blocks }, (_, at) => archive.subarray(at * 512, (at + 1) * 512));
        const taken = all[from] ?? Buffer.alloc(0);
        const rest = how === "double" ? all : all.toSpliced(from, 1);
        const bent = Buffer.concat(how === "cut" ? rest : rest.toSpliced(to, 0, taken));
        const code = outcome(await openBundle(await sealTo(bent, honest.recipients), world.context));
        expect(known.has(code)).toBe(true);
        expect(code === "accepted").toBe(bent.equals(archive));
      }),
      { numRuns: 200 },
    );
  });
});

describe("honestly signed records of any content", () => {
  it("are accepted or refused by a known code, and never break the reader (property)", async () => {
    const line = fc.oneof(
      fc.json(),
      fc.string({ unit: "binary" }).map((text) => text.replaceAll("\n", "")),
      fc
        .tuple(
          fc.constantFrom(person, event),
          fc.constantFrom("t", "id", "rev", "own", "ho_ten", "ngay", "moi"),
          fc.jsonValue(),
        )
        .map(([record, key, value]) => JSON.stringify({ ...record, [key]: value })),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(line, { maxLength: 4 }), async (lines) => {
        const bytes = await forge({ ...honest, attachments: [], lines });
        expect(known.has(outcome(await openBundle(bytes, world.context)))).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it("as raw bytes are accepted or refused by a known code (property)", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 600 }), async (raw) => {
        const bytes = await forge({ ...honest, raw: Buffer.from(raw) });
        expect(known.has(outcome(await openBundle(bytes, world.context)))).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
