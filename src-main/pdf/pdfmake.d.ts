/* What this room uses of pdfmake 0.3 and fontkit 2, which bring no types of their own. */

declare module "pdfmake" {
  import type { PdfKitDocument } from "pdfmake/js/PDFDocument.js";

  interface OutputDocument {
    getStream(): Promise<PdfKitDocument>;
    getBuffer(): Promise<Buffer>;
  }
  interface PdfMake {
    createPdf(definition: object, options?: object): OutputDocument;
    setUrlAccessPolicy(policy: (url: string) => boolean): void;
    setLocalAccessPolicy(policy: (path: string) => boolean): void;
    addFonts(fonts: Readonly<Record<string, Readonly<Record<string, string>>>>): void;
    addTableLayouts(layouts: object): void;
  }
  const pdfMake: PdfMake;
  export default pdfMake;
}

declare module "pdfmake/js/PDFDocument.js" {
  /** A reference to an object inside the file, written when it is ended. */
  export interface PdfReference {
    end(chunk?: string | Uint8Array): void;
    data: Record<string, unknown>;
  }
  /** The part of a pdfkit document that the fonts and the fixed properties of a paper touch. */
  export interface PdfKitDocument {
    on(event: "data", listener: (chunk: Uint8Array) => void): void;
    on(event: "end", listener: () => void): void;
    on(event: "error", listener: (error: Error) => void): void;
    end(): void;
    ref(data?: Record<string, unknown>): PdfReference;
    info: Record<string, unknown>;
    _id: Buffer;
    /** The part of PDF/A the file keeps to; absent in an ordinary file. */
    subset?: number;
    _fontFamilies: Record<string, unknown>;
  }
  export interface PdfKitDocumentClass {
    prototype: {
      provideFont: (
        this: PdfKitDocument,
        family: string,
        bold: boolean | undefined,
        italics: boolean | undefined,
      ) => unknown;
    };
  }
}

declare module "fontkit" {
  export interface Glyph {
    id: number;
    advanceWidth: number;
  }
  export interface Subset {
    includeGlyph(id: number): number;
    encode(): Uint8Array;
  }
  export interface Font {
    postscriptName: string;
    unitsPerEm: number;
    ascent: number;
    descent: number;
    lineGap: number;
    capHeight: number;
    xHeight: number;
    italicAngle: number;
    bbox: { minX: number; minY: number; maxX: number; maxY: number };
    hasGlyphForCodePoint(codePoint: number): boolean;
    glyphForCodePoint(codePoint: number): Glyph;
    createSubset(): Subset;
  }
  export function create(buffer: Buffer): Font;
}

declare module "pdfmake/js/TextBreaker.js" {
  /** A piece of text with its style; `noNewLine` binds it to the piece after it. */
  export interface TextPiece {
    text: string;
    noNewLine?: boolean;
    [style: string]: unknown;
  }
  export interface StyleStack {
    getProperty(name: string): unknown;
  }
  export interface TextBreakerClass {
    prototype: { getBreaks: (texts: unknown, styles: StyleStack) => TextPiece[] };
  }
}

declare module "pdfmake/js/Line.js" {
  /** A measured piece of text; `trailingCut` is the width of the space it ends in. */
  export interface Inline {
    readonly width: number;
    readonly trailingCut?: number;
    readonly noNewLine?: boolean;
  }
  /** A line being filled. */
  export interface Line {
    readonly maxWidth: number;
    readonly leadingCut: number;
    readonly inlineWidths: number;
    readonly inlines: readonly Inline[];
    readonly newLineForced?: boolean;
  }
  export interface LineClass {
    prototype: {
      hasEnoughSpaceForInline: (this: Line, inline: Inline, nextInlines?: readonly Inline[]) => boolean;
    };
  }
}
