import { rm } from "node:fs/promises";
import { join } from "node:path";
import { accept, refuse, type Result } from "#shared/base/result.ts";
import type { InputOf, OutputOf, OwnRefusal } from "#shared/contract/contract.ts";
import { absorbOffice } from "../../database/absorbing.ts";
import { rawRows } from "../../database/changed-records.ts";
import type { ReadableDatabase } from "../../database/database.ts";
import { comparisonOf } from "../../database/person-comparing.ts";
import { firstWhere, recordsWhere } from "../../database/reading.ts";
import { mergedOffice } from "../../database/schema/exchange.ts";
import { office } from "../../database/schema/station.ts";
import { travellingTables } from "../../database/travelling-tables.ts";
import { addRecord } from "../../database/writing.ts";
import { sha256 } from "../../sealing/digest.ts";
import { writeFileDurably } from "../../sealing/file-writing.ts";
import { packCopy } from "../backups/archive.ts";
import { folderOfDay, makeCopy } from "../backups/copies.ts";
import { likelyPairs } from "../duplicates.ts";
import { mustBeWritten } from "../marker.ts";
import type { CallContext } from "../ports.ts";
import type { Desk, Reading } from "../use-case.ts";
import { unlockCopy, withCopy, type UnlockedCopy } from "./copy-source.ts";

/** Which office a copy is of. */
interface Whose {
  readonly station: string;
  readonly name: string;
}

type WhoseRefusal = "copyOfThisOffice" | "copyOfUpper" | "officeMerged";

/** Whose copy it is, if it may become part of this office. */
function whoseCopy(
  { database, station }: Reading,
  source: ReadableDatabase,
  databaseId: string,
): Result<Whose, WhoseRefusal | "copyUnreadable"> {
  const [former] = recordsWhere(source, office);
  if (former === undefined) {
    return refuse("copyUnreadable");
  }
  const { unitCode, name, kind } = former;
  if (unitCode === station.code()) {
    return refuse("copyOfThisOffice");
  }
  if (kind === "UPPER") {
    return refuse("copyOfUpper", { name });
  }
  return firstWhere(database, mergedOffice, { databaseId }) === undefined
    ? accept({ station: unitCode, name })
    : refuse("officeMerged", { name });
}

function livingCounts(source: ReadableDatabase): Record<string, number> {
  const counted = travellingTables.map(({ name }): [string, number] => [
    name,
    rawRows(source, name).filter((row) => row["voided_at"] === null).length,
  ]);
  return Object.fromEntries(counted.filter(([, count]) => count > 0));
}

/** How many persons of the copy are likely on record here. */
function alsoHere(database: ReadableDatabase, source: ReadableDatabase): number {
  const own = comparisonOf(database);
  return comparisonOf(source).everybody.filter((one) => own.suspectsOf(one).length > 0).length;
}

type Inspected = OutputOf<"offices.inspect">;

/** Looks into a former office's copy; nothing is written here. */
export async function inspectOffice(
  desk: Desk,
  call: InputOf<"offices.inspect">,
): Promise<Result<Inspected, OwnRefusal<"offices.inspect">>> {
  const copy = await unlockCopy(desk.ports.files, call.ticket, call);
  if (!copy.ok) {
    return copy;
  }
  const { dbId } = copy.value.keyFile;
  const looked = await withCopy(copy.value, (source): Result<Inspected, WhoseRefusal | "copyUnreadable"> => {
    const reading = desk.reading();
    const whose = whoseCopy(reading, source, dbId);
    return whose.ok
      ? accept({
          ...whose.value,
          counts: livingCounts(source),
          alsoHere: alsoHere(reading.database, source),
        })
      : whose;
  });
  return looked.ok ? looked.value : looked;
}

interface Merging {
  readonly copy: UnlockedCopy;
  readonly source: ReadableDatabase;
  readonly decision: string;
  /** The file name of the copy made before. */
  readonly backup: string;
}

/** A copy of this station as it is, packed under a name of its own, so that no later copy of the day replaces it. */
async function copyBefore(desk: Desk): Promise<Result<{ readonly name: string }, "backupUnsound">> {
  const { dataDirectory } = desk.ports;
  const made = await makeCopy(desk);
  if (!made.ok) {
    return made;
  }
  const { day } = made.value;
  const name = `truoc-khi-gop-${day}-${desk.ports.newId().slice(-6)}.saoluu`;
  const bytes = packCopy(folderOfDay(dataDirectory, day));
  mustBeWritten(await writeFileDurably(join(dataDirectory, "sao-luu", name), bytes));
  return accept({ name });
}

/** Everything in one transaction. */
function mergeFrom(
  desk: Desk,
  context: CallContext,
  { copy, source, decision, backup }: Merging,
): Result<OutputOf<"offices.merge">, WhoseRefusal | "copyUnreadable"> {
  const { keyFile, bytes } = copy;
  const before = desk.reading();
  const whose = whoseCopy(before, source, keyFile.dbId);
  if (!whose.ok) {
    return whose;
  }
  const { station, name } = whose.value;
  return desk.write({ operation: "offices.merge", context, reason: decision }, (useCase) => {
    const counts = absorbOffice(useCase.writing, { station, source });
    addRecord(useCase.writing, mergedOffice, {
      station,
      name,
      databaseId: keyFile.dbId,
      fileSha256: sha256(bytes),
      decision,
      counts,
      backup,
    });
    return accept({ name, counts, likelyPairs: likelyPairs(useCase).length, backup });
  });
}

/** Takes a former office over, whole or not at all. */
export async function mergeOffice(
  desk: Desk,
  context: CallContext,
  call: InputOf<"offices.merge">,
): Promise<Result<OutputOf<"offices.merge">, OwnRefusal<"offices.merge">>> {
  const copy = await unlockCopy(desk.ports.files, call.ticket, call);
  if (!copy.ok) {
    return copy;
  }
  const { decision } = call;
  const before = await copyBefore(desk);
  if (!before.ok) {
    return before;
  }
  const backup = before.value.name;
  const looked = await withCopy(copy.value, (source) =>
    mergeFrom(desk, context, { copy: copy.value, source, decision, backup }),
  );
  const merged = looked.ok ? looked.value : looked;
  if (!merged.ok) {
    // Nothing was merged: the copy of the day says the same.
    await rm(join(desk.ports.dataDirectory, "sao-luu", backup), { force: true });
  }
  return merged;
}
