import type { ImportReason } from "#shared/contract/excel.ts";
import { comparisonOf, type Comparison } from "../../database/person-comparing.ts";
import { recordsWhere } from "../../database/reading.ts";
import { membership } from "../../database/schema/clubs.ts";
import { admitMember } from "../members.ts";
import type { Reading, UseCase } from "../use-case.ts";
import type { ImportRow } from "./layout.ts";
import type { PlannedRow, Choice } from "./people-import.ts";
import { readerOf, type RowPerson } from "./row-reading.ts";

/** What a row of a list of members says. */
export interface MemberDraft {
  readonly who: RowPerson;
  readonly joinedOn: string | null;
  readonly inCharge: string | null;
  readonly document: string | null;
}

type Row = PlannedRow<MemberDraft>;

interface MemberContext {
  readonly comparison: Comparison;
  /** Persons who are members now, and those whom an earlier row of the file names. */
  readonly members: ReadonlySet<string>;
  readonly named: Map<string, number>;
}

function suspectsOf({ who }: MemberDraft, comparison: Comparison): ReturnType<Comparison["suspectsOf"]> {
  const numbers = who.identity === undefined ? [] : [who.identity.number];
  if (who.birth !== undefined) {
    return comparison.suspectsOf({
      fullName: who.fullName,
      sex: who.sex ?? null,
      birthDate: who.birth.date,
      birthPrecision: who.birth.precision,
      identityNumbers: numbers,
      phone: null,
      household: null,
      area: null,
    });
  }
  const holder = numbers[0] === undefined ? undefined : comparison.holderOf(numbers[0]);
  return holder === undefined ? [] : [{ person: holder, reasons: ["IDENTITY"], certain: true }];
}

interface Judgement extends Pick<Row, "state" | "known" | "suspects"> {
  readonly reason: ImportReason | undefined;
}

function refused(code: string, params: ImportReason["params"]): Judgement {
  return { state: "REFUSED", known: undefined, suspects: [], reason: { code, params } };
}

function judged(draft: MemberDraft, row: number, { comparison, members, named }: MemberContext): Judgement {
  const suspects = suspectsOf(draft, comparison);
  const sure = suspects.length === 1 ? suspects : suspects.filter(({ certain }) => certain);
  const known = sure.length === 1 ? sure[0]?.person : undefined;
  if (suspects.length === 0) {
    return refused("personUnknown", { field: "fullName" });
  }
  if (known === undefined) {
    return {
      state: "DOUBTFUL",
      known,
      suspects,
      reason: { code: "severalPeople", params: { count: suspects.length } },
    };
  }
  const earlier = named.get(known.id);
  if (earlier !== undefined) {
    return refused("twiceInFile", { row: earlier + 1 });
  }
  named.set(known.id, row);
  return { state: members.has(known.id) ? "SAME" : "NEW", known, suspects: [], reason: undefined };
}

/** Plans the rows of a list of members: each must be a person on record; whoever is a member already stays as they are. */
export function planMembers(
  { database }: Reading,
  rows: readonly ImportRow[],
  clubId: string,
): readonly Row[] {
  const context: MemberContext = {
    comparison: comparisonOf(database),
    members: new Set(
      recordsWhere(database, membership, { bodyId: clubId, leftOn: null }).map(({ personId }) => personId),
    ),
    named: new Map(),
  };
  return rows.map((row) => {
    const reader = readerOf(row);
    const who = reader.person();
    const draft: MemberDraft = {
      who,
      joinedOn: reader.day("joinedOn"),
      inCharge: reader.text("inCharge", 100),
      document: reader.text("document", 60),
    };
    const base = { at: { sheet: row.sheet, row: row.row }, name: who.fullName, draft, changes: [] };
    if (reader.problems.length > 0) {
      return {
        ...base,
        state: "REFUSED",
        reasons: [...reader.problems, ...reader.notes],
        suspects: [],
        known: undefined,
      };
    }
    const { reason, ...judgement } = judged(draft, row.row, context);
    return { ...base, ...judgement, reasons: [...(reason === undefined ? [] : [reason]), ...reader.notes] };
  });
}

/** Admits the planned members; whom the rules of admission refuse stays out with their reason. Answers how many were admitted. */
export function writeMembers(
  useCase: UseCase,
  rows: readonly Row[],
  parts: {
    readonly clubId: string;
    readonly from: string;
    readonly choiceOf: (row: Row) => Choice;
    readonly onRefused: (row: Row, reason: ImportReason) => void;
  },
): number {
  let written = 0;
  for (const row of rows) {
    const chosen = row.state === "DOUBTFUL" ? parts.choiceOf(row) : row.known?.id;
    const personId = row.state === "NEW" || row.state === "DOUBTFUL" ? chosen : undefined;
    if (personId !== undefined && personId !== "NEW") {
      const admitted = admitMember(useCase, {
        clubId: parts.clubId,
        personId,
        joinedOn: row.draft.joinedOn ?? parts.from,
        joinCode: "KET_NAP",
        inCharge: row.draft.inCharge,
        document: row.draft.document,
      });
      if (admitted.ok) {
        written += 1;
      } else {
        parts.onRefused(row, { code: admitted.refusal.code, params: admitted.refusal.params ?? {} });
      }
    }
  }
  return written;
}
