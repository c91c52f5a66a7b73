import { describe, expect, test } from "vitest";
import { z } from "zod";
import type { Facts, Kind } from "#shared/documents/kind.ts";
import { buildPaper } from "#shared/documents/kind.ts";
import { kinds } from "#shared/documents/kinds.ts";
import { factLabel } from "#shared/documents/missing-facts.ts";
import { paperText } from "#shared/documents/paper-text.ts";

/*
 * Facts as they must not be, put into every place of every kind: the kind refuses by a code and names the very fact, or
 * (where the text can be mended without changing what it says) prints it mended. Nothing is thrown.
 */

type Path = readonly (string | number)[];

/** The places of the sample that hold a value of one sort, with the value. */
function places(facts: unknown, fits: (value: unknown) => boolean, at: Path = []): Path[] {
  if (fits(facts)) {
    return [at];
  }
  if (Array.isArray(facts)) {
    // One entry of a list stands for all: its entries have one schema.
    return facts.slice(0, 1).flatMap((value, index) => places(value, fits, [...at, index]));
  }
  return typeof facts === "object" && facts !== null
    ? Object.entries(facts).flatMap(([key, value]) => places(value, fits, [...at, key]))
    : [];
}

function withValue(facts: unknown, [key, ...rest]: Path, value: unknown): unknown {
  if (key === undefined) {
    return value;
  }
  if (Array.isArray(facts)) {
    return facts.map((one: unknown, index) => (index === key ? withValue(one, rest, value) : one));
  }
  const inner = facts as Readonly<Record<string, unknown>>;
  return { ...inner, [key]: withValue(inner[key], rest, value) };
}

/** Facts that no person types: what a report computes, held by the report's own tests. */
const computed: ReadonlySet<string | number> = new Set([
  "figures",
  "comparison",
  "trend",
  "papersIssued",
  "clubNames",
]);

function typedPlaces(kind: Kind, fits: (value: unknown) => boolean): Path[] {
  return places(kind.sample, fits).filter(([first]) => !computed.has(first ?? ""));
}

/** What building answers: the text, or the refusal's code and the facts it names. */
function answerOf(kind: Kind, facts: unknown): { text?: string; code?: string; paths: string[] } {
  const result = buildPaper(kind, facts as Facts);
  return result.ok
    ? { text: paperText(result.value), paths: [] }
    : { code: result.refusal.code, paths: (result.refusal.fields ?? []).map(({ path }) => path) };
}

const isText = (value: unknown): boolean => typeof value === "string";
const isDay = (value: unknown): boolean => typeof value === "string" && /^\d{4}-\d{2}-\d{2}$/u.test(value);
const isNumber = (value: unknown): boolean => typeof value === "number";

/** The fact is named: its own path, or the group it stands in. */
function isNamed(paths: readonly string[], path: Path): boolean {
  const text = path.join(".");
  return paths.some((one) => one === text || text.startsWith(`${one}.`) || one.startsWith(`${text}.`));
}

const wrong: readonly (readonly [what: string, fits: (value: unknown) => boolean, value: unknown])[] = [
  ["an object where text is due", isText, { text: "Nhà văn hóa" }],
  ["a number where text is due", isText, 12],
  ["nothing where text is due", isText, null],
  ["a text of 10.000 letters", isText, "ă".repeat(10_000)],
  ["a day that does not exist", isDay, "2026-02-30"],
  ["a day in another order", isDay, "30/02/2026"],
  ["half a thing where a whole number is due", isNumber, 1.5],
  ["a number below nothing", isNumber, -1],
  ["a text where a number is due", isNumber, "mười"],
];

describe.each(kinds.map((kind) => [kind.code, kind] as const))("%s refuses by name", (_code, kind) => {
  test.each(wrong)("%s", (_what, fits, value) => {
    for (const path of typedPlaces(kind, fits)) {
      const { code, paths } = answerOf(kind, withValue(kind.sample, path, value));
      expect(code, path.join(".")).toMatch(/^facts(?:Missing|Invalid)$/u);
      expect(isNamed(paths, path), `${path.join(".")} among ${paths.join(", ")}`).toBe(true);
      expect(factLabel(kind.needs, path.join(".")), path.join(".")).toMatch(/\p{L}/u);
    }
  });

  test.each([
    ["a control character", "Nhà văn\u0000 hóa"],
    ["a letter turned the other way", "Nhà \u202evăn hóa"],
    ["a letter that cannot be seen", "Nhà\u200bvăn hóa"],
    ["a letter the paper font lacks", "Nhà 村"],
  ])("%s in a text that is printed", (_what, text) => {
    for (const path of typedPlaces(kind, isText)) {
      const spoiled = withValue(kind.sample, path, text);
      const { code, text: printed = "" } = answerOf(kind, spoiled);
      // Either the place refuses such a text, or the finished paper does; it is never printed.
      expect(printed.includes(text), path.join(".")).toBe(false);
      expect(code ?? "built without it", path.join(".")).toMatch(
        /^(?:factsMissing|factsInvalid|hiddenCharacter|glyphMissing|signatureNotAllowed|built without it)$/u,
      );
    }
  });

  test("decomposed letters are composed: the paper is the same", () => {
    const mangled = JSON.parse(JSON.stringify(kind.sample).normalize("NFD")) as Facts;
    const kept = Object.entries(kind.sample).filter(([key]) => computed.has(key));
    const decomposed = { ...mangled, ...Object.fromEntries(kept) };
    const own = answerOf(kind, kind.sample).text;
    expect(answerOf(kind, decomposed).text).toBe(own);
  });

  test.each([["a list"], ["text"], [12], [null]])("%s in place of all facts", (value) => {
    expect(answerOf(kind, value === "a list" ? [] : value).code).toMatch(/^facts(?:Missing|Invalid)$/u);
  });
});

const signed = kinds.filter(
  ({ sample }) => z.looseObject({ signature: z.unknown() }).safeParse(sample).success,
);

test.each(signed.map((kind) => [kind.code, kind] as const))(
  "%s is not signed by a head of department for the chairman, nor by a deputy as the head",
  (_code, kind) => {
    const signature = kind.sample["signature"] as Readonly<Record<string, unknown>>;
    for (const bad of [
      { ...signature, mode: "KT", position: "TP" },
      { ...signature, mode: "TRUC_TIEP", position: "PCT" },
      { ...signature, mode: "TUQ", position: "PTP" },
    ]) {
      expect(answerOf(kind, { ...kind.sample, signature: bad })).toMatchObject({
        code: "signatureNotAllowed",
        paths: ["signature.position"],
      });
    }
  },
);
