import { foldText } from "#shared/base/vietnamese-text.ts";
import { accept, refuse, type Result } from "#shared/base/result.ts";
import type { OperationName, OutputOf } from "#shared/contract/contract.ts";
import { documentStates } from "#shared/contract/documents.ts";
import { kinds } from "#shared/documents/kinds.ts";
import { isAboutPaper } from "#shared/documents/original-facts.ts";
import { missingFacts } from "#shared/documents/missing-facts.ts";
import { z } from "zod";
import { findDocuments } from "../database/numbering.ts";
import { getRecord } from "../database/reading.ts";
import { document } from "../database/schema/papers.ts";
import { changeRecord } from "../database/writing.ts";
import type { PdfRenderer } from "../pdf/pdf-renderer.ts";
import { sha256 } from "../sealing/digest.ts";
import { advance, changeFacts, discardPaper, draftPaper, issuePaper, takeBack } from "./documents.ts";
import { drafted } from "./facts/gathering.ts";
import { freezePaper, preparePaper, voidNumber } from "./paper-freezing.ts";
import { dateOf, factsOf, frozenTree, kindOf, makePaper, type DocumentRow } from "./paper-making.ts";
import { amendedCitations, relate, relationsOf, standingOf } from "./paper-relations.ts";
import { stepsOf, withStep } from "./paper-steps.ts";
import type { FileTicket, HandlersOf } from "./ports.ts";
import { createQueue } from "./serially.ts";
import { mustExist } from "./rules.ts";
import type { Desk, Reading } from "./use-case.ts";

type DocumentNames = Exclude<Extract<OperationName, `documents.${string}`>, "documents.sample">;
type Line = OutputOf<"documents.list">["rows"][number];

function kindLines(): OutputOf<"documents.kinds"> {
  return kinds.flatMap((kind) => {
    const known = drafted.get(kind.code);
    return known === undefined
      ? []
      : [
          {
            code: kind.code,
            title: kind.title,
            form: kind.form,
            issuer: kind.issuer,
            regime: kind.regime,
            verifyAgainstOfficialForm: kind.verifyAgainstOfficialForm,
            about: known.about,
            original: isAboutPaper(kind.code),
          },
        ];
  });
}

function lineOf(row: DocumentRow): Line {
  return {
    id: row.id,
    version: row.rowVersion,
    kind: row.kind,
    title: row.title,
    abstract: row.abstract,
    number: row.numberText,
    date: row.date,
    state: documentStates.find((state) => state === row.state) ?? "NHAP",
    signer: row.signer,
    missing: row.tree === null ? missingFacts(kindOf(row), factsOf(row)).length : 0,
  };
}

function warningsOf(reading: Reading, row: DocumentRow): OutputOf<"documents.get">["warnings"] {
  const kind = kindOf(row);
  const facts = factsOf(row);
  const date = dateOf(facts, reading.today);
  return [
    ...(kind.verifyAgainstOfficialForm
      ? [{ code: "verifyAgainstOfficialForm", params: { form: kind.form } }]
      : []),
    ...(row.tree === null
      ? amendedCitations(reading, { kind: row.kind, facts, date }).map((params) => ({
          code: "citedPaperAmended",
          params,
        }))
      : []),
  ];
}

function wholeOf(reading: Reading, row: DocumentRow): OutputOf<"documents.get"> {
  const { database, today } = reading;
  const kind = kindOf(row);
  const facts = factsOf(row);
  return {
    ...lineOf(row),
    facts: z.json().parse(facts),
    schema: z.json().parse(z.toJSONSchema(kind.needs, { io: "input", unrepresentable: "any" })),
    missingFacts: row.tree === null ? missingFacts(kind, facts) : [],
    warnings: warningsOf(reading, row),
    relations: relationsOf(database, row.id),
    standing: standingOf(database, row, today) ?? null,
    frozen: row.tree !== null,
    pdfSha256: row.pdfSha256,
    steps: stepsOf(row),
  };
}

interface PaperDesk {
  readonly desk: Desk;
  readonly pdf: PdfRenderer;
}

function offerPdf({ desk }: PaperDesk, row: DocumentRow, bytes: Uint8Array): FileTicket {
  const name = `${kindOf(row).fileStem(factsOf(row))}.pdf`;
  return desk.ports.files.offer({ name, mediaType: "application/pdf", bytes });
}

/** The bytes of a frozen paper; bytes other than those of its number are a fault. */
async function frozenBytes({ pdf }: PaperDesk, row: DocumentRow): Promise<Uint8Array> {
  const bytes = await pdf.render(frozenTree(row));
  if (sha256(bytes) !== row.pdfSha256) {
    throw new Error("A frozen paper no longer prints the bytes it was numbered with");
  }
  return bytes;
}

type Handler<Name extends DocumentNames> = HandlersOf<Name>[Name];

/**
 * Cấp số in two steps: the tree with its number is rendered first; number and freeze are then written as one. One paper
 * after the other, so that two of a series asked for at once get the two next numbers.
 */
function numberHandler(papers: PaperDesk): Handler<"documents.number"> {
  const queue = createQueue();
  const numberOne = oneNumberHandler(papers);
  return async (input, context) => await queue(async () => await numberOne(input, context));
}

function oneNumberHandler({ desk, pdf }: PaperDesk): Handler<"documents.number"> {
  return async (call, context) => {
    const options = { operation: "documents.number", context } as const;
    const prepared = desk.write(options, (useCase) => preparePaper(useCase, call));
    if (!prepared.ok) {
      return prepared;
    }
    const bytes = await pdf.render(prepared.value.paper);
    const frozen = { ...prepared.value, pdfSha256: sha256(bytes) };
    return desk.write(options, (useCase) => {
      // The records may have changed while the paper was being rendered.
      const again = preparePaper(useCase, call);
      if (!again.ok) {
        return again;
      }
      return again.value.number === frozen.number
        ? freezePaper(useCase, { ...call, frozen })
        : refuse("numberTaken", { number: frozen.number ?? 0 });
    });
  };
}

function printHandler(papers: PaperDesk): Handler<"documents.print"> {
  return async ({ id }, context) => {
    const found = mustExist(papers.desk.reading().database, document, id);
    if (!found.ok) {
      return found;
    }
    const row = found.value;
    if (row.tree === null) {
      return refuse("wrongState", { state: row.state });
    }
    const bytes = await frozenBytes(papers, row);
    const logged = papers.desk.write({ operation: "documents.print", context }, ({ database, writing }) => {
      const now = getRecord(database, document, id);
      changeRecord(writing, document, { id, steps: withStep(stepsOf(now), "IN", writing) });
      return accept({});
    });
    return logged.ok ? accept(offerPdf(papers, row, bytes)) : refuse("recordUnknown");
  };
}

function previewHandler(papers: PaperDesk): Handler<"documents.preview"> {
  return async ({ id }) => {
    const reading = papers.desk.reading();
    const found = mustExist(reading.database, document, id);
    if (!found.ok) {
      return found;
    }
    const row = found.value;
    if (row.tree !== null) {
      return accept(offerPdf(papers, row, await frozenBytes(papers, row)));
    }
    const paper = makePaper(reading, kindOf(row), factsOf(row));
    return paper.ok ? accept(offerPdf(papers, row, await papers.pdf.render(paper.value))) : paper;
  };
}

function lifeHandlers(
  desk: Desk,
): HandlersOf<
  | "documents.draft"
  | "documents.changeFacts"
  | "documents.submit"
  | "documents.sign"
  | "documents.issue"
  | "documents.discard"
  | "documents.takeBack"
  | "documents.voidNumber"
  | "documents.relate"
> {
  return {
    "documents.draft": ({ kind, originalId, ...subject }, context) =>
      desk.write({ operation: "documents.draft", context }, (useCase) =>
        draftPaper(useCase, { kind, originalId, subject }),
      ),
    "documents.changeFacts": (input, context) =>
      desk.write({ operation: "documents.changeFacts", context }, (useCase) => changeFacts(useCase, input)),
    "documents.submit": (input, context) =>
      desk.write({ operation: "documents.submit", context }, (useCase) =>
        advance(useCase, { ...input, from: ["NHAP"], to: "TRINH_KY" }),
      ),
    "documents.sign": (input, context) =>
      desk.write({ operation: "documents.sign", context }, (useCase) =>
        advance(useCase, { ...input, from: ["NHAP", "TRINH_KY"], to: "DA_KY" }),
      ),
    "documents.issue": (input, context) =>
      desk.write({ operation: "documents.issue", context }, (useCase) => issuePaper(useCase, input)),
    "documents.discard": (input, context) =>
      desk.write({ operation: "documents.discard", context, reason: input.reason }, (useCase) =>
        discardPaper(useCase, input),
      ),
    "documents.takeBack": (input, context) =>
      desk.write({ operation: "documents.takeBack", context, reason: input.reason }, (useCase) =>
        takeBack(useCase, input),
      ),
    "documents.voidNumber": (input, context) =>
      desk.write({ operation: "documents.voidNumber", context, reason: input.reason }, (useCase) =>
        voidNumber(useCase, input),
      ),
    "documents.relate": (input, context) =>
      desk.write({ operation: "documents.relate", context }, (useCase) => relate(useCase, input)),
  };
}

function listed(
  desk: Desk,
  {
    query,
    ...rest
  }: {
    readonly query: string;
    readonly state: string | null;
    readonly year: number | null;
    readonly numbered: boolean;
    readonly offset: number;
    readonly limit: number;
  },
): Result<OutputOf<"documents.list">, never> {
  const { database } = desk.reading();
  const parts = foldText(query)
    .split(" ")
    .filter((part) => part !== "")
    .slice(0, 8);
  const { ids, total } = findDocuments(database, { parts, ...rest });
  return accept({ rows: ids.map((id) => lineOf(getRecord(database, document, id))), total });
}

/** Papers from draft to issue. */
export function documentHandlers(desk: Desk, pdf: PdfRenderer): HandlersOf<DocumentNames> {
  const papers = { desk, pdf };
  return {
    ...lifeHandlers(desk),
    "documents.kinds": () => accept(kindLines()),
    "documents.list": (input) => listed(desk, input),
    "documents.get": ({ id }) => {
      const reading = desk.reading();
      const found = mustExist(reading.database, document, id);
      return found.ok ? accept(wholeOf(reading, found.value)) : found;
    },
    "documents.preview": previewHandler(papers),
    "documents.number": numberHandler(papers),
    "documents.print": printHandler(papers),
  };
}
