import { formatProfile } from "#shared/documents/format-profile.ts";
import type { SignaturesBlock, Signer } from "#shared/documents/paper.ts";
import { recipientsHeading } from "#shared/documents/paper-text.ts";
import type { LayoutNode, LayoutPiece } from "./layout-node.ts";
import { textNode } from "./layout-node.ts";
import { points } from "./points.ts";

const { signature, recipients: recipientSizes } = formatProfile;

function signerStack(signer: Signer): LayoutNode[] {
  const style = { fontSize: signature.sizePt, bold: true, alignment: "center" };
  const lines = signer.lines.map((line) => textNode(line, style));
  const hint =
    signer.hint === undefined
      ? []
      : [textNode(signer.hint, { fontSize: signature.hintPt, italics: true, alignment: "center" })];
  const name =
    signer.name === undefined
      ? [textNode("", { margin: [0, points(signature.spaceMm), 0, 0] })]
      : [textNode(signer.name, { ...style, margin: [0, points(signature.spaceMm), 0, 0] })];
  return [...lines, ...hint, ...name];
}

function recipientStack(items: readonly string[]): LayoutNode[] {
  return [
    textNode(recipientsHeading, { fontSize: recipientSizes.headingPt, bold: true, italics: true }),
    ...items.map((item) => textNode(item, { fontSize: recipientSizes.itemPt })),
  ];
}

/** Recipients and signature in one block that is never split; a biên bản has its recipients below the secretary. */
export function signaturesPiece(block: SignaturesBlock, textWidthPt: number): LayoutPiece {
  const right = { stack: signerStack(block.right) };
  const recipients = block.recipients === undefined ? [] : recipientStack(block.recipients.items);
  const share = block.left === undefined ? points(signature.leftMm) : textWidthPt / 2;
  const left = { stack: block.left === undefined ? recipients : signerStack(block.left) };
  const below =
    block.left === undefined || recipients.length === 0 ? [] : [[{ stack: recipients }, { text: "" }]];
  const node: LayoutNode = {
    table: { widths: [share, textWidthPt - share], body: [[left, right], ...below] },
    layout: "bare",
    margin: [0, 14, 0, 0],
    unbreakable: true,
  };
  const first = right.stack[0] ?? node;
  return { node, first, last: first, keeping: "withPrevious" };
}
