import type { ReadBack } from "../../main/pdf/reading.ts";
import { millimetres } from "../../main/pdf/reading.ts";
import { points } from "#main/pdf/points.ts";
import { page as sheet, styles } from "./decree.ts";
import type { PlacedPaper, PlacedPiece } from "./placed-paper.ts";

/* The sheet itself: size, margins, page numbers, nothing over anything else. */

export function sheetProblems(file: ReadBack): string[] {
  const sizes = file.pages.map(({ width, height }) =>
    [width, height].map((edge) => Math.round(millimetres(edge))).toSorted((one, other) => one - other),
  );
  return [
    ...sizes.filter(([short, long]) => short !== sheet.shortMm || long !== sheet.longMm).map(String),
    ...file.facesNotEmbedded.map((face) => `${face} is not embedded`),
    ...(file.language === "vi" ? [] : ["the file's language is not vi"]),
  ];
}

const slack = 1;

export function marginProblems({ pages }: PlacedPaper): string[] {
  return pages.flatMap(({ width, height, pieces }) =>
    pieces
      .filter(
        ({ x, y, width: length }) =>
          x < points(sheet.leftMm) - slack ||
          x + length > width - points(sheet.rightMm) + slack + points(0.5) ||
          y > height - points(sheet.bottomMm) + slack,
      )
      .map(({ text }) => `«${text}» stands in the margin`),
  );
}

/** Two pieces of text over one another. */
function overlaps(one: PlacedPiece, other: PlacedPiece): boolean {
  const high = Math.min(one.sizePt, other.sizePt) * 0.6;
  return (
    Math.abs(one.y - other.y) < high &&
    one.x + one.width - other.x > 1.5 &&
    other.x + other.width - one.x > 1.5
  );
}

export function overlapProblems({ pages }: PlacedPaper): string[] {
  return pages.flatMap(({ pieces }) => {
    const words = pieces.filter(({ text }) => text.trim() !== "").toSorted((one, other) => one.y - other.y);
    return words.flatMap((piece, index) =>
      words
        .slice(index + 1, index + 40)
        .filter((other) => overlaps(piece, other))
        .map((other) => `«${piece.text}» and «${other.text}» stand over one another`),
    );
  });
}

/** Mục I.7 and III.1: numbers from 2 on, centred in the top margin; every appendix counts anew; none on a first page. */
export function pageNumberProblems(paper: PlacedPaper): string[] {
  return paper.sections.flatMap(({ firstPage, lastPage }) =>
    Array.from({ length: lastPage - firstPage + 1 }, (_, index) => {
      const page = paper.pages[firstPage + index];
      const number = page?.number;
      if (index === 0) {
        return number === undefined ? [] : [`a first page bears the number ${number.text}`];
      }
      if (number === undefined || page === undefined) {
        return [`page ${String(index + 1)} of its part bears no number`];
      }
      const [least, most] = styles.pageNumber.sizes;
      const middle = (points(sheet.leftMm) + page.width - points(sheet.rightMm)) / 2;
      const isRight =
        number.text === String(index + 1) &&
        number.face === styles.pageNumber.face &&
        number.sizePt >= least &&
        number.sizePt <= most &&
        number.y < points(sheet.topMm) &&
        Math.abs(number.x + number.width / 2 - middle) < 1;
      return isRight ? [] : [`page number «${number.text}» is wrong`];
    }).flat(),
  );
}
