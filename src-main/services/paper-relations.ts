import { shortDate, type CalendarDate } from "#shared/base/calendar-date.ts";
import { accept, refuse, type Result } from "#shared/base/result.ts";
import { citationsIn, citationText, type Citation } from "#shared/documents/citations.ts";
import type { Facts } from "#shared/documents/kind.ts";
import { isEnded, standingOn, type RelationKind, type Standing } from "#shared/domain/paper-relation.ts";
import type { ReadableDatabase } from "../database/database.ts";
import { findRecord, firstWhere, recordsWhere } from "../database/reading.ts";
import { documentRelation } from "../database/schema/paper-life.ts";
import { document } from "../database/schema/papers.ts";
import { addRecord, type RecordOf } from "../database/writing.ts";
import { firstRefusal, mustExist, refuseIf } from "./rules.ts";
import type { Reading, UseCase } from "./use-case.ts";

type DocumentRow = RecordOf<typeof document>;

/** What holds of a paper on a day, and which paper made it so. */
interface PaperStanding {
  readonly kind: Standing | "HUY";
  readonly by: string;
  readonly effectiveOn: CalendarDate;
}

/** Only a paper that has its number does anything to another. */
function isIssued({ state }: Pick<DocumentRow, "state">): boolean {
  return state === "DA_CAP_SO" || state === "DA_PHAT_HANH";
}

/** What stands of a paper on a day; nothing where it stands as it was issued. */
export function standingOf(
  database: ReadableDatabase,
  row: Pick<DocumentRow, "id" | "state" | "number" | "date">,
  date: CalendarDate,
): PaperStanding | undefined {
  if (row.state === "HUY") {
    return row.number === null ? undefined : { kind: "HUY", by: "", effectiveOn: row.date ?? date };
  }
  const effects = recordsWhere(database, documentRelation, { targetId: row.id }).flatMap((relation) => {
    const by = findRecord(database, document, relation.documentId);
    return by === undefined || !isIssued(by)
      ? []
      : [{ kind: relation.kind, effectiveOn: relation.effectiveOn, by: by.numberText ?? by.title }];
  });
  return standingOn(effects, date);
}

/** Whether a later paper may still rest on this one on the day. */
export function isInForce(database: ReadableDatabase, row: DocumentRow, date: CalendarDate): boolean {
  const standing = standingOf(database, row, date);
  return standing === undefined || !(standing.kind === "HUY" || isEnded(standing.kind));
}

function citedPaper(database: ReadableDatabase, { symbol, date }: Citation): DocumentRow | undefined {
  return firstWhere(database, document, { numberText: symbol, date });
}

const restsOn: ReadonlySet<RelationKind> = new Set<RelationKind>(["CAN_CU", "SUA_DOI_BO_SUNG", "DINH_CHINH"]);

/**
 * A paper of this office that was replaced, repealed, recalled or voided by the paper's date is neither cited as a ground
 * nor amended; the refusal names it and what ended it.
 */
export function citedPapersHold(
  { database }: Reading,
  { kind, facts, date }: { readonly kind: string; readonly facts: Facts; readonly date: CalendarDate },
): Result<unknown, "citedPaperEnded"> {
  for (const citation of citationsIn(kind, facts).filter(({ does }) => restsOn.has(does))) {
    const cited = citedPaper(database, citation);
    const standing = cited === undefined ? undefined : standingOf(database, cited, date);
    if (standing !== undefined && (standing.kind === "HUY" || isEnded(standing.kind))) {
      const since = shortDate(standing.effectiveOn);
      return refuse("citedPaperEnded", { symbol: citation.symbol, by: standing.by, date: since });
    }
  }
  return accept({});
}

/** Papers of this office that are cited although a later one amended or corrected them: worth a second look, no stop. */
export function amendedCitations(
  { database }: Reading,
  { kind, facts, date }: { readonly kind: string; readonly facts: Facts; readonly date: CalendarDate },
): readonly { readonly symbol: string; readonly by: string }[] {
  return citationsIn(kind, facts).flatMap((citation) => {
    const cited = citation.does === "CAN_CU" ? citedPaper(database, citation) : undefined;
    const standing = cited === undefined ? undefined : standingOf(database, cited, date);
    return standing !== undefined && !isEnded(standing.kind) && standing.kind !== "HUY"
      ? [{ symbol: citation.symbol, by: standing.by }]
      : [];
  });
}

/** Writes down what a paper that gets its number does to the papers its facts name. */
export function noteRelations(
  { database, writing }: UseCase,
  row: Pick<DocumentRow, "id" | "kind">,
  { facts, issuedOn }: { readonly facts: Facts; readonly issuedOn: CalendarDate },
): void {
  const { effectiveOn } = facts;
  const from = typeof effectiveOn === "string" ? effectiveOn : issuedOn;
  for (const citation of citationsIn(row.kind, facts)) {
    addRecord(writing, documentRelation, {
      documentId: row.id,
      kind: citation.does,
      targetId: citedPaper(database, citation)?.id ?? null,
      targetText: citationText(citation),
      effectiveOn: citation.does === "CAN_CU" ? issuedOn : from,
    });
  }
}

export interface NewRelation {
  readonly id: string;
  readonly kind: RelationKind;
  readonly targetId: string | null;
  readonly targetText: string | null;
  readonly effectiveOn: CalendarDate;
}

type RelateRefusal = "recordUnknown" | "relatedToItself" | "duplicateRecord" | "relationTargetMissing";

/** A relation the office records itself: to a paper of the programme, or to one it names. */
export function relate(
  { database, writing }: UseCase,
  relation: NewRelation,
): Result<{ readonly id: string; readonly version: number }, RelateRefusal> {
  const { id, kind, targetId, effectiveOn } = relation;
  const from = mustExist(database, document, id);
  if (!from.ok) {
    return from;
  }
  const target = targetId === null ? undefined : findRecord(database, document, targetId);
  const text = target === undefined ? relation.targetText : (target.numberText ?? target.title);
  const allowed = firstRefusal<RelateRefusal>(
    () => refuseIf(targetId !== null && target === undefined, "recordUnknown"),
    () => refuseIf(targetId === id, "relatedToItself"),
    () => refuseIf(text === null, "relationTargetMissing"),
    () =>
      refuseIf(
        recordsWhere(database, documentRelation, { documentId: id, kind }).some(
          (one) => one.targetText === text || (targetId !== null && one.targetId === targetId),
        ),
        "duplicateRecord",
      ),
  );
  if (!allowed.ok) {
    return allowed;
  }
  const targetText = text ?? "";
  const added = addRecord(writing, documentRelation, {
    documentId: id,
    kind,
    targetId,
    targetText,
    effectiveOn,
  });
  return accept({ id: added, version: 1 });
}

/** A relation as the page of one of its papers shows it. */
export interface ShownRelation {
  readonly id: string;
  readonly kind: string;
  /** OUT: this paper does it; IN: it is done to this paper. */
  readonly direction: "OUT" | "IN";
  readonly documentId: string | null;
  readonly text: string;
  readonly effectiveOn: CalendarDate;
}

/** Everything a paper does to others and others do to it. */
export function relationsOf(database: ReadableDatabase, id: string): ShownRelation[] {
  const out = recordsWhere(database, documentRelation, { documentId: id }).map((one) => ({
    id: one.id,
    kind: one.kind,
    direction: "OUT" as const,
    documentId: one.targetId,
    text: one.targetText,
    effectiveOn: one.effectiveOn,
  }));
  const incoming = recordsWhere(database, documentRelation, { targetId: id }).map((one) => {
    const by = findRecord(database, document, one.documentId);
    return {
      id: one.id,
      kind: one.kind,
      direction: "IN" as const,
      documentId: one.documentId,
      text: by?.numberText ?? by?.title ?? "",
      effectiveOn: one.effectiveOn,
    };
  });
  return [...out, ...incoming];
}
