import { formatProfile } from "#shared/documents/format-profile.ts";
import type { TableBlock } from "#shared/documents/paper.ts";
import type { LayoutNode, LayoutPiece } from "./layout-node.ts";
import { textNode } from "./layout-node.ts";
import { points } from "./points.ts";

function headerCells(block: TableBlock): LayoutNode[][] {
  const columnCount = block.columns.length;
  const grid = block.header.map(() =>
    Array.from({ length: columnCount }, (): LayoutNode | undefined => undefined),
  );
  block.header.forEach((cells, row) => {
    let column = 0;
    for (const cell of cells) {
      while (grid[row]?.[column] !== undefined) {
        column += 1;
      }
      const span = cell.span ?? 1;
      const rows = cell.rows ?? 1;
      for (let down = 0; down < rows; down += 1) {
        for (let right = 0; right < span; right += 1) {
          const target = grid[row + down];
          if (target !== undefined) {
            target[column + right] = { text: "" };
          }
        }
      }
      const first = grid[row];
      if (first !== undefined) {
        first[column] = textNode(cell.text, {
          bold: true,
          alignment: "center",
          fontSize: block.sizePt,
          colSpan: span,
          rowSpan: rows,
        });
      }
      column += span;
    }
  });
  return grid.map((row) => row.map((cell) => cell ?? { text: "" }));
}

function isStruck(block: TableBlock, row: number): boolean {
  return block.struckRows?.includes(row) === true;
}

function bodyCells(block: TableBlock, from: number, to: number): LayoutNode[][] {
  return block.rows.slice(from, to).map((row, index) =>
    block.columns.map((column, cell) =>
      textNode(row[cell] ?? "", {
        fontSize: block.sizePt,
        alignment: column.align,
        bold: block.boldRows?.includes(from + index) === true,
        ...(isStruck(block, from + index) && cell < row.length - 1 ? { decoration: "lineThrough" } : {}),
      }),
    ),
  );
}

const smallTablePt = 11;

function tablePaddingMm(block: TableBlock): number {
  const { paddingMm, smallPaddingMm } = formatProfile.table;
  return block.sizePt < smallTablePt ? smallPaddingMm : paddingMm;
}

/** Every column brings one upright rule. */
const ruleWidth = 0.5;

function ruledTable(block: TableBlock, from: number, to: number): LayoutPiece {
  const padding = points(tablePaddingMm(block));
  const header = headerCells(block);
  const rows = bodyCells(block, from, to);
  const node: LayoutNode = {
    table: {
      widths: block.columns.map((column) => points(column.widthMm) - 2 * padding - ruleWidth),
      body: [...header, ...rows],
      headerRows: header.length,
      keepWithHeaderRows: 1,
      dontBreakRows: true,
    },
    layout: block.sizePt < smallTablePt ? "narrowRuled" : "ruled",
    margin: [0, formatProfile.body.gapPt, 0, 0],
  };
  return {
    node,
    first: rows[0]?.[0] ?? header[0]?.[0] ?? node,
    last: rows.at(-1)?.[0] ?? header.at(-1)?.[0] ?? node,
    keeping: "free",
  };
}

/** How many last rows go with the signature when it would otherwise stand alone on a page. */
const rowsKeptWithSignature = 2;

/**
 * The pieces of a table: one; or, where its last rows must move on to stand with the signature, the rows before
 * and then those rows on a new page under the same header.
 */
export function tablePieces(block: TableBlock, isSplit: boolean): LayoutPiece[] {
  const splitAt = block.rows.length - rowsKeptWithSignature;
  if (!isSplit || splitAt < 1) {
    return [ruledTable(block, 0, block.rows.length)];
  }
  const tail = ruledTable(block, splitAt, block.rows.length);
  tail.node["pageBreak"] = "before";
  return [ruledTable(block, 0, splitAt), tail];
}
