import { formatInteger, formatPercent } from "#shared/base/numbers.ts";
import type { HeaderCell, TableBlock } from "../paper.ts";
import type { MembersRow, ReportFigures } from "./report-figures.ts";

/** Widths in millimetres from `Đầu kỳ` to `Tỷ lệ dự`: as wide as the longest word above each. */
const figureWidthsMm = [
  9, 9.5, 9.5, 12, 12, 11.6, 10, 9, 12, 9.5, 9, 10, 10, 9.5, 9.5, 10, 10.6, 11.3,
] as const;

const header: readonly (readonly HeaderCell[])[] = [
  [
    { text: "STT", rows: 2 },
    { text: "Câu lạc bộ", rows: 2 },
    { text: "Đầu kỳ", rows: 2 },
    { text: "Tăng", span: 2 },
    { text: "Giảm", span: 7 },
    { text: "Cuối kỳ", rows: 2 },
    { text: "Buổi sinh hoạt", span: 2 },
    { text: "Lượt hội viên", span: 4 },
    { text: "Tỷ lệ dự (%)", rows: 2 },
    { text: "Sinh hoạt đều đặn", rows: 2 },
  ],
  [
    { text: "Kết nạp" },
    { text: "CLB khác đến" },
    { text: "Tự nguyện" },
    { text: "Chuyển đi" },
    { text: "Tái nghiện" },
    { text: "Vi phạm" },
    { text: "Chết" },
    { text: "Giải thể, chuyển CLB" },
    { text: "Lý do khác" },
    { text: "Phải tổ chức" },
    { text: "Đã tổ chức" },
    { text: "Phải dự" },
    { text: "Có mặt" },
    { text: "Vắng có phép" },
    { text: "Vắng không phép" },
  ],
];

/** `x` regular, `-` not, `không áp dụng` where no month was due. */
function regularText(regular: boolean | null): string {
  if (regular === null) {
    return "không áp dụng";
  }
  return regular ? "x" : "-";
}

function figureCells(row: MembersRow): string[] {
  const figures = [
    row.opening,
    row.joined_admitted,
    row.joined_from_club,
    row.left_voluntary,
    row.left_moved,
    row.left_relapsed,
    row.left_violation,
    row.left_died,
    row.left_dissolved_or_club,
    row.left_other,
    row.closing,
    row.required,
    row.sessions_held,
    row.expected,
    row.present,
    row.absent_excused,
    row.absent_unexcused,
  ];
  return [...figures.map((figure) => formatInteger(figure)), formatPercent(row.present, row.expected)];
}

/** Biểu 01 - Hội viên và sinh hoạt: a row for each club and the commune's total, which leaves out changes of club. */
export function membersTable(
  figures: ReportFigures,
  clubNames: Readonly<Record<string, string>>,
): TableBlock {
  const { rows, total } = figures.tables.BIEU01;
  const clubRows = rows.map((row, index) => [
    String(index + 1),
    clubNames[row.club] ?? row.club,
    ...figureCells(row),
    regularText(row.regular),
  ]);
  return {
    kind: "table",
    columns: [
      { widthMm: 8, align: "center" },
      { widthMm: 34, align: "left" },
      ...figureWidthsMm.map((widthMm) => ({ widthMm, align: "center" as const })),
      { widthMm: 21, align: "center" },
    ],
    header: [...header, Array.from({ length: 21 }, (_, index) => ({ text: `(${String(index + 1)})` }))],
    rows: [...clubRows, ["", "Tổng số toàn xã", ...figureCells(total), ""]],
    boldRows: [clubRows.length],
    sizePt: 9,
  };
}
