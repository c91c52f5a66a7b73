import {
  AlignmentType,
  BorderStyle,
  convertMillimetersToTwip,
  LineRuleType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from "docx";
import { formatProfile } from "#shared/documents/format-profile.ts";

/*
 * The parts a Word file is made of, in the measures of the format profile: the same sizes, columns and distances as the
 * PDF, so that what an office edits looks like what the programme prints.
 */

/** The letters of the decree (Nghị định 30/2020/NĐ-CP, phụ lục I); every office's Word has them. */
export const wordFont = "Times New Roman";

export interface TextStyle {
  readonly sizePt: number;
  readonly bold?: boolean | undefined;
  readonly italics?: boolean | undefined;
}

/** A run; no size may be left to the reader's own template. */
export function textRun(text: string, { sizePt, bold, italics }: TextStyle): TextRun {
  return new TextRun({
    text,
    font: wordFont,
    size: sizePt * 2,
    bold: bold === true,
    italics: italics === true,
  });
}

type Alignment = "left" | "center" | "right" | "both";

export interface LineStyle extends TextStyle {
  readonly align?: Alignment;
  readonly firstLineMm?: number;
  readonly beforePt?: number;
  readonly afterPt?: number;
  readonly keepNext?: boolean;
}

const alignments = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
  both: AlignmentType.JUSTIFIED,
} as const;

/** A paragraph of runs. */
export function paragraphOf(runs: readonly TextRun[], style: LineStyle): Paragraph {
  return new Paragraph({
    children: [...runs],
    alignment: alignments[style.align ?? "left"],
    spacing: { before: Math.round((style.beforePt ?? 0) * 20), after: (style.afterPt ?? 0) * 20 },
    ...(style.firstLineMm === undefined
      ? {}
      : { indent: { firstLine: convertMillimetersToTwip(style.firstLineMm) } }),
    keepNext: style.keepNext === true,
    widowControl: true,
  });
}

/** A paragraph in one style. */
export function line(text: string, style: LineStyle): Paragraph {
  return paragraphOf([textRun(text, style)], style);
}

/** A short rule of a length in the middle of a column. */
export function rule(widthMm: number, lengthMm: number): Paragraph {
  const side = convertMillimetersToTwip((widthMm - lengthMm) / 2);
  return new Paragraph({
    children: [],
    indent: { left: side, right: side },
    spacing: { line: 60, lineRule: LineRuleType.EXACT },
    border: {
      bottom: {
        style: BorderStyle.SINGLE,
        size: Math.round(formatProfile.ruleWidthPt * 8),
        space: 0,
        color: "000000",
      },
    },
  });
}

const noBorder = { style: BorderStyle.NONE, size: 0, color: "FFFFFF" } as const;
const noBorders = {
  top: noBorder,
  bottom: noBorder,
  left: noBorder,
  right: noBorder,
  insideHorizontal: noBorder,
  insideVertical: noBorder,
};

/** Blocks side by side without rules: the head of a paper, its signatures. A row is never split between pages. */
export function sideBySide(
  widthsMm: readonly number[],
  rows: readonly (readonly (readonly Paragraph[])[])[],
): Table {
  return new Table({
    layout: TableLayoutType.FIXED,
    width: {
      size: convertMillimetersToTwip(widthsMm.reduce((sum, width) => sum + width, 0)),
      type: WidthType.DXA,
    },
    columnWidths: widthsMm.map((width) => convertMillimetersToTwip(width)),
    borders: noBorders,
    margins: { left: 0, right: 0 },
    rows: rows.map(
      (cells) =>
        new TableRow({
          cantSplit: true,
          children: cells.map(
            (children, index) =>
              new TableCell({
                width: { size: convertMillimetersToTwip(widthsMm[index] ?? 0), type: WidthType.DXA },
                borders: noBorders,
                children: children.length === 0 ? [new Paragraph({})] : [...children],
              }),
          ),
        }),
    ),
  });
}
