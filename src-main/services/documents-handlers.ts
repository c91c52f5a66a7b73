import { foldText } from "#shared/base/vietnamese-text.ts";
import type { AccessKind } from "#shared/domain/access.ts";
import { accept, refuse, type Result } from "#shared/base/result.ts";
import type { OperationName, OutputOf } from "#shared/contract/contract.ts";
import { documentStates } from "#shared/contract/documents.ts";
import { kinds } from "#shared/documents/kinds.ts";
import { isAboutPaper } from "#shared/documents/original-facts.ts";
import { missingFacts } from "#shared/documents/missing-facts.ts";
import { z } from "zod";
import type { ReadableDatabase } from "../database/database.ts";
import { findDocuments } from "../database/paper-search.ts";
import { findRecord, getRecord } from "../database/reading.ts";
import { body } from "../database/schema/clubs.ts";
import { person } from "../database/schema/people.ts";
import { document } from "../database/schema/papers.ts";
import { joinPdfs } from "../pdf/join-pdfs.ts";
import { renderWord } from "../word/render-word.ts";
import { noteUse } from "./access-log.ts";
import { advance, changeFacts, discardPaper, draftPaper, issuePaper, takeBack } from "./documents.ts";
import { drafted } from "./facts/gathering.ts";
import { notePrint, type PaperDesk } from "./paper-desk.ts";
import { voidNumber } from "./paper-freezing.ts";
import { inPoints, isShifted, printerShift } from "./printer.ts";
import { dateOf, factsOf, frozenTree, kindOf, makePaper, type DocumentRow } from "./paper-making.ts";
import { amendedCitations, relate, relationsOf, standingOf } from "./paper-relations.ts";
import { stepsOf } from "./paper-steps.ts";
import type { FileTicket, HandlersOf } from "./ports.ts";
import { mustExist } from "./rules.ts";
import type { Desk, Reading } from "./use-case.ts";

type DocumentNames = Exclude<Extract<OperationName, `documents.${string}`>, "documents.sample">;
type Line = OutputOf<"documents.list">["rows"][number];

function kindLines({ station }: Reading): OutputOf<"documents.kinds"> {
  const own = station.office().kind;
  return kinds.flatMap((kind) => {
    const known = drafted.get(kind.code);
    return known === undefined || (known.station ?? own) !== own
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

/** Whom or what a paper is about, as lists name it. */
function aboutOf(database: ReadableDatabase, row: DocumentRow): Line["about"] {
  const who = row.personId === null ? undefined : findRecord(database, person, row.personId);
  const club = row.bodyId === null ? undefined : findRecord(database, body, row.bodyId);
  return { person: who?.fullName ?? null, club: club?.shortName ?? club?.fullName ?? null };
}

function lineOf(database: ReadableDatabase, row: DocumentRow): Line {
  return {
    id: row.id,
    version: row.rowVersion,
    kind: row.kind,
    title: row.title,
    abstract: row.abstract,
    about: aboutOf(database, row),
    period: row.period,
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
    ...lineOf(database, row),
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

type Handler<Name extends DocumentNames> = HandlersOf<Name>[Name];

const wordMediaType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** A paper someone is shown or handed, for the log of who has seen whose data. */
function useOf({ title, personId }: DocumentRow, how: AccessKind): Parameters<typeof noteUse>[2] {
  return { kind: how, what: "PAPER", detail: title, personIds: [personId] };
}

function offerPdf({ desk }: PaperDesk, row: DocumentRow, bytes: Uint8Array): FileTicket {
  const name = `${kindOf(row).fileStem(factsOf(row))}.pdf`;
  return desk.ports.files.offer({ name, mediaType: "application/pdf", bytes });
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
    const frozen = await papers.frozenBytes(row);
    if (!frozen.ok) {
      return frozen;
    }
    const bytes = frozen.value;
    const shift = printerShift(papers.desk.reading());
    const shifted = isShifted(shift)
      ? joinPdfs([{ bytes, copies: 1 }], { ...inPoints(shift), onNewSheets: false })
      : bytes;
    const logged = papers.desk.write({ operation: "documents.print", context }, (useCase) => {
      notePrint(useCase, id, bytes);
      return accept({});
    });
    if (!logged.ok) {
      return refuse("recordUnknown");
    }
    noteUse(papers.desk, context, useOf(row, "IN"));
    return accept(offerPdf(papers, row, shifted));
  };
}

function previewHandler(papers: PaperDesk): Handler<"documents.preview"> {
  return async ({ id }, context) => {
    const reading = papers.desk.reading();
    const found = mustExist(reading.database, document, id);
    if (!found.ok) {
      return found;
    }
    const row = found.value;
    noteUse(papers.desk, context, useOf(row, "XEM"));
    if (row.tree !== null) {
      const frozen = await papers.frozenBytes(row);
      return frozen.ok ? accept(offerPdf(papers, row, frozen.value)) : frozen;
    }
    const paper = makePaper(reading, kindOf(row), factsOf(row));
    return paper.ok ? accept(offerPdf(papers, row, await papers.pdf.render(paper.value))) : paper;
  };
}

/** Only what was numbered is archived: a draft is nobody's record. */
function archiveHandler({ desk, pdf }: PaperDesk): Handler<"documents.archive"> {
  return async ({ id }, context) => {
    const found = mustExist(desk.reading().database, document, id);
    if (!found.ok) {
      return found;
    }
    const row = found.value;
    if (row.tree === null) {
      return refuse("wrongState", { state: row.state });
    }
    const bytes = await pdf.render(frozenTree(row), "archive");
    noteUse(desk, context, useOf(row, "XUAT"));
    const name = `${kindOf(row).fileStem(factsOf(row))}_pdfa.pdf`;
    return accept(desk.ports.files.offer({ name, mediaType: "application/pdf", bytes }));
  };
}

/** The paper as Word, from the tree that is printed: the frozen one, or that of the draft as it stands. */
function wordHandler({ desk }: PaperDesk): Handler<"documents.word"> {
  return async ({ id }, context) => {
    const reading = desk.reading();
    const found = mustExist(reading.database, document, id);
    if (!found.ok) {
      return found;
    }
    const row = found.value;
    const paper = row.tree === null ? makePaper(reading, kindOf(row), factsOf(row)) : accept(frozenTree(row));
    if (!paper.ok) {
      return paper;
    }
    const bytes = await renderWord(paper.value);
    noteUse(desk, context, useOf(row, "XUAT"));
    const name = `${kindOf(row).fileStem(factsOf(row))}.docx`;
    return accept(desk.ports.files.offer({ name, mediaType: wordMediaType, bytes }));
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
  return accept({ rows: ids.map((id) => lineOf(database, getRecord(database, document, id))), total });
}

/** Papers from draft to issue. */
export function documentHandlers(papers: PaperDesk): HandlersOf<DocumentNames> {
  const { desk } = papers;
  return {
    ...lifeHandlers(desk),
    "documents.kinds": () => accept(kindLines(desk.reading())),
    "documents.list": (input) => listed(desk, input),
    "documents.get": ({ id }) => {
      const reading = desk.reading();
      const found = mustExist(reading.database, document, id);
      return found.ok ? accept(wholeOf(reading, found.value)) : found;
    },
    "documents.preview": previewHandler(papers),
    "documents.number": (call, context) => papers.number(call, context),
    "documents.print": printHandler(papers),
    "documents.word": wordHandler(papers),
    "documents.archive": archiveHandler(papers),
  };
}
