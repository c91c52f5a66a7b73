import { present } from "#shared/base/assert.ts";
import type { Block, Paper, Section } from "#shared/documents/paper.ts";
import { blockText, tableHeaderText } from "#shared/documents/paper-text.ts";
import type { ReadBack, ReadRule, ReadText } from "../../main/pdf/reading.ts";
import { millimetres } from "../../main/pdf/reading.ts";

/*
 * A printed file laid over the tree it was printed from: where every text of every block came to stand. The words of
 * the tree are found again in the order of the file, so a lost, doubled or moved word is found here too.
 */

/** A piece of text with the page (from 0) it stands on. */
export interface PlacedPiece extends ReadText {
  readonly page: number;
}

/** One line of a text: its pieces on one baseline. */
export interface PlacedLine {
  readonly page: number;
  readonly x: number;
  readonly y: number;
  readonly right: number;
  readonly text: string;
  readonly pieces: readonly PlacedPiece[];
}

interface PlacedText {
  readonly text: string;
  readonly lines: readonly PlacedLine[];
}

export interface PlacedBlock<Kind extends Block = Block> {
  readonly block: Kind;
  readonly texts: readonly PlacedText[];
}

export interface PlacedSection {
  readonly section: Section;
  readonly blocks: readonly PlacedBlock[];
  /** First and last page, from 0. */
  readonly firstPage: number;
  readonly lastPage: number;
}

interface PlacedPage {
  readonly width: number;
  readonly height: number;
  readonly rules: readonly ReadRule[];
  /** The piece that stands where a page number stands. */
  readonly number: PlacedPiece | undefined;
  /** A table's header stands first on the page, once more. */
  readonly repeatsHeader: boolean;
  readonly pieces: readonly PlacedPiece[];
}

export interface PlacedPaper {
  readonly sections: readonly PlacedSection[];
  readonly pages: readonly PlacedPage[];
}

function squeezed(text: string): string {
  return text.replace(/[\s\u00a0]+/gu, "");
}

/** Page numbers stand in the top margin: above 15 mm, where nothing else that is a bare number does. */
function isPageNumber(piece: ReadText): boolean {
  return millimetres(piece.y) < 15 && /^\d+$/u.test(piece.text.trim());
}

function linesOf(pieces: readonly PlacedPiece[]): PlacedLine[] {
  const lines: PlacedPiece[][] = [];
  for (const piece of pieces) {
    const line = lines.find(([first]) => first?.page === piece.page && Math.abs(first.y - piece.y) < 1);
    if (line === undefined) {
      lines.push([piece]);
    } else {
      line.push(piece);
    }
  }
  return lines.map((line) => {
    const first = present(line[0], "a line has a piece");
    return {
      page: first.page,
      x: Math.min(...line.map(({ x }) => x)),
      y: first.y,
      right: Math.max(...line.map(({ x, width }) => x + width)),
      text: line.map(({ text }) => text).join(""),
      pieces: line,
    };
  });
}

interface Expected {
  readonly letters: string;
  /** For every letter, the number of the text it belongs to. */
  readonly owners: readonly number[];
}

function expectedLetters(texts: readonly string[]): Expected {
  const owners: number[] = [];
  let letters = "";
  texts.forEach((text, index) => {
    const own = squeezed(text);
    letters += own;
    owners.push(...Array.from({ length: own.length }, () => index));
  });
  return { letters, owners };
}

interface Reading {
  readonly pages: PlacedPage[];
  /** The pieces of each text of the tree. */
  readonly byText: ReadonlyMap<number, PlacedPiece[]>;
}

function readPagesInOrder(file: ReadBack, expected: Expected, headers: readonly string[]): Reading {
  const byText = new Map<number, PlacedPiece[]>();
  let at = 0;
  const pages = file.pages.map((page, index): PlacedPage => {
    const placed = page.pieces.map((piece) => ({ ...piece, page: index }));
    const pieces = placed.filter((piece) => !isPageNumber(piece));
    const body = squeezed(pieces.map(({ text }) => text).join(""));
    const skipped = ["", ...headers].find(
      (header) => body.startsWith(header) && expected.letters.startsWith(body.slice(header.length), at),
    );
    if (skipped === undefined) {
      throw new Error(`Page ${String(index + 1)} does not go on where the page before it ended`);
    }
    let inPage = 0;
    for (const piece of pieces) {
      const { length } = squeezed(piece.text);
      if (inPage >= skipped.length) {
        const from = at + inPage - skipped.length;
        for (const owner of new Set(expected.owners.slice(from, from + length))) {
          byText.set(owner, [...(byText.get(owner) ?? []), piece]);
        }
      }
      inPage += length;
    }
    at += body.length - skipped.length;
    const { width, height, rules } = page;
    const repeatsHeader = skipped !== "";
    return {
      width,
      height,
      rules,
      number: placed.find((piece) => isPageNumber(piece)),
      repeatsHeader,
      pieces,
    };
  });
  if (at !== expected.letters.length) {
    throw new Error("The paper has words that were not printed");
  }
  return { pages, byText };
}

/** Lays a printed file over its tree; throws where a word is lost or stands elsewhere than in the tree. */
export function placedPaper(paper: Paper, file: ReadBack): PlacedPaper {
  const blocks = paper.sections.flatMap(({ blocks: own }) => own);
  const expected = expectedLetters(blocks.flatMap((block) => blockText(block)));
  const headers = blocks
    .flatMap((block) => (block.kind === "table" ? [squeezed(tableHeaderText(block).join(""))] : []))
    .toSorted((first, second) => second.length - first.length);
  const { pages, byText } = readPagesInOrder(file, expected, headers);
  let text = -1;
  const sections = paper.sections.map((section): PlacedSection => {
    const placed = section.blocks.map((block): PlacedBlock => ({
      block,
      texts: blockText(block).map((own) => {
        text += 1;
        return { text: own, lines: linesOf(byText.get(text) ?? []) };
      }),
    }));
    const pageNumbers = placed.flatMap(({ texts }) =>
      texts.flatMap(({ lines }) => lines.map(({ page }) => page)),
    );
    return {
      section,
      blocks: placed,
      firstPage: Math.min(...pageNumbers),
      lastPage: Math.max(...pageNumbers),
    };
  });
  return { sections, pages };
}
