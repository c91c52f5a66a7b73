import { closeSync, existsSync, fsyncSync, openSync, readFileSync, rmSync, writeSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import type { OpenedBundle } from "#shared/bundle/opening.ts";
import type { ReadableDatabase } from "../../database/database.ts";
import { firstWhere } from "../../database/reading.ts";
import { receivedBundle } from "../../database/schema/exchange.ts";

/*
 * While a bundle is written into the database a note of it lies beside the database. Whoever finds the note after a power
 * cut knows that an import was under way, and the database, which holds all of it or nothing, knows which of the two.
 */

const noteSchema = z.strictObject({
  station: z.string(),
  sequence: z.int(),
  fileSha256: z.string(),
  at: z.string(),
});
type Note = z.output<typeof noteSchema>;

/** A bundle this large takes long enough that a power cut is likely to fall into it: its note is brought to the disk first. */
const durableBytes = 1024 * 1024;

function notePath(directory: string): string {
  return join(directory, "dang-nhap-goi.json");
}

/** Notes that a bundle is being taken in: whose, which number, and the hash of its file; nobody's data. */
export function noteImport(directory: string, opened: OpenedBundle, at: string): void {
  const { manifest, fileSha256, fileBytes } = opened;
  const note: Note = { station: manifest.stationName, sequence: manifest.seq, fileSha256, at };
  const file = openSync(notePath(directory), "w", 0o600);
  try {
    writeSync(file, JSON.stringify(note));
    if (fileBytes >= durableBytes) {
      fsyncSync(file);
    }
  } finally {
    closeSync(file);
  }
}

/** The import came to its end, or somebody has read what became of it. */
export function forgetImport(directory: string): void {
  rmSync(notePath(directory), { force: true });
}

function noteIn(directory: string): Note | undefined {
  const path = notePath(directory);
  if (!existsSync(path)) {
    return undefined;
  }
  try {
    const parsed = noteSchema.safeParse(JSON.parse(readFileSync(path, "utf8")));
    return parsed.success ? parsed.data : undefined;
  } catch {
    return undefined;
  }
}

/** G74: the bundle whose import was cut off and of which nothing is here; `undefined` where there is none. */
export function interruptedImport(
  directory: string,
  database: ReadableDatabase,
): (Pick<Note, "station" | "sequence" | "at"> & { readonly code: "G74" }) | undefined {
  const note = noteIn(directory);
  if (note === undefined || firstWhere(database, receivedBundle, { fileSha256: note.fileSha256 })) {
    return undefined;
  }
  const { station, sequence, at } = note;
  return { code: "G74", station, sequence, at };
}
