import type { LayoutBuilder, LayoutPage, LayoutRest } from "pdfmake/js/LayoutBuilder.js";
import { formatProfile } from "#shared/documents/format-profile.ts";
import type { Section } from "#shared/documents/paper.ts";
import type { LayoutNode } from "./layout-node.ts";
import { neededBreaks, signatureLeftTable } from "./page-breaks.ts";
import { layoutBuilderClass } from "./pdfmake-classes.ts";
import { points } from "./points.ts";
import { sectionNodes, type LayoutSection } from "./section-nodes.ts";

/** A section while it is laid out. */
export interface SectionDraft {
  readonly orientation: Section["orientation"];
  /** The nodes of the first layout. */
  readonly nodes: readonly LayoutNode[];
  /** Read after a layout: the nodes to lay out once more, with what was amiss mended; nothing when all is well. */
  readonly mended: () => readonly LayoutNode[] | undefined;
}

/** Most layouts in a row that page breaks may ask for. */
const mostLayouts = 40;

/** Marks the first break that a section needs below place `above`; answers its place. */
function takeNextBreak({ pieces }: LayoutSection, above: number): number | undefined {
  const needed = neededBreaks({ pieces });
  const place = pieces.findIndex(({ node }, at) => at > above && needed.has(node));
  const piece = pieces[place];
  if (piece === undefined) {
    return undefined;
  }
  piece.node["pageBreak"] = "before";
  return place;
}

/**
 * One section with its page breaks: from the top down, one a layout, since each moves what follows. Where the signature
 * then stands on a page without a row of its table, the table is taken apart and everything begins anew.
 */
export function sectionDraft(section: Section, index: number): SectionDraft {
  let laid = sectionNodes(section, { index, isTableSplit: false });
  let isSplit = false;
  let lastBreak = -1;
  let layouts = 0;
  const mended = (): readonly LayoutNode[] | undefined => {
    layouts += 1;
    const place = layouts < mostLayouts ? takeNextBreak(laid, lastBreak) : undefined;
    if (place !== undefined) {
      lastBreak = place;
      return laid.pieces.map(({ node }) => node);
    }
    if (isSplit || !signatureLeftTable(laid)) {
      return undefined;
    }
    laid = sectionNodes(section, { index, isTableSplit: true });
    isSplit = true;
    lastBreak = -1;
    layouts = 0;
    return laid.pieces.map(({ node }) => node);
  };
  return { orientation: section.orientation, nodes: laid.pieces.map(({ node }) => node), mended };
}

/** The pages of a section that begins a page; `layoutAnew` lays nodes out from page 1 on. */
function sectionPages(
  builder: LayoutBuilder,
  section: SectionDraft,
  layoutAnew: (nodes: readonly LayoutNode[]) => LayoutPage[],
): LayoutPage[] {
  const { widthMm, heightMm } = formatProfile.page;
  const [width, height] = [points(widthMm), points(heightMm)];
  const { orientation } = section;
  builder.pageSize =
    orientation === "portrait"
      ? { width, height, orientation }
      : { width: height, height: width, orientation };
  let pages = layoutAnew(section.nodes);
  for (let nodes = section.mended(); nodes !== undefined; nodes = section.mended()) {
    for (const node of builder.linearNodeList) {
      node.resetXY();
    }
    pages = layoutAnew(nodes);
  }
  return pages;
}

/**
 * Makes pdfmake lay out sections instead of one row of nodes. Each begins a page and is numbered by itself, so that a break
 * in one moves nothing in another: only the section that needs a break is laid out once more, not the whole paper with
 * its annexes. A document's content is then its `SectionDraft`s.
 */
export function layOutBySections(): void {
  const { layoutDocument } = layoutBuilderClass.prototype;
  layoutBuilderClass.prototype.layoutDocument = function layoutSections(
    content: unknown,
    ...rest: LayoutRest
  ): LayoutPage[] {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- pdfmake hands on what `render-paper.ts` gave it
    return (content as readonly SectionDraft[]).flatMap((section) =>
      sectionPages(this, section, (nodes) => layoutDocument.call(this, [...nodes], ...rest)),
    );
  };
}
