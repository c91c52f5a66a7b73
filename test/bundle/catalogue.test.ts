import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { bundleRefusalTexts } from "#renderer/text/bundle-refusals.ts";
import { bundleRefusals as contractRefusals } from "#shared/contract/bundle-refusals.ts";
import { bundleRefusals } from "#shared/bundle/refusals.ts";

/*
 * The format was designed with a numbered catalogue of 142 hostile inputs. Tests name the row they try; this one holds the
 * two together, and says which rows are tried elsewhere, and where.
 */

const root = join(import.meta.dirname, "..");
const elsewhere: ReadonlyMap<number, string> = new Map([
  [89, "main/services/refused-imports.test.ts"],
  ...[95, 96, 97, 98, 99, 106, 122, 123, 124, 125, 126].map((row): [number, string] => [
    row,
    "main/services/hostile-imports.test.ts",
  ]),
  [107, "main/services/hostile-imports.test.ts"],
  [109, "main/database/opening.test.ts"],
  [136, "main/sealing/key-card.test.ts"],
  [137, "main/sealing/key-card.test.ts"],
  [138, "main/sealing/key-card.test.ts"],
  // As databaseForeign and keyFileMissing, which have no number of their own.
  [141, "main/database/opening.test.ts"],
  [142, "main/sealing/key-file.test.ts"],
]);
/** The code of each row, as the design gives it. Of the rows that are missing here a bundle is taken in, with a warning or without. */
const rowsOfCodes: Readonly<Record<string, readonly number[]>> = {
  G00: [3, 4, 100, 101, 102],
  G01: [2],
  G02: [5],
  G04: [9],
  G05: [6, 7, 8],
  G06: [10],
  G07: [11],
  G08: [12, 13, 14],
  G09: [15, 16, 111, 112],
  G10: [18],
  G12: [19, 20, 54, 114],
  G13: [92, 113, 114, 115],
  G14: [17],
  G20: [50, 52, 55],
  G21: [48, 49],
  G22: [46, 47, 51, 53, 130],
  G23: [44, 56, 128, 132],
  G24: [26],
  G25: [21, 133],
  G26: [25, 27, 137],
  G27: [22],
  G28: [23],
  G29: [42, 43, 129, 134, 138],
  G30: [57, 58, 61, 116, 117],
  G31: [45, 64, 65, 66],
  G32: [59, 60],
  G33: [69, 70, 71, 72, 73, 75, 76, 83, 84, 120],
  G34: [68],
  G35: [74],
  G36: [67, 88],
  G37: [78, 79, 80, 81, 121],
  G38: [82, 127],
  G39: [85, 86],
  G40: [87],
  G41: [89],
  G42: [62, 63],
  G43: [94],
  G44: [95],
  G45: [96],
  G46: [97, 127],
  G47: [98],
  G48: [99],
  G50: [31],
  G51: [24, 29, 140],
  G52: [28],
  G54: [30],
  G55: [32, 110],
  G60: [34, 35, 135, 139],
  G61: [36],
  G62: [37, 38, 41],
  G63: [39],
  G70: [106],
  G71: [103, 105],
  G72: [108],
  G73: [109],
  G74: [107],
  G75: [104],
};

function textsIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .map((name) => readFileSync(join(folder, name), "utf8"));
}

/** What the tests that name a row say, each from the row's number to the next one. */
function sayingsOf(row: number): readonly string[] {
  const paths = [...new Set(elsewhere.values())];
  const files = [
    ...textsIn(join(root, "bundle")),
    ...paths.map((path) => readFileSync(join(root, path), "utf8")),
  ];
  const start = new RegExp(`"row ${String(row)}\\b`, "u");
  return files.flatMap((text) => text.split(/(?="row \d)/u)).filter((saying) => start.test(saying));
}

function rowsNamed(): ReadonlySet<number> {
  const texts = readdirSync(join(root, "bundle"))
    .filter((name) => name.endsWith(".ts") && !name.startsWith("catalogue"))
    .map((name) => readFileSync(join(root, "bundle", name), "utf8"));
  const rows = texts.flatMap((text) => [...text.matchAll(/\brow (\d+)/gu)].map(([, row]) => Number(row)));
  return new Set(rows);
}

describe("the catalogue of hostile inputs", () => {
  it("has a test for each of its 142 rows, or says where it is tried", () => {
    const named = rowsNamed();
    const all = Array.from({ length: 142 }, (_none, at) => at + 1);
    const without = all.filter((row) => !named.has(row) && !elsewhere.has(row));
    expect(without).toEqual([]);
  });

  it("names only tests that try the row by its number", () => {
    for (const [row, path] of elsewhere) {
      const text = readFileSync(join(root, path), "utf8");
      expect(text, `row ${String(row)}`).toMatch(new RegExp(`"row ${String(row)}\\b`, "u"));
    }
  });

  it("gives each row the code of the catalogue", () => {
    const wrong = Object.entries(rowsOfCodes).flatMap(([code, rows]) =>
      rows
        .filter((row) => !sayingsOf(row).some((saying) => saying.includes(`"${code}"`)))
        .map((row) => `row ${String(row)} is not tried for ${code}`),
    );
    expect(wrong).toEqual([]);
  });
});

describe("the catalogue of refusals", () => {
  it("is one list, here, in the contract and in the texts", () => {
    const codes = Object.keys(bundleRefusals);
    expect([...contractRefusals]).toEqual(codes);
    expect(Object.keys(bundleRefusalTexts)).toEqual(codes);
  });

  it("has nothing that is never said: some place in the programme gives every code", () => {
    const programme = ["src-main", "src-shared"]
      .flatMap((room) => textsIn(join(root, "..", room)))
      // Lists of codes, and their meanings, say none.
      .filter((text) => !text.includes("export const bundleRefusals"))
      .join("\n");
    const silent = Object.keys(bundleRefusals).filter((code) => !programme.includes(`"${code}"`));
    expect(silent).toEqual([]);
  });

  it("fills every blank of its texts", () => {
    for (const [code, { title, advice }] of Object.entries(bundleRefusalTexts)) {
      const blanks = [...`${title} ${advice}`.matchAll(/\{(\w+)\}/gu)].map(([, name]) => name);
      expect(bundleRefusals[code as keyof typeof bundleRefusals], code).toEqual(
        expect.arrayContaining(blanks),
      );
    }
  });
});
