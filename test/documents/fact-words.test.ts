import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { factLabels } from "#renderer/text/documents.ts";
import { fieldRefusals } from "#renderer/text/field-refusals.ts";
import { kinds } from "#shared/documents/kinds.ts";

/** Every code that a schema lets one choose from, wherever it stands. */
function codesIn(schema: unknown): readonly string[] {
  if (Array.isArray(schema)) {
    return schema.flatMap((one) => codesIn(one));
  }
  if (typeof schema !== "object" || schema === null) {
    return [];
  }
  const own: unknown = Reflect.get(schema, "enum");
  return [
    ...(Array.isArray(own) ? own.map(String) : []),
    ...Object.values(schema).flatMap((one) => codesIn(one)),
  ];
}

test("every code that facts of a paper choose from is shown in words", () => {
  const offered = kinds.filter(({ issuer }) => issuer !== "TRAM");
  const codes = new Set(offered.flatMap(({ needs }) => codesIn(needs.toJSONSchema({ io: "input" }))));
  expect(codes.size).toBeGreaterThan(80);
  expect([...codes].filter((code) => !Object.hasOwn(factLabels, code))).toEqual([]);
});

const folder = join(import.meta.dirname, "../../src-shared/documents/kinds");

test("every refusal of a fact by a kind's own rule is said in Vietnamese", () => {
  const sources = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .map((name) => readFileSync(join(folder, name), "utf8"));
  const codes = new Set(
    sources.flatMap((source) =>
      [...source.matchAll(/(?:message: |revealsStatus = |\n? +|, )"([a-z]+[A-Z][A-Za-z]+)"/gu)].map(
        ([, code = ""]) => code,
      ),
    ),
  );
  expect([...codes]).toEqual(expect.arrayContaining(["teamRolesWrong", "revealsStatus", "consentMissing"]));
  const known = [...codes].filter((code) =>
    /(?:Wrong|Missing|Unbalanced|Differs|Decision|Status|Slip)$/u.test(code),
  );
  expect(known.filter((code) => !Object.hasOwn(fieldRefusals, code))).toEqual([]);
});
