import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { JsonObject } from "#shared/bundle/canonical-json.ts";
import { lookAtLine } from "#shared/bundle/line-screening.ts";
import { normaliseObject, valueBreach } from "#shared/bundle/text-checks.ts";

// Texts near every border of the rules, so that the quick look and the checks of values meet where they could part.
const text = fc.oneof(
  fc.string({ unit: "binary", maxLength: 12 }),
  fc.string({ unit: "grapheme", maxLength: 12 }),
  fc.constantFrom(
    "Nguyễn Văn Mẫu",
    "Nguyễn",
    "__proto__",
    '"',
    "\\",
    "\u202e",
    "\ud800",
    "\u200b",
    "a".repeat(100),
    "a".repeat(101),
    "ạ".repeat(21_846),
    "012345678901",
    "0198a000-0000-7000-8000-00000000e001",
  ),
);
const number = fc.oneof(
  fc.integer(),
  fc.double({ noNaN: true }),
  fc.constantFrom(2 ** 53, 999_999_999_999_999, 1_000_000_000_000_000, 1e21, 1e-7, -0.5),
);
const { value } = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    text,
    number,
    fc.constantFrom(true, false, null),
    fc.array(tie("value"), { maxLength: 3 }),
    fc.dictionary(text, tie("value"), { maxKeys: 3 }),
  ),
}));
const object = fc.dictionary(text, value, { maxKeys: 4 });

function depthOf(one: unknown): number {
  return typeof one === "object" && one !== null
    ? 1 + Math.max(0, ...Object.values(one).map((inner) => depthOf(inner)))
    : 0;
}

describe("the look at a whole line", () => {
  it("lets pass nothing that the checks of values refuse or would bring to NFC (property)", () => {
    let sure = 0;
    fc.assert(
      fc.property(object, (one) => {
        const line = JSON.stringify(one);
        const parsed = JSON.parse(line) as JsonObject;
        const look = lookAtLine(line);
        const breach = valueBreach(parsed);
        const { changed } = normaliseObject(parsed);
        sure += look === undefined ? 0 : 1;
        expect(look === undefined || (breach === undefined && changed === 0)).toBe(true);
        expect(look?.depth ?? depthOf(parsed)).toBe(depthOf(parsed));
      }),
      { numRuns: 3000 },
    );
    // A look that is always in doubt would prove nothing.
    expect(sure).toBeGreaterThan(300);
  });

  it("takes no character for ordinary that is hidden, a mark, half a character, or not in NFC", () => {
    const wrong = Array.from({ length: 0x1_0000 }, (_none, code) => String.fromCharCode(code)).filter(
      (character) =>
        lookAtLine(`{"a":"${character}"}`) !== undefined &&
        character !== '"' &&
        (valueBreach({ a: character }) !== undefined ||
          /\p{M}/u.test(character) ||
          character.normalize("NFC") !== character),
    );
    expect(wrong).toEqual([]);
  });

  it("is enough for a report of an office, and counts what could be an id", () => {
    const id = "0198a000-0000-7000-8000-00000000e001";
    const report = { t: "bao_cao", id, bieu: { B: [{ ten: "Câu lạc bộ số 1 – “Ánh Dương”", so: 12 }] } };
    expect(lookAtLine(JSON.stringify(report))).toEqual({ depth: 4, identities: 1 });
    expect(lookAtLine(JSON.stringify({ ...report, ghi_chu: "079123456789" }))?.identities).toBe(2);
  });

  it.each([
    ["a fraction", '{"a":1.5}'],
    ["a power of ten", '{"a":1e-7}'],
    ["a number of sixteen digits", '{"a":1234567890123456}'],
    ["a backslash", String.raw`{"a":"\n"}`],
    ["a key of 101 letters", `{"${"a".repeat(101)}":1}`],
    ["__proto__", '{"__proto__":1}'],
    ["a text without end", '{"a":"b'],
  ])("does not suffice for %s", (_name, line) => {
    expect(lookAtLine(line)).toBeUndefined();
  });
});
