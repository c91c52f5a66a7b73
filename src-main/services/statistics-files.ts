import { accept, type Result } from "#shared/base/result.ts";
import type { InputOf } from "#shared/contract/contract.ts";
import { officeFactsOf } from "#shared/documents/default-facts.ts";
import { buildPaper } from "#shared/documents/kind.ts";
import { statisticsAnnex } from "#shared/documents/kinds/statistics-annex.ts";
import { statisticsSheet } from "#shared/documents/report-sheets.ts";
import { groupName, groupsByHand, statisticsLinesOf } from "#shared/documents/statistics-lines.ts";
import type { PdfRenderer } from "../pdf/pdf-renderer.ts";
import { writeSheets } from "../spreadsheet/write-workbook.ts";
import type { FileTicket, HandlersOf } from "./ports.ts";
import { statisticsOf } from "./report-insight.ts";
import type { PeriodRefusal } from "./reports.ts";
import type { Desk } from "./use-case.ts";

const workbookType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

async function statisticsFile(
  desk: Desk,
  pdf: PdfRenderer,
  input: InputOf<"reports.statisticsFile">,
): Promise<Result<FileTicket, PeriodRefusal>> {
  const reading = desk.reading();
  const found = statisticsOf(reading, input);
  if (!found.ok) {
    return found;
  }
  const { from, to, table } = found.value;
  const lines = statisticsLinesOf(table).map(({ group, name, count }) => ({ group, name, count }));
  const byHand = groupsByHand(table).map(groupName);
  const { files } = desk.ports;
  const name = `bieu-01-bcn_${from}_${to}`;
  if (input.form === "XLSX") {
    const bytes = await writeSheets([statisticsSheet({ from, to, lines, byHand })]);
    return accept(files.offer({ name: `${name}.xlsx`, mediaType: workbookType, bytes }));
  }
  const office = officeFactsOf(reading.station.office());
  const paper = buildPaper(statisticsAnnex, { office, preparedOn: reading.today, from, to, lines, byHand });
  if (!paper.ok) {
    throw new Error(`The annex of statistics was refused: ${paper.refusal.code}`);
  }
  const bytes = await pdf.render(paper.value);
  return accept(files.offer({ name: `${name}.pdf`, mediaType: "application/pdf", bytes }));
}

/** Biểu 01-BCN as an annex to print or as a sheet. */
export function statisticsFileHandlers(desk: Desk, pdf: PdfRenderer): HandlersOf<"reports.statisticsFile"> {
  return { "reports.statisticsFile": (input) => statisticsFile(desk, pdf, input) };
}
