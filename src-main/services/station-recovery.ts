import type { CalendarDate } from "#shared/base/calendar-date.ts";
import { accept, type Result } from "#shared/base/result.ts";
import type { InputOf, OutputOf, OwnRefusal } from "#shared/contract/contract.ts";
import type { ReadableDatabase } from "../database/database.ts";
import { readMeta, writeMeta } from "../database/settings.ts";
import type { PdfRenderer } from "../pdf/pdf-renderer.ts";
import { setRecoverySheet, unlockWithRecovery } from "../sealing/key-file.ts";
import { mustReadKeyFile, writeKeyFile } from "../sealing/key-file-storage.ts";
import {
  askRecoveryPositions,
  createRecoverySheet,
  readRecoveryKey,
  type RecoverySheet,
} from "../sealing/recovery-sheet.ts";
import { mustBeWritten } from "./marker.ts";
import type { CallContext } from "./ports.ts";
import { recoverySheetFile } from "./station-papers.ts";
import type { Desk, UseCase } from "./use-case.ts";

const triedKey = "recovery_tried_on";

/** The sheet just printed and the places whose characters shall be typed back; kept until they are. */
export interface AskedRecovery {
  readonly sheet: RecoverySheet;
  readonly positions: readonly number[];
}

interface RenewedRecovery {
  readonly asked: AskedRecovery;
  readonly answer: OutputOf<"station.renewRecovery">;
}

function nextSheetNumber(text: string | undefined): number {
  return Number(text ?? "1") + 1;
}

/**
 * A new recovery sheet in place of the one before. The paper is made first and the key file is written last, in one
 * piece: whatever fails before leaves the old sheet as it was. To be called within the queue of the key file.
 */
export async function renewRecovery(
  desk: Desk,
  pdf: PdfRenderer,
  context: CallContext,
): Promise<RenewedRecovery> {
  const { ports } = desk;
  const { database, station } = desk.reading();
  const number = nextSheetNumber(readMeta(database, "recovery_sheet_number"));
  const sheet = await createRecoverySheet();
  const keyFile = await mustReadKeyFile(ports.dataDirectory);
  const changed = await setRecoverySheet({ keyFile, key: station.key }, sheet.recipient);
  if (!changed.ok) {
    throw new Error("The place of the old recovery sheet is free for the new one");
  }
  const recoverySheet = await recoverySheetFile(ports, pdf, { sheet, number, office: station.office() });
  desk.write({ operation: "station.renewRecovery", context }, ({ writing }) => {
    writeMeta(writing, "recovery_sheet_number", String(number));
    writeMeta(writing, "recovery_confirmed", "0");
    return accept({});
  });
  mustBeWritten(await writeKeyFile(ports.dataDirectory, changed.value));
  const asked = { sheet, positions: askRecoveryPositions(sheet) };
  return { asked, answer: { recoverySheet, askedPositions: [...asked.positions] } };
}

/** Notes that the sheet is known to be on paper and to open the key file: the day from which the next trial is counted. */
export function noteSheetTried({ writing, today }: UseCase): void {
  writeMeta(writing, "recovery_confirmed", "1");
  writeMeta(writing, triedKey, today);
}

/** The day the recovery sheet was last typed from its paper; nothing where it never was. */
export function sheetTriedOn(database: ReadableDatabase): CalendarDate | undefined {
  return readMeta(database, triedKey);
}

/** The yearly trial of the sheet: whether the key typed from it opens the key file. */
export async function tryRecovery(
  desk: Desk,
  { recoveryKey }: InputOf<"station.tryRecovery">,
  context: CallContext,
): Promise<Result<OutputOf<"station.tryRecovery">, OwnRefusal<"station.tryRecovery">>> {
  const identity = await readRecoveryKey(recoveryKey);
  if (!identity.ok) {
    return identity;
  }
  const key = await unlockWithRecovery(await mustReadKeyFile(desk.ports.dataDirectory), identity.value);
  if (!key.ok) {
    return key;
  }
  key.value.fill(0);
  return desk.write({ operation: "station.tryRecovery", context }, (useCase) => {
    noteSheetTried(useCase);
    return accept({});
  });
}
