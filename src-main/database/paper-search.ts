import { foldText } from "#shared/base/vietnamese-text.ts";
import { prepared, type ReadableDatabase } from "./database.ts";
import { keptInOrder } from "./kept-order.ts";

/** Which papers a list wants. `parts` are folded words that must all occur in number, kind or title. */
interface DocumentQuery {
  readonly parts: readonly string[];
  readonly state: string | null;
  readonly year: number | null;
  /** Only papers that bear a number and were not cancelled. */
  readonly numbered: boolean;
  readonly offset: number;
  readonly limit: number;
}

/** A paper as the register is searched. It is the same object until the paper is written again. */
interface SearchedPaper {
  readonly id: string;
  /** Its date, or when the draft was made. */
  readonly at: string;
  readonly year: number;
  readonly state: string;
  readonly hasNumber: boolean;
  /** Number, kind and title, folded, one a line. */
  readonly words: string;
}

interface Row extends Omit<SearchedPaper, "hasNumber" | "words"> {
  readonly hasNumber: number;
  readonly numberText: string;
  readonly kind: string;
  readonly title: string;
}

const selectPapers = `SELECT id, coalesce(date, created_at) AS at, coalesce(year, CAST(substr(created_at, 1, 4) AS INTEGER)) AS year, state,
  number IS NOT NULL AS hasNumber, coalesce(number_text, '') AS numberText, kind, title FROM document WHERE voided_at IS NULL`;

function readPapers(database: ReadableDatabase, ids?: readonly string[]): readonly SearchedPaper[] {
  const rows =
    ids === undefined
      ? prepared(database, selectPapers).all()
      : prepared(database, `${selectPapers} AND id IN (SELECT value FROM json_each(?))`).all(
          JSON.stringify(ids),
        );
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the columns of `selectPapers` are the fields of the row
  return (rows as Row[]).map(({ numberText, kind, title, hasNumber, ...row }) => ({
    ...row,
    hasNumber: hasNumber === 1,
    words: [numberText, kind, title].map(foldText).join("\n"),
  }));
}

function newestFirst(one: SearchedPaper, other: SearchedPaper): number {
  if (one.at !== other.at) {
    return one.at < other.at ? 1 : -1;
  }
  return one.id < other.id ? 1 : -1;
}

function fits(paper: SearchedPaper, { parts, state, year, numbered }: DocumentQuery): boolean {
  return (
    (state === null || paper.state === state) &&
    (!numbered || (paper.hasNumber && paper.state !== "HUY")) &&
    (year === null || paper.year === year) &&
    parts.every((part) => paper.words.includes(part))
  );
}

/** Ids of one page of papers, the newest first, and how many there are on all pages. */
export function findDocuments(
  database: ReadableDatabase,
  query: DocumentQuery,
): { readonly ids: readonly string[]; readonly total: number } {
  const papers = keptInOrder(database, {
    entity: "document",
    read: (ids) => readPapers(database, ids),
    inOrder: newestFirst,
  });
  const found = papers.filter((paper) => fits(paper, query));
  return {
    ids: found.slice(query.offset, query.offset + query.limit).map(({ id }) => id),
    total: found.length,
  };
}
