import readSheets from "read-excel-file/universal";
import { accept, refuse, type Result } from "#shared/base/result.ts";
import { openArchive, sheetPaths, storedArchive, type Parts } from "./archive.ts";
import { scanSheet, type SheetScan } from "./sheet-scan.ts";
import { workbookLimits, type Cell, type Sheet, type WorkbookRefusal } from "./workbook.ts";

interface RawNumber {
  readonly number: string;
}

function cellOf(value: unknown): Cell {
  if (value instanceof Date) {
    return Number.isNaN(value.getTime()) ? null : { date: value.toISOString().slice(0, 10) };
  }
  if (typeof value === "string" || typeof value === "boolean") {
    return value;
  }
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- `parseNumber` below makes every number this
  return typeof value === "object" && value !== null && "number" in value ? (value as RawNumber) : null;
}

/** The value of merged cells, which the file keeps at their first place only, in every place. */
function spread(rows: Cell[][], { merges }: SheetScan): void {
  for (const { top, left, bottom, right } of merges) {
    const value = rows[top]?.[left] ?? null;
    for (const cells of value === null ? [] : rows.slice(top, bottom + 1)) {
      cells.fill(value, left, right + 1);
    }
  }
}

function tooFar(scans: readonly SheetScan[]): Result<object, WorkbookRefusal> {
  const { rows, columns, sheets } = workbookLimits;
  if (scans.length > sheets) {
    return refuse("workbookTooLarge", { maximum: sheets });
  }
  for (const [index, { lastRow, lastColumn }] of scans.entries()) {
    if (lastRow >= rows) {
      return refuse("workbookTooLong", { sheet: index + 1, rows: lastRow + 1, maximum: rows });
    }
    if (lastColumn >= columns) {
      return refuse("workbookTooWide", { sheet: index + 1, columns: lastColumn + 1, maximum: columns });
    }
  }
  return accept({});
}

function scansOf(parts: Parts): readonly SheetScan[] {
  return sheetPaths(parts).map((path) => scanSheet(parts[path] ?? new Uint8Array()));
}

/**
 * Reads every sheet of a workbook (.xlsx). Before any value is read the file is looked at as hostile: refused are what
 * is no workbook, an old or sealed one, a damaged one, and one larger, longer or wider than `workbookLimits`.
 */
export async function readWorkbook(bytes: Uint8Array): Promise<Result<readonly Sheet[], WorkbookRefusal>> {
  const parts = openArchive(bytes);
  if (!parts.ok) {
    return parts;
  }
  const scans = scansOf(parts.value);
  const held = tooFar(scans);
  if (!held.ok) {
    return held;
  }
  try {
    const sheets = await readSheets(storedArchive(parts.value), {
      parseNumber: (number): RawNumber => ({ number }),
    });
    const read = sheets.map(({ sheet, data }, index) => {
      const scan = scans[index] ?? scanSheet(new Uint8Array());
      const rows = data.map((row) => row.map(cellOf));
      spread(rows, scan);
      return { name: sheet, rows, formulas: scan.formulas };
    });
    return read.some(({ rows }) => rows.length > 0) ? accept(read) : refuse("workbookEmpty");
  } catch {
    // The package throws for every broken file; what exactly is broken helps nobody at the screen.
    return refuse("workbookDamaged");
  }
}
