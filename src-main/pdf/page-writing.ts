import type { Inline } from "pdfmake/js/Line.js";
import type { PageDrawing, RendererClass, Vector } from "pdfmake/js/Renderer.js";
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

/** A place or size in points as the file bears it, to a thousandth. */
function place(points: number): string {
  return String(Math.round(points * 1000) / 1000);
}

/**
 * Writes the texts of a line in one go: black letters of a page's default state, each text at its place. The page is
 * drawn from its upper edge downwards, so the letters are turned upright again.
 */
function writeTexts(
  page: PageDrawing,
  texts: readonly Inline[],
  [x, baseline]: readonly [number, number],
): void {
  const { fonts } = page.page;
  const commands = texts.map(({ text, font, fontSize, x: from }) => {
    fonts[font.id] ??= font.ref();
    return `/${font.id} ${place(fontSize)} Tf 1 0 0 -1 ${place(x + from)} ${place(baseline)} Tm <${font.codesOf(text)}> Tj`;
  });
  page.addContent(`BT ${commands.join(" ")} ET`);
}

type RenderLine = RendererClass["prototype"]["renderLine"];

/** pdfmake's own writing remains for struck and underlined texts. */
function leanLines(renderLine: RenderLine): RenderLine {
  return function renderLeanLine(line, x, y) {
    const texts = joined(line.inlines);
    if (texts.some(({ decoration }) => decoration !== "")) {
      line.inlines = texts;
      this.pdfDocument.save();
      renderLine.call(this, line, x, y);
      this.pdfDocument.restore();
    } else if (texts.length > 0) {
      writeTexts(this.pdfDocument, texts, [x, y + line.getAscenderHeight()]);
    }
  };
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
 * alone. Whatever sets more of the page's state is written between a saving and a restoring of it.
 */
export function writePagesLean(): void {
  const { renderLine, renderVector } = rendererClass.prototype;
  rendererClass.prototype.renderLine = leanLines(renderLine);
  rendererClass.prototype.renderVector = function renderLeanVector(vector) {
    const page = this.pdfDocument;
    if (isPlainRule(vector)) {
      const { x1, y1, x2, y2, lineWidth } = vector;
      page.addContent(`${place(lineWidth)} w ${place(x1)} ${place(y1)} m ${place(x2)} ${place(y2)} l S`);
    } else {
      page.save();
      renderVector.call(this, vector);
      page.restore();
    }
  };
}
