import { createHash } from "node:crypto";
import pdfMake from "pdfmake";
import type { PdfKitDocument } from "pdfmake/js/PDFDocument.js";
import { formatProfile } from "#shared/documents/format-profile.ts";
import type { Paper } from "#shared/documents/paper.ts";
import { embeddedFace } from "./embedded-face.ts";
import { writePagesLean } from "./page-writing.ts";
import type { LayoutNode } from "./layout-node.ts";
import { neededBreaks, signatureLeftTable } from "./page-breaks.ts";
import type { FaceName } from "./paper-face.ts";
import { paperFace } from "./paper-face.ts";
import { documentClass } from "./pdfmake-classes.ts";
import { points } from "./points.ts";
import type { LayoutSection } from "./section-nodes.ts";
import { paperNodes } from "./section-nodes.ts";
import { breakLinesAtSpaces } from "./text-breaks.ts";
import { measureTextsOnce } from "./text-measure.ts";

const fontFamily = "Tinos";

function faceName(bold: boolean | undefined, italics: boolean | undefined): FaceName {
  if (bold === true) {
    return italics === true ? "bolditalics" : "bold";
  }
  return italics === true ? "italics" : "normal";
}

/**
 * pdfmake asks its document for a font once per style. Answering with the process-wide faces spares it the work of
 * decoding and cutting down four font files for every paper (more than half of its time), and the same glyph codes
 * in every paper cannot lose a letter's meaning from one paper to the next.
 */
documentClass.prototype.provideFont = function provideFont(_family, bold, italics) {
  const name = faceName(bold, italics);
  const known = this["_fontFamilies"][name];
  if (known !== undefined) {
    return known;
  }
  const face = embeddedFace(this, paperFace(name), `F-${name}`);
  this["_fontFamilies"][name] = face;
  return face;
};

function ruledLayout(paddingMm: number): object {
  return {
    hLineWidth: () => 0.5,
    vLineWidth: () => 0.5,
    hLineColor: () => "black",
    vLineColor: () => "black",
    paddingLeft: () => points(paddingMm),
    paddingRight: () => points(paddingMm),
    paddingTop: () => 2,
    paddingBottom: () => 2,
  };
}

breakLinesAtSpaces();
measureTextsOnce();
writePagesLean();
pdfMake.setUrlAccessPolicy(() => false);
pdfMake.setLocalAccessPolicy(() => false);
pdfMake.addTableLayouts({
  bare: {
    hLineWidth: () => 0,
    vLineWidth: () => 0,
    paddingLeft: () => 0,
    paddingRight: () => 0,
    paddingTop: () => 0,
    paddingBottom: () => 0,
  },
  ruled: ruledLayout(formatProfile.table.paddingMm),
  narrowRuled: ruledLayout(formatProfile.table.smallPaddingMm),
});

interface PageNode {
  readonly node: LayoutNode;
}

/** The page's number inside its section, or nothing on the section's first page. */
function pageInSection(sections: readonly LayoutSection[], page: number): number | undefined {
  const starts = sections.map((section) => sectionStart(section));
  const start = starts.findLast((first) => first <= page);
  return start === undefined || start === page ? undefined : page - start + 1;
}

function sectionStart(section: LayoutSection): number {
  const pages = section.pieces.flatMap((piece) => piece.first.positions?.[0]?.pageNumber ?? []);
  return Math.min(...pages);
}

function pageNumberNode(number: number | undefined): LayoutNode | null {
  const { sizePt, baselineMm } = formatProfile.pageNumber;
  const { margins } = formatProfile;
  const ascent = (paperFace("normal").ascender / 1000) * sizePt;
  return number === undefined
    ? null
    : {
        text: String(number),
        fontSize: sizePt,
        alignment: "center",
        lineHeight: 1,
        margin: [points(margins.leftMm), points(baselineMm) - ascent, points(margins.rightMm), 0],
      };
}

/** pdfkit wants a time of making; a constant says nothing and keeps the bytes equal. */
const dateOfMaking = new Date(Date.UTC(2020, 0, 1));

/** Most layouts in a row that page breaks may ask for. */
const mostLayouts = 40;

/**
 * The first break each section still needs below those it has. Every section begins a page of its own, so what moves in
 * one moves nothing in another, and all take their next break for the same layout.
 */
function nextBreaks(sections: readonly LayoutSection[], broken: number[]): ReadonlySet<LayoutNode> {
  const breaks = sections.flatMap((section, index): LayoutNode[] => {
    const needed = neededBreaks(section);
    const place = section.pieces.findIndex(({ node }, at) => at > (broken[index] ?? -1) && needed.has(node));
    if (place < 0) {
      broken[index] = Infinity;
      return [];
    }
    broken[index] = place;
    return section.pieces.slice(place, place + 1).map(({ node }) => node);
  });
  return new Set(breaks);
}

/**
 * pdfmake asks about every node after a layout whether a page should begin before it, and lays out anew at the first
 * yes. The sections' own needs are read once per layout, when the first node is asked about.
 */
function pageBreakQuestion(sections: readonly LayoutSection[]): (asked: PageNode["node"]) => boolean {
  let layouts = 0;
  let lastLayout: unknown;
  let breaks: ReadonlySet<LayoutNode> = new Set<LayoutNode>();
  const broken: number[] = [];
  const byKey = new Map<unknown, LayoutNode>();
  sections
    .flatMap((section) => section.pieces)
    .forEach((piece, index) => {
      piece.node["headlineLevel"] = index + 1;
      byKey.set(index + 1, piece.node);
    });
  const first = sections[0]?.pieces[0]?.node;
  return (asked) => {
    const layout = first?.positions;
    if (layout !== lastLayout) {
      lastLayout = layout;
      layouts += 1;
      breaks = layouts < mostLayouts ? nextBreaks(sections, broken) : new Set<LayoutNode>();
    }
    const node = byKey.get(asked["headlineLevel"]);
    if (node === undefined || !breaks.has(node)) {
      return false;
    }
    for (const other of breaks) {
      other["pageBreak"] = "before";
    }
    return true;
  };
}

/** What a file is for: the printer and the screen, or an archive that must open it in fifty years (PDF/A-1b). */
export type PdfUse = "print" | "archive";

/** PDF/A-1 is PDF 1.4 with its colours described in the file; everything else of it holds of every paper here. */
const formatOf: Readonly<Record<PdfUse, object>> = {
  print: { version: "1.7" },
  archive: { version: "1.4", subset: "PDF/A-1b" },
};

interface Order {
  readonly paper: Paper;
  readonly use: PdfUse;
}

async function layoutPaper(
  { paper, use }: Order,
  splitTables: ReadonlySet<number>,
): Promise<[PdfKitDocument, LayoutSection[]]> {
  const sections = paperNodes(paper, splitTables);
  const { margins, page } = formatProfile;
  const definition = {
    content: sections.flatMap((section) => section.nodes),
    pageSize: { width: points(page.widthMm), height: points(page.heightMm) },
    pageOrientation: paper.sections[0]?.orientation ?? "portrait",
    pageMargins: [margins.leftMm, margins.topMm, margins.rightMm, margins.bottomMm].map((edge) =>
      points(edge),
    ),
    defaultStyle: {
      font: fontFamily,
      fontSize: formatProfile.body.sizePt,
      lineHeight: formatProfile.singleSpacing,
    },
    header: (pageNumber: number) => pageNumberNode(pageInSection(sections, pageNumber)),
    pageBreakBefore: pageBreakQuestion(sections),
    ...formatOf[use],
    language: "vi",
    displayTitle: true,
    info: { title: paper.title, creator: "Hòa Nhập", producer: "Hòa Nhập", creationDate: dateOfMaking },
  };
  const document = await pdfMake.createPdf(definition).getStream();
  return [document, sections];
}

function bytesOf(document: PdfKitDocument): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = [];
    document.on("data", (chunk) => {
      chunks.push(chunk);
    });
    document.on("end", () => {
      resolve(new Uint8Array(Buffer.concat(chunks)));
    });
    document.on("error", reject);
    document.end();
  });
}

/**
 * Turns a paper into PDF bytes: A4, version 1.7 (for an archive PDF/A-1b, which is 1.4), language vi, the same bytes for
 * the same tree and use (no time of making in the file, its id is the tree's own hash). Takes a paper that
 * `checkPrintable` has passed.
 */
export async function renderPaper(paper: Paper, use: PdfUse = "print"): Promise<Uint8Array> {
  const order = { paper, use };
  let [document, sections] = await layoutPaper(order, new Set());
  const split = new Set(sections.flatMap((section, index) => (signatureLeftTable(section) ? [index] : [])));
  if (split.size > 0) {
    [document, sections] = await layoutPaper(order, split);
  }
  const hash = createHash("sha256").update(JSON.stringify(paper)).digest();
  document["_id"] = hash.subarray(0, 16);
  return bytesOf(document);
}
