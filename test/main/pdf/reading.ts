import { getDocument, OPS, VerbosityLevel } from "pdfjs-dist/legacy/build/pdf.mjs";
import { points } from "#main/pdf/points.ts";

/** One line or piece of text as pdf.js reads it back; y is its baseline from the top edge, lengths in points. */
export interface ReadText {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly sizePt: number;
  readonly face: string;
}

/** A straight horizontal rule: where it begins, how far from the top edge and how long it is, in points. */
export interface ReadRule {
  readonly x: number;
  readonly y: number;
  readonly length: number;
}

export interface ReadBack {
  readonly pages: readonly {
    readonly width: number;
    readonly height: number;
    /** The texts as they stand in the file, in its order. */
    readonly pieces: readonly ReadText[];
    /** The same, those of one line joined. */
    readonly lines: readonly ReadText[];
    readonly rules: readonly ReadRule[];
  }[];
  /** Names of faces whose font file is not in the PDF. */
  readonly facesNotEmbedded: readonly string[];
  readonly info: Readonly<Record<string, unknown>>;
  readonly language: string | null;
}

interface Piece extends ReadText {
  readonly end: number;
}

/** Pieces of one baseline joined to lines, split where a gap is wider than an em. */
function joined(pieces: readonly Piece[]): ReadText[] {
  const lines: Piece[] = [];
  for (const piece of pieces) {
    const last = lines.at(-1);
    const isSame =
      last !== undefined &&
      Math.abs(last.y - piece.y) < 0.5 &&
      last.face === piece.face &&
      piece.x - last.end < last.sizePt &&
      piece.x >= last.x;
    if (isSame) {
      lines[lines.length - 1] = {
        ...last,
        text: last.text + piece.text,
        end: piece.end,
        width: piece.end - last.x,
      };
    } else {
      lines.push(piece);
    }
  }
  return lines.map(({ end: _end, ...line }) => ({ ...line, text: line.text.trimEnd() }));
}

/** Reads a file back with pdf.js: text with its place, size and face, rules, properties. */
export async function readBack(bytes: Uint8Array): Promise<ReadBack> {
  const task = getDocument({ data: bytes.slice(), verbosity: VerbosityLevel.ERRORS, disableFontFace: true });
  const document = await task.promise;
  const pages: ReadBack["pages"][number][] = [];
  const notEmbedded = new Set<string>();
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { width, height } = page.getViewport({ scale: 1 });
    const operators = await page.getOperatorList();
    const content = await page.getTextContent({ disableNormalization: true });
    const pieces = content.items.flatMap((item): Piece[] => {
      if (!("str" in item) || item.str === "") {
        return [];
      }
      const font = page.commonObjs.get(item.fontName) as { name: string; missingFile: boolean };
      if (font.missingFile) {
        notEmbedded.add(font.name);
      }
      const x = Number(item.transform[4]);
      return [
        {
          text: item.str,
          x,
          y: height - Number(item.transform[5]),
          width: item.width,
          end: x + item.width,
          sizePt: Number(item.transform[3]),
          face: font.name.replace(/^.*\+/u, ""),
        },
      ];
    });
    const rules = operators.fnArray.flatMap((operator, index): ReadRule[] => {
      if (operator !== OPS.constructPath) {
        return [];
      }
      const bounds = (operators.argsArray[index] as unknown[])[2] as ArrayLike<number> | null;
      const [left = 0, top = 0, right = 0, bottom = 0] = bounds === null ? [] : Array.from(bounds);
      return Math.abs(bottom - top) < 0.1 && right - left > 5
        ? [{ x: left, y: top, length: right - left }]
        : [];
    });
    pages.push({ width, height, pieces, lines: joined(pieces), rules });
  }
  const { info } = await document.getMetadata();
  const language = (info as Record<string, unknown>)["Language"];
  await task.destroy();
  return {
    pages,
    facesNotEmbedded: [...notEmbedded],
    info: info as Record<string, unknown>,
    language: typeof language === "string" ? language : null,
  };
}

export const millimetres = (length: number): number => length / points(1);
