import { recordsWhere } from "../database/reading.ts";
import { document } from "../database/schema/papers.ts";
import { sha256 } from "../sealing/digest.ts";
import type { Desk } from "./use-case.ts";

/** Whether the stored tree of each numbered paper is still the one whose hash was taken with its number. */
export function checkFrozenPapers(desk: Desk): {
  readonly checked: number;
  readonly changed: readonly string[];
} {
  const frozen = recordsWhere(desk.reading().database, document).filter(({ tree }) => tree !== null);
  const changed = frozen.filter(({ tree, treeSha256 }) => sha256(JSON.stringify(tree)) !== treeSha256);
  return { checked: frozen.length, changed: changed.map(({ numberText, kind }) => numberText ?? kind) };
}
