import { accept, refuse, type Result } from "#shared/base/result.ts";
import { dataKindWords } from "#shared/documents/exchange-words.ts";
import { recordsWhere } from "../../database/reading.ts";
import { personTransfer, receivedBundle } from "../../database/schema/exchange.ts";
import { changeRecord } from "../../database/writing.ts";
import { noteUse } from "../access-log.ts";
import type { ExchangeParts } from "../exchange/parts.ts";
import type { CallContext, FileTicket, HandlersOf } from "../ports.ts";
import { mustExist } from "../rules.ts";
import type { SentFile } from "../sending.ts";
import { dataHandoverFile, sendingSlipFile } from "../station-papers.ts";
import type { Reading, UseCase } from "../use-case.ts";
import { arriveFromAnother } from "./arriving.ts";
import { sendTransfer, withdrawTransfer } from "./transfer-sending.ts";
import type { Transfer } from "./transfer-notes.ts";
import { carriedBy, transferLook, transferRowOf } from "./transfer-views.ts";

/** What the bundles of the exchange share: one queue for the numbers of streams, and the receipt of what came in. */
export interface TransferDoors {
  readonly inTurn: <Value>(work: () => Promise<Value>) => Promise<Value>;
  readonly receiptOf: (id: string, context: CallContext) => Promise<FileTicket | null>;
}

function incoming(
  { database }: Reading,
  id: string,
): Result<Transfer, "recordUnknown" | "transferNotIncoming"> {
  const found = mustExist(database, personTransfer, id);
  return found.ok && found.value.direction !== "IN" ? refuse("transferNotIncoming") : found;
}

function waiting(
  reading: Reading,
  id: string,
): Result<Transfer, "recordUnknown" | "transferNotIncoming" | "transferDecided"> {
  const found = incoming(reading, id);
  return found.ok && found.value.state !== "CHO_NHAN" ? refuse("transferDecided") : found;
}

/** Notes a decision on a transfer and on the bundle it came with, whose receipt says it. */
function decide(
  { writing, today }: UseCase,
  { id, bundleId }: Transfer,
  decision: {
    readonly state: "DA_NHAN" | "TU_CHOI";
    readonly answer: string | null;
    readonly takenAs: string | null;
  },
): void {
  const { answer } = decision;
  changeRecord(writing, personTransfer, { id, ...decision, answeredOn: today });
  const outcome = decision.state === "DA_NHAN" ? "nhan" : "tu_choi";
  changeRecord(writing, receivedBundle, { id: bundleId, outcome, outcomeReason: answer });
}

type Names = `transfers.${"send" | "list" | "look" | "accept" | "refuse" | "withdraw"}`;

function offerSent({ desk }: ExchangeParts, { written }: SentFile): FileTicket {
  const { fileName: name, bytes } = written;
  return desk.ports.files.offer({ name, mediaType: "application/octet-stream", bytes });
}

function goingOut(
  parts: ExchangeParts,
  { inTurn }: TransferDoors,
): HandlersOf<"transfers.send" | "transfers.withdraw"> {
  const { desk } = parts;
  const sealed = async (sent: SentFile, context: CallContext) => ({
    file: offerSent(parts, sent),
    slip: await sendingSlipFile(parts, sent, context),
    sequence: sent.written.manifest.seq,
    sha256: sent.written.fileSha256,
  });
  return {
    "transfers.send": async (call, context) => {
      const done = await inTurn(async () => await sendTransfer(desk, context, call));
      if (!done.ok) {
        return done;
      }
      const { id, sent } = done.value;
      noteUse(desk, context, { kind: "XUAT", what: "BUNDLE", detail: call.to, personIds: [call.personId] });
      const policy = { ...call, dataKinds: dataKindWords.RECORDS };
      const minutes = await dataHandoverFile(parts, { sent, policy });
      return accept({ id, ...(await sealed(sent, context)), minutes });
    },
    "transfers.withdraw": async (call, context) => {
      const sent = await inTurn(async () => await withdrawTransfer(desk, context, call));
      return sent.ok ? accept(await sealed(sent.value, context)) : sent;
    },
  };
}

function comingIn(
  { desk }: ExchangeParts,
  { receiptOf }: TransferDoors,
): HandlersOf<"transfers.accept" | "transfers.refuse"> {
  return {
    "transfers.accept": async (call, context) => {
      const done = desk.write({ operation: "transfers.accept", context }, (useCase) => {
        const transfer = waiting(useCase, call.id);
        if (!transfer.ok) {
          return transfer;
        }
        const versions = carriedBy(useCase.database, transfer.value);
        const arrived = arriveFromAnother(useCase, { transfer: transfer.value, versions, call });
        if (!arrived.ok) {
          return arrived;
        }
        const { personId } = arrived.value;
        decide(useCase, transfer.value, { state: "DA_NHAN", answer: null, takenAs: personId });
        return accept({ ...arrived.value, bundleId: transfer.value.bundleId });
      });
      if (!done.ok) {
        return done;
      }
      const { bundleId, ...file } = done.value;
      return accept({ ...file, receipt: await receiptOf(bundleId, context) });
    },
    "transfers.refuse": async ({ id, reason }, context) => {
      const done = desk.write({ operation: "transfers.refuse", context, reason }, (useCase) => {
        const transfer = waiting(useCase, id);
        if (transfer.ok) {
          decide(useCase, transfer.value, { state: "TU_CHOI", answer: reason, takenAs: null });
        }
        return transfer;
      });
      return done.ok ? accept({ receipt: await receiptOf(done.value.bundleId, context) }) : done;
    },
  };
}

/** Persons who move to another commune, or come from one. */
export function transferHandlers(parts: ExchangeParts, doors: TransferDoors): HandlersOf<Names> {
  const { desk } = parts;
  return {
    "transfers.list": () => {
      const { database } = desk.reading();
      const rows = recordsWhere(database, personTransfer).toReversed();
      return accept(rows.map((row) => transferRowOf(database, row)));
    },
    "transfers.look": ({ id }) => {
      const transfer = incoming(desk.reading(), id);
      return transfer.ok ? accept(transferLook(desk.reading().database, transfer.value)) : transfer;
    },
    ...goingOut(parts, doors),
    ...comingIn(parts, doors),
  };
}
