import { accept, refuse, type Result } from "#shared/base/result.ts";
import type { PdfRenderer } from "../pdf/pdf-renderer.ts";
import { findFrozenPdf, keepFrozenPdf } from "../database/frozen-pdfs.ts";
import { getRecord } from "../database/reading.ts";
import { document } from "../database/schema/papers.ts";
import { changeRecord } from "../database/writing.ts";
import { sha256 } from "../sealing/digest.ts";
import type { LifeRefusal, Versioned } from "./documents.ts";
import { freezePaper, preparePaper, type NumberCall, type NumberRefusal } from "./paper-freezing.ts";
import { frozenTree, type DocumentRow } from "./paper-making.ts";
import { stepsOf, withStep } from "./paper-steps.ts";
import type { CallContext } from "./ports.ts";
import { createQueue } from "#shared/base/serially.ts";
import type { Desk, UseCase } from "./use-case.ts";

/** The kept PDF is damaged; or there is none and this programme lays the paper out in another way. */
type FrozenRefusal = "frozenPdfDamaged" | "frozenPdfChanged";

type Numbered = Result<Versioned & { readonly number: string }, LifeRefusal | NumberRefusal>;

/** Everything that turns stored papers into bytes, one paper or two hundred. */
export interface PaperDesk {
  readonly desk: Desk;
  readonly pdf: PdfRenderer;
  /**
   * The bytes a paper was numbered with: the PDF kept with it, or, for a paper without one (numbered before PDFs were
   * kept, or received as a tree), the one its tree prints. Bytes of another hash are refused, never handed out.
   */
  readonly frozenBytes: (row: DocumentRow) => Promise<Result<Uint8Array, FrozenRefusal>>;
  /**
   * Cấp số in two steps: the tree with its number is rendered first; number and freeze are then written as one. One
   * paper after the other, so that two of a series asked for at once get the two next numbers.
   */
  readonly number: (call: NumberCall, context: CallContext) => Promise<Numbered>;
}

async function numberOne(
  { desk, pdf }: Pick<PaperDesk, "desk" | "pdf">,
  call: NumberCall,
  context: CallContext,
): Promise<Numbered> {
  const options = { operation: "documents.number", context } as const;
  const prepared = desk.write(options, (useCase) => preparePaper(useCase, call));
  if (!prepared.ok) {
    return prepared;
  }
  const bytes = await pdf.render(prepared.value.paper);
  const frozen = { ...prepared.value, pdf: bytes };
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
}

async function frozenBytes(
  { desk, pdf }: Pick<PaperDesk, "desk" | "pdf">,
  row: DocumentRow,
): Promise<Result<Uint8Array, FrozenRefusal>> {
  const number = row.numberText ?? row.title;
  const kept = findFrozenPdf(desk.reading().database, row.id);
  if (kept !== undefined) {
    return sha256(kept) === row.pdfSha256 ? accept(kept) : refuse("frozenPdfDamaged", { number });
  }
  // Before PDFs were kept, every paper was set in the font that comes with the programme.
  const rendered = await pdf.renderBundled(frozenTree(row));
  return sha256(rendered) === row.pdfSha256 ? accept(rendered) : refuse("frozenPdfChanged", { number });
}

export function createPaperDesk(desk: Desk, pdf: PdfRenderer): PaperDesk {
  const queue = createQueue();
  return {
    desk,
    pdf,
    frozenBytes: async (row) => await frozenBytes({ desk, pdf }, row),
    number: async (call, context) => await queue(async () => await numberOne({ desk, pdf }, call, context)),
  };
}

/** A reprint is written down among the steps of its paper; a paper whose PDF was not kept yet keeps the one printed. */
export function notePrint({ database, writing }: UseCase, id: string, bytes: Uint8Array): void {
  const row = getRecord(database, document, id);
  changeRecord(writing, document, { id, steps: withStep(stepsOf(row), "IN", writing) });
  keepFrozenPdf(database, id, bytes);
}
