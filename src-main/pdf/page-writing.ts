import type { Inline } from "pdfmake/js/Line.js";
import type { Vector } from "pdfmake/js/Renderer.js";
import { rendererClass } from "./pdfmake-classes.ts";

/** Words whose ends are nearer than this, in points, follow one another without a gap. */
const noGap = 0.001;

function continues(before: Inline, next: Inline): boolean {
  return (
    Math.abs(before.x + before.width - next.x) < noGap &&
    before.font === next.font &&
    before.fontSize === next.fontSize &&
    before.decoration === next.decoration
  );
}

/** Words that follow one another without a gap, in one face and size, as one text. */
function joined(inlines: readonly Inline[]): Inline[] {
  const texts: Inline[] = [];
  for (const inline of inlines) {
    const before = texts.at(-1);
    if (before !== undefined && continues(before, inline)) {
      texts[texts.length - 1] = {
        ...before,
        text: before.text + inline.text,
        width: before.width + inline.width,
      };
    } else {
      texts.push(inline);
    }
  }
  return texts;
}

/** A straight black rule without dashes: what tables are drawn with. */
function isPlainRule(vector: Vector): boolean {
  return (
    vector.type === "line" &&
    (vector.lineColor ?? "black") === "black" &&
    !plainness.some((property) => property in vector && vector[property] !== undefined)
  );
}

const plainness = ["color", "dash", "lineJoin", "lineCap", "strokeOpacity", "fillOpacity"] as const;

/**
 * pdfmake writes every word and every side of a cell with its place, colour, opacity, font, joins and dashes. Only the
 * words of justified lines stand apart, so that any other line is written as one text; a plain rule needs its width
 * alone, since whatever sets more is written between a saving and a restoring of the page's state.
 */
export function writePagesLean(): void {
  const { renderLine, renderVector } = rendererClass.prototype;
  rendererClass.prototype.renderLine = function renderWholeLine(line, x, y) {
    line.inlines = joined(line.inlines);
    renderLine.call(this, line, x, y);
  };
  rendererClass.prototype.renderVector = function renderLeanVector(vector) {
    const page = this.pdfDocument;
    if (isPlainRule(vector)) {
      page.lineWidth(vector.lineWidth).moveTo(vector.x1, vector.y1).lineTo(vector.x2, vector.y2).stroke();
    } else {
      page.save();
      renderVector.call(this, vector);
      page.restore();
    }
  };
}
