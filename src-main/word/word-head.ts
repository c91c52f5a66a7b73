import { BorderStyle, Paragraph, type Table } from "docx";
import { assertNever } from "#shared/base/assert.ts";
import { formatProfile } from "#shared/documents/format-profile.ts";
import type { HeadBlock, LetterheadBlock, TitleBlock } from "#shared/documents/paper.ts";
import { mottoLine, nationLine } from "#shared/documents/paper-text.ts";
import { line, rule, sideBySide, textRun } from "./word-parts.ts";

const sizes = formatProfile.letterhead;

/** Lengths of the rules under office, motto and title, in millimetres. */
const ruleMm = { office: 24, motto: 58, title: 52 } as const;

function officeCell(block: LetterheadBlock, widthMm: number): Paragraph[] {
  const parent =
    block.parent === undefined ? [] : [line(block.parent, { sizePt: sizes.parentPt, align: "center" })];
  const office = block.office.map((text) =>
    line(text, { sizePt: sizes.officePt, bold: true, align: "center" }),
  );
  return [...parent, ...office, rule(widthMm, ruleMm.office)];
}

function mottoCell(block: LetterheadBlock, widthMm: number): Paragraph[] {
  return block.copy === undefined
    ? [
        line(nationLine, { sizePt: sizes.nationPt, bold: true, align: "center" }),
        line(mottoLine, { sizePt: sizes.mottoPt, bold: true, align: "center" }),
        rule(widthMm, ruleMm.motto),
      ]
    : [line(block.copy, { sizePt: sizes.mottoPt, bold: true, align: "center" })];
}

function letterheadTable(block: LetterheadBlock, textWidthMm: number): Table {
  const share = textWidthMm / (sizes.leftMm + sizes.rightMm);
  const [left, right] = [sizes.leftMm * share, sizes.rightMm * share];
  const below = [
    [
      ...(block.number === undefined
        ? []
        : [line(block.number, { sizePt: sizes.numberPt, align: "center", beforePt: 6 })]),
      ...(block.subject === undefined
        ? []
        : [line(block.subject, { sizePt: sizes.subjectPt, align: "center", beforePt: sizes.subjectGapPt })]),
    ],
    block.placeAndDate === undefined
      ? []
      : [line(block.placeAndDate, { sizePt: sizes.datePt, italics: true, align: "center", beforePt: 6 })],
  ];
  const rows = [[officeCell(block, left), mottoCell(block, right)]];
  return sideBySide([left, right], below.some((cell) => cell.length > 0) ? [...rows, below] : rows);
}

function titleLines(block: TitleBlock, textWidthMm: number): Paragraph[] {
  const bold = { sizePt: formatProfile.title.sizePt, bold: true, align: "center", keepNext: true } as const;
  const texts = [block.above, block.name, block.subject].filter((text) => text !== undefined);
  return [
    ...texts.map((text, index) => line(text, index === 0 ? { ...bold, beforePt: 12 } : bold)),
    ...(block.note === undefined
      ? []
      : [
          line(block.note, {
            sizePt: formatProfile.title.notePt,
            italics: true,
            align: "center",
            keepNext: true,
          }),
        ]),
    ...(block.rule ? [rule(textWidthMm, ruleMm.title)] : []),
  ];
}

/** A framed mark at the right edge: its frame is the border of the paragraph's own text. */
function mark(text: string): Paragraph {
  const edge = { style: BorderStyle.SINGLE, size: 6, space: 3, color: "000000" } as const;
  return new Paragraph({
    children: [textRun(text, { sizePt: formatProfile.mark.sizePt, bold: true })],
    border: { top: edge, bottom: edge, left: edge, right: edge },
    indent: { left: 5600 },
    alignment: "center",
    spacing: { after: 120 },
  });
}

/** What stands in the head of a paper, in reading order. */
export function headParts(block: HeadBlock, textWidthMm: number): (Paragraph | Table)[] {
  switch (block.kind) {
    case "letterhead":
      return [letterheadTable(block, textWidthMm)];
    case "title":
      return titleLines(block, textWidthMm);
    case "mark":
      return [mark(block.text)];
    case "authority":
    case "deciding":
      return [
        line(block.text, {
          sizePt: formatProfile.body.sizePt,
          bold: true,
          align: "center",
          beforePt: 10,
          afterPt: 6,
          keepNext: true,
        }),
      ];
    default:
      return assertNever(block, "block");
  }
}
