import { formatProfile } from "#shared/documents/format-profile.ts";
import type { LetterheadBlock, TitleBlock } from "#shared/documents/paper.ts";
import { isMotto, mottoLine, nationLine } from "#shared/documents/paper-text.ts";
import type { LayoutNode, LayoutPiece } from "./layout-node.ts";
import { centredRule, textNode } from "./layout-node.ts";
import type { FaceName } from "./paper-face.ts";
import { textWidth } from "./paper-face.ts";
import { points } from "./points.ts";
import type { LineSetting } from "./wrapped-lines.ts";
import { balancedLines, widestLine } from "./wrapped-lines.ts";

const sizes = formatProfile.letterhead;

/** Room that is kept free between the office and the motto. */
const gap = points(3);

interface HeadColumns {
  readonly left: number;
  readonly right: number;
  readonly datePt: number;
  readonly dateLines: readonly string[];
}

function dateSetting(sizePt: number, width: number): LineSetting {
  return { face: "italics", sizePt, width };
}

/** How many lines of the office would have to be broken in a column, even a point smaller. */
function brokenLines({ parent, office }: LetterheadBlock, width: number): number {
  const isBroken = (face: FaceName, line: string): boolean =>
    textWidth(face, sizes.officePt - 1, line) > width - gap;
  return Number(isBroken("normal", parent ?? "")) + office.filter((line) => isBroken("bold", line)).length;
}

/**
 * Splits the width between office and motto. An office whose lines fit only a roomier column gets it where the date
 * line allows. A long place name first takes 13 points instead of 14, then the
 * wider right column; only what fits nowhere is broken after the place name.
 */
function headColumns(block: LetterheadBlock, textWidthPt: number): HeadColumns {
  const share = textWidthPt / points(sizes.leftMm + sizes.rightMm);
  const narrow = { left: points(sizes.leftMm) * share, right: points(sizes.rightMm) * share };
  const wide = { left: points(sizes.wideLeftMm) * share, right: points(sizes.wideRightMm) * share };
  const roomy = { left: points(sizes.roomyLeftMm) * share, right: points(sizes.roomyRightMm) * share };
  const line = block.placeAndDate ?? "";
  const smaller = sizes.datePt - 1;
  const needsRoom = brokenLines(block, narrow.left) > brokenLines(block, roomy.left);
  const choices = [
    ...(needsRoom ? [sizes.datePt, smaller].map((datePt) => ({ ...roomy, datePt })) : []),
    { ...narrow, datePt: sizes.datePt },
    { ...narrow, datePt: smaller },
    { ...wide, datePt: sizes.datePt },
    { ...wide, datePt: smaller },
  ];
  const fitting = choices.find(({ right, datePt }) => textWidth("italics", datePt, line) <= right);
  if (fitting !== undefined) {
    return { ...fitting, dateLines: line === "" ? [] : [line] };
  }
  const comma = line.indexOf(", ") + 1;
  const parts = [line.slice(0, comma), line.slice(comma + 1)];
  const dateLines = parts.flatMap((part) => balancedLines(part, dateSetting(sizes.datePt, narrow.right)));
  return { ...narrow, datePt: sizes.datePt, dateLines };
}

/** Each line is a node of its own: the layout never breaks it, and the rule below knows its length. */
function headLines(lines: readonly string[], setting: LineSetting): LayoutNode[] {
  const style = {
    fontSize: setting.sizePt,
    bold: setting.face === "bold" || setting.face === "bolditalics",
    italics: setting.face === "italics",
    alignment: "center",
    noWrap: true,
  };
  return lines.map((line) => textNode(line, style));
}

/** Where an office's name is best broken: before the word that says what kind of unit it is. */
const beforeUnit = / (?=(?:XÃ|PHƯỜNG|ĐẶC KHU|TỈNH|THÀNH PHỐ) )/u;

/** An office's line as it fits the column: smaller by a point if that helps, else broken before its unit. */
function officeLines(text: string, face: FaceName, width: number): LayoutNode[] {
  const setting: LineSetting = { face, sizePt: sizes.officePt, width };
  const smaller: LineSetting = { ...setting, sizePt: sizes.officePt - 1 };
  if (textWidth(face, setting.sizePt, text) <= width) {
    return headLines([text], setting);
  }
  if (textWidth(face, smaller.sizePt, text) <= width) {
    return headLines([text], smaller);
  }
  return headLines(
    text.split(beforeUnit).flatMap((part) => balancedLines(part, setting)),
    setting,
  );
}

function lineWidth(node: LayoutNode | undefined): number {
  const { text, fontSize } = node ?? {};
  return typeof text === "string" && typeof fontSize === "number" ? textWidth("bold", fontSize, text) : 0;
}

function officeStack(block: LetterheadBlock, width: number): LayoutNode[] {
  const fitting = width - gap;
  const parent = block.parent === undefined ? [] : officeLines(block.parent, "normal", fitting);
  const office = block.office.flatMap((line) => officeLines(line, "bold", fitting));
  return [
    ...parent,
    ...office,
    centredRule(lineWidth(office.at(-1)) * formatProfile.shortRuleShare, width, [0, 2, 0, 0]),
  ];
}

function nationStack(width: number): LayoutNode[] {
  const nationPt =
    textWidth("bold", sizes.nationPt, nationLine) <= width ? sizes.nationPt : sizes.nationPt - 1;
  const motto = textWidth("bold", sizes.mottoPt, mottoLine);
  return [
    ...headLines([nationLine], { face: "bold", sizePt: nationPt, width }),
    ...headLines([mottoLine], { face: "bold", sizePt: sizes.mottoPt, width }),
    centredRule(motto, width, [0, 2, 0, 0]),
  ];
}

/** National motto, or the kind of copy in its place. */
function rightStack(copy: string | undefined, width: number): LayoutNode[] {
  return copy === undefined
    ? nationStack(width)
    : headLines([copy], { face: "bold", sizePt: sizes.mottoPt, width });
}

/** The head table: office and motto side by side, number and date on one line below the taller of the two. */
export function letterheadPiece(block: LetterheadBlock, textWidthPt: number): LayoutPiece {
  const { left, right, datePt, dateLines } = headColumns(block, textWidthPt);
  const top = [{ stack: officeStack(block, left) }, { stack: rightStack(block.copy, right) }];
  const numberStyle: LineSetting = { face: "normal", sizePt: sizes.numberPt, width: left };
  const subject =
    block.subject === undefined
      ? []
      : balancedLines(block.subject, { ...numberStyle, sizePt: sizes.subjectPt });
  const below = [
    {
      stack: [
        ...headLines(block.number === undefined ? [] : [block.number], numberStyle),
        ...headLines(subject, { ...numberStyle, sizePt: sizes.subjectPt }).map((line, index) =>
          index === 0 ? { ...line, margin: [0, sizes.subjectGapPt, 0, 0] } : line,
        ),
      ],
      margin: [0, 6, 0, 0],
    },
    { stack: headLines(dateLines, dateSetting(datePt, right)), margin: [0, 6, 0, 0] },
  ];
  const hasSecondRow = block.number !== undefined || dateLines.length > 0;
  const node: LayoutNode = {
    table: { widths: [left, right], body: hasSecondRow ? [top, below] : [top] },
    layout: "bare",
    margin: [0, 0, 0, 12],
  };
  return { node, first: node, last: node, keeping: "free" };
}

const titleWidthShare = 0.92;

function titleLine(text: string | undefined, setting: LineSetting): LayoutNode[] {
  return text === undefined ? [] : headLines(balancedLines(text, setting), setting);
}

/** Quốc hiệu and Tiêu ngữ alone in the middle, in their own sizes, the rule as long as the motto. */
function mottoPiece(textWidthPt: number): LayoutPiece {
  const lines = nationStack(textWidthPt);
  const node: LayoutNode = { stack: lines, margin: [0, 6, 0, 12] };
  return { node, first: lines[0] ?? node, last: lines.at(-2) ?? node, keeping: "withNext" };
}

/** Lines of a title that are kept on one page; a longer one may break, for an unbreakable page-full would be lost. */
const mostTitleLines = 20;

/** Tên loại, trích yếu, the note `(Kèm theo …)` and the rule: 1/3–1/2 of the widest line above it. */
export function titlePiece(block: TitleBlock, textWidthPt: number): LayoutPiece {
  if (isMotto(block)) {
    return mottoPiece(textWidthPt);
  }
  const setting = (face: FaceName, sizePt: number): LineSetting => ({
    face,
    sizePt,
    width: textWidthPt * titleWidthShare,
  });
  const bold = setting("bold", formatProfile.title.sizePt);
  const note = setting("italics", formatProfile.title.notePt);
  const ruledText = block.note ?? block.subject ?? block.name;
  const ruled = block.note === undefined ? bold : note;
  const widest = widestLine(balancedLines(ruledText, ruled), ruled);
  const lines = [
    ...titleLine(block.above, bold),
    ...titleLine(block.name, bold),
    ...titleLine(block.subject, bold),
    ...titleLine(block.note, note),
  ];
  const rule = block.rule
    ? [centredRule(widest * formatProfile.shortRuleShare, textWidthPt, [0, 3, 0, 0])]
    : [];
  const node: LayoutNode = {
    stack: [...lines, ...rule],
    margin: [0, 6, 0, 12],
    unbreakable: lines.length <= mostTitleLines,
  };
  return { node, first: lines[0] ?? node, last: lines.at(-1) ?? node, keeping: "withNext" };
}
