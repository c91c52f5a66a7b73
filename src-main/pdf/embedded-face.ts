import type { PdfKitDocument, PdfReference } from "pdfmake/js/PDFDocument.js";
import type { GlyphPosition, PaperFace } from "./paper-face.ts";
import { faceCodes, faceTextWidth, glyphsOf } from "./paper-face.ts";

/** What pdfkit and pdfmake ask of a font inside one document. */
export interface EmbeddedFace {
  readonly id: string;
  readonly name: string;
  readonly ascender: number;
  readonly descender: number;
  readonly lineGap: number;
  readonly xHeight: number;
  readonly capHeight: number;
  encode(text: string): [string[], GlyphPosition[]];
  /** The hexadecimal codes of a text's letters, one after the other. */
  codesOf(text: string): string;
  widthOfString(text: string, size: number): number;
  lineHeight(size: number, includeGap?: boolean): number;
  ref(): PdfReference;
  finalize(): void;
}

const fixedPitchNo = 0;
const symbolicFlag = 4;
const italicFlag = 64;

/** pdfkit writes a String object as PDF text, and a plain string as a PDF name. */
function pdfText(text: string): object {
  return new String(text);
}

/** One bit for each glyph of the cut-down font, all of them set: PDF/A-1 wants it beside such a font. */
function cidSet(document: PdfKitDocument, glyphs: number): PdfReference {
  const bits = new Uint8Array(Math.ceil(glyphs / 8)).fill(0xff);
  const spare = bits.length * 8 - glyphs;
  bits[bits.length - 1] = (0xff << spare) & 0xff;
  const reference = document.ref();
  reference.end(bits);
  return reference;
}

/** Writes the font's objects into the document: always the same bytes for the same face. */
function embed(document: PdfKitDocument, face: PaperFace, dictionary: PdfReference): void {
  const name = `HOANHP+${face.postscriptName}`;
  const file = document.ref({ Filter: "FlateDecode", Length1: face.fileLength });
  file.end(face.deflatedFile);
  const descriptor = document.ref({
    Type: "FontDescriptor",
    FontName: name,
    Flags: fixedPitchNo | symbolicFlag | (face.italicAngle === 0 ? 0 : italicFlag),
    FontBBox: face.boundingBox,
    ItalicAngle: face.italicAngle,
    Ascent: face.ascender,
    Descent: face.descender,
    CapHeight: face.capHeight,
    XHeight: face.xHeight,
    StemV: 0,
    FontFile2: file,
    ...(document.subset === undefined ? {} : { CIDSet: cidSet(document, face.widths.length) }),
  });
  descriptor.end();
  const toUnicode = document.ref({ Filter: "FlateDecode" });
  toUnicode.end(face.deflatedToUnicode);
  const descendant = document.ref({
    Type: "Font",
    Subtype: "CIDFontType2",
    BaseFont: name,
    CIDSystemInfo: {
      Registry: pdfText("Adobe"),
      Ordering: pdfText("Identity"),
      Supplement: 0,
    },
    FontDescriptor: descriptor,
    W: [0, face.widths],
    CIDToGIDMap: "Identity",
  });
  descendant.end();
  dictionary.data = {
    Type: "Font",
    Subtype: "Type0",
    BaseFont: name,
    Encoding: "Identity-H",
    DescendantFonts: [descendant],
    ToUnicode: toUnicode,
  };
  dictionary.end();
}

/** A face inside one document: pdfkit's font interface over the process-wide face. */
export function embeddedFace(document: PdfKitDocument, face: PaperFace, id: string): EmbeddedFace {
  let dictionary: PdfReference | undefined;
  let embedded = false;
  return {
    id,
    name: face.postscriptName,
    ascender: face.ascender,
    descender: face.descender,
    lineGap: face.lineGap,
    xHeight: face.xHeight,
    capHeight: face.capHeight,
    encode: (text) => {
      const glyphs = glyphsOf(face, text);
      return [glyphs.map((glyph) => glyph.code), glyphs.map(({ position }) => position)];
    },
    codesOf: (text) => faceCodes(face, text),
    widthOfString: (text, size) => faceTextWidth(face, size, text),
    lineHeight: (size, includeGap = false) =>
      ((face.ascender + (includeGap ? face.lineGap : 0) - face.descender) / 1000) * size,
    ref: () => {
      dictionary ??= document.ref();
      return dictionary;
    },
    finalize: () => {
      if (dictionary !== undefined && !embedded) {
        embedded = true;
        embed(document, face, dictionary);
      }
    },
  };
}
