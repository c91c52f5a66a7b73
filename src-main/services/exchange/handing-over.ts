import { accept, refuse } from "#shared/base/result.ts";
import { sentBundle } from "../../database/schema/exchange.ts";
import { findKeptFile } from "../../database/kept-files.ts";
import { changeRecord } from "../../database/writing.ts";
import { cutIntoParts, joinParts } from "../../sealing/bundle-parts.ts";
import { wrappedInZip } from "../../sealing/zip-wrapping.ts";
import type { HandlersOf } from "../ports.ts";
import { mustExist, notInFuture } from "../rules.ts";
import { readTicket } from "../ticket-bytes.ts";
import type { Desk } from "../use-case.ts";

interface NamedBytes {
  readonly name: string;
  readonly bytes: Uint8Array;
}

function inForm(name: string, bytes: Uint8Array, form: "WHOLE" | "PARTS" | "ZIP"): readonly NamedBytes[] {
  if (form === "ZIP") {
    return [{ name: name.replace(/\.gdl$/u, ".zip"), bytes: wrappedInZip(name, bytes) }];
  }
  const parts = form === "PARTS" ? cutIntoParts(bytes) : [bytes];
  const [of] = [String(parts.length)];
  return parts.map((part, at) => ({
    name: parts.length === 1 ? name : name.replace(/\.gdl$/u, `_phan${String(at + 1)}-${of}.gdl`),
    bytes: part,
  }));
}

/** A sent bundle once more, whole or in parts; parts joined again; and the note that it has left the office. */
export function handingOverHandlers(
  desk: Desk,
): HandlersOf<"bundles.again" | "bundles.join" | "bundles.handOver"> {
  const { files } = desk.ports;
  const offer = ({ name, bytes }: NamedBytes): ReturnType<typeof files.offer> =>
    files.offer({ name, bytes, mediaType: "application/octet-stream" });
  return {
    "bundles.again": ({ id, form }) => {
      const { database } = desk.reading();
      const row = mustExist(database, sentBundle, id);
      if (!row.ok) {
        return row;
      }
      const bytes = findKeptFile(database, id, row.value.sealed);
      if (bytes === undefined) {
        return refuse("fileNotKept", { sequence: row.value.sequence });
      }
      return accept({ files: inForm(row.value.fileName, bytes, form).map(offer) });
    },
    "bundles.join": async ({ tickets }) => {
      const parts = await Promise.all(tickets.map(async (ticket) => readTicket(files, ticket)));
      const found = parts.filter((part) => part !== undefined);
      if (found.length < parts.length) {
        return refuse("ticketUnknown");
      }
      const whole = joinParts(found);
      return whole.ok ? accept(offer({ name: "goi.gdl", bytes: whole.value })) : whole;
    },
    "bundles.handOver": ({ id, on }, context) =>
      desk.write({ operation: "bundles.handOver", context }, (useCase) => {
        const row = mustExist(useCase.database, sentBundle, id);
        if (!row.ok) {
          return row;
        }
        const past = notInFuture(useCase, on);
        if (!past.ok) {
          return past;
        }
        changeRecord(useCase.writing, sentBundle, { id, handedOverOn: on });
        return accept({});
      }),
  };
}
