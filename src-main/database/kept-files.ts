import { prepared, type ReadableDatabase } from "./database.ts";

/** What stands in a row whose file is kept beside it. */
export const keptBeside = "";

/** Keeps the sealed file that belongs to a record. */
export function keepFile(database: ReadableDatabase, recordId: string, bytes: Uint8Array): void {
  prepared(database, "INSERT INTO kept_file (record_id, bytes) VALUES (?, ?)").run(recordId, bytes);
}

/** The sealed file of a record; `inRow` is what the row itself says, where earlier ones have it in base64. */
export function findKeptFile(
  database: ReadableDatabase,
  recordId: string,
  inRow: string,
): Uint8Array | undefined {
  if (inRow !== keptBeside) {
    return new Uint8Array(Buffer.from(inRow, "base64"));
  }
  const bytes: unknown = prepared(database, "SELECT bytes FROM kept_file WHERE record_id = ?")
    .pluck()
    .get(recordId);
  return bytes instanceof Uint8Array ? new Uint8Array(bytes) : undefined;
}

/** Lets the sealed file of a record go; the record itself stays. */
export function dropKeptFile(database: ReadableDatabase, recordId: string): void {
  prepared(database, "DELETE FROM kept_file WHERE record_id = ?").run(recordId);
}

/**
 * Takes the sent bundles that hold a safety copy out of a copy of this database: a copy within a copy would double with every
 * sending. What they said is in the copy itself, and their entries in the send log stay.
 */
export function leaveOutNestedCopies({ sqlite }: ReadableDatabase, copyPath: string): void {
  sqlite.prepare("ATTACH ? AS copy").run(copyPath);
  try {
    const { changes } = sqlite
      .prepare(
        `DELETE FROM copy.kept_file WHERE record_id IN
          (SELECT id FROM copy.sent_bundle WHERE json_array_length(manifest, '$.files') > 1)`,
      )
      .run();
    if (changes > 0) {
      sqlite.exec("VACUUM copy");
    }
  } finally {
    sqlite.exec("DETACH copy");
  }
}
