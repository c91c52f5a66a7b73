import { shortDate } from "#shared/base/calendar-date.ts";
import { accept, refuse, type Result } from "#shared/base/result.ts";
import type { Facts, Kind } from "#shared/documents/kind.ts";
import { findKind } from "#shared/documents/kinds.ts";
import { originalFacts } from "#shared/documents/original-facts.ts";
import { missingFacts, type MissingFact } from "#shared/documents/missing-facts.ts";
import { inOwnWords } from "#shared/documents/wording.ts";
import { parsePeriod } from "#shared/domain/reporting-period.ts";
import { regimeOn } from "#shared/law/regime.ts";
import { firstWhere, recordsWhere, type Filter } from "../database/reading.ts";
import { body, meeting } from "../database/schema/clubs.ts";
import { document } from "../database/schema/papers.ts";
import { person } from "../database/schema/people.ts";
import { addRecord, changeRecord } from "../database/writing.ts";
import type { Subject } from "./facts/common.ts";
import { drafted, type PaperSubject } from "./facts/gathering.ts";
import { withKnownFacts } from "./facts/known-facts.ts";
import {
  factsOf,
  frozenTree,
  kindOf,
  makePaper,
  type DocumentRow,
  type PaperRefusal,
} from "./paper-making.ts";
import { isInForce } from "./paper-relations.ts";
import { stepsOf, withStep } from "./paper-steps.ts";
import { firstRefusal, mustBeUnchanged, mustExist, refuseIf } from "./rules.ts";
import type { Reading, UseCase } from "./use-case.ts";
import { ownWording } from "./wording.ts";

export interface Versioned {
  readonly id: string;
  readonly version: number;
}
export type LifeRefusal = "recordUnknown" | "changedMeanwhile" | "wrongState";

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

export type DraftRefusal =
  | "kindUnknown"
  | "recordUnknown"
  | "subjectMissing"
  | "periodMalformed"
  | "kindNotInForce"
  | "originalNotIssued";

/** What a draft is asked for: its kind, what it is about, and the earlier paper where it is about one. */
export interface DraftRequest {
  readonly kind: string;
  readonly subject: Subject;
  readonly originalId: string | null;
}

/** The earlier paper: it must have its number, for nothing can be done to a draft but change it. */
function originalOf(
  { database }: Reading,
  id: string | null,
): Result<DocumentRow | undefined, "recordUnknown" | "originalNotIssued"> {
  if (id === null) {
    return accept(undefined);
  }
  const found = mustExist(database, document, id);
  return found.ok && found.value.tree === null ? refuse("originalNotIssued") : found;
}

/** The papers about the same person or club, the latest first: what was typed into one of them is not asked again. */
function papersOfSubject({ database }: Reading, { personId, clubId }: Subject): readonly DocumentRow[] {
  const filter: Filter<typeof document> | undefined =
    personId !== null ? { personId } : clubId !== null ? { bodyId: clubId } : undefined;
  return filter === undefined
    ? []
    : recordsWhere(database, document, filter)
        .filter(({ state, number }) => state !== "HUY" || number !== null)
        .toReversed();
}

/** What a paper of a kind about a subject starts with: the records, the office's words, its original, and what was typed before. */
export function draftFacts(
  reading: Reading,
  kind: Kind,
  { subject, original }: { readonly subject: Subject; readonly original: DocumentRow | undefined },
): Facts {
  const records = drafted.get(kind.code)?.gather(reading, subject) ?? {};
  const gathered = inOwnWords(kind, records, ownWording(reading));
  const facts =
    original === undefined
      ? gathered
      : {
          ...gathered,
          ...originalFacts(kind.code, {
            symbol: original.numberText ?? "",
            date: original.date,
            tree: frozenTree(original),
            facts: factsOf(original),
          }),
        };
  const rows = papersOfSubject(reading, subject);
  const ended = new Set(
    rows
      .filter((row) => !isInForce(reading.database, row, subject.date))
      .flatMap(({ numberText }) => numberText ?? []),
  );
  const others = rows.map((row) => ({ kind: kindOf(row), facts: factsOf(row) }));
  return withKnownFacts(kind, facts, { others, ended });
}

/** Whether this kind of station makes such a paper. */
function isOfStation({ station }: Reading, { station: only }: { readonly station?: string }): boolean {
  return only === undefined || only === station.office().kind;
}

/** A new draft, filled from the records; a kind of a regime that does not hold on the date is refused. */
export function draftPaper(
  useCase: UseCase,
  { kind: code, subject, originalId }: DraftRequest,
): Result<Versioned & { readonly missing: MissingFact[] }, DraftRefusal> {
  const kind = findKind(code);
  const known = drafted.get(code);
  if (kind === undefined || known === undefined || !isOfStation(useCase, known)) {
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
  const original = originalOf(useCase, originalId);
  if (!original.ok) {
    return original;
  }
  const facts = draftFacts(useCase, kind, { subject, original: original.value });
  const id = addRecord(useCase.writing, document, {
    kind: code,
    title: kind.title,
    abstract: kind.title,
    state: "NHAP",
    facts,
    personId: subject.personId ?? original.value?.personId ?? null,
    bodyId: subject.clubId ?? original.value?.bodyId ?? null,
    meetingId: subject.meetingId,
    period: subject.period,
    steps: withStep([], "NHAP", useCase.writing),
  });
  return accept({ id, version: 1, missing: missingFacts(kind, facts) });
}

/** The paper at the version the caller saw, in one of the states the step may start from. */
export function inState(
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
  const { number: _number, issuedOn: _issuedOn, ...typed } = call.facts;
  const { kind, period } = row.value;
  const facts = { ...typed, ...drafted.get(kind)?.computed?.(useCase, period ?? "") };
  const version = changeRecord(useCase.writing, document, { id: call.id, facts });
  return accept({ id: call.id, version, missing: missingFacts(kindOf(row.value), facts) });
}

/** Moves a paper to a state and writes down who did it, when, and why where a reason is asked. */
function step(
  useCase: UseCase,
  row: DocumentRow,
  { state, note }: { readonly state: string; readonly note?: string },
): Versioned {
  const steps = withStep(stepsOf(row), state, { ...useCase.writing, note });
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
  return paper.ok ? accept(step(useCase, row.value, { state: call.to })) : paper;
}

/** Trả lại: a paper that was submitted or signed, but has no number yet, becomes a draft again. */
export function takeBack(
  useCase: UseCase,
  call: Versioned & { readonly reason: string },
): Result<Versioned, LifeRefusal> {
  const row = inState(useCase, call, ["TRINH_KY", "DA_KY"]);
  return row.ok ? accept(step(useCase, row.value, { state: "NHAP", note: call.reason })) : row;
}

/** Phát hành. */
export function issuePaper(useCase: UseCase, call: Versioned): Result<Versioned, LifeRefusal> {
  const row = inState(useCase, call, ["DA_CAP_SO"]);
  return row.ok ? accept(step(useCase, row.value, { state: "DA_PHAT_HANH" })) : row;
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
  const steps = withStep(stepsOf(row.value), "HUY", { ...useCase.writing, note: call.reason });
  return accept({
    id,
    version: changeRecord(useCase.writing, document, { id, state: "HUY", discardReason: call.reason, steps }),
  });
}
