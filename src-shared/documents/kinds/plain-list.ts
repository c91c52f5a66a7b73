import { z } from "zod";
import { normaliseText } from "#shared/base/vietnamese-text.ts";
import { longDate } from "#shared/base/calendar-date.ts";
import { paddedCount } from "#shared/base/numbers.ts";
import { paragraph } from "../body-blocks.ts";
import { officeFacts } from "../common-facts.ts";
import { count, day, text } from "../fact-fields.ts";
import { defineKind } from "../kind.ts";
import { officeHead } from "../letterhead.ts";
import type { Section } from "../paper.ts";
import { numberColumn, plainTable, type PlainColumn } from "./paper-parts.ts";
import { longOffice, sampleOffice } from "./sample-office.ts";

const column = z
  .strictObject({
    title: text("Tiêu đề cột", 60),
    /** Letters its cells take; the columns share the width of the page in this proportion. */
    letters: count("Độ rộng").min(2).max(60),
    align: z.enum(["left", "center", "right"]).default("left"),
  })
  .meta({ label: "Cột" });

const needs = z.strictObject({
  office: officeFacts,
  name: text("Tên danh sách", 200),
  preparedOn: day("Ngày lập"),
  columns: z.array(column).min(1).max(20).meta({ label: "Cột" }),
  rows: z
    .array(z.array(z.string().overwrite(normaliseText).max(2000)))
    .max(10_000)
    .meta({ label: "Dòng" }),
});
type ListFacts = z.output<typeof needs>;

/** Widths of the text of an A4 page between its margins, in millimetres. */
const pageWidth = { portrait: 165, landscape: 247 } as const;
/** More letters in a row than these are set across the long side of the page. */
const portraitLetters = 75;
const narrowest = 12;

function widthsOf(columns: ListFacts["columns"], width: number): readonly number[] {
  const letters = columns.reduce((sum, one) => sum + one.letters, 0);
  const free = width - narrowest * columns.length;
  const shared = columns.map((one) => narrowest + Math.floor((free * one.letters) / letters));
  const rest = width - shared.reduce((sum, one) => sum + one, 0);
  return shared.map((one, index) => (index === shared.length - 1 ? one + rest : one));
}

function build(facts: ListFacts): readonly Section[] {
  const letters = facts.columns.reduce((sum, one) => sum + one.letters, 0);
  const orientation = letters > portraitLetters ? "landscape" : "portrait";
  const widths = widthsOf(facts.columns, pageWidth[orientation] - numberColumn.widthMm);
  const columns: PlainColumn[] = facts.columns.map(({ title, align }, index) => ({
    title,
    align,
    widthMm: widths[index] ?? narrowest,
  }));
  const rows = facts.rows.map((row, index) => [String(index + 1), ...row]);
  return [
    {
      orientation,
      blocks: [
        { kind: "letterhead", ...officeHead(facts.office) },
        { kind: "title", name: facts.name.toLocaleUpperCase("vi"), rule: true },
        paragraph("centred", `Lập ${longDate(facts.preparedOn)}; ${paddedCount(rows.length)} mục.`),
        rows.length === 0
          ? paragraph("centred", "Không có mục nào.")
          : plainTable([numberColumn, ...columns], rows, 11),
      ],
    },
  ];
}

const sample = {
  office: sampleOffice,
  name: "Danh sách người đang quản lý sau cai",
  preparedOn: "2026-09-15",
  columns: [
    { title: "Họ và tên", letters: 24 },
    { title: "Ngày sinh", letters: 11, align: "center" },
    { title: "Thôn, tổ", letters: 18 },
    { title: "Quản lý đến", letters: 11, align: "center" },
  ],
  rows: [
    ["Đỗ Văn Khải", "12/3/1988", "Thôn Đồi Chè", "28/02/2027"],
    ["Lương Thế Bảo", "1990", "Thôn Bến Đò", "–"],
  ],
};

/** Any list of the programme on paper: for the desk, not to be signed or numbered. */
export const plainList = defineKind({
  code: "DANH_SACH",
  title: "Danh sách",
  form: "HN-DS",
  issuer: "TRAM",
  regime: "both",
  needs,
  sample,
  extreme: {
    ...sample,
    office: longOffice,
    columns: Array.from({ length: 12 }, (_, index) => ({
      title: `Cột thứ ${String(index + 1)}`,
      letters: 14,
    })),
    rows: Array.from({ length: 90 }, () =>
      Array.from({ length: 12 }, (_, index) =>
        index === 0 ? "Y Bhuăn Niê Kđăm Hwing Êban Mlô" : "05/12/2026",
      ),
    ),
  },
  build,
});
