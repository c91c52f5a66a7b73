import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { accept, refuse, type Result } from "#shared/base/result.ts";
import { stationKinds } from "#shared/domain/office.ts";
import { writeFileDurably } from "../sealing/file-writing.ts";

const markerFile = z.strictObject({
  databaseId: z.uuid(),
  createdAt: z.string(),
  kind: z.enum(stationKinds),
  officeName: z.string(),
  placeName: z.string(),
});
/** What tells, before anything is unlocked, that a station was set up in a folder, and whose. */
export type Marker = z.output<typeof markerFile>;

/** The marker file of a station's folder. */
export function markerPath(directory: string): string {
  return join(directory, "co-so.json");
}

/** The marker of a folder; `undefined` where no station was set up. A damaged marker still says that one was. */
export function readMarker(directory: string): Marker | "damaged" | undefined {
  const path = markerPath(directory);
  if (!existsSync(path)) {
    return undefined;
  }
  try {
    return markerFile.parse(JSON.parse(readFileSync(path, "utf8")));
  } catch {
    return "damaged";
  }
}

/** Passes a written file on; a disk that takes no file of the station is a fault, nothing the user typed can mend it. */
export function mustBeWritten(written: Result<unknown>): void {
  if (!written.ok) {
    throw new Error(`A file of the station could not be written: ${written.refusal.code}`);
  }
}

/** Writes the marker whole or not at all. */
export async function writeMarker(directory: string, marker: Marker): Promise<Result<object, "notWritten">> {
  const written = await writeFileDurably(
    markerPath(directory),
    new TextEncoder().encode(JSON.stringify(marker)),
  );
  return written.ok ? accept({}) : refuse("notWritten");
}
