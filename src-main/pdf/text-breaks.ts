import type { StyleStack, TextPiece } from "pdfmake/js/TextBreaker.js";
import { textBreakerClass } from "./pdfmake-classes.ts";

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

function getBreaks(texts: unknown, styles: StyleStack): TextPiece[] {
  const items: readonly unknown[] = Array.isArray(texts) ? texts : [texts];
  const pieces: TextPiece[] = [];
  for (const item of items) {
    const { text, style } = styledText(item);
    const isOneLine = style["noWrap"] === true || styles.getProperty("noWrap") === true;
    const words = isOneLine || text === "" ? [text] : text.split(wordEnd);
    const before = pieces.at(-1);
    if (before !== undefined && !before.text.endsWith(" ") && !text.startsWith(" ")) {
      before.noNewLine = true;
    }
    pieces.push(
      ...words.map((word, index) => ({
        ...style,
        text: word,
        ...(boundWord.test(word) && /^\d/u.test(words[index + 1] ?? "") ? { noNewLine: true } : {}),
      })),
    );
  }
  return pieces;
}

/** Makes pdfmake break lines as above. */
export function breakLinesAtSpaces(): void {
  textBreakerClass.prototype.getBreaks = getBreaks;
}
