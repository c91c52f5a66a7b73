import type { DocMeasure, TextNode } from "pdfmake/js/DocMeasure.js";
import type { MeasuredText } from "pdfmake/js/Line.js";
import type { StyleStack, TextPiece } from "pdfmake/js/TextBreaker.js";
import type { TextInlines } from "pdfmake/js/TextInlines.js";
import { docMeasureClass, textInlinesClass } from "./pdfmake-classes.ts";

const leadingSpaces = /^\s+/u;
const trailingSpaces = /\s+$/u;

/**
 * Measures words whose style `text-breaks.ts` has settled. pdfmake asks its stack of styles for twenty-two properties
 * of every word, most of which no paper uses.
 */
function measure(this: TextInlines, words: TextPiece[], styles: StyleStack): MeasuredText[] {
  return words.map((word, index) => {
    const { text, fontSize, lineHeight } = word;
    const font = this.pdfDocument.provideFont(word.font, word.bold, word.italics);
    const indent = index === 0 ? (styles.getProperty("leadingIndent") ?? 0) : 0;
    const leading = leadingSpaces.exec(text);
    const trailing = trailingSpaces.exec(text);
    return Object.assign(word, {
      font,
      width: font.widthOfString(text, fontSize),
      height: font.lineHeight(fontSize) * lineHeight,
      leadingCut: (leading === null ? 0 : font.widthOfString(leading[0], fontSize)) - Number(indent),
      trailingCut: trailing === null ? 0 : font.widthOfString(trailing[0], fontSize),
    });
  });
}

interface Measure {
  readonly inlines: readonly MeasuredText[];
  readonly minWidth: number;
  readonly maxWidth: number;
}

/**
 * A paper is laid out anew for every page break it needs (`page-breaks.ts`), and its words are as wide as before: each
 * text is broken and measured once, and every layout gets words of its own, since it writes their places into them.
 */
function measuringOnce(measureAnew: DocMeasure["measureLeaf"]): DocMeasure["measureLeaf"] {
  const known = new WeakMap<TextNode, Measure>();
  return function measureLeaf(this: DocMeasure, node) {
    const before = known.get(node);
    const measured = before ?? {
      inlines: measureAnew.call(this, node)["_inlines"],
      minWidth: node["_minWidth"],
      maxWidth: node["_maxWidth"],
    };
    known.set(node, measured);
    node["_inlines"] = measured.inlines.map((inline) => ({ ...inline }));
    node["_minWidth"] = measured.minWidth;
    node["_maxWidth"] = measured.maxWidth;
    return node;
  };
}

/** Makes pdfmake measure texts as above. */
export function measureTextsOnce(): void {
  textInlinesClass.prototype.measure = measure;
  docMeasureClass.prototype.measureLeaf = measuringOnce(docMeasureClass.prototype.measureLeaf);
}
