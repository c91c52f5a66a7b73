import { zipSync } from "fflate";

/** A cell of a forged workbook: text, a number as it is written, a day by its serial, a formula with its last value. */
export type ForgedCell =
  string | number | null | { readonly serial: number } | { readonly formula: string; readonly value: string };

const encoder = new TextEncoder();

function letters(index: number): string {
  const own = String.fromCodePoint(65 + (index % 26));
  return index < 26 ? own : `${letters(Math.floor(index / 26) - 1)}${own}`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

function cellXml(cell: ForgedCell, place: string): string {
  if (cell === null) {
    return "";
  }
  if (typeof cell === "string") {
    return `<c r="${place}" t="inlineStr"><is><t>${escaped(cell)}</t></is></c>`;
  }
  if (typeof cell === "number") {
    return `<c r="${place}"><v>${String(cell)}</v></c>`;
  }
  return "serial" in cell
    ? `<c r="${place}" s="1"><v>${String(cell.serial)}</v></c>`
    : `<c r="${place}" t="str"><f>${escaped(cell.formula)}</f><v>${escaped(cell.value)}</v></c>`;
}

/** The XML of a sheet, written by hand and not by the package under test. */
export function sheetXml(rows: readonly (readonly ForgedCell[])[], merges: readonly string[] = []): string {
  const body = rows.map((row, index) => {
    const cells = row.map((cell, column) => cellXml(cell, `${letters(column)}${String(index + 1)}`));
    return `<row r="${String(index + 1)}">${cells.join("")}</row>`;
  });
  const merged =
    merges.length === 0
      ? ""
      : `<mergeCells>${merges.map((ref) => `<mergeCell ref="${ref}"/>`).join("")}</mergeCells>`;
  return `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${body.join("")}</sheetData>${merged}</worksheet>`;
}

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packageRelations = "http://schemas.openxmlformats.org/package/2006/relationships";

/** A workbook from the XML of its sheets; style 1 is a day. */
export function forgedWorkbook(sheets: Readonly<Record<string, string>>): Uint8Array {
  const names = Object.keys(sheets);
  const tabs = names.map(
    (name, index) =>
      `<sheet name="${escaped(name)}" sheetId="${String(index + 1)}" r:id="rId${String(index + 1)}"/>`,
  );
  const links = names.map(
    (_name, index) =>
      `<Relationship Id="rId${String(index + 1)}" Type="${relations}/worksheet" Target="worksheets/sheet${String(index + 1)}.xml"/>`,
  );
  const parts: Record<string, string> = {
    "[Content_Types].xml":
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
    "_rels/.rels": `<Relationships xmlns="${packageRelations}"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets>${tabs.join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${packageRelations}">${links.join("")}<Relationship Id="rIdS" Type="${relations}/styles" Target="styles.xml"/></Relationships>`,
    "xl/styles.xml": `<styleSheet xmlns="${main}"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`,
  };
  for (const [index, xml] of Object.values(sheets).entries()) {
    parts[`xl/worksheets/sheet${String(index + 1)}.xml`] = xml;
  }
  return zipSync(
    Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, encoder.encode(text)])),
  );
}

/** A workbook of one sheet from its rows. */
export function workbookOf(
  rows: readonly (readonly ForgedCell[])[],
  merges: readonly string[] = [],
  name = "Danh sách",
): Uint8Array {
  return forgedWorkbook({ [name]: sheetXml(rows, merges) });
}
