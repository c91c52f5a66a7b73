import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

/*
 * The format was designed with a numbered catalogue of 142 hostile inputs. Tests name the row they try; this one holds the
 * two together, and says openly which rows are tried elsewhere under another name, and where.
 */

const root = join(import.meta.dirname, "..");
const elsewhere: ReadonlyMap<number, string> = new Map([
  [89, "main/services/hostile-imports.test.ts"],
  [95, "main/services/hostile-imports.test.ts"],
  [96, "main/services/hostile-imports.test.ts"],
  [97, "main/services/hostile-imports.test.ts"],
  [98, "contract/cases/exchange-record-cases.ts"],
  [99, "contract/cases/exchange-record-cases.ts"],
  [107, "main/services/kill-while-importing.test.ts"],
  [109, "main/database/opening.test.ts"],
  [122, "main/services/hostile-imports.test.ts"],
  [123, "main/services/hostile-imports.test.ts"],
  [126, "main/services/hostile-imports.test.ts"],
  [136, "main/sealing/key-card.test.ts"],
  [137, "main/sealing/key-card.test.ts"],
  [138, "main/sealing/key-card.test.ts"],
  [141, "main/database/opening.test.ts"],
  [142, "main/sealing/key-file.test.ts"],
]);
/** Not tried by any test of their own yet. */
const untried: readonly number[] = [106, 124, 125, 127, 139, 140];

function rowsNamed(): ReadonlySet<number> {
  const texts = readdirSync(join(root, "bundle"))
    .filter((name) => name.endsWith(".test.ts") && !name.startsWith("catalogue"))
    .map((name) => readFileSync(join(root, "bundle", name), "utf8"));
  const rows = texts.flatMap((text) => [...text.matchAll(/\brow (\d+)/gu)].map(([, row]) => Number(row)));
  return new Set(rows);
}

describe("the catalogue of hostile inputs", () => {
  it("has a test for each of its 142 rows, or says where it is tried, or that it is not", () => {
    const named = rowsNamed();
    const all = Array.from({ length: 142 }, (_none, at) => at + 1);
    const without = all.filter((row) => !named.has(row) && !elsewhere.has(row) && !untried.includes(row));
    expect(without).toEqual([]);
  });

  it("names only tests that are there", () => {
    for (const path of new Set(elsewhere.values())) {
      expect(readFileSync(join(root, path), "utf8")).toMatch(/describe\(|OperationCase/u);
    }
  });
});
