import { assertNever } from "#shared/base/assert.ts";
import { formatProfile, textWidthMm } from "#shared/documents/format-profile.ts";
import type { Block, BodyBlock, HeadBlock, Section } from "#shared/documents/paper.ts";
import { isHeadBlock } from "#shared/documents/paper.ts";
import {
  addresseesPiece,
  centredLinePieces,
  choicesPieces,
  codesPiece,
  groundsPieces,
  markPiece,
  paragraphPiece,
  qrPiece,
} from "./body-nodes.ts";
import { barChartPieces, columnChartPiece } from "./chart-nodes.ts";
import type { LayoutPiece } from "./layout-node.ts";
import { letterheadPiece, titlePiece } from "./letterhead-nodes.ts";
import { points } from "./points.ts";
import { signaturesPiece } from "./signature-nodes.ts";
import { tablePieces } from "./table-nodes.ts";

/** A section as laid out: its pieces in order. */
export interface LayoutSection {
  readonly pieces: readonly LayoutPiece[];
}

interface SectionSetting {
  readonly textWidthPt: number;
  readonly pageWidthPt: number;
  readonly isTableSplit: boolean;
}

function headPieces(block: HeadBlock, setting: SectionSetting): LayoutPiece[] {
  switch (block.kind) {
    case "letterhead":
      return [letterheadPiece(block, setting.textWidthPt)];
    case "title":
      return [titlePiece(block, setting.textWidthPt)];
    case "mark":
      return [markPiece(block, setting.pageWidthPt)];
    case "authority":
    case "deciding":
      return centredLinePieces(block.text, setting.textWidthPt);
    default:
      return assertNever(block, "block");
  }
}

function bodyPieces(block: BodyBlock, setting: SectionSetting): LayoutPiece[] {
  switch (block.kind) {
    case "grounds":
      return groundsPieces(block);
    case "addressees":
      return [addresseesPiece(block, setting.textWidthPt)];
    case "paragraph":
      return [paragraphPiece(block)];
    case "table":
      return tablePieces(block, setting.isTableSplit);
    case "signatures":
      return [signaturesPiece(block, setting.textWidthPt)];
    case "choices":
      return choicesPieces(block);
    case "codes":
      return [codesPiece(block, setting.textWidthPt)];
    case "qr":
      return [qrPiece(block)];
    case "columns":
      return [columnChartPiece(block, setting.textWidthPt)];
    case "bars":
      return barChartPieces(block, setting.textWidthPt);
    default:
      return assertNever(block, "block");
  }
}

function blockPieces(block: Block, setting: SectionSetting): LayoutPiece[] {
  return isHeadBlock(block) ? headPieces(block, setting) : bodyPieces(block, setting);
}

/** The table whose last rows may have to move on with the signature: the last one before it, no other. */
function tableOfSignature(blocks: readonly Block[]): number {
  const signature = blocks.findIndex((block) => block.kind === "signatures");
  return blocks.findLastIndex((block, index) => block.kind === "table" && index < signature);
}

/**
 * Lines inside blocks that are never split learn the page they end up on only if they bear an id (pdfmake corrects
 * nothing else when it moves such a block).
 */
function markEnds(pieces: readonly LayoutPiece[], section: number): void {
  pieces.forEach((piece, index) => {
    if (piece.first !== piece.node) {
      piece.first["id"] = `s${String(section)}b${String(index)}`;
      piece.last["id"] ??= `s${String(section)}e${String(index)}`;
    }
  });
}

/**
 * The `index`-th section of a paper as pdfmake nodes; with `isTableSplit` the last rows of the table before the signature
 * move on with it.
 */
export function sectionNodes(
  section: Section,
  { index, isTableSplit }: { readonly index: number; readonly isTableSplit: boolean },
): LayoutSection {
  const { page } = formatProfile;
  const pageWidthMm = section.orientation === "portrait" ? page.widthMm : page.heightMm;
  const setting: SectionSetting = {
    textWidthPt: points(textWidthMm(section.orientation)),
    pageWidthPt: points(pageWidthMm),
    isTableSplit: false,
  };
  const table = tableOfSignature(section.blocks);
  const pieces = section.blocks.flatMap((block, at) =>
    blockPieces(block, { ...setting, isTableSplit: isTableSplit && at === table }),
  );
  markEnds(pieces, index);
  return { pieces };
}
