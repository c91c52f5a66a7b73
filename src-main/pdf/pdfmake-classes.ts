import { createRequire } from "node:module";
import type { DocMeasureClass } from "pdfmake/js/DocMeasure.js";
import type { DocumentContextClass } from "pdfmake/js/DocumentContext.js";
import type { LayoutBuilderClass } from "pdfmake/js/LayoutBuilder.js";
import type { LineClass } from "pdfmake/js/Line.js";
import type { PdfKitDocumentClass } from "pdfmake/js/PDFDocument.js";
import type { RendererClass } from "pdfmake/js/Renderer.js";
import type { TextBreakerClass } from "pdfmake/js/TextBreaker.js";
import type { TextInlinesClass } from "pdfmake/js/TextInlines.js";

/*
 * The classes inside pdfmake whose methods this room replaces. They are required, not imported: loaders differ in
 * what the default export of such a file is, and the class must be the very one that pdfmake itself uses.
 */

const require = createRequire(import.meta.url);

interface ClassFile<Class> {
  readonly default: Class;
}

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what `require` gives has no type; the shape is declared in pdfmake.d.ts and every paper printed in a test goes through it
export const documentClass = (require("pdfmake/js/PDFDocument.js") as ClassFile<PdfKitDocumentClass>).default;
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- as above
export const textBreakerClass = (require("pdfmake/js/TextBreaker.js") as ClassFile<TextBreakerClass>).default;
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- as above
export const lineClass = (require("pdfmake/js/Line.js") as ClassFile<LineClass>).default;
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- as above
export const textInlinesClass = (require("pdfmake/js/TextInlines.js") as ClassFile<TextInlinesClass>).default;
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- as above
export const docMeasureClass = (require("pdfmake/js/DocMeasure.js") as ClassFile<DocMeasureClass>).default;
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- as above
export const rendererClass = (require("pdfmake/js/Renderer.js") as ClassFile<RendererClass>).default;
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- as above
export const layoutBuilderClass = (require("pdfmake/js/LayoutBuilder.js") as ClassFile<LayoutBuilderClass>)
  .default;
const documentContextFile: unknown = require("pdfmake/js/DocumentContext.js");
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- as above
export const documentContextClass = (documentContextFile as ClassFile<DocumentContextClass>).default;
