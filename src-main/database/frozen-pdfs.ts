import { prepared, type ReadableDatabase } from "./database.ts";

/** The PDF a paper was numbered with, as it is; none for a paper numbered before PDFs were kept, or received as a tree. */
export function findFrozenPdf(database: ReadableDatabase, documentId: string): Uint8Array | undefined {
  const bytes: unknown = prepared(database, "SELECT bytes FROM frozen_pdf WHERE document_id = ?")
    .pluck()
    .get(documentId);
  return bytes instanceof Uint8Array ? new Uint8Array(bytes) : undefined;
}

/** Keeps the PDF of a paper; the one that is kept already stays as it is. */
export function keepFrozenPdf(database: ReadableDatabase, documentId: string, bytes: Uint8Array): void {
  prepared(
    database,
    "INSERT INTO frozen_pdf (document_id, bytes) VALUES (?, ?) ON CONFLICT (document_id) DO NOTHING",
  ).run(documentId, bytes);
}
