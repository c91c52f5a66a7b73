import { unzipSync, zipSync } from "fflate";
import { sheetPaths } from "./archive.ts";
import { columnIndex, columnLetters } from "./workbook.ts";

/** What is written beside one row of a workbook; sheet and row counted from 0. */
export interface RowNote {
  readonly sheet: number;
  readonly row: number;
  readonly text: string;
}

const decoder = new TextDecoder();
const encoder = new TextEncoder();

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

/** Adds one cell of text at the end of a row; empty cells that stand further right go. */
function withCell(row: string, column: number, { number, text }: { number: number; text: string }): string {
  const prefix = /<(\w+:)?row\b/u.exec(row)?.[1] ?? "";
  const kept = row.replaceAll(
    /<(?:\w+:)?c\b[^>]*?\br="([A-Z]{1,3})\d+"[^>]*\/>/gu,
    (cell, letters: string) => (columnIndex(letters) >= column ? "" : cell),
  );
  const place = `${columnLetters(column)}${String(number)}`;
  const cell = `<${prefix}c r="${place}" t="inlineStr"><${prefix}is><${prefix}t xml:space="preserve">${escaped(text)}</${prefix}t></${prefix}is></${prefix}c>`;
  return kept.replace(/\s+spans="[^"]*"/u, "").replace(`</${prefix}row>`, `${cell}</${prefix}row>`);
}

function annotated(xml: string, column: number, notes: ReadonlyMap<number, string>): string {
  return xml
    .replace(/<(?:\w+:)?dimension\b[^>]*\/>/u, "")
    .replaceAll(
      /<(?:\w+:)?row\b[^>]*?\br="(\d+)"[^>]*(?<!\/)>[\s\S]*?<\/(?:\w+:)?row>/gu,
      (row, digits: string) => {
        const text = notes.get(Number(digits) - 1);
        return text === undefined ? row : withCell(row, column, { number: Number(digits), text });
      },
    );
}

/**
 * A copy of a workbook with a note beside each row that has one, in the first free column of its sheet. Everything
 * else of the file (fonts, widths, other sheets) is carried over as it is.
 */
export function withNotes(
  workbook: Uint8Array,
  notes: readonly RowNote[],
  widths: readonly number[],
): Uint8Array {
  const parts = unzipSync(workbook);
  const paths = sheetPaths(parts);
  const changed: Record<string, Uint8Array> = { ...parts };
  for (const [sheet, path] of paths.entries()) {
    const own = new Map(notes.filter((note) => note.sheet === sheet).map(({ row, text }) => [row, text]));
    const part = parts[path];
    if (own.size > 0 && part !== undefined) {
      changed[path] = encoder.encode(annotated(decoder.decode(part), widths[sheet] ?? 0, own));
    }
  }
  return zipSync(changed, { level: 6 });
}
