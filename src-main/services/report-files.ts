import { accept, refuse, type Result } from "#shared/base/result.ts";
import type { AccessKind } from "#shared/domain/access.ts";
import type { InputOf } from "#shared/contract/contract.ts";
import { officeFactsOf } from "#shared/documents/default-facts.ts";
import { buildPaper } from "#shared/documents/kind.ts";
import { nameList } from "#shared/documents/kinds/name-list.ts";
import { periodName } from "#shared/documents/period-name.ts";
import { indicatorsSheet, nameSheet, tableSheets } from "#shared/documents/report-sheets.ts";
import { periodBefore, periodLastYear } from "#shared/domain/neighbouring-periods.ts";
import { parsePeriod } from "#shared/domain/reporting-period.ts";
import { namesOfCodes } from "../database/people-search.ts";
import type { PdfRenderer } from "../pdf/pdf-renderer.ts";
import { writeSheets } from "../spreadsheet/write-workbook.ts";
import { noteUse } from "./access-log.ts";
import type { CallContext, FileTicket, HandlersOf } from "./ports.ts";
import { reportSource, unitNames } from "./report-source.ts";
import { begunPeriod } from "./reports.ts";
import type { Desk } from "./use-case.ts";

const workbookType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

interface NamesOrder {
  readonly period: string;
  readonly figure: string;
  readonly form: InputOf<"reports.namesFile">["form"];
  readonly rule: readonly string[];
  readonly lines: readonly { readonly code: string; readonly part?: string; readonly reasons?: string }[];
}

interface Making {
  readonly desk: Desk;
  readonly pdf: PdfRenderer;
  readonly context: CallContext;
}

/** Those behind a figure under their names, with how and why they count where that is told. */
async function namesFile(
  { desk, pdf, context }: Making,
  { period, figure, rule, lines, form }: NamesOrder,
): Promise<Result<FileTicket, "periodMalformed" | "glyphMissing">> {
  const { database, station, today } = desk.reading();
  if (!parsePeriod(period).ok) {
    return refuse("periodMalformed", { period });
  }
  const known = namesOfCodes(
    database,
    lines.map(({ code }) => code),
  );
  const rows = lines.map((line) => {
    const found = known.get(line.code);
    return { ...line, name: found?.name ?? line.code, detail: found?.detail ?? "" };
  });
  const { files } = desk.ports;
  const people = [...known.values()].filter(({ entity }) => entity === "person").map(({ id }) => id);
  const note = (kind: AccessKind): void => {
    noteUse(desk, context, { kind, what: "NAMES", detail: `${figure} ${period}`, personIds: people });
  };
  if (form === "XLSX") {
    const bytes = await writeSheets([nameSheet({ figure, period: periodName(period), rule, rows })]);
    note("XUAT");
    return accept(files.offer({ name: `danh-sach_${period}.xlsx`, mediaType: workbookType, bytes }));
  }
  const office = officeFactsOf(station.office());
  const paper = buildPaper(nameList, { office, preparedOn: today, period, figure, rule, rows });
  if (!paper.ok) {
    return refuse("glyphMissing", paper.refusal.params);
  }
  const bytes = await pdf.render(paper.value);
  note("IN");
  return accept(files.offer({ name: `danh-sach_${period}.pdf`, mediaType: "application/pdf", bytes }));
}

type FileNames =
  "reports.comparison" | "reports.spreadsheet" | "reports.namesFile" | "reports.explanationFile";

/** Files made of a report, and what it is compared with. */
export function reportFileHandlers(desk: Desk, pdf: PdfRenderer): HandlersOf<FileNames> {
  return {
    "reports.comparison": ({ period: key }) => {
      const reading = desk.reading();
      const period = begunPeriod(reading, key);
      if (!period.ok) {
        return period;
      }
      const source = reportSource(reading);
      return accept({
        previous: periodBefore(period.value)?.key ?? null,
        lastYear: periodLastYear(period.value)?.key ?? null,
        rows: [...source.comparison(period.value, source.figures(period.value))],
        trend: [...source.trend(period.value)],
      });
    },
    "reports.spreadsheet": async ({ period: key }) => {
      const reading = desk.reading();
      const period = begunPeriod(reading, key);
      if (!period.ok) {
        return period;
      }
      const figures = reportSource(reading).figures(period.value);
      const names = unitNames(reading);
      const title = periodName(period.value.key);
      const bytes = await writeSheets([
        indicatorsSheet(figures, title),
        ...tableSheets(figures, title, names),
      ]);
      return accept(
        desk.ports.files.offer({
          name: `bao-cao_${period.value.key}.xlsx`,
          mediaType: workbookType,
          bytes,
        }),
      );
    },
    "reports.namesFile": ({ codes, ...order }, context) =>
      namesFile({ desk, pdf, context }, { ...order, rule: [], lines: codes.map((code) => ({ code })) }),
    "reports.explanationFile": ({ rows, ...order }, context) =>
      namesFile({ desk, pdf, context }, { ...order, lines: rows }),
  };
}
