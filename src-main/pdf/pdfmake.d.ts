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
  /** What pdfmake measures words with. */
  export interface DocumentFace {
    readonly id: string;
    ref(): PdfReference;
    /** The hexadecimal codes of a text's letters (our faces have this, pdfkit's own do not). */
    codesOf(text: string): string;
    widthOfString(text: string, size: number): number;
    lineHeight(size: number): number;
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
  /** A piece of text with its settled style; `noNewLine` binds it to the piece after it. */
  export interface TextPiece {
    readonly text: string;
    readonly font: string;
    readonly bold: boolean;
    readonly italics: boolean;
    readonly fontSize: number;
    readonly lineHeight: number;
    readonly alignment: string;
    readonly noWrap: boolean;
    readonly decoration: string;
    noNewLine: boolean;
  }
  export interface StyleStack {
    getProperty(name: string): unknown;
  }
  export interface TextBreakerClass {
    prototype: { getBreaks: (texts: unknown, styles: StyleStack) => TextPiece[] };
  }
}

declare module "pdfmake/js/TextInlines.js" {
  import type { MeasuredText } from "pdfmake/js/Line.js";
  import type { StyleStack, TextPiece } from "pdfmake/js/TextBreaker.js";
  import type { DocumentFace } from "pdfmake/js/PDFDocument.js";

  export interface TextInlines {
    readonly pdfDocument: {
      provideFont(family: string, bold: boolean, italics: boolean): DocumentFace;
    };
  }
  export interface TextInlinesClass {
    prototype: { measure: (this: TextInlines, words: TextPiece[], styles: StyleStack) => MeasuredText[] };
  }
}

declare module "pdfmake/js/DocMeasure.js" {
  import type { MeasuredText } from "pdfmake/js/Line.js";

  /** A text in the document definition, with its words once measured. */
  export interface TextNode {
    _inlines: readonly MeasuredText[];
    _minWidth: number;
    _maxWidth: number;
  }
  export interface DocMeasure {
    measureLeaf: (this: DocMeasure, node: TextNode) => TextNode;
  }
  export interface DocMeasureClass {
    prototype: DocMeasure;
  }
}

declare module "pdfmake/js/Line.js" {
  import type { DocumentFace } from "pdfmake/js/PDFDocument.js";
  import type { TextPiece } from "pdfmake/js/TextBreaker.js";

  /** A measured piece of text; `trailingCut` is the width of the space it ends in. */
  export interface MeasuredText extends Omit<TextPiece, "font"> {
    readonly font: DocumentFace;
    readonly width: number;
    readonly height: number;
    readonly leadingCut: number;
    readonly trailingCut: number;
  }
  /** The same in a line, with its place from the line's start. */
  export interface Inline extends MeasuredText {
    readonly x: number;
  }
  /** A line being filled. */
  export interface Line {
    readonly maxWidth: number;
    readonly leadingCut: number;
    readonly inlineWidths: number;
    inlines: readonly Inline[];
    readonly newLineForced?: boolean;
    /** From the line's upper edge to its baseline, in points. */
    getAscenderHeight(): number;
  }
  export interface LineClass {
    prototype: {
      hasEnoughSpaceForInline: (this: Line, inline: Inline, nextInlines?: readonly Inline[]) => boolean;
    };
  }
}

declare module "pdfmake/js/Renderer.js" {
  import type { Line } from "pdfmake/js/Line.js";

  /** A drawn thing on a page; the places of a straight line, in points from the page's corner. */
  export interface Vector {
    readonly type: string;
    readonly x1: number;
    readonly y1: number;
    readonly x2: number;
    readonly y2: number;
    readonly lineWidth: number;
    readonly lineColor?: unknown;
    readonly color?: unknown;
    readonly dash?: unknown;
    readonly lineJoin?: unknown;
    readonly lineCap?: unknown;
    readonly strokeOpacity?: unknown;
    readonly fillOpacity?: unknown;
  }
  /** What drawing on a page needs of the document. */
  export interface PageDrawing {
    /** The page being drawn, with the fonts it names. */
    readonly page: { readonly fonts: Record<string, unknown> };
    addContent(commands: string): void;
    save(): PageDrawing;
    restore(): PageDrawing;
  }
  export interface Renderer {
    readonly pdfDocument: PageDrawing;
  }
  export interface RendererClass {
    prototype: {
      renderLine: (this: Renderer, line: Line, x: number, y: number) => void;
      renderVector: (this: Renderer, vector: Vector) => void;
    };
  }
}

declare module "pdfmake/js/LayoutBuilder.js" {
  /** A page with its lines and drawings, ready to be written. */
  export type LayoutPage = object;
  /** Style dictionary, default style, header and the like, handed on as they come. */
  export type LayoutRest = readonly unknown[];
  export interface LayoutBuilder {
    pageSize: { readonly width: number; readonly height: number; readonly orientation: string };
    /** Every node of the last layout. */
    readonly linearNodeList: readonly { resetXY(): void }[];
  }
  export interface LayoutBuilderClass {
    prototype: {
      layoutDocument: (this: LayoutBuilder, content: unknown, ...rest: LayoutRest) => LayoutPage[];
    };
  }
}

declare module "pdfmake/js/DocumentContext.js" {
  export interface DocumentContextClass {
    prototype: {
      /** Goes on at the end of a cell that spans rows, less `discount` points. */
      markEnding: (this: object, cell: object, offset: number, discount: number) => void;
    };
  }
}
