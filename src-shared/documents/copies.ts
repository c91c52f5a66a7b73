import type { Paper } from "./paper.ts";

/** `- Công an xã (02);` asks for two copies. */
const countPattern = /\((\d{1,2})\)\s*[;.]?\s*$/u;

/**
 * How many copies a paper needs: one for each line of Nơi nhận, as many as a line says in brackets, its last line being the
 * one that is kept (`Lưu: VT`). A paper without Nơi nhận needs one.
 */
export function copiesNeeded(paper: Paper): number {
  const items = paper.sections
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) => (block.kind === "signatures" ? (block.recipients?.items ?? []) : []));
  const counts = items.map((item) => Number(countPattern.exec(item)?.[1] ?? 1));
  return Math.max(
    1,
    counts.reduce((sum, count) => sum + count, 0),
  );
}
