import { accept } from "#shared/base/result.ts";
import type { OutputOf } from "#shared/contract/contract.ts";
import { readMeta, writeMeta } from "../database/settings.ts";
import type { PdfRenderer } from "../pdf/pdf-renderer.ts";
import { setRecoverySheet } from "../sealing/key-file.ts";
import { mustReadKeyFile, writeKeyFile } from "../sealing/key-file-storage.ts";
import { askRecoveryPositions, createRecoverySheet, type RecoverySheet } from "../sealing/recovery-sheet.ts";
import { mustBeWritten } from "./marker.ts";
import type { CallContext } from "./ports.ts";
import { recoverySheetFile } from "./station-papers.ts";
import type { Desk } from "./use-case.ts";

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
