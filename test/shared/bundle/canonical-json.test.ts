import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  canonicalText,
  hasForbiddenKey,
  isTooDeep,
  parseCanonicalObject,
} from "#shared/bundle/canonical-json.ts";
import { bundleRefusals } from "#shared/bundle/refusals.ts";
import { hasHiddenCharacters, normaliseObject, utf8Length } from "#shared/bundle/text-checks.ts";

describe("canonical JSON", () => {
  it("reads back every object it can write (property)", () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
        const text = canonicalText(value);
        const parsed = parseCanonicalObject(text);
        expect(parsed === undefined ? undefined : canonicalText(parsed)).toBe(text);
      }),
    );
  });

  it.each([
    '{"a":1,"a":1}',
    '{ "a":1}',
    '{"a":1.0}',
    '{"a":1e2}',
    '{"a":9007199254740993}',
    '{"a":-0}',
    "[]",
    "null",
    "",
    '{"a":"\\u0041"}',
    '{"b":1,"1":2}',
  ])("refuses %s, which it would not have written", (text) => {
    expect(parseCanonicalObject(text)).toBeUndefined();
  });

  it("counts layers as JSON.parse would, brackets in texts aside (property)", () => {
    const depthOf = (value: unknown): number =>
      typeof value === "object" && value !== null ? 1 + Math.max(0, ...Object.values(value).map(depthOf)) : 0;
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 12 }), (value) => {
        expect(isTooDeep(canonicalText(value))).toBe(depthOf(JSON.parse(canonicalText(value))) > 8);
      }),
    );
  });

  it("finds __proto__ wherever it stands", () => {
    expect(hasForbiddenKey(parseCanonicalObject('{"a":[{"__proto__":1}]}') ?? {})).toBe(true);
    expect(hasForbiddenKey({ a: [{ proto: "__proto__" }] })).toBe(false);
  });
});

describe("texts", () => {
  it("have the UTF-8 length that Node counts (property)", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        expect(utf8Length(text)).toBe(Buffer.byteLength(text));
      }),
    );
  });

  it("of ordinary Vietnamese, composed or not, hide nothing", () => {
    const text = "Ậ ệ ử — “Trần Thị Hạnh”, Y Bhuăn Niê Kđăm\n\tdòng hai 🙂";
    expect(hasHiddenCharacters(text)).toBe(false);
    expect(hasHiddenCharacters(text.normalize("NFD"))).toBe(false);
  });

  it("come out in NFC, and each change is counted", () => {
    const { value, changed } = normaliseObject({
      a: "hòa".normalize("NFD"),
      b: ["ế".normalize("NFD"), "x", 1, null],
    });
    expect(value).toEqual({ a: "hòa".normalize("NFC"), b: ["ế".normalize("NFC"), "x", 1, null] });
    expect(changed).toBe(2);
  });
});

describe("the catalogue of refusals", () => {
  it("has codes G00 to G76 in order and names no value twice", () => {
    const codes = Object.keys(bundleRefusals);
    expect(codes).toEqual(codes.toSorted());
    expect(codes.every((code) => /^G\d\d$/u.test(code))).toBe(true);
    const doubled = Object.values(bundleRefusals).filter((names) => new Set(names).size !== names.length);
    expect(doubled).toEqual([]);
  });
});
