import { z } from "zod";
import { shortDate } from "#shared/base/calendar-date.ts";
import { numberInWords } from "#shared/base/number-words.ts";
import { countText, paragraph } from "../../body-blocks.ts";
import { day, text } from "../../fact-fields.ts";
import type { Kind } from "../../kind.ts";
import { defineKind } from "../../kind.ts";
import type { Block, CellAlign, Section, TableBlock } from "../../paper.ts";
import { clubNameFacts } from "../club-facts.ts";
import { internalMark } from "../paper-parts.ts";
import { coverFacts, coverSection } from "../register-cover.ts";
import { longClub, longClubOffice, sampleClub, sampleClubOffice } from "../sample-club.ts";

/*
 * The nine ledgers a club keeps (D13): opened on 01/01, closed on 31/12, one line an event. A line that was entered and
 * cancelled stays, struck through, with the reason.
 */

/** Fields that every line has besides its own. */
export const lineFacts = {
  note: text("Ghi chú", 200).optional(),
  voided: text("Lý do hủy dòng", 200).optional(),
};

interface Line {
  readonly note?: string | undefined;
  readonly voided?: string | undefined;
}

/** A column of a ledger; the columns of one ledger, with STT and Ghi chú, fill the lying page. */
interface LedgerColumn<Row> {
  readonly title: string;
  readonly widthMm: number;
  readonly align?: CellAlign;
  readonly cell: (row: Row, index: number, rows: readonly Row[]) => string;
}

const numberWidthMm = 12;
const noteWidthMm = 30;
const cellSizePt = 11;

const headFacts = {
  ...coverFacts,
  club: clubNameFacts,
  /** The day the year's ledger was closed; an open one prints the day it was printed on. */
  closedOn: day("Ngày khóa sổ").optional(),
  keeper: text("Người ghi sổ (thư ký)", 100),
  headName: text("Chủ nhiệm câu lạc bộ", 100),
};

/** What makes one ledger: its code, name, kind of line, columns and sample lines. */
export interface LedgerSpec<RowSchema extends z.ZodObject> {
  /** S1…S9. */
  readonly code: string;
  readonly name: string;
  readonly row: RowSchema;
  readonly columns: readonly LedgerColumn<z.output<RowSchema>>[];
  /** A last line of totals over the lines that hold. */
  readonly totals?: (rows: readonly z.output<RowSchema>[]) => readonly string[];
  readonly sampleRows: readonly Readonly<Record<string, unknown>>[];
}

function noteOf({ note, voided }: Line): string {
  return voided === undefined ? (note ?? "") : `Hủy: ${voided}`;
}

function ledgerTable<RowSchema extends z.ZodObject>(
  spec: LedgerSpec<RowSchema>,
  rows: readonly (z.output<RowSchema> & Line)[],
): TableBlock {
  const cells = rows.map((row, index) => [
    String(index + 1),
    ...spec.columns.map(({ cell }) => cell(row, index, rows)),
    noteOf(row),
  ]);
  const totals = spec.totals?.(rows.filter(({ voided }) => voided === undefined));
  const columns = [
    { title: "STT", widthMm: numberWidthMm, align: "center" as const },
    ...spec.columns.map(({ title, widthMm, align }) => ({
      title,
      widthMm,
      align: align ?? ("left" as const),
    })),
    { title: "Ghi chú", widthMm: noteWidthMm, align: "left" as const },
  ];
  return {
    kind: "table",
    columns: columns.map(({ widthMm, align }) => ({ widthMm, align })),
    header: [columns.map(({ title }) => ({ text: title }))],
    rows: totals === undefined ? cells : [...cells, ["", ...totals, ""]],
    ...(totals === undefined ? {} : { boldRows: [cells.length] }),
    struckRows: rows.flatMap(({ voided }, index) => (voided === undefined ? [] : [index])),
    sizePt: cellSizePt,
  };
}

function closingText(total: number, voided: number): string {
  const cancelled = voided === 0 ? "" : `, trong đó ${countText(voided)} dòng đã hủy`;
  return `${countText(total)} (${numberInWords(total)}) dòng${cancelled}.`;
}

function ledgerSections<RowSchema extends z.ZodObject>(
  spec: LedgerSpec<RowSchema>,
  facts: z.output<z.ZodObject<typeof headFacts>>,
  rows: readonly (z.output<RowSchema> & Line)[],
): readonly Section[] {
  const voided = rows.filter((row) => row.voided !== undefined).length;
  const when =
    facts.closedOn === undefined
      ? `Sổ ghi đến ngày ${shortDate(facts.toDate)}`
      : `Khóa sổ ngày ${shortDate(facts.closedOn)}`;
  const lines: Block[] =
    rows.length === 0 ? [paragraph("centred", "Trong kỳ không phát sinh.")] : [ledgerTable(spec, rows)];
  return [
    coverSection(facts, { name: spec.name, subject: facts.club.fullName, mark: internalMark }),
    {
      orientation: "landscape",
      blocks: [
        { kind: "mark", text: internalMark },
        { kind: "title", name: spec.name, subject: `Năm ${String(facts.year)}`, rule: true },
        ...lines,
        paragraph("body", `${when}: ${closingText(rows.length, voided)}`),
        {
          kind: "signatures",
          left: { lines: ["THƯ KÝ"], name: facts.keeper },
          right: { lines: ["TM. BAN CHỦ NHIỆM", "CHỦ NHIỆM"], name: facts.headName },
        },
      ],
    },
  ];
}

function extremeRows<RowSchema extends z.ZodObject>({ sampleRows }: LedgerSpec<RowSchema>): unknown[] {
  return Array.from({ length: 120 }, (_, index) => ({
    ...sampleRows[index % sampleRows.length],
    note: "đã đối chiếu với biên bản và hồ sơ hội viên",
    ...(index % 17 === 5 ? { voided: "ghi nhầm người, xem dòng kế tiếp" } : {}),
  }));
}

/** Closes one ledger into a kind: cover, lines, closing line, signatures of who kept it and of the head. */
export function defineLedger<RowSchema extends z.ZodObject>(spec: LedgerSpec<RowSchema>): Kind {
  const needs = z.strictObject({
    ...headFacts,
    rows: z.array(spec.row).max(5000).meta({ label: "Các dòng" }),
  });
  const sample = {
    office: sampleClubOffice,
    club: { fullName: sampleClub.fullName },
    year: 2026,
    fromDate: "2026-01-01",
    toDate: "2026-12-31",
    closedOn: "2026-12-31",
    keeper: "Bùi Thị Hạ Vy",
    headName: "Đặng Hữu Mão",
    rows: spec.sampleRows,
  };
  return defineKind({
    code: `D13${spec.code}`,
    title: `${spec.name.charAt(0)}${spec.name.slice(1).toLocaleLowerCase("vi")} của câu lạc bộ`,
    form: `BM-${spec.code}`,
    issuer: "BCN_CLB",
    regime: "both",
    needs,
    sample,
    extreme: {
      ...sample,
      office: longClubOffice,
      club: { fullName: longClub.fullName },
      rows: extremeRows(spec),
    },
    build: (facts) => ledgerSections(spec, facts, facts.rows),
    fileDetail: (facts) => String(facts.year),
  });
}
