import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { isCalendarDate, type CalendarDate } from "#shared/base/calendar-date.ts";
import { accept, refuse, type Result } from "#shared/base/result.ts";
import { keptBackups } from "#shared/domain/backup-rotation.ts";
import { copyDatabase, flushFolder } from "../../database/backup.ts";
import { examineDatabase } from "../../database/examining.ts";
import { journalHead } from "../../database/journal.ts";
import { databasePath } from "../../database/open.ts";
import { utf8Bytes } from "../../sealing/bytes.ts";
import { writeFileDurably } from "../../sealing/file-writing.ts";
import { mustReadKeyFile, writeKeyFile } from "../../sealing/key-file-storage.ts";
import { mustBeWritten, readMarker, writeMarker } from "../marker.ts";
import type { Desk } from "../use-case.ts";

/*
 * A copy of a day is a whole station folder: database, key file and marker, beside a few words about what it holds. It
 * comes into being under another name, is opened and examined there, and only a sound one takes the day's place.
 */

const aboutFile = z.strictObject({
  madeAt: z.string(),
  journalEntries: z.int(),
  journalHead: z.string(),
});

/** What is known of a copy without opening it. */
export interface BackupCopy {
  readonly day: CalendarDate;
  /** ISO 8601 with offset. */
  readonly madeAt: string;
  /** The entries of the journal it holds. */
  readonly journalEntries: number;
  /** The size of its database. */
  readonly bytes: number;
}

/** The files that a copy must have. */
export const aboutName = "ban-sao.json";

function rootOf(dataDirectory: string): string {
  return join(dataDirectory, "sao-luu", "theo-ngay");
}

/** The folder of the copy of a day. */
export function folderOfDay(dataDirectory: string, day: CalendarDate): string {
  return join(rootOf(dataDirectory), day);
}

function readCopy(dataDirectory: string, day: CalendarDate): BackupCopy | undefined {
  const folder = folderOfDay(dataDirectory, day);
  try {
    const { madeAt, journalEntries } = aboutFile.parse(
      JSON.parse(readFileSync(join(folder, aboutName), "utf8")),
    );
    return { day, madeAt, journalEntries, bytes: statSync(databasePath(folder)).size };
  } catch {
    // Not a whole copy: a folder somebody has put there, or one whose files were taken away.
    return undefined;
  }
}

/** The copies of a station folder, the newest first. */
export function listCopies(dataDirectory: string): readonly BackupCopy[] {
  const root = rootOf(dataDirectory);
  return (existsSync(root) ? readdirSync(root) : [])
    .filter(isCalendarDate)
    .toSorted()
    .toReversed()
    .flatMap((day) => readCopy(dataDirectory, day) ?? []);
}

/** Fills a new folder and proves it: opened with the same key, sound, and its journal ends where the station's ends. */
async function fillCopy(desk: Desk, folder: string): Promise<Result<object, "backupUnsound">> {
  const { database, station } = desk.reading();
  const { dataDirectory, clock } = desk.ports;
  const head = journalHead(database);
  copyDatabase(database, databasePath(folder));
  const keyFile = await mustReadKeyFile(dataDirectory);
  mustBeWritten(await writeKeyFile(folder, keyFile));
  const marker = readMarker(dataDirectory);
  if (typeof marker === "object") {
    mustBeWritten(await writeMarker(folder, marker));
  }
  const examined = examineDatabase(databasePath(folder), station.key, database.databaseId);
  const isSound =
    examined.ok &&
    examined.value.findings.length === 0 &&
    examined.value.journalEntries === head.sequence &&
    examined.value.journalHead === head.hash;
  if (!isSound) {
    return refuse("backupUnsound");
  }
  const about = { madeAt: clock.now(), journalEntries: head.sequence, journalHead: head.hash };
  mustBeWritten(await writeFileDurably(join(folder, aboutName), utf8Bytes(JSON.stringify(about))));
  return accept({});
}

/** Puts the new folder in the place of the day's earlier copy, which is there until the new one is. */
function takePlace(part: string, target: string): void {
  const earlier = `${target}.truoc`;
  if (!existsSync(target) && existsSync(earlier)) {
    // A power cut between the two names: the earlier copy is still the day's.
    renameSync(earlier, target);
  }
  rmSync(earlier, { recursive: true, force: true });
  if (existsSync(target)) {
    renameSync(target, earlier);
  }
  renameSync(part, target);
  rmSync(earlier, { recursive: true, force: true });
}

function rotate(dataDirectory: string): void {
  const days = readdirSync(rootOf(dataDirectory)).filter(isCalendarDate);
  const kept = keptBackups(days);
  for (const day of days.filter((each) => !kept.has(each))) {
    rmSync(folderOfDay(dataDirectory, day), { recursive: true, force: true });
  }
}

/**
 * Copies the open station as it is now; a second copy of a day replaces the first. Older copies are thinned out as
 * `keptBackups` says, once the new one is whole.
 *
 * @returns the copy, or `backupUnsound` when what was written does not prove right; then nothing is replaced.
 * @throws when the disk takes no files.
 */
export async function makeCopy(desk: Desk): Promise<Result<BackupCopy, "backupUnsound">> {
  const { dataDirectory, clock } = desk.ports;
  const day = clock.today();
  const target = folderOfDay(dataDirectory, day);
  const part = `${target}.part`;
  try {
    rmSync(part, { recursive: true, force: true });
    mkdirSync(part, { recursive: true, mode: 0o700 });
    const filled = await fillCopy(desk, part);
    if (!filled.ok) {
      return filled;
    }
    takePlace(part, target);
    flushFolder(rootOf(dataDirectory));
    rotate(dataDirectory);
    const copy = readCopy(dataDirectory, day);
    return copy === undefined ? refuse("backupUnsound") : accept(copy);
  } finally {
    rmSync(part, { recursive: true, force: true });
  }
}

/** Whether anything was entered since the newest copy, or there is none. */
export function isCopyDue(desk: Desk): boolean {
  const [newest] = listCopies(desk.ports.dataDirectory);
  return newest?.journalEntries !== journalHead(desk.reading().database).sequence;
}
