import { readFileSync } from "node:fs";
import { deflateSync } from "node:zlib";
import { create } from "fontkit";
import { printableRanges } from "#shared/documents/printable.ts";
import { faceFile, type FaceName } from "./face-files.ts";

export type { FaceName } from "./face-files.ts";

/** One letter in a face: its glyph in the embedded file and its advance in thousandths of the size. */
interface FaceGlyph {
  readonly code: string;
  readonly advance: number;
  /** The advance as pdfkit asks for it. */
  readonly position: GlyphPosition;
}

/** Where a glyph stands and how far it leads, in thousandths of the size. */
export interface GlyphPosition {
  readonly xAdvance: number;
  readonly yAdvance: number;
  readonly xOffset: number;
  readonly yOffset: number;
  readonly advanceWidth: number;
}

function positionOf(advance: number): GlyphPosition {
  return { xAdvance: advance, yAdvance: 0, xOffset: 0, yOffset: 0, advanceWidth: advance };
}

/**
 * One face of Tinos cut down to the printable letters, once per process: every paper embeds the same bytes.
 * Text is set letter by letter (no kerning, as word processors do by default, and no ligatures), so a letter's
 * glyph and width are all there is to know.
 */
export interface PaperFace {
  readonly postscriptName: string;
  readonly ascender: number;
  readonly descender: number;
  readonly lineGap: number;
  readonly capHeight: number;
  readonly xHeight: number;
  readonly italicAngle: number;
  readonly boundingBox: readonly number[];
  readonly glyphs: ReadonlyMap<string, FaceGlyph>;
  readonly widths: readonly number[];
  /** What leads from glyphs back to letters, deflated. */
  readonly deflatedToUnicode: Uint8Array;
  /** The font file, deflated, and its length before that. */
  readonly deflatedFile: Uint8Array;
  readonly fileLength: number;
}

function hex(value: number): string {
  return value.toString(16).padStart(4, "0");
}

/** Maps glyph codes back to letters, so that text can be searched and copied out of the file. */
function toUnicodeMap(letters: ReadonlyMap<number, number>): string {
  const entries = [...letters].toSorted(([first], [second]) => first - second);
  const blocks: string[] = [];
  for (let start = 0; start < entries.length; start += 100) {
    const part = entries.slice(start, start + 100);
    const rows = part.map(([glyph, codePoint]) => `<${hex(glyph)}> <${hex(codePoint)}>`);
    blocks.push(`${String(part.length)} beginbfchar\n${rows.join("\n")}\nendbfchar`);
  }
  return `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000><ffff>
endcodespacerange
${blocks.join("\n")}
endcmap
CMapName currentdict /CMap defineresource pop
end
end`;
}

let folder: string | undefined;
let faces = new Map<FaceName, PaperFace>();

/** Sets the papers that follow in Times New Roman of a folder, or, without one, in Tinos that comes with the programme. */
export function chooseFaces(from: string | undefined): void {
  if (from !== folder) {
    folder = from;
    faces = new Map();
  }
}

function loadFace(face: FaceName): PaperFace {
  const font = create(readFileSync(faceFile(face, folder)));
  const scale = 1000 / font.unitsPerEm;
  const subset = font.createSubset();
  const glyphs = new Map<string, FaceGlyph>();
  const letters = new Map<number, number>();
  const widths = [font.glyphForCodePoint(0).advanceWidth * scale];
  for (const [first, last] of printableRanges) {
    for (let codePoint = first; codePoint <= last; codePoint += 1) {
      if (!font.hasGlyphForCodePoint(codePoint)) {
        throw new Error(`Face ${face} lacks U+${hex(codePoint)}`);
      }
      const glyph = font.glyphForCodePoint(codePoint);
      const code = subset.includeGlyph(glyph.id);
      const advance = glyph.advanceWidth * scale;
      widths[code] = advance;
      glyphs.set(String.fromCodePoint(codePoint), {
        code: hex(code),
        advance,
        position: positionOf(advance),
      });
      if (!letters.has(code)) {
        letters.set(code, codePoint);
      }
    }
  }
  const file = subset.encode();
  return {
    postscriptName: font.postscriptName,
    ascender: font.ascent * scale,
    descender: font.descent * scale,
    lineGap: font.lineGap * scale,
    capHeight: font.capHeight * scale,
    xHeight: font.xHeight * scale,
    italicAngle: font.italicAngle,
    boundingBox: [font.bbox.minX, font.bbox.minY, font.bbox.maxX, font.bbox.maxY].map((edge) => edge * scale),
    glyphs,
    widths,
    deflatedToUnicode: deflateSync(toUnicodeMap(letters)),
    deflatedFile: deflateSync(file, { level: 9 }),
    fileLength: file.length,
  };
}

/** A face of the paper font, read and cut down at its first use. */
export function paperFace(name: FaceName): PaperFace {
  const known = faces.get(name);
  if (known !== undefined) {
    return known;
  }
  const face = loadFace(name);
  faces.set(name, face);
  return face;
}

function glyphOf(face: PaperFace, character: string): FaceGlyph {
  const glyph = face.glyphs.get(character);
  if (glyph === undefined) {
    throw new Error(`No glyph for U+${hex(character.codePointAt(0) ?? 0)}: the paper was not checked before`);
  }
  return glyph;
}

/** The glyphs of a text in a face; a letter outside the printable ones is a fault. */
export function glyphsOf(face: PaperFace, text: string): readonly FaceGlyph[] {
  return Array.from(text, (character) => glyphOf(face, character));
}

/** The glyph codes of a text in a face, joined: four hexadecimal digits a letter. */
export function faceCodes(face: PaperFace, text: string): string {
  let codes = "";
  for (const character of text) {
    codes += glyphOf(face, character).code;
  }
  return codes;
}

/** Width in points of a text in a face. */
export function faceTextWidth(face: PaperFace, sizePt: number, text: string): number {
  let width = 0;
  for (const character of text) {
    width += glyphOf(face, character).advance;
  }
  return (width * sizePt) / 1000;
}

/** Width in points of a text in a face by name. */
export function textWidth(name: FaceName, sizePt: number, text: string): number {
  return faceTextWidth(paperFace(name), sizePt, text);
}
