import { formatInteger, formatPercent, tenthsOfPercent } from "#shared/base/numbers.ts";
import { indicatorDefinition } from "#shared/law/indicators.ts";
import { paragraph } from "../body-blocks.ts";
import type { BarChartBlock, ColumnChartBlock } from "../chart-block.ts";
import type { Block, HeaderCell, TableBlock } from "../paper.ts";
import { reportTables, wholeUnit, type ReportTable } from "../report-tables.ts";
import { unknownFigure, verdictCell } from "./figure-text.ts";
import type { ComparisonFacts, ReportFigures, TargetRow, TrendFacts } from "./report-figures.ts";

type Row = Readonly<Record<string, unknown>>;
type Names = Readonly<Record<string, string>>;

const landscapeMm = 247;
const nameMm = 45;
/** With more columns than this a table is turned: its columns become lines. */
const mostColumns = 16;

function cellText(row: Row, path: string): string {
  let value: unknown = row;
  for (const name of path.split(".")) {
    value = typeof value === "object" && value !== null ? Reflect.get(value, name) : undefined;
  }
  return typeof value === "number" ? formatInteger(value) : unknownFigure;
}

interface NamedRow {
  readonly name: string;
  readonly row: Row;
}

function rowsOf(figures: ReportFigures, table: ReportTable, names: Names): readonly NamedRow[] {
  const found: unknown = figures.tables[table.code];
  const { rows = [], total = {} } = (found ?? {}) as { readonly rows?: readonly Row[]; readonly total?: Row };
  const key = table.rowName?.key ?? "";
  const named = rows.map((row): NamedRow => {
    const code = row[key];
    return { name: typeof code === "string" ? (names[code] ?? code) : "", row };
  });
  return table.rowName === undefined
    ? [{ name: "", row: total }]
    : [...named, { name: wholeUnit, row: total }];
}

/** The head of a table in one line, or in two where some columns share a heading. */
function headerOf({ columns, rowName }: ReportTable): HeaderCell[][] {
  const grouped = columns.some(({ group }) => group !== undefined);
  const first: HeaderCell[] =
    rowName === undefined ? [] : [{ text: rowName.title, ...(grouped ? { rows: 2 } : {}) }];
  const second: HeaderCell[] = [];
  columns.forEach(({ title, group }, index) => {
    if (group === undefined) {
      first.push({ text: title, ...(grouped ? { rows: 2 } : {}) });
      return;
    }
    if (columns[index - 1]?.group !== group) {
      first.push({ text: group, span: columns.filter((column) => column.group === group).length });
    }
    second.push({ text: title });
  });
  return grouped ? [first, second] : [first];
}

function lyingTable(table: ReportTable, rows: readonly NamedRow[]): TableBlock {
  const name = table.rowName === undefined ? 0 : nameMm;
  const width = (landscapeMm - name) / table.columns.length;
  return {
    kind: "table",
    columns: [
      ...(name === 0 ? [] : [{ widthMm: name, align: "left" as const }]),
      ...table.columns.map(() => ({ widthMm: width, align: "center" as const })),
    ],
    header: headerOf(table),
    rows: rows.map(({ name: heading, row }) => [
      ...(name === 0 ? [] : [heading]),
      ...table.columns.map(({ key }) => cellText(row, key)),
    ]),
    boldRows: table.rowName === undefined ? [] : [rows.length - 1],
    sizePt: table.columns.length > 9 ? 9 : 11,
  };
}

/** A table of many columns and few rows, turned: a line a column, with the common heading before it. */
function turnedTable(table: ReportTable, rows: readonly NamedRow[]): TableBlock {
  const heading = 100;
  const width = (landscapeMm - heading) / rows.length;
  return {
    kind: "table",
    columns: [
      { widthMm: heading, align: "left" },
      ...rows.map(() => ({ widthMm: width, align: "center" as const })),
    ],
    header: [[{ text: "Nội dung" }, ...rows.map(({ name }) => ({ text: name }))]],
    rows: table.columns.map(({ key, title, group }) => [
      group === undefined ? title : `${group}: ${title}`,
      ...rows.map(({ row }) => cellText(row, key)),
    ]),
    sizePt: 11,
  };
}

function plainBlocks(figures: ReportFigures, table: ReportTable, names: Names): Block[] {
  const rows = rowsOf(figures, table, names);
  return [
    paragraph("heading", { text: table.title, bold: true }),
    table.columns.length > mostColumns ? turnedTable(table, rows) : lyingTable(table, rows),
  ];
}

function targetCells({ num, den, met }: TargetRow["period"]): string[] {
  return [
    formatInteger(num),
    den === null ? "" : formatInteger(den),
    den === null ? "" : formatPercent(num, den),
    verdictCell(met, den),
  ];
}

function indicatorName(code: string): string {
  const definition = indicatorDefinition(code);
  return definition.ok ? definition.value.nameVi : code;
}

/** Biểu 08 - Chỉ tiêu: every share in the period and since 1 January against its target. */
export function targetsTable(figures: ReportFigures): TableBlock {
  const widths = [12, 73, 18, 15, 15, 17, 29, 15, 15, 17, 21] as const;
  return {
    kind: "table",
    columns: widths.map((widthMm, index) => ({ widthMm, align: index === 1 ? "left" : "center" })),
    header: [
      [
        { text: "Mã", rows: 2 },
        { text: "Chỉ tiêu", rows: 2 },
        { text: "Mức (%)", rows: 2 },
        { text: "Trong kỳ", span: 4 },
        { text: "Lũy kế từ đầu năm", span: 4 },
      ],
      [
        ...["Tử số", "Mẫu số", "Tỷ lệ (%)", "Kết quả"].map((text) => ({ text })),
        ...["Tử số", "Mẫu số", "Tỷ lệ (%)", "Kết quả"].map((text) => ({ text })),
      ],
    ],
    rows: figures.tables.BIEU08.rows.map(({ code, target, period, ytd }) => [
      code,
      indicatorName(code),
      target === null ? "" : formatInteger(target),
      ...targetCells(period),
      ...targetCells(ytd),
    ]),
    sizePt: 10,
  };
}

/** Biểu 02 to 07, one below the other on lying pages. */
export function tableBlocks(figures: ReportFigures, names: Names): Block[] {
  return reportTables
    .filter(({ code }) => code !== "BIEU01")
    .flatMap((table) => plainBlocks(figures, table, names));
}

const comparedNames: Readonly<Record<string, string>> = {
  MANAGED: "Người đang bị quản lý sau cai nghiện (cuối kỳ)",
  MEMBERS: "Hội viên câu lạc bộ (cuối kỳ)",
  MEETINGS: "Buổi sinh hoạt đã tổ chức",
  ATTENDANCE: "Lượt hội viên dự sinh hoạt",
  VISITS: "Lượt tư vấn trong kỳ",
  TREATMENT: "Người điều trị bằng thuốc thay thế (cuối kỳ)",
  VOLUNTEERS: "Tình nguyện viên (cuối kỳ)",
  SUPPORTED: "Hộ được hỗ trợ vay vốn, học nghề, việc làm trong kỳ",
};

type Compared = ComparisonFacts[number]["current"];

/** `28`, `2/3 (66,7%)`, `-` for 0/0, `…` for what is not known. */
function comparedText(figure: Compared | null): string {
  if (figure === null) {
    return unknownFigure;
  }
  if (figure.den === null) {
    return formatInteger(figure.num);
  }
  return figure.den === 0
    ? "-"
    : `${formatInteger(figure.num)}/${formatInteger(figure.den)} (${formatPercent(figure.num, figure.den)}%)`;
}

function signed(value: number, text: string): string {
  return value > 0 ? `+${text}` : value < 0 ? `-${text}` : text;
}

/** `+3`, `-5,0 điểm %`; nothing where one of the two is unknown or 0/0. */
function changeText(now: Compared, before: Compared | null): string {
  if (before === null) {
    return "";
  }
  if (now.den === null || before.den === null) {
    const change = now.num - before.num;
    return signed(change, formatInteger(Math.abs(change)));
  }
  const [one, other] = [tenthsOfPercent(now.num, now.den), tenthsOfPercent(before.num, before.den)];
  if (one === undefined || other === undefined) {
    return "";
  }
  const change = one - other;
  const size = Math.abs(change);
  return signed(change, `${formatInteger(Math.floor(size / 10))},${String(size % 10)} điểm %`);
}

/** The report's figures beside those of the period before and of last year's, on an upright page. */
export function comparisonTable(
  rows: ComparisonFacts,
  heads: { readonly current: string; readonly previous: string; readonly lastYear: string },
): TableBlock {
  return {
    kind: "table",
    columns: [
      { widthMm: 38, align: "left" },
      { widthMm: 25, align: "center" },
      { widthMm: 25, align: "center" },
      { widthMm: 23, align: "center" },
      { widthMm: 25, align: "center" },
      { widthMm: 24, align: "center" },
    ],
    header: [
      [
        { text: "Nội dung", rows: 2 },
        { text: `Kỳ này: ${heads.current}`, rows: 2 },
        { text: `Kỳ trước: ${heads.previous}`, span: 2 },
        { text: `Cùng kỳ: ${heads.lastYear}`, span: 2 },
      ],
      [{ text: "Số liệu" }, { text: "Tăng, giảm" }, { text: "Số liệu" }, { text: "Tăng, giảm" }],
    ],
    rows: rows.map(({ code, current, previous, last_year: lastYear }) => [
      comparedNames[code] ?? indicatorName(code),
      comparedText(current),
      comparedText(previous),
      changeText(current, previous),
      comparedText(lastYear),
      changeText(current, lastYear),
    ]),
    sizePt: 10,
  };
}

function monthLabel(month: string): string {
  return `${String(Number(month.slice(5)))}/${month.slice(2, 4)}`;
}

/** Members, movement and attendance of twelve months. */
export function trendCharts(trend: TrendFacts): ColumnChartBlock[] {
  const chart = (
    title: string,
    series: readonly string[],
    valuesOf: (point: NonNullable<TrendFacts[number]["point"]>) => readonly number[],
  ): ColumnChartBlock => ({
    kind: "columns",
    title,
    series,
    groups: trend.map(({ month, point }) => ({
      label: monthLabel(month),
      values:
        point === null
          ? series.map(() => null)
          : valuesOf(point).map((value) => ({ value, text: formatInteger(value) })),
    })),
  });
  const attendance: ColumnChartBlock = {
    kind: "columns",
    title: "Tỷ lệ hội viên dự sinh hoạt theo tháng (%)",
    series: ["Tỷ lệ dự"],
    groups: trend.map(({ month, point }) => ({
      label: monthLabel(month),
      values: [
        point === null
          ? null
          : {
              value: tenthsOfPercent(point.present, point.expected) ?? 0,
              text: formatPercent(point.present, point.expected),
            },
      ],
    })),
  };
  return trend.length === 0
    ? []
    : [
        chart("Hội viên cuối tháng (người)", ["Hội viên"], ({ members }) => [members]),
        chart("Hội viên tăng, giảm theo tháng (người)", ["Tăng", "Giảm"], ({ joined, left }) => [
          joined,
          left,
        ]),
        attendance,
      ];
}

/** Each share with a target as a bar, the target as a mark on it. */
export function targetChart(figures: ReportFigures): BarChartBlock {
  return {
    kind: "bars",
    title: "Chỉ tiêu đạt được lũy kế từ đầu năm (vạch là mức đề ra)",
    rows: figures.tables.BIEU08.rows
      .filter(({ target }) => target !== null)
      .map(({ code, target, ytd }) => ({
        label: `${code} ${indicatorName(code)}`,
        share: ytd.den === null ? null : Math.min(1000, tenthsOfPercent(ytd.num, ytd.den) ?? 0),
        target: Math.min(1000, (target ?? 0) * 10),
        text:
          ytd.den === null || ytd.den === 0
            ? "không phát sinh"
            : `${formatPercent(ytd.num, ytd.den)} / ${formatInteger(target ?? 0)}%`,
      })),
  };
}
