import { accept, refuse, type Result } from "#shared/base/result.ts";
import type { OpenedBundle } from "#shared/bundle/opening.ts";
import type { OutputOf } from "#shared/contract/contract.ts";
import { packedInZip } from "../../sealing/zip-wrapping.ts";
import type { CallContext, FileTicket, HandlersOf } from "../ports.ts";
import { openSource, takeIn } from "../receiving.ts";
import { readTicket } from "../ticket-bytes.ts";
import type { ExchangeParts } from "./parts.ts";
import { findingsOf } from "./findings.ts";
import { holdBundle } from "./holding.ts";
import { planOf } from "./import-plan.ts";

type Summary = OutputOf<"bundles.importMany">;
type Row = Summary["rows"][number];

/** A file of the folder; its bytes stay where they are until its turn comes. */
interface WaitingFile {
  readonly ticket: string;
  readonly name: string;
  readonly source: string | Uint8Array;
}

type Outcome =
  | { readonly kind: "TAKEN"; readonly row: Row; readonly id: string }
  | { readonly kind: "EARLY"; readonly refusal: Extract<Result<never>, { ok: false }>["refusal"] }
  | { readonly kind: "REFUSED"; readonly row: Row };

/** The first thing about a bundle that only a person can decide: nobody is there to be asked. */
function question(parts: ExchangeParts, opened: OpenedBundle): string | undefined {
  const { database } = parts.desk.reading();
  return findingsOf(database, opened, planOf(database, opened)).find(({ asks }) => asks)?.code;
}

async function tryOne(parts: ExchangeParts, context: CallContext, file: WaitingFile): Promise<Outcome> {
  // How far the whole folder is counts here, not how far one bundle of it is.
  const job = { ...context.job, report: () => undefined };
  const opened = await openSource(parts, file.source, { job, gapAccepted: false });
  const { name } = file;
  if (!opened.ok) {
    const { code, params } = opened.refusal;
    if (code === "G61") {
      return { kind: "EARLY", refusal: opened.refusal };
    }
    const station = String(params?.["station"] ?? "");
    return { kind: "REFUSED", row: { name, station, sequence: null, result: code, params: { ...params } } };
  }
  const { stationName: station, seq: sequence } = opened.value.manifest;
  const row = { name, station, sequence };
  const asks = question(parts, opened.value);
  const taken = asks === undefined ? takeIn(parts.desk, context, { opened: opened.value }) : refuse(asks);
  return taken.ok
    ? { kind: "TAKEN", row: { ...row, result: "DA_NHAP", params: {} }, id: taken.value.id }
    : { kind: "REFUSED", row: { ...row, result: taken.refusal.code, params: { ...taken.refusal.params } } };
}

interface EarlyFile {
  readonly file: WaitingFile;
  readonly outcome: Outcome;
}

async function hold(
  parts: ExchangeParts,
  context: CallContext,
  { file, outcome: early }: EarlyFile,
): Promise<Row> {
  const params = early.kind === "EARLY" ? (early.refusal.params ?? {}) : {};
  const row = {
    name: file.name,
    station: String(params["station"] ?? ""),
    sequence: Number(params["sequence"]),
  };
  if (early.kind !== "EARLY") {
    return { ...row, result: "G61", params: {} };
  }
  const bytes = await readTicket(parts.desk.ports.files, file.ticket);
  if (bytes === undefined) {
    return { ...row, result: "G71", params: {} };
  }
  const held = holdBundle(parts.desk, context, { bytes, early: early.refusal });
  return { ...row, result: held.ok ? "DANG_GIU" : held.refusal.code, params: { ...params } };
}

function filesBehind(parts: ExchangeParts, tickets: readonly string[]): readonly WaitingFile[] | undefined {
  const { files } = parts.desk.ports;
  const found = tickets.flatMap((ticket): readonly WaitingFile[] => {
    const file = files.find(ticket);
    if (file === undefined) {
      return [];
    }
    const { name, content } = file;
    return [{ ticket, name, source: "bytes" in content ? content.bytes : content.path }];
  });
  return found.length === tickets.length ? found : undefined;
}

/** All receipts in one file: nobody saves two hundred one by one. */
function archiveOf({ desk }: ExchangeParts, receipts: readonly FileTicket[]): FileTicket | null {
  const { files, clock } = desk.ports;
  const sealed = receipts.flatMap(({ ticket, name }) => {
    const content = files.find(ticket)?.content;
    return content !== undefined && "bytes" in content ? [{ name, bytes: content.bytes }] : [];
  });
  return sealed.length < 2
    ? null
    : files.offer({
        name: `giay-bao-nhan_${clock.today()}.zip`,
        mediaType: "application/zip",
        bytes: packedInZip(sealed),
      });
}

/**
 * Takes many bundles in, whatever the order of the files: those that come too early are tried again after the others, as
 * long as that brings any of them in, and are held in the end.
 */
export function importManyHandler(
  parts: ExchangeParts,
  receiptOf: (id: string, context: CallContext) => Promise<FileTicket | null>,
): HandlersOf<"bundles.importMany"> {
  return {
    "bundles.importMany": async ({ tickets }, context) => {
      const files = filesBehind(parts, tickets);
      if (files === undefined) {
        return refuse("ticketUnknown");
      }
      const rows: Row[] = [];
      const receipts: FileTicket[] = [];
      let waiting = files;
      let early: EarlyFile[] = [];
      do {
        early = [];
        for (const file of waiting) {
          context.job.signal.throwIfAborted();
          const outcome = await tryOne(parts, context, file);
          if (outcome.kind === "EARLY") {
            early.push({ file, outcome });
          } else {
            rows.push(outcome.row);
          }
          const receipt = outcome.kind === "TAKEN" ? await receiptOf(outcome.id, context) : null;
          receipts.push(...(receipt === null ? [] : [receipt]));
          context.job.report("importing", rows.length, files.length);
        }
        if (early.length === waiting.length) {
          break;
        }
        waiting = early.map(({ file }) => file);
      } while (early.length > 0);
      for (const one of early) {
        rows.push(await hold(parts, context, one));
      }
      const count = (test: (result: string) => boolean): number =>
        rows.filter(({ result }) => test(result)).length;
      return accept({
        taken: count((result) => result === "DA_NHAP"),
        held: count((result) => result === "DANG_GIU"),
        known: count((result) => result === "G60" || result === "alreadyHeld"),
        refused: count((result) => result !== "G60" && /^G\d\d$/u.test(result)),
        rows,
        receipts,
        archive: archiveOf(parts, receipts),
      });
    },
  };
}
