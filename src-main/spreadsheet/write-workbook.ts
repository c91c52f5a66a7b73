import writeWorkbookFile, { type CellObject, type Row } from "write-excel-file/node";
import type { CalendarDate } from "#shared/base/calendar-date.ts";

/** What goes into a cell: text stays text whatever it begins with; a day is a day Excel can count with. */
type OutCell = string | number | { readonly date: CalendarDate } | null;

/** A column of a list that goes out. */
interface OutColumn {
  readonly title: string;
  readonly width: number;
}

/** One list as a sheet. */
export interface OutSheet {
  readonly name: string;
  /** What stands above the table. */
  readonly title: string;
  readonly columns: readonly OutColumn[];
  readonly rows: readonly (readonly OutCell[])[];
}

/** The format Text: what is typed or kept in such a cell is never taken as a formula or a number. */
const asText = "@";
const bordered = { borderStyle: "thin", borderColor: "#808080" } as const;

function cellOf(value: OutCell): CellObject | null {
  if (value === null) {
    return { type: String, value: "", ...bordered };
  }
  if (typeof value === "number") {
    return { type: Number, value, ...bordered };
  }
  if (typeof value === "string") {
    return { type: String, value, format: asText, wrap: true, alignVertical: "top", ...bordered };
  }
  return { type: Date, value: new Date(`${value.date}T00:00:00Z`), format: "dd/mm/yyyy", ...bordered };
}

/** Characters Excel does not take in the name of a sheet are left out; 31 are the most. */
function sheetName(name: string): string {
  return name.replace(/[\\/?*[\]:]/gu, " ").slice(0, 31);
}

function dataOf({ title, columns, rows }: OutSheet): Row[] {
  const head: Row = columns.map((column) => ({
    type: String,
    value: column.title,
    fontWeight: "bold",
    align: "center",
    alignVertical: "center",
    wrap: true,
    backgroundColor: "#E7F1F0",
    ...bordered,
  }));
  const titleRow: Row = [{ type: String, value: title, fontWeight: "bold", fontSize: 14 }];
  return [titleRow, [], head, ...rows.map((row): Row => row.map(cellOf))];
}

/** Makes a workbook of some lists, a sheet each. Answers the bytes of an .xlsx file. */
export async function writeSheets(sheets: readonly OutSheet[]): Promise<Uint8Array> {
  const made = writeWorkbookFile(
    sheets.map((sheet) => ({
      data: dataOf(sheet),
      sheet: sheetName(sheet.name),
      columns: sheet.columns.map(({ width }) => ({ width })),
      stickyRowsCount: 3,
    })),
    { fontFamily: "Times New Roman", fontSize: 12 },
  );
  return new Uint8Array(await made.toBuffer());
}

/** Makes a workbook of one list: title, head that stays in sight, typed cells. Answers the bytes of an .xlsx file. */
export async function writeWorkbook(sheet: OutSheet): Promise<Uint8Array> {
  return await writeSheets([sheet]);
}
