import { z } from "zod";
import { shortDate } from "#shared/base/calendar-date.ts";
import { formatInteger, formatPercent } from "#shared/base/numbers.ts";
import type { TableBlock } from "../paper.ts";

const amount = z.int().min(0);
const ratio = { num: amount, den: amount, met: z.boolean().nullable().optional() };
const clubCounts = {
  clubs: amount,
  active: amount,
  due: amount,
  regular: amount,
  members: amount,
  sessions_held: amount,
  expected: amount,
  present: amount,
};

/** What the upper level's summary gives its report: counts only. */
export const upperFigures = z
  .strictObject({
    communes: amount,
    received: amount,
    missing: z.array(z.string()),
    /** Turned back and not replaced. */
    returned: z.array(z.string()).default([]),
    rows: z.array(
      z.strictObject({
        commune: z.string(),
        state: z.string(),
        version: amount,
        figures: z.array(z.strictObject({ code: z.string(), num: amount, den: amount })),
      }),
    ),
    total: z.array(z.strictObject({ code: z.string(), ...ratio })),
    coverage: z.strictObject(ratio),
    clubs: z.array(z.strictObject({ commune: z.string(), ...clubCounts })),
    clubTotal: z.strictObject(clubCounts),
    below: z.array(z.strictObject({ code: z.string(), communes: z.array(z.string()) })),
    versions: z.array(
      z.strictObject({
        commune: z.string(),
        receivedOn: z.string(),
        /** The report on paper, where it had its number when it was sent. */
        paper: z.strictObject({ symbol: z.string(), date: z.string() }).optional(),
        sha256: z.string(),
      }),
    ),
  })
  .meta({ label: "Số liệu tổng hợp", computed: true });
type UpperFigures = z.output<typeof upperFigures>;

const states: Readonly<Record<string, string>> = {
  DA_NHAN: "Đúng hạn",
  MUON: "Muộn",
  TRA_LAI: "Trả lại",
  THIEU: "Thiếu",
  CHUA_DEN_HAN: "Chưa đến hạn",
};

/** `34/38`; a long figure may break after its stroke. `-` where nothing arose, `…` where nothing is known. */
function fraction(figure: { readonly num: number; readonly den: number } | undefined): string {
  if (figure === undefined) {
    return "…";
  }
  const [num, den] = [formatInteger(figure.num), formatInteger(figure.den)];
  return figure.den === 0 ? "-" : `${num}/${num.length + den.length > 5 ? " " : ""}${den}`;
}

/** TH-01: communes × indicators, the sums last. */
export function communeTable({ rows, total }: UpperFigures): TableBlock {
  const width = (247 - 8 - 46 - 17 - 10) / Math.max(1, total.length);
  return {
    kind: "table",
    columns: [
      { widthMm: 8, align: "center" },
      { widthMm: 46, align: "left" },
      { widthMm: 17, align: "center" },
      { widthMm: 10, align: "center" },
      ...total.map(() => ({ widthMm: width, align: "center" as const })),
    ],
    header: [["STT", "Đơn vị", "Nộp", "Bản số", ...total.map(({ code }) => code)].map((text) => ({ text }))],
    rows: [
      ...rows.map((row, index) => [
        String(index + 1),
        row.commune,
        states[row.state] ?? row.state,
        row.version === 0 ? "" : String(row.version),
        ...total.map(({ code }) => fraction(row.figures.find((figure) => figure.code === code))),
      ]),
      ["", "Tổng cộng", "", "", ...total.map(fraction)],
    ],
    boldRows: [rows.length],
    sizePt: 9,
  };
}

type ClubRow = UpperFigures["clubTotal"];

function clubCells(row: ClubRow): string[] {
  const { clubs, active, due, regular, members, sessions_held: held, expected, present } = row;
  return [
    ...[clubs, active, due, regular, members, held, expected, present].map((count) => formatInteger(count)),
    formatPercent(present, expected),
  ];
}

const clubHeads = [
  "Câu lạc bộ",
  "Đang hoạt động",
  "Đến kỳ tính",
  "Đều đặn",
  "Hội viên",
  "Buổi đã tổ chức",
  "Lượt phải dự",
  "Lượt có mặt",
  "Tỷ lệ dự (%)",
];

/** TH-02: communes × counts of clubs, the sums last. */
export function clubCountsTable({ clubs, clubTotal }: UpperFigures): TableBlock {
  return {
    kind: "table",
    columns: [
      { widthMm: 10, align: "center" },
      { widthMm: 57, align: "left" },
      ...clubHeads.map(() => ({ widthMm: 20, align: "center" as const })),
    ],
    header: [["STT", "Đơn vị", ...clubHeads].map((text) => ({ text }))],
    rows: [
      ...clubs.map((row, index) => [String(index + 1), row.commune, ...clubCells(row)]),
      ["", "Tổng cộng", ...clubCells(clubTotal)],
    ],
    boldRows: [clubs.length],
    sizePt: 11,
  };
}

/** Every snapshot that was received, with the fingerprint of the file that brought it. */
export function versionsTable({ versions }: UpperFigures): TableBlock {
  return {
    kind: "table",
    columns: [
      { widthMm: 12, align: "center" },
      { widthMm: 50, align: "left" },
      { widthMm: 26, align: "center" },
      { widthMm: 30, align: "left" },
      { widthMm: 129, align: "left" },
    ],
    header: [
      ["STT", "Đơn vị", "Ngày nhận", "Báo cáo số", "Dấu kiểm tra tệp (SHA-256)"].map((text) => ({ text })),
    ],
    rows: versions.map(({ commune, receivedOn, paper, sha256 }, index) => [
      String(index + 1),
      commune,
      shortDate(receivedOn),
      paper === undefined ? "…" : `${paper.symbol} ngày ${shortDate(paper.date)}`,
      sha256,
    ]),
    sizePt: 11,
  };
}

/** Who has not sent, and whose report was turned back and not yet replaced. */
export function openUnitsTable({ missing, returned }: UpperFigures): TableBlock {
  const units = [
    ...missing.map((name) => [name, "Chưa nộp"]),
    ...returned.map((name) => [name, "Bị trả lại, chờ báo cáo thay thế"]),
  ];
  return {
    kind: "table",
    columns: [
      { widthMm: 12, align: "center" },
      { widthMm: 88, align: "left" },
      { widthMm: 60, align: "left" },
    ],
    header: [["STT", "Đơn vị", "Tình trạng"].map((text) => ({ text }))],
    rows: units.map((cells, index) => [String(index + 1), ...cells]),
    sizePt: 12,
  };
}
