import { shortDate, yearOf, type CalendarDate } from "#shared/base/calendar-date.ts";
import { paperNumber } from "#shared/base/numbers.ts";
import { accept, refuse, type Result } from "#shared/base/result.ts";
import type { Facts } from "#shared/documents/kind.ts";
import { findKind } from "#shared/documents/kinds.ts";
import { missingFacts, type MissingFact } from "#shared/documents/missing-facts.ts";
import type { Paper } from "#shared/documents/paper.ts";
import { parsePeriod } from "#shared/domain/reporting-period.ts";
import { regimeOn } from "#shared/law/regime.ts";
import { highestNumber, numberHolder } from "../database/numbering.ts";
import { firstWhere } from "../database/reading.ts";
import { body, meeting } from "../database/schema/clubs.ts";
import { document } from "../database/schema/papers.ts";
import { management, person } from "../database/schema/people.ts";
import { addRecord, changeRecord } from "../database/writing.ts";
import { sha256 } from "../sealing/digest.ts";
import { drafted, type PaperSubject } from "./facts/gathering.ts";
import type { Subject } from "./facts/common.ts";
import { factsOf, kindOf, makePaper, type DocumentRow, type PaperRefusal } from "./paper-making.ts";
import { firstRefusal, mustBeUnchanged, notInFuture, refuseIf } from "./rules.ts";
import { stepsOf, withStep } from "./paper-steps.ts";
import type { Reading, UseCase } from "./use-case.ts";

interface Versioned {
  readonly id: string;
  readonly version: number;
}
type LifeRefusal = "recordUnknown" | "changedMeanwhile" | "wrongState";

/** The version of the trees this programme builds; stored with each frozen paper. */
const templateVersion = "1";

const subjectTables = { PERSON: person, CLUB: body, MEETING: meeting } as const;

function subjectId(about: Exclude<PaperSubject, "NONE">, subject: Subject): string | null {
  const ids: Readonly<Record<Exclude<PaperSubject, "NONE">, string | null>> = {
    PERSON: subject.personId,
    CLUB: subject.clubId,
    MEETING: subject.meetingId,
    PERIOD: subject.period,
  };
  return ids[about];
}

function checkSubject(
  { database }: Reading,
  about: PaperSubject,
  subject: Subject,
): Result<unknown, "recordUnknown" | "subjectMissing" | "periodMalformed"> {
  if (about === "NONE") {
    return accept({});
  }
  const id = subjectId(about, subject);
  if (id === null) {
    return refuse("subjectMissing");
  }
  if (about === "PERIOD") {
    return refuseIf(!parsePeriod(id).ok, "periodMalformed", { period: id });
  }
  return refuseIf(firstWhere(database, subjectTables[about], { id }) === undefined, "recordUnknown");
}

type DraftRefusal = "kindUnknown" | "recordUnknown" | "subjectMissing" | "periodMalformed" | "kindNotInForce";

/** A new draft, filled from the records; a kind of a regime that does not hold on the date is refused. */
export function draftPaper(
  useCase: UseCase,
  { kind: code, subject }: { readonly kind: string; readonly subject: Subject },
): Result<Versioned & { readonly missing: MissingFact[] }, DraftRefusal> {
  const kind = findKind(code);
  const known = drafted.get(code);
  if (kind === undefined || known === undefined) {
    return refuse("kindUnknown", { kind: code });
  }
  const regime = regimeOn(subject.date);
  const allowed = firstRefusal<DraftRefusal>(
    () =>
      refuseIf(kind.regime !== "both" && (!regime.ok || regime.value !== kind.regime), "kindNotInForce", {
        kind: code,
        date: shortDate(subject.date),
      }),
    () => checkSubject(useCase, known.about, subject),
  );
  if (!allowed.ok) {
    return allowed;
  }
  const facts = known.gather(useCase, subject);
  const id = addRecord(useCase.writing, document, {
    kind: code,
    title: kind.title,
    abstract: kind.title,
    state: "NHAP",
    facts,
    personId: subject.personId,
    bodyId: subject.clubId,
    meetingId: subject.meetingId,
    period: subject.period,
    steps: withStep([], "NHAP", useCase.writing),
  });
  return accept({ id, version: 1, missing: missingFacts(kind, facts) });
}

/** The paper at the version the caller saw, in one of the states the step may start from. */
function inState(
  { database }: Reading,
  call: Versioned,
  states: readonly string[],
): Result<DocumentRow, LifeRefusal> {
  const found = mustBeUnchanged(database, document, call);
  return found.ok && !states.includes(found.value.state)
    ? refuse("wrongState", { state: found.value.state })
    : found;
}

/** New facts of a draft; what is still missing is answered, an unknown or malformed fact refused. */
export function changeFacts(
  useCase: UseCase,
  call: Versioned & { readonly facts: Facts },
): Result<Versioned & { readonly missing: MissingFact[] }, LifeRefusal> {
  const row = inState(useCase, call, ["NHAP", "TRINH_KY"]);
  if (!row.ok) {
    return row;
  }
  const { number: _number, issuedOn: _issuedOn, ...facts } = call.facts;
  const version = changeRecord(useCase.writing, document, { id: call.id, facts });
  return accept({ id: call.id, version, missing: missingFacts(kindOf(row.value), facts) });
}

function step(useCase: UseCase, row: DocumentRow, state: string): Versioned {
  const steps = withStep(stepsOf(row), state, useCase.writing);
  return { id: row.id, version: changeRecord(useCase.writing, document, { id: row.id, state, steps }) };
}

/** Trình ký, đã ký: the paper must be complete. */
export function advance(
  useCase: UseCase,
  call: Versioned & { readonly from: readonly string[]; readonly to: string },
): Result<Versioned, LifeRefusal | PaperRefusal> {
  const row = inState(useCase, call, call.from);
  if (!row.ok) {
    return row;
  }
  const paper = makePaper(useCase, kindOf(row.value), factsOf(row.value));
  return paper.ok ? accept(step(useCase, row.value, call.to)) : paper;
}

/** Phát hành. */
export function issuePaper(useCase: UseCase, call: Versioned): Result<Versioned, LifeRefusal> {
  const row = inState(useCase, call, ["DA_CAP_SO"]);
  return row.ok ? accept(step(useCase, row.value, "DA_PHAT_HANH")) : row;
}

/** A draft nobody needs any more; a numbered paper is never discarded. */
export function discardPaper(
  useCase: UseCase,
  call: Versioned & { readonly reason: string },
): Result<Versioned, LifeRefusal> {
  const row = inState(useCase, call, ["NHAP", "TRINH_KY", "DA_KY"]);
  if (!row.ok) {
    return row;
  }
  const { id } = row.value;
  const steps = withStep(stepsOf(row.value), "HUY", useCase.writing);
  return accept({
    id,
    version: changeRecord(useCase.writing, document, { id, state: "HUY", discardReason: call.reason, steps }),
  });
}

/** `QĐ-UBND` from the number line of the paper's own letterhead; `undefined` for papers that take no number. */
function seriesOf(paper: Paper): string | undefined {
  const blocks = paper.sections[0]?.blocks ?? [];
  // An extract bears the head of the copied paper first; the number to be given is the copy's own.
  const head = blocks.findLast((block) => block.kind === "letterhead");
  const symbol = head?.kind === "letterhead" ? /\/(\S+)$/u.exec(head.number ?? "")?.[1] : undefined;
  return symbol;
}

type NumberRefusal = LifeRefusal | PaperRefusal | "numberTaken" | "dateBeforeLastNumber" | "dateInFuture";

interface Numbered {
  readonly facts: Facts;
  readonly series: string | undefined;
  readonly number: number | null;
}

/** The number a paper takes: the next of its series and year, or the one written in the paper register. */
function takeNumber(
  useCase: UseCase,
  {
    series,
    issuedOn,
    wanted,
  }: { readonly series: string; readonly issuedOn: CalendarDate; readonly wanted: number | null },
): Result<number, "numberTaken" | "dateBeforeLastNumber"> {
  const { database } = useCase;
  const year = yearOf(issuedOn);
  const last = highestNumber(database, { series, year });
  if (wanted === null) {
    return last !== undefined && issuedOn < last.date
      ? refuse("dateBeforeLastNumber", { number: last.number, date: shortDate(last.date) })
      : accept((last?.number ?? 0) + 1);
  }
  return numberHolder(database, { series, year, number: wanted }) === undefined
    ? accept(wanted)
    : refuse("numberTaken", { number: wanted, series });
}

function numbered(
  useCase: UseCase,
  row: DocumentRow,
  { issuedOn, wanted }: { readonly issuedOn: CalendarDate; readonly wanted: number | null },
): Result<Numbered, NumberRefusal> {
  const kind = kindOf(row);
  const dated = "issuedOn" in kind.needs.shape ? { ...factsOf(row), issuedOn } : factsOf(row);
  const draft = makePaper(useCase, kind, dated);
  if (!draft.ok) {
    return draft;
  }
  const series = "number" in kind.needs.shape ? seriesOf(draft.value) : undefined;
  if (series === undefined) {
    return accept({ facts: dated, series, number: null });
  }
  const number = takeNumber(useCase, { series, issuedOn, wanted });
  return number.ok
    ? accept({ facts: { ...dated, number: number.value }, series, number: number.value })
    : number;
}

/** The decisions that open a management; other papers about a person leave its number alone. */
const managementDecisions: ReadonlySet<string> = new Set(["M53", "M51R1"]);

/** A decision's number goes back to the management it was drawn up for, so that it is typed once. */
function noteDecision({ database, writing }: UseCase, row: DocumentRow, numberText: string): void {
  if (row.personId === null || !managementDecisions.has(row.kind)) {
    return;
  }
  const open = firstWhere(database, management, {
    personId: row.personId,
    endedOn: null,
    decisionNumber: null,
  });
  if (open !== undefined) {
    changeRecord(writing, management, { id: open.id, decisionNumber: numberText });
  }
}

/** Cấp số with everything that is frozen by it; `pdfSha256` is of the bytes rendered from the very tree. */
export function freezePaper(
  useCase: UseCase,
  call: Versioned & { readonly issuedOn: CalendarDate; readonly frozen: FrozenPaper },
): Result<Versioned & { readonly number: string }, LifeRefusal> {
  const row = inState(useCase, call, ["DA_KY"]);
  if (!row.ok) {
    return row;
  }
  const { facts, series, number, paper, pdfSha256 } = call.frozen;
  const numberText = series === undefined || number === null ? null : `${paperNumber(number)}/${series}`;
  const tree: unknown = JSON.parse(JSON.stringify(paper));
  const version = changeRecord(useCase.writing, document, {
    id: call.id,
    state: "DA_CAP_SO",
    facts,
    date: call.issuedOn,
    year: yearOf(call.issuedOn),
    series: series ?? null,
    number,
    numberText,
    signer: signerOf(facts),
    tree,
    treeSha256: sha256(JSON.stringify(tree)),
    templateVersion,
    pdfSha256,
    steps: withStep(stepsOf(row.value), "DA_CAP_SO", useCase.writing),
  });
  if (numberText !== null) {
    noteDecision(useCase, row.value, numberText);
  }
  return accept({ id: call.id, version, number: numberText ?? "" });
}

function signerOf(facts: Facts): string | null {
  const signature = facts["signature"];
  const name: unknown =
    typeof signature === "object" && signature !== null ? Reflect.get(signature, "signerName") : undefined;
  return typeof name === "string" ? name : null;
}

/** What cấp số freezes. */
export interface FrozenPaper extends Numbered {
  readonly paper: Paper;
  readonly pdfSha256: string;
}

/** The paper as it will be frozen, before its bytes are rendered; nothing is written. */
export function preparePaper(
  useCase: UseCase,
  call: Versioned & { readonly issuedOn: CalendarDate; readonly number: number | null },
): Result<Numbered & { readonly paper: Paper }, NumberRefusal> {
  const row = inState(useCase, call, ["DA_KY"]);
  if (!row.ok) {
    return row;
  }
  const future = notInFuture(useCase, call.issuedOn);
  const taken = future.ok
    ? numbered(useCase, row.value, { issuedOn: call.issuedOn, wanted: call.number })
    : future;
  if (!taken.ok) {
    return taken;
  }
  const paper = makePaper(useCase, kindOf(row.value), taken.value.facts);
  return paper.ok ? accept({ ...taken.value, paper: paper.value }) : paper;
}
