import { columnIndex } from "./workbook.ts";

/** A block of merged cells: rows and columns counted from 0, both ends included. */
interface Merge {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** What a sheet's XML says besides values: how far its content reaches, where formulas stand, what is merged. */
export interface SheetScan {
  readonly lastRow: number;
  readonly lastColumn: number;
  readonly formulas: ReadonlySet<string>;
  readonly merges: readonly Merge[];
}

const latin1 = new TextDecoder("latin1");
/** A cell with content (an empty one closes itself), a formula, or a block of merged cells. */
const pattern =
  /<(?:\w+:)?c\b[^>]*?\br="([A-Z]{1,3})(\d{1,7})"[^>]*?(\/?)>|<(?:\w+:)?f\b|<(?:\w+:)?mergeCell\b[^>]*?\bref="([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})"/gu;

/** Reads one sheet's XML from the first to the last byte, building no tree. */
export function scanSheet(xml: Uint8Array): SheetScan {
  const formulas = new Set<string>();
  const merges: Merge[] = [];
  let [row, column, lastRow, lastColumn] = [-1, -1, -1, -1];
  for (const match of latin1.decode(xml).matchAll(pattern)) {
    const [, letters, digits, closed, left, top, right, bottom] = match;
    if (letters !== undefined) {
      [row, column] = [Number(digits) - 1, columnIndex(letters)];
      if (closed === "") {
        lastRow = Math.max(lastRow, row);
        lastColumn = Math.max(lastColumn, column);
      }
    } else if (left === undefined) {
      formulas.add(`${String(row)}:${String(column)}`);
    } else {
      merges.push({
        top: Number(top) - 1,
        left: columnIndex(left),
        bottom: Number(bottom) - 1,
        right: columnIndex(right ?? left),
      });
    }
  }
  return { lastRow, lastColumn, formulas, merges };
}
