import { present } from "#shared/base/assert.ts";
import { shortDate, type CalendarDate } from "#shared/base/calendar-date.ts";
import { accept, refuse, type FieldRefusal, type Refusal, type Result } from "#shared/base/result.ts";
import { factLabel } from "#shared/documents/missing-facts.ts";
import { findKind } from "#shared/documents/kinds.ts";
import { buildPaper, type BuildRefusal, type Facts, type Kind } from "#shared/documents/kind.ts";
import type { Paper } from "#shared/documents/paper.ts";
import { checkGrounds } from "#shared/law/legal-bases.ts";
import { z } from "zod";
import { recordsWhere } from "../database/reading.ts";
import type { document } from "../database/schema/papers.ts";
import { official } from "../database/schema/station.ts";
import type { RecordOf } from "../database/writing.ts";
import { citedPapersHold } from "./paper-relations.ts";
import { placesNamedRight } from "./paper-places.ts";
import { firstRefusal } from "./rules.ts";
import type { Reading } from "./use-case.ts";

export type DocumentRow = RecordOf<typeof document>;
export type PaperRefusal =
  | "factsMissing"
  | "factsInvalid"
  | "signerNotAllowed"
  | "signerOutOfTerm"
  | "baseEnded"
  | "glyphMissing"
  | "citedPaperEnded"
  | "unitAbolished"
  | "provinceMisnamed";

const factsOnRecord = z.record(z.string(), z.unknown());

/** The kind of a stored paper: it was checked when the draft was made. */
export function kindOf(row: Pick<DocumentRow, "kind">): Kind {
  return present(findKind(row.kind), "a stored paper is of a known kind");
}

/** The facts of a stored paper. */
export function factsOf(row: Pick<DocumentRow, "facts">): Facts {
  return factsOnRecord.parse(row.facts);
}

/** The tree that was frozen with the number; it was a paper when it was stored, and its hash is checked. */
export function frozenTree(row: Pick<DocumentRow, "tree">): Paper {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the JSON of a Paper, stored with its hash
  return row.tree as Paper;
}

function textAt(facts: Facts, group: string, key: string): string | undefined {
  const value = facts[group];
  const inner: unknown = typeof value === "object" && value !== null ? Reflect.get(value, key) : undefined;
  return typeof inner === "string" ? inner : undefined;
}

/** A named signer must be in office on the paper's date; one the office does not know is the writer's own business. */
function signerInTerm(
  { database }: Reading,
  facts: Facts,
  date: CalendarDate,
): Result<unknown, "signerOutOfTerm"> {
  const name = textAt(facts, "signature", "signerName");
  const terms = recordsWhere(database, official).filter(({ fullName }) => fullName === name);
  const holds = terms.some(({ from, to }) => from <= date && (to === null || date <= to));
  return terms.length === 0 || holds
    ? accept({})
    : refuse("signerOutOfTerm", { name: name ?? "", date: shortDate(date) });
}

/** The grounds a paper's facts bring along; none where it has none. */
export function groundsIn(facts: Facts): readonly string[] {
  const grounds = z.array(z.string()).safeParse(facts["grounds"]);
  return grounds.success ? grounds.data : [];
}

/** A ground that is not in force on the paper's date stops the paper and is named. */
function groundsInForce(facts: Facts, date: CalendarDate): Result<unknown, "baseEnded"> {
  const checked = checkGrounds(groundsIn(facts), date);
  return checked.ok
    ? checked
    : refuse("baseEnded", { basis: String(checked.refusal.params?.["basis"] ?? ""), date: shortDate(date) });
}

/** The date the paper bears, or is being prepared on. */
export function dateOf(facts: Facts, today: CalendarDate): CalendarDate {
  const date = facts["issuedOn"] ?? facts["preparedOn"] ?? facts["heldOn"];
  return typeof date === "string" ? date : today;
}

function labelled(
  kind: Kind,
  fields: readonly FieldRefusal[] | undefined,
): readonly FieldRefusal[] | undefined {
  return fields?.map((field) => ({
    ...field,
    params: { ...field.params, label: factLabel(kind.needs, field.path) },
  }));
}

/** A kind's refusal in the words of the contract, with the Vietnamese name of each fact it concerns. */
export function labelledRefusal(
  kind: Kind,
  { code, params, fields }: Refusal<BuildRefusal>,
): Result<never, PaperRefusal> {
  if (code === "factsMissing" || code === "factsInvalid") {
    return refuse(code, params, labelled(kind, fields));
  }
  return refuse(code === "signatureNotAllowed" ? "signerNotAllowed" : "glyphMissing", params, fields);
}

/**
 * The tree of a paper from its facts, if everything is there and allowed: facts complete, signature allowed, signer in
 * office, grounds and cited papers in force on its date, places named as they were on it, letters printable.
 */
export function makePaper(reading: Reading, kind: Kind, facts: Facts): Result<Paper, PaperRefusal> {
  const built = buildPaper(kind, facts);
  if (!built.ok) {
    return labelledRefusal(kind, built.refusal);
  }
  const date = dateOf(facts, reading.today);
  const allowed = firstRefusal<PaperRefusal>(
    () => signerInTerm(reading, facts, date),
    () => groundsInForce(facts, date),
    () => citedPapersHold(reading, { kind: kind.code, facts, date }),
    () => placesNamedRight(facts, date),
  );
  return allowed.ok ? built : allowed;
}
