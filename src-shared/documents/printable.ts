import type { Result } from "#shared/base/result.ts";
import { accept, refuse } from "#shared/base/result.ts";
import type { Paper } from "./paper.ts";
import { blockText } from "./paper-text.ts";

/** Why a text cannot be printed: a letter the fonts lack, or a letter that is not to be seen at all. */
export type PrintableRefusal = "glyphMissing" | "hiddenCharacter";

/**
 * The letters that papers may hold, as ranges of code points: ASCII, Latin-1, Latin Extended-A, ơ and ư, all
 * composed Vietnamese letters, the dashes, quotes and marks of print, and a few signs. Every one of them has
 * a glyph in the four faces of the paper font (a test of the PDF room holds the two together).
 */
export const printableRanges: readonly (readonly [number, number])[] = [
  [0x20, 0x7e],
  [0xa0, 0xac],
  [0xae, 0x17f],
  [0x1a0, 0x1a1],
  [0x1af, 0x1b0],
  [0x1ea0, 0x1ef9],
  [0x2010, 0x2027],
  [0x2030, 0x203a],
  [0x20ab, 0x20ac],
  [0x2122, 0x2122],
  [0x2212, 0x2212],
  [0x2248, 0x2248],
  [0x2260, 0x2260],
  [0x2264, 0x2265],
];

function isPrintable(codePoint: number): boolean {
  return printableRanges.some(([first, last]) => codePoint >= first && codePoint <= last);
}

function isHidden(character: string): boolean {
  return /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cs}]/u.test(character);
}

function codeName(codePoint: number): string {
  return `U+${codePoint.toString(16).toUpperCase().padStart(4, "0")}`;
}

/**
 * Looks at every letter of a paper before it is printed. Refuses `hiddenCharacter` (control, bidirectional and
 * other unseen characters) and `glyphMissing` (no glyph in the paper font), naming the code point; text that
 * is not in NFC counts as a missing glyph of its combining mark.
 */
export function checkPrintable(paper: Paper): Result<Paper, PrintableRefusal> {
  for (const section of paper.sections) {
    for (const text of section.blocks.flatMap((block) => blockText(block))) {
      for (const character of text) {
        const codePoint = character.codePointAt(0) ?? 0;
        if (isHidden(character)) {
          return refuse("hiddenCharacter", { codePoint: codeName(codePoint) });
        }
        if (!isPrintable(codePoint)) {
          return refuse("glyphMissing", { codePoint: codeName(codePoint), character });
        }
      }
    }
  }
  return accept(paper);
}
