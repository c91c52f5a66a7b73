import { shortDate } from "#shared/base/calendar-date.ts";
import { indicatorDefinition } from "#shared/law/indicators.ts";
import { reportTables, wholeUnit, type ReportTable } from "./report-tables.ts";

/** A sheet of a workbook: what stands above it, its columns with their widths in letters, and its rows. */
interface ReportSheet {
  readonly name: string;
  readonly title: string;
  readonly columns: readonly { readonly title: string; readonly width: number }[];
  readonly rows: readonly (readonly (string | number | null)[])[];
}

type Row = Readonly<Record<string, unknown>>;

function recordAt(value: unknown, name: string): Row {
  const found: unknown = typeof value === "object" && value !== null ? Reflect.get(value, name) : undefined;
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- any object of parsed JSON has names and unknown values
  return typeof found === "object" && found !== null ? (found as Row) : {};
}

function cellAt(row: Row, path: string): number | null {
  let value: unknown = row;
  for (const name of path.split(".")) {
    value = typeof value === "object" && value !== null ? Reflect.get(value, name) : undefined;
  }
  return typeof value === "number" ? value : null;
}

function rowsOf(table: Row): readonly Row[] {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- rows of a table of the report are objects
  return Array.isArray(table["rows"]) ? (table["rows"] as Row[]) : [];
}

/** Biểu 08 as a sheet: numerators and denominators as numbers, so that the reader can count with them. */
export function indicatorsSheet(figures: unknown, period: string): ReportSheet {
  const rows = rowsOf(recordAt(recordAt(figures, "tables"), "BIEU08"));
  return {
    name: "Biểu 08",
    title: `Biểu 08 - Chỉ tiêu, ${period}`,
    columns: [
      { title: "Mã", width: 8 },
      { title: "Chỉ tiêu", width: 48 },
      { title: "Mức (%)", width: 9 },
      { title: "Kỳ: tử số", width: 10 },
      { title: "Kỳ: mẫu số", width: 10 },
      { title: "Kỳ: tỷ lệ (%)", width: 10 },
      { title: "Lũy kế: tử số", width: 12 },
      { title: "Lũy kế: mẫu số", width: 12 },
      { title: "Lũy kế: tỷ lệ (%)", width: 12 },
    ],
    rows: rows.map((row) => {
      const code = typeof row["code"] === "string" ? row["code"] : "";
      const definition = indicatorDefinition(code);
      return [
        code,
        definition.ok ? definition.value.nameVi : code,
        cellAt(row, "target"),
        cellAt(row, "period.num"),
        cellAt(row, "period.den"),
        cellAt(row, "period.pct"),
        cellAt(row, "ytd.num"),
        cellAt(row, "ytd.den"),
        cellAt(row, "ytd.pct"),
      ];
    }),
  };
}

function sheetOf(
  table: ReportTable,
  found: Row,
  names: Readonly<Record<string, string>>,
): Omit<ReportSheet, "title"> {
  const { rowName, columns } = table;
  const cells = (row: Row): readonly (number | null)[] => columns.map(({ key }) => cellAt(row, key));
  const named = rowsOf(found).map((row) => {
    const code = row[rowName?.key ?? ""];
    const text = typeof code === "string" ? code : "";
    return [names[text] ?? text, ...cells(row)];
  });
  const total = [...(rowName === undefined ? [] : [wholeUnit]), ...cells(recordAt(found, "total"))];
  return {
    name: table.title.split(" - ")[0] ?? table.code,
    columns: [
      ...(rowName === undefined ? [] : [{ title: rowName.title, width: 36 }]),
      ...columns.map(({ title, group }) => ({
        title: group === undefined ? title : `${group}: ${title}`,
        width: 12,
      })),
    ],
    rows: rowName === undefined ? [total] : [...named, total],
  };
}

/** Biểu 01 to 07, a sheet each; what is not known stays an empty cell. */
export function tableSheets(
  figures: unknown,
  period: string,
  names: Readonly<Record<string, string>>,
): ReportSheet[] {
  const tables = recordAt(figures, "tables");
  return reportTables.map((table) => ({
    ...sheetOf(table, recordAt(tables, table.code), names),
    title: `${table.title}, ${period}`,
  }));
}

interface NamedRow {
  readonly code: string;
  readonly name: string;
  readonly detail: string;
  readonly part?: string;
  readonly reasons?: string;
}

interface NamedRows {
  readonly figure: string;
  readonly period: string;
  /** The rule of the figure, sentence by sentence; none where only names are listed. */
  readonly rule: readonly string[];
  readonly rows: readonly NamedRow[];
}

/** The names behind a figure as a sheet; with the rule, also how each counts and why. */
export function nameSheet({ figure, period, rule, rows }: NamedRows): ReportSheet {
  const explains = rows.some(({ part }) => part !== undefined);
  const title = [`${figure}, ${period}`, ...rule].join("\n");
  return {
    name: "Danh sách",
    title,
    columns: [
      { title: "STT", width: 6 },
      { title: "Mã", width: 14 },
      { title: "Tên", width: 40 },
      { title: "Chi tiết", width: 20 },
      ...(explains
        ? [
            { title: "Cách tính", width: 26 },
            { title: "Lý do", width: 60 },
          ]
        : []),
    ],
    rows: rows.map(({ code, name, detail, part = "", reasons = "" }, index) => [
      index + 1,
      code,
      name,
      detail,
      ...(explains ? [part, reasons] : []),
    ]),
  };
}

/** Biểu 01-BCN as a sheet: its lines group by group; a group that is filled in by hand has an empty cell. */
export function statisticsSheet({
  from,
  to,
  lines,
  byHand,
}: {
  readonly from: string;
  readonly to: string;
  readonly lines: readonly { readonly group: string; readonly name: string; readonly count: number }[];
  readonly byHand: readonly string[];
}): ReportSheet {
  return {
    name: "Biểu 01-BCN",
    title: `Biểu 01-BCN, từ ngày ${shortDate(from)} đến ngày ${shortDate(to)}`,
    columns: [
      { title: "Nhóm", width: 44 },
      { title: "Chỉ tiêu", width: 60 },
      { title: "Số liệu", width: 16 },
    ],
    rows: [
      ...lines.map(({ group, name, count }) => [group, name, count]),
      ...byHand.map((group) => [group, "", null]),
    ],
  };
}
