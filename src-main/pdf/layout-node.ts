/** Where a line of a node came to stand; pdfmake writes it into the node while it lays out. */
interface NodePosition {
  readonly pageNumber: number;
  readonly top: number;
}

/** A node of pdfmake's document definition. It has no types of its own; the layout writes `positions` into it. */
export interface LayoutNode {
  positions?: readonly NodePosition[];
  [property: string]: unknown;
}

/** How a piece of the paper behaves at the foot of a page. */
export type Keeping =
  /** Never the last thing on a page. */
  | "withNext"
  /** Never a single line alone at the foot or the head of a page. */
  | "lines"
  /** Signatures: never alone on a page. */
  | "withPrevious"
  | "free";

/** A piece of the paper as laid out: the node that goes into the definition, and the nodes of its first and last line. */
export interface LayoutPiece {
  readonly node: LayoutNode;
  readonly first: LayoutNode;
  readonly last: LayoutNode;
  readonly keeping: Keeping;
}

export function textNode(text: string, style: Readonly<Record<string, unknown>>): LayoutNode {
  return { text, ...style };
}

/** A straight rule inside a column of `width` points, centred, with room above and below. */
export function centredRule(length: number, width: number, margin: readonly number[]): LayoutNode {
  const start = (width - length) / 2;
  return {
    canvas: [{ type: "line", x1: start, y1: 0, x2: start + length, y2: 0, lineWidth: 0.75 }],
    margin,
  };
}
