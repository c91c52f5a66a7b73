import { accept, refuse, type Result } from "#shared/base/result.ts";
import { isDiskFull } from "../database/disk-space.ts";
import { writeMeta } from "../database/settings.ts";
import { noteUse } from "./access-log.ts";
import { packCopy } from "./backups/archive.ts";
import { type BackupCopy, folderOfDay, isCopyDue, listCopies, makeCopy } from "./backups/copies.ts";
import {
  examineCopy,
  forgetRestored,
  restoreCopy,
  restoredSince,
  settleRestore,
} from "./backups/restoring.ts";
import type { CallContext, HandlersOf } from "./ports.ts";
import type { Desk } from "./use-case.ts";

type BackupNames = "backups.list" | "backups.make" | "backups.pack" | "backups.examine" | "backups.restore";

/** What a folder answers that takes no files: full, read-only, not ours, or no folder at all. */
const unwritable: ReadonlySet<unknown> = new Set([
  "ENOSPC",
  "EDQUOT",
  "EROFS",
  "EACCES",
  "EPERM",
  "ENOTDIR",
  "EEXIST",
  "EIO",
]);

function isUnwritable(error: unknown): boolean {
  return error instanceof Error && "code" in error && unwritable.has(error.code);
}

async function makeOrRefuse(desk: Desk): Promise<Result<BackupCopy, "backupUnsound" | "backupNotWritten">> {
  try {
    return await makeCopy(desk);
  } catch (error) {
    if (isDiskFull(error) || isUnwritable(error)) {
      return refuse("backupNotWritten");
    }
    throw error;
  }
}

/** Copies the open station where something was entered since its newest copy. */
export async function copyIfDue(desk: Desk): Promise<void> {
  if (desk.holder.isOpen() && isCopyDue(desk)) {
    await makeOrRefuse(desk);
  }
}

/**
 * A restored station that is unlocked for the first time begins a new series of bundles: its numbers went back, and the
 * receivers must not take its next bundle for a copy of one they have.
 */
export function beginAfterRestore(desk: Desk, context: CallContext): void {
  const { dataDirectory } = desk.ports;
  const restored = restoredSince(dataDirectory);
  if (restored === undefined) {
    return;
  }
  const { madeAt: reason } = restored;
  desk.write(
    { operation: "backups.restore", context, ...(reason === undefined ? {} : { reason }) },
    ({ writing }) => {
      writeMeta(writing, "epoch", writing.newId());
      return accept({});
    },
  );
  forgetRestored(dataDirectory);
}

/** Copies of the station: made, handed out, looked at and put back. */
export function backupHandlers(desk: Desk): HandlersOf<BackupNames> {
  const { ports, holder, keyFileQueue: queue } = desk;
  return {
    "backups.list": () => accept([...listCopies(ports.dataDirectory)]),
    "backups.make": async () => await queue(async () => await makeOrRefuse(desk)),
    "backups.pack": ({ day }, context) => {
      if (!listCopies(ports.dataDirectory).some((copy) => copy.day === day)) {
        return refuse("backupUnknown");
      }
      const bytes = packCopy(folderOfDay(ports.dataDirectory, day));
      const name = `sao-luu-${day}.saoluu`;
      noteUse(desk, context, { kind: "XUAT", what: "COPY", detail: day, personIds: [] });
      return accept(ports.files.offer({ name, mediaType: "application/octet-stream", bytes }));
    },
    "backups.examine": async ({ source, ...key }) =>
      await queue(async () => {
        if (holder.isOpen()) {
          return refuse("stationOpen");
        }
        settleRestore(ports.dataDirectory);
        const examined = await examineCopy(ports, source, key);
        if (!examined.ok) {
          return examined;
        }
        const { marker, madeAt, copy, present } = examined.value;
        return accept({
          officeName: marker.officeName,
          madeAt: madeAt ?? null,
          journalEntries: copy.journalEntries,
          presentEntries: present?.journalEntries ?? null,
        });
      }),
    "backups.restore": async ({ source, ...key }) =>
      await queue(async () => {
        if (holder.isOpen()) {
          return refuse("stationOpen");
        }
        settleRestore(ports.dataDirectory);
        const restored = await restoreCopy(ports, source, key);
        return restored.ok ? accept({}) : restored;
      }),
  };
}
