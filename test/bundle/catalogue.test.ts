import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

/*
 * The format was designed with a numbered catalogue of 142 hostile inputs. Tests name the row they try; this one holds the
 * two together, and says which rows are tried elsewhere, and where.
 */

const root = join(import.meta.dirname, "..");
const elsewhere: ReadonlyMap<number, string> = new Map([
  ...[89, 95, 96, 97, 98, 99, 106, 122, 123, 124, 125, 126].map((row): [number, string] => [
    row,
    "main/services/hostile-imports.test.ts",
  ]),
  // Whole or nothing; nothing is left that a later start would have to tell of as G74.
  [107, "main/services/kill-while-importing.test.ts"],
  // The second window is turned away before any bundle, as databaseInUse.
  [109, "main/database/opening.test.ts"],
  [136, "main/sealing/key-card.test.ts"],
  [137, "main/sealing/key-card.test.ts"],
  [138, "main/sealing/key-card.test.ts"],
  // As databaseForeign and keyFileMissing, which have no number of their own.
  [141, "main/database/opening.test.ts"],
  [142, "main/sealing/key-file.test.ts"],
]);
function rowsNamed(): ReadonlySet<number> {
  const texts = readdirSync(join(root, "bundle"))
    .filter((name) => name.endsWith(".test.ts") && !name.startsWith("catalogue"))
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
});
