import { encodingOf, readText, type TextEncoding } from "#shared/base/legacy-text.ts";
import type { ImportMap } from "#shared/contract/excel.ts";
import type { Cell, Sheet } from "../../spreadsheet/workbook.ts";
import { fieldsOfHeads, headKey, type ReadList } from "./fields.ts";

/** A column of a table that comes in: where it stands, what its head says, and the field it is read as. */
interface ImportColumn {
  readonly index: number;
  readonly head: string;
  readonly field: string | null;
  readonly encoding: TextEncoding;
}

/** A cell as it is read: its text in Unicode, and what its old font had lost. */
interface ReadCell {
  readonly value: Cell;
  readonly guessedCapitals: boolean;
  readonly lost: boolean;
}

/** One row of a table by its fields. Rows count from 0 in their sheet. */
export interface ImportRow {
  readonly sheet: number;
  readonly row: number;
  readonly cells: Readonly<Record<string, ReadCell>>;
  /** Fields whose cell is a formula: its last value may be of another day. */
  readonly formulas: readonly string[];
}

/** Where a table was found in a sheet, before any row of it is read. */
interface FoundTable {
  readonly sheet: number;
  readonly name: string;
  /** The last row of the head, counted from 0. */
  readonly headRow: number;
  readonly columns: readonly Omit<ImportColumn, "encoding">[];
}

/** A sheet in which a head was found, with its rows. */
export interface ImportTable extends FoundTable {
  readonly columns: readonly ImportColumn[];
  readonly rows: readonly ImportRow[];
}

function plainText(cell: Cell): string {
  if (cell === null || typeof cell === "boolean") {
    return "";
  }
  if (typeof cell === "string") {
    return cell;
  }
  return "number" in cell ? cell.number : cell.date;
}

function unicode(text: string): string {
  return readText(text, encodingOf([text])).text;
}

/** The heads of columns when the head ends in this row and begins so many rows above. */
function headsOf(sheet: Sheet, row: number, above: number): readonly string[] {
  const rows = sheet.rows.slice(row - above, row + 1);
  return (sheet.rows[row] ?? []).map((_cell, column) => {
    const parts = rows.map((cells) => unicode(plainText(cells[column] ?? null)).trim());
    return [...new Set(parts.filter((part) => part !== ""))].join(" ");
  });
}

interface Head {
  readonly row: number;
  readonly heads: readonly string[];
  readonly fields: readonly (string | null)[];
  readonly score: number;
}

const rowsSearched = 40;
const longestHead = 90;

function headAt(sheet: Sheet, list: ReadList, { row, above }: { row: number; above: number }): Head {
  const heads = headsOf(sheet, row, above);
  const fields = fieldsOfHeads(
    list,
    heads.map((head) => (head.length > longestHead ? "" : headKey(head))),
  );
  const found = fields.filter((field) => field !== null);
  return { row, heads, fields, score: found.includes("fullName") ? found.length : 0 };
}

/** The row (with the one above it, where a head has two) that names most of the list's columns. */
function findHead(sheet: Sheet, list: ReadList): Head | undefined {
  let best: Head | undefined;
  for (let row = 0; row < Math.min(sheet.rows.length, rowsSearched); row += 1) {
    for (const above of row === 0 ? [0] : [0, 1]) {
      const head = headAt(sheet, list, { row, above });
      if (head.score >= 2 && head.score > (best?.score ?? 0)) {
        best = head;
      }
    }
  }
  return best;
}

function chosenHead(sheet: Sheet, list: ReadList, map: ImportMap): Head | undefined {
  const { headRow } = map;
  const head = headRow === null ? findHead(sheet, list) : headAt(sheet, list, { row: headRow - 1, above: 0 });
  if (head === undefined) {
    return undefined;
  }
  const fields = head.heads.map((text, index) => {
    const key = headKey(text);
    return Object.hasOwn(map.columns, key) ? (map.columns[key] ?? null) : (head.fields[index] ?? null);
  });
  return fields.includes("fullName") ? { ...head, fields } : undefined;
}

const aNumberOfAColumn = /^\(?\d{1,2}\)?$/u;
const aTotal = /^(tong|tong cong|cong)\b/u;

/** A title across the table, or numbers of columns: one text in several cells, or none but small numbers. */
function isOfTheFrame(whole: readonly Cell[]): boolean {
  let [first, alike, numbers, filled] = ["", true, true, 0];
  for (const cell of whole) {
    const text = plainText(cell);
    if (text !== "") {
      first = filled === 0 ? text : first;
      alike &&= text === first;
      numbers &&= aNumberOfAColumn.test(text);
      filled += 1;
      if (!alike && !numbers) {
        return false;
      }
    }
  }
  return numbers || (alike && filled > 1);
}

/** Rows that say nothing: empty, a title across the table, numbers of columns, totals and signatures below it. */
function saysNothing(cells: ImportRow["cells"], whole: readonly Cell[]): boolean {
  const name = plainText(cells["fullName"]?.value ?? null);
  let filled = 0;
  for (const field in cells) {
    filled += plainText(cells[field]?.value ?? null) === "" ? 0 : 1;
  }
  return (
    filled === 0 ||
    isOfTheFrame(whole) ||
    (filled === 1 && name !== "") ||
    (/^[tc]/iu.test(name) && aTotal.test(headKey(name)))
  );
}

function readColumn(sheet: Sheet, from: number, index: number): TextEncoding {
  const texts: string[] = [];
  for (let row = from; row < sheet.rows.length; row += 1) {
    const cell = sheet.rows[row]?.[index];
    if (typeof cell === "string") {
      texts.push(cell);
    }
  }
  return encodingOf(texts);
}

function readCell(cell: Cell, encoding: TextEncoding): ReadCell {
  if (typeof cell !== "string") {
    return { value: cell, guessedCapitals: false, lost: false };
  }
  const { text, guessedCapitals, lost } = readText(cell, encoding);
  return { value: text.trim() === "" ? null : text, guessedCapitals, lost };
}

function rowsOf(sheet: Sheet, index: number, table: Omit<ImportTable, "rows">): readonly ImportRow[] {
  const used = table.columns.filter(({ field }) => field !== null);
  const rows: ImportRow[] = [];
  for (const [row, whole] of sheet.rows.entries()) {
    if (row > table.headRow) {
      const cells: Record<string, ReadCell> = {};
      for (const { index: column, field, encoding } of used) {
        cells[field ?? ""] = readCell(whole[column] ?? null, encoding);
      }
      if (!saysNothing(cells, whole)) {
        rows.push({ sheet: index, row, cells, formulas: formulasOf(sheet, row, used) });
      }
    }
  }
  return rows;
}

/** The fields of a row whose cells are formulas. */
function formulasOf(sheet: Sheet, row: number, used: readonly ImportColumn[]): readonly string[] {
  return sheet.formulas.size === 0
    ? []
    : used
        .filter(({ index: column }) => sheet.formulas.has(`${String(row)}:${String(column)}`))
        .map(({ field }) => field ?? "");
}

/**
 * Finds the table in each sheet: a head anywhere in its first rows (two rows where the upper one is merged over the
 * lower), and its columns by what their heads say or by what the user chose for such a head.
 */
export function findTables(sheets: readonly Sheet[], list: ReadList, map: ImportMap): readonly FoundTable[] {
  return sheets.flatMap((sheet, index) => {
    const head = chosenHead(sheet, list, map);
    if (head === undefined) {
      return [];
    }
    const columns = head.heads.map((text, column) => ({
      index: column,
      head: text,
      field: head.fields[column] ?? null,
    }));
    return [{ sheet: index, name: sheet.name, headRow: head.row, columns }];
  });
}

/** Reads the tables that were found: the font of each column, and the rows that say something. */
export function readTables(sheets: readonly Sheet[], found: readonly FoundTable[]): readonly ImportTable[] {
  return found.flatMap(({ columns, ...table }) => {
    const sheet = sheets[table.sheet];
    if (sheet === undefined) {
      return [];
    }
    const read = {
      ...table,
      columns: columns.map((column) => ({
        ...column,
        encoding: readColumn(sheet, table.headRow + 1, column.index),
      })),
    };
    return [{ ...read, rows: rowsOf(sheet, table.sheet, read) }];
  });
}

/** What a file is recognised by the next time: its list and the heads of its tables, whatever stands below them. */
export function shapeOf(list: ReadList, tables: readonly FoundTable[]): string {
  const heads = tables.flatMap(({ columns }) => columns.map(({ head }) => headKey(head)));
  return `${list}|${[...new Set(heads)].toSorted().join("|")}`;
}
