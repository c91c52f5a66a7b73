import type { ReadableDatabase } from "../database/database.ts";
import { findFrozenPdf } from "../database/frozen-pdfs.ts";
import { recordsWhere } from "../database/reading.ts";
import { document } from "../database/schema/papers.ts";
import type { RecordOf } from "../database/writing.ts";
import { sha256 } from "../sealing/digest.ts";
import type { Desk } from "./use-case.ts";

type DocumentRow = RecordOf<typeof document>;

function isAsNumbered(database: ReadableDatabase, { id, tree, treeSha256, pdfSha256 }: DocumentRow): boolean {
  const pdf = findFrozenPdf(database, id);
  return sha256(JSON.stringify(tree)) === treeSha256 && (pdf === undefined || sha256(pdf) === pdfSha256);
}

/** Whether tree and PDF of each numbered paper are still those whose hashes were taken with its number. */
export function checkFrozenPapers(desk: Desk): {
  readonly checked: number;
  readonly changed: readonly string[];
} {
  const { database } = desk.reading();
  const frozen = recordsWhere(database, document).filter(({ tree }) => tree !== null);
  const changed = frozen.filter((row) => !isAsNumbered(database, row));
  return { checked: frozen.length, changed: changed.map(({ numberText, kind }) => numberText ?? kind) };
}
