import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { create, type Font } from "fontkit";
import { printableRanges } from "#shared/documents/printable.ts";
import { faceFile, faceNames, type FaceName } from "./face-files.ts";

function opened(face: FaceName, folder: string | undefined): Font | undefined {
  try {
    return create(readFileSync(faceFile(face, folder)));
  } catch {
    return undefined;
  }
}

/** Height of a line set solid, in parts of the letter size. */
function lineHeight({ ascent, descent, unitsPerEm }: Font): number {
  return (ascent - descent) / unitsPerEm;
}

function hasEveryLetter(font: Font): boolean {
  return printableRanges.every(([first, last]) => {
    for (let codePoint = first; codePoint <= last; codePoint += 1) {
      if (!font.hasGlyphForCodePoint(codePoint)) {
        return false;
      }
    }
    return true;
  });
}

/** The spacing of lines is measured for Tinos, whose lines are those of Times New Roman; another font would set them wrong. */
const sameHeight = 0.005;

function isFit(face: FaceName, folder: string): boolean {
  const [own, other] = [opened(face, undefined), opened(face, folder)];
  return (
    own !== undefined &&
    other !== undefined &&
    hasEveryLetter(other) &&
    Math.abs(lineHeight(own) - lineHeight(other)) <= sameHeight
  );
}

/** The first file of a folder that cannot stand in for its face of Tinos: no font, a letter of the papers lacking, lines of another height. */
export function unfitFace(folder: string): string | undefined {
  const face = faceNames.find((name) => !isFit(name, folder));
  return face === undefined ? undefined : basename(faceFile(face, folder));
}
