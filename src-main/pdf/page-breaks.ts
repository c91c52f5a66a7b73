import type { LayoutNode, LayoutPiece } from "./layout-node.ts";
import type { LayoutSection } from "./section-nodes.ts";

function firstPage(node: LayoutNode): number {
  return node.positions?.[0]?.pageNumber ?? 0;
}

function lastPage(node: LayoutNode): number {
  return node.positions?.at(-1)?.pageNumber ?? 0;
}

/** A paragraph of which one line alone stands at the foot or at the head of a page. */
function hasLoneLine(node: LayoutNode): boolean {
  const pages = (node.positions ?? []).map((position) => position.pageNumber);
  const first = pages[0];
  const last = pages.at(-1);
  if (first === undefined || first === last) {
    return false;
  }
  const atFoot = pages.filter((page) => page === first).length;
  const atHead = pages.filter((page) => page === last).length;
  return atFoot === 1 || atHead === 1;
}

/** Lines of text that must stand on the signature's page. */
const linesWithSignature = 2;
/** No more than this may move to the next page to keep the signature company. */
const mostMovedLines = 24;

function linesOn(piece: LayoutPiece, page: number): number {
  return (piece.node.positions ?? []).filter((position) => position.pageNumber === page).length;
}

/**
 * The last piece from which at least two lines of text stand before a place; nothing where a table comes between. A
 * signature that comes between brings its own company along.
 */
function companyBefore(pieces: readonly LayoutPiece[], place: number): number | undefined {
  let lines = 0;
  let index = place;
  while (lines < linesWithSignature) {
    index -= 1;
    const piece = pieces[index];
    if (piece?.keeping === "withPrevious") {
      return companyBefore(pieces, index);
    }
    if (piece?.keeping !== "lines" && piece?.keeping !== "withNext") {
      return undefined;
    }
    lines += piece.node.positions?.length ?? 0;
  }
  return lines > mostMovedLines ? undefined : index;
}

/** The first of the signatures that stand directly before one another, where it was left on an earlier page than the last. */
function signaturesInARow(pieces: readonly LayoutPiece[], signature: number): number | undefined {
  let first = signature;
  while (pieces[first - 1]?.keeping === "withPrevious") {
    first -= 1;
  }
  return firstPage(pieces[first]?.first ?? {}) < firstPage(pieces[signature]?.first ?? {})
    ? first
    : undefined;
}

/**
 * The piece that must begin the page of the signature at a place where fewer than two lines of text stand there:
 * counted back from it until there are two. Nothing when all is well or too much would move; where a table precedes, the
 * signatures that follow one another stay together, and the table sends a row along (`signatureLeftTable`).
 */
function companyToMove(pieces: readonly LayoutPiece[], signature: number): number | undefined {
  const page = firstPage(pieces[signature]?.first ?? {});
  const start = companyBefore(pieces, signature);
  if (start === undefined) {
    return signaturesInARow(pieces, signature);
  }
  const company = pieces.slice(start, signature);
  const onPage = company.reduce((lines, piece) => lines + linesOn(piece, page), 0);
  const [first] = company;
  const isAlone = first !== undefined && onPage < linesWithSignature && firstPage(first.first) < page;
  return isAlone ? start : undefined;
}

/** The pieces that must begin a page so that no signature of the section stands alone. */
function signatureCompany(pieces: readonly LayoutPiece[]): ReadonlySet<number> {
  const starts = pieces.flatMap((piece, index) =>
    piece.keeping === "withPrevious" ? [companyToMove(pieces, index)] : [],
  );
  return new Set(starts.filter((start) => start !== undefined));
}

function headingIsLast(pieces: readonly LayoutPiece[], index: number): boolean {
  const piece = pieces[index];
  const next = pieces[index + 1];
  return (
    piece?.keeping === "withNext" && next !== undefined && firstPage(piece.first) < firstPage(next.first)
  );
}

function startsItsPage(pieces: readonly LayoutPiece[], index: number): boolean {
  const piece = pieces[index];
  const before = pieces[index - 1];
  return before === undefined || piece === undefined || lastPage(before.last) < firstPage(piece.first);
}

/** The first of the headings that stand directly above a piece on its page: they move with it. */
function headOfChain(pieces: readonly LayoutPiece[], index: number): number {
  let head = index;
  while (head > 0 && pieces[head - 1]?.keeping === "withNext" && !startsItsPage(pieces, head)) {
    head -= 1;
  }
  return head;
}

/** Nodes that must begin a new page so that no heading, single line or signature stands alone; read after a layout. */
export function neededBreaks(section: LayoutSection): Set<LayoutNode> {
  const { pieces } = section;
  const company = signatureCompany(pieces);
  const breaks = new Set<LayoutNode>();
  pieces.forEach((piece, index) => {
    const lone = piece.keeping === "lines" && hasLoneLine(piece.node);
    if (lone || headingIsLast(pieces, index) || company.has(index)) {
      const head = headOfChain(pieces, index);
      const moved = pieces[head];
      if (moved !== undefined && !startsItsPage(pieces, head)) {
        breaks.add(moved.node);
      }
    }
  });
  return breaks;
}

function isRuledTable(piece: LayoutPiece): boolean {
  return piece.node["layout"] === "ruled" || piece.node["layout"] === "narrowRuled";
}

/** Whether the signature stands on a page without any row of the table it belongs to. */
export function signatureLeftTable(section: LayoutSection): boolean {
  const signature = section.pieces.findIndex((piece) => piece.keeping === "withPrevious");
  const table = section.pieces.findLastIndex((piece, index) => index < signature && isRuledTable(piece));
  const signaturePiece = section.pieces[signature];
  const tablePiece = section.pieces[table];
  if (signaturePiece === undefined || tablePiece === undefined || signature - table > 3) {
    return false;
  }
  return lastPage(tablePiece.last) < firstPage(signaturePiece.first);
}
