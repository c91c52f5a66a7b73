import { formatProfile } from "#shared/documents/format-profile.ts";
import type { SignaturesBlock, Signer } from "#shared/documents/paper.ts";
import { recipientsHeading } from "#shared/documents/paper-text.ts";
import type { LayoutNode, LayoutPiece } from "./layout-node.ts";
import { textNode } from "./layout-node.ts";
import { points } from "./points.ts";

const { signature, recipients: recipientSizes } = formatProfile;

/** The signer's lines and, after room for signature and seal, the name; `height` lines are taken up above that room. */
function signerStack(signer: Signer, height: number): LayoutNode[] {
  const style = { fontSize: signature.sizePt, bold: true, alignment: "center" };
  const lines = signer.lines.map((line) => textNode(line, style));
  const hint =
    signer.hint === undefined
      ? []
      : [textNode(signer.hint, { fontSize: signature.hintPt, italics: true, alignment: "center" })];
  const missingLines = height - signer.lines.length;
  const room = points(signature.spaceMm) + missingLines * signature.sizePt * 1.15;
  const name = [textNode(signer.name ?? "", { ...style, margin: [0, room, 0, 0] })];
  return [...lines, ...hint, ...name];
}

function recipientStack(items: readonly string[]): LayoutNode[] {
  return [
    textNode(recipientsHeading, { fontSize: recipientSizes.headingPt, bold: true, italics: true }),
    ...items.map((item) => textNode(item, { fontSize: recipientSizes.itemPt })),
  ];
}

/** More lines of recipients than this may be split: a block that cannot be split and fills a page is lost by the engine. */
const mostLinesTogether = 30;

/** About how many lines recipients take in their column; a letter is half its size wide. */
function recipientLines(items: readonly string[], width: number): number {
  return items.reduce((sum, item) => sum + Math.ceil((item.length * recipientSizes.itemPt) / 2 / width), 0);
}

/**
 * Recipients and signature in one block that is not split, unless the recipients alone fill most of a page; a biên
 * bản has its recipients below the secretary.
 */
export function signaturesPiece(block: SignaturesBlock, textWidthPt: number): LayoutPiece {
  const height = Math.max(block.right.lines.length, block.left?.lines.length ?? 0);
  const right = { stack: signerStack(block.right, height) };
  const recipients = block.recipients === undefined ? [] : recipientStack(block.recipients.items);
  const share = block.left === undefined ? points(signature.leftMm) : textWidthPt / 2;
  const left = { stack: block.left === undefined ? recipients : signerStack(block.left, height) };
  const below =
    block.left === undefined || recipients.length === 0
      ? []
      : [[{ stack: recipients, margin: [0, 10, 0, 0] }, { text: "" }]];
  const node: LayoutNode = {
    table: { widths: [share, textWidthPt - share], body: [[left, right], ...below] },
    layout: "bare",
    margin: [0, 14, 0, 0],
    unbreakable: recipientLines(block.recipients?.items ?? [], share) <= mostLinesTogether,
  };
  const first = right.stack[0] ?? node;
  return { node, first, last: first, keeping: "withPrevious" };
}
