import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { basename, join } from "node:path";
import { z } from "zod";
import type { CalendarDate } from "#shared/base/calendar-date.ts";
import { accept, refuse, type Result } from "#shared/base/result.ts";
import { flushFolder } from "../../database/backup.ts";
import { examineDatabase, type Examined } from "../../database/examining.ts";
import { databasePath } from "../../database/open.ts";
import type { OpeningRefusal } from "../../database/opening-checks.ts";
import { utf8Bytes } from "../../sealing/bytes.ts";
import { writeFileDurably } from "../../sealing/file-writing.ts";
import { unlockWithPassword } from "../../sealing/key-file.ts";
import { keyFileNames, readKeyFile, writeKeyFile } from "../../sealing/key-file-storage.ts";
import { markerPath, mustBeWritten, readMarker, type Marker } from "../marker.ts";
import type { Ports } from "../ports.ts";
import { readTicket } from "../ticket-bytes.ts";
import { unpackCopy } from "./archive.ts";
import { aboutName, folderOfDay, listCopies } from "./copies.ts";

/*
 * A copy takes the station's place in two steps. It is first laid out whole in a folder of its own and proved. Then a
 * note is written and the files change places one by one; the note says where the former files go, so that a power cut in
 * between is made good at the next start. Nothing of the former station is ever deleted.
 */

/** Where a copy comes from: one of the station's own days, or a file that was handed in. */
export type BackupSource =
  | { readonly day: CalendarDate; readonly file?: undefined }
  | { readonly file: string; readonly day?: undefined };

export interface BackupKey {
  readonly login: string;
  readonly password: string;
}

/** What a copy was found to hold, and whose it is. */
export interface ProvedCopy {
  readonly marker: Marker;
  readonly madeAt: string | undefined;
  readonly copy: Examined;
  /** The station as it stands, where the same key opens it. */
  readonly present: Examined | undefined;
}

export type RestoreRefusal =
  | OpeningRefusal
  | "keyFileMissing"
  | "keyFileDamaged"
  | "wrongPassword"
  | "ticketUnknown"
  | "backupUnknown"
  | "backupUnreadable"
  | "backupWithoutKeys"
  | "backupOfAnotherStation";

const noteFile = z.strictObject({ former: z.string(), madeAt: z.string().optional() });

function stagedFolder(dataDirectory: string): string {
  return join(dataDirectory, "khoi-phuc");
}

function notePath(dataDirectory: string): string {
  return join(dataDirectory, "khoi-phuc.json");
}

async function layOut(ports: Ports, source: BackupSource): Promise<Result<object, RestoreRefusal>> {
  const folder = stagedFolder(ports.dataDirectory);
  rmSync(folder, { recursive: true, force: true });
  if (source.day !== undefined) {
    const { day } = source;
    if (!listCopies(ports.dataDirectory).some((copy) => copy.day === day)) {
      return refuse("backupUnknown");
    }
    cpSync(folderOfDay(ports.dataDirectory, day), folder, { recursive: true });
    return accept({});
  }
  const bytes = await readTicket(ports.files, source.file);
  return bytes === undefined ? refuse("ticketUnknown") : await unpackCopy(bytes, folder);
}

function madeAtOf(folder: string): string | undefined {
  try {
    const about: unknown = JSON.parse(readFileSync(join(folder, aboutName), "utf8"));
    return z.object({ madeAt: z.string() }).parse(about).madeAt;
  } catch {
    return undefined;
  }
}

async function prove(dataDirectory: string, key: BackupKey): Promise<Result<ProvedCopy, RestoreRefusal>> {
  const folder = stagedFolder(dataDirectory);
  const keyFile = await readKeyFile(folder);
  if (!keyFile.ok) {
    return keyFile;
  }
  const { dbId } = keyFile.value;
  const [marker, own] = [readMarker(folder), readMarker(dataDirectory)];
  if (typeof marker !== "object") {
    return refuse("backupUnreadable");
  }
  if (typeof own === "object" && own.databaseId !== dbId) {
    return refuse("backupOfAnotherStation");
  }
  const unlocked = await unlockWithPassword(keyFile.value, key.login, key.password);
  if (!unlocked.ok) {
    return unlocked;
  }
  const copy = examineDatabase(databasePath(folder), unlocked.value, dbId);
  const present = examineDatabase(databasePath(dataDirectory), unlocked.value, dbId);
  unlocked.value.fill(0);
  if (!copy.ok || copy.value.findings.length > 0) {
    return copy.ok ? refuse("databaseDamaged") : copy;
  }
  mustBeWritten(await writeKeyFile(folder, keyFile.value));
  return accept({
    marker,
    madeAt: madeAtOf(folder),
    copy: copy.value,
    present: present.ok ? present.value : undefined,
  });
}

/** Looks at a copy with a password of its own key file; the station is left as it is. */
export async function examineCopy(
  ports: Ports,
  source: BackupSource,
  key: BackupKey,
): Promise<Result<ProvedCopy, RestoreRefusal>> {
  try {
    const laidOut = await layOut(ports, source);
    return laidOut.ok ? await prove(ports.dataDirectory, key) : laidOut;
  } finally {
    rmSync(stagedFolder(ports.dataDirectory), { recursive: true, force: true });
  }
}

/** A file of the copy takes the place of the station's, which goes to the former ones; done twice, it does nothing more. */
function changePlaces(from: string, target: string, former: string): void {
  if (!existsSync(from)) {
    return;
  }
  const aside = join(former, basename(target));
  if (existsSync(target) && !existsSync(aside)) {
    renameSync(target, aside);
  }
  renameSync(from, target);
}

/** Ends a change of places that was begun; where none was, nothing happens. */
export function settleRestore(dataDirectory: string): void {
  const folder = stagedFolder(dataDirectory);
  if (!existsSync(notePath(dataDirectory)) || !existsSync(folder)) {
    return;
  }
  const note = noteFile.parse(JSON.parse(readFileSync(notePath(dataDirectory), "utf8")));
  const former = join(dataDirectory, "sao-luu", note.former);
  mkdirSync(former, { recursive: true, mode: 0o700 });
  const [staged, present] = [databasePath(folder), databasePath(dataDirectory)];
  if (existsSync(staged)) {
    for (const path of [`${present}-wal`, `${present}-shm`].filter((each) => existsSync(each))) {
      renameSync(path, join(former, basename(path)));
    }
  }
  changePlaces(staged, present, former);
  for (const name of keyFileNames) {
    changePlaces(join(folder, name), join(dataDirectory, name), former);
  }
  changePlaces(markerPath(folder), markerPath(dataDirectory), former);
  flushFolder(former);
  flushFolder(dataDirectory);
  rmSync(folder, { recursive: true, force: true });
}

/**
 * Puts a copy in the station's place. The former files are moved to `sao-luu/truoc-khoi-phuc-…`, whole and still
 * encrypted.
 *
 * @returns what was restored; after a refusal the station is as it was.
 */
export async function restoreCopy(
  ports: Ports,
  source: BackupSource,
  key: BackupKey,
): Promise<Result<ProvedCopy, RestoreRefusal>> {
  const { dataDirectory, clock } = ports;
  const laidOut = await layOut(ports, source);
  const proved = laidOut.ok ? await prove(dataDirectory, key) : laidOut;
  if (!proved.ok) {
    rmSync(stagedFolder(dataDirectory), { recursive: true, force: true });
    return proved;
  }
  const note = {
    former: `truoc-khoi-phuc-${clock
      .now()
      .replaceAll(/[^0-9]/gu, "")
      .slice(0, 14)}-${ports.newId().slice(-6)}`,
    ...(proved.value.madeAt === undefined ? {} : { madeAt: proved.value.madeAt }),
  };
  mustBeWritten(await writeFileDurably(notePath(dataDirectory), utf8Bytes(JSON.stringify(note))));
  settleRestore(dataDirectory);
  return proved;
}

/** Whether the station in the folder is a restored one that nobody has unlocked since; and of when it is. */
export function restoredSince(dataDirectory: string): { readonly madeAt: string | undefined } | undefined {
  const path = notePath(dataDirectory);
  if (!existsSync(path)) {
    return undefined;
  }
  return { madeAt: noteFile.parse(JSON.parse(readFileSync(path, "utf8"))).madeAt };
}

/** The restored station has been unlocked and has begun anew. */
export function forgetRestored(dataDirectory: string): void {
  rmSync(notePath(dataDirectory), { force: true });
}
