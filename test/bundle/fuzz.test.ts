import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bundleRefusals } from "#shared/bundle/refusals.ts";
import type { PlainReader } from "#main/sealing/age-payload.ts";
import { openArchive, openBundle } from "#main/sealing/read-bundle.ts";
import { accept, refuse } from "#shared/base/result.ts";
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

/** The archive as the unsealed stream hands it out; the sealing itself is bent elsewhere, bit by bit. */
function unsealed(bytes: Buffer): PlainReader {
  let at = 0;
  return {
    take: async (length) => {
      at += length;
      return at > bytes.length ? refuse("G12") : accept(bytes.subarray(at - length, at));
    },
    end: async () => (at < bytes.length ? refuse("G20") : accept(undefined)),
    expect: () => undefined,
  };
}

// 20,000 archives with a valid signature in every run of the tests, each read as it stands inside the sealing, and those
// below sealed as well; HOANHAP_FUZZ=1000000 tries a million.
const cases = Number(process.env["HOANHAP_FUZZ"] ?? 20_000);
const strange = fc.oneof(
  { weight: 3, arbitrary: fc.jsonValue({ maxDepth: 2 }) },
  fc.constantFrom(
    -1,
    0,
    2,
    2 ** 53,
    1e300,
    "",
    " ",
    "__proto__",
    "\u202e",
    "\ud800",
    "NaN",
    "../../x",
    [],
    {},
    null,
  ),
  fc.string({ unit: "binary", maxLength: 20 }),
);
const changedKey = fc.tuple(fc.nat(), strange);

/** The object with the value under one of its keys, found by number, put to another; or with one key more. */
function changed(object: object, [at, value]: readonly [number, unknown]): Record<string, unknown> {
  const keys = [...Object.keys(object), "khac"];
  return { ...object, [keys[at % keys.length] ?? "khac"]: value };
}

/** Mostly nothing: what is wrong everywhere is refused at its first fault, and the later checks would never be reached. */
function seldom<Value>(arbitrary: fc.Arbitrary<Value>): fc.Arbitrary<Value | undefined> {
  return fc.oneof({ weight: 6, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary });
}

const bentForgery: fc.Arbitrary<Forgery> = fc
  .record({
    manifest: seldom(changedKey),
    file: seldom(changedKey),
    lines: fc.array(fc.tuple(fc.constantFrom(person, event), changedKey), { maxLength: 3 }),
    raw: seldom(fc.string({ unit: "binary", maxLength: 80 })),
    signature: seldom(changedKey),
    kind: fc.constantFrom("delta", "delta", "full", "report", "receipt", "transfer", "roster"),
    part: seldom(fc.tuple(fc.nat({ max: 3 }), fc.constantFrom("cut", "double", "name", "type"))),
  })
  .map(({ manifest, file, lines, raw, signature, kind, part }) => ({
    ...honest,
    kind,
    attachments: [],
    lines: lines.map(([record, change]) => JSON.stringify(changed(record, change)).replaceAll("\n", "")),
    ...(raw === undefined ? {} : { raw: Buffer.from(raw) }),
    ...(manifest === undefined ? {} : { manifest: (object) => changed(object, manifest) }),
    ...(file === undefined ? {} : { records: (object) => changed(object, file) }),
    ...(signature === undefined ? {} : { signature: (object) => changed(object, signature) }),
    ...(part === undefined
      ? {}
      : {
          parts: (parts) => {
            const [at, how] = part;
            const chosen = parts[at % parts.length] ?? { name: "x", bytes: Buffer.alloc(0) };
            const others = parts.filter((one) => one !== chosen);
            const bent = how === "name" ? { ...chosen, name: `${chosen.name}x` } : { ...chosen, type: "2" };
            return how === "cut" ? others : how === "double" ? [...parts, chosen] : [...others, bent];
          },
        }),
  }));

describe("an archive with a valid signature and anything inside", () => {
  it(
    `is accepted or refused by a known code, ${String(cases)} times (property)`,
    { timeout: 7_200_000 },
    async () => {
      const codes = new Map<string, number>();
      await fc.assert(
        fc.asyncProperty(bentForgery, async (forgery) => {
          const code = outcome(await openArchive(unsealed(archiveOf(forgery)), world.context));
          codes.set(code, (codes.get(code) ?? 0) + 1);
          expect(known.has(code)).toBe(true);
        }),
        { numRuns: cases },
      );
      // A generator that never came past the signature, or only ever there, would prove nothing.
      expect([...codes.keys()]).toEqual(
        expect.arrayContaining(["accepted", "G26", "G29", "G33", "G37", "G20"]),
      );
    },
  );
});

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
