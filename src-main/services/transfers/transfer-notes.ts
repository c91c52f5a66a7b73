import type { OpenedBundle } from "#shared/bundle/opening.ts";
import type { ReceiptRecord, TransferRecord } from "#shared/bundle/records.ts";
import { firstWhere } from "../../database/reading.ts";
import { personTransfer } from "../../database/schema/exchange.ts";
import { tryUndoBatch } from "../../database/undo.ts";
import { addRecord, changeRecord, type RecordOf } from "../../database/writing.ts";
import type { UseCase } from "../use-case.ts";

export type Transfer = RecordOf<typeof personTransfer>;

/** The log and the bundle itself stay when a departure is taken back. */
export const notPartOfLeaving: ReadonlySet<string> = new Set(["person_transfer", "sent_bundle"]);

/** The heading of a transfer bundle, of which there is one. */
function headingIn({ records }: OpenedBundle): TransferRecord | undefined {
  return records.find((record) => record.t === "chuyen_ho_so");
}

/** Whether a bundle offers a person, so that someone here has to decide. */
export function isOffer(opened: OpenedBundle): boolean {
  return headingIn(opened)?.trang_thai === "CHUYEN";
}

/** Enters a person offered by another office, or that it has taken the offer back before it was answered. */
export function noteTransfer(
  { database, writing, today }: UseCase,
  opened: OpenedBundle,
  bundleId: string,
): void {
  const heading = headingIn(opened);
  if (heading === undefined) {
    return;
  }
  const { station, stationName } = opened.manifest;
  const known = firstWhere(database, personTransfer, { direction: "IN", station, transferId: heading.id });
  if (heading.trang_thai === "RUT") {
    if (known?.state === "CHO_NHAN") {
      changeRecord(writing, personTransfer, {
        id: known.id,
        state: "DA_RUT",
        answer: heading.ly_do,
        answeredOn: today,
      });
    }
    return;
  }
  addRecord(writing, personTransfer, {
    direction: "IN",
    personId: heading.nguoi,
    personName: heading.ten,
    station,
    stationName,
    movedOn: heading.ngay,
    reason: heading.ly_do,
    state: "CHO_NHAN",
    bundleId,
    transferId: heading.id,
    decisionNumber: heading.so_quyet_dinh ?? null,
  });
}

/** What an answer makes of a transfer out; a refusal counts the person here again, as far as nothing was built on it. */
function afterAnswer({ writing }: UseCase, { state, batch }: Transfer, isTaken: boolean): string {
  if (state === "DA_RUT") {
    return isTaken ? "NHAN_SAU_RUT" : "DA_RUT";
  }
  if (isTaken) {
    return "DA_NHAN";
  }
  return tryUndoBatch(writing, batch ?? "", notPartOfLeaving) ? "TU_CHOI" : "TU_CHOI_CHO_MO";
}

/** The receiver's answer to a transfer sent from here; a later answer of the same meaning says nothing new. */
export function noteTransferAnswer(useCase: UseCase, sentId: string, receipt: ReceiptRecord): void {
  const sent = firstWhere(useCase.database, personTransfer, { direction: "OUT", bundleId: sentId });
  const isTaken = receipt.result !== "tu_choi";
  if (sent === undefined || (sent.state !== "DA_GUI" && sent.state !== "DA_RUT")) {
    return;
  }
  changeRecord(useCase.writing, personTransfer, {
    id: sent.id,
    state: afterAnswer(useCase, sent, isTaken),
    answer: receipt.ly_do ?? null,
    answeredOn: receipt.at.slice(0, 10),
  });
}
