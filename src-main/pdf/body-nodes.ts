import { assertNever } from "#shared/base/assert.ts";
import { formatProfile } from "#shared/documents/format-profile.ts";
import type {
  AddresseesBlock,
  ChoicesBlock,
  CodesBlock,
  GroundsBlock,
  MarkBlock,
  ParagraphBlock,
  ParagraphRole,
  QrBlock,
} from "#shared/documents/paper.ts";
import { addresseesHeading } from "#shared/documents/paper-text.ts";
import type { Keeping, LayoutNode, LayoutPiece } from "./layout-node.ts";
import { textNode } from "./layout-node.ts";
import { textWidth } from "./paper-face.ts";
import { points } from "./points.ts";
import { balancedLines, widestLine } from "./wrapped-lines.ts";

const { body, smallPt } = formatProfile;
const indent = points(body.firstLineMm);

interface RoleStyle {
  readonly style: Readonly<Record<string, unknown>>;
  readonly keeping: Keeping;
}

function roleStyle(role: ParagraphRole): RoleStyle {
  const margin = [0, body.gapPt, 0, 0];
  switch (role) {
    case "body":
      return {
        style: { fontSize: body.sizePt, alignment: "justify", leadingIndent: indent, margin },
        keeping: "lines",
      };
    case "heading":
      return {
        style: { fontSize: body.sizePt, alignment: "left", leadingIndent: indent, margin },
        keeping: "withNext",
      };
    case "chapter":
      return { style: { fontSize: body.sizePt, alignment: "center", margin }, keeping: "withNext" };
    case "centred":
      return { style: { fontSize: body.sizePt, alignment: "center", margin }, keeping: "lines" };
    case "plain":
      return { style: { fontSize: body.sizePt, alignment: "left", margin }, keeping: "lines" };
    case "small":
      return { style: { fontSize: smallPt, alignment: "left", margin: [0, 3, 0, 0] }, keeping: "lines" };
    default:
      return assertNever(role, "paragraph role");
  }
}

function piece(node: LayoutNode, keeping: Keeping): LayoutPiece {
  return { node, first: node, last: node, keeping };
}

export function paragraphPiece(block: ParagraphBlock): LayoutPiece {
  const { style, keeping } = roleStyle(block.role);
  const runs = block.runs.map((run) => ({
    text: run.text,
    bold: run.bold === true,
    italics: run.italic === true,
  }));
  const roomAbove = points(block.roomAboveMm ?? 0);
  const own = {
    ...(block.sizePt === undefined ? {} : { fontSize: block.sizePt }),
    ...(roomAbove === 0 ? {} : { margin: [0, roomAbove, 0, 0] }),
  };
  const opensList = block.role === "body" && block.runs.at(-1)?.text.endsWith(":") === true;
  return piece({ text: runs, ...style, ...own }, opensList ? "withNext" : keeping);
}

/** The authority line and the deciding line. */
export function centredLinePieces(text: string, textWidthPt: number): LayoutPiece[] {
  const lines = balancedLines(text, { face: "bold", sizePt: body.sizePt, width: textWidthPt });
  return lines.map((line, index) =>
    piece(
      textNode(line, {
        fontSize: body.sizePt,
        bold: true,
        alignment: "center",
        noWrap: true,
        margin: [0, index === 0 ? body.gapPt + 3 : 0, 0, index === lines.length - 1 ? body.gapPt : 0],
      }),
      "withNext",
    ),
  );
}

export function groundsPieces(block: GroundsBlock): LayoutPiece[] {
  return block.items.map((item) =>
    piece(
      textNode(item, {
        fontSize: body.sizePt,
        italics: true,
        alignment: "justify",
        leadingIndent: indent,
        margin: [0, body.gapPt, 0, 0],
      }),
      "lines",
    ),
  );
}

/**
 * Kính gửi: a single addressee stands on the heading's own line; several stand below it, their dashes under the colon.
 * The whole is centred.
 */
export function addresseesPiece(block: AddresseesBlock, textWidthPt: number): LayoutPiece {
  const style = { fontSize: body.sizePt };
  const setting = { face: "normal", sizePt: body.sizePt, width: textWidthPt } as const;
  const isSingle = block.items.length === 1;
  const lead = isSingle ? `${addresseesHeading}  ` : addresseesHeading.slice(0, -1);
  const leadWidth = textWidth("normal", body.sizePt, lead);
  const widest = Math.min(widestLine(block.items, setting) + 2, textWidthPt - leadWidth);
  const side = Math.max(0, (textWidthPt - leadWidth - widest) / 2);
  const heading = textNode(addresseesHeading, { ...style, noWrap: true });
  const lines = block.items.flatMap((item) => balancedLines(item, { ...setting, width: widest }));
  const items = { stack: lines.map((line) => textNode(line, { ...style, noWrap: true })) };
  const rows = isSingle
    ? [[heading, items]]
    : [
        [{ ...heading, colSpan: 2 }, {}],
        [{ text: "" }, items],
      ];
  const node: LayoutNode = {
    table: { widths: [leadWidth, widest], body: rows },
    layout: "bare",
    margin: [side, body.gapPt, 0, 12],
  };
  return piece(node, "free");
}

/** A framed mark in the top margin, its right edge on the edge of the text. */
export function markPiece(block: MarkBlock, pageWidthPt: number): LayoutPiece {
  const { sizePt, heightMm } = formatProfile.mark;
  const width = textWidth("bold", sizePt, block.text) + 14;
  const height = points(heightMm);
  const x = pageWidthPt - points(formatProfile.margins.rightMm) - width;
  const y = points(9);
  const label = textNode(block.text, {
    fontSize: sizePt,
    bold: true,
    noWrap: true,
    absolutePosition: { x: x + 7, y: y + (height - sizePt * 1.15) / 2 },
  });
  const frame = {
    canvas: [{ type: "rect", x: 0, y: 0, w: width, h: height, lineWidth: 0.75 }],
    absolutePosition: { x, y },
  };
  const node: LayoutNode = { stack: [label, frame] };
  return piece(node, "free");
}

const boxSize = 10;

/** Boxes drawn as lines; a ticked one has a cross. */
export function choicesPieces(block: ChoicesBlock): LayoutPiece[] {
  const frame = { type: "rect", x: 0, y: 3, w: boxSize, h: boxSize, lineWidth: 0.75 };
  const cross = [
    { type: "line", x1: 2, y1: 5, x2: boxSize - 2, y2: boxSize + 1, lineWidth: 1 },
    { type: "line", x1: 2, y1: boxSize + 1, x2: boxSize - 2, y2: 5, lineWidth: 1 },
  ];
  return block.items.map((item) =>
    piece(
      {
        table: {
          widths: [18, "*"],
          body: [
            [
              { canvas: item.checked ? [frame, ...cross] : [frame] },
              textNode(item.label, { fontSize: body.sizePt - 1, alignment: "justify" }),
            ],
          ],
          dontBreakRows: true,
        },
        layout: "bare",
        margin: [indent, 4, 0, 0],
      },
      "free",
    ),
  );
}

/** Groups to type by hand, in equal columns. */
export function codesPiece(block: CodesBlock, textWidthPt: number): LayoutPiece {
  const rows: LayoutNode[][] = [];
  for (let start = 0; start < block.groups.length; start += block.perLine) {
    const groups = block.groups.slice(start, start + block.perLine);
    const padded = [...groups, ...Array.from({ length: block.perLine - groups.length }, () => "")];
    rows.push(
      padded.map((group) =>
        textNode(group, { fontSize: block.sizePt, bold: true, alignment: "center", noWrap: true }),
      ),
    );
  }
  const widths = Array.from({ length: block.perLine }, () => textWidthPt / block.perLine);
  return piece({ table: { widths, body: rows }, layout: "bare", margin: [0, 6, 0, 6] }, "free");
}

/** A QR square, centred; its squares are drawn as areas. */
export function qrPiece(block: QrBlock): LayoutPiece {
  return piece(
    { qr: block.data, fit: points(block.sizeMm), eccLevel: "M", alignment: "center", margin: [0, 8, 0, 4] },
    "free",
  );
}
