import { present } from "#shared/base/assert.ts";
import { accept, refuse, type Refusal, type Result } from "#shared/base/result.ts";
import { lastContinued, missingNumbers } from "#shared/bundle/stream-order.ts";
import type { ReadableDatabase } from "../../database/database.ts";
import { findKeptFile, keepFile, keptBeside } from "../../database/kept-files.ts";
import { firstWhere, recordsWhere } from "../../database/reading.ts";
import { acceptedEpoch, heldBundle, receivedBundle } from "../../database/schema/exchange.ts";
import { addRecord, type RecordOf } from "../../database/writing.ts";
import { sha256 } from "../../sealing/digest.ts";
import type { CallContext, FileTicket, HandlersOf } from "../ports.ts";
import { openTicket } from "../receiving.ts";
import { mustExist } from "../rules.ts";
import { missingRequestFile, type Printing } from "../station-papers.ts";
import { readTicket } from "../ticket-bytes.ts";
import type { Desk } from "../use-case.ts";
import { forgetImport, interruptedImport } from "./import-note.ts";
import type { ExchangeParts } from "./parts.ts";

type Held = RecordOf<typeof heldBundle>;

/** Numbers still missing before a held bundle, first and last; others may be held as well. */
function missingBefore(
  database: ReadableDatabase,
  { station, sequence, waitsFor }: Held,
): ReturnType<typeof missingNumbers> {
  const received = recordsWhere(database, receivedBundle, { station });
  const epoch = received.at(-1)?.epoch;
  const taken = received
    .filter((row) => row.epoch === epoch)
    .map(({ kind, sequence: seq }) => ({ kind, seq }));
  return missingNumbers(
    taken.map(({ seq }) => seq),
    { from: lastContinued(taken)?.seq ?? 0, to: waitsFor ?? sequence - 1 },
  );
}

/** Enters a bundle that came too early; `early` is the refusal (G61) with which the reader turned it away. */
export function holdBundle(
  desk: Desk,
  context: CallContext,
  { bytes, early }: { readonly bytes: Uint8Array; readonly early: Refusal },
): Result<string, "alreadyHeld"> {
  const { a = 0, b = 0, sequence = 0, station: stationName = "", sender = "", from, to } = early.params ?? {};
  const fileSha256 = sha256(bytes);
  return desk.write({ operation: "bundles.hold", context }, ({ database, writing }) => {
    if (firstWhere(database, heldBundle, { fileSha256 }) !== undefined) {
      return refuse("alreadyHeld");
    }
    const id = addRecord(writing, heldBundle, {
      station: String(sender),
      stationName: String(stationName),
      sequence: Number(sequence),
      missingFrom: Number(a),
      waitsFor: Number(b),
      periodFrom: from === undefined ? null : String(from),
      periodTo: to === undefined ? null : String(to),
      fileSha256,
      sealed: keptBeside,
    });
    keepFile(database, id, bytes);
    return accept(id);
  });
}

async function requestFor(parts: Printing, id: string): Promise<FileTicket> {
  const { database } = parts.desk.reading();
  const held = mustExist(database, heldBundle, id);
  if (!held.ok) {
    throw new Error("A bundle just held is there");
  }
  const { station, stationName, sequence, createdAt } = held.value;
  const missing = missingBefore(database, held.value);
  return await missingRequestFile(parts, {
    station,
    stationName,
    from: missing?.first ?? sequence,
    to: missing?.last ?? sequence - 1,
    held: sequence,
    since: createdAt,
  });
}

type Epoch = HandlersOf<"bundles.acceptEpoch">["bundles.acceptEpoch"];

/** Enters the epoch of a machine that was installed anew or restored, as a person confirmed it. */
function acceptEpoch(parts: ExchangeParts): Epoch {
  const { desk } = parts;
  return async ({ ticket, reason }, context) => {
    const opened = await openTicket(parts, ticket, { job: context.job });
    if (opened.ok) {
      return refuse("epochKnown");
    }
    if (opened.refusal.code !== "G63") {
      return opened;
    }
    const { sender = "", epoch = "" } = opened.refusal.params ?? {};
    return desk.write({ operation: "bundles.acceptEpoch", context, reason }, ({ writing }) => {
      const row = { station: String(sender), epoch: String(epoch), reason };
      return accept({ id: addRecord(writing, acceptedEpoch, row) });
    });
  };
}

/** An import that a power cut ended, as the station finds it when it is opened again. */
export function interruptedHandlers({
  desk,
}: ExchangeParts): HandlersOf<"bundles.interrupted" | "bundles.interruptedRead"> {
  const { dataDirectory } = desk.ports;
  return {
    "bundles.interrupted": () => accept(interruptedImport(dataDirectory, desk.reading().database) ?? null),
    "bundles.interruptedRead": () => {
      forgetImport(dataDirectory);
      return accept({});
    },
  };
}

type Names = "bundles.hold" | "bundles.held" | "bundles.openHeld" | "bundles.acceptEpoch";

/** Bundles that came before their predecessors, and machines that began a new history. */
export function holdingHandlers(parts: ExchangeParts): HandlersOf<Names> {
  const { desk } = parts;
  return {
    "bundles.hold": async ({ ticket }, context) => {
      const opened = await openTicket(parts, ticket, { job: context.job });
      const bytes = await readTicket(desk.ports.files, ticket);
      if (opened.ok || bytes === undefined) {
        return refuse("bundleNotEarly");
      }
      if (opened.refusal.code !== "G61") {
        return opened;
      }
      const held = holdBundle(desk, context, { bytes, early: opened.refusal });
      return held.ok ? accept({ id: held.value, request: await requestFor(parts, held.value) }) : held;
    },
    "bundles.held": () => {
      const { database } = desk.reading();
      return accept(
        recordsWhere(database, heldBundle).map((row) => {
          const missing = missingBefore(database, row);
          return {
            id: row.id,
            station: row.station,
            stationName: row.stationName,
            sequence: row.sequence,
            missingFrom: missing?.first ?? row.sequence,
            missingTo: missing?.last ?? row.sequence - 1,
            since: row.createdAt,
            isNext: missing === undefined,
          };
        }),
      );
    },
    "bundles.openHeld": async ({ id }) => {
      const { database } = desk.reading();
      const held = mustExist(database, heldBundle, id);
      if (!held.ok) {
        return held;
      }
      const { station, sequence, sealed } = held.value;
      const file = desk.ports.files.offer({
        name: `${station}_so${String(sequence)}.gdl`,
        mediaType: "application/octet-stream",
        bytes: present(findKeptFile(database, id, sealed), "the file of a held bundle is kept"),
      });
      return accept({ file, request: await requestFor(parts, id) });
    },
    "bundles.acceptEpoch": acceptEpoch(parts),
  };
}
