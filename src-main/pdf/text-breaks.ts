import type { Inline, Line } from "pdfmake/js/Line.js";
import type { StyleStack, TextPiece } from "pdfmake/js/TextBreaker.js";
import { lineClass, textBreakerClass } from "./pdfmake-classes.ts";

/**
 * Lines break after a space, but not between `ngày`, `tháng`, `năm`, `số`, `Điều`, `khoản` and their number.
 * pdfmake itself breaks after every `/` and `-` too, and then sets justified text as `2026/ NĐ- CP`.
 */
const wordEnd = /(?<= )(?! )/u;
const boundWord = /^(?:\(?)(?:ngày|tháng|năm|số|Điều|khoản) $/u;

interface StyledText {
  readonly text: string;
  readonly style: Readonly<Record<string, unknown>>;
}

function styledText(item: unknown): StyledText {
  if (typeof item === "object" && item !== null) {
    const { text, ...style } = Object.fromEntries(Object.entries(item));
    return { text: typeof text === "string" ? text : "", style };
  }
  return { text: typeof item === "string" ? item : "", style: {} };
}

type SettledStyle = Omit<TextPiece, "text" | "noNewLine">;

/**
 * Answers every question about style once for the whole text: each word then carries the answer, and nobody searches
 * pdfmake's stack of styles for it.
 */
function settledStyle(style: StyledText["style"], styles: StyleStack): SettledStyle {
  const asked = (name: string, otherwise: unknown): unknown =>
    style[name] ?? styles.getProperty(name) ?? otherwise;
  return {
    font: String(asked("font", "Tinos")),
    bold: asked("bold", false) === true,
    italics: asked("italics", false) === true,
    alignment: String(asked("alignment", "left")),
    fontSize: Number(asked("fontSize", 12)),
    lineHeight: Number(asked("lineHeight", 1)),
    noWrap: asked("noWrap", false) === true,
    decoration: String(asked("decoration", "")),
  };
}

function getBreaks(texts: unknown, styles: StyleStack): TextPiece[] {
  const items: readonly unknown[] = Array.isArray(texts) ? texts : [texts];
  const pieces: TextPiece[] = [];
  for (const item of items) {
    const { text, style: ownStyle } = styledText(item);
    const style = settledStyle(ownStyle, styles);
    const words = style.noWrap || text === "" ? [text] : text.split(wordEnd);
    const before = pieces.at(-1);
    if (before !== undefined && !before.text.endsWith(" ") && !text.startsWith(" ")) {
      before.noNewLine = true;
    }
    pieces.push(
      ...words.map((word, index) => ({
        ...style,
        text: word,
        noNewLine: boundWord.test(word) && /^\d/u.test(words[index + 1] ?? ""),
      })),
    );
  }
  return pieces;
}

/**
 * Whether a word still fits a line, together with those bound to it. Only the space after the last of them may hang over
 * the edge; pdfmake lets the spaces between them hang over too, and prints such a line into the margin.
 */
function hasEnoughSpaceForInline(this: Line, inline: Inline, nextInlines: readonly Inline[] = []): boolean {
  if (this.inlines.length === 0) {
    return true;
  }
  const bound = nextInlines.findIndex(({ noNewLine }) => !noNewLine);
  const following = inline.noNewLine ? nextInlines.slice(0, bound < 0 ? undefined : bound + 1) : [];
  const width = following.reduce((sum, next) => sum + next.width, inline.width);
  const hanging = (following.at(-1) ?? inline).trailingCut;
  return (
    this.newLineForced !== true && this.inlineWidths + width - this.leadingCut - hanging <= this.maxWidth
  );
}

/** Makes pdfmake break lines as above. */
export function breakLinesAtSpaces(): void {
  lineClass.prototype.hasEnoughSpaceForInline = hasEnoughSpaceForInline;
  textBreakerClass.prototype.getBreaks = getBreaks;
}
