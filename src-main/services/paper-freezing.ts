import { yearOf, type CalendarDate } from "#shared/base/calendar-date.ts";
import { accept, type Result } from "#shared/base/result.ts";
import type { Facts } from "#shared/documents/kind.ts";
import type { Paper } from "#shared/documents/paper.ts";
import { seriesKey, type NumberProblem } from "#shared/domain/numbering.ts";
import { keepFrozenPdf } from "../database/frozen-pdfs.ts";
import { recordsWhere } from "../database/reading.ts";
import { document } from "../database/schema/papers.ts";
import { management } from "../database/schema/people.ts";
import { changeRecord } from "../database/writing.ts";
import { sha256 } from "../sealing/digest.ts";
import { inState, type LifeRefusal, type Versioned } from "./documents.ts";
import { factsOf, kindOf, makePaper, type DocumentRow, type PaperRefusal } from "./paper-making.ts";
import { numberText, symbolOfPaper, takeNumber } from "./paper-numbering.ts";
import { noteRelations } from "./paper-relations.ts";
import { stepsOf, withStep } from "./paper-steps.ts";
import { notInFuture } from "./rules.ts";
import type { UseCase } from "./use-case.ts";
import { wordingMark } from "./wording.ts";

/** The version of the trees this programme builds; stored with each frozen paper beside the wording it started from. */
const templateVersion = "2";

export type NumberRefusal = LifeRefusal | PaperRefusal | NumberProblem | "dateInFuture";

/** The number a paper bears; all three are empty for a paper that takes none. */
interface Numbered {
  readonly facts: Facts;
  readonly series: string | undefined;
  readonly symbol: string | undefined;
  readonly number: number | null;
}

/** What cấp số is asked for: the day, the number that stands in the paper register if any, and why the order of time is broken if it is. */
export interface NumberCall extends Versioned {
  readonly issuedOn: CalendarDate;
  readonly number: number | null;
  readonly orderNote: string | null;
}

function numbered(useCase: UseCase, row: DocumentRow, call: NumberCall): Result<Numbered, NumberRefusal> {
  const kind = kindOf(row);
  const { issuedOn } = call;
  const dated = "issuedOn" in kind.needs.shape ? { ...factsOf(row), issuedOn } : factsOf(row);
  const draft = makePaper(useCase, kind, dated);
  if (!draft.ok) {
    return draft;
  }
  const symbol = "number" in kind.needs.shape ? symbolOfPaper(draft.value) : undefined;
  if (symbol === undefined) {
    return accept({ facts: dated, series: undefined, symbol, number: null });
  }
  const taken = takeNumber(useCase, {
    symbol,
    clubId: row.bodyId,
    date: issuedOn,
    wanted: call.number,
    outOfOrder: call.orderNote !== null,
  });
  return taken.ok
    ? accept({
        facts: { ...dated, number: taken.value.number },
        series: seriesKey(taken.value.place),
        symbol,
        number: taken.value.number,
      })
    : taken;
}

/** What cấp số freezes. */
export interface FrozenPaper extends Numbered {
  readonly paper: Paper;
  /** The PDF rendered from this very tree. */
  readonly pdf: Uint8Array;
}

/** The paper as it will be frozen, before its bytes are rendered; nothing is written. */
export function preparePaper(
  useCase: UseCase,
  call: NumberCall,
): Result<Numbered & { readonly paper: Paper }, NumberRefusal> {
  const row = inState(useCase, call, ["DA_KY"]);
  if (!row.ok) {
    return row;
  }
  const future = notInFuture(useCase, call.issuedOn);
  const taken = future.ok ? numbered(useCase, row.value, call) : future;
  if (!taken.ok) {
    return taken;
  }
  const paper = makePaper(useCase, kindOf(row.value), taken.value.facts);
  return paper.ok ? accept({ ...taken.value, paper: paper.value }) : paper;
}

/** Which number of a management a kind of paper gives; other papers about a person leave both alone. */
const managementPapers: Readonly<Record<string, "decisionNumber" | "certificateNumber">> = {
  M53: "decisionNumber",
  M51R1: "decisionNumber",
  M56: "certificateNumber",
  M54R1: "certificateNumber",
};

/** A paper's number goes back to the management it was drawn up for, so that it is typed once; `null` takes it back. */
function noteOnManagement(
  { database, writing }: UseCase,
  row: DocumentRow,
  { before, after }: { readonly before: string | null; readonly after: string | null },
): void {
  const field = managementPapers[row.kind];
  if (row.personId === null || field === undefined) {
    return;
  }
  const found = recordsWhere(database, management, { personId: row.personId })
    .filter(
      (one) =>
        one[field] === before && (field === "certificateNumber" || one.endedOn === null || before !== null),
    )
    .toSorted((one, other) => one.managedFrom.localeCompare(other.managedFrom))
    .at(-1);
  if (found !== undefined) {
    changeRecord(writing, management, { id: found.id, [field]: after });
  }
}

function signerOf(facts: Facts): string | null {
  const signature = facts["signature"];
  const name: unknown =
    typeof signature === "object" && signature !== null ? Reflect.get(signature, "signerName") : undefined;
  return typeof name === "string" ? name : null;
}

/** Cấp số with everything that is frozen by it: tree, template, the PDF and the hashes of tree and PDF. */
export function freezePaper(
  useCase: UseCase,
  call: NumberCall & { readonly frozen: FrozenPaper },
): Result<Versioned & { readonly number: string }, LifeRefusal> {
  const row = inState(useCase, call, ["DA_KY"]);
  if (!row.ok) {
    return row;
  }
  const { facts, series, symbol, number, paper, pdf } = call.frozen;
  const text = symbol === undefined || number === null ? null : numberText(number, symbol);
  const tree: unknown = JSON.parse(JSON.stringify(paper));
  const version = changeRecord(useCase.writing, document, {
    id: call.id,
    state: "DA_CAP_SO",
    facts,
    date: call.issuedOn,
    year: yearOf(call.issuedOn),
    series: series ?? null,
    number,
    numberText: text,
    signer: signerOf(facts),
    tree,
    treeSha256: sha256(JSON.stringify(tree)),
    templateVersion: `${templateVersion}${wordingMark(useCase)}`,
    pdfSha256: sha256(pdf),
    steps: withStep(stepsOf(row.value), "DA_CAP_SO", {
      ...useCase.writing,
      note: call.orderNote ?? undefined,
    }),
  });
  keepFrozenPdf(useCase.database, call.id, pdf);
  noteRelations(useCase, row.value, { facts, issuedOn: call.issuedOn });
  if (text !== null) {
    noteOnManagement(useCase, row.value, { before: null, after: text });
  }
  return accept({ id: call.id, version, number: text ?? "" });
}

/**
 * A number that was taken and whose paper was spoiled before it left the house: the paper is cancelled with the reason, the
 * number stays its own and is never given again. What was issued is recalled by a notice instead.
 */
export function voidNumber(
  useCase: UseCase,
  call: Versioned & { readonly reason: string },
): Result<Versioned, LifeRefusal> {
  const row = inState(useCase, call, ["DA_CAP_SO"]);
  if (!row.ok) {
    return row;
  }
  const { id, numberText: text } = row.value;
  const steps = withStep(stepsOf(row.value), "HUY", { ...useCase.writing, note: call.reason });
  const version = changeRecord(useCase.writing, document, {
    id,
    state: "HUY",
    discardReason: call.reason,
    steps,
  });
  if (text !== null) {
    noteOnManagement(useCase, row.value, { before: text, after: null });
  }
  return accept({ id, version });
}
