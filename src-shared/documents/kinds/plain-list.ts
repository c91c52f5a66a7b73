import { z } from "zod";
import { normaliseText } from "#shared/base/vietnamese-text.ts";
import { longDate } from "#shared/base/calendar-date.ts";
import { paddedCount } from "#shared/base/numbers.ts";
import { paragraph } from "../body-blocks.ts";
import { officeFacts } from "../common-facts.ts";
import { count, day, text } from "../fact-fields.ts";
import { textWidthMm } from "../format-profile.ts";
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

/** More letters in a row than these are set across the long side of the page. */
const portraitLetters = 75;
/** Sizes a list is set in, the largest first: one with many columns is set smaller before a word of it is torn. */
const sizes = [11, 10, 9, 8] as const;
const mmPerPoint = 25.4 / 72;
/** About the width of a letter in parts of its size; a title is bold. */
const letterWidth = 0.52;
const boldLetterWidth = 0.58;
/** What padding and rule take of a column; smaller sizes have narrower padding. */
const edgesMm = (sizePt: number): number => (sizePt < 11 ? 1.1 : 2.7);
/** A word longer than this may be torn: it would leave nothing to the other columns. */
const longestWord = 24;

/** A column's longest word and longest cell, in letters of ordinary width. */
interface Lengths {
  readonly word: number;
  readonly cell: number;
}

function lengthsOf({ columns, rows }: ListFacts): readonly Lengths[] {
  return columns.map(({ title, letters }, index) => {
    const cells = rows.map((row) => row[index] ?? "");
    const words = cells.flatMap((cell) => cell.split(" ")).map((word) => word.length);
    const bold = title.split(" ").map((word) => (word.length * boldLetterWidth) / letterWidth);
    const longest = [...words, ...bold].reduce((most, one) => Math.max(most, one), 2);
    const cell = cells.reduce((most, one) => Math.max(most, one.length), letters);
    return { word: Math.min(longestWord, longest), cell: Math.min(60, cell) };
  });
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}

/** The size of a list and the widths of its columns: what their longest words need, and the rest to those with long cells. */
function setting(
  facts: ListFacts,
  width: number,
): { readonly sizePt: number; readonly widths: readonly number[] } {
  const lengths = lengthsOf(facts);
  const needed = (sizePt: number): readonly number[] =>
    lengths.map(({ word }) => word * letterWidth * sizePt * mmPerPoint + edgesMm(sizePt));
  const sizePt = sizes.find((size) => sum(needed(size)) <= width) ?? 8;
  const least = needed(sizePt);
  const scale = Math.min(1, width / sum(least));
  const wishes = lengths.map(({ word, cell }) => Math.max(1, cell - word));
  const free = Math.max(0, width - sum(least));
  return {
    sizePt,
    widths: least.map((one, index) => one * scale + (free * (wishes[index] ?? 0)) / sum(wishes)),
  };
}

function build(facts: ListFacts): readonly Section[] {
  const letters = sum(facts.columns.map((one) => one.letters));
  const orientation = letters > portraitLetters ? "landscape" : "portrait";
  const { sizePt, widths } = setting(facts, textWidthMm(orientation) - numberColumn.widthMm);
  const columns: PlainColumn[] = facts.columns.map(({ title, align }, index) => ({
    title,
    align,
    widthMm: widths[index] ?? 0,
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
          : plainTable([numberColumn, ...columns], rows, sizePt),
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
