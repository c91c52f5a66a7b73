import { zipSync } from "fflate";
import { present } from "#shared/base/assert.ts";
import type { CalendarDate } from "#shared/base/calendar-date.ts";
import { accept, refuse, type Result } from "#shared/base/result.ts";
import type { OperationName, OutputOf } from "#shared/contract/contract.ts";
import { copiesNeeded } from "#shared/documents/copies.ts";
import { findKind } from "#shared/documents/kinds.ts";
import type { Paper } from "#shared/documents/paper.ts";
import { findRecord } from "../database/reading.ts";
import { document } from "../database/schema/papers.ts";
import { person } from "../database/schema/people.ts";
import { joinPdfs, type JoinedPart } from "../pdf/join-pdfs.ts";
import { noteUse } from "./access-log.ts";
import { advance, draftPaper, issuePaper } from "./documents.ts";
import { notePrint, type PaperDesk } from "./paper-desk.ts";
import { factsOf, frozenTree, kindOf, makePaper, type DocumentRow } from "./paper-making.ts";
import type { CallContext, FileTicket, HandlersOf, Ports } from "./ports.ts";
import { inPoints, isShifted, printerShift } from "./printer.ts";
import { mustExist } from "./rules.ts";
import type { Desk } from "./use-case.ts";

type Handler<Name extends Extract<OperationName, `batches.${string}`>> = HandlersOf<Name>[Name];
type Failed = OutputOf<"batches.advance">["failed"][number];

/** What went through and what did not. */
interface Outcome<Value> {
  readonly done: readonly Value[];
  readonly failed: Failed[];
  readonly cancelled: boolean;
}

interface Work<Value> {
  readonly ids: readonly string[];
  /** Code of the text room for what is being done. */
  readonly step: string;
  readonly each: (id: string) => Promise<Result<Value>>;
  /** How a failed one is called. */
  readonly name: (id: string) => Omit<Failed, "code" | "params">;
}

/** One paper had a fault: it is written down as any fault, the paper is named with the fault's number, and the others go on. */
async function attempt<Value>(
  { reportFault }: Pick<Ports, "reportFault">,
  step: string,
  work: () => Promise<Result<Value>>,
): Promise<Result<Value>> {
  try {
    return await work();
  } catch (error) {
    return refuse("printFault", { fault: reportFault(error, `batches:${step}`) });
  }
}

/** One after the other, telling how far it is; a failure is kept and the next begins; stopped between two when asked. */
async function inTurn<Value>(
  { desk }: Pick<PaperDesk, "desk">,
  { job }: CallContext,
  { ids, step, each, name }: Work<Value>,
): Promise<Outcome<Value>> {
  const values: Value[] = [];
  const failed: Failed[] = [];
  for (const [index, id] of ids.entries()) {
    if (job.signal.aborted) {
      return { done: values, failed, cancelled: true };
    }
    job.report(step, index, ids.length);
    const result = await attempt(desk.ports, step, () => each(id));
    if (result.ok) {
      values.push(result.value);
    } else {
      failed.push({ ...name(id), code: result.refusal.code, params: { ...result.refusal.params } });
    }
    await new Promise(setImmediate);
  }
  job.report(step, ids.length, ids.length);
  return { done: values, failed, cancelled: false };
}

function paperName({ desk }: PaperDesk, id: string): Omit<Failed, "code" | "params"> {
  const { database } = desk.reading();
  const row = findRecord(database, document, id);
  const who =
    row === undefined || row.personId === null ? undefined : findRecord(database, person, row.personId);
  return { id, title: row?.title ?? "", number: row?.numberText ?? null, about: who?.fullName ?? null };
}

function draftHandler({ desk }: PaperDesk): Handler<"batches.draft"> {
  return async ({ kind, personIds, ...subject }, context) => {
    const known = findKind(kind);
    if (known === undefined) {
      return refuse("kindUnknown", { kind });
    }
    const { done, failed, cancelled } = await inTurn({ desk }, context, {
      ids: personIds,
      step: "drafting",
      each: (personId) =>
        Promise.resolve(
          desk.write({ operation: "batches.draft", context }, (useCase) =>
            draftPaper(useCase, { kind, originalId: null, subject: { ...subject, personId } }),
          ),
        ),
      name: (id) => {
        const who = findRecord(desk.reading().database, person, id);
        return { id, title: known.title, number: null, about: who?.fullName ?? null };
      },
    });
    return accept({
      drafted: done.map(({ id, missing }) => ({ id, missing: missing.length })),
      failed,
      cancelled,
    });
  };
}

type Step = "SUBMIT" | "SIGN" | "NUMBER" | "ISSUE";

function moveOne(
  papers: PaperDesk,
  {
    id,
    step,
    issuedOn,
  }: { readonly id: string; readonly step: Step; readonly issuedOn: CalendarDate | null },
  context: CallContext,
): Promise<Result<unknown>> {
  const { desk } = papers;
  const found = mustExist(desk.reading().database, document, id);
  if (!found.ok) {
    return Promise.resolve(found);
  }
  const call = { id, version: found.value.rowVersion };
  if (step === "NUMBER") {
    const day = present(issuedOn, "a batch is numbered on a day");
    return papers.number({ ...call, issuedOn: day, number: null, orderNote: null }, context);
  }
  return Promise.resolve(
    desk.write({ operation: "batches.advance", context }, (useCase) => {
      switch (step) {
        case "SUBMIT":
          return advance(useCase, { ...call, from: ["NHAP"], to: "TRINH_KY" });
        case "SIGN":
          return advance(useCase, { ...call, from: ["NHAP", "TRINH_KY"], to: "DA_KY" });
        case "ISSUE":
          return issuePaper(useCase, call);
      }
    }),
  );
}

function advanceHandler(papers: PaperDesk): Handler<"batches.advance"> {
  return async ({ ids, step, issuedOn }, context) => {
    if (step === "NUMBER" && issuedOn === null) {
      return refuse("dayMissing");
    }
    const { done, failed, cancelled } = await inTurn(papers, context, {
      ids,
      step: "moving",
      each: (id) => moveOne(papers, { id, step, issuedOn }, context),
      name: (id) => paperName(papers, id),
    });
    return accept({ moved: done.length, failed, cancelled });
  };
}

interface Printed extends JoinedPart {
  readonly id: string;
  readonly stem: string;
  readonly personId: string | null;
  readonly isFrozen: boolean;
}

async function printOne(papers: PaperDesk, id: string, copies: number | null): Promise<Result<Printed>> {
  const reading = papers.desk.reading();
  const found = mustExist(reading.database, document, id);
  if (!found.ok) {
    return found;
  }
  const row: DocumentRow = found.value;
  const isFrozen = row.tree !== null;
  const made: Result<Paper> = isFrozen
    ? accept(frozenTree(row))
    : makePaper(reading, kindOf(row), factsOf(row));
  if (!made.ok) {
    return made;
  }
  const bytes: Result<Uint8Array> = isFrozen
    ? await papers.frozenBytes(row)
    : accept(await papers.pdf.render(made.value));
  const stem = kindOf(row).fileStem(factsOf(row));
  return bytes.ok
    ? accept({
        id,
        stem,
        personId: row.personId,
        isFrozen,
        bytes: bytes.value,
        copies: copies ?? copiesNeeded(made.value),
      })
    : bytes;
}

/** `0001_D14_2026-09-30.pdf`: in the order of the list, and without a person's name. */
function zipOf(printed: readonly Printed[], finished: (one: Printed) => Uint8Array): Uint8Array {
  const files = printed.map((one, index): [string, Uint8Array] => [
    `${String(index + 1).padStart(4, "0")}_${one.stem}.pdf`,
    finished(one),
  ]);
  // PDF files are compressed inside; the zip only holds them together. Its clock stands still: equal papers, equal file.
  return zipSync(Object.fromEntries(files), { level: 0, mtime: new Date(Date.UTC(2020, 0, 1)) });
}

function offer(
  desk: Desk,
  printed: readonly Printed[],
  { shape, onNewSheets }: { readonly shape: "FILES" | "ONE"; readonly onNewSheets: boolean },
): FileTicket {
  const shift = printerShift(desk.reading());
  const options = { ...inPoints(shift), onNewSheets };
  const name = `in-${String(printed.length)}-van-ban`;
  if (shape === "ONE") {
    const bytes = joinPdfs(printed, options);
    return desk.ports.files.offer({ name: `${name}.pdf`, mediaType: "application/pdf", bytes });
  }
  const bytes = zipOf(printed, (one) =>
    isShifted(shift) || one.copies > 1 ? joinPdfs([one], options) : one.bytes,
  );
  return desk.ports.files.offer({ name: `${name}.zip`, mediaType: "application/zip", bytes });
}

function printHandler(papers: PaperDesk): Handler<"batches.print"> {
  const { desk } = papers;
  return async ({ ids, shape, copies, onNewSheets }, context) => {
    const { done, failed, cancelled } = await inTurn(papers, context, {
      ids,
      step: "printing",
      each: (id) => printOne(papers, id, copies),
      name: (id) => paperName(papers, id),
    });
    const isHandedOut = !cancelled && done.length > 0;
    if (isHandedOut) {
      desk.write({ operation: "batches.print", context }, (useCase) => {
        for (const { id, bytes } of done.filter(({ isFrozen }) => isFrozen)) {
          notePrint(useCase, id, bytes);
        }
        return accept({});
      });
      noteUse(desk, context, { kind: "IN", what: "PAPER", personIds: done.map(({ personId }) => personId) });
    }
    return accept({
      file: isHandedOut ? offer(desk, done, { shape, onNewSheets }) : null,
      papers: isHandedOut ? done.length : 0,
      copies: isHandedOut ? done.reduce((sum, one) => sum + one.copies, 0) : 0,
      failed,
      cancelled,
    });
  };
}

/** Many papers at once: drafted, moved on, printed; one that fails is named and the others go on. */
export function batchHandlers(papers: PaperDesk): HandlersOf<Extract<OperationName, `batches.${string}`>> {
  return {
    "batches.draft": draftHandler(papers),
    "batches.advance": advanceHandler(papers),
    "batches.print": printHandler(papers),
  };
}
