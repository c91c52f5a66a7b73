import { accept, refuse, type Result } from "#shared/base/result.ts";
import type { InputOf } from "#shared/contract/contract.ts";
import { dataKindWords } from "#shared/documents/exchange-words.ts";
import { firstWhere, getRecord } from "../../database/reading.ts";
import { personTransfer, trustedStation } from "../../database/schema/exchange.ts";
import { residence } from "../../database/schema/people.ts";
import { upperLevel } from "../../database/schema/station.ts";
import { travellingTables } from "../../database/travelling-tables.ts";
import { undoBatch } from "../../database/undo.ts";
import { addRecordAs, changeRecord } from "../../database/writing.ts";
import type { CallContext } from "../ports.ts";
import { firstRefusal, livingPerson, mustExist, refuseIf } from "../rules.ts";
import {
  comparedReceivers,
  send,
  type ReceiverRefusal,
  type SealingRefusal,
  type SentFile,
} from "../sending.ts";
import type { Desk } from "../use-case.ts";
import { carriedLines, withCarriedFields } from "../exchange/carried-content.ts";
import { leaveForAnother, type LeavingRefusal } from "./leaving.ts";
import { personLines, transferHeading } from "./transfer-contents.ts";
import { notPartOfLeaving } from "./transfer-notes.ts";

type SendRefusal =
  | ReceiverRefusal
  | LeavingRefusal
  | "receiverIsNoCommune"
  | "transferRunning"
  | "recordUnknown"
  | "personDead"
  | SealingRefusal;

/** A transfer that was sent: its id and its file. */
export interface SentTransfer {
  readonly id: string;
  readonly sent: SentFile;
}

/** The seven items of the transfer of a person's data, as they stand in the manifest (NĐ 356/2025/NĐ-CP, Điều 7). */
function itemsOf(
  call: InputOf<"transfers.send">,
  receiverName: string,
): Record<string, Record<string, string>> {
  return {
    chuyen_du_lieu: {
      muc_dich: call.purpose,
      noi_nhan: receiverName,
      loai_du_lieu: dataKindWords.RECORDS,
      thoi_han: call.keepUntil,
      co_so_phap_ly: call.legalBasis,
      xoa: call.deletion,
      trach_nhiem: call.responsibility,
    },
  };
}

/** Seals a person's records for the commune they move to, and lets them leave here; both or neither. */
export async function sendTransfer(
  desk: Desk,
  context: CallContext,
  call: InputOf<"transfers.send">,
): Promise<Result<SentTransfer, SendRefusal>> {
  const reading = desk.reading();
  const { database, station } = reading;
  const { personId, to, movedOn, reason, decisionNumber } = call;
  const receivers = comparedReceivers(reading, to);
  const found = livingPerson(database, personId, movedOn);
  const allowed = firstRefusal<SendRefusal>(
    () => found,
    () => receivers,
    () => refuseIf(firstWhere(database, upperLevel, { code: to }) !== undefined, "receiverIsNoCommune"),
    () =>
      refuseIf(
        firstWhere(database, personTransfer, { direction: "OUT", personId, state: "DA_GUI" }) !== undefined,
        "transferRunning",
      ),
    () => refuseIf(firstWhere(database, residence, { personId, to: null }) === undefined, "personNotHere"),
  );
  if (!allowed.ok || !found.ok || !receivers.ok) {
    return allowed.ok ? refuse("recordUnknown") : allowed;
  }
  const stationName = firstWhere(database, trustedStation, { station: to, state: "COMPARED" })?.name ?? to;
  const id = desk.ports.newId();
  const { fullName: personName } = found.value;
  const heading = { id, personId, personName, movedOn, reason, decisionNumber };
  const sent = await send<SendRefusal>(desk, context, {
    receivers: receivers.value,
    operation: "transfers.send",
    reason,
    contents: {
      kind: "transfer",
      records: [
        transferHeading(station.code(), heading, "CHUYEN"),
        ...withCarriedFields(database, personLines(database, personId)),
      ],
      unknownRecords: carriedLines(database, station.code(), { personId }),
      tables: travellingTables,
      ext: itemsOf(call, stationName),
    },
    beside: (useCase, bundleId) => {
      const { batch } = useCase.writing;
      const fields = { ...heading, direction: "OUT", station: to, stationName, state: "DA_GUI", bundleId };
      addRecordAs(useCase.writing, personTransfer, { id, fields: { ...fields, transferId: id, batch } });
      return leaveForAnother(useCase, { personId, movedOn, decisionNumber, stationName });
    },
  });
  return sent.ok ? accept({ id, sent: sent.value }) : sent;
}

type WithdrawRefusal =
  | ReceiverRefusal
  | "recordUnknown"
  | "transferNotOutgoing"
  | "transferDecided"
  | "transferGoneOn"
  | SealingRefusal;

/** Takes an unanswered transfer back: the person is counted here again, and a file tells the receiver. */
export async function withdrawTransfer(
  desk: Desk,
  context: CallContext,
  { id, reason }: InputOf<"transfers.withdraw">,
): Promise<Result<SentFile, WithdrawRefusal>> {
  const reading = desk.reading();
  const found = mustExist(reading.database, personTransfer, id);
  if (!found.ok) {
    return found;
  }
  const receivers = comparedReceivers(reading, found.value.station);
  const allowed = firstRefusal<WithdrawRefusal>(
    () => refuseIf(found.value.direction !== "OUT", "transferNotOutgoing"),
    () => refuseIf(found.value.state !== "DA_GUI", "transferDecided"),
    () => receivers,
  );
  if (!allowed.ok || !receivers.ok) {
    return allowed.ok ? refuse("receiverUnknown") : allowed;
  }
  const heading = transferHeading(reading.station.code(), { ...found.value, reason }, "RUT");
  return await send<WithdrawRefusal>(desk, context, {
    receivers: receivers.value,
    operation: "transfers.withdraw",
    reason,
    contents: { kind: "transfer", records: [heading] },
    beside: (useCase) => {
      const { database, writing, today } = useCase;
      const row = getRecord(database, personTransfer, id);
      if (row.state !== "DA_GUI") {
        return refuse("transferDecided");
      }
      if (!undoBatch(writing, row.batch ?? "", notPartOfLeaving).ok) {
        return refuse("transferGoneOn");
      }
      changeRecord(writing, personTransfer, { id, state: "DA_RUT", answer: reason, answeredOn: today });
      return accept({});
    },
  });
}
