import {
  AlignmentType,
  convertMillimetersToTwip,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  WidthType,
} from "docx";
import { assertNever } from "#shared/base/assert.ts";
import { formatProfile } from "#shared/documents/format-profile.ts";
import type {
  AddresseesBlock,
  BodyBlock,
  CodesBlock,
  ParagraphBlock,
  SignaturesBlock,
  Signer,
  TableBlock,
} from "#shared/documents/paper.ts";
import { addresseesHeading, recipientsHeading } from "#shared/documents/paper-text.ts";
import { chartParts } from "./word-chart.ts";
import { line, paragraphOf, sideBySide, textRun, wordFont, type LineStyle } from "./word-parts.ts";

const { body, smallPt, signature, recipients: recipientSizes } = formatProfile;

const roleStyles: Readonly<Record<ParagraphBlock["role"], LineStyle>> = {
  body: { sizePt: body.sizePt, align: "both", firstLineMm: body.firstLineMm, beforePt: body.gapPt },
  heading: { sizePt: body.sizePt, firstLineMm: body.firstLineMm, beforePt: body.gapPt, keepNext: true },
  chapter: { sizePt: body.sizePt, align: "center", beforePt: body.gapPt, keepNext: true },
  centred: { sizePt: body.sizePt, align: "center", beforePt: body.gapPt },
  plain: { sizePt: body.sizePt, beforePt: body.gapPt },
  small: { sizePt: smallPt, beforePt: 3 },
};

function textParagraph(block: ParagraphBlock): Paragraph {
  const role = roleStyles[block.role];
  const roomPt = ((block.roomAboveMm ?? 0) * 72) / 25.4;
  const style: LineStyle = {
    ...role,
    sizePt: block.sizePt ?? role.sizePt,
    ...(roomPt === 0 ? {} : { beforePt: roomPt }),
  };
  const runs = block.runs.map(({ text, bold, italic }) =>
    textRun(text, { sizePt: style.sizePt, bold, italics: italic }),
  );
  return paragraphOf(runs, style);
}

function addresseeLines({ items }: AddresseesBlock): Paragraph[] {
  const style = { sizePt: body.sizePt } as const;
  const [only] = items;
  if (items.length === 1 && only !== undefined) {
    const runs = [textRun(`${addresseesHeading} `, style), textRun(only, style)];
    return [paragraphOf(runs, { ...style, align: "center", beforePt: body.gapPt, afterPt: 12 })];
  }
  const inset = convertMillimetersToTwip(35);
  return [
    new Paragraph({ children: [textRun(addresseesHeading, style)], indent: { left: inset } }),
    ...items.map(
      (item) =>
        new Paragraph({ children: [textRun(item, style)], indent: { left: Math.round(inset * 1.3) } }),
    ),
  ];
}

const cellAligns = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
} as const;

interface CellStyle {
  readonly sizePt: number;
  readonly bold: boolean;
  readonly align: keyof typeof cellAligns;
}

function cellText(text: string, { sizePt, bold, align }: CellStyle): Paragraph {
  return new Paragraph({ children: [textRun(text, { sizePt, bold })], alignment: cellAligns[align] });
}

function headerRows(block: TableBlock): TableRow[] {
  const style = { sizePt: block.sizePt, bold: true, align: "center" } as const;
  return block.header.map(
    (cells) =>
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: cells.map(
          ({ text, span = 1, rows = 1 }) =>
            new TableCell({
              columnSpan: span,
              rowSpan: rows,
              verticalAlign: VerticalAlign.CENTER,
              children: [cellText(text, style)],
            }),
        ),
      }),
  );
}

function ruledTable(block: TableBlock): Table {
  const widths = block.columns.map(({ widthMm }) => convertMillimetersToTwip(widthMm));
  const rows = block.rows.map((cells, row) => {
    const bold = block.boldRows?.includes(row) === true;
    return new TableRow({
      cantSplit: true,
      children: block.columns.map(
        ({ align }, column) =>
          new TableCell({
            width: { size: widths[column] ?? 0, type: WidthType.DXA },
            children: [cellText(cells[column] ?? "", { sizePt: block.sizePt, bold, align })],
          }),
      ),
    });
  });
  const padding = convertMillimetersToTwip(formatProfile.table.paddingMm);
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    margins: { left: padding, right: padding, top: 30, bottom: 30 },
    rows: [...headerRows(block), ...rows],
  });
}

function signerLines(signer: Signer, height: number): Paragraph[] {
  const style = { sizePt: signature.sizePt, bold: true, align: "center", keepNext: true } as const;
  const room = (signature.spaceMm * 72) / 25.4 + (height - signer.lines.length) * signature.sizePt * 1.15;
  return [
    ...signer.lines.map((text) => line(text, style)),
    ...(signer.hint === undefined
      ? []
      : [line(signer.hint, { sizePt: signature.hintPt, italics: true, align: "center", keepNext: true })]),
    line(signer.name ?? "", { ...style, keepNext: false, beforePt: Math.round(room) }),
  ];
}

function recipientLines(items: readonly string[]): Paragraph[] {
  return [
    line(recipientsHeading, { sizePt: recipientSizes.headingPt, bold: true, italics: true }),
    ...items.map((item) => line(item, { sizePt: recipientSizes.itemPt })),
  ];
}

function signatureTable(block: SignaturesBlock, textWidthMm: number): Table {
  const height = Math.max(block.right.lines.length, block.left?.lines.length ?? 0);
  const recipients = block.recipients === undefined ? [] : recipientLines(block.recipients.items);
  const right = signerLines(block.right, height);
  const share = block.left === undefined ? signature.leftMm : textWidthMm / 2;
  const widths = [share, textWidthMm - share];
  return block.left === undefined
    ? sideBySide(widths, [[recipients, right]])
    : sideBySide(widths, [
        [signerLines(block.left, height), right],
        ...(recipients.length === 0 ? [] : [[recipients, []]]),
      ]);
}

function codeTable(block: CodesBlock, textWidthMm: number): Table {
  const rows: Paragraph[][][] = [];
  for (let start = 0; start < block.groups.length; start += block.perLine) {
    const groups = block.groups.slice(start, start + block.perLine);
    const cells = Array.from({ length: block.perLine }, (_nothing, index) => groups[index]);
    rows.push(
      cells.map((group) =>
        group === undefined ? [] : [line(group, { sizePt: block.sizePt, bold: true, align: "center" })],
      ),
    );
  }
  return sideBySide(
    Array.from({ length: block.perLine }, () => textWidthMm / block.perLine),
    rows,
  );
}

/** What carries the words of a paper, and its end. A QR square is the printed paper's alone: Word gets an empty line. */
export function bodyParts(block: BodyBlock, textWidthMm: number): (Paragraph | Table)[] {
  switch (block.kind) {
    case "grounds":
      return block.items.map((item) => line(item, { ...roleStyles.body, italics: true }));
    case "addressees":
      return addresseeLines(block);
    case "paragraph":
      return [textParagraph(block)];
    case "table":
      return [
        new Paragraph({ spacing: { before: 60 }, run: { font: wordFont, size: 8 } }),
        ruledTable(block),
      ];
    case "signatures":
      return [new Paragraph({ spacing: { before: 120 } }), signatureTable(block, textWidthMm)];
    case "choices":
      return block.items.map(({ checked, label }) =>
        line(`${checked ? "☒" : "☐"} ${label}`, {
          sizePt: body.sizePt - 1,
          firstLineMm: body.firstLineMm,
          align: "both",
          beforePt: 4,
        }),
      );
    case "codes":
      return [codeTable(block, textWidthMm)];
    case "bars":
    case "columns":
      return chartParts(block, textWidthMm);
    case "qr":
      return [new Paragraph({})];
    default:
      return assertNever(block, "block");
  }
}
